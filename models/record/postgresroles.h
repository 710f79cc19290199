#pragma once

// The roles of a record on a PostgreSQL server (resources/schema/postgresql_roles.sql): four groups named after its
// database. What may be done by whom is said in that script and nowhere else; the tables that are logs are those that
// postgresql_guards.sql guards. Thread: the record's; the functions without a record: any.

#include "models/core/error.h"
#include "models/record/recordlocation.h"

#include <QStringList>

namespace privyseal {

class Engine;
class Record;

struct RecordRoles
{
    QString owner, writer, reader, agent; // not quoted; at most 63 bytes each, as PostgreSQL has names

    // Usage where the name holds control characters: it is to be read by people in a script.
    [[nodiscard]] static Result<RecordRoles> of(const QString& database);
};

// The script for psql, in one transaction. Usage where the location is a file or names no database.
[[nodiscard]] Result<QString> rolesScript(const RecordLocation& location);
// Whether this login may make roles. Never in a file.
[[nodiscard]] Result<bool> mayMakeRoles(const Record& record);
// Runs the script inside the caller's transaction. RefusedByRule where a role of such a name was made for something else.
[[nodiscard]] Result<void> applyRoles(Record& record);
// For the engine, after an upgrade in the same transaction: runs the script again where it ran before.
[[nodiscard]] Result<void> renewRoles(const Engine& engine, const QString& database, const QString& schemaOwner);

// The tables that take new rows only, by the guards of PostgreSQL.
[[nodiscard]] QStringList logTables();

} // namespace privyseal
