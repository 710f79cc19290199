#pragma once

// What other domains ask the controls: where agents stand. Reads only. Thread: the record's.

#include "models/controls/controlevidence.h"
#include "models/controls/riskmatrix.h"
#include "models/core/error.h"

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
    [[nodiscard]] Result<std::optional<Assessment>> assessment(const QString& id) const;
    // Newest approval first.
    [[nodiscard]] Result<QList<Assessment>> assessmentsOf(const QString& agentId) const;
    [[nodiscard]] Result<RiskMatrix> matrix(Instant asOf) const; // of the agents that are not retired
    [[nodiscard]] Result<QList<GuardrailSet>> guardrailSets() const; // by id
    [[nodiscard]] Result<GuardrailState> guardrailsOf(const QString& agentId) const;
    [[nodiscard]] Result<QHash<QString, GuardrailState>> guardrailStates() const; // agents in no set are left out

    // What the record says about its agents, for those who count (see EvidenceRepository).
    [[nodiscard]] Result<QList<EvidenceAgent>> agents(Instant asOf) const;
    [[nodiscard]] Result<QList<EvidenceGrant>> liveGrants(Instant asOf) const;
    [[nodiscard]] Result<QList<EvidenceCredential>> liveCredentials(Instant asOf) const;

private:
    const Record& m_record;
};

} // namespace privyseal
