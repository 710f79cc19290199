#include "models/record/serveraddress.h"

#include "models/core/enumtext.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <arpa/inet.h>

#include <cstring>

namespace privyseal {
namespace {

class AddressWords
{
    Q_DECLARE_TR_FUNCTIONS(ServerAddress)
};

constexpr EnumEntry<TlsMode> modes[] = {
    {TlsMode::Disable, "disable", QT_TRANSLATE_NOOP("Words", "No encryption")},
    {TlsMode::Allow, "allow", QT_TRANSLATE_NOOP("Words", "Encryption only if the server insists")},
    {TlsMode::Prefer, "prefer", QT_TRANSLATE_NOOP("Words", "Encryption if the server can")},
    {TlsMode::Require, "require", QT_TRANSLATE_NOOP("Words", "Encryption, whoever answers")},
    {TlsMode::VerifyCa, "verify-ca", QT_TRANSLATE_NOOP("Words", "Encryption, certificate checked")},
    {TlsMode::VerifyFull, "verify-full", QT_TRANSLATE_NOOP("Words", "Encryption, certificate and server name checked")},
};

QString encoded(const QString& value, const char* alsoPlain = "")
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value, alsoPlain));
}

bool isSocketFolder(const QString& host)
{
    return host.startsWith(u'/');
}

bool isIpv6(const QString& host)
{
    return host.contains(u':') && !isSocketFolder(host);
}

// "host", "host:5433", "[::1]:5433", "/run/postgresql:5433"
QString placeName(const ServerAddress& address)
{
    QString place = isIpv6(address.host) ? QString(u'[' + address.host + u']') : address.host;
    if (address.port != 0)
        place += u':' + QString::number(address.port);
    return place;
}

// libpq reads what stands in single quotes as it is, but for backslashes and quotes.
QString option(const char* name, QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return QLatin1String(name) + QStringLiteral("='") + value + u'\'';
}

} // namespace

QString toText(TlsMode mode)
{
    return enumText(modes, mode);
}

std::optional<TlsMode> tlsModeFromText(const QString& text)
{
    return enumFromText(modes, text);
}

QString tlsModeName(TlsMode mode)
{
    return enumWord(modes, mode);
}

QString ServerAddress::text() const
{
    QString text = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        text += encoded(user) + u'@';
    if (isIpv6(host))
        text += u'[' + host + u']';
    else if (!isSocketFolder(host))
        text += encoded(host);
    if (port != 0)
        text += u':' + QString::number(port);
    if (!database.isEmpty())
        text += u'/' + encoded(database);
    QStringList parameters;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            parameters.append(QString(QLatin1String(name) + u'=' + encoded(value, "/")));
    };
    add("host", isSocketFolder(host) ? host : QString());
    add("service", service);
    add("sslmode", tls ? toText(*tls) : QString());
    add("sslrootcert", rootCertificate);
    add("sslcert", clientCertificate);
    add("sslkey", clientKey);
    return parameters.isEmpty() ? text : QString(text + u'?' + parameters.join(u'&'));
}

bool ServerAddress::isLoopback() const
{
    if (isSocketFolder(host) || host.compare(u"localhost", Qt::CaseInsensitive) == 0)
        return true;
    const QByteArray bytes = host.toLatin1();
    in_addr four = {};
    if (inet_pton(AF_INET, bytes.constData(), &four) == 1)
        return ntohl(four.s_addr) >> 24 == 127;
    in6_addr six = {};
    return inet_pton(AF_INET6, bytes.constData(), &six) == 1 && std::memcmp(&six, &in6addr_loopback, sizeof six) == 0;
}

TlsMode ServerAddress::tlsMode() const
{
    return tls.value_or(isLoopback() ? TlsMode::Prefer : TlsMode::VerifyFull);
}

QString ServerAddress::warning() const
{
    if (!isWeak())
        return {};
    const QString where = host.isEmpty() ? service : placeName(*this);
    switch (tlsMode()) {
    case TlsMode::Disable:
        return AddressWords::tr("The connection to %1 is not encrypted (sslmode=disable): whoever sits in between can read and change "
                                "everything; verify-full is safe.").arg(where);
    case TlsMode::Allow:
    case TlsMode::Prefer:
        return AddressWords::tr("The connection to %1 may go without encryption (sslmode=%2): whoever sits in between can read and "
                                "change everything; verify-full is safe.").arg(where, toText(tlsMode()));
    case TlsMode::Require:
        return AddressWords::tr("The connection to %1 is encrypted, but nobody checks who answers (sslmode=require): whoever sits in "
                                "between can take the server's place; verify-full is safe.").arg(where);
    case TlsMode::VerifyCa:
        return AddressWords::tr("The connection to %1 is encrypted, but the server's name is not checked (sslmode=verify-ca): another "
                                "server with a certificate of the same authority can take its place; verify-full is safe.").arg(where);
    case TlsMode::VerifyFull:
        break;
    }
    return {};
}

QString ServerAddress::shortName() const
{
    if (host.isEmpty())
        return database.isEmpty() ? AddressWords::tr("Service %1").arg(service) : AddressWords::tr("%1, service %2").arg(database, service);
    if (database.isEmpty())
        return placeName(*this);
    return AddressWords::tr("%1 on %2").arg(database, placeName(*this));
}

QString ServerAddress::connectOptions() const
{
    QStringList options{option("sslmode", toText(tlsMode()))};
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            options.append(option(name, value));
    };
    add("sslrootcert", rootCertificate);
    add("sslcert", clientCertificate);
    add("sslkey", clientKey);
    add("service", service);
    if (!host.isEmpty())
        options.append(option("hostaddr", {}));
    options.append(option("gssencmode", QStringLiteral("disable")));
    options.append(option("connect_timeout", QStringLiteral("10")));
    options.append(option("application_name", QStringLiteral("Privy Seal")));
    options.append(option("keepalives_idle", QStringLiteral("10")));
    options.append(option("keepalives_interval", QStringLiteral("5")));
    options.append(option("keepalives_count", QStringLiteral("3")));
    options.append(option("tcp_user_timeout", QStringLiteral("15000")));
    return options.join(u';');
}

} // namespace privyseal
