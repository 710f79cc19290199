// privysealctl: init, info, backup, member, and what holds for every command.

#include "support/ctlrecord.h"
#include "support/testrecord.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace privyseal::test;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

bool isOneSentence(const QByteArray& err)
{
    return err.startsWith("privysealctl: ") && err.count('\n') == 1 && err.endsWith('\n');
}

} // namespace

class TestCtlRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tellsItsVersionAndHelp()
    {
        const CtlRun version = ctl(words("--version"));
        QCOMPARE(version.exit, 0);
        QCOMPARE(version.out, QByteArray("privysealctl " PRIVYSEAL_VERSION "\n"));
        const CtlRun help = ctl(words("--help"));
        QCOMPARE(help.exit, 0);
        for (const char* command : {"init", "import", "export", "list", "show", "request", "decide", "withdraw", "gate",
                                    "backup", "copy-to", "info", "member"}) {
            const QByteArray entry = QByteArray("\n  ") + command + ' ';
            QVERIFY2(help.out.contains(entry), command);
            const CtlRun own = ctl({QString::fromLatin1(command), QStringLiteral("--help")});
            QCOMPARE(own.exit, 0);
            QVERIFY(own.out.contains(command));
            QVERIFY(own.err.isEmpty());
        }
        for (const char* command : {"member add --help", "member retire --help", "member list --help"})
            QCOMPARE(ctl(words(command)).exit, 0);
    }

    void linksNoWindow()
    {
        QProcess ldd;
        ldd.start(QStringLiteral("ldd"), {ctlProgram()});
        QVERIFY(ldd.waitForFinished());
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Core"));
        QVERIFY(!libraries.contains("libQt6Gui"));
        QVERIFY(!libraries.contains("libQt6Widgets"));
    }

    void misuseIsExitTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char* line : {"", "nonsense", "init --nonsense", "init --day0 yesterday", "init --day0 2026-09-16T09:00:00", "show agents",
                                 "member", "member add --name X", "member add --name X --role king", "decide R maybe --reason x --member anna",
                                 "decide R approve --reason x", "list agents --limit 0", "list agents --where name",
                                 "list agents --csv --json", "list nonsense", "list agents --where nonsense=1", "export nonsense --out x.json",
                                 "export agents --out x.docx", "import x.json --as nonsense",
                                 "request --agent scribe --action read --resource x --environment sandbox --justification x --lifetime soon",
                                 "request --agent scribe --action read --resource x --environment sandbox --justification x --param x",
                                 "--json nonsense"})
            QTest::newRow(line) << words(line);
    }

    void misuseIsExitTwo()
    {
        QFETCH(QStringList, arguments);
        static const CtlRecord record;
        // init refuses what is there before it looks at anything else, so it gets a fresh place.
        const bool init = arguments.value(0) == u"init";
        const CtlRun run = init ? ctl(QStringList{QStringLiteral("-r"), record.file(QStringLiteral("fresh"))} + arguments) : record.run(arguments);
        QCOMPARE(run.exit, 2);
        QVERIFY2(isOneSentence(run.err), run.err.constData());
        if (arguments.contains(QStringLiteral("--json")))
            QCOMPARE(run.json()[QStringLiteral("error")][QStringLiteral("exit")].toInt(), 2);
        else
            QVERIFY(run.out.isEmpty());
        QVERIFY(!QFileInfo::exists(record.file(QStringLiteral("fresh"))));
    }

    void copyToMakesTheSameRecordElsewhere()
    {
        const CtlRecord record;
        const QString target = record.file(QStringLiteral("copy"));
        const CtlRun copied = record.run({QStringLiteral("--json"), QStringLiteral("copy-to"), target});
        QCOMPARE(copied.exit, 0);
        const QJsonObject told = copied.json();
        QCOMPARE(told[QStringLiteral("from")].toString(), record.path());
        QCOMPARE(told[QStringLiteral("to")].toString(), target);
        QCOMPARE(told[QStringLiteral("sha256")].toString().size(), 64);
        qint64 rows = 0;
        bool hasMembers = false;
        const QJsonArray tables = told[QStringLiteral("tables")].toArray();
        for (const QJsonValue& table : tables) {
            rows += table[QStringLiteral("rows")].toInteger();
            hasMembers = hasMembers || (table[QStringLiteral("table")] .toString() == u"member" && table[QStringLiteral("rows")].toInteger() > 0);
        }
        QVERIFY(hasMembers);
        QCOMPARE(told[QStringLiteral("rows")].toInteger(), rows);
        const auto identity = [](const QString& path) {
            return ctl({QStringLiteral("-r"), path, QStringLiteral("--json"), QStringLiteral("info")}).json()[QStringLiteral("record_id")].toString();
        };
        QVERIFY(!identity(target).isEmpty());
        QCOMPARE(identity(target), identity(record.path()));

        const CtlRun again = record.run({QStringLiteral("copy-to"), target});
        QCOMPARE(again.exit, 2);
        QVERIFY(isOneSentence(again.err));
        const CtlRun plain = record.run({QStringLiteral("copy-to"), record.file(QStringLiteral("second"))});
        QCOMPARE(plain.exit, 0);
        QVERIFY2(plain.out.startsWith(QByteArray("Copied " + QByteArray::number(rows) + " rows")), plain.out.constData());
        const CtlRun missing = ctl({QStringLiteral("-r"), record.file(QStringLiteral("none")), QStringLiteral("copy-to"), record.file(QStringLiteral("third"))});
        QCOMPARE(missing.exit, 3);
        QVERIFY(!QFileInfo::exists(record.file(QStringLiteral("third"))));
        QCOMPARE(record.run({QStringLiteral("copy-to")}).exit, 2);
    }

    void initMakesARecordOnce()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/er/x.privyseal"));
        const CtlRun made = ctl({QStringLiteral("init"), QStringLiteral("-r"), path, QStringLiteral("--org"), QStringLiteral("Größe GmbH"),
                                 QStringLiteral("--day0"), QStringLiteral("2026-07-20"), QStringLiteral("--json")});
        QCOMPARE(made.exit, 0);
        QCOMPARE(made.json()[QStringLiteral("record")].toString(), path);
        const CtlRun told = ctl({QStringLiteral("--json"), QStringLiteral("info"), QStringLiteral("-r"), path});
        QCOMPARE(told.exit, 0);
        const QJsonObject info = told.json();
        QCOMPARE(info[QStringLiteral("organisation")].toString(), QStringLiteral("Größe GmbH"));
        QCOMPARE(info[QStringLiteral("day0")].toString(), QStringLiteral("2026-07-20"));
        QCOMPARE(info[QStringLiteral("format")].toInt(), info[QStringLiteral("newest_format")].toInt());
        QCOMPARE(info[QStringLiteral("storage")][QStringLiteral("journal_mode")].toString(), QStringLiteral("truncate"));
        QCOMPARE(info[QStringLiteral("storage")][QStringLiteral("synchronous")].toString(), QStringLiteral("extra"));
        QCOMPARE(info[QStringLiteral("counts")][QStringLiteral("agents")].toInt(-1), 0);
        QCOMPARE(qint64(info[QStringLiteral("bytes")].toDouble()), QFileInfo(path).size());

        for (const char* again : {"init", "init --sample"}) {
            const CtlRun refused = ctl(QStringList{QStringLiteral("-r"), path} + words(again));
            QCOMPARE(refused.exit, 2);
            QVERIFY(isOneSentence(refused.err));
        }
        QCOMPARE(ctl({QStringLiteral("--json"), QStringLiteral("info"), QStringLiteral("-r"), path}).json(), info);
    }

    void sampleIsCompleteAndLeavesNothingBeside()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sample.privyseal"));
        const CtlRun made = ctl({QStringLiteral("-r"), path, QStringLiteral("init"), QStringLiteral("--sample"), QStringLiteral("--org"), QStringLiteral("Ours")});
        QVERIFY2(made.exit == 0, made.err.constData());
        const QJsonObject info = ctl({QStringLiteral("--json"), QStringLiteral("info"), QStringLiteral("-r"), path}).json();
        QVERIFY(info[QStringLiteral("counts")][QStringLiteral("agents")].toInt() > 20);
        QCOMPARE(info[QStringLiteral("organisation")].toString(), QStringLiteral("Ours"));
        QStringList beside = QDir(folder.path()).entryList(QDir::Files);
        beside.removeAll(QStringLiteral("sample.privyseal-journal")); // SQLite's, empty
        QCOMPARE(beside, QStringList{QStringLiteral("sample.privyseal")});
    }

    void recordComesFromOptionEnvironmentOrDataFolder()
    {
        const CtlRecord record;
        const CtlRun named = ctl(words("--json info"), [&](QProcess& process) {
            auto environment = process.processEnvironment();
            environment.insert(QStringLiteral("PRIVYSEAL_RECORD"), record.path());
            process.setProcessEnvironment(environment);
        });
        QCOMPARE(named.json()[QStringLiteral("record")].toString(), record.path());
        QTemporaryDir data;
        const CtlRun made = ctl(words("--json init"), [&](QProcess& process) {
            auto environment = process.processEnvironment();
            environment.insert(QStringLiteral("XDG_DATA_HOME"), data.path());
            process.setProcessEnvironment(environment);
        });
        QCOMPARE(made.json()[QStringLiteral("record")].toString(), data.filePath(QStringLiteral("privyseal/record.privyseal")));
    }

    void missingRecordIsExitThree()
    {
        QTemporaryDir folder;
        for (const char* command : {"info", "backup /nonexistent/x", "list agents", "member list", "withdraw X"}) {
            const CtlRun run = ctl(QStringList{QStringLiteral("--json"), QStringLiteral("-r"), folder.filePath(QStringLiteral("none"))} + words(command));
            QCOMPARE(run.exit, 3);
            QVERIFY2(isOneSentence(run.err), run.err.constData());
            QCOMPARE(run.json()[QStringLiteral("error")][QStringLiteral("exit")].toInt(), 3);
        }
        QCOMPARE(ctl(words("-r postgresql://a@b:1/c info")).exit, 3);
        QCOMPARE(ctl(words("-r file:x info")).exit, 3);
    }

    void backupIsARecordOfItsOwn()
    {
        const CtlRecord record;
        const QString copy = record.file(QStringLiteral("copy.privyseal"));
        const CtlRun made = record.run({QStringLiteral("--json"), QStringLiteral("backup"), copy});
        QCOMPARE(made.exit, 0);
        QCOMPARE(made.json()[QStringLiteral("backup")].toString(), copy);
        QJsonObject ours = record.run(words("info --json")).json();
        QJsonObject theirs = ctl({QStringLiteral("-r"), copy, QStringLiteral("info"), QStringLiteral("--json")}).json();
        QCOMPARE(theirs[QStringLiteral("counts")], ours[QStringLiteral("counts")]);
        QCOMPARE(theirs[QStringLiteral("record_id")], ours[QStringLiteral("record_id")]);
        QCOMPARE(record.run({QStringLiteral("backup"), copy}).exit, 2);
        QCOMPARE(record.run({QStringLiteral("backup"), QStringLiteral("/nonexistent/copy")}).exit, 7);
    }

    void membersComeAndGo()
    {
        const CtlRecord record(CtlRecord::Committee::Unfounded);
        const CtlRun added = record.run({QStringLiteral("--json"), QStringLiteral("member"), QStringLiteral("add"), QStringLiteral("--name"),
                                         QStringLiteral("Paula Product"), QStringLiteral("--role"), QStringLiteral("product"),
                                         QStringLiteral("--role"), QStringLiteral("executive")});
        QVERIFY2(added.exit == 0, added.err.constData());
        const QString id = added.json()[QStringLiteral("id")].toString();
        QVERIFY(!id.isEmpty());
        QCOMPARE(added.json()[QStringLiteral("roles")].toArray().size(), 2);
        const CtlRun taken = record.run({QStringLiteral("member"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("Paula Product"),
                                         QStringLiteral("--role"), QStringLiteral("legal")});
        QCOMPARE(taken.exit, 5);
        QCOMPARE(record.run(words("member list --json")).json()[QStringLiteral("items")].toArray().size(), 3);
        QCOMPARE(record.run({QStringLiteral("member"), QStringLiteral("retire"), id}).exit, 0);
        QCOMPARE(record.run({QStringLiteral("member"), QStringLiteral("retire"), id}).exit, 5);
        QCOMPARE(record.run(words("member retire nobody")).exit, 5);
        const QByteArray table = record.run(words("member list")).out;
        QVERIFY(table.startsWith("ID"));
        QVERIFY(table.contains("Paula Product"));
        QVERIFY(table.contains("retired"));
    }

    void textFromTheRecordCannotDriveTheTerminal()
    {
        const CtlRecord record(CtlRecord::Committee::Unfounded);
        const QString evil = QStringLiteral("Eve\x1b[2J\u202eevil\u200b");
        QCOMPARE(record.run({QStringLiteral("member"), QStringLiteral("add"), QStringLiteral("--name"), evil, QStringLiteral("--role"),
                             QStringLiteral("legal"), QStringLiteral("--id"), QStringLiteral("eve")}).exit, 0);
        const QByteArray table = record.run(words("member list")).out;
        QVERIFY(!table.contains('\x1b'));
        QVERIFY(table.contains(QStringLiteral("Eve\u241b[2J<U+202E>evil<U+200B>").toUtf8()));
        const QJsonArray items = record.run(words("member list --json")).json()[QStringLiteral("items")].toArray();
        QVERIFY(std::any_of(items.begin(), items.end(), [&](const QJsonValue& item) { return item[QStringLiteral("name")].toString() == evil; }));
        const CtlRun error = record.run({QStringLiteral("member"), QStringLiteral("retire"), QStringLiteral("x\x1b]0;t")});
        QVERIFY(!error.err.contains('\x1b'));
    }

    void resultThatCannotBeWrittenIsAnError()
    {
        const CtlRecord record;
        const CtlRun run = ctl({QStringLiteral("-r"), record.path(), QStringLiteral("info")},
                               [](QProcess& process) { process.setStandardOutputFile(QStringLiteral("/dev/full")); });
        QCOMPARE(run.exit, 7);
        QVERIFY(isOneSentence(run.err));
    }
};

QTEST_GUILESS_MAIN(TestCtlRecords)
#include "tst_ctlrecords.moc"
