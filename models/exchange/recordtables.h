#pragma once

// The tables of a record as rows of plain values, read in the order of their keys and digested: what copying and comparing
// share. Thread: the record's. Errors: RecordForeign where a value is not what its column says or a table is not ours,
// LoginRefused where a table may not be read, Cancelled, and those of storage.

#include "models/core/error.h"
#include "models/record/bulkroad.h"
#include "models/record/engine.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace privyseal {

class Record;
class TaskControl;

struct TablePlan
{
    QString name;
    QList<StoredColumn> columns;
    qint64 rows = 0;   // as counted or read last
    QByteArray digest; // SHA-256 over all values of all rows, in the order of the key

    [[nodiscard]] QStringList columnNames() const;
};

// Counts the rows that were done and tells of them; says when to stop.
class RowPace
{
public:
    RowPace(TaskControl* control, qint64 total) : m_control(control), m_total(total) {}
    [[nodiscard]] bool step();
    [[nodiscard]] Result<void> check() const; // Cancelled where somebody cancelled

private:
    TaskControl* m_control;
    qint64 m_total;
    qint64 m_done = 0;
};

[[nodiscard]] Result<QList<TablePlan>> plansOf(const Record& record); // by name
[[nodiscard]] Result<qint64> countRows(const Record& record, QList<TablePlan>* plans); // all together
// Whether both have the same tables and columns. The names that go into statements are those of the second one, which our own
// schema made: the first one's are equal or refused.
[[nodiscard]] Result<void> checkSameTables(const QList<TablePlan>& source, const QList<TablePlan>& target);
// Reads a table in the order of its key, counts and digests it. `take` may do with each batch what it wants; may be empty.
[[nodiscard]] Result<void> readTable(const Record& record, TablePlan* plan, RowPace* pace, const std::function<Result<void>(const BulkBatch&)>& take);

} // namespace privyseal
