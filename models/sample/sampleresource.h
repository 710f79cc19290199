#pragma once

// The hand-written files of resources/sample. Any thread. Internal, with a sentence, where one is damaged.

#include "models/core/error.h"

#include <QJsonObject>

namespace privyseal {

[[nodiscard]] Result<QJsonObject> readSampleResource(const QString& name);

} // namespace privyseal
