#include "models/exchange/recordcopy.h"

#include "models/core/task.h"
#include "models/exchange/exporter.h"
#include "models/exchange/say.h"
#include "models/record/bulkroad.h"
#include "models/record/engine.h"
#include "models/record/record.h"
#include "models/record/snapshot.h"
#include "models/record/statement.h"

#include <QFileInfo>
#include <QCryptographicHash>
#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>

namespace privyseal {
namespace {

constexpr size_t batchBytes = 1 << 20;
constexpr size_t batchValues = 40'000;
constexpr int rowsBetweenLooks = 500; // at whether somebody cancelled

struct TablePlan
{
    QString name;
    QList<StoredColumn> columns;
    qint64 rows = 0;
    QByteArray digest; // over all values of all rows, in the order of the key
};

// Counts what was done; says when to stop.
class Pace
{
public:
    Pace(TaskControl* control, qint64 total) : m_control(control), m_total(total) {}
    [[nodiscard]] bool step()
    {
        if (++m_done % rowsBetweenLooks != 0 || !m_control)
            return true;
        m_control->report(m_done, m_total);
        return !m_control->isCancelled();
    }
    [[nodiscard]] Result<void> check() const
    {
        return m_control && m_control->isCancelled() ? fail(ErrorCode::Cancelled, Say::tr("The copying was cancelled; nothing was written.")) : Result<void>();
    }

private:
    TaskControl* m_control;
    qint64 m_total;
    qint64 m_done = 0;
};

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

// What reading says of a record that is not written to.
tl::unexpected<Error> unread(const Error& error, const QString& table)
{
    if (error.code == ErrorCode::RecordReadOnly)
        return fail(ErrorCode::LoginRefused, Say::tr("This login may not read \"%1\", so the record cannot be copied; ask for the reader role.").arg(table), error.detail);
    return tl::unexpected<Error>(error);
}

Result<QList<TablePlan>> plansOf(const Record& record)
{
    const auto tables = record.engine().tables();
    if (!tables)
        return tl::unexpected<Error>(tables.error());
    QList<TablePlan> plans;
    for (const QString& table : *tables) {
        const auto columns = record.engine().columns(table);
        if (!columns)
            return tl::unexpected<Error>(columns.error());
        plans.append({table, *columns, 0, {}});
    }
    return plans;
}

// The names that go into statements are the target's, which our own schema made: the source's are equal or refused.
Result<void> checkSameTables(const QList<TablePlan>& source, const QList<TablePlan>& target)
{
    const auto sameTable = [](const TablePlan& one, const TablePlan& other) {
        const auto byName = [](const StoredColumn& a, const StoredColumn& b) { return a.name < b.name; };
        QList<StoredColumn> left = one.columns, right = other.columns;
        std::sort(left.begin(), left.end(), byName);
        std::sort(right.begin(), right.end(), byName);
        return one.name == other.name && left == right;
    };
    for (qsizetype i = 0; i < std::max(source.size(), target.size()); ++i) {
        if (i < source.size() && i < target.size() && sameTable(source[i], target[i]))
            continue;
        const QString table = i < source.size() ? source[i].name : target[i].name;
        return fail(ErrorCode::RecordForeign, Say::tr("The record's table \"%1\" is not as this program makes it, so it cannot be copied.").arg(table));
    }
    return {};
}

QStringList columnNames(const TablePlan& plan)
{
    QStringList names;
    for (const StoredColumn& column : plan.columns)
        names.append(column.name);
    return names;
}

QStringList keyOf(const TablePlan& plan)
{
    QList<StoredColumn> key;
    std::copy_if(plan.columns.cbegin(), plan.columns.cend(), std::back_inserter(key), [](const StoredColumn& column) { return column.key > 0; });
    std::sort(key.begin(), key.end(), [](const StoredColumn& a, const StoredColumn& b) { return a.key < b.key; });
    return key.isEmpty() ? columnNames(plan) : columnNames({plan.name, key, 0, {}});
}

// A row's values, each as its column says. Gives why one is not; empty when all are.
QString takeRow(const TablePlan& plan, const Row& row, BulkBatch* batch)
{
    for (int i = 0; i < int(plan.columns.size()); ++i) {
        const StoredColumn& column = plan.columns[i];
        if (row.isNull(i)) {
            batch->values.push_back({});
            continue;
        }
        const QVariant value = row.value(i);
        if (column.isNumber) {
            // PostgreSQL's driver gives a BIGINT above zero as unsigned.
            if (value.typeId() != QMetaType::LongLong && value.typeId() != QMetaType::ULongLong)
                return Say::tr("\"%1\" holds no whole number").arg(column.name);
            batch->values.push_back({BulkValue::Type::Integer, 0, value.toLongLong()});
            continue;
        }
        if (value.typeId() != QMetaType::QByteArray)
            return Say::tr("\"%1\" holds no text").arg(column.name);
        const QByteArray text = value.toByteArray();
        if (text.contains('\0') || !QUtf8StringView(text.constData(), text.size()).isValidUtf8())
            return Say::tr("\"%1\" holds a text that is not valid").arg(column.name);
        batch->values.push_back({BulkValue::Type::Text, quint32(text.size()), qint64(batch->bytes.size())});
        batch->bytes.append(text.constData(), size_t(text.size()));
    }
    return {};
}

// One value after the other, none able to pass for another: kind, length or number, bytes.
void addTo(QCryptographicHash* hash, const BulkBatch& batch, size_t firstValue)
{
    for (size_t i = firstValue; i < batch.values.size(); ++i) {
        const BulkValue& value = batch.values[i];
        const bool isText = value.type == BulkValue::Type::Text;
        char head[1 + sizeof(qint64)] = {char(value.type)};
        qToLittleEndian(isText ? qint64(value.size) : value.number, head + 1);
        hash->addData(QByteArrayView(head, sizeof head));
        if (isText)
            hash->addData(QByteArrayView(batch.bytes.data() + value.number, value.size));
    }
}

// Reads a table in the order of its key, counts and digests it. `take` may do with each batch what it wants.
Result<void> readTable(const Record& record, TablePlan* plan, Pace* pace, const std::function<Result<void>(const BulkBatch&)>& take)
{
    const Engine& engine = record.engine();
    QStringList values;
    for (const StoredColumn& column : std::as_const(plan->columns))
        values.append(engine.exact(column));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    BulkBatch batch;
    Result<void> outcome;
    plan->rows = 0;
    const auto pass = [&] {
        if (take && outcome && !batch.values.empty())
            outcome = take(batch);
        batch.clear();
        return outcome.has_value();
    };
    const QString sql = QStringLiteral("SELECT %1 FROM %2 ORDER BY %3").arg(values.join(u','), plan->name, keyOf(*plan).join(u','));
    auto read = Statement(record, sql).streamed().each([&](const Row& row) {
        const size_t firstValue = batch.values.size();
        ++plan->rows;
        if (const QString wrong = takeRow(*plan, row, &batch); !wrong.isEmpty()) {
            outcome = fail(ErrorCode::RecordForeign, Say::tr("Row %L1 of \"%2\" cannot be copied: %3.").arg(plan->rows).arg(plan->name, wrong));
            return false;
        }
        addTo(&hash, batch, firstValue);
        if (!pace->step())
            return false;
        return (batch.bytes.size() < batchBytes && batch.values.size() < batchValues) || pass();
    });
    if (!read)
        return unread(read.error(), plan->name);
    if (auto going = pace->check(); !going)
        return going;
    pass();
    plan->digest = hash.result();
    return outcome;
}

Result<qint64> countRows(const Record& record, QList<TablePlan>* plans)
{
    qint64 all = 0;
    for (TablePlan& plan : *plans) {
        const auto counted = Statement(record, QStringLiteral("SELECT count(*) FROM ") + plan.name).first([](const Row& row) { return row.integer(0); });
        if (!counted)
            return unread(counted.error(), plan.name);
        plan.rows = counted->value_or(0);
        all += plan.rows;
    }
    return all;
}

Result<void> copyTable(const Record& source, TablePlan* plan, Record& target, Pace* pace)
{
    auto road = BulkRoad::open(target, {plan->name, columnNames(*plan), plan->rows, true});
    if (!road)
        return tl::unexpected<Error>(road.error());
    auto copied = readTable(source, plan, pace, [&road](const BulkBatch& batch) -> Result<void> {
        const auto put = (*road)->put(batch);
        return put ? Result<void>() : tl::unexpected<Error>(put.error());
    });
    if (!copied && copied.error().code == ErrorCode::Conflict) // nobody else can be at a record that is not there yet
        return different(copied.error().detail);
    if (!copied && copied.error().detail.contains(u"(54000)")) // program_limit_exceeded: an entry of an index has to fit into a third of a page
        return fail(ErrorCode::RecordForeign, Say::tr("A text in \"%1\" is too long for an index of a PostgreSQL server, so the record cannot be copied there.").arg(plan->name), copied.error().detail);
    return copied ? (*road)->finish() : copied;
}

Result<QByteArray> exportHash(const Record& record)
{
    HashDevice device;
    const auto written = writeBundle(record, device);
    if (!written)
        return tl::unexpected<Error>(written.error());
    return device.result();
}

// `known` is what was read of the one; the other is read now.
Result<RecordCopy> compare(const Record& one, const QList<TablePlan>& known, const Record& other, Pace* pace)
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
    Pace pace(control, *total * 2);
    for (TablePlan& plan : *plans) {
        if (auto copied = copyTable(source, &plan, target, &pace); !copied)
            return tl::unexpected<Error>(copied.error());
    }
    return compare(source, *plans, target, &pace);
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
    Pace pace(control, 0);
    for (TablePlan& plan : *plans) {
        if (auto read = readTable(one, &plan, &pace, {}); !read)
            return tl::unexpected<Error>(read.error());
    }
    return compare(one, *plans, other, &pace);
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
