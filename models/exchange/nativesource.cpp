#include "models/exchange/nativesource.h"

namespace privyseal {
namespace {

QString columnsOf(const QList<Field>& fields)
{
    QStringList columns;
    for (const Field& field : fields)
        columns.append(field.column);
    return columns.join(u',');
}

QStringList conditionsOf(const NativeKind& kind, const RowFilter& filter)
{
    QStringList conditions = filter.conditions;
    if (kind.isKept)
        conditions.prepend(QStringLiteral("kind = :kept_kind"));
    return conditions;
}

QString whereOf(const QStringList& conditions)
{
    return conditions.isEmpty() ? QString() : QString(QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND ")));
}

QString selectOf(const NativeKind& kind, const QStringList& conditions)
{
    const QString extra = kind.isKept ? QStringLiteral("body") : kind.isNative ? QStringLiteral("extra") : QStringLiteral("NULL");
    return QStringLiteral("SELECT ") + columnsOf(kind.fields) + u',' + extra + QStringLiteral(" FROM ") + kind.table + whereOf(conditions)
        + QStringLiteral(" ORDER BY id");
}

void bindFilter(Statement& statement, const NativeKind& kind, const RowFilter& filter)
{
    if (kind.isKept)
        statement.bind(QStringLiteral("kept_kind"), kind.name);
    for (const auto& [name, value] : filter.values)
        statement.bind(name, value);
}

NativeRow rowOf(const NativeKind& kind, const Row& row)
{
    NativeRow native;
    int column = 0;
    for (const Field& field : kind.fields)
        native.values.append(columnValue(field, row, column++));
    native.extra = row.text(column);
    native.id = native.values[0].toString();
    return native;
}

} // namespace

QVariant columnValue(const Field& field, const Row& row, int column)
{
    if (row.isNull(column))
        return {};
    if (field.type == FieldType::Bool || field.type == FieldType::Integer)
        return row.integer(column);
    return row.text(column);
}

Result<qint64> NativeSource::each(const NativeKind& kind, const RowFilter& filter, const std::function<bool(const NativeRow&)>& visit)
{
    QString sql = selectOf(kind, conditionsOf(kind, filter));
    if (filter.limit >= 0)
        sql += QStringLiteral(" LIMIT :row_limit");
    Statement statement(m_record, sql);
    if (kind.children.isEmpty())
        statement.streamed(); // no other statement runs between its rows
    bindFilter(statement, kind, filter);
    if (filter.limit >= 0)
        statement.bind(QStringLiteral("row_limit"), filter.limit);
    qint64 visited = 0;
    std::optional<Error> inner;
    auto ran = statement.each([&](const Row& row) {
        auto whole = withChildren(kind, rowOf(kind, row));
        if (!whole) {
            inner = whole.error();
            return false;
        }
        ++visited;
        return visit(*whole);
    });
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    if (inner)
        return tl::unexpected<Error>(*inner);
    return visited;
}

Result<qint64> NativeSource::count(const NativeKind& kind, const RowFilter& filter)
{
    Statement statement(m_record, QStringLiteral("SELECT count(*) FROM ") + kind.table + whereOf(conditionsOf(kind, filter)));
    bindFilter(statement, kind, filter);
    return statement.first([](const Row& row) { return row.integer(0); }).map([](const auto& found) { return found.value_or(0); });
}

Result<std::optional<NativeRow>> NativeSource::find(const NativeKind& kind, const QString& id)
{
    const RowFilter filter{{QStringLiteral("id = :id")}, {{QStringLiteral("id"), id}}};
    std::shared_ptr<Statement>& statement = m_prepared[kind.name];
    if (!statement)
        statement = std::make_shared<Statement>(m_record, selectOf(kind, conditionsOf(kind, filter)));
    bindFilter(*statement, kind, filter);
    auto found = statement->first([&](const Row& row) { return rowOf(kind, row); });
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!found->has_value())
        return std::optional<NativeRow>();
    return withChildren(kind, std::move(**found)).map([](NativeRow&& row) { return std::optional(std::move(row)); });
}

Result<NativeRow> NativeSource::withChildren(const NativeKind& kind, NativeRow row)
{
    for (const ChildTable& table : kind.children) {
        auto rows = children(table, row.id);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        row.children.append(std::move(*rows));
    }
    return row;
}

Result<QList<ChildRow>> NativeSource::children(const ChildTable& table, const QString& agent)
{
    std::shared_ptr<Statement>& statement = m_prepared[table.table];
    if (!statement) {
        const QString decided = table.hasId ? QStringLiteral("0") : QStringLiteral("CASE WHEN backing = 'decision' THEN 1 ELSE 0 END");
        statement = std::make_shared<Statement>(m_record, QStringLiteral("SELECT ") + columnsOf(table.fields) + QStringLiteral(",extra,position,") + decided
                                                              + QStringLiteral(" FROM ") + table.table
                                                              + QStringLiteral(" WHERE agent = :agent ORDER BY position"));
    }
    statement->bind(QStringLiteral("agent"), agent);
    QList<ChildRow> rows;
    auto ran = statement->each([&](const Row& row) {
        ChildRow child;
        int column = 0;
        for (const Field& field : table.fields)
            child.values.append(columnValue(field, row, column++));
        child.extra = row.text(column);
        child.position = row.integer(column + 1);
        child.decided = row.boolean(column + 2);
        rows.append(child);
        return true;
    });
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return rows;
}

} // namespace privyseal
