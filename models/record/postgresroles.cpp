#include "models/record/postgresroles.h"

#include "models/record/engine.h"
#include "models/record/record.h"
#include "models/record/serveraddress.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace privyseal {
namespace {

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

const QString scriptFile = QStringLiteral("postgresql_roles.sql");
constexpr qsizetype longestName = 63, longestEnding = 7; // bytes; "_writer"

QString identifier(const QString& name)
{
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString literal(const QString& text)
{
    QString escaped = text;
    escaped.replace(u'\'', QStringLiteral("''"));
    if (!escaped.contains(u'\\'))
        return u'\'' + escaped + u'\'';
    escaped.replace(u'\\', QStringLiteral("\\\\"));
    return u" E'" + escaped + u'\''; // says the same whatever standard_conforming_strings says
}

// In one pass: a name that looks like a placeholder stays a name.
QString filledIn(const QString& text, const RecordRoles& roles)
{
    QStringList logs;
    const QStringList tables = logTables();
    for (const QString& table : tables)
        logs.append(u"privyseal." + table);
    const QHash<QString, QString> values{
        {QStringLiteral("owner"), identifier(roles.owner)},      {QStringLiteral("owner_text"), literal(roles.owner)},
        {QStringLiteral("writer"), identifier(roles.writer)},    {QStringLiteral("writer_text"), literal(roles.writer)},
        {QStringLiteral("reader"), identifier(roles.reader)},    {QStringLiteral("reader_text"), literal(roles.reader)},
        {QStringLiteral("agent"), identifier(roles.agent)},      {QStringLiteral("agent_text"), literal(roles.agent)},
        {QStringLiteral("logs"), logs.join(QStringLiteral(", "))}};
    static const QRegularExpression placeholder(QStringLiteral("@([a-z_]+)@"));
    QString out;
    qsizetype from = 0;
    for (auto found = placeholder.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += values.value(match.captured(1));
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

Result<void> runScript(const Engine& engine, const RecordRoles& roles)
{
    const QStringList statements = schemaStatements(scriptFile);
    for (const QString& sql : statements) {
        if (auto ran = engine.execute(filledIn(sql, roles)); !ran) {
            if (ran.error().detail.contains(u"42710"))
                return fail(ErrorCode::RefusedByRule, RecordWords::tr("A role of that name was made for something else; name the database differently."), ran.error().detail);
            return ran;
        }
    }
    return {};
}

} // namespace

// A longer name ends in a mark of its own, so that two long ones that begin alike are not one.
Result<RecordRoles> RecordRoles::of(const QString& database)
{
    if (database.isEmpty() || std::any_of(database.begin(), database.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return fail(ErrorCode::Usage, RecordWords::tr("The address has to name the database, without control characters."));
    QString stem = database;
    if (stem.toUtf8().size() > longestName - longestEnding) {
        const QByteArray mark = '_' + QCryptographicHash::hash(stem.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
        while (stem.toUtf8().size() > longestName - longestEnding - mark.size())
            stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
        stem += QLatin1String(mark);
    }
    return RecordRoles{QString(stem + u"_owner"), QString(stem + u"_writer"), QString(stem + u"_reader"), QString(stem + u"_agent")};
}

Result<QString> rolesScript(const RecordLocation& location)
{
    if (!location.isServer())
        return fail(ErrorCode::Usage, RecordWords::tr("A record in a file has no roles; only one on a PostgreSQL server has."));
    const auto address = ServerAddress::parse(location.path);
    if (!address)
        return tl::unexpected<Error>(address.error());
    const auto roles = RecordRoles::of(address->database);
    if (!roles)
        return tl::unexpected<Error>(roles.error());
    QFile source(QStringLiteral(":/schema/") + scriptFile);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("missing resource %s", qUtf8Printable(source.fileName()));
    return QString(u"BEGIN;\n\n" + filledIn(QString::fromUtf8(source.readAll()), *roles).trimmed() + u"\n\nCOMMIT;\n");
}

Result<bool> mayMakeRoles(const Record& record)
{
    if (record.engine().kind() != Engine::Kind::Postgresql)
        return false;
    const auto may = Statement(record, QStringLiteral("SELECT CAST(rolsuper OR rolcreaterole AS integer) FROM pg_catalog.pg_roles WHERE rolname = current_user"))
                         .first([](const Row& row) { return row.boolean(0); });
    if (!may)
        return tl::unexpected<Error>(may.error());
    return may->value_or(false);
}

Result<void> applyRoles(Record& record)
{
    const auto database = Statement(record, QStringLiteral("SELECT current_database()")).first([](const Row& row) { return row.text(0); });
    if (!database)
        return tl::unexpected<Error>(database.error());
    const auto roles = RecordRoles::of(database->value_or(QString()));
    if (!roles)
        return tl::unexpected<Error>(roles.error());
    // Parts of the script tell each other things that last as long as the transaction.
    auto transaction = Transaction::begin(record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto ran = runScript(record.engine(), *roles); !ran)
        return ran;
    return transaction->commit();
}

Result<void> renewRoles(const Engine& engine, const QString& database, const QString& schemaOwner)
{
    const auto roles = RecordRoles::of(database);
    if (!roles || roles->owner != schemaOwner)
        return {};
    return runScript(engine, *roles);
}

QStringList logTables()
{
    static const QRegularExpression guarded(QStringLiteral("\\bBEFORE UPDATE OR DELETE OR TRUNCATE ON (\\w+)"));
    QStringList tables;
    const QStringList statements = schemaStatements(QStringLiteral("postgresql_guards.sql"));
    for (const QString& sql : statements) {
        if (const auto match = guarded.match(sql); match.hasMatch())
            tables.append(match.captured(1));
    }
    return tables;
}

} // namespace privyseal
