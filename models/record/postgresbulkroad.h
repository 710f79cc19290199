#pragma once

// The bulk road into a PostgreSQL database (bulkroad.h): COPY through libpq on the driver's handle.

#include "models/record/bulkroad.h"

namespace privyseal {

[[nodiscard]] Result<std::unique_ptr<BulkRoad>> openPostgresBulkRoad(Record& record, BulkTarget target);

} // namespace privyseal
