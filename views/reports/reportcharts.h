#pragma once

// The report's figures as charts. Pure functions.

#include "models/kpis/kpiservice.h"
#include "views/common/chartdata.h"

namespace privyseal::reportcharts {

// Nothing for EnvironmentMix: that one is a bar of shares.
[[nodiscard]] ChartData chartOf(KpiId id, const ChartFigures& figures);

struct Share
{
    QString label;
    int style = 1;
    qint64 count = 0;
};
[[nodiscard]] QList<Share> shares(const EnvironmentCounts& counts); // of active agents, those that are not zero

} // namespace privyseal::reportcharts
