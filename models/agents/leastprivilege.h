#pragma once

// When a privilege is too wide or stands unused, and how long a credential may live: one place for the agents' page, the
// plan and the report. Pure functions, any thread. Source: domain.md section 6, items 60b and 60c.

#include "models/core/instant.h"

namespace privyseal::leastprivilege {

inline constexpr qint64 dayMs = 86'400'000;

// Action or resource is "*" or ends in ":*".
[[nodiscard]] inline bool isWildcard(const QString& action, const QString& resource)
{
    const auto isAnything = [](const QString& text) { return text == u"*" || text.endsWith(u":*"); };
    return isAnything(action) || isAnything(resource);
}

// The last use, or if never used the grant, is more than 90 days before asOf, or both are unknown.
[[nodiscard]] inline bool isUnused(const Instant& lastUsedAt, const Instant& grantedAt, const Instant& asOf)
{
    const Instant& last = lastUsedAt.isValid() ? lastUsedAt : grantedAt;
    return !last.isValid() || last.ms() < asOf.ms() - 90 * dayMs;
}

[[nodiscard]] inline qint64 policyMs(const QString& credentialKind)
{
    return credentialKind == u"token" ? dayMs : 90 * dayMs;
}

// No end or no beginning is never within policy.
[[nodiscard]] inline bool isWithinPolicy(const QString& credentialKind, const Instant& issuedAt, const Instant& expiresAt)
{
    return issuedAt.isValid() && expiresAt.isValid() && expiresAt.ms() - issuedAt.ms() <= policyMs(credentialKind);
}

} // namespace privyseal::leastprivilege
