#pragma once

// What other domains ask the controls: where agents stand. Reads only. Thread: the record's.

#include "models/controls/assessment.h"
#include "models/core/error.h"

#include <QHash>

namespace privyseal {

class Record;

class ControlsService
{
public:
    explicit ControlsService(const Record& record) : m_record(record) {}

    // Per agent the assessment that says most: the current one, else the one under way, else the newest other.
    // Agents without any are left out.
    [[nodiscard]] Result<QHash<QString, Assessment>> standing(const QStringList& agentIds, Instant asOf) const;
    [[nodiscard]] Result<std::optional<Assessment>> current(const QString& agentId, Instant asOf) const;
    [[nodiscard]] Result<GuardrailState> guardrailsOf(const QString& agentId) const;
    [[nodiscard]] Result<QHash<QString, GuardrailState>> guardrailStates() const; // agents in no set are left out

private:
    const Record& m_record;
};

} // namespace privyseal
