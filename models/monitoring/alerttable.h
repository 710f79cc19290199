#pragma once

// The rows of the alerts table. Stateless, any thread.
// Columns: id, agent (name), rule, severity, raised, ordered, revoked, canary, revoke_time (ms; meaning within|over|running), incident, drill. Row state: "running"
// or "ended".

#include "models/tables/pagerepository.h"

namespace privyseal {

class AlertTable final : public PageRepository
{
public:
    AlertTable();

protected:
    [[nodiscard]] Result<void> complete(const Record& record, const TableQuery& query, QList<TableRow>& rows) const override;
};

} // namespace privyseal
