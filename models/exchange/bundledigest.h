#pragma once

// The SHA-256 of a record's bundle, without a file: equal data, equal digest. Thread: the record's. Errors: those of writeBundle().

#include "models/core/error.h"

#include <QByteArray>

namespace privyseal {

class Record;

[[nodiscard]] Result<QByteArray> bundleSha256(const Record& record); // lower-case hex

} // namespace privyseal
