#pragma once

// Whether two records are the same, whatever engines hold them: each table's rows to the last byte, and the export. Thread:
// that of `one`. Errors: StorageFailed where they differ, with the table in the detail; else those of recordtables.h.

#include "models/exchange/recordtables.h"

namespace privyseal {

// What two records that are the same hold.
struct RecordCopy
{
    struct Table
    {
        QString name;
        qint64 rows = 0;
    };
    QList<Table> tables; // by name
    qint64 rows = 0;
    QByteArray sha256; // of the exported bundle, which is the same at both places; in hex
};

[[nodiscard]] Result<RecordCopy> compareRecords(const Record& one, const Record& other, TaskControl* control = nullptr);
// The same, where `known` is what was read of the one; the other is read now.
[[nodiscard]] Result<RecordCopy> compareWith(const Record& one, const QList<TablePlan>& known, const Record& other, RowPace* pace);

} // namespace privyseal
