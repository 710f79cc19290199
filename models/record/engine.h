#pragma once

// What differs between the database engines that can hold a record: how a connection is made and checked, how a write
// begins, what errors mean, what there is to say about the storage. One Engine is one connection; Record owns it and is the
// only way to it for everybody outside models/record. Thread: the one that opened it.

#include "models/core/error.h"
#include "models/record/recordfacts.h"
#include "models/record/recordlocation.h"

#include <QByteArrayView>
#include <QStringList>

#include <functional>
#include <memory>

class QSqlDatabase;
class QSqlError;
class QSqlQuery;

namespace privyseal {

class BulkRoad;
class Record;
struct BulkTarget;

// A column of one of the record's tables.
struct StoredColumn
{
    QString name;
    bool isNumber = false; // else a text
    int key = 0;           // its place in the primary key, from 1; 0: not in it

    [[nodiscard]] bool operator==(const StoredColumn& other) const = default;
};

// The row that a scan stands on, in bytes: a text's in UTF-8, as they are stored; empty where there is none. Valid inside the visit.
class BytesRow
{
public:
    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    [[nodiscard]] virtual QByteArrayView bytes(int column) const = 0;

protected:
    ~BytesRow() = default;
};

class Engine
{
public:
    enum class Kind { Sqlite, Postgresql };

    // Of a file or a server, as the location says. Usage or RecordMissing where its name is none.
    [[nodiscard]] static Result<std::unique_ptr<Engine>> of(const RecordLocation& location, int patienceMs);
    virtual ~Engine(); // closes the connection
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    [[nodiscard]] virtual Kind kind() const = 0;
    [[nodiscard]] const RecordLocation& location() const { return m_location; } // a file's path is absolute
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] QString readOnlyReason() const { return m_readOnlyReason; } // a sentence; empty when writable
    [[nodiscard]] virtual QString warning() const { return {}; } // a sentence on how the connection is protected; empty when well
    [[nodiscard]] QSqlDatabase database() const;

    // Connects to the record that is there and checks whose it is and that the safety settings are in force. Falls back to
    // reading where it cannot be written. Called again it connects anew. Errors: see Record::open.
    [[nodiscard]] virtual Result<void> open(bool readOnly) = 0;
    // Connects to an empty place for a new record; RecordExists where there is one. found() then marks it as ours, inside
    // the first transaction; settle() after its commit puts it where it is to be found. abandon() takes away what was made.
    [[nodiscard]] virtual Result<void> prepare() = 0;
    [[nodiscard]] virtual Result<void> found() = 0;
    [[nodiscard]] virtual Result<void> settle() { return {}; }
    virtual void abandon() = 0;

    [[nodiscard]] virtual Result<int> schema() const = 0;
    [[nodiscard]] virtual Result<void> setSchema(int number) = 0; // inside the caller's transaction
    // A statement of resources/schema/NNNN_*.sql in this engine's words.
    [[nodiscard]] virtual QString dialect(const QString& portable) const = 0;
    [[nodiscard]] virtual QString guardsFile() const = 0; // in resources/schema: what makes log tables refuse changes
    [[nodiscard]] virtual QString doorsFile() const { return {}; } // there too: ways in for logins without rights; null where the engine has none
    // Who may do what, said anew after the schema changed, inside the caller's transaction.
    [[nodiscard]] virtual Result<void> renewRights() const { return {}; }

    // Known to have lost its connection: nothing can be asked before open() connects anew. A driver whose server has gone says
    // that it is open until it is used.
    [[nodiscard]] bool isLost() const;
    [[nodiscard]] Error lost(const QString& doing) const;
    // One statement without values and without an answer, as it stands.
    [[nodiscard]] Result<void> execute(const QString& sql) const;
    // Statements that need no preparing run in one step on engines that answer over a wire.
    [[nodiscard]] virtual bool preparesAlways() const = 0;
    // One writer at a time, after whatever wait the patience allows (RecordLocked). A reader's sees one moment.
    [[nodiscard]] virtual Result<void> beginWriting() const = 0;
    [[nodiscard]] virtual Result<void> beginReading() const = 0;
    // How many Transactions of this connection are open, one inside the other; theirs to count.
    [[nodiscard]] int openTransactions() const { return m_openTransactions; }
    void setOpenTransactions(int count) { m_openTransactions = count; }
    // Whether a Snapshot of this connection is open; its to say.
    [[nodiscard]] bool isReading() const { return m_isReading; }
    void setReading(bool reading) { m_isReading = reading; }
    // Tells other connections at the commit that `topic` changed, where the engine has a way to.
    [[nodiscard]] virtual Result<void> announce(const QString& topic) const;

    // The name under which subscribers of the driver hear what announce() tells; empty where there is none.
    [[nodiscard]] virtual QString channel() const { return {}; }
    // Something that is another whenever somebody else changed the record.
    [[nodiscard]] virtual Result<QString> changeMark() const = 0;

    // A text as the driver has to be given it so that it is stored as it is.
    [[nodiscard]] virtual QString bound(const QString& text) const { return text; }
    // A text of the row that `query` stands on, as it is stored.
    [[nodiscard]] virtual QString text(const QSqlQuery& query, int column) const;

    // Turns what the driver reported into our words.
    [[nodiscard]] virtual Error error(const QSqlError& error, const QString& doing) const = 0;
    // Whether the same work, begun again, may well succeed: two writers met, or the connection broke.
    [[nodiscard]] virtual bool isPassing(const Error& error) const = 0;

    // The record's tables by name, without what the engine keeps for itself; their columns in the order of the schema.
    [[nodiscard]] virtual Result<QStringList> tables() const = 0;
    [[nodiscard]] virtual Result<QList<StoredColumn>> columns(const QString& table) const = 0;
    // SQL that gives a column's stored value without any loss: a text as its bytes in UTF-8, a number as it is. What is
    // neither NULL nor of the column's type comes as something else than QByteArray, qlonglong or qulonglong.
    [[nodiscard]] virtual QString exact(const StoredColumn& column) const = 0;

    [[nodiscard]] virtual Result<QString> version() const = 0; // "SQLite 3.40.1"
    [[nodiscard]] virtual Result<qint64> bytes() const = 0;    // that the record takes
    [[nodiscard]] virtual Result<QList<RecordFacts::Setting>> settings() const = 0; // as in force now
    [[nodiscard]] virtual Result<QStringList> damage() const = 0;        // what the engine finds wrong; empty when sound
    [[nodiscard]] virtual Result<QStringList> missingGuards() const = 0; // log tables that would let a row be changed
    // A verified copy in a file by the engine's own means; RefusedByRule where it has none (models/exchange/recordcopy.h has).
    [[nodiscard]] virtual Result<void> backupTo(const QString& target) const;
    // For readings of very many rows, which come one by one: the rows of one statement of ours without values, until a visit
    // gives false. Until it ends no other statement may run on this connection.
    [[nodiscard]] virtual Result<void> scan(const QString& sql, const std::function<bool(const BytesRow&)>& visit) const;
    [[nodiscard]] virtual Result<std::unique_ptr<BulkRoad>> bulkRoad(Record& record, BulkTarget target) const = 0;

protected:
    Engine(RecordLocation location, int patienceMs, const QString& driver);
    void setReadOnly(const QString& reason)
    {
        m_readOnly = true;
        m_readOnlyReason = reason;
    }
    // The first column of the first row; null where there is none.
    [[nodiscard]] Result<QString> single(const QString& sql) const;

    RecordLocation m_location;
    QString m_connection;
    QString m_readOnlyReason;
    int m_patienceMs;
    bool m_readOnly = false;

private:
    int m_openTransactions = 0;
    bool m_isReading = false;
};

} // namespace privyseal
