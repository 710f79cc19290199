#pragma once

// Risk assessments and guardrails (domain.md section 1). Plain values; enum functions as in models/agents/agent.h.

#include "models/core/instant.h"

#include <QStringList>

#include <optional>

namespace privyseal {

enum class AssessmentStatus { Draft, InReview, Approved, Rejected, Expired, Superseded };

struct Assessment
{
    QString id, agent, author;
    AssessmentStatus status = AssessmentStatus::Draft;
    std::optional<int> likelihood, impact; // 1 to 5
    Instant approvedAt, validUntil;
    QString findings, mitigations;
    friend bool operator==(const Assessment&, const Assessment&) = default;

    [[nodiscard]] std::optional<int> score() const; // likelihood x impact
    // Approved, approved_at <= asOf < valid_until; without valid_until 180 days from the approval.
    [[nodiscard]] bool isCurrent(Instant asOf) const;
    [[nodiscard]] Instant endsAt() const; // valid_until or its default; invalid when never approved
};

// Which agents need a current one before anything may be approved (domain.md section 2), by their capabilities as stored and the
// environment in question.
[[nodiscard]] bool needsAssessment(const QStringList& capabilities, const QString& environment);
// When an approved assessment ends: valid_until, without it 180 days from the approval; invalid when never approved.
[[nodiscard]] Instant assessmentEnd(Instant approvedAt, Instant validUntil);
constexpr qint64 assessmentDefaultMs = 180LL * 24 * 60 * 60 * 1000;

// Which guardrails an agent runs under.
struct GuardrailState
{
    enum class Kind { Unregistered, Registered, Drifted };
    Kind kind = Kind::Unregistered; // Registered: a fingerprint is known and what was observed (if anything) equals it
    QString set, version, fingerprint, observed;
};

// A guardrail set as its row has it.
struct GuardrailSet
{
    QString id, version, fingerprint, observed;
    QStringList agents;
};

// Fingerprints are the same in any case, with spaces around them and with or without "sha256:" before. Nothing observed is no
// drift.
[[nodiscard]] GuardrailState::Kind guardrailKind(const QString& fingerprint, const QString& observed);
// Whether an agent that is in sets with these fingerprints was seen with none of them.
[[nodiscard]] bool isForeignSighting(const QStringList& fingerprints, const QString& observed);

[[nodiscard]] QString toText(AssessmentStatus value);
[[nodiscard]] std::optional<AssessmentStatus> assessmentStatusFromText(QStringView text);
[[nodiscard]] QString word(AssessmentStatus value);
[[nodiscard]] QString toText(GuardrailState::Kind value); // "unregistered", "registered", "drifted"
[[nodiscard]] QString word(GuardrailState::Kind value);

} // namespace privyseal
