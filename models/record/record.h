#pragma once

// A record is one governance database. A Record object is one open connection to it.
//
// Thread: the one that opened it; a worker opens its own by the same location. Owner: whoever holds the unique_ptr; the
// connection closes with it. A SQLite file or a PostgreSQL database: what differs is behind Engine (models/record/engine.h).

#include "models/core/error.h"
#include "models/core/instant.h"
#include "models/record/recordlocation.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase; // so that who links models without Qt Sql can still hold a Record

namespace privyseal {

class Engine;

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

    // Makes a new record in one transaction; `fill` may write more into the same one. RecordExists when something is there
    // already, StorageFailed when it cannot be written; after an error nothing of it is left.
    using Filling = std::function<Result<void>(Record&)>;
    [[nodiscard]] static Result<std::unique_ptr<Record>> create(const RecordLocation& location, const NewRecord& fields, const Filling& fill = {});
    // Opens one, upgrading an older format first. ReadWrite falls back to reading only where it cannot be written, and
    // where a file lies on a network file system (see readOnlyReason). RecordMissing, RecordForeign, RecordNewer,
    // RecordLocked; of a server also ServerUnreachable, ConnectionLost, LoginRefused and Usage (an address that is none).
    [[nodiscard]] static Result<std::unique_ptr<Record>> open(const RecordLocation& location, Mode mode = Mode::ReadWrite,
                                                              int patienceMs = usualPatienceMs);
    ~Record();
    Record(const Record&) = delete;
    Record& operator=(const Record&) = delete;

    [[nodiscard]] const RecordLocation& location() const; // a file's path is absolute
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString readOnlyReason() const; // a sentence; empty when writable
    [[nodiscard]] QString warning() const;        // a sentence where the way to the server is not well protected; else empty

    // What the record says about itself ("organisation", "day0", "record_id", "target.revoke_minutes", ...); nullopt
    // when it says nothing.
    [[nodiscard]] Result<std::optional<QString>> meta(const QString& key) const;
    [[nodiscard]] Result<void> setMeta(const QString& key, const QString& value); // inside the caller's transaction

    // Counts a change of `topic`, inside the caller's transaction, so that every open window hears of it.
    [[nodiscard]] Result<void> noteChange(Topic topic);

    // Writes a verified copy to the file `target`.
    [[nodiscard]] Result<void> backupTo(const QString& target) const;
    // Connects anew after the connection was lost. Statements made before are of no more use.
    [[nodiscard]] Result<void> reconnect();

    [[nodiscard]] QSqlDatabase database() const; // for Statement, nobody else
    [[nodiscard]] Engine& engine() const { return *m_engine; } // for models/record, nobody else

private:
    Record(std::unique_ptr<Engine> engine, Mode mode);
    Result<void> recognise();

    std::unique_ptr<Engine> m_engine;
    Mode m_mode; // as it was asked for
};

// The highest schema number that this program knows: resources/schema/NNNN_*.sql.
[[nodiscard]] int newestSchema();
// The statements of a file in resources/schema, which are separated by empty lines.
[[nodiscard]] QStringList schemaStatements(const QString& file);
// Builds what the schema steps after `from` up to `to` say, inside the caller's transaction.
[[nodiscard]] Result<void> buildSchema(Record& record, int from, int to);
// Brings the open record from schema `from` to `to`, one transaction for all steps. Old or newest, never between.
[[nodiscard]] Result<void> migrate(Record& record, int from, int to);

} // namespace privyseal
