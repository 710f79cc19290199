#pragma once

// The bulk road into a SQLite file (bulkroad.h), over SQLite's own interface on the driver's handle.

#include "models/record/bulkroad.h"

namespace privyseal {

[[nodiscard]] Result<std::unique_ptr<BulkRoad>> openSqliteBulkRoad(Record& record, BulkTarget target);

} // namespace privyseal
