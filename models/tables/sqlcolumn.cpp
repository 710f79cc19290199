// How a column is told (pagerepository.h).

#include "models/tables/pagerepository.h"

namespace privyseal {

SqlColumn SqlColumn::of(const char* id, const char* title, ValueType type, const char* value)
{
    SqlColumn column;
    column.column.id = QLatin1String(id);
    column.column.title = QString::fromUtf8(title);
    column.column.type = type;
    if (type == ValueType::Number || type == ValueType::Duration)
        column.column.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
    column.value = QLatin1String(value);
    return column;
}

SqlColumn& SqlColumn::sortable(const char* by)
{
    column.sortable = true;
    sort = QLatin1String(by);
    return *this;
}

SqlColumn& SqlColumn::required()
{
    nullable = false;
    return *this;
}

SqlColumn& SqlColumn::searchable()
{
    searched = true;
    return *this;
}

SqlColumn& SqlColumn::filterable(const QStringList& values)
{
    column.filterable = true;
    column.filterValues = values;
    return *this;
}

SqlColumn& SqlColumn::list()
{
    listed = true;
    return *this;
}

SqlColumn& SqlColumn::worded(QString (*translate)(const QString& stored))
{
    word = translate;
    return *this;
}

} // namespace privyseal
