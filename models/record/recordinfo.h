#pragma once

// What can be said about a record as a file: format, size, storage settings, how much it holds. A plain value.
// Thread: the record's.

#include "models/core/error.h"

#include <QList>
#include <QString>

namespace privyseal {

class Record;

struct RecordInfo
{
    int schema = 0;       // of the record
    int newestSchema = 0; // that this program writes
    qint64 bytes = 0;     // that the record takes
    QString engine;       // "SQLite 3.40.1"
    QString organisation;
    QString recordId;
    QString day0;
    QString createdAt;
    QList<std::pair<QString, QString>> storage; // the engine's setting -> its value in words, in a fixed order
    QList<std::pair<QString, qint64>> counts;   // kind -> rows, in a fixed order
};

[[nodiscard]] Result<RecordInfo> recordInfo(const Record& record);

} // namespace privyseal
