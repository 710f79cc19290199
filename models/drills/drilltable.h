#pragma once

// The rows of the drills table. Stateless, any thread.
// Columns: id, scenario, started, completed, revoked, contained, remediated, remediation_time (ms), participants, findings (lists). Row state: "running" or "completed".

#include "models/tables/pagerepository.h"

namespace privyseal {

class DrillTable final : public PageRepository
{
public:
    DrillTable();

protected:
    [[nodiscard]] Result<void> complete(const Record& record, const TableQuery& query, QList<TableRow>& rows) const override;
};

} // namespace privyseal
