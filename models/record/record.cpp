#include "models/record/record.h"

#include "models/core/ids.h"
#include "models/record/filesystem.h"
#include "models/record/recordfacts.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QtEndian>

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace privyseal {
namespace {

constexpr qint64 applicationId = 0x50534C31; // "PSL1" in the file's header says whose file it is

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

QString topicName(Topic topic)
{
    static const char* const names[] = {"agents", "requests", "incidents", "alerts", "drills",
                                        "controls", "members", "plan", "reports", "settings"};
    return QLatin1String(names[int(topic)]);
}

Result<void> checkName(const QString& path)
{
    if (path.isEmpty() || path.startsWith(u"file:", Qt::CaseInsensitive) || path.startsWith(u':'))
        return fail(ErrorCode::RecordMissing, RecordWords::tr("A record's name is a plain file path."), path);
    return {};
}

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

// Flushes a file's content, and the folder entry that names it, to the disk.
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

sqlite3* sqliteHandle(const QSqlDatabase& db)
{
    const QVariant handle = db.driver()->handle();
    return *static_cast<sqlite3* const*>(handle.constData());
}

} // namespace

Record::Record(RecordLocation location, int patienceMs)
    : m_location(std::move(location)), m_connection(randomHexId()), m_busyWait(patienceMs)
{
}

Record::~Record()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Record::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<void> Record::connect(bool readOnly)
{
    m_readOnly = readOnly;
    QSqlDatabase db = QSqlDatabase::contains(m_connection) ? database()
                                                           : QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    db.close();
    db.setDatabaseName(m_location.path);
    db.setConnectOptions(readOnly ? QStringLiteral("QSQLITE_OPEN_READONLY") : QString());
    if (!db.open())
        return tl::unexpected<Error>(storageError(db.lastError(), QStringLiteral("opening ") + m_location.path));
    m_busyWait.install(sqliteHandle(db));
    return {};
}

// What a killed writer left in the journal goes back before anything can be read, and a connection that only reads may not
// do that (SQLITE_READONLY_ROLLBACK). Done for files of ours only: the header says whose it is, at byte 68.
Result<void> Record::undoCutOffWrite()
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
    if (auto undone = Statement(*this, QStringLiteral("PRAGMA application_id")).run(); !undone)
        return tl::unexpected<Error>(undone.error());
    return connect(true);
}

Result<void> Record::applySettings()
{
    sqlite3* sqlite = sqliteHandle(database());
    const auto refused = [](const QString& name) {
        return fail(ErrorCode::StorageFailed,
                    RecordWords::tr("This computer's database library does not take a safety setting that a record needs (%1).").arg(name));
    };
    int defensive = 0;
    if (sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive) != SQLITE_OK || defensive != 1)
        return refused(QStringLiteral("defensive"));
    QStringList settings{QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA cell_size_check=ON"),
                         QStringLiteral("PRAGMA trusted_schema=OFF"), QStringLiteral("PRAGMA synchronous=EXTRA")};
    if (m_readOnly)
        settings << QStringLiteral("PRAGMA query_only=ON");
    else
        settings << QStringLiteral("PRAGMA journal_mode=TRUNCATE");
    for (const QString& setting : settings) {
        if (auto set = Statement(*this, setting).run(); !set)
            return tl::unexpected<Error>(set.error());
    }
    // SQLite answers a setting that it does not take with silence.
    const auto inForce = settingsInForce(*this);
    if (!inForce)
        return tl::unexpected<Error>(inForce.error());
    for (const RecordFacts::Setting& setting : *inForce) {
        if (!setting.asRequired)
            return refused(setting.name);
    }
    return {};
}

Result<void> Record::recognise()
{
    const auto number = [this](const char* pragma) {
        return Statement(*this, QLatin1String(pragma)).first([](const Row& row) { return row.integer(0); });
    };
    const auto id = number("PRAGMA application_id");
    if (!id)
        return tl::unexpected<Error>(id.error());
    if (id->value_or(0) != applicationId)
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This file is not a Privy Seal record."), m_location.path);
    const auto version = number("PRAGMA user_version");
    if (!version)
        return tl::unexpected<Error>(version.error());
    const int schema = int(version->value_or(0));
    if (schema > newestSchema())
        return fail(ErrorCode::RecordNewer, RecordWords::tr("This record was written by a newer Privy Seal; update the program to open it."),
                    QStringLiteral("schema %1, known %2").arg(schema).arg(newestSchema()));
    if (schema == newestSchema())
        return {};
    if (m_readOnly)
        return fail(ErrorCode::RecordReadOnly, RecordWords::tr("This record is of an older format; open it once with write access."));
    return migrate(*this, schema, newestSchema());
}

Result<std::unique_ptr<Record>> Record::create(const RecordLocation& location, const NewRecord& fields)
{
    if (auto named = checkName(location.path); !named)
        return tl::unexpected<Error>(named.error());
    const QFileInfo info(location.path);
    if (info.exists() || info.isSymLink())
        return fail(ErrorCode::RecordExists, RecordWords::tr("There is a file of that name already; choose another name."), location.path);
    const QString folder = info.absolutePath();
    if (const QString network = networkFileSystem(folder); !network.isEmpty())
        return fail(ErrorCode::StorageFailed,
                    RecordWords::tr("A record cannot be made on a network file system (%1), where two writers at once could damage it; choose a folder of this computer, or share the record through PostgreSQL.").arg(network),
                    folder);
    if (!makePrivateFolder(QDir::cleanPath(folder)))
        return fail(ErrorCode::StorageFailed, RecordWords::tr("The folder for the record cannot be made."), folder);
    QFile file(location.path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::StorageFailed, RecordWords::tr("The record cannot be written there; check the folder and its permissions."), file.errorString());
    file.close();

    std::unique_ptr<Record> record(new Record({info.absoluteFilePath()}));
    const auto fill = [&]() -> Result<void> {
        if (auto connected = record->connect(false); !connected)
            return connected;
        if (auto set = record->applySettings(); !set)
            return set;
        if (auto marked = Statement(*record, QStringLiteral("PRAGMA application_id=%1").arg(applicationId)).run(); !marked)
            return tl::unexpected<Error>(marked.error());
        if (auto migrated = migrate(*record, 0, newestSchema()); !migrated)
            return migrated;
        auto transaction = Transaction::begin(*record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        const std::pair<const char*, QString> said[] = {{"organisation", fields.organisation},
                                                        {"record_id", randomHexId()},
                                                        {"day0", fields.day0.stored()},
                                                        {"created_at", fields.now.stored()}};
        for (const auto& [key, value] : said) {
            if (auto set = record->setMeta(QLatin1String(key), value); !set)
                return set;
        }
        return transaction->commit();
    };
    if (auto filled = fill(); !filled) {
        const QString path = record->m_location.path;
        record.reset();
        QFile::remove(path);
        return tl::unexpected<Error>(filled.error());
    }
    return record;
}

Result<std::unique_ptr<Record>> Record::open(const RecordLocation& location, Mode mode, int patienceMs)
{
    if (auto named = checkName(location.path); !named)
        return tl::unexpected<Error>(named.error());
    const QFileInfo info(location.path);
    if (!info.exists())
        return fail(ErrorCode::RecordMissing, RecordWords::tr("There is no record at that place."), location.path);
    if (!info.isFile())
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This is not a file, so it is not a Privy Seal record."), location.path);
    if (!info.isReadable())
        return fail(ErrorCode::RecordMissing, RecordWords::tr("The record cannot be read; check its permissions."), location.path);
    if (info.size() == 0)
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This file is empty, so it is not a Privy Seal record."), location.path);

    std::unique_ptr<Record> record(new Record({info.absoluteFilePath()}, patienceMs));
    bool readOnly = mode == Mode::ReadOnly;
    if (readOnly) {
        record->m_readOnlyReason = RecordWords::tr("The record was opened for reading only.");
    } else if (!info.isWritable()) {
        readOnly = true;
        record->m_readOnlyReason = RecordWords::tr("The file does not allow writing.");
    } else if (!QFileInfo(info.absolutePath()).isWritable()) {
        readOnly = true;
        record->m_readOnlyReason = RecordWords::tr("The folder does not allow writing.");
    } else if (const QString network = networkFileSystem(info.absoluteFilePath()); !network.isEmpty()) {
        readOnly = true;
        record->m_readOnlyReason = RecordWords::tr("The record lies on a network file system (%1), where two writers at once could damage it; copy it to this computer, or share it through PostgreSQL.").arg(network);
    }
    if (auto connected = record->connect(readOnly); !connected)
        return tl::unexpected<Error>(connected.error());
    // Whose file it is comes first: settings such as the journal mode would already write to a stranger's database.
    const auto whose = [&record] { return Statement(*record, QStringLiteral("PRAGMA application_id")).first([](const Row& row) { return row.integer(0); }); };
    auto id = whose();
    if (!id && readOnly && id.error().code == ErrorCode::RecordReadOnly) {
        if (auto undone = record->undoCutOffWrite(); !undone)
            return tl::unexpected<Error>(undone.error());
        id = whose();
    }
    if (!id)
        return tl::unexpected<Error>(id.error());
    if (id->value_or(0) != applicationId)
        return fail(ErrorCode::RecordForeign, RecordWords::tr("This file is not a Privy Seal record."), location.path);
    if (auto set = record->applySettings(); !set) {
        if (set.error().code != ErrorCode::RecordReadOnly || readOnly)
            return tl::unexpected<Error>(set.error());
        record->m_readOnlyReason = RecordWords::tr("The disk does not allow writing.");
        if (auto connected = record->connect(true); !connected)
            return tl::unexpected<Error>(connected.error());
        if (auto again = record->applySettings(); !again)
            return tl::unexpected<Error>(again.error());
    }
    if (auto recognised = record->recognise(); !recognised)
        return tl::unexpected<Error>(recognised.error());
    return record;
}

Result<std::optional<QString>> Record::meta(const QString& key) const
{
    return Statement(*this, QStringLiteral("SELECT value FROM record_meta WHERE key = :key"))
        .bind(QStringLiteral("key"), key)
        .first([](const Row& row) { return row.text(0); });
}

Result<void> Record::setMeta(const QString& key, const QString& value)
{
    auto set = Statement(*this, QStringLiteral("INSERT INTO record_meta (key, value) VALUES (:key, :value) "
                                               "ON CONFLICT (key) DO UPDATE SET value = excluded.value"))
                   .bind(QStringLiteral("key"), key)
                   .bind(QStringLiteral("value"), value.isNull() ? QStringLiteral("") : value)
                   .run();
    if (!set)
        return tl::unexpected<Error>(set.error());
    return {};
}

Result<void> Record::noteChange(Topic topic)
{
    auto counted = Statement(*this, QStringLiteral("INSERT INTO change_counter (topic, seq) VALUES (:topic, 1) "
                                                   "ON CONFLICT (topic) DO UPDATE SET seq = change_counter.seq + 1"))
                       .bind(QStringLiteral("topic"), topicName(topic))
                       .run();
    if (!counted)
        return tl::unexpected<Error>(counted.error());
    return {};
}

Result<void> Record::backupTo(const QString& target) const
{
    if (auto named = checkName(target); !named)
        return named;
    if (QFileInfo::exists(target))
        return fail(ErrorCode::RecordExists, RecordWords::tr("There is a file of that name already; choose another name."), target);
    const QString part = target + u".part-" + randomHexId().left(8);
    const auto copy = [&]() -> Result<void> {
        // query_only stops this too, although it writes another file; a reader's connection cannot write its own in any case.
        const auto readersGuard = [this](const QString& word) -> Result<qint64> {
            return m_readOnly ? Statement(*this, QStringLiteral("PRAGMA query_only=") + word).run() : Result<qint64>(0);
        };
        const auto lifted = readersGuard(QStringLiteral("OFF"));
        const auto written = Statement(*this, QStringLiteral("VACUUM INTO :target")).bind(QStringLiteral("target"), part).run();
        const auto restored = readersGuard(QStringLiteral("ON"));
        for (const auto* step : {&lifted, &written, &restored}) {
            if (!*step)
                return tl::unexpected<Error>(step->error());
        }
        QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
        auto opened = Record::open({part}, Mode::ReadOnly);
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        const auto verdict = Statement(**opened, QStringLiteral("PRAGMA integrity_check(1)")).first([](const Row& row) { return row.text(0); });
        if (!verdict)
            return tl::unexpected<Error>(verdict.error());
        if (verdict->value_or(QString()) != u"ok")
            return fail(ErrorCode::StorageFailed, RecordWords::tr("The copy does not verify; the record itself is unchanged."), verdict->value_or(QString()));
        opened->reset();
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
