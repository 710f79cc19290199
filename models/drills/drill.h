#pragma once

// A drill and its measured times (domain.md section 4). Plain value.

#include "models/core/instant.h"

#include <QStringList>

#include <optional>

namespace privyseal {

struct Drill
{
    QString id, scenario;
    Instant startedAt, completedAt, containedAt, revokedAt, remediatedAt;
    QStringList participants, findings;

    [[nodiscard]] std::optional<qint64> remediationMs() const // started to remediated; nullopt when not remediated
    {
        if (!remediatedAt.isValid())
            return std::nullopt;
        return remediatedAt.ms() - startedAt.ms();
    }
};

} // namespace privyseal
