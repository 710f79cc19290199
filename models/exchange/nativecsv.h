#pragma once

// The CSV form of the native format (contract.md section 3): one kind per file, nested objects as "account.name" columns,
// lists joined by "|". Where joining would lose something (an item holds "|" or is empty) the cell is a JSON array; grants,
// credentials, parameters and unknown fields ("extra") are JSON text. A cell that a spreadsheet would take for a formula
// (= + - @ TAB CR first) gets a leading apostrophe, which reading takes off again. Any thread.

#include "models/exchange/nativeschema.h"
#include "models/exchange/sourcerow.h"

#include <QIODevice>

namespace privyseal {

// The short way of a row (plainrow.h): takes the cells under their header, or leaves them to the visitor.
using CellTaker = std::function<bool(qint64 line, const QStringList& header, const QStringList& cells)>;

[[nodiscard]] std::optional<ReadFault> readNativeCsv(QIODevice& device, const NativeKind& kind, const RowVisitor& visit, const CellTaker& takeCells = {});

// The header and one line, both with CRLF; `row` is an object in native names.
[[nodiscard]] QByteArray csvHeader(const NativeKind& kind);
[[nodiscard]] QByteArray csvLine(const NativeKind& kind, const JsonValue& row);

// One record as RFC 4180 has it, with CRLF.
[[nodiscard]] QByteArray csvRecord(const QStringList& cells);
// Formula protection and its reverse; guarding what is guarded already adds another apostrophe.
[[nodiscard]] QString csvGuarded(const QString& text);
[[nodiscard]] QString csvUnguarded(const QString& text);

} // namespace privyseal
