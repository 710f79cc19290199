#pragma once

// The address of a record on a PostgreSQL server: "postgresql://user@host:port/database?sslmode=...". A plain value, safe in
// every thread. The form is libpq's connection URI (PostgreSQL 15 documentation, section 34.1.1.2) with fewer parameters:
// those that could run something, read a file of somebody else's choosing or carry a password are refused.

#include "models/core/error.h"

#include <QString>

#include <optional>

namespace privyseal {

// How far the connection is protected, in libpq's words; each stronger than the one before.
enum class TlsMode { Disable, Allow, Prefer, Require, VerifyCa, VerifyFull };

[[nodiscard]] QString toText(TlsMode mode); // "verify-full"
[[nodiscard]] std::optional<TlsMode> tlsModeFromText(const QString& text);
[[nodiscard]] QString tlsModeName(TlsMode mode); // for people, translated

struct ServerAddress
{
    QString host;     // a name, an IP address without brackets, the absolute path of a socket folder; empty: the service says it
    int port = 0;     // 0: libpq's choice (service file, PGPORT, 5432); give none to Qt then, it would hand on the 0
    QString database; // empty only where the service says it
    QString user;     // empty: libpq's choice (service file, PGUSER, the account's name)
    QString service;  // of pg_service.conf
    std::optional<TlsMode> tls;   // nullopt: the usual one, see tlsMode()
    QString rootCertificate;      // of the authority that signed the server's; empty: libpq's usual place
    QString clientCertificate, clientKey; // like it absolute paths; empty: libpq's usual place

    // Usage with a sentence that says what is wrong: no such form, a parameter that is not taken, a password in the address.
    // No error repeats the address: a password may stand in it. What was put together by hand is checked by parse(text()).
    [[nodiscard]] static Result<ServerAddress> parse(const QString& text);
    [[nodiscard]] QString text() const; // parse(text()) gives the same; the shortest form, percent-encoded where needed

    // localhost, 127.0.0.0/8, ::1 and socket folders: nobody else's wire is in between. A service may lie anywhere.
    [[nodiscard]] bool isLoopback() const;
    // What is asked of libpq: what the address says, else verify-full off loopback and prefer on it.
    [[nodiscard]] TlsMode tlsMode() const;
    // Less than verify-full to somewhere else: whoever sits in between can read along or answer in the server's place.
    [[nodiscard]] bool isWeak() const { return !isLoopback() && tlsMode() != TlsMode::VerifyFull; }
    // One sentence for people who use a weak one; empty where it is not.
    [[nodiscard]] QString warning() const;
    // What to call it in a title or a list: "database on host".
    [[nodiscard]] QString shortName() const;
    // For QSqlDatabase::setConnectOptions(): "sslmode='verify-full';connect_timeout='10';...". Host, port, database and user
    // go by their own setters. Values are quoted for libpq; Qt makes a space of each ';', which is why parse() refuses it.
    // What is set here counts before the service file and the environment: they can lower neither TLS nor move the host
    // (hostaddr), and Kerberos' encryption cannot take the place of the asked TLS (gssencmode). A server that is silent for
    // 25 s, or takes nothing for 15 s, counts as lost.
    [[nodiscard]] QString connectOptions() const;

    friend bool operator==(const ServerAddress&, const ServerAddress&) = default;
};

} // namespace privyseal
