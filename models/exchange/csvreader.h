#pragma once

// Reads CSV as RFC 4180 has it (comma, quotes, CRLF or LF, an optional UTF-8 mark at the start), streamed. Empty lines are
// passed over; a quote inside a cell that does not begin with one is text. Faults that end the reading: a quoted cell that goes
// on after its quote or is never closed, NUL, bytes that are not UTF-8, a cell over
// 1 MiB, a record over 4 MiB. Any thread; the device belongs to the caller.

#include "models/exchange/sourcerow.h"

#include <QIODevice>

namespace privyseal {

struct CsvRecord
{
    qint64 line = 0; // where it begins
    QStringList cells;
};

// false from `visit` ends the reading early.
[[nodiscard]] std::optional<ReadFault> readCsv(QIODevice& device, const std::function<bool(CsvRecord&& record)>& visit);

} // namespace privyseal
