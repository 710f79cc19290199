#pragma once

// One row between its two shapes: JSON in native names, and the values of the record's columns. Checks every field against
// the field table. Plain values, any thread.

#include "models/exchange/jsonvalue.h"
#include "models/exchange/nativeschema.h"

#include <QVariant>

#include <optional>

#include <tl/expected.hpp>

namespace privyseal {

struct ChildRow
{
    QVariantList values; // in the order of the table's fields; null where missing
    QString extra;       // unknown fields as a JSON object with sorted names; null where there are none
    bool decided = false; // a grant that a decision of this record made
    qint64 position = 0;
};

struct NativeRow
{
    QString id;
    QVariantList values;                                 // in the order of the kind's fields; null where missing
    QString extra;                                       // as above; of a kept item: its whole JSON
    QList<std::optional<QList<ChildRow>>> children;      // in the order of the kind's tables; nullopt where the file is silent
    QStringList unexpected;                              // items of a list that this program does not know
};

// The row, or a sentence that says what is wrong with it.
[[nodiscard]] tl::expected<NativeRow, QString> rowFromJson(const NativeKind& kind, JsonValue json);

// Fields in the order of the table, missing ones left out, then the unknown ones sorted. The extra text must be ours.
[[nodiscard]] JsonValue rowToJson(const NativeKind& kind, const NativeRow& row);
[[nodiscard]] JsonValue childToJson(const ChildTable& table, const ChildRow& row);

// The column value of one field, or a sentence; a null variant for null and empty text.
[[nodiscard]] tl::expected<QVariant, QString> fieldFromJson(const Field& field, const JsonValue& json);

// Text of a file as a message may show it: short, without control characters.
[[nodiscard]] QString shown(const QString& text);

} // namespace privyseal
