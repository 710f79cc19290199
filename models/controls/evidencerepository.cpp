#include "models/controls/evidencerepository.h"

#include "models/monitoring/alert.h"
#include "models/record/collect.h"
#include "models/record/record.h"

namespace privyseal {
namespace {

Instant full(const Instant& at)
{
    return Instant::fromMsUtc(at.ms());
}

} // namespace

Result<QList<EvidenceAgent>> EvidenceRepository::agents(const Instant& asOf) const
{
    QSet<QString> assessed;
    auto read = Statement(m_record, QStringLiteral("SELECT agent, approved_at, valid_until FROM assessment WHERE status = 'approved' AND approved_at <= :asof"))
                    .bind(QStringLiteral("asof"), full(asOf))
                    .each([&](const Row& row) {
                        const Instant end = assessmentEnd(row.instant(1), row.instant(2));
                        if (asOf < end)
                            assessed.insert(row.text(0));
                        return true;
                    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    Statement statement(m_record, QStringLiteral("SELECT id, name, owner, account_name, status, capabilities, attested_at, account_dedicated, environment, test_data, last_activity FROM agent "
                                                 "WHERE status <> 'retired' ORDER BY name, id"));
    return collect(statement, [&](const Row& row) {
        return EvidenceAgent{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.list(5), row.instant(6), row.boolean(7), assessed.contains(row.text(0)), row.text(8), row.text(9), row.instant(10)};
    });
}

Result<QList<EvidenceGrant>> EvidenceRepository::liveGrants(const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT agent, action, resource, environment, status, granted_at, expires_at, last_used_at, "
                                                 "CASE WHEN backing = 'decision' THEN request END FROM agent_grant "
                                                 "WHERE status NOT IN ('revoked', 'expired') AND (expires_at IS NULL OR expires_at > :asof) "
                                                 "AND (granted_at IS NULL OR granted_at <= :asof)"));
    statement.bind(QStringLiteral("asof"), full(asOf));
    return collect(statement, [](const Row& row) {
        return EvidenceGrant{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(8), row.instant(5), row.instant(6), row.instant(7)};
    });
}

Result<QList<EvidenceCredential>> EvidenceRepository::liveCredentials(const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT c.agent, a.name, c.id, c.kind, c.issued_at, c.expires_at FROM credential c "
                                                 "JOIN agent a ON a.id = c.agent WHERE a.status <> 'retired' "
                                                 "AND (c.revoked_at IS NULL OR c.revoked_at > :asof) AND (c.expires_at IS NULL OR c.expires_at > :asof) "
                                                 "AND (c.issued_at IS NULL OR c.issued_at <= :asof) ORDER BY a.name, c.id"));
    statement.bind(QStringLiteral("asof"), full(asOf));
    return collect(statement, [](const Row& row) {
        return EvidenceCredential{row.text(0), row.text(1), row.text(2), row.text(3), row.instant(4), row.instant(5)};
    });
}

Result<QHash<QString, EvidenceAlerts>> EvidenceRepository::alerts(const Instant& asOf) const
{
    QHash<QString, EvidenceAlerts> all;
    auto read = Statement(m_record, QStringLiteral("SELECT agent, max(raised_at), min(CASE WHEN coalesce(canary_denied_at, revoked_at) IS NULL "
                                                   "OR coalesce(canary_denied_at, revoked_at) > :asof THEN raised_at END) "
                                                   "FROM alert WHERE drill = 0 AND raised_at <= :asof GROUP BY agent"))
                    .bind(QStringLiteral("asof"), full(asOf))
                    .each([&](const Row& row) {
                        const Instant running = row.instant(2);
                        all.insert(row.text(0), {row.instant(1), running.isValid() && running.plusMs(Alert::slaMs) < asOf});
                        return true;
                    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return all;
}

} // namespace privyseal
