#pragma once

// What a record is made of, and whether its storage is sound. This looks at the storage only: it cannot say who wrote a
// row. Thread: the record's; both read the whole file, so a window calls them in a worker with a record of its own.
// Errors: those of reading (StorageFailed, RecordLocked, RecordForeign).

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QList>
#include <QString>

namespace privyseal {

class Record;

struct RecordFacts
{
    struct Rows
    {
        QString kind; // as the command line calls it: "agents", "grants", ...
        qint64 count = 0;
    };
    struct Setting
    {
        QString name;  // as the engine calls it: "journal_mode"
        QString value; // as it is in force now: "truncate"
        bool asRequired = false;
    };
    int schema = 0;    // format version
    qint64 bytes = 0;  // that the record takes
    QString engine;    // "SQLite 3.40.1", "PostgreSQL 15.8"
    QString organisation;
    QString recordId;
    Instant createdAt; // not valid where the record does not say
    Instant day0;
    QList<Rows> rows; // in a fixed order
    QList<Setting> settings;
};

[[nodiscard]] Result<RecordFacts> readFacts(const Record& record);

struct RecordCheck
{
    bool pagesSound = false;   // integrity_check: pages, indexes, constraints
    QStringList pageFindings;  // what the engine said, at most 100 lines
    QStringList settingsOff;   // names of settings that are not as required
    QStringList guardsMissing; // log tables that would let a row be changed or deleted, each once
    qint64 tookMs = 0;

    [[nodiscard]] bool isSound() const { return pagesSound && settingsOff.isEmpty() && guardsMissing.isEmpty(); }
};

[[nodiscard]] Result<RecordCheck> checkRecord(const Record& record);

} // namespace privyseal
