#pragma once

// Reads assessments and guardrails, for one agent or for a page of them (one query per call). Thread: the record's.

#include "models/controls/assessment.h"
#include "models/core/error.h"

#include <QHash>
#include <QList>

namespace privyseal {

class Record;

class ControlsRepository
{
public:
    explicit ControlsRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<QList<Assessment>> assessmentsOf(const QString& agentId) const; // newest approval first
    // The current approved assessment at that instant, the one that ends last; nullopt when there is none.
    [[nodiscard]] Result<std::optional<Assessment>> current(const QString& agentId, Instant asOf) const;
    [[nodiscard]] Result<QList<Assessment>> assessmentsOf(const QStringList& agentIds) const;
    // The guardrail state; drift wins where an agent is in several sets.
    [[nodiscard]] Result<GuardrailState> guardrailsOf(const QString& agentId) const;
    [[nodiscard]] Result<QHash<QString, GuardrailState>> guardrailStates() const; // agents in no set are left out

private:
    const Record& m_record;
};

} // namespace privyseal
