// What there is to say about a SQLite file: settings, soundness, guards; and its verified copy (sqliteengine.h).

#include "models/record/sqliteengine.h"

#include "models/core/ids.h"
#include "models/record/record.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace privyseal {
namespace {

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

// trust.md section 3. A reader cannot set the journal mode, and query_only makes the rest moot for it.
struct Required
{
    const char* name;
    const char* value;
    bool writersOnly;
};
constexpr std::array<Required, 5> required{{{"journal_mode", "truncate", true},
                                            {"synchronous", "3", false},
                                            {"foreign_keys", "1", false},
                                            {"trusted_schema", "0", false},
                                            {"cell_size_check", "1", false}}};

Result<QStringList> lines(const SqliteEngine& engine, const QString& sql)
{
    QStringList all;
    QSqlQuery query(engine.database());
    query.setForwardOnly(true);
    const bool ran = query.exec(sql);
    while (ran && query.next())
        all.append(query.value(0).toString());
    if (!ran || query.lastError().isValid())
        return tl::unexpected<Error>(engine.error(query.lastError(), sql));
    return all;
}

} // namespace

bool syncToDisk(const QString& path)
{
    for (const QString& name : {path, QFileInfo(path).absolutePath()}) {
        const int descriptor = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            return false;
        const bool synced = ::fsync(descriptor) == 0;
        ::close(descriptor);
        if (!synced)
            return false;
    }
    return true;
}

Result<QStringList> SqliteEngine::tables() const
{
    return lines(*this, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"));
}

Result<QList<StoredColumn>> SqliteEngine::columns(const QString& table) const
{
    QList<StoredColumn> all;
    QSqlQuery query(database());
    query.prepare(QStringLiteral("SELECT name, type, pk FROM pragma_table_xinfo(?) ORDER BY cid"));
    query.addBindValue(table);
    const bool ran = query.exec();
    while (ran && query.next())
        all.append({query.value(0).toString(), query.value(1).toString().contains(u"INT", Qt::CaseInsensitive), query.value(2).toInt()});
    if (!ran || query.lastError().isValid())
        return tl::unexpected<Error>(error(query.lastError(), u"columns of " + table));
    return all;
}

// The driver would read a text by way of UTF-16; and a column takes a value of any class.
QString SqliteEngine::exact(const StoredColumn& column) const
{
    return column.isNumber ? column.name
                           : QStringLiteral("CASE typeof(%1) WHEN 'text' THEN CAST(%1 AS BLOB) WHEN 'null' THEN NULL ELSE 0 END").arg(column.name);
}

Result<QString> SqliteEngine::version() const
{
    auto number = single(QStringLiteral("SELECT sqlite_version()"));
    if (!number)
        return number;
    return QString(u"SQLite " + *number);
}

Result<qint64> SqliteEngine::bytes() const
{
    return QFileInfo(m_location.path).size();
}

Result<QList<RecordFacts::Setting>> SqliteEngine::settings() const
{
    static const std::array<const char*, 4> levels{"off", "normal", "full", "extra"};
    QList<RecordFacts::Setting> all;
    for (const Required& one : required) {
        const QString name = QString::fromLatin1(one.name);
        const auto value = single(u"PRAGMA " + name);
        if (!value)
            return tl::unexpected<Error>(value.error());
        const bool moot = one.writersOnly && m_readOnly;
        const int level = name == u"synchronous" ? value->toInt() : -1;
        const bool named = level >= 0 && level < int(levels.size());
        all.append({name, named ? QString::fromLatin1(levels[size_t(level)]) : *value, moot || *value == QLatin1String(one.value)});
    }
    const auto pages = single(QStringLiteral("PRAGMA page_size"));
    if (!pages)
        return tl::unexpected<Error>(pages.error());
    all.append({QStringLiteral("page_size"), *pages, true});
    return all;
}

Result<QStringList> SqliteEngine::damage() const
{
    auto found = lines(*this, QStringLiteral("PRAGMA integrity_check(100)"));
    if (!found) {
        // A page that cannot even be walked is a finding, not a failure to look.
        if (found.error().code != ErrorCode::RecordForeign)
            return found;
        return QStringList{found.error().detail};
    }
    if (*found == QStringList{QStringLiteral("ok")})
        found->clear();
    return found;
}

// The guards that the record's schema sets up are those that must be there, to the word: a trigger of that name that does
// nothing guards nothing.
Result<QStringList> SqliteEngine::missingGuards() const
{
    auto present = lines(*this, QStringLiteral("SELECT sql FROM sqlite_master WHERE type = 'trigger'"));
    if (!present)
        return present;
    for (QString& sql : *present)
        sql = sql.simplified();
    static const QRegularExpression guardedTable(QStringLiteral("\\bBEFORE (?:UPDATE(?: OF \\w+)?|DELETE) ON (\\w+)"));
    QStringList missing;
    const QStringList guards = schemaStatements(guardsFile());
    for (const QString& guard : guards) {
        const QString kept = QString(guard).remove(QStringLiteral("IF NOT EXISTS ")).simplified();
        if (!present->contains(kept))
            missing.append(guardedTable.match(guard).captured(1));
    }
    missing.removeDuplicates();
    return missing;
}

Result<void> SqliteEngine::backupTo(const QString& target) const
{
    if (auto named = checkFileName(target); !named)
        return named;
    if (QFileInfo::exists(target))
        return fail(ErrorCode::RecordExists, RecordWords::tr("There is a file of that name already; choose another name."), target);
    const QString part = target + u".part-" + randomHexId().left(8);
    const auto copy = [&]() -> Result<void> {
        // query_only stops this too, although it writes another file; a reader's connection cannot write its own in any case.
        const auto readersGuard = [this](const QString& word) -> Result<void> {
            return m_readOnly ? execute(QStringLiteral("PRAGMA query_only=") + word) : Result<void>();
        };
        const auto lifted = readersGuard(QStringLiteral("OFF"));
        QSqlQuery vacuum(database());
        vacuum.prepare(QStringLiteral("VACUUM INTO ?"));
        vacuum.addBindValue(part);
        const Result<void> written = vacuum.exec() ? Result<void>() : tl::unexpected<Error>(error(vacuum.lastError(), QStringLiteral("copying to ") + part));
        const auto restored = readersGuard(QStringLiteral("ON"));
        for (const auto* step : {&lifted, &written, &restored}) {
            if (!*step)
                return tl::unexpected<Error>(step->error());
        }
        QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
        {
            SqliteEngine there({part}, m_patienceMs);
            if (auto opened = there.open(true); !opened)
                return opened;
            const auto wrong = there.damage();
            if (!wrong)
                return tl::unexpected<Error>(wrong.error());
            if (!wrong->isEmpty())
                return fail(ErrorCode::StorageFailed, RecordWords::tr("The copy does not verify; the record itself is unchanged."), wrong->first());
        }
        if (!syncToDisk(part) || !QFile::rename(part, target) || !syncToDisk(target))
            return fail(ErrorCode::StorageFailed, RecordWords::tr("The copy could not be written to the disk; the record itself is unchanged."), target);
        return {};
    };
    auto copied = copy();
    if (!copied)
        QFile::remove(part);
    return copied;
}

} // namespace privyseal
