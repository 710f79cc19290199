#include "views/reports/reportcharts.h"

#include "models/core/datetext.h"
#include "models/monitoring/alert.h"
#include "models/reports/reportseries.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace privyseal::reportcharts {
namespace {

struct ReportCharts
{
    Q_DECLARE_TR_FUNCTIONS(ReportCharts)
};

constexpr double limitMinutes = double(Alert::slaMs) / 60000;
constexpr int bins = 6;          // of five minutes; the last one holds what is longer
constexpr double binMinutes = 5.0;

// Twelve months of nothing are no chart: the place says so in words.
void dropEmpty(ChartData& data)
{
    const auto isNothing = [](const ChartSeries& series) { return std::all_of(series.values.cbegin(), series.values.cend(), [](double value) { return value == 0.0; }); };
    if (std::all_of(data.series.cbegin(), data.series.cend(), isNothing))
        data.series.clear();
}

ChartData outcomes(const ChartFigures& figures)
{
    ChartData data;
    data.kind = ChartKind::StackedBars;
    ChartSeries approved{ReportCharts::tr("Approved"), reportseries::approved, {}, {}, false, {}};
    ChartSeries rejected{ReportCharts::tr("Rejected"), reportseries::rejected, {}, {}, false, {}};
    ChartSeries expired{ReportCharts::tr("Expired"), reportseries::expired, {}, {}, false, {}};
    ChartSeries policy{ReportCharts::tr("By policy"), reportseries::policyBlocked, {}, {}, false, {}};
    const QLocale locale;
    for (const OutcomeMonth& month : figures.outcomes) {
        const QDate date = month.month.from.utc().date();
        data.categories.append(locale.standaloneMonthName(date.month(), QLocale::NarrowFormat));
        data.longCategories.append(month.month.name());
        approved.values.append(double(month.approved));
        rejected.values.append(double(month.rejected));
        expired.values.append(double(month.expired));
        policy.values.append(double(month.policyBlocked));
    }
    data.series = {approved, rejected, expired, policy};
    dropEmpty(data);
    return data;
}

ChartData revocations(const ChartFigures& figures)
{
    ChartData data;
    data.kind = ChartKind::Histogram;
    data.caption = ReportCharts::tr("Alerts by minutes to the end; the last bar holds all longer ones");
    ChartSeries series{ReportCharts::tr("Alerts"), reportseries::withinLimit, QVector<double>(bins, 0.0), {}, false, {}};
    for (int i = 0; i <= bins; ++i)
        data.edges.append(i * binMinutes);
    for (const double minutes : figures.revoke.minutes)
        series.values[std::clamp(int(minutes / binMinutes), 0, bins - 1)] += 1.0;
    data.series = {series};
    data.limit = limitMinutes;
    data.limitLabel = ReportCharts::tr("15 min limit");
    return data;
}

ChartData drills(const ChartFigures& figures)
{
    ChartData data;
    data.kind = ChartKind::Bars;
    data.caption = ReportCharts::tr("Minutes from start to remedy");
    data.labels = true;
    ChartSeries series{ReportCharts::tr("Minutes"), reportseries::drill, {}, {}, false, {}};
    const QLocale locale;
    constexpr int most = 8; // beyond it the words under the axis would meet
    for (const DrillTimes& drill : figures.drills.mid(std::max<qsizetype>(0, figures.drills.size() - most))) {
        data.categories.append(datetext::shortMonth(drill.completedAt.utc().date(), locale));
        series.values.append(drill.remediatedAt.isValid() ? double(drill.remediatedAt.ms() - drill.startedAt.ms()) / 60000.0 : noValue);
    }
    data.series = {series};
    return data;
}

ChartData incidents(const ChartFigures& figures)
{
    ChartData data;
    data.kind = ChartKind::BarsAndLine;
    ChartSeries caused{ReportCharts::tr("Agent-caused"), reportseries::agentCaused, {}, {}, false, {}};
    ChartSeries misses{ReportCharts::tr("Near misses"), reportseries::nearMiss, {}, {}, false, {}};
    for (const QuarterIncidents& quarter : figures.incidents) {
        const QDate date = quarter.quarter.from.utc().date();
        data.categories.append(ReportCharts::tr("Q%1").arg((date.month() - 1) / 3 + 1));
        data.groups.append(QString::number(date.year()));
        data.longCategories.append(quarter.quarter.name());
        caused.values.append(double(quarter.agentCaused));
        misses.values.append(double(quarter.nearMisses));
    }
    data.series = {caused, misses};
    dropEmpty(data);
    return data;
}

} // namespace

ChartData chartOf(KpiId id, const ChartFigures& figures)
{
    switch (id) {
    case KpiId::ApprovalsRequired:
        return outcomes(figures);
    case KpiId::RevokeMinutes:
        return revocations(figures);
    case KpiId::Drills:
        return drills(figures);
    case KpiId::AgentIncidents:
        return incidents(figures);
    case KpiId::EnvironmentMix:
        break;
    }
    return {};
}

QList<Share> shares(const EnvironmentCounts& counts)
{
    QList<Share> found;
    const double active = double(counts.active());
    const auto add = [&](qint64 count, int style, const QString& name) {
        if (count > 0)
            found.append({name.arg(QLocale().toString(100.0 * double(count) / active, 'f', 0)), style, count});
    };
    add(counts.sandbox, reportseries::sandbox, ReportCharts::tr("Sandbox %1%"));
    add(counts.shadow, reportseries::shadow, ReportCharts::tr("Shadow %1%"));
    add(counts.production, reportseries::production, ReportCharts::tr("Production %1%"));
    return found;
}

} // namespace privyseal::reportcharts
