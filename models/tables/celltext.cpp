#include "models/tables/celltext.h"

#include "models/core/datetext.h"
#include "models/core/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace privyseal {
namespace {

class CellWords
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

QString instantText(const Instant& instant)
{
    const QLocale locale;
    switch (instant.precision()) {
    case Instant::Precision::Year: return QString::number(instant.utc().date().year());
    case Instant::Precision::Month: return datetext::month(instant.utc().date(), locale);
    case Instant::Precision::Day: return datetext::dayAndYear(instant.utc().date(), locale);
    case Instant::Precision::Full: break;
    }
    const QDateTime local = instant.utc().toLocalTime();
    const QString day = datetext::dayAndYear(local.date(), locale);
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    return day + u' ' + time;
}

QString cellOf(QString text)
{
    for (QChar& c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

} // namespace

QString durationText(qint64 ms)
{
    return durationtext::fixed(ms / 1000);
}

QString displayText(const TableColumn& column, const TableCell& cell)
{
    if (!cell.text.isEmpty())
        return cell.text;
    if (!cell.value.isValid() || cell.value.isNull())
        return QStringLiteral("-");
    switch (column.type) {
    case ValueType::Text: return cell.value.toString().isEmpty() ? QStringLiteral("-") : cell.value.toString();
    case ValueType::Number: return QLocale().toString(cell.value.toLongLong());
    case ValueType::Instant: return instantText(cell.value.value<Instant>());
    case ValueType::Duration: return durationText(cell.value.toLongLong());
    case ValueType::Words: return cell.value.toStringList().join(QStringLiteral(", "));
    case ValueType::Flag: return cell.value.toBool() ? CellWords::tr("Yes") : CellWords::tr("No");
    }
    return {};
}

QString tsv(const QList<TableColumn>& columns, const QList<int>& shown, const QList<TableRow>& rows)
{
    QStringList lines;
    lines.reserve(rows.size() + 1);
    QStringList cells;
    for (int column : shown)
        cells.append(cellOf(columns[column].title));
    lines.append(cells.join(u'\t'));
    for (const TableRow& row : rows) {
        cells.clear();
        for (int column : shown)
            cells.append(cellOf(displayText(columns[column], row.cells[column])));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace privyseal
