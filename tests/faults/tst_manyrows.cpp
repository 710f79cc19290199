// A record of many rows is brought in and copied between a file and a server, both ways, in memory that does not grow with
// it. The short version runs with the tests; PRIVYSEAL_FULL=1 takes the million of the yardsticks. Both print the figures.

#include "models/exchange/recordcompare.h"
#include "models/record/postgreslogin.h"
#include "models/record/record.h"
#include "support/ctl.h"
#include "support/testrecord.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

using namespace privyseal;
using namespace privyseal::test;

namespace {

constexpr double mostMiB = 150; // of one process, at its peak
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isMeasurable = false; // the sanitizer's own memory is more than that
#else
constexpr bool isMeasurable = true;
#endif

bool isFullRun()
{
    return qEnvironmentVariable("PRIVYSEAL_FULL") == u"1";
}

struct Ended
{
    int exit = -1;
    double peakMiB = 0;
    double seconds = 0;
};

// Runs a program to its end with its output in a file, and says what it took at most: of this one child, not of all so far.
Ended measured(const QString& program, const QStringList& arguments, const QString& out)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    if (posix_spawn_file_actions_init(&actions) != 0
        || posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.toLocal8Bit().constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600) != 0)
        qFatal("no output");
    QElapsedTimer timer;
    timer.start();
    pid_t child = 0;
    const int started = posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    if (started != 0 || wait4(child, &status, 0, &usage) != child)
        qFatal("%s does not start", argv[0]);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, double(usage.ru_maxrss) / 1024, double(timer.elapsed()) / 1000};
}

} // namespace

class TestManyRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(ctl({QStringLiteral("-r"), file("source"), QStringLiteral("init"), QStringLiteral("--org"), QStringLiteral("Many")}).exit == 0);
    }
    void init() { failOnAnyWarning(); }
    void cleanupTestCase()
    {
        if (!m_database.isEmpty())
            QVERIFY(runAlone(qgetenv("PRIVYSEAL_TEST_SERVER"), "DROP DATABASE IF EXISTS " + m_database.toUtf8() + " WITH (FORCE)"));
    }

    void generatorRepeatsItself()
    {
        const QByteArray once = made({QStringLiteral("ndjson"), QStringLiteral("200"), QStringLiteral("7")});
        QCOMPARE(once.count('\n'), 200);
        QVERIFY(once == made({QStringLiteral("ndjson"), QStringLiteral("200"), QStringLiteral("7")}));
        QVERIFY(once != made({QStringLiteral("ndjson"), QStringLiteral("200"), QStringLiteral("8")}));
    }

    // Whatever form the same rows have, the record takes all of them and finds them equal.
    void formsSayTheSame_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("json") << QStringLiteral("json");
        QTest::newRow("csv") << QStringLiteral("csv");
    }
    void formsSayTheSame()
    {
        QFETCH(QString, form);
        const QString record = file(u"forms-" + form);
        QCOMPARE(ctl({QStringLiteral("-r"), record, QStringLiteral("init"), QStringLiteral("--org"), QStringLiteral("Few")}).exit, 0);
        const QStringList import{QStringLiteral("-r"), record, QStringLiteral("--json"), QStringLiteral("import"), QStringLiteral("--as"), QStringLiteral("approvals")};
        for (const QString& one : {QStringLiteral("ndjson"), form}) {
            QFile out(file(u"few." + one));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(made({one, QStringLiteral("500")}));
            out.close();
            const CtlRun run = ctl(QStringList(import) << out.fileName());
            QVERIFY2(run.exit == 0, run.err);
            const auto outcome = run.json()[QStringLiteral("files")][0];
            QCOMPARE(outcome[QStringLiteral("read")].toInt(), 500);
            QCOMPARE(outcome[one == u"ndjson" ? QStringLiteral("added") : QStringLiteral("unchanged")].toInt(), 500);
        }
    }

    void importAndCopiesKeepToTheirMemory()
    {
        generate(QStringLiteral("agents"), std::min(m_rows, 100'000), file("agents.ndjson"));
        generate(QStringLiteral("ndjson"), m_rows, file("requests.ndjson"));
        takes("agents imported", {QStringLiteral("import"), QStringLiteral("--as"), QStringLiteral("agents"), file("agents.ndjson")});
        takes("requests imported", {QStringLiteral("import"), QStringLiteral("--as"), QStringLiteral("approvals"), file("requests.ndjson")});
        takes("file to file", {QStringLiteral("copy-to"), file("copy")});
        const QString server = qEnvironmentVariable("PRIVYSEAL_TEST_SERVER");
        if (server.isEmpty())
            QSKIP("skipped: no PostgreSQL");
        m_database = u"many_" + QUuid::createUuid().toString(QUuid::Id128).left(12);
        const QString there = server.left(server.lastIndexOf(u'/') + 1) + m_database;
        takes("file to server", {QStringLiteral("copy-to"), there});
        takes("server to file", {QStringLiteral("copy-to"), file("back")}, there);
        const auto first = Record::open({file("source")}, Record::Mode::ReadOnly);
        const auto last = Record::open({file("back")}, Record::Mode::ReadOnly);
        QVERIFY(first && last);
        const auto same = compareRecords(**first, **last);
        QVERIFY2(same, same ? "" : qPrintable(same.error().message + same.error().detail));
        QVERIFY(same->rows > m_rows);
    }

private:
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString file(const char* name) const { return file(QString::fromLatin1(name)); }

    static void generate(const QString& form, int rows, const QString& out)
    {
        if (measured(QCoreApplication::applicationDirPath() + QStringLiteral("/generate"), {form, QString::number(rows)}, out).exit != 0)
            qFatal("nothing to import");
    }
    [[nodiscard]] QByteArray made(const QStringList& arguments) const
    {
        const QString out = file("made");
        if (measured(QCoreApplication::applicationDirPath() + QStringLiteral("/generate"), arguments, out).exit != 0)
            qFatal("not generated");
        QFile read(out);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    void takes(const char* what, const QStringList& words, const QString& record = {})
    {
        const Ended ended = measured(ctlProgram(), QStringList{QStringLiteral("-r"), record.isEmpty() ? file("source") : record} + words, file("said"));
        qInfo("%d requests, %s: %.1f s, %.0f MiB at its peak", m_rows, what, ended.seconds, ended.peakMiB);
        QCOMPARE(ended.exit, 0);
        QVERIFY(ended.peakMiB > 1);
        QVERIFY2(!isMeasurable || ended.peakMiB < mostMiB, qPrintable(QString::number(ended.peakMiB)));
    }

    QTemporaryDir m_folder;
    QString m_database; // made on the server
    int m_rows = isFullRun() ? 1'000'000 : 6'000;
};

QTEST_GUILESS_MAIN(TestManyRows)
#include "tst_manyrows.moc"
