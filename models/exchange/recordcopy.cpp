#include "models/exchange/recordcopy.h"

#include "models/exchange/say.h"
#include "models/record/record.h"
#include "models/record/snapshot.h"
#include "models/record/statement.h"

#include <QFileInfo>

namespace privyseal {
namespace {

Result<void> copyTable(const Record& source, TablePlan* plan, Record& target, RowPace* pace)
{
    auto road = BulkRoad::open(target, {plan->name, plan->columnNames(), plan->rows, true});
    if (!road)
        return tl::unexpected<Error>(road.error());
    auto copied = readTable(source, plan, pace, [&road](const BulkBatch& batch) -> Result<void> {
        const auto put = (*road)->put(batch);
        return put ? Result<void>() : tl::unexpected<Error>(put.error());
    });
    // Nobody else can be at a record that is not there yet: the rows themselves are in each other's way.
    if (!copied && copied.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::RecordForeign, Say::tr("Rows of \"%1\" exclude each other by the rules of that table, so the record cannot be copied.").arg(plan->name), copied.error().detail);
    if (!copied && copied.error().detail.contains(u"(54000)")) // program_limit_exceeded: an entry of an index has to fit into a third of a page
        return fail(ErrorCode::RecordForeign, Say::tr("A text in \"%1\" is too long for an index of a PostgreSQL server, so the record cannot be copied there.").arg(plan->name), copied.error().detail);
    return copied ? (*road)->finish() : copied;
}

Result<RecordCopy> fill(const Record& source, Record& target, TaskControl* control)
{
    auto plans = plansOf(source);
    auto made = plansOf(target);
    if (!plans || !made)
        return tl::unexpected<Error>(!plans ? plans.error() : made.error());
    if (auto same = checkSameTables(*plans, *made); !same)
        return tl::unexpected<Error>(same.error());
    const auto there = countRows(target, &*made);
    const auto total = countRows(source, &*plans);
    if (!there || !total)
        return tl::unexpected<Error>(!there ? there.error() : total.error());
    // What a new record says of itself makes room for what this one says.
    for (const TablePlan& plan : std::as_const(*made)) {
        if (plan.rows == 0)
            continue;
        if (auto cleared = Statement(target, QStringLiteral("DELETE FROM ") + plan.name).run(); !cleared)
            return tl::unexpected<Error>(cleared.error());
    }
    RowPace pace(control, *total * 2);
    for (TablePlan& plan : *plans) {
        if (auto copied = copyTable(source, &plan, target, &pace); !copied)
            return tl::unexpected<Error>(copied.error());
    }
    return compareWith(source, *plans, target, &pace);
}

} // namespace

Result<RecordCopy> copyRecord(const Record& source, const RecordLocation& target, TaskControl* control)
{
    auto moment = Snapshot::begin(source);
    if (!moment)
        return tl::unexpected<Error>(moment.error());
    RecordCopy copy;
    const auto made = Record::create(target, {}, [&](Record& record) -> Result<void> {
        auto filled = fill(source, record, control);
        if (!filled)
            return tl::unexpected<Error>(filled.error());
        copy = *std::move(filled);
        return {};
    });
    if (!made)
        return tl::unexpected<Error>(made.error());
    return copy;
}

Result<void> backUp(const Record& record, const QString& target, TaskControl* control)
{
    if (RecordLocation{target}.isServer())
        return fail(ErrorCode::Usage, Say::tr("A backup is a file; copy the record to bring it to a server."), target);
    if (!record.location().isServer())
        return record.backupTo(target);
    if (!QFileInfo(QFileInfo(target).absolutePath()).isDir())
        return fail(ErrorCode::StorageFailed, Say::tr("There is no such folder to put the backup in."), target);
    const auto copied = copyRecord(record, {target}, control);
    return copied ? Result<void>() : tl::unexpected<Error>(copied.error());
}

} // namespace privyseal
