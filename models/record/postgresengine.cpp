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

constexpr int oldestVersion = 150000;
constexpr qint64 writersLock = 0x50534C31; // "PSL1": each database has its own advisory locks
constexpr int longestIdleInWriteMs = 60'000; // a desk that went silent in the middle of a write holds up the others no longer

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

PGconn* connectionOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver() ? database.driver()->handle() : QVariant();
    return handle.isValid() ? *static_cast<PGconn* const*>(handle.constData()) : nullptr;
}

QByteArray description(const RecordLocation& location, const ServerAddress& address, const QString& database)
{
    return connectionPart("host", address.host) + connectionPart("port", address.port > 0 ? QString::number(address.port) : QString())
         + connectionPart("dbname", database) + connectionPart("user", address.user)
         + connectionPart("password", location.password ? *location.password : QString()) + address.connectOptions().replace(u';', u' ').toUtf8();
}

QString identifier(const QString& name)
{
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

PostgresEngine::PostgresEngine(RecordLocation location, ServerAddress address, int patienceMs)
    : Engine(std::move(location), patienceMs, QStringLiteral("QPSQL")), m_address(std::move(address))
{
}

// Why the server, or libpq, did not let us in. Asked again by libpq itself: the Qt driver passes on a text only.
Error PostgresEngine::refusal(const QString& doing) const
{
    const LoginRefusal login = tryLogin(description(m_location, m_address, m_address.database));
    const QString detail = doing + u": " + login.text;
    if (login.wantsPassword)
        return {ErrorCode::LoginRefused, RecordWords::tr("The server wants a password; put it into the file that PGPASSFILE names, or give it when you open the record."), detail};
    if (login.state == u"28000" && m_address.tlsMode() == TlsMode::Disable)
        return {ErrorCode::LoginRefused, RecordWords::tr("The server refuses this login over a connection without TLS; ask for TLS with sslmode, or check the user."), detail};
    if (login.state.startsWith(u"28"))
        return {ErrorCode::LoginRefused, RecordWords::tr("The server refuses this login; check the user and the password."), detail};
    if (login.state == u"3D000")
        return {ErrorCode::RecordMissing, RecordWords::tr("There is no database of that name on the server."), detail};
    if (login.state == u"42501")
        return {ErrorCode::LoginRefused, RecordWords::tr("This login may not use that database; ask whoever looks after the server."), detail};
    if (m_address.tlsMode() >= TlsMode::VerifyCa && login.text.contains(u"root certificate"))
        return {ErrorCode::ServerUnreachable, RecordWords::tr("The server's certificate cannot be checked: there is no root certificate; name it with sslrootcert."), detail};
    if (login.text.contains(u"does not match host name"))
        return {ErrorCode::ServerUnreachable, RecordWords::tr("The server's certificate is made out to another name; use the name that stands in it."), detail};
    if (login.text.contains(u"certificate verify failed"))
        return {ErrorCode::ServerUnreachable, RecordWords::tr("The server's certificate is not signed by the authority that you trust for it; ask whoever looks after the server before you go on."), detail};
    if (login.text.contains(u"certificate") || login.text.contains(u"SSL"))
        return {ErrorCode::ServerUnreachable, RecordWords::tr("The connection cannot be protected as the address asks; check the server's TLS and its certificate."), detail};
    return {ErrorCode::ServerUnreachable, RecordWords::tr("The server cannot be reached; check its name, the port and the network."), detail};
}

Result<void> PostgresEngine::connect()
{
    QSqlDatabase db = database();
    db.close();
    if (!db.isValid())
        return fail(ErrorCode::ServerUnreachable, RecordWords::tr("The part that speaks to PostgreSQL servers is not installed (libqt6sql6-psql)."));
    db.setHostName(m_address.host);
    if (m_address.port > 0)
        db.setPort(m_address.port);
    db.setDatabaseName(m_address.database);
    db.setUserName(m_address.user);
    db.setPassword(m_location.password ? *m_location.password : QString());
    db.setConnectOptions(m_address.connectOptions());
    if (!db.open())
        return tl::unexpected<Error>(refusal(QStringLiteral("connecting to ") + m_address.text()));
    return checkWire();
}

// Where the environment led libpq elsewhere than the address says, what was asked of the wire may be too little.
Result<void> PostgresEngine::checkWire()
{
    ServerAddress actual = m_address;
    actual.service.clear();
    if (const char* host = PQhost(connectionOf(database())))
        actual.host = QString::fromUtf8(host);
    if (actual.isLoopback()) {
        m_warning.clear();
        return {};
    }
    actual.tls = m_address.tlsMode(); // as it was asked for
    if (actual.isWeak() && !m_address.tls) {
        database().close();
        return fail(ErrorCode::Usage, RecordWords::tr("The address leaves the host open and it turned out to be another computer; name the host."), actual.host);
    }
    m_warning = actual.warning();
    return {};
}

Result<void> PostgresEngine::applySettings()
{
    // One statement: of several in one go the driver tells how the first one went, and nothing of the others.
    const QString settings =
        QStringLiteral("SELECT set_config('client_min_messages', 'warning', false), set_config('search_path', 'privyseal, pg_temp', false), "
                       "set_config('lock_timeout', '%1', false), set_config('idle_in_transaction_session_timeout', '%2', false), "
                       "set_config('default_transaction_isolation', 'read committed', false), set_config('TimeZone', 'UTC', false), "
                       "set_config('jit', 'off', false), set_config('synchronous_commit', 'on', false), set_config('default_transaction_read_only', '%3', false)")
            .arg(std::max(m_patienceMs, 1)) // 0 would wait for ever
            .arg(longestIdleInWriteMs)
            .arg(m_readOnly ? QStringLiteral("on") : QStringLiteral("off"));
    return execute(settings);
}

Result<void> PostgresEngine::open(bool readOnly)
{
    setOpenTransactions(0); // they went with the connection, if any
    setReading(false);
    m_readOnly = false;
    m_readOnlyReason.clear();
    if (readOnly)
        setReadOnly(RecordWords::tr("The record was opened for reading only."));
    if (auto connected = connect(); !connected)
        return connected;
    QSqlQuery look(database());
    const QString sql = QStringLiteral(
        "SELECT current_setting('server_version_num'), current_setting('server_encoding'), pg_is_in_recovery(), n.oid IS NOT NULL, "
        "coalesce(has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(f.oid, 'SELECT'), false), "
        "coalesce(has_table_privilege(m.oid, 'UPDATE'), false), pg_backend_pid(), "
        "(SELECT CAST(backend_start AS text) FROM pg_stat_activity WHERE pid = pg_backend_pid()) "
        "FROM (SELECT 1) AS one LEFT JOIN pg_namespace n ON n.nspname = 'privyseal' "
        "LEFT JOIN pg_class f ON f.relnamespace = n.oid AND f.relname = 'record_format' "
        "LEFT JOIN pg_class m ON m.relnamespace = n.oid AND m.relname = 'record_meta'");
    if (!look.exec(sql) || !look.next())
        return tl::unexpected<Error>(error(look.lastError(), QStringLiteral("looking at ") + m_address.text()));
    if (look.value(0).toInt() < oldestVersion)
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This server is too old; a record needs PostgreSQL 15 or newer."), look.value(0).toString());
    if (look.value(1).toString() != u"UTF8")
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This database does not keep texts in UTF-8, so it cannot hold a record."), look.value(1).toString());
    if (!look.value(3).toBool())
        return fail(ErrorCode::RecordMissing, RecordWords::tr("There is no record in this database."), m_address.text());
    if (!look.value(4).toBool())
        return fail(ErrorCode::LoginRefused, RecordWords::tr("This login has no right to read the record; ask for the reader or the writer role."), m_address.user);
    if (!m_readOnly && look.value(2).toBool())
        setReadOnly(RecordWords::tr("The server is a copy that cannot be written."));
    else if (!m_readOnly && !look.value(5).toBool())
        setReadOnly(RecordWords::tr("This login may read the record but not write it."));
    const Backend before = std::exchange(m_backend, Backend{look.value(6).toLongLong(), look.value(7).toString()});
    look.finish();
    if (auto ended = endBackend(before); !ended)
        return ended;
    return applySettings();
}

// Connected anew: what the lost connection left at the server would hold the writers' lock until the server notices.
Result<void> PostgresEngine::endBackend(const Backend& backend) const
{
    if (backend.process == 0)
        return {};
    QSqlQuery end(database());
    end.prepare(QStringLiteral("SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE pid = ? AND CAST(backend_start AS text) = ? AND usename = current_user"));
    end.addBindValue(backend.process);
    end.addBindValue(backend.began);
    if (!end.exec())
        return tl::unexpected<Error>(error(end.lastError(), QStringLiteral("ending the lost connection")));
    return {};
}

Result<void> PostgresEngine::openDoor()
{
    if (auto connected = connect(); !connected)
        return connected;
    const auto may = single(QStringLiteral("SELECT coalesce(sum(CASE WHEN has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE') THEN 1 ELSE 0 END), 0) "
                                           "FROM pg_namespace n JOIN pg_proc p ON p.pronamespace = n.oid AND p.proname = 'ask' WHERE n.nspname = 'privyseal'"));
    if (!may)
        return tl::unexpected<Error>(may.error());
    if (may->toInt() == 0)
        return fail(ErrorCode::LoginRefused, RecordWords::tr("This login has no right to read the record; ask for the reader or the writer role."), m_address.user);
    return applySettings();
}

Result<void> PostgresEngine::prepare()
{
    auto connected = connect();
    if (!connected && connected.error().code == ErrorCode::RecordMissing) {
        const QString sql = QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8'").arg(identifier(m_address.database));
        if (auto made = runAlone(description(m_location, m_address, QStringLiteral("postgres")), sql.toUtf8()); !made)
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
    if (auto dropped = runAlone(description(m_location, m_address, QStringLiteral("postgres")), sql.toUtf8()); !dropped)
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
    PGconn* const connection = connectionOf(database());
    // A server that is there gives every error a state. The driver, and at first libpq, still say that a lost one is open.
    if (!connection || PQstatus(connection) != CONNECTION_OK || state.isEmpty() || state.startsWith(u"08") || state == u"57P01" || state == u"57P02" || state == u"57P03")
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
