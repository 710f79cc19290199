#pragma once

// An alert with its revoke clock: raised -> ordered -> confirmed -> canary denied (domain.md section 3). Plain value.

#include "models/core/instant.h"
#include "models/incidents/incident.h"

namespace privyseal {

struct Alert
{
    static constexpr qint64 slaMs = 15 * 60 * 1000;

    QString id, agent, rule;
    std::optional<Severity> severity;
    Instant raisedAt, acknowledgedAt;
    QString incident; // id; null when none
    Instant revokeOrderedAt, revokedAt, canaryDeniedAt;
    bool drill = false;

    // When access was really gone: canary denied where there is a canary, otherwise revoked; invalid: still running.
    [[nodiscard]] Instant endedAt() const { return canaryDeniedAt.isValid() ? canaryDeniedAt : revokedAt; }
    // Raised to ended, or to asOf while it runs; an end after asOf has not happened yet. Milliseconds.
    [[nodiscard]] qint64 revokeMs(Instant asOf) const;
    [[nodiscard]] bool isRunning(Instant asOf) const { return !endedAt().isValid() || endedAt() > asOf; }
    [[nodiscard]] bool isWithinSla(Instant asOf) const { return revokeMs(asOf) <= slaMs; }
};

} // namespace privyseal
