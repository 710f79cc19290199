#pragma once

// What the rules need to know about agents beside the requests themselves, read in bulk. SQL in, values out; writes
// authorities only. Thread: the record's. Does not own the record.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace privyseal {

class Record;

struct AgentFacts
{
    bool known = false;
    QString id, name, owner, sponsor, environment, autonomy, status, testData, accountName, observedFingerprint;
    QStringList capabilities;
    std::optional<bool> accountDedicated;
};

struct GrantFacts
{
    QString action, resource, environment;
    Instant expiresAt, lastUsedAt;
};

struct AssessmentFacts
{
    QString agent, status;
    std::optional<qint64> likelihood, impact;
    Instant approvedAt, endsAt; // endsAt: as assessmentEnd() says
};

struct GuardrailFacts
{
    QString id, version, fingerprint, observedFingerprint;
    QStringList agents;
};

struct AuthorityFacts
{
    QString id, actionClass, environment, owner, deputy;
    Instant expiresAt; // not valid: no end
    QString signer;    // id of the member who signed it; empty: nobody did
};

struct Facts
{
    QHash<QString, AgentFacts> agents;
    QHash<QString, QList<AssessmentFacts>> assessments; // by agent
    QHash<QString, QString> assessmentFaults;           // by agent: why what was signed does not hold
    QString guardrailFault;                             // the same of guardrails
    QString authorityFault;                             // the same of who answers for what
    QList<GuardrailFacts> guardrails;
    QList<AuthorityFacts> authorities;
    QHash<QString, QString> openIncidents; // by agent: the id of its first one; exercises are none

    [[nodiscard]] AgentFacts agent(const QString& id) const { return agents.value(id); }
};

class FactsRepository
{
public:
    explicit FactsRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<Facts> forAgent(const QString& agent) const;
    [[nodiscard]] Result<Facts> forOpenRequests() const;              // the agents that open requests name
    [[nodiscard]] Result<Facts> forDecidedGrants(Instant now) const;  // the agents that hold a grant by decision now
    [[nodiscard]] Result<QList<AuthorityFacts>> authorities() const;
    // In the place of what stands about its class and environment; an empty owner takes it away.
    [[nodiscard]] Result<void> writeAuthority(const AuthorityFacts& cell);
    [[nodiscard]] Result<bool> isAccount(const QString& name) const;  // of an agent
    [[nodiscard]] Result<QHash<QString, QString>> agentNames() const; // of the agents that closed requests name
    [[nodiscard]] Result<QList<GrantFacts>> liveGrants(const QString& agent, Instant now) const;
    [[nodiscard]] Result<int> incidentsSince(const QString& agent, Instant from) const;
    [[nodiscard]] Result<QHash<QString, int>> requestsSince(const QString& agent, Instant from) const; // by status

private:
    Result<Facts> load(const QString& condition, const QString& agent, Instant now = {}) const;

    const Record& m_record;
};

} // namespace privyseal
