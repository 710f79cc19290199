// init with roles and the agents' door, as a script uses them. Needs a server and a superuser's login:
// PRIVYSEAL_TEST_SERVER=postgresql://user@host:port/postgres.

#include "models/trust/samplekeys.h"
#include "models/core/ids.h"
#include "models/record/serveraddress.h"
#include "support/ctl.h"
#include "support/testrecord.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestCtlRoles : public QObject
{
    Q_OBJECT
private:
    void root(const QString& sql) const
    {
        QSqlQuery query(QSqlDatabase::database(s("root")));
        if (!query.exec(sql))
            qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(query.lastError().text()));
    }
    QString place(const char* user, const char* database) const
    {
        ServerAddress address = m_server;
        address.database = m_mark + s(database);
        address.user = user ? QString(m_mark + s(user)) : m_server.user;
        return address.text();
    }
    CtlRun run(const QString& where, const QStringList& words) const { return ctl(QStringList{s("-r"), where} + words); }

    ServerAddress m_server;
    QString m_mark;

private Q_SLOTS:
    void initTestCase()
    {
        const QString server = qEnvironmentVariable("PRIVYSEAL_TEST_SERVER");
        if (server.isEmpty())
            QSKIP("skipped: no PostgreSQL");
        const auto address = ServerAddress::parse(server);
        QVERIFY(address);
        m_server = *address;
        m_mark = u'c' + randomHexId().left(8);
        QSqlDatabase db = QSqlDatabase::addDatabase(s("QPSQL"), s("root"));
        db.setHostName(m_server.host);
        db.setPort(m_server.port);
        db.setDatabaseName(s("postgres"));
        db.setUserName(m_server.user);
        QVERIFY(db.open());
        root(s("CREATE ROLE %1maker LOGIN CREATEDB").arg(m_mark));
    }
    void cleanupTestCase()
    {
        if (m_mark.isEmpty())
            return;
        for (const char* database : {"one", "two"})
            root(s("DROP DATABASE IF EXISTS %1%2 WITH (FORCE)").arg(m_mark, s(database)));
        for (const char* role : {"maker", "robot", "scribe", "looker", "one_owner", "one_writer", "one_reader", "one_agent", "two_owner", "two_writer", "two_reader", "two_agent"})
            root(s("DROP ROLE IF EXISTS %1%2").arg(m_mark, s(role)));
        QSqlDatabase::database(s("root")).close();
    }
    void init() { failOnAnyWarning(); }

    void initAppliesThemWhereItMay()
    {
        const CtlRun made = run(place(nullptr, "one"), {s("init"), s("--sample"), s("--json")});
        QVERIFY2(made.exit == 0, made.err);
        QCOMPARE(made.json()[s("roles")].toString(), s("applied"));
        QVERIFY(!made.json().contains(s("script")));
        const CtlRun printed = run(place(nullptr, "one"), {s("init"), s("--print-roles")});
        QCOMPARE(printed.exit, 0);
        QVERIFY(printed.out.startsWith("BEGIN;"));
        QVERIFY(printed.out.contains(QByteArray("\"" + m_mark.toUtf8() + "one_reader\"")));
        QVERIFY(!printed.out.contains("@"));
        QTemporaryDir folder;
        const CtlRun file = run(folder.filePath(s("x.privyseal")), {s("init"), s("--print-roles")});
        QCOMPARE(file.exit, 2);
    }

    void initPrintsThemElsewhereAndPsqlRunsThem()
    {
        const CtlRun made = run(place("maker", "two"), {s("init")});
        QVERIFY2(made.exit == 0, made.err);
        QCOMPARE(made.err.count('\n'), 1);
        QVERIFY(made.out.startsWith("BEGIN;"));
        QCOMPARE(run(place("maker", "two"), {s("init"), s("--print-roles")}).out, made.out);
        const QString psql = QStandardPaths::findExecutable(s("psql"));
        if (psql.isEmpty())
            QSKIP("skipped: no psql");
        for (int i = 0; i < 2; ++i) {
            QProcess shell;
            shell.start(psql, {s("-v"), s("ON_ERROR_STOP=1"), s("-X"), s("-q"), s("-h"), m_server.host, s("-p"), QString::number(m_server.port), s("-U"), m_server.user, s("-d"),
                               QString(m_mark + s("two"))});
            shell.write(made.out);
            shell.closeWriteChannel();
            QVERIFY(shell.waitForFinished());
            QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError());
        }
        QCOMPARE(run(place("maker", "two"), {s("info"), s("--json")}).json()[s("read_only")].toBool(true), false); // who made it stays an owner
    }

    // What a committee does every day works with the writers' role alone; readers take figures and copies and change nothing.
    void writersWriteAndReadersRead()
    {
        root(s("CREATE ROLE %1scribe LOGIN IN ROLE %1one_writer").arg(m_mark));
        root(s("CREATE ROLE %1looker LOGIN IN ROLE %1one_reader").arg(m_mark));
        const QString writer = place("scribe", "one"), reader = place("looker", "one");
        QTemporaryDir folder;
        const QString path = folder.filePath(s("approvals.ndjson"));
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            for (int i = 0; i < 3000; ++i) // enough for the fast road
                file.write(QByteArray("{\"id\":\"W-" + QByteArray::number(i) + "\",\"agent\":\"AGT-0001\",\"action\":\"read\",\"resource\":\"r\",\"environment\":\"sandbox\","
                                      "\"requested_at\":\"2026-05-01T10:00:00Z\",\"status\":\"approved\"}\n"));
        }
        const QStringList import{s("import"), s("--json"), s("--as"), s("approvals"), path};
        const CtlRun imported = run(writer, import);
        QVERIFY2(imported.exit == 0, imported.err);
        QCOMPARE(imported.json()[s("files")][0][s("added")].toInt(), 3000);
        QCOMPARE(run(writer, import).json()[s("files")][0][s("unchanged")].toInt(), 3000);

        const QString agent = run(writer, {s("list"), s("agents"), s("--where"), s("environment=sandbox"), s("--where"), s("status=active"), s("--limit"), s("1"), s("--json")}).json()[s("items")][0][s("id")].toString();
        const QString member = run(writer, {s("list"), s("members"), s("--limit"), s("1"), s("--json")}).json()[s("items")][0][s("id")].toString();
        const QStringList ask{s("request"), s("--agent"), agent, s("--action"), s("tickets:read"), s("--resource"), s("queue"), s("--environment"), s("sandbox"), s("--justification"), s("To sort."), s("--by"), s("Rita Requester")};
        const CtlRun asked = run(writer, ask);
        QVERIFY2(asked.exit == 0, asked.err);
        const QString id = QString::fromUtf8(asked.out).trimmed();
        const QStringList decide{s("decide"), id, s("reject"), s("--reason"), s("Not needed."), s("--member"), member, s("--passphrase-fd"), s("0")};
        QCOMPARE(run(reader, decide).exit, 3);
        const QString typed = folder.filePath(s("passphrase"));
        {
            QFile file(typed);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(samplePassphrase(member).toUtf8()) > 0);
        }
        const CtlRun decided = ctl(QStringList{s("-r"), writer} + decide, [&](QProcess& process) { process.setStandardInputFile(typed); });
        QVERIFY2(decided.exit == 0, decided.err);
        QCOMPARE(run(reader, {s("show"), s("requests"), id, s("--json")}).json()[s("status")].toString(), s("rejected"));

        const QJsonObject info = run(reader, {s("info"), s("--json")}).json();
        QVERIFY(info[s("read_only")].toBool());
        QVERIFY(!info[s("read_only_reason")].toString().isEmpty());
        for (const QStringList& words : {import, ask, decide, QStringList{s("withdraw"), id, s("--by"), s("x")}}) {
            const CtlRun refused = run(reader, words);
            QVERIFY2(refused.exit == 3, qPrintable(words.join(u' ') + QString::fromUtf8(refused.err)));
            QVERIFY(!refused.err.isEmpty());
        }
        QCOMPARE(run(reader, {s("kpi"), s("--json")}).exit, 0);
        const CtlRun copied = run(reader, {s("copy-to"), folder.filePath(s("copy.privyseal"))});
        QVERIFY2(copied.exit == 0, copied.err);
    }

    void agentAsksThroughTheDoor()
    {
        root(s("CREATE ROLE %1robot LOGIN IN ROLE %1one_agent").arg(m_mark));
        const QString agent = run(place(nullptr, "one"), {s("list"), s("agents"), s("--limit"), s("1"), s("--json")}).json()[s("items")].toArray()[0].toObject()[s("id")].toString();
        QVERIFY(!agent.isEmpty());
        const auto ask = [&](const QString& who) {
            return run(place("robot", "one"), {s("request"), s("--agent"), who, s("--action"), s("read"), s("--resource"), s("door'"), s("--environment"), s("sandbox"),
                                               s("--justification"), s("To see"), s("--param"), s("a=b")});
        };
        QCOMPARE(ask(agent).exit, 5); // speaks for nobody yet
        const CtlRun named = run(place(nullptr, "one"), {s("agent-login"), QString(m_mark + s("robot")), agent});
        QVERIFY2(named.exit == 0, named.err);
        QCOMPARE(run(place(nullptr, "one"), {s("agent-login"), s("--json")}).json()[s("total")].toInt(), 1);
        QCOMPARE(ask(s("somebody-else")).exit, 5);
        const CtlRun asked = ask(agent);
        QVERIFY2(asked.exit == 0, asked.err);
        const auto mine = [&] { return run(place("robot", "one"), {s("list"), s("requests"), s("--json")}).json(); };
        QCOMPARE(mine()[s("total")].toInt(), 1);
        const QJsonObject before = mine()[s("items")].toArray()[0].toObject();
        QCOMPARE(before[s("id")].toString(), QString::fromUtf8(asked.out).trimmed());
        QCOMPARE(before[s("status")].toString(), s("asked"));
        QCOMPARE(run(place(nullptr, "one"), {s("list"), s("requests"), s("--limit"), s("1")}).exit, 0);
        const QJsonObject after = mine()[s("items")].toArray()[0].toObject();
        const CtlRun shown = run(place(nullptr, "one"), {s("show"), s("requests"), after[s("request")].toString(), s("--json")});
        QCOMPARE(shown.json()[s("status")].toString(), after[s("status")].toString());
        QCOMPARE(shown.json()[s("requested_by")].toString(), QString(m_mark + s("robot")));
        for (const char* words : {"info", "list agents", "member list", "kpi"})
            QCOMPARE(run(place("robot", "one"), s(words).split(u' ')).exit, 3);
        // What a writer does: refused in one sentence, and nothing of it happened.
        QTemporaryDir folder;
        const QString path = folder.filePath(s("agents.ndjson"));
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{\"id\":\"smuggled\",\"name\":\"Smuggled\",\"environment\":\"sandbox\"}\n");
        }
        const QString member = run(place(nullptr, "one"), {s("list"), s("members"), s("--limit"), s("1"), s("--json")}).json()[s("items")][0][s("id")].toString();
        const QString request = after[s("request")].toString();
        for (const QStringList& words : {QStringList{s("import"), s("--as"), s("agents"), path},
                                         QStringList{s("decide"), request, s("reject"), s("--reason"), s("Mine."), s("--member"), member},
                                         QStringList{s("withdraw"), request, s("--by"), QString(m_mark + s("robot"))},
                                         QStringList{s("agent-login"), QString(m_mark + s("robot")), agent},
                                         QStringList{s("copy-to"), folder.filePath(s("stolen.privyseal"))}}) {
            const CtlRun refused = run(place("robot", "one"), words);
            QVERIFY2(refused.exit == 3, qPrintable(words.join(u' ') + QString::number(refused.exit) + QString::fromUtf8(refused.err)));
            QVERIFY2(refused.err.startsWith("privysealctl: ") && refused.err.count('\n') == 1, refused.err);
            QVERIFY(refused.out.isEmpty());
        }
        QVERIFY(!QFile::exists(folder.filePath(s("stolen.privyseal"))));
        QCOMPARE(run(place(nullptr, "one"), {s("list"), s("agents"), s("--where"), s("id=smuggled"), s("--json")}).json()[s("items")].toArray().size(), 0);
        QCOMPARE(run(place(nullptr, "one"), {s("show"), s("requests"), request, s("--json")}).json()[s("status")].toString(), after[s("status")].toString());
        QCOMPARE(run(place(nullptr, "one"), {s("agent-login"), QString(m_mark + s("robot")), s("--remove")}).exit, 0);
        QCOMPARE(ask(agent).exit, 5);
    }
};

QTEST_GUILESS_MAIN(TestCtlRoles)
#include "tst_ctlroles.moc"
