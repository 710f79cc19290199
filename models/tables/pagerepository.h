#pragma once

// A PageSource over one table of the record, told by a description: which SQL stands behind each column. Keyset paging in
// portable SQL (no row numbers of an engine, no OFFSET). Stateless after construction, any thread.
//
// The SQL fragments of a description are constants of a *repository.cpp; values are always bound. Fragments may use
// ":asof", the instant of the query.

#include "models/tables/pagesource.h"

namespace privyseal {

struct SqlColumn
{
    TableColumn column;
    QString value;                // SQL of the cell; empty: filled by complete()
    QString sort;                 // SQL of the sort key; empty: `value`
    bool nullable = true;         // false lets an index serve the order
    bool searched = false;
    bool listed = false;          // the value is a JSON array of strings: a filter looks for an element
    QString (*word)(const QString& stored) = nullptr; // the translated word of a stored one
};

struct SqlTable
{
    QString name;
    QString from;         // "agent a"
    QString id;           // "a.id"
    QString state;        // SQL of the row's state; empty: none
    QList<SqlColumn> columns;
    QHash<QString, QString> conditions; // "column=value" -> SQL of that filter
    QSet<Topic> topics;
    TableSort defaultSort;
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

private:
    struct Where;
    struct Order;
    Result<Where> where(const TableQuery& query) const;
    Order order(const TableQuery& query) const;
    static QString from(const Order& order, const std::optional<TableKey>& start, QVariantHash* values);

    SqlTable m_table;
};

} // namespace privyseal
