#pragma once

// The same record at another place, whatever engine holds it here and there: every row of every table, identity, votes and
// counters too. Thread: the one of `source`, which is read at one moment and not changed.

#include "models/core/error.h"
#include "models/record/recordlocation.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace privyseal {

class Record;
class TaskControl;

struct RecordCopy
{
    struct Table
    {
        QString name;
        qint64 rows = 0;
    };
    QList<Table> tables; // by name
    qint64 rows = 0;
    QByteArray sha256;   // of the exported bundle, which is the same at both places; in hex
};

// One transaction at the target, and before its commit a comparison of both: each table's rows to the last byte, and the
// export. RecordExists where there is something; RecordForeign where a value of the source is not what its column says;
// LoginRefused where a table of it may not be read; StorageFailed where the two differ; Cancelled. After an error nothing is
// left at the target. `control` hears of rows: each is counted when it is copied and when it is read again.
[[nodiscard]] Result<RecordCopy> copyRecord(const Record& source, const RecordLocation& target, TaskControl* control = nullptr);

// Compares two records as copyRecord() does. StorageFailed where they differ, with the table in the detail.
[[nodiscard]] Result<RecordCopy> compareRecords(const Record& one, const Record& other, TaskControl* control = nullptr);

// A verified copy in a new file: of a file by its engine's own means, of a server's record by copyRecord(). Usage where
// `target` is no file's name.
[[nodiscard]] Result<void> backUp(const Record& record, const QString& target, TaskControl* control = nullptr);

} // namespace privyseal
