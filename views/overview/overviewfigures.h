#pragma once

// All that the overview shows, read in one go by a worker with its own connection, and how it is worded. Plain values and
// pure functions.

#include "models/core/error.h"
#include "models/kpis/kpiservice.h"
#include "models/plan/worklist.h"
#include "models/record/record.h"
#include "views/common/chartdata.h"
#include "views/common/kpicard.h"
#include "views/common/needsyoulist.h"

namespace privyseal {

struct OverviewFigures
{
    KpiSet kpis;
    ChartFigures charts;
    Plan plan;
    QList<WorkItem> work;
    qint64 openIncidents = 0;
};

[[nodiscard]] Result<OverviewFigures> readOverview(const RecordLocation& location, const Period& period, const Instant& asOf);

namespace overview {

[[nodiscard]] QString sentence(const OverviewFigures& figures); // the page's answer
[[nodiscard]] KpiFace face(const Kpi& kpi, const OverviewFigures& figures);
[[nodiscard]] NeedsYouItem item(const WorkItem& work, const Instant& now);
[[nodiscard]] QString chartTitle(int chart); // 0 to 3, in the order of the four below
[[nodiscard]] ChartData outcomes(const OverviewFigures& figures);
[[nodiscard]] ChartData revocations(const OverviewFigures& figures);
[[nodiscard]] ChartData environments(const OverviewFigures& figures);
[[nodiscard]] ChartData incidents(const OverviewFigures& figures);
[[nodiscard]] Status planStatus(PlanStatus status, bool started); // chip of a plan item

} // namespace overview
} // namespace privyseal
