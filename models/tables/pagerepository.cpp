#include "models/tables/pagerepository.h"

#include "models/core/textsafety.h"
#include "models/record/statement.h"

#include <QCoreApplication>

namespace privyseal {

// Conditions joined by AND, with the values they name.
struct PageRepository::Where
{
    QStringList conditions;
    QVariantHash values;

    QString add(const QVariant& value)
    {
        const QString name = QStringLiteral("v%1").arg(values.size());
        values.insert(name, value);
        return u':' + name;
    }
    [[nodiscard]] QString sql() const
    {
        return conditions.isEmpty() ? QString() : QString(u" WHERE (" + conditions.join(QStringLiteral(") AND (")) + u')');
    }
};

// A total order: the key, then the id; rows without a key come last in both directions.
struct PageRepository::Order
{
    QString key, id;
    bool nullable = true;
    bool descending = false;
    bool indexed = false; // an index holds the rows in this order

    [[nodiscard]] QString sql() const
    {
        const QString direction = descending ? QStringLiteral(" DESC") : QString();
        const QString missing = nullable ? QString(u"CASE WHEN " + key + u" IS NULL THEN 1 ELSE 0 END, ") : QString();
        return u" ORDER BY " + missing + key + direction + u", " + id + direction;
    }
    // The rows from `start` on, or those before it.
    QString beside(const TableKey& start, bool before, Where* where) const
    {
        const QString sign = before ? QString(descending ? u'>' : u'<') : descending ? QStringLiteral("<=") : QStringLiteral(">=");
        if (nullable && start.value.isNull()) {
            const QString ids = id + u' ' + sign + u' ' + where->add(start.id);
            return before ? QString(key + u" IS NOT NULL OR " + ids) : QString(key + u" IS NULL AND " + ids);
        }
        const QString value = where->add(start.value);
        const QString pair = u'(' + key + u", " + id + u") " + sign + u" (" + value + u", " + where->add(start.id) + u')';
        return nullable && !before ? QString(key + u" IS NULL OR " + pair) : pair;
    }
};

namespace {

constexpr int mostIds = 30000; // SQLite takes 32,766 values in a statement

class PageWords
{
    Q_DECLARE_TR_FUNCTIONS(PageRepository)
};

QString likePattern(const QString& text)
{
    QString pattern;
    for (const QChar c : text) {
        if (c == u'%' || c == u'_' || c == u'!')
            pattern += u'!';
        pattern += c;
    }
    return u'%' + pattern + u'%';
}

TableCell cellOf(const SqlColumn& column, const Row& row, int at)
{
    TableCell cell;
    if (row.isNull(at))
        return cell;
    switch (column.column.type) {
    case ValueType::Text: cell.value = row.text(at); break;
    case ValueType::Number:
    case ValueType::Duration: cell.value = row.integer(at); break;
    case ValueType::Instant: cell.value = QVariant::fromValue(row.instant(at)); break;
    case ValueType::Words: cell.value = row.list(at); break;
    case ValueType::Flag: cell.value = row.boolean(at); break;
    }
    if (column.word && column.column.type == ValueType::Text) {
        cell.meaning = cell.value.toString();
        cell.text = column.word(cell.meaning);
    } else if (column.word && column.column.type == ValueType::Words) {
        QStringList words;
        for (const QString& stored : cell.value.toStringList())
            words.append(column.word(stored));
        cell.text = words.join(QStringLiteral(", "));
    }
    return cell;
}

} // namespace

QList<TableColumn> PageRepository::columns() const
{
    QList<TableColumn> all;
    for (const SqlColumn& column : m_table.columns) {
        TableColumn one = column.column;
        one.title = QCoreApplication::translate("Columns", one.title.toUtf8().constData());
        all.append(one);
    }
    return all;
}

Result<void> PageRepository::complete(const Record&, const TableQuery&, QList<TableRow>&) const
{
    return {};
}

Result<std::optional<QStringList>> PageRepository::idsMeeting(const Record&, const TableQuery&, const QString&, const QString&) const
{
    return std::optional<QStringList>();
}

const SqlColumn* PageRepository::find(const QString& column) const
{
    for (const SqlColumn& one : m_table.columns) {
        if (one.column.id == column)
            return &one;
    }
    return nullptr;
}

PageRepository::Order PageRepository::order(const TableQuery& query) const
{
    const SqlColumn* column = find(query.sort.column);
    const bool own = !column || !column->column.sortable;
    if (own)
        column = find(m_table.defaultSort.column);
    Q_ASSERT(column);
    return {column->sort.isEmpty() ? column->value : column->sort, m_table.id, column->nullable,
            (own ? m_table.defaultSort.order : query.sort.order) == Qt::DescendingOrder,
            column->column.id == m_table.defaultSort.column && !column->nullable};
}

Result<void> PageRepository::addIds(const QStringList& ids, Where* where, QStringList* any) const
{
    if (ids.size() > mostIds)
        return fail(ErrorCode::Usage, PageWords::tr("Too many rows are asked for by name; narrow the period or the filter."),
                    QString::number(ids.size()));
    QStringList names;
    for (const QString& id : ids)
        names.append(where->add(id));
    any->append(names.isEmpty() ? QStringLiteral("1 = 0") : QString(m_table.id + u" IN (" + names.join(u',') + u')'));
    return {};
}

Result<void> PageRepository::addTerm(const Record& record, const TableQuery& query, const TableTerm& term, Where* where) const
{
    const SqlColumn* column = find(term.column);
    QStringList any;
    QStringList names;
    for (const QString& value : term.values) {
        const auto condition = m_table.conditions.constFind(term.column + u'=' + value);
        if (condition != m_table.conditions.constEnd()) {
            any.append(*condition);
            continue;
        }
        const auto ids = idsMeeting(record, query, term.column, value);
        if (!ids)
            return tl::unexpected<Error>(ids.error());
        if (*ids) {
            if (auto added = addIds(**ids, where, &any); !added)
                return added;
        } else if (!column || column->value.isEmpty()) {
            return fail(ErrorCode::Usage, PageWords::tr("This table cannot be filtered that way."), term.column + u'=' + value);
        } else if (value.isEmpty()) {
            any.append(column->value + u" IS NULL");
        } else if (column->listed) {
            any.append(u"lower(" + column->value + u") LIKE " + where->add(likePattern(u'"' + asciiLower(value) + u'"')) + u" ESCAPE '!'");
        } else {
            names.append(where->add(column->column.type == ValueType::Flag ? QVariant(int(value == u"1" || value == u"true")) : value));
        }
    }
    if (!names.isEmpty())
        any.append(column->value + u" IN (" + names.join(u',') + u')');
    if (!any.isEmpty())
        where->conditions.append(any.join(QStringLiteral(" OR ")));
    return {};
}

void PageRepository::addSearch(const QString& search, Where* where) const
{
    for (const QString& word : search.split(u' ', Qt::SkipEmptyParts)) {
        QStringList any;
        for (const SqlColumn& column : m_table.columns) {
            if (column.searched)
                any.append(u"lower(" + column.value + u") LIKE " + where->add(likePattern(asciiLower(word))) + u" ESCAPE '!'");
        }
        where->conditions.append(any.join(QStringLiteral(" OR ")));
    }
}

Result<PageRepository::Where> PageRepository::where(const Record& record, const TableQuery& query) const
{
    Where where;
    const TableFilter& filter = query.filter;
    if (filter.ids) {
        QStringList any;
        if (auto added = addIds(*filter.ids, &where, &any); !added)
            return tl::unexpected<Error>(added.error());
        where.conditions += any;
    }
    if (filter.period) {
        const SqlColumn* column = find(filter.period->column);
        if (!column || column->column.type != ValueType::Instant || column->value.isEmpty())
            return fail(ErrorCode::Usage, PageWords::tr("This table cannot be filtered that way."), filter.period->column);
        if (filter.period->from.isValid())
            where.conditions.append(column->value + u" >= " + where.add(filter.period->from.lowerBound()));
        if (filter.period->to.isValid())
            where.conditions.append(column->value + u" < " + where.add(filter.period->to.lowerBound()));
    }
    for (const TableTerm& term : filter.terms) {
        if (auto added = addTerm(record, query, term, &where); !added)
            return tl::unexpected<Error>(added.error());
    }
    addSearch(filter.search, &where);
    return where;
}

Statement PageRepository::prepared(const Record& record, const QString& sql, const Where& where, const TableQuery& query) const
{
    Statement statement(record, sql);
    for (auto it = where.values.cbegin(); it != where.values.cend(); ++it)
        statement.bind(it.key(), it.value());
    if (sql.contains(u":asof"))
        statement.bind(QStringLiteral("asof"), query.asOf);
    for (auto it = m_table.offsets.cbegin(); it != m_table.offsets.cend(); ++it) {
        if (sql.contains(QString(u':' + it.key())))
            statement.bind(it.key(), query.asOf.plusMs(it.value()).lowerBound());
    }
    return statement;
}

Result<qint64> PageRepository::count(const Record& record, const TableQuery& query) const
{
    const auto filtered = where(record, query);
    if (!filtered)
        return tl::unexpected<Error>(filtered.error());
    auto counted = prepared(record, u"SELECT count(*) FROM " + m_table.from + filtered->sql(), *filtered, query)
                       .first([](const Row& row) { return row.integer(0); });
    if (!counted)
        return tl::unexpected<Error>(counted.error());
    return counted->value_or(0);
}

Result<TablePage> PageRepository::page(const Record& record, const TableQuery& query, const std::optional<TableKey>& start,
                                       int limit) const
{
    auto filtered = where(record, query);
    if (!filtered)
        return tl::unexpected<Error>(filtered.error());
    const Order by = order(query);
    if (start)
        filtered->conditions.append(by.beside(*start, false, &*filtered));
    QStringList values{m_table.id, m_table.state.isEmpty() ? QStringLiteral("NULL") : m_table.state, by.key};
    for (const SqlColumn& column : m_table.columns)
        values.append(column.value.isEmpty() ? QStringLiteral("NULL") : column.value);
    const QString limited = filtered->add(limit + 1);
    const QString sql = u"SELECT " + values.join(QStringLiteral(", ")) + u" FROM " + m_table.from + filtered->sql() + by.sql()
                      + u" LIMIT " + limited;
    TablePage page;
    auto read = prepared(record, sql, *filtered, query).each([&](const Row& row) {
        if (page.rows.size() == limit) {
            page.next = TableKey{row.value(2), row.text(0)};
            return false;
        }
        TableRow one{row.text(0), row.text(1), {}};
        one.cells.reserve(m_table.columns.size());
        for (int i = 0; i < m_table.columns.size(); ++i)
            one.cells.append(cellOf(m_table.columns[i], row, i + 3));
        page.rows.append(one);
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (!page.rows.isEmpty()) {
        if (auto completed = complete(record, query, page.rows); !completed)
            return tl::unexpected<Error>(completed.error());
    }
    return page;
}

Result<QList<TableKey>> PageRepository::anchors(const Record& record, const TableQuery& query, int every,
                                                const TaskControl& control) const
{
    const auto filtered = where(record, query);
    if (!filtered)
        return tl::unexpected<Error>(filtered.error());
    const Order by = order(query);
    if (by.indexed && filtered->conditions.isEmpty())
        return anchorsByLeaps(record, by, every, control);
    QList<TableKey> keys;
    qint64 n = 0;
    const QString sql = u"SELECT " + by.key + u", " + m_table.id + u" FROM " + m_table.from + filtered->sql() + by.sql();
    auto read = prepared(record, sql, *filtered, query).each([&](const Row& row) {
        if (n++ % every == 0)
            keys.append({row.value(0), row.text(1)});
        return !control.isCancelled();
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (control.isCancelled())
        return fail(ErrorCode::Cancelled, PageWords::tr("Cancelled."));
    return keys;
}

// From anchor to anchor along the index: the rows between are counted by the engine and never leave it. (Without an index in
// that order each leap would sort the table.)
Result<QList<TableKey>> PageRepository::anchorsByLeaps(const Record& record, const Order& by, int every, const TaskControl& control) const
{
    const auto keyOf = [](const Row& row) { return TableKey{row.value(0), row.text(1)}; };
    const QString select = u"SELECT " + by.key + u", " + m_table.id + u" FROM " + m_table.from;
    QList<TableKey> keys;
    auto found = Statement(record, select + by.sql() + QStringLiteral(" LIMIT 1")).first(keyOf);
    Where where;
    const QString beside = by.beside(found && *found ? **found : TableKey{}, false, &where);
    const QStringList names{QStringLiteral("v0"), QStringLiteral("v1")}; // the key and the id, as beside() adds them
    Statement leap(record, QString(select + u" WHERE " + beside + by.sql() + u" LIMIT 1 OFFSET :every"));
    leap.bind(QStringLiteral("every"), every);
    while (found && *found) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled, PageWords::tr("Cancelled."));
        keys.append(**found);
        found = leap.bind(names[0], keys.last().value).bind(names[1], keys.last().id).first(keyOf);
    }
    if (!found)
        return tl::unexpected<Error>(found.error());
    return keys;
}

Result<std::optional<qint64>> PageRepository::rowOf(const Record& record, const TableQuery& query, const QString& id) const
{
    auto filtered = where(record, query);
    if (!filtered)
        return tl::unexpected<Error>(filtered.error());
    const Order by = order(query);
    Where alone = *filtered;
    alone.conditions.append(m_table.id + u" = " + alone.add(id));
    const auto key = prepared(record, u"SELECT " + by.key + u" FROM " + m_table.from + alone.sql(), alone, query)
                         .first([](const Row& row) { return row.value(0); });
    if (!key)
        return tl::unexpected<Error>(key.error());
    if (!*key)
        return std::optional<qint64>();
    filtered->conditions.append(by.beside({**key, id}, true, &*filtered));
    return prepared(record, u"SELECT count(*) FROM " + m_table.from + filtered->sql(), *filtered, query)
        .first([](const Row& row) { return row.integer(0); });
}

} // namespace privyseal
