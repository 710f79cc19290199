#pragma once

// The rules of changing an agent by hand, and with AttestationDesk the only writer of them besides imports; each change stands in the ledger. Thread:
// the record's.

#include "models/agents/agent.h"
#include "models/core/clock.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

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
    // active <-> suspended -> retired. Retired is final. Suspending or retiring suspends the active grants too, and
    // they stay suspended when the agent comes back: they return only by a fresh decision (domain.md section 2).
    [[nodiscard]] Result<void> setStatus(const QString& agentId, AgentStatus status);

private:
    Record& m_record;
    const Clock& m_clock;
};

} // namespace privyseal
