// What there is to say about a database on a server: settings, soundness, guards (postgresengine.h).

#include "models/record/postgresengine.h"

#include "models/record/postgresroles.h"
#include "models/record/record.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace privyseal {
namespace {

// What must hold so that an acknowledged commit survives a power failure (PostgreSQL 15 documentation, section 20.5.1).
struct Required
{
    const char* name;
    const char* value;
};
constexpr Required required[] = {{"fsync", "on"}, {"full_page_writes", "on"}, {"synchronous_commit", "on"}};

// pg_trigger.tgtype (PostgreSQL's catalog/pg_trigger.h): row, before, delete, update, truncate.
constexpr int everyStatement = 2 | 8 | 16 | 32, everyUpdate = 1 | 2 | 16;

// How a guard looks in the catalogue: trigger, table, when it fires, the function's name and its text.
QStringList guardRow(const QString& trigger, const QString& table, int type, const QString& function, const QString& body)
{
    return {trigger, table, QString::number(type), function, body};
}

QList<QStringList> wantedGuards(const QStringList& statements)
{
    static const QRegularExpression function(QStringLiteral("FUNCTION (\\w+)\\(\\) RETURNS.*\\$\\$(.*)\\$\\$"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression trigger(QStringLiteral("TRIGGER (\\w+) BEFORE (.+) ON (\\w+) .*EXECUTE FUNCTION (\\w+)\\(\\)"));
    QHash<QString, QString> bodies;
    QList<QStringList> wanted;
    for (const QString& sql : statements) {
        if (const auto match = function.match(sql); match.hasMatch())
            bodies.insert(match.captured(1), match.captured(2));
        else if (const auto guard = trigger.match(sql); guard.hasMatch())
            wanted.append(guardRow(guard.captured(1), guard.captured(3), guard.captured(2) == u"UPDATE" ? everyUpdate : everyStatement,
                                   guard.captured(4), bodies.value(guard.captured(4))));
    }
    return wanted;
}

Result<QStringList> column(const PostgresEngine& engine, const QString& sql)
{
    QStringList all;
    QSqlQuery query(engine.database());
    const bool ran = query.exec(sql);
    while (ran && query.next())
        all.append(query.value(0).toString());
    if (!ran || query.lastError().isValid())
        return tl::unexpected<Error>(engine.error(query.lastError(), sql));
    return all;
}

} // namespace

Result<QStringList> PostgresEngine::tables() const
{
    return column(*this, QStringLiteral("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'privyseal' "
                                        "AND c.relkind IN ('r', 'p') AND c.relname <> 'record_format' ORDER BY c.relname COLLATE \"C\""));
}

Result<QList<StoredColumn>> PostgresEngine::columns(const QString& table) const
{
    QList<StoredColumn> all;
    QSqlQuery query(database());
    query.prepare(QStringLiteral("SELECT a.attname, format_type(a.atttypid, a.atttypmod) IN ('bigint', 'integer'), coalesce(array_position(CAST(i.indkey AS smallint[]), a.attnum), -1) "
                                 "FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
                                 "LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary "
                                 "WHERE n.nspname = 'privyseal' AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum"));
    query.addBindValue(table);
    const bool ran = query.exec();
    while (ran && query.next())
        all.append({query.value(0).toString(), query.value(1).toBool(), query.value(2).toInt() + 1}); // indkey counts from 0
    if (!ran || query.lastError().isValid())
        return tl::unexpected<Error>(error(query.lastError(), u"columns of " + table));
    return all;
}

// The driver takes a byte order mark away from the beginning of a text.
QString PostgresEngine::exact(const StoredColumn& column) const
{
    return column.isNumber ? column.name : QStringLiteral("convert_to(%1, 'UTF8')").arg(column.name);
}

Result<QString> PostgresEngine::version() const
{
    auto number = single(QStringLiteral("SHOW server_version"));
    if (!number)
        return number;
    return QString(u"PostgreSQL " + number->section(u' ', 0, 0));
}

Result<qint64> PostgresEngine::bytes() const
{
    const auto size = single(QStringLiteral("SELECT pg_database_size(current_database())"));
    if (!size)
        return tl::unexpected<Error>(size.error());
    return size->toLongLong();
}

Result<QList<RecordFacts::Setting>> PostgresEngine::settings() const
{
    QList<RecordFacts::Setting> all;
    for (const Required& one : required) {
        const QString name = QString::fromLatin1(one.name);
        const auto value = single(u"SHOW " + name);
        if (!value)
            return tl::unexpected<Error>(value.error());
        all.append({name, *value, *value == QLatin1String(one.value)});
    }
    // For who looks after the server: said, not required.
    for (const char* name : {"data_checksums", "server_encoding"}) {
        const auto value = single(u"SHOW " + QLatin1String(name));
        if (!value)
            return tl::unexpected<Error>(value.error());
        all.append({QString::fromLatin1(name), *value, true});
    }
    const auto tls = single(QStringLiteral("SELECT coalesce((SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl), 'none')"));
    if (!tls)
        return tl::unexpected<Error>(tls.error());
    all.append({QStringLiteral("tls"), *tls, m_warning.isEmpty()});
    return all;
}

// Every row of every table is read to its end; an index that was left half-built and a page whose checksum failed are told.
Result<QStringList> PostgresEngine::damage() const
{
    const auto tables = column(*this, QStringLiteral("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                                                     "WHERE n.nspname = 'privyseal' AND c.relkind = 'r' ORDER BY c.relname"));
    if (!tables)
        return tables;
    QStringList found;
    for (const QString& table : *tables) {
        const auto read = single(QStringLiteral("SELECT sum(length(CAST(t AS text))) FROM privyseal.%1 t").arg(table));
        if (!read && read.error().code != ErrorCode::RecordForeign)
            return tl::unexpected<Error>(read.error());
        if (!read)
            found.append(read.error().detail);
    }
    const auto indexes = column(*this, QStringLiteral("SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
                                                      "JOIN pg_namespace n ON n.oid = c.relnamespace "
                                                      "WHERE n.nspname = 'privyseal' AND NOT (i.indisvalid AND i.indisready)"));
    if (!indexes)
        return indexes;
    for (const QString& index : *indexes)
        found.append(QStringLiteral("index %1 is not valid").arg(index));
    const auto failed = single(QStringLiteral("SELECT coalesce(max(checksum_failures), 0) FROM pg_stat_database WHERE datname = current_database()"));
    if (!failed)
        return tl::unexpected<Error>(failed.error());
    if (failed->toLongLong() > 0)
        found.append(QStringLiteral("%1 pages failed their checksum").arg(*failed));
    return found;
}

// A guard counts where it fires always and without a condition, for all the ways to change a row that it is made for, and
// its function is ours to the word.
Result<QStringList> PostgresEngine::missingGuards() const
{
    QList<QStringList> wanted = wantedGuards(schemaStatements(guardsFile()));
    const QString sql = QStringLiteral("SELECT t.tgname, c.relname, t.tgtype, p.proname, p.prosrc FROM pg_trigger t "
                                       "JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_proc p ON p.oid = t.tgfoid "
                                       "WHERE n.nspname = 'privyseal' AND t.tgenabled = 'A' AND t.tgqual IS NULL AND cardinality(t.tgattr) = 0");
    QSqlQuery query(database());
    if (!query.exec(sql))
        return tl::unexpected<Error>(error(query.lastError(), sql));
    while (query.next())
        wanted.removeAll(guardRow(query.value(0).toString(), query.value(1).toString(), query.value(2).toInt(), query.value(3).toString(), query.value(4).toString()));
    QStringList missing;
    for (const QStringList& guard : std::as_const(wanted))
        missing.append(guard[1]);
    return missing;
}

} // namespace privyseal
