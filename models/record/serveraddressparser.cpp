// Reads ServerAddress from its text: every part is checked before and after percent decoding. See serveraddress.h.

#include "models/core/textsafety.h"
#include "models/record/serveraddress.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <arpa/inet.h>

#include <algorithm>

namespace privyseal {
namespace {

class AddressErrors
{
    Q_DECLARE_TR_FUNCTIONS(ServerAddress)
};

tl::unexpected<Error> usage(const QString& message)
{
    return fail(ErrorCode::Usage, message);
}

tl::unexpected<Error> badForm()
{
    return usage(AddressErrors::tr("The address of a record on a server looks like postgresql://user@host:port/database."));
}

tl::unexpected<Error> badCharacter()
{
    return usage(AddressErrors::tr("The server's address has a character that it cannot have: leave out line breaks, invisible "
                                   "characters and semicolons, and write a space as %20."));
}

tl::unexpected<Error> severalServers()
{
    return usage(AddressErrors::tr("A record lies on one server: name one host in its address."));
}

tl::unexpected<Error> passwordInside()
{
    return usage(AddressErrors::tr("Leave the password out of the server's address: it is taken from PGPASSFILE, from the service file "
                                   "or from the window that asks for it."));
}

// What nobody can see, or Qt or libpq would read as something else.
bool hasBadCharacter(const QString& value)
{
    const QList<OddCharacter> odd = oddCharacters(value);
    return std::any_of(odd.cbegin(), odd.cend(), [](const OddCharacter& one) { return one.why != OddCharacter::Why::MixedScript; })
           || std::any_of(value.cbegin(), value.cend(), [](QChar c) { return c == u';' || c.category() == QChar::Other_Control; });
}

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    return u >= u'0' && u <= u'9' ? u - u'0' : u >= u'a' && u <= u'f' ? u - u'a' + 10 : u >= u'A' && u <= u'F' ? u - u'A' + 10 : -1;
}

Result<QString> decoded(QStringView part)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < part.size(); ++i) {
        if (part[i] != u'%') {
            const qsizetype units = part[i].isHighSurrogate() ? 2 : 1;
            bytes += part.mid(i, units).toUtf8();
            i += units - 1;
            continue;
        }
        const int high = i + 2 < part.size() ? hexDigit(part[i + 1]) : -1;
        const int low = high < 0 ? -1 : hexDigit(part[i + 2]);
        if (low < 0)
            return usage(AddressErrors::tr("A percent sign in the server's address needs two hexadecimal digits after it."));
        bytes += char(high * 16 + low);
        i += 2;
    }
    // A byte order mark stays, to be refused as what it is.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString value = decoder(bytes);
    if (decoder.hasError() || hasBadCharacter(value))
        return badCharacter();
    return value;
}

Result<void> readPort(QStringView text, ServerAddress& address)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{1,5}\\z"));
    address.port = digits.match(text.toString()).hasMatch() ? text.toInt() : 0;
    if (address.port < 1 || address.port > 65535)
        return usage(AddressErrors::tr("The port in the server's address is a number from 1 to 65535."));
    return {};
}

Result<void> checkHost(const QString& host)
{
    // libpq takes a comma for the end of a host, even in a path.
    if (host.contains(u','))
        return severalServers();
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,252}\\z"));
    if (!host.isEmpty() && !host.startsWith(u'/') && !name.match(host).hasMatch())
        return usage(AddressErrors::tr("The host in the server's address is a name of letters, digits, dots and hyphens, an IP address "
                                       "(IPv6 in brackets) or the absolute path of a socket folder."));
    return {};
}

Result<void> readHost(QStringView text, ServerAddress& address)
{
    if (text.contains(u','))
        return severalServers();
    QStringView rest;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        address.host = text.mid(1, std::max<qsizetype>(end - 1, 0)).toString();
        in6_addr parsed = {};
        if (inet_pton(AF_INET6, address.host.toLatin1().constData(), &parsed) != 1)
            return usage(AddressErrors::tr("What stands in brackets in the server's address is no IPv6 address."));
        rest = text.mid(end + 1);
        if (!rest.isEmpty() && !rest.startsWith(u':'))
            return badForm();
    } else {
        const qsizetype colon = text.indexOf(u':');
        auto host = decoded(colon < 0 ? text : text.left(colon));
        if (!host)
            return tl::unexpected(host.error());
        if (auto good = checkHost(*host); !good)
            return good;
        address.host = *host;
        rest = colon < 0 ? QStringView() : text.mid(colon);
    }
    return rest.isEmpty() ? Result<void>() : readPort(rest.mid(1), address);
}

Result<void> readAuthority(QStringView text, ServerAddress& address)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at >= 0) {
        const QStringView user = text.left(at);
        if (user.contains(u':'))
            return passwordInside();
        if (user.contains(u'@'))
            return badForm();
        auto name = decoded(user);
        if (!name)
            return tl::unexpected(name.error());
        address.user = *name;
    }
    return readHost(text.mid(at + 1), address);
}

Result<void> readParameter(const QString& name, const QString& value, ServerAddress& address)
{
    const auto isKnown = [&](const char* known) { return name == QLatin1String(known); };
    if (isKnown("password") || isKnown("sslpassword"))
        return passwordInside();
    QString* const path = isKnown("sslrootcert") ? &address.rootCertificate
                          : isKnown("sslcert")   ? &address.clientCertificate
                          : isKnown("sslkey")    ? &address.clientKey // else it could name an engine to load
                          : isKnown("host")      ? &address.host
                                                 : nullptr;
    if (path) {
        if (!value.startsWith(u'/'))
            return usage(AddressErrors::tr("The parameter %1 in the server's address needs an absolute path.").arg(name));
        if (!path->isEmpty()) // only the host can be: no parameter stands twice
            return severalServers();
        *path = value;
        return isKnown("host") ? checkHost(value) : Result<void>();
    }
    if (isKnown("sslmode")) {
        address.tls = tlsModeFromText(value);
        if (!address.tls)
            return usage(AddressErrors::tr("The parameter sslmode in the server's address is disable, allow, prefer, require, verify-ca or verify-full."));
        return {};
    }
    if (isKnown("service")) {
        if (value.isEmpty())
            return badForm();
        address.service = value;
        return {};
    }
    return usage(AddressErrors::tr("A server's address takes the parameters host, service, sslmode, sslrootcert, sslcert and sslkey and no others."));
}

Result<void> readParameters(QStringView text, ServerAddress& address)
{
    QStringList seen;
    for (const QStringView part : text.split(u'&')) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 1 || part.lastIndexOf(u'=') != equals)
            return badForm();
        auto name = decoded(part.left(equals));
        auto value = decoded(part.mid(equals + 1));
        if (!name || !value)
            return tl::unexpected(name ? value.error() : name.error());
        if (seen.contains(*name)) // a name that is taken, else it would not have come this far
            return usage(AddressErrors::tr("The parameter %1 stands twice in the server's address.").arg(*name));
        seen.append(*name);
        if (auto read = readParameter(*name, *value, address); !read)
            return read;
    }
    return {};
}

} // namespace

Result<ServerAddress> ServerAddress::parse(const QString& text)
{
    const QString scheme = text.startsWith(u"postgresql://") ? QStringLiteral("postgresql://") : QStringLiteral("postgres://");
    if (!text.startsWith(scheme))
        return badForm();
    if (!text.isValidUtf16() || std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace() || c.isNull() || c == u';'; }))
        return badCharacter();

    QStringView rest = QStringView(text).mid(scheme.size());
    const qsizetype question = rest.indexOf(u'?');
    const QStringView query = question < 0 ? QStringView() : rest.mid(question + 1);
    rest = question < 0 ? rest : rest.left(question);
    const qsizetype slash = rest.indexOf(u'/');
    const QStringView path = slash < 0 ? QStringView() : rest.mid(slash + 1);
    if (path.contains(u'/'))
        return badForm();

    ServerAddress address;
    if (auto read = readAuthority(slash < 0 ? rest : rest.left(slash), address); !read)
        return tl::unexpected(read.error());
    auto database = decoded(path);
    if (!database)
        return tl::unexpected(database.error());
    address.database = *database;
    if (!query.isEmpty()) {
        if (auto read = readParameters(query, address); !read)
            return tl::unexpected(read.error());
    }
    if (address.service.isEmpty() && address.host.isEmpty())
        return usage(AddressErrors::tr("The server's address names no host: write it as postgresql://user@host/database."));
    if (address.service.isEmpty() && address.database.isEmpty())
        return usage(AddressErrors::tr("The server's address names no database: write it as postgresql://user@host/database."));
    return address;
}

} // namespace privyseal
