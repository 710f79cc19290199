#include "views/overview/overviewfigures.h"

#include "models/core/datetext.h"
#include "models/monitoring/alert.h"
#include "models/reports/reportseries.h"
#include "views/common/countdown.h"
#include "views/common/format.h"
#include "views/reports/reportcharts.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

struct OverviewWords
{
    Q_DECLARE_TR_FUNCTIONS(OverviewWords)
};

// "to 16 Sep" while the last period goes on.
QString upTo(const OverviewFigures& figures)
{
    const KpiSet& set = figures.kpis;
    if (set.asOf >= set.period.to)
        return {};
    return OverviewWords::tr("to %1").arg(datetext::day(set.asOf.utc().toLocalTime().date()));
}

QString whole(const Figure& figure)
{
    return figure ? format::count(qint64(*figure)) : format::figure(figure);
}

Status chipOf(const Kpi& kpi)
{
    switch (kpi.status) {
    case KpiStatus::Met:
        return {Shape::DiscTick, Tone::Good, OverviewWords::tr("Met")};
    case KpiStatus::Missed:
        return {Shape::Diamond, Tone::Bad, OverviewWords::tr("Missed")};
    case KpiStatus::NotEvaluable:
        break;
    }
    const bool hasData = kpi.value || (kpi.id == KpiId::EnvironmentMix && kpi.n > 0);
    return hasData ? Status{Shape::Bar, Tone::Neutral, OverviewWords::tr("No target")} : Status{Shape::DashedRing, Tone::Neutral, OverviewWords::tr("No data")};
}

void describeRequests(KpiFace& face, const Kpi& kpi)
{
    face.figure = whole(kpi.value);
    face.targetText = kpi.part(u"blocked_pct") ? OverviewWords::tr("%1 blocked").arg(format::percent(kpi.part(u"blocked_pct"))) : QString();
    face.footer = kpi.value ? OverviewWords::tr("n %1 decided").arg(format::count(kpi.n)) : OverviewWords::tr("The record holds no request yet");
}

void describeRevocation(KpiFace& face, const Kpi& kpi)
{
    face.figure = format::figure(kpi.value);
    face.unit = kpi.value ? OverviewWords::tr("min") : QString();
    face.targetText = kpi.target ? OverviewWords::tr("target ≤ %1 min").arg(format::figure(kpi.target)) : QString();
    face.footer = OverviewWords::tr("n %1 ended").arg(format::count(kpi.n));
    if (kpi.part(u"unrevoked").value_or(0) > 0)
        face.footer += QStringLiteral(" · ") + OverviewWords::tr("%1 open, %2 old")
                                                   .arg(whole(kpi.part(u"unrevoked")), format::duration(qint64(kpi.part(u"oldest_unrevoked_minutes").value_or(0) * 60)));
    if (!kpi.value && kpi.n == 0 && !kpi.part(u"unrevoked"))
        face.footer = OverviewWords::tr("The record holds no alert yet");
}

void describeMix(KpiFace& face, const Kpi& kpi)
{
    const Figure production = kpi.part(u"production_pct");
    face.figure = production ? QLocale().toString(*production, 'f', 0) : format::figure(production);
    face.unit = production ? OverviewWords::tr("%", "the unit behind a figure") : QString();
    face.targetText = production ? OverviewWords::tr("%1% sandbox").arg(QLocale().toString(kpi.part(u"sandbox_pct").value_or(0), 'f', 0)) : QString();
    face.footer = kpi.n > 0 ? OverviewWords::tr("n %1 active").arg(format::count(kpi.n)) : OverviewWords::tr("The record holds no active agent");
}

void describeDrills(KpiFace& face, const Kpi& kpi)
{
    face.figure = whole(kpi.value);
    face.targetText = kpi.target ? OverviewWords::tr("target ≥ %1").arg(whole(kpi.target)) : QString();
    const Figure remedy = kpi.part(u"mean_remediation_minutes");
    face.footer = kpi.value ? OverviewWords::tr("n %1").arg(kpi.n) : OverviewWords::tr("The record holds no drill yet");
    if (remedy)
        face.footer += QStringLiteral(" · ") + OverviewWords::tr("mean to remedy %1 min").arg(format::figure(remedy));
}

void describeIncidents(KpiFace& face, const Kpi& kpi)
{
    face.figure = whole(kpi.value);
    face.targetText = kpi.target ? OverviewWords::tr("target ≤ %1").arg(whole(kpi.target)) : QString();
    face.footer = kpi.value ? OverviewWords::tr("n %1").arg(kpi.n) : OverviewWords::tr("The record holds no incident yet");
}

// Bars of nothing but zeros say less than the sentence that nothing happened.
void dropZeros(ChartData& data)
{
    const bool any = std::any_of(data.series.cbegin(), data.series.cend(), [](const ChartSeries& series) {
        return std::any_of(series.values.cbegin(), series.values.cend(), [](double value) { return value > 0; });
    });
    if (!any)
        data.series.clear();
}

QString kindWord(WorkItem::Kind kind)
{
    switch (kind) {
    case WorkItem::Kind::Revoke:
        return OverviewWords::tr("Revoke");
    case WorkItem::Kind::Incident:
        return OverviewWords::tr("Incident");
    case WorkItem::Kind::Request:
        return OverviewWords::tr("Request");
    case WorkItem::Kind::Credential:
        return OverviewWords::tr("Credential");
    case WorkItem::Kind::Plan:
        return OverviewWords::tr("Plan");
    }
    return {};
}

} // namespace

Result<OverviewFigures> readOverview(const RecordLocation& location, const Period& period, const Instant& asOf)
{
    auto record = Record::open(location, Record::Mode::ReadOnly);
    if (!record)
        return tl::unexpected<Error>(record.error());
    OverviewFigures figures;
    const KpiService kpis(**record);
    auto set = kpis.compute(period, asOf);
    if (!set)
        return tl::unexpected<Error>(set.error());
    figures.kpis = std::move(*set);
    auto charts = kpis.charts(period, asOf);
    if (!charts)
        return tl::unexpected<Error>(charts.error());
    figures.charts = std::move(*charts);
    auto plan = PlanService(**record).compute(asOf, false);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    figures.plan = std::move(*plan);
    auto work = WorkList(**record).due(asOf);
    if (!work)
        return tl::unexpected<Error>(work.error());
    figures.work = std::move(*work);
    figures.openIncidents = std::count_if(figures.work.cbegin(), figures.work.cend(), [](const WorkItem& item) { return item.kind == WorkItem::Kind::Incident; });
    return figures;
}

namespace overview {

QString sentence(const OverviewFigures& figures)
{
    QStringList parts;
    const Instant& asOf = figures.kpis.asOf;
    const auto late = std::count_if(figures.work.cbegin(), figures.work.cend(),
                                    [&](const WorkItem& item) { return item.kind == WorkItem::Kind::Revoke && item.deadline < asOf; });
    if (figures.openIncidents > 0)
        parts.append(OverviewWords::tr("%n incident(s) to contain.", nullptr, int(figures.openIncidents)));
    if (late > 0)
        parts.append(OverviewWords::tr("%n revocation(s) past the 15 minutes.", nullptr, int(late)));
    int met = 0, missed = 0;
    for (const Kpi& kpi : figures.kpis.kpis) {
        met += kpi.status == KpiStatus::Met;
        missed += kpi.status == KpiStatus::Missed;
    }
    if (met + missed == 0)
        parts.append(OverviewWords::tr("No KPI can be judged yet."));
    else if (missed == 0)
        parts.append(OverviewWords::tr("%n KPI(s) met, none missed.", nullptr, met));
    else
        parts.append(OverviewWords::tr("%n KPI(s) met,", nullptr, met) + u' ' + OverviewWords::tr("%n missed.", nullptr, missed));
    return parts.join(u' ');
}

KpiFace face(const Kpi& kpi, const OverviewFigures& figures)
{
    KpiFace face;
    face.name = kpiName(kpi.id);
    face.status = chipOf(kpi);
    for (const KpiPoint& point : kpi.series) {
        if (point.value)
            face.trend.append(*point.value);
    }
    if (kpi.id == KpiId::RevokeMinutes || kpi.id == KpiId::Drills || kpi.id == KpiId::AgentIncidents)
        face.target = kpi.target;
    switch (kpi.id) {
    case KpiId::ApprovalsRequired:
        describeRequests(face, kpi);
        break;
    case KpiId::RevokeMinutes:
        describeRevocation(face, kpi);
        break;
    case KpiId::EnvironmentMix:
        describeMix(face, kpi);
        break;
    case KpiId::Drills:
        describeDrills(face, kpi);
        break;
    case KpiId::AgentIncidents:
        describeIncidents(face, kpi);
        break;
    }
    const bool ofPeriod = kpi.id == KpiId::ApprovalsRequired || kpi.id == KpiId::AgentIncidents;
    if (ofPeriod && kpi.value)
        face.footer += QStringLiteral(" · ") + figures.kpis.period.name();
    if (kpi.id == KpiId::EnvironmentMix)
        face.footer += QStringLiteral(" · ") + OverviewWords::tr("as of %1").arg(format::moment(figures.kpis.asOf, figures.kpis.asOf, QTimeZone::systemTimeZone()));
    return face;
}

NeedsYouItem item(const WorkItem& work, const Instant& now)
{
    return {timeLeft(work.from, work.deadline, now, work.expires).status, kindWord(work.kind), work.text, work.id, QVariant()};
}

QString chartTitle(int chart)
{
    switch (chart) {
    case 0:
        return OverviewWords::tr("Requests by outcome");
    case 1:
        return OverviewWords::tr("Minutes to revoke");
    case 2:
        return OverviewWords::tr("Environment mix");
    default:
        return OverviewWords::tr("Incidents per quarter");
    }
}

ChartData outcomes(const OverviewFigures& figures)
{
    ChartData data = reportcharts::chartOf(KpiId::ApprovalsRequired, figures.charts);
    data.title = chartTitle(0);
    const QString end = upTo(figures);
    data.caption = end.isEmpty() ? OverviewWords::tr("per month") : OverviewWords::tr("per month, %1").arg(end);
    dropZeros(data);
    return data;
}

ChartData revocations(const OverviewFigures& figures)
{
    ChartData data = reportcharts::chartOf(KpiId::RevokeMinutes, figures.charts);
    data.title = chartTitle(1);
    data.caption = figures.kpis.period.name();
    const Kpi& kpi = figures.kpis.kpi(KpiId::RevokeMinutes);
    if (kpi.n > 0) {
        const auto within = std::count_if(figures.charts.revoke.minutes.cbegin(), figures.charts.revoke.minutes.cend(), [](double m) { return m * 60000 <= double(Alert::slaMs); });
        data.footer = OverviewWords::tr("%1 of %2 within · median %3 · p95 %4")
                          .arg(within)
                          .arg(kpi.n)
                          .arg(format::figure(kpi.part(u"median")), format::figure(kpi.part(u"p95")));
    } else {
        data.series.clear();
    }
    return data;
}

ChartData environments(const OverviewFigures& figures)
{
    const EnvironmentCounts& counts = figures.charts.environments;
    ChartData data;
    data.kind = ChartKind::Donut;
    data.title = chartTitle(2);
    if (counts.active() == 0)
        return data;
    data.categories = {OverviewWords::tr("Active agents")};
    data.centre = format::count(counts.active());
    data.centreCaption = OverviewWords::tr("active");
    data.series = {{OverviewWords::tr("Sandbox"), reportseries::sandbox, {double(counts.sandbox)}, {}, false, {}},
                   {OverviewWords::tr("Shadow"), reportseries::shadow, {double(counts.shadow)}, {}, false, {}},
                   {OverviewWords::tr("Production"), reportseries::production, {double(counts.production)}, {}, false, {}}};
    data.footer = OverviewWords::tr("n %1 · %2 suspended left out").arg(counts.active()).arg(counts.suspended);
    return data;
}

ChartData incidents(const OverviewFigures& figures)
{
    ChartData data = reportcharts::chartOf(KpiId::AgentIncidents, figures.charts);
    data.title = chartTitle(3);
    dropZeros(data);
    return data;
}

Status planStatus(PlanStatus status, bool started)
{
    switch (status) {
    case PlanStatus::Done:
        return {Shape::DiscTick, Tone::Good, OverviewWords::tr("Done")};
    case PlanStatus::OnTrack:
        return started ? Status{Shape::HalfDisc, Tone::Neutral, OverviewWords::tr("On track")}
                       : Status{Shape::Ring, Tone::Neutral, OverviewWords::tr("Not started")};
    case PlanStatus::AtRisk:
        return {Shape::Triangle, Tone::Warn, OverviewWords::tr("At risk")};
    case PlanStatus::Late:
        return {Shape::Diamond, Tone::Bad, OverviewWords::tr("Late")};
    case PlanStatus::NotEvaluable:
        break;
    }
    return {Shape::DashedRing, Tone::Neutral, OverviewWords::tr("No data")};
}

} // namespace overview
} // namespace privyseal
