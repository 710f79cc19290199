#include "models/exchange/recordcompare.h"

#include "models/exchange/bundledigest.h"
#include "models/exchange/say.h"
#include "models/record/record.h"
#include "models/record/snapshot.h"

namespace privyseal {
namespace {

tl::unexpected<Error> different(const QString& detail)
{
    return fail(ErrorCode::StorageFailed, Say::tr("The copy is not the same as the record, so it was not kept; the record itself is unchanged."), detail);
}

} // namespace

Result<RecordCopy> compareWith(const Record& one, const QList<TablePlan>& known, const Record& other, RowPace* pace)
{
    RecordCopy copy;
    for (const TablePlan& plan : known) {
        TablePlan there{plan.name, plan.columns, 0, {}};
        if (auto read = readTable(other, &there, pace, {}); !read)
            return tl::unexpected<Error>(read.error());
        if (there.rows != plan.rows || there.digest != plan.digest)
            return different(QStringLiteral("%1: %2 rows, %3 rows").arg(plan.name).arg(plan.rows).arg(there.rows));
        copy.tables.append({plan.name, plan.rows});
        copy.rows += plan.rows;
    }
    const auto here = bundleSha256(one);
    const auto there = here ? bundleSha256(other) : here;
    if (!there)
        return tl::unexpected<Error>(there.error());
    if (*here != *there)
        return different(QStringLiteral("export: %1, %2").arg(QLatin1String(*here), QLatin1String(*there)));
    copy.sha256 = *here;
    if (auto going = pace->check(); !going)
        return tl::unexpected<Error>(going.error());
    return copy;
}

Result<RecordCopy> compareRecords(const Record& one, const Record& other, TaskControl* control)
{
    auto moment = Snapshot::begin(one);
    auto otherMoment = Snapshot::begin(other);
    auto plans = plansOf(one);
    auto others = plansOf(other);
    if (!moment || !otherMoment || !plans || !others)
        return tl::unexpected<Error>(!moment ? moment.error() : !otherMoment ? otherMoment.error() : !plans ? plans.error() : others.error());
    if (auto same = checkSameTables(*plans, *others); !same)
        return tl::unexpected<Error>(same.error());
    RowPace pace(control, 0);
    for (TablePlan& plan : *plans) {
        if (auto read = readTable(one, &plan, &pace, {}); !read)
            return tl::unexpected<Error>(read.error());
    }
    return compareWith(one, *plans, other, &pace);
}

} // namespace privyseal
