#include "views/incidents/drillchart.h"

#include "models/core/datetext.h"
#include "models/drills/drillrepository.h"
#include "models/kpis/kpiservice.h"
#include "models/reports/reportseries.h"

#include <QCoreApplication>
#include <QHash>

namespace privyseal {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DrillChart)
};

constexpr int containmentStyle = 3; // beside the report's series of drills

double minutesFrom(const Instant& start, const Instant& end)
{
    // An end before the start is a slip of whoever wrote it down, and no measure.
    return start.isValid() && end.isValid() && end >= start ? double(end.ms() - start.ms()) / 60000.0 : noValue;
}

} // namespace

Result<QList<Drill>> readDrillsOfYear(const Record& record, const Instant& asOf)
{
    const auto figures = KpiService(record).charts(Period::containing(Period::Kind::Month, asOf), asOf);
    if (!figures)
        return tl::unexpected<Error>(figures.error());
    const auto all = DrillRepository(record).all();
    if (!all)
        return tl::unexpected<Error>(all.error());
    QHash<QString, Drill> known;
    for (const Drill& drill : *all)
        known.insert(drill.id, drill);
    QList<Drill> drills;
    for (const DrillTimes& times : figures->drills) {
        Drill drill = known.value(times.id);
        drill.remediatedAt = times.remediatedAt;
        if (drill.containedAt > asOf)
            drill.containedAt = {};
        drills.append(drill);
    }
    return drills;
}

ChartData drillChart(const QList<Drill>& drills)
{
    ChartData data;
    data.kind = ChartKind::BarsAndLine;
    data.title = Words::tr("Drills of the last 12 months");
    data.caption = Words::tr("Minutes from the start");
    ChartSeries remedy{Words::tr("To the remedy"), reportseries::drill, {}, {}, false, {}};
    ChartSeries containment{Words::tr("To containment"), containmentStyle, {}, {}, false, {}};
    for (const Drill& drill : drills) {
        const QDate day = drill.completedAt.utc().date();
        data.categories.append(datetext::day(day));
        data.groups.append(QString::number(day.year()));
        data.longCategories.append(Words::tr("%1, %2", "the day of a drill, its scenario").arg(datetext::dayAndYear(day), drill.scenario));
        remedy.values.append(minutesFrom(drill.startedAt, drill.remediatedAt));
        containment.values.append(minutesFrom(drill.startedAt, drill.containedAt));
    }
    data.series = {remedy, containment};
    return data;
}

} // namespace privyseal
