#pragma once

// Where the figures of the overview lead: the page and exactly the rows that a figure counts. Pure functions; those that
// take an index give the link to the page alone where it is out of range.

#include "views/common/page.h"
#include "views/overview/overviewfigures.h"

#include <functional>

namespace privyseal {

struct RowsLink
{
    PageId page = PageId::Incidents;
    QString subject; // for openRequested; without the ids where `read` gives them
    std::function<Result<QStringList>(Record&)> read = {}; // for a worker; empty: nothing is to be read

    [[nodiscard]] QString withIds(const QStringList& ids) const;
};

namespace links {

[[nodiscard]] RowsLink ofKpi(KpiId id, const OverviewFigures& figures);
[[nodiscard]] RowsLink ofOutcomes(int series, int month, const OverviewFigures& figures);
[[nodiscard]] RowsLink ofRevocations(int bin, const OverviewFigures& figures);
[[nodiscard]] RowsLink ofEnvironment(int series);
[[nodiscard]] RowsLink ofIncidents(int series, int quarter, const OverviewFigures& figures);
[[nodiscard]] RowsLink ofWork(const WorkItem& work);

} // namespace links
} // namespace privyseal
