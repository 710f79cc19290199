#pragma once

// A PageSource over one table of the record, told by a description: which SQL stands behind each column. Keyset paging in
// portable SQL (no row numbers of an engine, no OFFSET). Stateless after construction, any thread.
//
// The SQL fragments of a description are constants of a *repository.cpp; values are always bound. Fragments may use
// ":asof", the instant of the query, and the names of `offsets`.

#include "models/tables/pagesource.h"

namespace privyseal {

class Statement;

struct SqlColumn
{
    TableColumn column;
    QString value;                // SQL of the cell; empty: filled by complete()
    QString sort;                 // SQL of the sort key; empty: `value`
    bool nullable = true;         // false lets an index serve the order
    bool searched = false;
    bool listed = false;          // the value is a JSON array of strings: a filter looks for an element
    QString (*word)(const QString& stored) = nullptr; // the translated word of a stored one

    // `title` is marked with QT_TRANSLATE_NOOP("Columns", ...). Numbers and durations stand at the trailing edge.
    [[nodiscard]] static SqlColumn of(const char* id, const char* title, ValueType type, const char* value = "");
    SqlColumn& sortable(const char* by = ""); // by the value unless told otherwise
    SqlColumn& required();                    // never NULL
    SqlColumn& searchable();
    SqlColumn& filterable(const QStringList& values = {});
    SqlColumn& list();
    SqlColumn& worded(QString (*translate)(const QString& stored));
};

// word() of an enum as a column wants it; an unknown word stays as it is.
template <auto fromText> [[nodiscard]] QString wordOfStored(const QString& stored)
{
    const auto value = fromText(stored);
    return value ? word(*value) : stored;
}

struct SqlTable
{
    QString name;
    QString from;         // "agent a"
    QString id;           // "a.id"
    QString state;        // SQL of the row's state; empty: none
    QList<SqlColumn> columns;
    QHash<QString, QString> conditions; // "column=value" -> SQL of that filter
    QHash<QString, qint64> offsets;     // name -> ms to the query's instant, bound as a lower bound: "column < :name"
    QSet<Topic> topics;
    TableSort defaultSort; // by a required column; the schema has an index on its sort key and the id
};

class PageRepository : public PageSource
{
public:
    [[nodiscard]] QString name() const final { return m_table.name; }
    [[nodiscard]] QList<TableColumn> columns() const final;
    [[nodiscard]] QSet<Topic> topics() const final { return m_table.topics; }
    [[nodiscard]] TableSort defaultSort() const final { return m_table.defaultSort; }
    [[nodiscard]] Result<qint64> count(const Record& record, const TableQuery& query) const final;
    [[nodiscard]] Result<TablePage> page(const Record& record, const TableQuery& query,
                                         const std::optional<TableKey>& start, int limit) const final;
    [[nodiscard]] Result<QList<TableKey>> anchors(const Record& record, const TableQuery& query, int every,
                                                  const TaskControl& control) const final;
    [[nodiscard]] Result<std::optional<qint64>> rowOf(const Record& record, const TableQuery& query,
                                                      const QString& id) const final;

    explicit PageRepository(SqlTable table) : m_table(std::move(table)) {}

protected:
    // Fills the columns that are computed per page, with one query per child table.
    [[nodiscard]] virtual Result<void> complete(const Record& record, const TableQuery& query, QList<TableRow>& rows) const;

    // A filter that SQL cannot say portably: the ids that meet it; nullopt where it is not one of those.
    [[nodiscard]] virtual Result<std::optional<QStringList>> idsMeeting(const Record& record, const TableQuery& query,
                                                                        const QString& column, const QString& value) const;

private:
    struct Where;
    struct Order;
    Result<Where> where(const Record& record, const TableQuery& query) const;
    Result<void> addTerm(const Record& record, const TableQuery& query, const TableTerm& term, Where* where) const;
    Result<void> addIds(const QStringList& ids, Where* where, QStringList* any) const;
    void addSearch(const QString& search, Where* where) const;
    [[nodiscard]] const SqlColumn* find(const QString& column) const;
    Order order(const TableQuery& query) const;
    Result<QList<TableKey>> anchorsByLeaps(const Record& record, const Order& by, int every, const TaskControl& control) const;
    Statement prepared(const Record& record, const QString& sql, const Where& where, const TableQuery& query) const;

    SqlTable m_table;
};

} // namespace privyseal
