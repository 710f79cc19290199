#pragma once

// All rows that a table shows, in its order, for export: read page by page, never all in memory. Worker threads.

#include "models/tables/pagesource.h"

namespace privyseal {

// Calls `visit` for each row; a visit that fails ends it with that error. Gives the number of rows. Reports to `control`;
// Cancelled when it says so.
[[nodiscard]] Result<qint64> forEachRow(const Record& record, const PageSource& source, const TableQuery& query,
                                        TaskControl& control, const std::function<Result<void>(const TableRow&)>& visit);

} // namespace privyseal
