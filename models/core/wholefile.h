#pragma once

// Files that are written at once: whole or not at all, and on the disk when it returns, so that no reader ever meets half of one
// and what was there before stays where writing fails. Any thread. Errors: StorageFailed with the system's words in the detail.

#include "models/core/error.h"

#include <QByteArray>
#include <QString>

namespace privyseal {

[[nodiscard]] Result<void> writeWholeFile(const QString& path, const QByteArray& content);

} // namespace privyseal
