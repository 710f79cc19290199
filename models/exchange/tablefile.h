#pragma once

// Writes what a table shows to a file: its rows in their order, the given columns. CSV: RFC 4180, UTF-8, formulas
// neutralised (nativecsv.h), words as people read them; instants as ISO-8601 UTC and durations in seconds, so that a
// spreadsheet can count with them. JSON: an array of objects by column id, stored values, instants and durations alike.
// Worker threads. All or nothing: the file is replaced only when every row is in it. StorageFailed, Cancelled, or what
// reading gave.

#include "models/tables/pagesource.h"

namespace privyseal {

enum class TableFormat { Csv, Json };

// Gives the number of rows written. `columns` are indexes of source.columns().
[[nodiscard]] Result<qint64> writeTable(const Record& record, const PageSource& source, const TableQuery& query,
                                        const QList<int>& columns, TableFormat format, const QString& path, TaskControl& control);

} // namespace privyseal
