#include "views/overview/overviewlinks.h"

#include "models/kpis/kpirepository.h"

#include <algorithm>

namespace privyseal {
namespace {

const char* const outcomeStatuses[] = {"approved", "rejected", "expired", "policy_blocked"};

QString tableOf(const char* name)
{
    return QStringLiteral("?table=") + QLatin1String(name);
}

RowsLink inTable(const char* table, const QStringList& ids)
{
    RowsLink link{PageId::Incidents, tableOf(table)};
    link.subject = link.withIds(ids);
    return link;
}

RowsLink requests(const Period& period, const Instant& asOf, const QStringList& outcomes)
{
    return {PageId::Approvals, QStringLiteral("?"),
            [period, asOf, outcomes](Record& record) { return KpiRepository(record).requestIds(period.from, period.to, asOf, outcomes); }};
}

RowsLink incidents(const Period& period, const Instant& asOf, const char* kind, bool agentCaused)
{
    return {PageId::Incidents, tableOf("incidents"), [period, asOf, kind, agentCaused](Record& record) {
                return KpiRepository(record).incidentIds(period.from, period.to, asOf, QLatin1String(kind), agentCaused);
            }};
}

} // namespace

QString RowsLink::withIds(const QStringList& ids) const
{
    // An id list that is empty would mean "no filter" to a reader of the address: a name that no row has shows none.
    const QString list = ids.isEmpty() ? QStringLiteral("-") : ids.join(u',');
    const QString start = subject.endsWith(u'?') ? subject : QString(subject + u'&');
    return start + QStringLiteral("ids=") + list;
}

namespace links {

RowsLink ofKpi(KpiId id, const OverviewFigures& figures)
{
    const KpiSet& set = figures.kpis;
    QStringList ids;
    switch (id) {
    case KpiId::ApprovalsRequired:
        return requests(set.period, set.asOf,
                        {QStringLiteral("approved"), QStringLiteral("rejected"), QStringLiteral("expired"), QStringLiteral("policy_blocked"), QStringLiteral("pending"),
                         QStringLiteral("changes_requested"), QStringLiteral("superseded"), QStringLiteral("break_glass")});
    case KpiId::RevokeMinutes:
        for (const RevokeTime& clock : figures.charts.revoke.clocks)
            ids.append(clock.alert);
        return inTable("alerts", ids);
    case KpiId::EnvironmentMix:
        return {PageId::Agents, QStringLiteral("?status=active")};
    case KpiId::Drills:
        for (const DrillTimes& drill : figures.charts.drills)
            ids.append(drill.id);
        return inTable("drills", ids);
    case KpiId::AgentIncidents:
        break;
    }
    return incidents(set.period, set.asOf, "incident", true);
}

RowsLink ofOutcomes(int series, int month, const OverviewFigures& figures)
{
    if (month < 0 || month >= figures.charts.outcomes.size() || series < 0 || series > 3)
        return {PageId::Approvals, {}};
    return requests(figures.charts.outcomes[month].month, figures.kpis.asOf, {QLatin1String(outcomeStatuses[series])});
}

RowsLink ofRevocations(int bin, const OverviewFigures& figures)
{
    QStringList ids;
    for (const RevokeTime& clock : figures.charts.revoke.clocks) {
        if (clock.endedAt.isValid() && std::clamp(int(clock.minutes() / 5.0), 0, 5) == bin)
            ids.append(clock.alert);
    }
    return inTable("alerts", ids);
}

RowsLink ofEnvironment(int series)
{
    static const char* const environments[] = {"sandbox", "shadow", "production"};
    return {PageId::Agents, QStringLiteral("?status=active&environment=") + QLatin1String(environments[std::clamp(series, 0, 2)])};
}

RowsLink ofIncidents(int series, int quarter, const OverviewFigures& figures)
{
    if (quarter < 0 || quarter >= figures.charts.incidents.size())
        return {PageId::Incidents, tableOf("incidents")};
    return incidents(figures.charts.incidents[quarter].quarter, figures.kpis.asOf, series == 0 ? "incident" : "near_miss", series == 0);
}

RowsLink ofWork(const WorkItem& work)
{
    switch (work.kind) {
    case WorkItem::Kind::Revoke:
        return inTable("alerts", {work.id});
    case WorkItem::Kind::Incident:
        return {PageId::Incidents, work.subject};
    case WorkItem::Kind::Request:
        return {PageId::Approvals, work.subject};
    case WorkItem::Kind::Plan:
        return {PageId::Plan, work.subject};
    case WorkItem::Kind::Credential:
        break;
    }
    return {PageId::Agents, work.subject};
}

} // namespace links
} // namespace privyseal
