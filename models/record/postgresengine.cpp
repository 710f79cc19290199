#include "models/record/postgresengine.h"

#include "models/record/bulkroad.h"
#include "models/record/postgresbulkroad.h"
#include "models/record/postgreslogin.h"
#include "models/record/postgresroles.h"
#include "models/record/record.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlResult>

#include <libpq-fe.h>

namespace privyseal {
namespace {

constexpr qint64 writersLock = 0x50534C31; // "PSL1": each database has its own advisory locks

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

QString identifier(const QString& name)
{
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

PostgresEngine::PostgresEngine(RecordLocation location, ServerAddress address, int patienceMs)
    : Engine(std::move(location), patienceMs, QStringLiteral("QPSQL")), m_address(std::move(address))
{
}

Result<void> PostgresEngine::prepare()
{
    auto connected = connect();
    if (!connected && connected.error().code == ErrorCode::RecordMissing) {
        const QString sql = QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8'").arg(identifier(m_address.database));
        if (auto made = runAlone(description(QStringLiteral("postgres")), sql.toUtf8()); !made)
            return fail(ErrorCode::RecordMissing, RecordWords::tr("There is no database of that name, and this login may not make one; ask whoever looks after the server."),
                        made.error().detail);
        m_madeDatabase = true;
        connected = connect();
    }
    if (!connected) {
        abandon();
        return connected;
    }
    auto checked = [this]() -> Result<void> {
        const auto number = single(QStringLiteral("SHOW server_version_num"));
        const auto encoding = single(QStringLiteral("SHOW server_encoding"));
        const auto there = single(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname = 'privyseal'"));
        if (!number || !encoding || !there)
            return tl::unexpected<Error>(!number ? number.error() : !encoding ? encoding.error() : there.error());
        if (number->toInt() < oldestVersion)
            return fail(ErrorCode::RecordForeign, RecordWords::tr("This server is too old; a record needs PostgreSQL 15 or newer."), *number);
        if (*encoding != u"UTF8")
            return fail(ErrorCode::RecordForeign, RecordWords::tr("This database does not keep texts in UTF-8, so it cannot hold a record."), *encoding);
        if (there->toInt() > 0)
            return fail(ErrorCode::RecordExists, RecordWords::tr("There is a record in this database already; choose another one."), m_address.text());
        return applySettings();
    }();
    if (!checked)
        abandon();
    return checked;
}

Result<void> PostgresEngine::found()
{
    // Nobody waits for a record that is not there yet, so it may take its time to be filled.
    if (auto patient = execute(QStringLiteral("SET LOCAL idle_in_transaction_session_timeout = 0")); !patient)
        return patient;
    if (auto made = execute(QStringLiteral("CREATE SCHEMA privyseal")); !made) {
        Error why = made.error();
        if (why.detail.contains(u"42P06")) // two began at once
            why = {ErrorCode::RecordExists, RecordWords::tr("There is a record in this database already; choose another one."), why.detail};
        else if (why.code == ErrorCode::RecordReadOnly)
            why = {ErrorCode::LoginRefused, RecordWords::tr("This login may not make a record in that database; ask whoever looks after the server."), why.detail};
        return tl::unexpected<Error>(why);
    }
    const QStringList statements = schemaStatements(QStringLiteral("postgresql_record.sql"));
    for (const QString& sql : statements) {
        if (auto ran = execute(dialect(sql)); !ran)
            return ran;
    }
    return {};
}

// All that found() and the schema made was in one transaction and is gone with it.
void PostgresEngine::abandon()
{
    database().close();
    if (!std::exchange(m_madeDatabase, false))
        return;
    const QString sql = u"DROP DATABASE " + identifier(m_address.database);
    if (auto dropped = runAlone(description(QStringLiteral("postgres")), sql.toUtf8()); !dropped)
        qWarning("an empty database was left behind: %s", qUtf8Printable(dropped.error().detail));
}

Result<int> PostgresEngine::schema() const
{
    const auto number = single(QStringLiteral("SELECT schema_number FROM record_format WHERE application = 'privyseal'"));
    if (!number)
        return tl::unexpected<Error>(number.error());
    if (number->isNull())
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This database is not a Privy Seal record."), m_address.text());
    return number->toInt();
}

Result<void> PostgresEngine::setSchema(int number)
{
    return execute(QStringLiteral("UPDATE record_format SET schema_number = %1 WHERE application = 'privyseal'").arg(number));
}

// Texts in byte order and whole numbers of 64 bits, as SQLite has them.
QString PostgresEngine::dialect(const QString& portable) const
{
    static const QRegularExpression text(QStringLiteral("\\bTEXT\\b")), integer(QStringLiteral("\\bINTEGER\\b"));
    return QString(portable).replace(text, QStringLiteral("TEXT COLLATE \"C\"")).replace(integer, QStringLiteral("BIGINT"));
}

QString PostgresEngine::guardsFile() const
{
    return QStringLiteral("postgresql_guards.sql");
}

QString PostgresEngine::doorsFile() const
{
    return QStringLiteral("postgresql_doors.sql");
}

Result<void> PostgresEngine::renewRights() const
{
    const auto database = single(QStringLiteral("SELECT current_database()"));
    const auto owner = single(QStringLiteral("SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'privyseal'"));
    if (!database || !owner)
        return tl::unexpected<Error>(!database ? database.error() : owner.error());
    return renewRoles(*this, *database, *owner);
}

Result<void> PostgresEngine::beginWriting() const
{
    if (auto opened = execute(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED")); !opened)
        return opened;
    auto begun = execute(QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(writersLock));
    if (!begun) {
        if (auto undone = execute(QStringLiteral("ROLLBACK")); !undone)
            qDebug("rollback: %s", qUtf8Printable(undone.error().detail));
    }
    return begun;
}

Result<void> PostgresEngine::beginReading() const
{
    // A reader holds nobody up, however long it looks elsewhere meanwhile.
    if (auto begun = execute(QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")); !begun)
        return begun;
    return execute(QStringLiteral("SET LOCAL idle_in_transaction_session_timeout = 0"));
}

Result<void> PostgresEngine::announce(const QString& topic) const
{
    return execute(QStringLiteral("SELECT pg_notify('%1', '%2')").arg(channel(), topic)); // topics are our own words
}

// The driver takes a mark of the byte order that a text begins with for none of the text.
QString PostgresEngine::text(const QSqlQuery& query, int column) const
{
    const QString decoded = query.value(column).toString();
    const QVariant handle = query.result()->handle();
    const auto* rows = handle.isValid() ? *static_cast<PGresult* const*>(handle.constData()) : nullptr;
    const int row = query.isForwardOnly() ? 0 : query.at(); // streamed rows come as results of one row
    if (!rows || row < 0 || row >= PQntuples(rows) || qstrncmp(PQgetvalue(rows, row, column), "\xEF\xBB\xBF", 3) != 0)
        return decoded;
    return QChar(0xFEFF) + QString::fromUtf8(PQgetvalue(rows, row, column) + 3);
}

Result<QString> PostgresEngine::changeMark() const
{
    return single(QStringLiteral("SELECT string_agg(topic || seq, ' ' ORDER BY topic) FROM change_counter"));
}

Error PostgresEngine::error(const QSqlError& error, const QString& doing) const
{
    const QString state = error.nativeErrorCode();
    const QString detail = doing + u": " + error.databaseText() + u" (" + state + u')';
    const PGconn* const wire = connection();
    // A server that is there gives every error a state. The driver, and at first libpq, still say that a lost one is open.
    if (!wire || PQstatus(wire) != CONNECTION_OK || state.isEmpty() || state.startsWith(u"08") || state == u"57P01" || state == u"57P02" || state == u"57P03")
        return lost(detail);
    if (state == u"55P03" || state == u"57014")
        return {ErrorCode::RecordLocked, RecordWords::tr("Another program is holding the record; try again in a moment."), detail};
    if (state == u"40001" || state == u"40P01" || state.startsWith(u"23"))
        return {ErrorCode::Conflict, RecordWords::tr("Somebody else was faster; nothing was written."), detail};
    if (state == u"53100")
        return {ErrorCode::StorageFailed, RecordWords::tr("The disk is full; nothing was written. Free some space, then try again."), detail};
    if (state == u"25006" || state == u"42501")
        return {ErrorCode::RecordReadOnly, RecordWords::tr("The record is open for reading only; nothing was written."), detail};
    if (state.startsWith(u"XX"))
        return {ErrorCode::RecordForeign, RecordWords::tr("The server found its data damaged; look at its log and restore a backup."), detail};
    return {ErrorCode::StorageFailed, RecordWords::tr("The record could not be read."), detail};
}

bool PostgresEngine::isPassing(const Error& error) const
{
    return error.code == ErrorCode::Conflict || error.code == ErrorCode::ConnectionLost || error.code == ErrorCode::CommitUnknown;
}

Result<std::unique_ptr<BulkRoad>> PostgresEngine::bulkRoad(Record& record, BulkTarget target) const
{
    return openPostgresBulkRoad(record, std::move(target));
}

} // namespace privyseal
