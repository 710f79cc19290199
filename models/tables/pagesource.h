#pragma once

// Where a big table's rows come from. A source has no state: it is called in worker threads with the worker's own Record,
// and in the GUI thread for its columns only. SQL lives in the implementations, *repository.cpp.

#include "models/core/task.h"
#include "models/record/record.h"
#include "models/tables/tabletypes.h"

#include <QSet>

namespace privyseal {

class PageSource
{
public:
    virtual ~PageSource() = default;

    [[nodiscard]] virtual QString name() const = 0; // stable, for settings: "agents"
    [[nodiscard]] virtual QList<TableColumn> columns() const = 0;
    [[nodiscard]] virtual QSet<Topic> topics() const = 0; // a change of these makes the rows stale
    [[nodiscard]] virtual TableSort defaultSort() const = 0;

    [[nodiscard]] virtual Result<qint64> count(const Record& record, const TableQuery& query) const = 0;
    // Up to `limit` rows from `start` (inclusive; none: the first row). NotFound-free: past the end is an empty page.
    [[nodiscard]] virtual Result<TablePage> page(const Record& record, const TableQuery& query,
                                                 const std::optional<TableKey>& start, int limit) const = 0;
    // The keys of rows 0, every, 2*every, ... in order. Cancelled when `control` says so.
    [[nodiscard]] virtual Result<QList<TableKey>> anchors(const Record& record, const TableQuery& query, int every,
                                                          const TaskControl& control) const = 0;
    // At which row of the filtered, sorted table `id` stands; nullopt when it is not in it.
    [[nodiscard]] virtual Result<std::optional<qint64>> rowOf(const Record& record, const TableQuery& query,
                                                              const QString& id) const = 0;

    // The index of a column in columns(); -1 when there is none.
    [[nodiscard]] int columnOf(const QString& id) const
    {
        const QList<TableColumn> all = columns();
        for (int i = 0; i < all.size(); ++i) {
            if (all[i].id == id)
                return i;
        }
        return -1;
    }
};

} // namespace privyseal
