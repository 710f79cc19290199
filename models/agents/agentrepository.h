#pragma once

// Reads agents, and writes what AgentService decides. Thread: the record's. The record outlives it.

#include "models/agents/agent.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

struct AgentCount
{
    Environment environment = Environment::Sandbox;
    AgentStatus status = AgentStatus::Active;
    qint64 agents = 0;
};

struct AgentName
{
    QString id, name;
    AgentStatus status = AgentStatus::Active;
};

class AgentRepository
{
public:
    explicit AgentRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<std::optional<Agent>> find(const QString& id) const; // with grants and credentials
    [[nodiscard]] Result<QList<AgentCount>> counts() const; // by environment and status; pairs without agents left out
    [[nodiscard]] Result<QList<AgentName>> search(const QString& text, int limit = 20) const; // prefix matches first
    [[nodiscard]] Result<QStringList> holdersOverPolicy(Instant asOf) const; // ids, any status, live credentials only
    [[nodiscard]] Result<QStringList> owners() const; // distinct, sorted, for filters

    // Inside the caller's transaction; false when there is no such agent.
    [[nodiscard]] Result<bool> writeAttestation(const QString& id, Instant at, const QString& by);
    [[nodiscard]] Result<bool> writeFields(const QString& id, const QString& owner, const QString& sponsor, const QString& team, const QString& purpose, const Account& account, TestData testData);
    [[nodiscard]] Result<void> revokeGrant(const QString& id, int position);
    [[nodiscard]] Result<void> writeRevocation(const QString& id, const QString& credential, Instant orderedAt, Instant revokedAt);
    [[nodiscard]] Result<bool> writeStatus(const QString& id, AgentStatus status);
    [[nodiscard]] Result<qint64> suspendGrants(const QString& id); // the active ones; gives how many

private:
    const Record& m_record;
};

} // namespace privyseal
