#pragma once

// The rules of changing an agent by hand, and with AttestationDesk the only writer of them besides imports; each change stands in the ledger. Thread:
// the record's.

#include "models/agents/agent.h"
#include "models/core/clock.h"
#include "models/core/error.h"

#include <functional>

namespace privyseal {

class AgentRepository;
class Record;
struct LedgerEntry;

// What a person may put right about an agent. Where it stands on the ladder is no part of it: that takes a decision.
struct AgentFields
{
    QString owner, sponsor, team, purpose, accountName;
    std::optional<bool> accountDedicated; // nullopt: not known
    TestData testData = TestData::Unknown;
    friend bool operator==(const AgentFields&, const AgentFields&) = default;
};
[[nodiscard]] AgentFields fieldsOf(const Agent& agent); // without spaces around

class AgentService
{
public:
    AgentService(Record& record, const Clock& clock) : m_record(record), m_clock(clock) {}

    // `seen`: what stood there when it was read; undoing is amending the other way round. NotFound; RefusedByRule where something
    // else stands there by now, for a retired agent, a text of more than 200 characters (the purpose: 2,000), or a nameless person.
    [[nodiscard]] Result<void> amend(const QString& agentId, const AgentFields& seen, const AgentFields& fields, const QString& by);
    // Takes back a privilege that an import brought or that nothing stands behind; what the committee gave it takes back itself
    // (ApprovalService::revoke). `grant`: as it was read. NotFound for an unknown agent or privilege; RefusedByRule where another
    // one stands in its place, it is not live, or a decision stands behind it, and without a name or a reason.
    [[nodiscard]] Result<void> takeBack(const QString& agentId, const Grant& grant, const QString& by, const QString& reason);
    // The revoke clock of a credential: ordered, then confirmed by whoever has seen it refused. Each once; NotFound, RefusedByRule.
    [[nodiscard]] Result<void> orderRevocation(const QString& agentId, const QString& credentialId, const QString& by);
    [[nodiscard]] Result<void> confirmRevocation(const QString& agentId, const QString& credentialId, const QString& by);
    // active <-> suspended -> retired. Retired is final. Suspending or retiring suspends the active grants too, and
    // they stay suspended when the agent comes back: they return only by a fresh decision (domain.md section 2).
    [[nodiscard]] Result<void> setStatus(const QString& agentId, AgentStatus status);

private:
    using Work = std::function<Result<std::optional<LedgerEntry>>(AgentRepository& agents, const Agent& agent, Instant now)>;
    [[nodiscard]] Result<void> change(const QString& agentId, const Work& work);
    [[nodiscard]] Result<void> revocationStep(const QString& agentId, const QString& credentialId, const QString& by, bool isOrder);

    Record& m_record;
    const Clock& m_clock;
};

} // namespace privyseal
