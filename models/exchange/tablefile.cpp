#include "models/exchange/tablefile.h"

#include "models/exchange/nativecsv.h"
#include "models/tables/celltext.h"
#include "models/tables/tableexport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace privyseal {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableFile)
};

QString csvCell(const TableColumn& column, const TableCell& cell)
{
    const bool known = cell.value.isValid() && !cell.value.isNull();
    if (known && column.type == ValueType::Instant)
        return cell.value.value<Instant>().iso();
    if (known && column.type == ValueType::Duration)
        return QString::number(cell.value.toLongLong() / 1000);
    if (known && column.type == ValueType::Number)
        return QString::number(cell.value.toLongLong());
    if (!known && cell.text.isEmpty())
        return {};
    return csvGuarded(displayText(column, cell));
}

QByteArray csvHead(const QList<TableColumn>& all, const QList<int>& columns)
{
    QStringList cells;
    for (const int column : columns)
        cells.append(csvGuarded(all[column].type == ValueType::Duration ? Words::tr("%1 (s)").arg(all[column].title) : all[column].title));
    return csvRecord(cells);
}

QByteArray csvRow(const QList<TableColumn>& all, const QList<int>& columns, const TableRow& row)
{
    QStringList cells;
    for (const int column : columns)
        cells.append(csvCell(all[column], row.cells[column]));
    return csvRecord(cells);
}

QJsonValue jsonCell(const TableColumn& column, const TableCell& cell)
{
    if (!cell.value.isValid() || cell.value.isNull())
        return cell.meaning.isEmpty() ? QJsonValue() : QJsonValue(cell.meaning);
    switch (column.type) {
    case ValueType::Text: return cell.value.toString();
    case ValueType::Number: return cell.value.toLongLong();
    case ValueType::Instant: return cell.value.value<Instant>().iso();
    case ValueType::Duration: return static_cast<double>(cell.value.toLongLong()) / 1000.0;
    case ValueType::Words: return QJsonArray::fromStringList(cell.value.toStringList());
    case ValueType::Flag: return cell.value.toBool();
    }
    return {};
}

QByteArray jsonRow(const QList<TableColumn>& all, const QList<int>& columns, const TableRow& row)
{
    QJsonObject object{{QStringLiteral("id"), row.id}};
    for (const int column : columns) {
        const bool seconds = all[column].type == ValueType::Duration;
        object.insert(seconds ? QString(all[column].id + QStringLiteral("_seconds")) : all[column].id, jsonCell(all[column], row.cells[column]));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Result<qint64> writeTable(const Record& record, const PageSource& source, const TableQuery& query, const QList<int>& columns,
                          TableFormat format, const QString& path, TaskControl& control)
{
    const QList<TableColumn> all = source.columns();
    QSaveFile file(path);
    const auto notWritten = [&] {
        return fail(ErrorCode::StorageFailed, Words::tr("The file could not be written: %1. Nothing was left behind; choose another place.").arg(file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    const bool csv = format == TableFormat::Csv;
    if (file.write(csv ? csvHead(all, columns) : QByteArray("[")) < 0)
        return notWritten();
    bool first = true;
    const auto written = forEachRow(record, source, query, control, [&](const TableRow& row) -> Result<void> {
        const QByteArray line = csv ? csvRow(all, columns, row) : QByteArray((first ? "\n" : ",\n") + jsonRow(all, columns, row));
        first = false;
        if (file.write(line) != line.size())
            return notWritten();
        return {};
    });
    if (!written) {
        file.cancelWriting();
        return written;
    }
    if ((!csv && file.write("\n]\n") < 0) || !file.commit())
        return notWritten();
    return written;
}

} // namespace privyseal
