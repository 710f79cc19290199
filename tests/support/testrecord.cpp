#include "support/testrecord.h"

#include "models/core/ids.h"
#include "models/core/task.h"
#include "models/record/postgreslogin.h"
#include "models/record/statement.h"
#include "models/trust/founding.h"

#include <QMutex>
#include <QRegularExpression>
#include <QTest>

#include <cstdio>
#include <cstdlib>

namespace privyseal::test {

Instant at(const char* iso)
{
    const auto instant = Instant::parse(QString::fromLatin1(iso));
    if (!instant)
        qFatal("not an instant: %s", iso);
    return *instant;
}

Instant testNow()
{
    return at("2026-09-16T09:42:00Z");
}

void failOnAnyWarning()
{
    // The offscreen platform says of itself what it cannot do; that is no fault of ours.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).")));
}

namespace {

// What a person's programs keep outside of records goes into folders of this run.
class OwnFolders
{
public:
    OwnFolders()
    {
        qputenv("XDG_STATE_HOME", m_folder.filePath(QStringLiteral("state")).toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    }

private:
    QTemporaryDir m_folder;
};

// To make a database takes a server longer than everything that most tests do with it, so the next record gets an emptied one.
class UsedDatabases
{
public:
    ~UsedDatabases()
    {
        const QByteArray server = qEnvironmentVariable("PRIVYSEAL_TEST_SERVER").toUtf8();
        for (const QString& name : std::as_const(m_names)) {
            if (auto dropped = runAlone(server, "DROP DATABASE IF EXISTS \"" + name.toUtf8() + "\" WITH (FORCE)"); !dropped)
                qWarning("%s", qUtf8Printable(dropped.error().detail));
        }
    }
    QString take()
    {
        const QMutexLocker lock(&m_mutex);
        return m_names.isEmpty() ? QString() : m_names.takeLast();
    }
    void give(const QString& name)
    {
        const QMutexLocker lock(&m_mutex);
        m_names.append(name);
    }

private:
    QMutex m_mutex;
    QStringList m_names;
};

const OwnFolders ownFolders;

UsedDatabases& usedDatabases()
{
    static UsedDatabases databases;
    return databases;
}

} // namespace

TestEngine testEngine()
{
    return qEnvironmentVariable("PRIVYSEAL_TEST_ENGINE") == u"postgresql" ? TestEngine::Server : TestEngine::File;
}

QString newPlace(const QString& folder, const QString& name)
{
    if (testEngine() == TestEngine::File)
        return folder + u'/' + name;
    const QString server = qEnvironmentVariable("PRIVYSEAL_TEST_SERVER");
    if (server.isEmpty()) {
        std::puts("skipped: no PostgreSQL");
        std::fflush(stdout);
        std::_Exit(0);
    }
    const QString free = usedDatabases().take();
    return server.left(server.lastIndexOf(u'/') + 1) + (free.isEmpty() ? QString(u"t_" + randomHexId()) : free);
}

void removePlace(const QString& place)
{
    if (!RecordLocation{place}.isServer())
        return;
    const QByteArray emptying = "DO $$ BEGIN PERFORM pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() "
                                "AND pid <> pg_backend_pid(); SET client_min_messages = error; DROP SCHEMA IF EXISTS privyseal CASCADE; END $$";
    if (runAlone(place.toUtf8(), emptying))
        usedDatabases().give(place.mid(place.lastIndexOf(u'/') + 1));
}

TestRecord::TestRecord()
{
    auto made = Record::create({newPlace(m_folder.path())}, {QStringLiteral("Test Company"), at("2026-07-20"), testNow()});
    if (!made)
        qFatal("%s (%s)", qUtf8Printable(made.error().message), qUtf8Printable(made.error().detail));
    m_record = std::move(*made);
    // An emptied database is another record at an old place.
    const FixedClock clock(at("2020-01-01T00:00:00Z")); // before any that a test may choose
    if (auto kept = rememberNewRecord(*m_record, clock, TrustMemory::ofThisUser()); !kept)
        qFatal("%s", qUtf8Printable(kept.error().message));
}

TestRecord::~TestRecord()
{
    Task::pool().waitForDone(); // workers whose answer nobody waits for any more still read
    const QString place = m_record->location().path;
    m_record.reset();
    removePlace(place);
}

void TestRecord::sql(const QString& statement)
{
    if (auto ran = Statement(*m_record, statement).run(); !ran)
        qFatal("%s", qUtf8Printable(ran.error().detail));
}

void dropGuards(Record& record)
{
    const QString names = record.location().isServer()
        ? QStringLiteral("SELECT tgname || ' ON ' || CAST(CAST(tgrelid AS regclass) AS text) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN "
                         "(SELECT oid FROM pg_class WHERE relnamespace = CAST('privyseal' AS regnamespace))")
        : QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'");
    QStringList triggers;
    const auto read = Statement(record, names).each([&](const Row& row) {
        triggers.append(row.text(0));
        return true;
    });
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().detail));
    for (const QString& one : std::as_const(triggers)) {
        if (auto dropped = Statement(record, QStringLiteral("DROP TRIGGER %1").arg(one)).run(); !dropped)
            qFatal("%s", qUtf8Printable(dropped.error().detail));
    }
}

} // namespace privyseal::test
