#pragma once

// The login to a PostgreSQL server by libpq itself, for what the Qt driver does not tell: why a connection was refused, and
// statements that need a connection of their own. Thread: any; each call is a connection that ends with it.

#include "models/core/error.h"

#include <QByteArray>

namespace privyseal {

// Of a login that failed: the SQLSTATE where the server gave one ("28P01", "3D000"), and what libpq said.
struct LoginRefusal
{
    QString state;
    QString text;
    bool wantsPassword = false; // the server asked for one and there was none
    bool isThrough = false;     // this time it worked
};

// Tries the login that `connection` (libpq's "keyword='value' ..." form) describes.
[[nodiscard]] LoginRefusal tryLogin(const QByteArray& connection);

// Runs one statement on a connection of its own; the error's detail is the server's.
[[nodiscard]] Result<void> runAlone(const QByteArray& connection, const QByteArray& sql);

// A value as libpq's connection strings want it: in quotes, with quotes and backslashes escaped.
[[nodiscard]] QByteArray connectionPart(const char* keyword, const QString& value);

} // namespace privyseal
