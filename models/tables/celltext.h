#pragma once

// What a person reads in a table's cell, and a table's rows as text for the clipboard. Any thread.

#include "models/tables/tabletypes.h"

namespace privyseal {

// In the reader's locale and zone; "-" where the record says nothing.
[[nodiscard]] QString displayText(const TableColumn& column, const TableCell& cell);
// Of milliseconds; see models/core/durationtext.h. "24 h" and "47 h 59 min", from there on days.
[[nodiscard]] QString durationText(qint64 ms);
// The `shown` columns as tab-separated lines below a header line; tabs and line breaks in a cell become spaces.
[[nodiscard]] QString tsv(const QList<TableColumn>& columns, const QList<int>& shown, const QList<TableRow>& rows);

} // namespace privyseal
