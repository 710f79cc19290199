#include "models/exchange/recordtables.h"

#include "models/core/task.h"
#include "models/exchange/say.h"
#include "models/record/record.h"
#include "models/record/statement.h"

#include <QCryptographicHash>
#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>

namespace privyseal {
namespace {

constexpr size_t batchBytes = 1 << 20;
constexpr size_t batchValues = 40'000;
constexpr int rowsBetweenLooks = 500; // at whether somebody cancelled

// What reading says of a record that is not written to.
tl::unexpected<Error> unread(const Error& error, const QString& table)
{
    if (error.code == ErrorCode::RecordReadOnly)
        return fail(ErrorCode::LoginRefused, Say::tr("This login may not read \"%1\", so the record cannot be copied; ask for the reader role.").arg(table), error.detail);
    return tl::unexpected<Error>(error);
}

QStringList keyOf(const TablePlan& plan)
{
    QList<StoredColumn> key;
    std::copy_if(plan.columns.cbegin(), plan.columns.cend(), std::back_inserter(key), [](const StoredColumn& column) { return column.key > 0; });
    std::sort(key.begin(), key.end(), [](const StoredColumn& a, const StoredColumn& b) { return a.key < b.key; });
    return key.isEmpty() ? plan.columnNames() : TablePlan{plan.name, key, 0, {}}.columnNames();
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

} // namespace

QStringList TablePlan::columnNames() const
{
    QStringList names;
    for (const StoredColumn& column : columns)
        names.append(column.name);
    return names;
}

bool RowPace::step()
{
    if (++m_done % rowsBetweenLooks != 0 || !m_control)
        return true;
    m_control->report(m_done, m_total);
    return !m_control->isCancelled();
}

Result<void> RowPace::check() const
{
    return m_control && m_control->isCancelled() ? fail(ErrorCode::Cancelled, Say::tr("The copying was cancelled; nothing was written.")) : Result<void>();
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

Result<void> readTable(const Record& record, TablePlan* plan, RowPace* pace, const std::function<Result<void>(const BulkBatch&)>& take)
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

} // namespace privyseal
