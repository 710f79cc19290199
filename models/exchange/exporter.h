#pragma once

// Writes a record's data in the native format, deterministically: rows by id, fields in the order of the field table, unknown
// ones sorted after them. Not the record's identity, votes or keys. A file appears whole or not at all. Thread: the record's.

#include "models/core/error.h"
#include "models/record/record.h"

#include <QIODevice>

namespace privyseal {

// `what`: "bundle" (.json) or the name of a part (.json, .ndjson, .csv by the ending of `target`). Usage for anything else,
// StorageFailed when the file cannot be written; then what stood there before is untouched. Gives the number of rows.
[[nodiscard]] Result<qint64> exportToFile(const Record& record, const QString& what, const QString& target);

// The bundle into an open device.
[[nodiscard]] Result<qint64> writeBundle(const Record& record, QIODevice& device);

} // namespace privyseal
