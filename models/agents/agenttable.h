#pragma once

// The rows of the agents table. Stateless, any thread.
// Columns: agent, owner, environment, autonomy, can_do, privileges, unused, credential, assessment, guardrails, seen,
// status, team, purpose, id. Row state: the agent's status.
//
// Meanings: environment sandbox|shadow|production; can_do: value is a QStringList of capabilities as stored; unused
// "some" when above 0; credential (the longest lifetime of a live one) "over" or "within"; assessment "current",
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

    // The figures of the page's sentence, over active agents.
    struct Worries
    {
        qint64 active = 0;
        qint64 executeUnassessed = 0; // can execute or write code without a current approved assessment
        qint64 drifted = 0;           // guardrails observed differ from those registered
        qint64 overPolicy = 0;        // hold a live credential longer than policy allows
    };
    [[nodiscard]] Result<Worries> worries(const Record& record, Instant asOf) const;

protected:
    [[nodiscard]] Result<void> complete(const Record& record, const TableQuery& query, QList<TableRow>& rows) const override;
    [[nodiscard]] Result<std::optional<QStringList>> idsMeeting(const Record& record, const TableQuery& query,
                                                                const QString& column, const QString& value) const override;
};

} // namespace privyseal
