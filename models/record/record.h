#pragma once

// A record is one governance database. A Record object is one open connection to it.
//
// Thread: the one that opened it; a worker opens its own by the same location. Owner: whoever holds the unique_ptr; the
// connection closes with it. Storage settings: SQLite with journal_mode=TRUNCATE, synchronous=EXTRA, foreign_keys=ON,
// trusted_schema=OFF, cell_size_check=ON and defensive mode, so that a commit survives power loss.

#include "models/core/error.h"
#include "models/core/instant.h"
#include "models/record/recordlocation.h"
#include "models/record/sqlitebusy.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QSqlDatabase; // so that who links models without Qt Sql can still hold a Record

namespace privyseal {

struct NewRecord
{
    QString organisation;
    Instant day0;  // where the 30/60/90 plan starts
    Instant now;
};

// The parts of a record that a reader may want to hear about.
enum class Topic { Agents, Requests, Incidents, Alerts, Drills, Controls, Members, Plan, Reports, Settings };

class Record
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    // How long a statement waits for another process before it gives up with RecordLocked, unless told otherwise. A thread
    // that draws waits for nobody: it asks again later.
    static constexpr int usualPatienceMs = 8000;

    // Makes a new record. RecordExists when something is there already, StorageFailed when it cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<Record>> create(const RecordLocation& location, const NewRecord& fields);
    // Opens one, upgrading an older format first. ReadWrite falls back to reading only where the file or folder cannot
    // be written or lies on a network file system (see readOnlyReason). RecordMissing, RecordForeign, RecordNewer, RecordLocked.
    [[nodiscard]] static Result<std::unique_ptr<Record>> open(const RecordLocation& location, Mode mode = Mode::ReadWrite,
                                                              int patienceMs = usualPatienceMs);
    ~Record();
    Record(const Record&) = delete;
    Record& operator=(const Record&) = delete;

    [[nodiscard]] const RecordLocation& location() const { return m_location; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] QString readOnlyReason() const { return m_readOnlyReason; } // a sentence; empty when writable

    // What the record says about itself ("organisation", "day0", "record_id", "target.revoke_minutes", ...); nullopt
    // when it says nothing.
    [[nodiscard]] Result<std::optional<QString>> meta(const QString& key) const;
    [[nodiscard]] Result<void> setMeta(const QString& key, const QString& value); // inside the caller's transaction

    // Counts a change of `topic`, inside the caller's transaction, so that every open window hears of it.
    [[nodiscard]] Result<void> noteChange(Topic topic);

    // Writes a verified copy to `target` (VACUUM INTO a temporary file, fsync, rename, integrity check).
    [[nodiscard]] Result<void> backupTo(const QString& target) const;

    [[nodiscard]] QSqlDatabase database() const; // for Statement and Transaction, nobody else

private:
    explicit Record(RecordLocation location, int patienceMs = usualPatienceMs);
    Result<void> connect(bool readOnly);
    Result<void> undoCutOffWrite();
    Result<void> applySettings();
    Result<void> recognise();

    RecordLocation m_location;
    QString m_connection;
    QString m_readOnlyReason;
    SqliteBusyWait m_busyWait;
    bool m_readOnly = false;
};

// The highest schema number that this program knows: resources/schema/NNNN_*.sql.
[[nodiscard]] int newestSchema();
// The statements that make log tables refuse changes: resources/schema/sqlite_guards.sql.
[[nodiscard]] QStringList guardStatements();
// Brings the open record from schema `from` to `to`, one transaction for all steps. Old or newest, never between.
[[nodiscard]] Result<void> migrate(Record& record, int from, int to);

} // namespace privyseal
