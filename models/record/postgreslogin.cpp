#include "models/record/postgreslogin.h"

#include <QRegularExpression>

#include <libpq-fe.h>

#include <locale.h>
#include <poll.h>

#include <memory>

namespace privyseal {
namespace {

constexpr int patienceMs = 12'000; // a little more than the connect_timeout of an address

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

// libpq's own messages are the only sign of some failures: while this lives, this thread gets them untranslated.
class PlainMessages
{
public:
    PlainMessages() : m_plain(::newlocale(LC_MESSAGES_MASK, "C", ::duplocale(LC_GLOBAL_LOCALE))), m_usual(::uselocale(m_plain)) {}
    ~PlainMessages()
    {
        ::uselocale(m_usual);
        ::freelocale(m_plain);
    }
    PlainMessages(const PlainMessages&) = delete;
    PlainMessages& operator=(const PlainMessages&) = delete;

private:
    locale_t m_plain, m_usual;
};

// By steps, because only so the verbosity can be set before the server answers: the SQLSTATE is in the verbose text alone.
Connection connectTo(const QByteArray& description)
{
    Connection connection(PQconnectStart(description.constData()), &PQfinish);
    if (!connection || PQstatus(connection.get()) == CONNECTION_BAD)
        return connection;
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (state == PGRES_POLLING_READING || state == PGRES_POLLING_WRITING) {
        pollfd waiting{PQsocket(connection.get()), short(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (::poll(&waiting, 1, patienceMs) <= 0)
            break;
        state = PQconnectPoll(connection.get());
    }
    return connection;
}

} // namespace

LoginRefusal tryLogin(const QByteArray& description)
{
    const PlainMessages plain;
    const Connection connection = connectTo(description);
    LoginRefusal refusal;
    if (!connection)
        return refusal;
    refusal.isThrough = PQstatus(connection.get()) == CONNECTION_OK;
    refusal.text = QString::fromUtf8(PQerrorMessage(connection.get())).trimmed();
    refusal.wantsPassword = PQconnectionNeedsPassword(connection.get()) != 0;
    static const QRegularExpression state(QStringLiteral("\\b([0-9][0-9A-Z]{4}): "));
    refusal.state = state.match(refusal.text).captured(1);
    return refusal;
}

Result<void> runAlone(const QByteArray& description, const QByteArray& sql)
{
    const Connection connection = connectTo(description);
    if (!connection || PQstatus(connection.get()) != CONNECTION_OK)
        return fail(ErrorCode::ServerUnreachable, {}, connection ? QString::fromUtf8(PQerrorMessage(connection.get())) : QString());
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.constData()), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        return fail(ErrorCode::StorageFailed, {}, QString::fromUtf8(PQerrorMessage(connection.get())));
    return {};
}

QByteArray connectionPart(const char* keyword, const QString& value)
{
    if (value.isEmpty())
        return {};
    QByteArray quoted = value.toUtf8();
    quoted.replace('\\', "\\\\").replace('\'', "\\'");
    return QByteArray(keyword) + "='" + quoted + "' ";
}

} // namespace privyseal
