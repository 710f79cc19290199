#pragma once

// Where a record lies: a file, or a database on a PostgreSQL server. A plain value, safe in every thread.

#include <QString>

#include <memory>

namespace privyseal {

struct RecordLocation
{
    QString path; // a file's, never a "file:" name; or "postgresql://user@host:port/database" (models/record/serveraddress.h)
    // Of the server's login, for the time of this run only; null where the server asks for none or libpq finds it by itself
    // (PGPASSFILE, service file). Never shown, written or compared.
    std::shared_ptr<const QString> password = {};

    [[nodiscard]] bool isServer() const { return path.startsWith(u"postgresql://") || path.startsWith(u"postgres://"); }
    // What to remember it by: the file's absolute path, the server's address.
    [[nodiscard]] QString lasting() const;
    // For people: what it is called ("record.privyseal", "governance on db.example") and where it lies (a folder, a server).
    [[nodiscard]] QString shortName() const;
    [[nodiscard]] QString place() const;
};

} // namespace privyseal
