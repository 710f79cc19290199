#pragma once

// Dates of the sample are written relative to its creation: "@-1d3h12m", "@+2h", "@+0m". Any thread.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QJsonValue>

#include <optional>

namespace privyseal {

// Milliseconds of an offset: a sign, then days, hours, minutes, seconds in this order, at least one of them.
[[nodiscard]] std::optional<qint64> offsetMs(QStringView text);

// The value with every text that begins with '@' replaced by its instant. Internal names a text that is no offset.
[[nodiscard]] Result<QJsonValue> resolveOffsets(const QJsonValue& value, Instant createdAt);

} // namespace privyseal
