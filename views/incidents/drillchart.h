#pragma once

// The drills of the last twelve months and how long each took, as a chart. Pure, but for the reading. Times are minutes from
// the start. Source: the drills figure (KpiService), so that the chart, the figure and the report count the same drills.

#include "models/core/error.h"
#include "models/drills/drill.h"
#include "views/common/chartdata.h"

#include <QList>

namespace privyseal {

class Record;

// Completed in the year up to as-of, oldest first; what happened after as-of has not happened yet. Thread: the record's.
[[nodiscard]] Result<QList<Drill>> readDrillsOfYear(const Record& record, const Instant& asOf);

// One bar and one marker for each, in the order given; a time that the record does not name is a gap. GUI thread.
[[nodiscard]] ChartData drillChart(const QList<Drill>& drills);

} // namespace privyseal
