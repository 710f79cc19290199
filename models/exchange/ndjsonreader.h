#pragma once

// Reads newline-delimited JSON, one row per line; blank lines are passed over. A line that is not JSON is handed on as a
// row with a fault. Any thread; the device belongs to the caller.

#include "models/exchange/sourcerow.h"

#include <QIODevice>

namespace privyseal {

[[nodiscard]] std::optional<ReadFault> readNdjson(QIODevice& device, const QString& part, const RowVisitor& visit,
                                                 const PlainTaker& takePlain = {});

} // namespace privyseal
