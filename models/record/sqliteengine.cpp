#include "models/record/sqliteengine.h"

#include "models/core/ids.h"
#include "models/record/filesystem.h"
#include "models/record/record.h"
#include "models/record/sqlitebulkroad.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QtEndian>

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace privyseal {
namespace {

constexpr qint64 applicationId = 0x50534C31; // "PSL1" in the file's header says whose file it is

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

// Makes a folder and those above it that are missing, each closed to others from its first moment. Leaves what is there.
bool makePrivateFolder(const QString& path)
{
    if (QFileInfo(path).isDir())
        return true;
    const QString above = QFileInfo(path).absolutePath();
    if (above == path || !makePrivateFolder(above))
        return false;
    return ::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0 || (errno == EEXIST && QFileInfo(path).isDir());
}

sqlite3* sqliteHandle(const QSqlDatabase& db)
{
    const QVariant handle = db.driver()->handle();
    return *static_cast<sqlite3* const*>(handle.constData());
}

class SqliteRow final : public BytesRow
{
public:
    explicit SqliteRow(sqlite3_stmt* statement) : m_statement(statement) {}
    [[nodiscard]] qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] QByteArrayView bytes(int column) const override
    {
        const unsigned char* const text = sqlite3_column_text(m_statement, column); // before its length, which it may change
        return {reinterpret_cast<const char*>(text), text ? sqlite3_column_bytes(m_statement, column) : 0};
    }

private:
    sqlite3_stmt* m_statement;
};

} // namespace

Result<void> checkFileName(const QString& path)
{
    if (path.isEmpty() || path.startsWith(u"file:", Qt::CaseInsensitive) || path.startsWith(u':'))
        return fail(ErrorCode::RecordMissing, RecordWords::tr("A record's name is a plain file path."), path);
    return {};
}

SqliteEngine::SqliteEngine(RecordLocation location, int patienceMs)
    : Engine(std::move(location), patienceMs, QStringLiteral("QSQLITE")), m_busyWait(patienceMs)
{
}

SqliteEngine::~SqliteEngine()
{
    database().close(); // before the handler that it calls goes
}

Result<void> SqliteEngine::connect(bool readOnly)
{
    m_readOnly = readOnly;
    QSqlDatabase db = database();
    db.close();
    db.setDatabaseName(m_location.path);
    db.setConnectOptions(readOnly ? QStringLiteral("QSQLITE_OPEN_READONLY") : QString());
    if (!db.open())
        return tl::unexpected<Error>(error(db.lastError(), QStringLiteral("opening ") + m_location.path));
    m_busyWait.install(sqliteHandle(db));
    return {};
}

// What a killed writer left in the journal goes back before anything can be read, and a connection that only reads may not
// do that (SQLITE_READONLY_ROLLBACK). Done for files of ours only: the header says whose it is, at byte 68.
Result<void> SqliteEngine::undoCutOffWrite()
{
    const QFileInfo info(m_location.path);
    if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable() || !networkFileSystem(m_location.path).isEmpty())
        return fail(ErrorCode::RecordReadOnly, RecordWords::tr("A change to this record was cut off and has to be undone before it can be read; open it once where it can be written."));
    QFile file(m_location.path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(68))
        return fail(ErrorCode::StorageFailed, RecordWords::tr("The record cannot be read; check its permissions."), m_location.path);
    const QByteArray mark = file.read(4);
    file.close();
    if (mark.size() != 4 || qFromBigEndian<quint32>(mark.constData()) != quint32(applicationId))
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This file is not a Privy Seal record."), m_location.path);
    if (auto connected = connect(false); !connected)
        return connected;
    if (auto undone = single(QStringLiteral("PRAGMA application_id")); !undone)
        return tl::unexpected<Error>(undone.error());
    return connect(true);
}

Result<void> SqliteEngine::applySettings()
{
    sqlite3* sqlite = sqliteHandle(database());
    const auto refused = [](const QString& name) {
        return fail(ErrorCode::StorageFailed,
                    RecordWords::tr("This computer's database library does not take a safety setting that a record needs (%1).").arg(name));
    };
    int defensive = 0;
    if (sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive) != SQLITE_OK || defensive != 1)
        return refused(QStringLiteral("defensive"));
    QStringList wanted{QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA cell_size_check=ON"),
                         QStringLiteral("PRAGMA trusted_schema=OFF"), QStringLiteral("PRAGMA synchronous=EXTRA")};
    if (m_readOnly)
        wanted << QStringLiteral("PRAGMA query_only=ON");
    else
        wanted << QStringLiteral("PRAGMA journal_mode=TRUNCATE");
    for (const QString& setting : wanted) {
        if (auto set = execute(setting); !set)
            return set;
    }
    // SQLite answers a setting that it does not take with silence.
    const auto inForce = settings();
    if (!inForce)
        return tl::unexpected<Error>(inForce.error());
    for (const RecordFacts::Setting& setting : *inForce) {
        if (!setting.asRequired)
            return refused(setting.name);
    }
    return {};
}

Result<void> SqliteEngine::prepare()
{
    if (auto named = checkFileName(m_location.path); !named)
        return named;
    const QFileInfo info(m_location.path);
    if (info.exists() || info.isSymLink())
        return fail(ErrorCode::RecordExists, RecordWords::tr("There is a file of that name already; choose another name."), m_location.path);
    if (const QString network = networkFileSystem(info.absolutePath()); !network.isEmpty())
        return fail(ErrorCode::StorageFailed,
                    RecordWords::tr("A record cannot be made on a network file system (%1), where two writers at once could damage it; choose a folder of this computer, or share the record through PostgreSQL.").arg(network),
                    info.absolutePath());
    if (!makePrivateFolder(QDir::cleanPath(info.absolutePath())))
        return fail(ErrorCode::StorageFailed, RecordWords::tr("The folder for the record cannot be made."), info.absolutePath());
    // Beside its place until it is whole: an interruption leaves no half-made record behind.
    m_settled = info.absoluteFilePath();
    m_location.path = m_settled + u".part-" + randomHexId().left(8);
    QFile file(m_location.path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::StorageFailed, RecordWords::tr("The record cannot be written there; check the folder and its permissions."), file.errorString());
    file.close();
    auto made = connect(false);
    if (made)
        made = applySettings();
    if (!made)
        abandon();
    return made;
}

Result<void> SqliteEngine::found()
{
    return execute(QStringLiteral("PRAGMA application_id=%1").arg(applicationId));
}

Result<void> SqliteEngine::settle()
{
    database().close(); // a file that is open under one name must not get another
    const QByteArray from = QFile::encodeName(m_location.path), to = QFile::encodeName(m_settled);
    bool there = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0;
    if (!there && errno == EINVAL) // a file system that cannot refuse to replace by itself
        there = ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0;
    if (!there) {
        const bool taken = errno == EEXIST;
        return fail(taken ? ErrorCode::RecordExists : ErrorCode::StorageFailed,
                    taken ? RecordWords::tr("There is a file of that name already; choose another name.")
                          : RecordWords::tr("The record cannot be written there; check the folder and its permissions."), m_settled);
    }
    QFile::remove(m_location.path + QStringLiteral("-journal")); // empty since the commit
    m_location.path = m_settled;
    if (!syncToDisk(m_settled))
        return fail(ErrorCode::StorageFailed, RecordWords::tr("The disk could not be read or written; nothing was changed."), m_settled);
    return open(false);
}

void SqliteEngine::abandon()
{
    database().close();
    QFile::remove(m_location.path);
    QFile::remove(m_location.path + QStringLiteral("-journal"));
}

Result<void> SqliteEngine::open(bool readOnly)
{
    if (auto named = checkFileName(m_location.path); !named)
        return named;
    const QFileInfo info(m_location.path);
    if (!info.exists())
        return fail(ErrorCode::RecordMissing, RecordWords::tr("There is no record at that place."), m_location.path);
    if (!info.isFile())
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This is not a file, so it is not a Privy Seal record."), m_location.path);
    if (!info.isReadable())
        return fail(ErrorCode::RecordMissing, RecordWords::tr("The record cannot be read; check its permissions."), m_location.path);
    if (info.size() == 0)
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This file is empty, so it is not a Privy Seal record."), m_location.path);
    m_location.path = info.absoluteFilePath();
    m_readOnlyReason.clear();
    if (readOnly)
        setReadOnly(RecordWords::tr("The record was opened for reading only."));
    else if (!info.isWritable())
        setReadOnly(RecordWords::tr("The file does not allow writing."));
    else if (!QFileInfo(info.absolutePath()).isWritable())
        setReadOnly(RecordWords::tr("The folder does not allow writing."));
    else if (const QString network = networkFileSystem(info.absoluteFilePath()); !network.isEmpty())
        setReadOnly(RecordWords::tr("The record lies on a network file system (%1), where two writers at once could damage it; copy it to this computer, or share it through PostgreSQL.").arg(network));
    readOnly = !m_readOnlyReason.isEmpty();
    if (auto connected = connect(readOnly); !connected)
        return connected;
    // Whose file it is comes first: settings such as the journal mode would already write to a stranger's database.
    auto whose = single(QStringLiteral("PRAGMA application_id"));
    if (!whose && readOnly && whose.error().code == ErrorCode::RecordReadOnly) {
        if (auto undone = undoCutOffWrite(); !undone)
            return undone;
        whose = single(QStringLiteral("PRAGMA application_id"));
    }
    if (!whose)
        return tl::unexpected<Error>(whose.error());
    if (whose->toLongLong() != applicationId)
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This file is not a Privy Seal record."), m_location.path);
    auto set = applySettings();
    if (set || set.error().code != ErrorCode::RecordReadOnly || readOnly)
        return set;
    setReadOnly(RecordWords::tr("The disk does not allow writing."));
    if (auto connected = connect(true); !connected)
        return connected;
    return applySettings();
}

// The driver gives texts in UTF-16, and SQLite takes a mark of the byte order that one begins with for none of the text: it
// gets one more to take.
QString SqliteEngine::bound(const QString& text) const
{
    const QChar mark(0xFEFF);
    return text.startsWith(mark) ? QString(mark + text) : text;
}

Result<int> SqliteEngine::schema() const
{
    const auto number = single(QStringLiteral("PRAGMA user_version"));
    if (!number)
        return tl::unexpected<Error>(number.error());
    return number->toInt();
}

Result<void> SqliteEngine::setSchema(int number)
{
    return execute(QStringLiteral("PRAGMA user_version=%1").arg(number));
}

QString SqliteEngine::guardsFile() const
{
    return QStringLiteral("sqlite_guards.sql");
}

Result<void> SqliteEngine::beginWriting() const
{
    return execute(QStringLiteral("BEGIN IMMEDIATE"));
}

Result<void> SqliteEngine::beginReading() const
{
    return execute(QStringLiteral("BEGIN"));
}

Result<void> SqliteEngine::scan(const QString& sql, const std::function<bool(const BytesRow&)>& visit) const
{
    sqlite3* const sqlite = sqliteHandle(database());
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* prepared = nullptr;
    int step = sqlite3_prepare_v2(sqlite, text.constData(), int(text.size()), &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, &sqlite3_finalize);
    const SqliteRow row(prepared);
    while (prepared && (step = sqlite3_step(prepared)) == SQLITE_ROW) {
        if (!visit(row))
            return {};
    }
    if (step == SQLITE_DONE)
        return {};
    return tl::unexpected<Error>(error(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(sqlite)), QSqlError::StatementError, QString::number(sqlite3_extended_errcode(sqlite))), sql));
}

Result<std::unique_ptr<BulkRoad>> SqliteEngine::bulkRoad(Record& record, BulkTarget target) const
{
    return openSqliteBulkRoad(record, std::move(target));
}

Error SqliteEngine::error(const QSqlError& error, const QString& doing) const
{
    const QString detail = doing + u": " + error.databaseText() + u" (" + error.nativeErrorCode() + u')';
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::RecordLocked, RecordWords::tr("Another program is holding the record; try again in a moment."), detail};
    case SQLITE_FULL:
        return {ErrorCode::StorageFailed, RecordWords::tr("The disk is full; nothing was written. Free some space, then try again."), detail};
    case SQLITE_IOERR:
        return {ErrorCode::StorageFailed, RecordWords::tr("The disk could not be read or written; nothing was changed."), detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::RecordReadOnly, RecordWords::tr("The record is open for reading only; nothing was written."), detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::RecordForeign, RecordWords::tr("The file is damaged or not a Privy Seal record."), detail};
    case SQLITE_CANTOPEN:
        return {ErrorCode::StorageFailed, RecordWords::tr("The record cannot be opened; check the folder and its permissions."), detail};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict, RecordWords::tr("Somebody else was faster; nothing was written."), detail};
    default:
        return {ErrorCode::StorageFailed, RecordWords::tr("The record could not be read."), detail};
    }
}

} // namespace privyseal
