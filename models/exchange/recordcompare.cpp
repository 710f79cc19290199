#include "models/exchange/recordcompare.h"

#include "models/exchange/exporter.h"
#include "models/exchange/say.h"
#include "models/record/record.h"
#include "models/record/snapshot.h"

#include <QCryptographicHash>
#include <QIODevice>

namespace privyseal {
namespace {

// Takes an export and keeps its hash only.
class HashDevice : public QIODevice
{
public:
    HashDevice() { open(QIODevice::WriteOnly); }
    [[nodiscard]] QByteArray result() const { return m_hash.result().toHex(); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        m_hash.addData(QByteArrayView(data, size));
        return size;
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

tl::unexpected<Error> different(const QString& detail)
{
    return fail(ErrorCode::StorageFailed, Say::tr("The copy is not the same as the record, so it was not kept; the record itself is unchanged."), detail);
}

Result<QByteArray> exportHash(const Record& record)
{
    HashDevice device;
    const auto written = writeBundle(record, device);
    if (!written)
        return tl::unexpected<Error>(written.error());
    return device.result();
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
    const auto here = exportHash(one);
    const auto there = here ? exportHash(other) : here;
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
