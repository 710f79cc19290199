#pragma once

// What every reader hands on: one row at a time, with the line it began at. Plain values.

#include "models/exchange/jsonvalue.h"

#include <functional>
#include <optional>
#include <string_view>

namespace privyseal {

// One row in native names.
struct SourceRow
{
    QString part;     // "agents", "approvals", ...; empty for a member of the document that belongs to no part
    qint64 line = 0;  // counted from 1
    JsonValue value;  // whatever stood there: not always an object
    QString fault;    // a sentence where the row cannot be taken; then the value is of no use
    QString file;     // where a folder is read: the file of this row, relative to the folder
    QString source;   // of a foreign format: its name, else empty
};

// Why a file cannot be read on from that line.
struct ReadFault
{
    qint64 line = 0;
    QString reason; // one sentence
};

// Takes one row; false ends the reading early.
using RowVisitor = std::function<bool(SourceRow&& row)>;

// The short way of a row (plainrow.h): given the part, the line and the bytes behind the row's "{", takes the row and gives the
// position of its "}", or leaves it to the visitor. `alone`: nothing but space may follow the row in the text.
using PlainTaker = std::function<std::optional<size_t>(const QString& part, qint64 line, std::string_view text, bool alone)>;

// Caps of one input, in bytes: no file can make the reader hold more.
inline constexpr int maxJsonDepth = 64;
inline constexpr qint64 maxTextBytes = 1024 * 1024;
inline constexpr qint64 maxRowBytes = 4 * 1024 * 1024;

} // namespace privyseal
