// How a connection to a server is made, and what it has to be like: the login, the wire, the settings of the session, whose
// record is there and whether this login may write it.

#include "models/record/postgresengine.h"
#include "models/record/postgreslogin.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <libpq-fe.h>

namespace privyseal {
namespace {

constexpr int longestIdleInWriteMs = 60'000; // a desk that went silent in the middle of a write holds up the others no longer

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

} // namespace

pg_conn* PostgresEngine::connection() const
{
    const QVariant handle = database().driver() ? database().driver()->handle() : QVariant();
    return handle.isValid() ? *static_cast<PGconn* const*>(handle.constData()) : nullptr;
}

QByteArray PostgresEngine::description(const QString& database) const
{
    return connectionPart("host", m_address.host) + connectionPart("port", m_address.port > 0 ? QString::number(m_address.port) : QString())
         + connectionPart("dbname", database) + connectionPart("user", m_address.user)
         + connectionPart("password", m_location.password ? *m_location.password : QString()) + m_address.connectOptions().replace(u';', u' ').toUtf8();
}

// Why the server, or libpq, did not let us in. Asked again by libpq itself: the Qt driver passes on a text only.
Error PostgresEngine::refusal(const QString& doing) const
{
    const LoginRefusal login = tryLogin(description(m_address.database));
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
    if (const char* host = PQhost(connection()))
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

} // namespace privyseal
