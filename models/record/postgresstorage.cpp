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

constexpr int guardingType = 2 | 8 | 16 | 32; // pg_trigger.tgtype: before, delete, update, truncate; once a statement

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

// A guard counts where it fires always, for all three ways to change a row, without a condition, and its function is ours
// to the word.
Result<QStringList> PostgresEngine::missingGuards() const
{
    static const QRegularExpression body(QStringLiteral("\\$\\$(.*)\\$\\$"), QRegularExpression::DotMatchesEverythingOption);
    QString function;
    QStringList wanted = logTables();
    const QStringList statements = schemaStatements(guardsFile());
    for (const QString& sql : statements) {
        if (const auto match = body.match(sql); match.hasMatch())
            function = match.captured(1);
    }
    QSqlQuery query(database());
    query.prepare(QStringLiteral("SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
                                 "JOIN pg_proc p ON p.oid = t.tgfoid WHERE n.nspname = 'privyseal' AND t.tgenabled = 'A' AND t.tgqual IS NULL "
                                 "AND t.tgtype = ? AND p.prosrc = ?"));
    query.addBindValue(guardingType);
    query.addBindValue(function);
    if (!query.exec())
        return tl::unexpected<Error>(error(query.lastError(), QStringLiteral("looking for guards")));
    while (query.next())
        wanted.removeAll(query.value(0).toString());
    return wanted;
}

} // namespace privyseal
