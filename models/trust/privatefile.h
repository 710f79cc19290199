#pragma once

// Files of one person's own, mode 0600: key files, and what a member remembers outside of the record. Any thread.
// Errors: NotFound, RecordExists, RefusedByRule (others may read or write it), StorageFailed.

#include "models/core/error.h"

#include <QByteArray>
#include <QString>

namespace privyseal {

enum class PrivateFile {
    New,    // RecordExists where there is something, even a link
    Replace // what is there, if anything; old or new, never between
};

// On the disk when this returns; after an error what was there is there still, and nothing else.
[[nodiscard]] Result<void> writePrivateFile(const QString& path, const QByteArray& bytes, PrivateFile how);
// StorageFailed also where it is longer than `cap` bytes.
[[nodiscard]] Result<QByteArray> readPrivateFile(const QString& path, qsizetype cap);

} // namespace privyseal
