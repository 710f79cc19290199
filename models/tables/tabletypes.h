#pragma once

// The plain values that travel between a table's model and its source. Safe in every thread.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace privyseal {

// Duration: qint64 milliseconds. Words: QStringList. Flag: bool.
enum class ValueType { Text, Number, Instant, Duration, Words, Flag };

// One column. The list of a source is the only list: models, choosers, filters and exports read it.
struct TableColumn
{
    QString id;    // stable, for settings and files: "owner"
    QString title; // translated
    ValueType type = ValueType::Text;
    bool sortable = false;
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    QStringList filterValues; // the fixed values a filter may name (meanings); empty: any text, or no filter
    bool filterable = false;
};

// One cell: `value` is typed (QString, qint64, Instant, QStringList, bool; null where the record says nothing) and the
// key that people sort by; `text` is for people, translated (empty: made from `value` in the reader's locale); `meaning`
// is a stable untranslated word by which a delegate picks shape and colour ("production", "over", "drifted").
struct TableCell
{
    QVariant value;
    QString text;
    QString meaning;
    friend bool operator==(const TableCell&, const TableCell&) = default;
};

struct TableRow
{
    QString id;
    QString state; // of the whole row, untranslated ("active", "open"); empty where the table has none
    QList<TableCell> cells; // as many as columns
    friend bool operator==(const TableRow&, const TableRow&) = default;
};

// One condition: the column has one of the values (meanings or stored words). An empty value means "not known".
struct TableTerm
{
    QString column;
    QStringList values;
    friend bool operator==(const TableTerm&, const TableTerm&) = default;
};

// Half-open [from, to) on an instant column; partial dates count by their first instant. An invalid end is open.
struct TablePeriod
{
    QString column;
    Instant from;
    Instant to;
    friend bool operator==(const TablePeriod&, const TablePeriod&) = default;
};

struct TableFilter
{
    QString search; // every word must occur in one of the searched columns
    QList<TableTerm> terms;
    std::optional<QStringList> ids; // only these rows (at most 30,000); an empty list means no row
    std::optional<TablePeriod> period;
    [[nodiscard]] bool isEmpty() const { return search.trimmed().isEmpty() && terms.isEmpty() && !ids && !period; }
    friend bool operator==(const TableFilter&, const TableFilter&) = default;
};

struct TableSort
{
    QString column; // empty: the source's own order
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const TableSort&, const TableSort&) = default;
};

struct TableQuery
{
    TableFilter filter;
    TableSort sort;
    Instant asOf; // what "live", "unused" and "current" are relative to
};

// Where a page starts: the sort key of a row. Rows without a value come last in both directions; equal values are in the
// order of their ids (of the same direction), so the order is total.
struct TableKey
{
    QVariant value;
    QString id;
};

struct TablePage
{
    QList<TableRow> rows;
    std::optional<TableKey> next; // the key of the row that follows; none at the end
};

} // namespace privyseal

Q_DECLARE_METATYPE(privyseal::TableRow)
