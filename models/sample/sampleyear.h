#pragma once

// Fills the sample's year from hand-written pools (resources/sample/pools.json): requests that grow more frequent, and
// alerts whose revocations grow faster. Equal pools and equal `createdAt`, equal rows. All rows end before `createdAt`.
// Plain functions, any thread.

#include "models/core/instant.h"

#include <QJsonArray>
#include <QJsonObject>

namespace privyseal {

// `count` decided requests of the 365 days before `createdAt`, oldest first, ids up to REQ-1040.
[[nodiscard]] QJsonArray sampleRequests(const QJsonObject& pools, Instant createdAt, int count);

// `count` real alerts with their revocations, oldest first, ids up to ALR-0218.
[[nodiscard]] QJsonArray sampleAlerts(const QJsonObject& pools, Instant createdAt, int count);

} // namespace privyseal
