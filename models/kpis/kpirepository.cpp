#include "models/kpis/kpirepository.h"

#include "models/kpis/requestoutcome.h"
#include "models/record/collect.h"
#include "models/record/record.h"
#include "models/record/statement.h"

#include <array>

namespace privyseal {
namespace {

// "Begins in [from, to) and not after as-of"; the bounds' texts make partial dates count by their first instant (instant.h).
const char inSpan[] = "%1 >= :from AND %1 < :to AND %1 <= :asof";

Statement& bindSpan(Statement& statement, const Instant& from, const Instant& to, const Instant& asOf)
{
    return statement.bind(QStringLiteral("from"), QVariant(from.lowerBound()))
        .bind(QStringLiteral("to"), QVariant(to.lowerBound()))
        .bind(QStringLiteral("asof"), Instant::fromMsUtc(asOf.ms()));
}

Instant upTo(const Instant& end, const Instant& asOf)
{
    return end.isValid() && end <= asOf ? end : Instant();
}

} // namespace

// The statuses that occur, by looking up the next one: a few probes of an index, where DISTINCT would read every row.
Result<QStringList> KpiRepository::requestStatuses() const
{
    QStringList statuses;
    Statement next(m_record, QStringLiteral("SELECT min(status) FROM request WHERE status > :last"));
    for (;;) {
        next.bind(QStringLiteral("last"), statuses.isEmpty() ? QStringLiteral("") : statuses.last());
        const auto found = next.first([](const Row& row) { return row.text(0); });
        if (!found)
            return tl::unexpected<Error>(found.error());
        if (found->value_or(QString()).isEmpty())
            return statuses;
        statuses.append(**found);
    }
}

// One range of request_by_outcome for each status and period: nothing is grouped or sorted, and no row is read besides the
// index, but for the few open ones, whose deadline the index does not hold.
Result<QList<RequestGroup>> KpiRepository::requests(const QList<Period>& periods, const Instant& asOf) const
{
    const auto statuses = requestStatuses();
    if (!statuses)
        return tl::unexpected<Error>(statuses.error());
    const auto counting = [&](const char* overdue) {
        return QStringLiteral("SELECT count(*), count(CASE WHEN %1 THEN 1 END), count(CASE WHEN decided_at > :asof AND NOT coalesce(%1, FALSE) THEN 1 END) "
                              "FROM request WHERE status = :status AND break_glass = :glass AND %2")
            .arg(QLatin1String(overdue), QString::fromLatin1(inSpan).arg(QStringLiteral("requested_at")));
    };
    Statement closedOnes(m_record, counting("FALSE"));
    Statement openOnes(m_record, counting(requestoutcome::overdue));
    QList<RequestGroup> groups;
    for (const QString& status : *statuses) {
        Statement& counted = status == u"pending" || status == u"changes_requested" ? openOnes : closedOnes;
        for (const bool glass : {false, true}) {
            counted.bind(QStringLiteral("status"), status).bind(QStringLiteral("glass"), glass ? 1 : 0);
            for (qsizetype i = 0; i < periods.size(); ++i) {
                const auto counts = bindSpan(counted, periods[i].from, periods[i].to, asOf).first([](const Row& row) {
                    return std::array{row.integer(0), row.integer(1), row.integer(2)};
                });
                if (!counts)
                    return tl::unexpected<Error>(counts.error());
                const auto [all, overdue, open] = counts->value_or(std::array<qint64, 3>());
                if (all > overdue + open)
                    groups.append({i, status, glass, all - overdue - open});
                if (overdue > 0)
                    groups.append({i, QStringLiteral("expired"), glass, overdue});
                if (open > 0) // an end after as-of has not happened yet
                    groups.append({i, QStringLiteral("pending"), glass, open});
            }
        }
    }
    return groups;
}

Result<QList<RevokeTime>> KpiRepository::clocks(const Instant& from, const Instant& to, const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT id, raised_at, coalesce(canary_denied_at, revoked_at), drill FROM alert WHERE %1 ORDER BY raised_at, id")
                                      .arg(QString::fromLatin1(inSpan).arg(QStringLiteral("raised_at"))));
    return collect(bindSpan(statement, from, to, asOf), [&](const Row& row) {
        return RevokeTime{row.text(0), row.instant(1), upTo(row.instant(2), asOf), row.boolean(3)};
    });
}

Result<QList<AgentGroup>> KpiRepository::agents() const
{
    Statement statement(m_record, QStringLiteral("SELECT environment, status, count(*) FROM agent GROUP BY environment, status"));
    return collect(statement, [](const Row& row) { return AgentGroup{row.text(0), row.text(1), row.integer(2)}; });
}

Result<QList<DrillTimes>> KpiRepository::drills(const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT id, started_at, completed_at, remediated_at FROM drill WHERE started_at <= :asof "
                                                 "ORDER BY CASE WHEN completed_at IS NULL THEN 1 ELSE 0 END, completed_at, id"));
    statement.bind(QStringLiteral("asof"), Instant::fromMsUtc(asOf.ms()));
    return collect(statement, [&](const Row& row) {
        return DrillTimes{row.text(0), row.instant(1), upTo(row.instant(2), asOf), upTo(row.instant(3), asOf)};
    });
}

Result<QList<IncidentGroup>> KpiRepository::incidents(const QList<Period>& periods, const Instant& asOf) const
{
    QList<IncidentGroup> groups;
    Statement counted(m_record, QStringLiteral("SELECT kind, cause, status, count(*) FROM incident WHERE %1 GROUP BY 1, 2, 3")
                                    .arg(QString::fromLatin1(inSpan).arg(QStringLiteral("detected_at"))));
    for (qsizetype i = 0; i < periods.size(); ++i) {
        auto ran = bindSpan(counted, periods[i].from, periods[i].to, asOf).each([&](const Row& row) {
            groups.append({i, row.text(0), row.text(1), row.text(2), row.integer(3)});
            return true;
        });
        if (!ran)
            return tl::unexpected<Error>(ran.error());
    }
    return groups;
}

Result<Instant> KpiRepository::firstOf(RowKind kind) const
{
    static const char* const queries[] = {"SELECT min(requested_at) FROM request", "SELECT min(raised_at) FROM alert",
                                          "SELECT min(detected_at) FROM incident", "SELECT min(started_at) FROM drill"};
    auto first = Statement(m_record, QLatin1String(queries[int(kind)])).first([](const Row& row) { return row.instant(0); });
    if (!first)
        return tl::unexpected<Error>(first.error());
    return first->value_or(Instant());
}

Result<std::optional<QString>> KpiRepository::target(const QString& kpi) const
{
    return m_record.meta(QStringLiteral("target.") + kpi);
}

Result<QStringList> KpiRepository::requestIds(const Instant& from, const Instant& to, const Instant& asOf, const QStringList& outcomes) const
{
    QStringList ids;
    Statement statement(m_record, QStringLiteral("SELECT id, %1, break_glass FROM request WHERE %2 ORDER BY requested_at, id")
                                      .arg(QLatin1String(requestoutcome::statusAsOf), QString::fromLatin1(inSpan).arg(QStringLiteral("requested_at"))));
    auto ran = bindSpan(statement, from, to, asOf).each([&](const Row& row) {
        const bool apart = row.boolean(2) && row.text(1) == u"approved"; // as KpiService counts it
        if (outcomes.contains(apart ? QStringLiteral("break_glass") : row.text(1)))
            ids.append(row.text(0));
        return true;
    });
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return ids;
}

Result<QStringList> KpiRepository::incidentIds(const Instant& from, const Instant& to, const Instant& asOf, const QString& kind, bool agentCaused) const
{
    Statement statement(m_record, QStringLiteral("SELECT id FROM incident WHERE %1 AND kind = :kind AND status <> 'dismissed' AND (:any = 1 OR cause = 'agent_action') "
                                                 "ORDER BY detected_at, id")
                                      .arg(QString::fromLatin1(inSpan).arg(QStringLiteral("detected_at"))));
    bindSpan(statement, from, to, asOf).bind(QStringLiteral("kind"), kind).bind(QStringLiteral("any"), agentCaused ? 0 : 1);
    QStringList ids;
    auto ran = statement.each([&](const Row& row) {
        ids.append(row.text(0));
        return true;
    });
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return ids;
}

} // namespace privyseal
