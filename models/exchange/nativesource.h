#pragma once

// Reads rows of the native kinds out of a record. Thread: the record's, which outlives it.

#include "models/exchange/nativerow.h"
#include "models/record/statement.h"

#include <QHash>

#include <memory>

namespace privyseal {

// Which rows: conditions over columns, each with one placeholder.
struct RowFilter
{
    QStringList conditions;                     // "environment = :w0", ...
    QList<std::pair<QString, QVariant>> values; // ("w0", ...)
    qint64 limit = -1;                          // negative: all
};

class NativeSource
{
public:
    explicit NativeSource(const Record& record) : m_record(record) {}

    // Rows by id, with their children; false from `visit` ends it early. Gives the number of rows visited.
    [[nodiscard]] Result<qint64> each(const NativeKind& kind, const RowFilter& filter, const std::function<bool(const NativeRow&)>& visit);
    [[nodiscard]] Result<qint64> count(const NativeKind& kind, const RowFilter& filter);
    [[nodiscard]] Result<std::optional<NativeRow>> find(const NativeKind& kind, const QString& id);
    // Rows of an agent in their order.
    [[nodiscard]] Result<QList<ChildRow>> children(const ChildTable& table, const QString& agent);

private:
    Result<NativeRow> withChildren(const NativeKind& kind, NativeRow row);

    const Record& m_record;
    QHash<QString, std::shared_ptr<Statement>> m_prepared; // by table or kind, so that a statement is prepared once
};

// The value of a field in the row that a statement stands on.
[[nodiscard]] QVariant columnValue(const Field& field, const Row& row, int column);

} // namespace privyseal
