#pragma once

// The rows of the agents table. Stateless, any thread.
// Columns: agent, owner, environment, autonomy, can_do, privileges, unused, credential, assessment, guardrails, seen,
// status, team, purpose, id. Row state: the agent's status.
//
// Meanings: environment sandbox|shadow|production; can_do: value is a QStringList of capabilities as stored; unused
// "some" when above 0; credential (days, qint64 milliseconds in value) "over" or "within"; assessment "current",
// "none", or the status of the one there is ("in_review", "expired", ...), value the end of validity; guardrails
// "registered", "drifted" or "unregistered".
// Filter terms besides stored words: can_do (a capability), unused=some, credential=over, assessment=current|none
// (none: no current one), guardrails=drifted, account=shared, execute=unassessed.

#include "models/tables/pagerepository.h"

namespace privyseal {

class AgentTable final : public PageRepository
{
public:
    AgentTable();

protected:
    [[nodiscard]] Result<void> complete(const Record& record, const TableQuery& query, QList<TableRow>& rows) const override;
};

} // namespace privyseal
