// A record that lies on a network file system is read and never written; none is made there.

#include "support/ctlrecord.h"
#include "support/testrecord.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <sqlite3.h>

using namespace privyseal::test;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

// Runs privysealctl on `path`, where `folder` looks as if it lay on NFS.
CtlRun onNetwork(const QString& folder, const QString& path, const QStringList& arguments)
{
    return ctl(QStringList{QStringLiteral("-r"), path} + arguments, [&](QProcess& process) {
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), QCoreApplication::applicationDirPath() + QStringLiteral("/libnetworkfolder.so"));
        environment.insert(QStringLiteral("PRIVYSEAL_NETWORK_FOLDER"), folder);
        // A sanitiser otherwise insists on being first.
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
        process.setProcessEnvironment(environment);
    });
}

bool saysWhy(const QByteArray& err)
{
    return err.startsWith("privysealctl: ") && err.count('\n') == 1 && err.contains("network file system (NFS)");
}

} // namespace

class TestNetworkFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void recordIsReadAndSaysWhyOnly()
    {
        const CtlRecord record;
        const QString folder = QFileInfo(record.path()).path();
        const QByteArray before = contentOf(record.path());
        const CtlRun info = onNetwork(folder, record.path(), words("--json info"));
        QCOMPARE(info.exit, 0);
        QVERIFY(info.json()[QStringLiteral("read_only")].toBool());
        QVERIFY(info.json()[QStringLiteral("read_only_reason")].toString().contains(QStringLiteral("network file system (NFS)")));
        const CtlRun kpi = onNetwork(folder, record.path(), words("--json kpi"));
        QCOMPARE(kpi.exit, 0);
        QVERIFY(!kpi.json()[QStringLiteral("kpis")].isUndefined());
        QCOMPARE(onNetwork(folder, record.path(), words("list agents")).exit, 0);
        QCOMPARE(contentOf(record.path()), before);
        // The same record is writable where nothing says that it lies on a network.
        QVERIFY(!onNetwork(folder + QStringLiteral("-other"), record.path(), words("--json info")).json()[QStringLiteral("read_only")].toBool());
    }

    void nothingIsWritten()
    {
        const CtlRecord record;
        const QString folder = QFileInfo(record.path()).path();
        const QString more = record.write(QStringLiteral("more.json"), agentsDocument(2));
        const QByteArray before = contentOf(record.path());
        for (const QStringList& arguments : {QStringList{QStringLiteral("import"), more},
                                             words("member add --name Mia --role legal"),
                                             words("member retire anna"),
                                             words("request --agent scribe --action read --resource x --environment sandbox --justification x --by Rita")}) {
            const CtlRun run = onNetwork(folder, record.path(), arguments);
            QCOMPARE(run.exit, 3);
            QVERIFY2(saysWhy(run.err), run.err.constData());
            QCOMPARE(contentOf(record.path()), before);
        }
        QCOMPARE(record.run({QStringLiteral("import"), more}).exit, 0); // it was the place, nothing else
    }

    void noneIsMadeThere()
    {
        const CtlRecord record;
        const QString folder = record.file(QStringLiteral("share"));
        QVERIFY(QDir().mkdir(folder));
        for (const char* command : {"init", "init --sample"}) {
            for (const char* name : {"/new.privyseal", "/below/new.privyseal"}) {
                const CtlRun run = onNetwork(folder, folder + QLatin1String(name), words(command));
                QCOMPARE(run.exit, 7);
                QVERIFY2(saysWhy(run.err), run.err.constData());
                QVERIFY(QDir(folder).isEmpty());
            }
        }
        QCOMPARE(onNetwork(folder + QStringLiteral("-other"), folder + QStringLiteral("/new.privyseal"), words("init")).exit, 0);
    }

    // Whose journal it is cannot be told there: undoing it could undo what another computer is writing just now.
    void cutOffWriteIsLeftToOthers()
    {
        const CtlRecord record;
        const QString folder = QFileInfo(record.path()).path();
        const QString copy = record.file(QStringLiteral("copy.privyseal"));
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(record.path().toUtf8().constData(), &db), SQLITE_OK);
        QCOMPARE(sqlite3_exec(db, "PRAGMA journal_mode=TRUNCATE; PRAGMA cache_size=2; BEGIN IMMEDIATE; UPDATE agent SET name = 'after'; "
                                  "CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
                                  "SELECT hex(randomblob(2000)) FROM n", nullptr, nullptr, nullptr), SQLITE_OK);
        for (const char* part : {"", "-journal"})
            QVERIFY(QFile::copy(record.path() + QLatin1String(part), copy + QLatin1String(part)));
        sqlite3_close(db);
        const QByteArray file = contentOf(copy), journal = contentOf(copy + QStringLiteral("-journal"));
        QVERIFY(!journal.isEmpty());
        const CtlRun run = onNetwork(folder, copy, words("list agents"));
        QCOMPARE(run.exit, 3);
        QVERIFY2(run.err.contains("cut off"), run.err.constData());
        QCOMPARE(contentOf(copy), file);
        QCOMPARE(contentOf(copy + QStringLiteral("-journal")), journal);
        QCOMPARE(ctl({QStringLiteral("-r"), copy, QStringLiteral("list"), QStringLiteral("agents")}).exit, 0);
        QVERIFY(contentOf(copy + QStringLiteral("-journal")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNetworkFolder)
#include "tst_networkfolder.moc"
