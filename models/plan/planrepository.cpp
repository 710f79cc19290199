#include "models/plan/planrepository.h"

#include "models/monitoring/alert.h"
#include "models/record/collect.h"
#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {
namespace {


Instant full(const Instant& at)
{
    return Instant::fromMsUtc(at.ms());
}

} // namespace

Result<std::optional<QString>> PlanRepository::setting(const QString& key) const
{
    return m_record.meta(key);
}

Result<QList<EvidenceCredential>> PlanRepository::overdueCredentials(const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT c.agent, a.name, c.id, c.kind, c.issued_at, c.expires_at FROM credential c "
                                                 "JOIN agent a ON a.id = c.agent WHERE a.status <> 'retired' "
                                                 "AND (c.revoked_at IS NULL OR c.revoked_at > :asof) AND c.expires_at <= :asof "
                                                 "AND NOT EXISTS (SELECT 1 FROM credential n WHERE n.agent = c.agent AND n.id <> c.id "
                                                 "AND coalesce(n.kind, '') = coalesce(c.kind, '') AND (n.revoked_at IS NULL OR n.revoked_at > :asof) "
                                                 "AND (n.expires_at IS NULL OR n.expires_at > :asof) AND (n.issued_at IS NULL OR n.issued_at <= :asof)) "
                                                 "ORDER BY c.expires_at, a.name, c.id"));
    statement.bind(QStringLiteral("asof"), full(asOf));
    return collect(statement, [](const Row& row) {
        return EvidenceCredential{row.text(0), row.text(1), row.text(2), row.text(3), row.instant(4), row.instant(5)};
    });
}

Result<QString> PlanRepository::firstDrillSince(const Instant& from, const Instant& asOf) const
{
    auto found = Statement(m_record, QStringLiteral("SELECT id FROM drill WHERE completed_at >= :from AND completed_at <= :asof ORDER BY completed_at, id"))
                     .bind(QStringLiteral("from"), QVariant(from.lowerBound()))
                     .bind(QStringLiteral("asof"), full(asOf))
                     .first([](const Row& row) { return row.text(0); });
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->value_or(QString());
}

Result<qint64> PlanRepository::reportsSince(const Instant& from, const Instant& asOf) const
{
    auto count = Statement(m_record, QStringLiteral("SELECT count(*) FROM published_report WHERE published_at >= :from AND published_at <= :asof"))
                     .bind(QStringLiteral("from"), QVariant(from.lowerBound()))
                     .bind(QStringLiteral("asof"), full(asOf))
                     .first([](const Row& row) { return row.integer(0); });
    if (!count)
        return tl::unexpected<Error>(count.error());
    return count->value_or(0);
}

Result<QList<DueRow>> PlanRepository::runningRevocations(const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT l.id, l.agent, coalesce(a.name, l.agent), l.raised_at FROM alert l LEFT JOIN agent a ON a.id = l.agent "
                                                 "WHERE l.drill = 0 AND l.raised_at <= :asof AND (coalesce(l.canary_denied_at, l.revoked_at) IS NULL "
                                                 "OR coalesce(l.canary_denied_at, l.revoked_at) > :asof) ORDER BY l.raised_at, l.id"));
    statement.bind(QStringLiteral("asof"), full(asOf));
    return collect(statement, [](const Row& row) {
        return DueRow{row.text(0), row.text(1), row.text(2), {}, row.instant(3), row.instant(3).plusMs(Alert::slaMs)};
    });
}

Result<QList<DueRow>> PlanRepository::uncontainedIncidents(const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT id, title, detected_at FROM incident WHERE kind = 'incident' AND status <> 'dismissed' AND detected_at <= :asof "
                                                 "AND (contained_at IS NULL OR contained_at > :asof) AND (resolved_at IS NULL OR resolved_at > :asof) "
                                                 "AND (closed_at IS NULL OR closed_at > :asof) "
                                                 "AND (status = 'open' OR contained_at > :asof OR resolved_at > :asof OR closed_at > :asof) "
                                                 "ORDER BY detected_at, id"));
    statement.bind(QStringLiteral("asof"), full(asOf));
    return collect(statement, [](const Row& row) {
        return DueRow{row.text(0), row.text(0), row.text(1), {}, row.instant(2), row.instant(2).plusSeconds(60 * 60)};
    });
}

Result<QList<DueRow>> PlanRepository::openRequests(const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT r.id, r.agent, coalesce(a.name, r.agent), r.action, r.requested_at, r.deadline FROM request r "
                                                 "LEFT JOIN agent a ON a.id = r.agent WHERE (r.status IN ('pending', 'changes_requested') OR r.decided_at > :asof) AND r.origin = 'filed' "
                                                 "AND r.deadline > :asof AND r.requested_at <= :asof ORDER BY r.deadline, r.id"));
    statement.bind(QStringLiteral("asof"), full(asOf));
    return collect(statement, [](const Row& row) {
        return DueRow{row.text(0), row.text(0), row.text(2), row.text(3), row.instant(4), row.instant(5)};
    });
}

} // namespace privyseal
