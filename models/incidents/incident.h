#pragma once

// An incident, near miss or exercise (domain.md section 3). Plain values; enum functions as in models/agents/agent.h.

#include "models/core/instant.h"

#include <optional>

namespace privyseal {

enum class IncidentKind { Incident, NearMiss, Exercise };
enum class IncidentCause { AgentAction, Human, Unknown };
enum class Severity { Low, Medium, High, Critical };
enum class IncidentStatus { Open, Contained, Resolved, Closed, Dismissed };
enum class PersonalData { None, Possible, Confirmed };

struct Incident
{
    QString id, title;
    IncidentKind kind = IncidentKind::Incident;
    IncidentCause cause = IncidentCause::Unknown;
    std::optional<Severity> severity;
    QString agent; // id; null when no agent is named
    Instant detectedAt, containedAt, resolvedAt, closedAt;
    IncidentStatus status = IncidentStatus::Open;
    std::optional<PersonalData> personalData; // nullopt: nobody has said
    QString summary;

    [[nodiscard]] bool isOpen() const { return status == IncidentStatus::Open || status == IncidentStatus::Contained; }
};

[[nodiscard]] QString toText(IncidentKind value);
[[nodiscard]] QString toText(IncidentCause value);
[[nodiscard]] QString toText(Severity value);
[[nodiscard]] QString toText(IncidentStatus value);
[[nodiscard]] QString toText(PersonalData value);
[[nodiscard]] std::optional<IncidentKind> incidentKindFromText(QStringView text);
[[nodiscard]] std::optional<IncidentCause> incidentCauseFromText(QStringView text);
[[nodiscard]] std::optional<Severity> severityFromText(QStringView text);
[[nodiscard]] std::optional<IncidentStatus> incidentStatusFromText(QStringView text);
[[nodiscard]] std::optional<PersonalData> personalDataFromText(QStringView text);
[[nodiscard]] QString word(IncidentKind value);
[[nodiscard]] QString word(IncidentCause value);
[[nodiscard]] QString word(Severity value);
[[nodiscard]] QString word(IncidentStatus value);
[[nodiscard]] QString word(PersonalData value);

} // namespace privyseal
