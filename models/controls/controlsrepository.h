#pragma once

// Reads assessments and guardrails, for one agent or for a page of them (one query per call), and writes them and with
// which guardrails an agent was seen. Thread: the record's.

#include "models/controls/assessment.h"
#include "models/core/error.h"

#include <QHash>
#include <QList>

namespace privyseal {

class Record;

// What the rules of assessing want to know of an agent.
struct AssessedAgent
{
    QString name, owner, sponsor, status;
};

class ControlsRepository
{
public:
    explicit ControlsRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<QList<Assessment>> assessmentsOf(const QString& agentId) const; // newest approval first
    // The current approved assessment at that instant, the one that ends last; nullopt when there is none.
    [[nodiscard]] Result<std::optional<Assessment>> current(const QString& agentId, Instant asOf) const;
    [[nodiscard]] Result<QList<Assessment>> assessmentsOf(const QStringList& agentIds) const;
    // Approved and in force then, of agents that are not retired.
    [[nodiscard]] Result<QList<Assessment>> inForce(Instant asOf) const;
    // The guardrail state; drift wins where an agent is in several sets. What was seen of the agent itself has to be one of
    // them, and is what the state says was observed; otherwise that is what was seen of the set.
    [[nodiscard]] Result<GuardrailState> guardrailsOf(const QString& agentId) const;
    [[nodiscard]] Result<QHash<QString, GuardrailState>> guardrailStates() const; // agents in no set are left out

    [[nodiscard]] Result<QList<GuardrailSet>> guardrailSets() const; // by id
    [[nodiscard]] Result<QByteArray> guardrailConfig(const QString& fingerprint) const; // empty where it is not kept, or is another one
    [[nodiscard]] Result<void> writeGuardrailConfig(const QString& fingerprint, const QByteArray& config); // once
    [[nodiscard]] Result<void> writeGuardrailSet(const GuardrailSet& set); // new or in place; what was observed stays

    // With which guardrails the agent was last seen; empty where it never was, nullopt for an unknown agent.
    [[nodiscard]] Result<std::optional<QString>> sightingOf(const QString& agentId) const;
    [[nodiscard]] Result<std::optional<AssessedAgent>> assessedAgent(const QString& id) const;
    [[nodiscard]] Result<std::optional<Assessment>> assessment(const QString& id) const;
    [[nodiscard]] Result<void> insert(const Assessment& assessment);
    [[nodiscard]] Result<void> update(const Assessment& assessment); // of that id
    [[nodiscard]] Result<void> removeAssessment(const QString& id);
    [[nodiscard]] Result<void> supersedeApproved(const QString& agent); // of this agent, in force or not

    [[nodiscard]] Result<void> writeSighting(const QString& agentId, const QString& fingerprint, Instant at);

private:
    [[nodiscard]] Result<void> write(const QString& sql, const Assessment& assessment);

    const Record& m_record;
};

} // namespace privyseal
