// What happens to a record when the disk is full, the file cannot be written, the program is killed, another process
// holds it, or the file is not what it should be: a sentence, the right exit code, and nothing harmed.

#include "support/ctlrecord.h"
#include "support/testrecord.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <sqlite3.h>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace privyseal::test;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isOneSentence(const QByteArray& err)
{
    return err.startsWith("privysealctl: ") && err.count('\n') == 1;
}

// A connection past all of our own code, as any other program may have one.
class RawDatabase
{
public:
    explicit RawDatabase(const QString& path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
            qFatal("the record cannot be opened raw");
    }
    ~RawDatabase() { sqlite3_close(m_db); }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;
    QByteArray run(const char* sql) const
    {
        QByteArray first;
        const auto keep = [](void* place, int columns, char** values, char**) {
            if (columns > 0 && values[0] && static_cast<QByteArray*>(place)->isEmpty())
                *static_cast<QByteArray*>(place) = values[0];
            return 0;
        };
        if (sqlite3_exec(m_db, sql, keep, &first, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql, sqlite3_errmsg(m_db));
        return first;
    }

private:
    sqlite3* m_db = nullptr;
};

// Files of the child process cannot grow past `bytes`; writes beyond fail instead of ending it.
std::function<void(QProcess&)> withFileLimit(rlim_t bytes)
{
    return [bytes](QProcess& process) {
        process.setChildProcessModifier([bytes] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{bytes, bytes};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
    };
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void fullDiskLeavesTheRecordAsItWas()
    {
        const CtlRecord record;
        const QByteArray before = record.bundle();
        const QString big = record.write(QStringLiteral("big.json"), agentsDocument(10'000));
        const qint64 size = QFileInfo(record.path()).size();
        for (const qint64 room : {qint64(8) * 1024, qint64(300) * 1024, qint64(1500) * 1024}) {
            const CtlRun run = ctl({QStringLiteral("--json"), QStringLiteral("-r"), record.path(), QStringLiteral("import"), big},
                                   withFileLimit(rlim_t(size + room)));
            QCOMPARE(run.exit, 7);
            QVERIFY2(isOneSentence(run.err), run.err.constData());
            QCOMPARE(run.json()[QStringLiteral("error")][QStringLiteral("exit")].toInt(), 7);
            QCOMPARE(record.bundle(), before);
            QCOMPARE(RawDatabase(record.path()).run("PRAGMA integrity_check"), QByteArray("ok"));
        }
        // With room the same import succeeds: it was the disk, nothing else.
        QCOMPARE(record.run({QStringLiteral("import"), big}).exit, 0);
        QVERIFY(record.bundle() != before);
    }

    void fullDiskWhileExportingLeavesTheOldFile()
    {
        const CtlRecord record;
        QCOMPARE(record.run({QStringLiteral("import"), record.write(QStringLiteral("some.json"), agentsDocument(500))}).exit, 0);
        const QString out = record.write(QStringLiteral("out.json"), "what stood there");
        const CtlRun run = ctl({QStringLiteral("-r"), record.path(), QStringLiteral("export"), QStringLiteral("bundle"), QStringLiteral("--out"), out},
                               withFileLimit(20'000));
        QCOMPARE(run.exit, 7);
        QCOMPARE(contentOf(out), QByteArray("what stood there"));
        const QString copy = record.file(QStringLiteral("copy.privyseal"));
        QCOMPARE(ctl({QStringLiteral("-r"), record.path(), QStringLiteral("backup"), copy}, withFileLimit(20'000)).exit, 7);
        QVERIFY(!QFileInfo::exists(copy));
    }

    void fullDiskWhileCreatingLeavesNothing()
    {
        const CtlRecord record;
        for (const char* command : {"init", "init --sample"}) {
            const QString path = record.file(QStringLiteral("fresh.privyseal"));
            const CtlRun run = ctl(QStringList{QStringLiteral("-r"), path} + words(command), withFileLimit(20'000));
            QCOMPARE(run.exit, 7);
            QVERIFY2(isOneSentence(run.err), run.err.constData());
            QVERIFY(!QFileInfo::exists(path));
        }
    }

    void readOnlyRecordIsReadAndNotWritten_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::newRow("file") << false;
        QTest::newRow("folder") << true;
    }

    void readOnlyRecordIsReadAndNotWritten()
    {
        QFETCH(bool, folder);
        const CtlRecord record;
        const QByteArray before = contentOf(record.path());
        const QString more = record.write(QStringLiteral("more.json"), agentsDocument(2));
        const QString place = QFileInfo(record.path()).path();
        // Root may write anywhere, so root's programs run as nobody here, in a folder that others may enter.
        const bool root = ::geteuid() == 0;
        const auto asNobody = [root](QProcess& process) {
            if (root)
                process.setChildProcessModifier([] {
                    if (::setgid(65534) != 0 || ::setuid(65534) != 0)
                        ::_exit(125);
                });
        };
        const mode_t everybody = root ? 0777 : 0700;
        const mode_t readers = root ? 0555 : 0500;
        QCOMPARE(::chmod(qPrintable(record.path()), folder ? everybody : readers & 0444), 0);
        QCOMPARE(::chmod(qPrintable(place), folder ? readers : everybody), 0);
        const QStringList here{QStringLiteral("-r"), record.path()};
        const CtlRun list = ctl(here + words("--json list agents"), asNobody);
        const CtlRun import = ctl(here + QStringList{QStringLiteral("import"), more}, asNobody);
        const CtlRun info = ctl(here + words("--json info"), asNobody);
        QCOMPARE(::chmod(qPrintable(place), 0700), 0);
        QCOMPARE(::chmod(qPrintable(record.path()), 0600), 0);
        QCOMPARE(list.exit, 0);
        QCOMPARE(import.exit, 3);
        QVERIFY2(isOneSentence(import.err), import.err.constData());
        QVERIFY(info.json()[QStringLiteral("read_only")].toBool());
        QVERIFY(!info.json()[QStringLiteral("read_only_reason")].toString().isEmpty());
        QCOMPARE(contentOf(record.path()), before);
    }

    void killedImportIsAllOrNothing()
    {
        const CtlRecord record;
        const QByteArray before = record.bundle();
        const QString big = record.write(QStringLiteral("big.json"), agentsDocument(4'000));
        const QStringList arguments{QStringLiteral("-r"), record.path(), QStringLiteral("import"), big};

        // How long it takes undisturbed, on a copy, tells when to strike; and what the new state is.
        const QString copy = record.file(QStringLiteral("copy.privyseal"));
        QCOMPARE(record.run({QStringLiteral("backup"), copy}).exit, 0);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ctl({QStringLiteral("-r"), copy, QStringLiteral("import"), big}).exit, 0);
        const qint64 whole = timer.elapsed();
        const QString newBundle = record.file(QStringLiteral("new.json"));
        QCOMPARE(ctl({QStringLiteral("-r"), copy, QStringLiteral("export"), QStringLiteral("bundle"), QStringLiteral("--out"), newBundle}).exit, 0);
        const QByteArray after = contentOf(newBundle);
        QVERIFY(after != before);

        int old = 0;
        for (int strike = 0; strike < 20; ++strike) {
            QProcess process;
            prepareCtl(process, arguments);
            process.start();
            QVERIFY(process.waitForStarted());
            QThread::msleep(ulong(whole * (strike + 1) / 20));
            process.kill();
            QVERIFY(process.waitForFinished());
            const QByteArray now = record.bundle(); // opens it, which undoes what was half done
            QVERIFY(now == before || now == after);
            QCOMPARE(RawDatabase(record.path()).run("PRAGMA integrity_check"), QByteArray("ok"));
            old += now == before ? 1 : 0;
            if (now == after)
                break; // importing it again changes nothing any more
        }
        QVERIFY(old > 0);
    }

    void lockedRecordIsThreeAndSaysSo()
    {
        const CtlRecord record;
        const QByteArray before = contentOf(record.path());
        const RawDatabase other(record.path());
        other.run("BEGIN EXCLUSIVE");
        QElapsedTimer timer;
        timer.start();
        const CtlRun run = record.run(words("--json list agents"));
        const qint64 waited = timer.elapsed();
        other.run("ROLLBACK");
        QCOMPARE(run.exit, 3);
        QVERIFY2(isOneSentence(run.err), run.err.constData());
        QVERIFY(run.err.contains("Another program is holding the record"));
        QVERIFY2(waited < 20'000, qPrintable(QString::number(waited)));
        QCOMPARE(contentOf(record.path()), before);
        QCOMPARE(record.run(words("list agents")).exit, 0);
    }

    void writerLockedOutWritesNothing()
    {
        const CtlRecord record;
        const QByteArray before = record.bundle();
        const QString more = record.write(QStringLiteral("more.json"), agentsDocument(2));
        const RawDatabase other(record.path());
        other.run("BEGIN IMMEDIATE");
        const CtlRun run = record.run({QStringLiteral("import"), more});
        other.run("ROLLBACK");
        QCOMPARE(run.exit, 3);
        QVERIFY2(isOneSentence(run.err), run.err.constData());
        QCOMPARE(record.bundle(), before);
    }

    void truncatedRecordIsRefusedOrWhole()
    {
        const CtlRecord record;
        const QByteArray whole = contentOf(record.path());
        for (int part = 0; part < 16; ++part) {
            const QString path = record.write(QStringLiteral("cut.privyseal"), whole.left(whole.size() * part / 16 + (part % 3) * 100));
            for (const char* command : {"--json info", "--json list agents", "--json member list"}) {
                const CtlRun run = ctl(QStringList{QStringLiteral("-r"), path} + words(command));
                QVERIFY2(run.exit == 3 || run.exit == 0, qPrintable(QStringLiteral("%1/16: exit %2 %3").arg(part).arg(run.exit).arg(QString::fromUtf8(run.err))));
                QVERIFY(!run.json().isEmpty());
                if (run.exit == 3)
                    QVERIFY2(isOneSentence(run.err), run.err.constData());
            }
        }
    }

    void foreignAndNewerFilesStayUntouched()
    {
        const CtlRecord record;
        const QString newer = record.file(QStringLiteral("newer.privyseal"));
        QCOMPARE(record.run({QStringLiteral("backup"), newer}).exit, 0);
        RawDatabase(newer).run("PRAGMA user_version=9999");
        const QString stranger = record.write(QStringLiteral("stranger.db"), {});
        RawDatabase(stranger).run("CREATE TABLE theirs (x)");
        const QString text = record.write(QStringLiteral("notes.txt"), "hello, this is a note\n");
        const QString folder = QFileInfo(text).path();
        for (const QString& path : {newer, stranger, text, folder}) {
            const QByteArray before = contentOf(path);
            for (const char* command : {"--json info", "--json list agents", "--json init"}) {
                const CtlRun run = ctl(QStringList{QStringLiteral("-r"), path} + words(command));
                QCOMPARE(run.exit, qstrcmp(command, "--json init") == 0 ? 2 : 3);
                QVERIFY2(isOneSentence(run.err), run.err.constData());
                QVERIFY(run.json().contains(QStringLiteral("error")));
            }
            QCOMPARE(contentOf(path), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
