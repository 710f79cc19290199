#pragma once

// Reads JSON (RFC 8259) as a stream: memory is bounded by one row, whatever the size of the file. Refused: more than 64
// levels, texts over 1 MiB, rows over 4 MiB, names that stand twice, NUL, bytes that are not UTF-8, half surrogates.
// Any thread; the device belongs to the caller and is open for reading.

#include "models/exchange/sourcerow.h"

#include <QIODevice>

#include <tl/expected.hpp>

namespace privyseal {

// A native document (contract.md section 3): calls `visit` for each row of each part. A row with a fault of its own is
// handed on with its sentence; a fault of the file ends the reading and is returned.
[[nodiscard]] std::optional<ReadFault> readNativeJson(QIODevice& device, const RowVisitor& visit, const PlainTaker& takePlain = {});

// One value from `text`, which begins at `line` of its file; the same rules as for a row.
[[nodiscard]] tl::expected<JsonValue, ReadFault> parseJson(const QByteArray& text, qint64 line = 1);

// Whether the device holds one JSON text within the caps; a name may stand twice here, as RFC 8259 allows.
[[nodiscard]] std::optional<ReadFault> checkJson(QIODevice& device);

} // namespace privyseal
