// privysealctl: import, export, list, show.

#include "support/ctlrecord.h"
#include "support/testrecord.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

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

} // namespace

class TestCtlData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void importSaysWhatItDid()
    {
        const CtlRecord record;
        const QString path = record.write(QStringLiteral("more.json"), agentsDocument(3));
        const CtlRun first = record.run({QStringLiteral("--json"), QStringLiteral("import"), path});
        QVERIFY2(first.exit == 0, first.err.constData());
        QJsonObject file = first.json()[QStringLiteral("files")][0].toObject();
        QCOMPARE(file[QStringLiteral("path")].toString(), path);
        QCOMPARE(file[QStringLiteral("kind")].toString(), QStringLiteral("native"));
        QCOMPARE(file[QStringLiteral("read")].toInt(), 3);
        QCOMPARE(file[QStringLiteral("added")].toInt(), 3);
        QVERIFY(file[QStringLiteral("rejected")].isArray());
        QVERIFY(file[QStringLiteral("findings")].isArray());
        file = record.run({QStringLiteral("--json"), QStringLiteral("import"), path}).json()[QStringLiteral("files")][0].toObject();
        QCOMPARE(file[QStringLiteral("added")].toInt(-1), 0);
        QCOMPARE(file[QStringLiteral("unchanged")].toInt(), 3);
        const CtlRun table = record.run({QStringLiteral("import"), path});
        QVERIFY(table.out.startsWith("FILE"));
    }

    void manyFindingsOfAKindAreCounted()
    {
        const CtlRecord record;
        QByteArray rows;
        for (int i = 0; i < 50; ++i)
            rows += "{\"id\": \"i" + QByteArray::number(i) + "\", \"title\": \"t\", \"agent\": \"nobody\", \"detected_at\": \"2026-01-01T10:00:00Z\"}\n";
        const QString path = record.write(QStringLiteral("incidents.ndjson"), rows);
        const QStringList import{QStringLiteral("import"), QStringLiteral("--as"), QStringLiteral("incidents"), path};
        const CtlRun told = record.run(import);
        QVERIFY2(told.exit == 0, told.err.constData());
        QCOMPARE(told.out.count("unknown_agent: i"), 20);
        QVERIFY2(told.out.contains("unknown_agent: 30 more"), told.out.constData());
        const CtlRun all = record.run(QStringList{QStringLiteral("--json")} + import);
        QCOMPARE(all.json()[QStringLiteral("files")][0][QStringLiteral("findings")].toArray().size(), 50);
    }

    void dryRunWritesNothing()
    {
        const CtlRecord record;
        const QByteArray before = record.bundle();
        const CtlRun dry = record.run({QStringLiteral("import"), QStringLiteral("--dry-run"), QStringLiteral("--json"),
                                       record.write(QStringLiteral("more.json"), agentsDocument(3))});
        QCOMPARE(dry.exit, 0);
        QCOMPARE(dry.json()[QStringLiteral("files")][0][QStringLiteral("added")].toInt(), 3);
        QCOMPARE(record.bundle(), before);
    }

    void badRowsAreNamedAndNothingIsWritten()
    {
        const CtlRecord record;
        const QByteArray before = record.bundle();
        const QString path = record.write(QStringLiteral("bad.json"), "{\"format\": \"privyseal/1\", \"agents\": [\n"
                                                                      "{\"id\": \"x1\", \"name\": \"X1\", \"environment\": \"sandbox\"},\n"
                                                                      "{\"id\": \"x2\", \"name\": \"X2\", \"environment\": \"moon\"}]}\n");
        const CtlRun bad = record.run({QStringLiteral("--json"), QStringLiteral("import"), path});
        QCOMPARE(bad.exit, 4);
        const QJsonArray rejected = bad.json()[QStringLiteral("files")][0][QStringLiteral("rejected")].toArray();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected[0][QStringLiteral("line")].toInt(), 3);
        const QByteArray place = "privysealctl: " + path.toUtf8() + ":3: ";
        QVERIFY2(bad.err.contains(place), bad.err.constData());
        QCOMPARE(record.bundle(), before);

        const CtlRun kept = record.run({QStringLiteral("import"), QStringLiteral("--keep-going"), path});
        QVERIFY2(kept.exit == 0 || kept.exit == 4, kept.err.constData());
        QCOMPARE(record.run(words("show agents x1")).exit, 0);
        QCOMPARE(record.run(words("show agents x2")).exit, 5);
    }

    void hostileInputIsExitFour_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("truncated") << QByteArray("{\"format\": \"privyseal/1\", \"agents\": [{\"id\": ");
        QTest::newRow("deep") << QByteArray("{\"format\": \"privyseal/1\", \"agents\": " + QByteArray(1000, '[') + QByteArray(1000, ']') + "}");
        QTest::newRow("wrong type") << QByteArray("{\"format\": \"privyseal/1\", \"agents\": [{\"id\": 7, \"name\": [], \"environment\": {}}]}");
        QTest::newRow("twice") << QByteArray("{\"format\": \"privyseal/1\", \"agents\": [{\"id\": \"a\", \"id\": \"b\", \"name\": \"x\", \"environment\": \"sandbox\"}]}");
        QTest::newRow("null byte") << QByteArray("{\"format\": \"privyseal/1\", \"agents\": [\0]}", 41);
        QTest::newRow("bad utf-8") << QByteArray("{\"format\": \"privyseal/1\", \"agents\": [{\"id\": \"\xff\xfe\", \"name\": \"x\", \"environment\": \"sandbox\"}]}");
        QTest::newRow("no zone") << QByteArray("{\"format\": \"privyseal/1\", \"incidents\": [{\"id\": \"i\", \"title\": \"t\", \"detected_at\": \"2026-01-01T10:00:00\"}]}");
        QTest::newRow("long text") << QByteArray("{\"format\": \"privyseal/1\", \"agents\": [{\"id\": \"a\", \"name\": \"" + QByteArray(3'000'000, 'x') + "\", \"environment\": \"sandbox\"}]}");
    }

    void hostileInputIsExitFour()
    {
        QFETCH(QByteArray, content);
        const CtlRecord record;
        const QByteArray before = record.bundle();
        const CtlRun run = record.run({QStringLiteral("--json"), QStringLiteral("import"), record.write(QStringLiteral("hostile.json"), content)});
        QCOMPARE(run.exit, 4);
        QVERIFY(run.json()[QStringLiteral("files")].isArray());
        QVERIFY(run.err.startsWith("privysealctl: "));
        QCOMPARE(record.bundle(), before);
    }

    void bundleComesBackEqual()
    {
        const CtlRecord record;
        QCOMPARE(record.run({QStringLiteral("import"), record.write(QStringLiteral("more.json"), agentsDocument(5))}).exit, 0);
        const QByteArray bundle = record.bundle();
        QCOMPARE(QJsonDocument::fromJson(bundle)[QStringLiteral("format")].toString(), QStringLiteral("privyseal/1"));
        const QString copy = record.file(QStringLiteral("copy.privyseal"));
        QCOMPARE(ctl({QStringLiteral("-r"), copy, QStringLiteral("init")}).exit, 0);
        QCOMPARE(ctl({QStringLiteral("-r"), copy, QStringLiteral("import"), record.write(QStringLiteral("b.json"), bundle)}).exit, 0);
        const QString again = record.file(QStringLiteral("again.json"));
        const CtlRun out = ctl({QStringLiteral("-r"), copy, QStringLiteral("--json"), QStringLiteral("export"), QStringLiteral("bundle"),
                                QStringLiteral("--out"), again});
        QCOMPARE(out.exit, 0);
        QVERIFY(out.json()[QStringLiteral("rows")].toInt() >= 9);
        QCOMPARE(contentOf(again), bundle);
        for (const char* ending : {"json", "ndjson", "csv"}) {
            const QString part = record.file(QStringLiteral("agents.") + QLatin1String(ending));
            QCOMPARE(record.run({QStringLiteral("export"), QStringLiteral("agents"), QStringLiteral("--out"), part}).exit, 0);
            QVERIFY(contentOf(part).contains("bulk-3"));
        }
        QCOMPARE(record.run({QStringLiteral("export"), QStringLiteral("bundle"), QStringLiteral("--out"), QStringLiteral("/nonexistent/x.json")}).exit, 7);
    }

    void listPagesAndFilters()
    {
        const CtlRecord record;
        QCOMPARE(record.run({QStringLiteral("import"), record.write(QStringLiteral("more.json"), agentsDocument(7))}).exit, 0);
        QStringList ids;
        QString cursor;
        int pages = 0;
        do {
            QStringList arguments = words("--json list agents --limit 3 --where environment=shadow");
            if (!cursor.isEmpty())
                arguments << QStringLiteral("--after") << cursor;
            const CtlRun page = record.run(arguments);
            QCOMPARE(page.exit, 0);
            QCOMPARE(page.json()[QStringLiteral("total")].toInt(), 7);
            const QJsonArray items = page.json()[QStringLiteral("items")].toArray();
            for (const QJsonValue& item : items)
                ids.append(item[QStringLiteral("id")].toString());
            cursor = page.json()[QStringLiteral("next")].toString();
        } while (!cursor.isEmpty() && ++pages < 10);
        QCOMPARE(ids.size(), 7);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 7);

        const CtlRun table = record.run(words("list agents --limit 3"));
        QVERIFY(table.out.startsWith("ID"));
        QCOMPARE(table.out.count('\n'), 4);
        QVERIFY(table.err.contains("--after"));
        const CtlRun csv = record.run(words("list agents --csv"));
        QVERIFY(csv.out.startsWith("id,"));
        QCOMPARE(csv.out.count('\n'), 9);
        for (const char* kind : {"grants", "credentials", "requests", "incidents", "alerts", "drills", "assessments", "members", "events"}) {
            const CtlRun run = record.run({QStringLiteral("--json"), QStringLiteral("list"), QString::fromLatin1(kind)});
            QVERIFY2(run.exit == 0, kind);
            QVERIFY2(run.json()[QStringLiteral("items")].isArray(), kind);
        }
        const CtlRun none = record.run(words("list alerts"));
        QCOMPARE(none.exit, 0);
        QVERIFY(none.out.isEmpty());
        QVERIFY(none.err.contains("holds no alerts"));
    }

    void showHasAllThatBelongs()
    {
        const CtlRecord record;
        const QString request = record.fileRequest();
        const QJsonObject agent = record.run(words("--json show agents scribe")).json();
        QCOMPARE(agent[QStringLiteral("name")].toString(), QStringLiteral("Scribe"));
        QCOMPARE(agent[QStringLiteral("requests")].toArray().size(), 1);
        QCOMPARE(agent[QStringLiteral("incidents")][0][QStringLiteral("id")].toString(), QStringLiteral("INC-1"));
        const QJsonObject asked = record.run({QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("requests"), request}).json();
        QCOMPARE(asked[QStringLiteral("status")].toString(), QStringLiteral("pending"));
        QVERIFY(asked[QStringLiteral("conditions")].toArray().size() >= 5);
        QCOMPARE(asked[QStringLiteral("quorum")].toArray().size(), 1);
        const CtlRun people = record.run(words("show agents scribe"));
        QVERIFY(people.out.contains("requests (1)"));
        QCOMPARE(record.run(words("show agents nobody")).exit, 5);
        // An id that is also a command's name.
        QCOMPARE(record.run(words("show agents info")).exit, 5);
    }
};

QTEST_GUILESS_MAIN(TestCtlData)
#include "tst_ctldata.moc"
