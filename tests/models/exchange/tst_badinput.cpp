#include "exchangesupport.h"

#include "models/exchange/jsonreader.h"
#include "models/exchange/csvreader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace privyseal;
using namespace privyseal::test;

namespace {

QByteArray agentsDocument(const QByteArray& rows)
{
    return "{\"format\":\"privyseal/1\",\n\"agents\":[\n" + rows + "\n]}";
}

const char good[] = R"({"id":"good","name":"n","environment":"sandbox"})";

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void rejected_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        const auto agents = [](const char* tag, const QByteArray& row, const char* says, int line = 4) {
            QTest::newRow(tag) << QStringLiteral("x.json") << agentsDocument(good + QByteArray(",\n") + row) << line << QString::fromLatin1(says);
        };
        agents("unknown enum", R"({"id":"b","name":"n","environment":"moon"})", "\"environment\" is \"moon\"");
        agents("instant without zone", R"({"id":"b","name":"n","environment":"sandbox","attested_at":"2026-01-01T00:00:00"})", "with a zone");
        agents("instant that is none", R"({"id":"b","name":"n","environment":"sandbox","attested_at":"2026-02-30"})", "attested_at");
        agents("missing", R"({"id":"b","environment":"sandbox"})", "\"name\" is missing");
        agents("empty id", R"({"id":"","name":"n","environment":"sandbox"})", "\"id\" is missing");
        agents("number for text", R"({"id":"b","name":7,"environment":"sandbox"})", "\"name\" is not a text");
        agents("text for list", R"({"id":"b","name":"n","environment":"sandbox","capabilities":"execute"})", "not a list");
        agents("number in list", R"({"id":"b","name":"n","environment":"sandbox","capabilities":[1]})", "not a list");
        agents("text for bool", R"({"id":"b","name":"n","environment":"sandbox","account":{"dedicated":"yes"}})", "neither true nor false");
        agents("text for object", R"({"id":"b","name":"n","environment":"sandbox","account":"x"})", "not an object");
        agents("row is a number", "5", "not an object");
        agents("grant without action", R"({"id":"b","name":"n","environment":"sandbox","grants":[{"resource":"r","environment":"sandbox"}]})", "Entry 1");
        agents("credential twice", R"({"id":"b","name":"n","environment":"sandbox","credentials":[{"id":"c"},{"id":"c"}]})", "twice");
        agents("duplicate key", R"({"id":"b","name":"n","name":"m","environment":"sandbox"})", "stands twice");
        agents("duplicate key inside", R"({"id":"b","name":"n","environment":"sandbox","x":{"y":1,"y":2}})", "stands twice");
        agents("duplicate id", R"({"id":"good","name":"other","environment":"sandbox"})", "stands twice in this file");
        const auto part = [](const char* tag, const QByteArray& document, const char* says) {
            QTest::newRow(tag) << QStringLiteral("x.json") << QByteArray("{\"format\":\"privyseal/1\",\n" + document + "}") << 2 << QString::fromLatin1(says);
        };
        part("training that ends on no day", R"("training":[{"id":"t","member":"m","completed_at":"2026-01-01","valid_until":"next year"}])", "valid_until");
        part("meeting on no day", R"("meetings":[{"id":"t","date":5}])", "date");
        part("quorum that is a word", R"("meetings":[{"id":"t","date":"2026-01-01","quorum_met":"yes"}])", "neither true nor false");
        agents("escaped NUL", "{\"id\":\"b\",\"name\":\"n\\u0000\",\"environment\":\"sandbox\"}", "NUL");
        agents("U+FFFE", R"({"id":"b","name":"\ufffe","environment":"sandbox"})", "cannot be stored");
        agents("raw NUL", QByteArray("{\"id\":\"b\",\"name\":\"n\0\"}", 22), "NUL");
        agents("bad UTF-8", "{\"id\":\"b\",\"name\":\"\xff\",\"environment\":\"sandbox\"}", "UTF-8");
        agents("half a surrogate", R"({"id":"b","name":"\ud800","environment":"sandbox"})", "surrogate");
        agents("too deep", QByteArray(1000, '['), "deeper than 64");
        agents("long text", QByteArray("{\"id\":\"b\",\"x\":\"") + QByteArray(2 * 1024 * 1024, 'x') + "\"}", "1 MiB");
        agents("100 MB text", QByteArray("{\"id\":\"b\",\"x\":\"") + QByteArray(100 * 1024 * 1024, 'x'), "1 MiB");
        agents("long row", QByteArray("{\"id\":\"b\",\"x\":[") + QByteArray(QByteArray(1000, ' ') + "1,").repeated(5000) + "1]}", "4 MiB");
        agents("huge number", R"({"id":"b","x":1e999})", "too large");
        const auto file = [](const char* tag, const char* name, const QByteArray& bytes, int line, const char* says) {
            QTest::newRow(tag) << QString::fromLatin1(name) << bytes << line << QString::fromLatin1(says);
        };
        file("truncated", "x.json", agentsDocument(good).chopped(2), 3, "cut off");
        file("truncated in text", "x.json", "{\"format\":\"privyseal/1\",\"agents\":[{\"id\":\"a", 1, "cut off");
        file("empty", "x.json", "", 1, "cut off");
        file("trailing garbage", "x.json", agentsDocument(good) + "\nx", 5, "after the end");
        file("unknown format", "x.json", R"({"format":"privyseal/9"})", 1, "privyseal/1");
        file("no format", "x.json", R"({"agents":[]})", 1, "privyseal/1");
        file("part twice", "x.json", R"({"format":"privyseal/1","agents":[],"agents":[]})", 1, "stands twice");
        file("part is an object", "x.json", R"({"format":"privyseal/1","agents":{}})", 1, "not a list");
        file("not a document", "x.json", "[1]", 1, "not a Privy Seal document");
        file("ndjson line", "agents.ndjson", good + QByteArray("\n{\"id\":\n"), 2, "cut off");
        file("ndjson duplicate", "agents.ndjson", good + QByteArray("\n\n{\"id\":\"b\",\"id\":\"c\"}\n"), 3, "stands twice");
        file("ragged", "agents.csv", "id,name,environment\r\na,n,sandbox\r\nb,n\r\n", 3, "2 cells");
        file("csv enum", "agents.csv", "id,name,environment\na,\"n\nm\",sandbox\nb,n,moon\n", 4, "moon");
        file("csv open quote", "agents.csv", "id,name,environment\na,\"n,sandbox\n", 3, "never closed");
        file("csv stray quote", "agents.csv", "id,name,environment\na,\"n\"m,sandbox\n", 2, "quote");
        file("csv NUL", "agents.csv", QByteArray("id,name,environment\na,n\0,sandbox\n", 33), 2, "NUL");
        file("csv UTF-8", "agents.csv", "id,name,environment\na,\xff,sandbox\n", 2, "UTF-8");
        file("csv header twice", "agents.csv", "id,id\na,b\n", 1, "twice");
        file("csv empty", "agents.csv", "", 1, "empty");
        file("csv whole number", "approvals.csv", "id,agent,action,resource,environment,requested_at,status,lifetime_s\na,b,c,d,sandbox,2026,pending,1.5\n", 2, "whole number");
        file("csv grants", "agents.csv", "id,name,environment,grants\na,n,sandbox,[{\n", 2, "JSON");
    }

    void rejected()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QFETCH(QString, says);
        TestRecord made;
        QVERIFY(imported(made, dataFile("full.json")).written);
        const QByteArray before = bundleOf(made);
        const QString path = written(made, qPrintable(name), bytes);
        const ImportOutcome outcome = imported(made, path);
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->code, ErrorCode::InputRejected);
        QVERIFY(!outcome.written);
        QCOMPARE(outcome.files.size(), 1);
        QCOMPARE(outcome.files[0].path, path);
        QCOMPARE(outcome.files[0].rejected.size(), 1);
        const RejectedRow row = outcome.files[0].rejected[0];
        QVERIFY2(row.reason.contains(says), qPrintable(row.reason));
        QCOMPARE(row.line, line);
        QCOMPARE(bundleOf(made), before);
    }

    void keepGoingWritesTheGoodOnes()
    {
        TestRecord made;
        ImportOptions options;
        options.keepGoing = true;
        const ImportOutcome outcome = imported(made, written(made, "x.json", agentsDocument(good + QByteArray(",{},") + R"({"id":"b","name":"n","environment":"sandbox"})")), options);
        QVERIFY(outcome.written);
        QCOMPARE(outcome.files[0].read, 3);
        QCOMPARE(outcome.files[0].added, 2);
        QCOMPARE(outcome.files[0].rejected.size(), 1);
    }

    void oneBadFileStopsAll()
    {
        TestRecord made;
        const QByteArray before = bundleOf(made);
        const FixedClock clock(testNow());
        const ImportOutcome outcome = Importer(made.record(), clock).run({dataFile("full.json"), written(made, "bad.json", agentsDocument("{}"))});
        QCOMPARE(outcome.error->code, ErrorCode::InputRejected);
        QCOMPARE(outcome.files.size(), 2);
        QCOMPARE(bundleOf(made), before);
    }

    void unknownAgentIsAFinding()
    {
        TestRecord made;
        const ImportOutcome outcome = imported(made, dataFile("full.json"));
        QList<ImportFinding> unknown;
        for (const ImportFinding& finding : outcome.files[0].findings) {
            if (finding.kind == u"unknown_agent")
                unknown.append(finding);
        }
        QCOMPARE(unknown.size(), 1);
        QCOMPARE(unknown[0].subject, QStringLiteral("i-1"));
        QVERIFY(unknown[0].message.contains(u"ghost"));
    }

    void unknownActionClassIsAFinding()
    {
        const auto findings = [](const char* name, const QByteArray& bytes) {
            TestRecord made;
            const ImportOutcome outcome = imported(made, written(made, name, bytes));
            if (outcome.error || outcome.files[0].added != 7)
                qFatal("%s", outcome.toJson().constData());
            QStringList told;
            for (const ImportFinding& finding : outcome.files[0].findings)
                told.append(finding.kind + u'|' + finding.subject + u'|' + finding.message);
            return told.join(u'\n');
        };
        const QString expected = QStringLiteral("unknown_action_class|u2|Line %1: \"teleprot\" is not an action class that this program knows; it is kept.");
        QByteArrayList rows{R"({"id":"u1","action_class":"deploy","environment":"production","owner":"Ada"})",
                            R"({"id":"u2","action_class":"teleprot","environment":"production","owner":"Ada"})",
                            R"({"id":"u3","action_class":"spend_money","environment":"production","owner":"Ada"})", // a capability
                            R"({"id":"u4","action_class":"*","environment":"production","owner":"Ada"})",
                            R"({"id":"u5","action_class":"tickets:wri*","environment":"production","owner":"Ada"})",
                            R"({"id":"u6","action_class":"tickets:write","environment":"production","owner":"Ada"})", // an action of a class
                            R"({"id":"u7","action_class":" Everything ","environment":"production","owner":"Ada"})"};
        QCOMPARE(findings("authorities.ndjson", rows.join('\n')), expected.arg(2));
        QCOMPARE(findings("x.json", "{\"format\":\"privyseal/1\",\n\"authorities\":[\n" + rows.join(",\n") + "]}"), expected.arg(4));
        QCOMPARE(findings("authorities.csv", "id,action_class,environment\nu1,deploy,shadow\nu2,teleprot,shadow\nu3,spend_money,shadow\nu4,*,shadow\n"
                                             "u5,read*,shadow\nu6,exec,shadow\nu7,other,shadow\n"),
                 expected.arg(3));
    }

    void verdictsOfTheTestSuite()
    {
        const QDir folder(sharedFile("corpora/JSONTestSuite/test_parsing"));
        if (!folder.exists())
            QSKIP("JSONTestSuite is not here");
        int judged = 0;
        const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const bool accepted = !checkJson(file).has_value();
            if (name.startsWith(u"y_"))
                QVERIFY2(accepted, qPrintable(name));
            if (name.startsWith(u"n_"))
                QVERIFY2(!accepted, qPrintable(name));
            (void)parseJson(contentOf(folder.filePath(name)));
            ++judged;
        }
        QVERIFY(judged > 300);
    }

    void csvSpectrum()
    {
        const QDir folder(sharedFile("corpora/csv-spectrum/csvs"));
        if (!folder.exists())
            QSKIP("csv-spectrum is not here");
        int judged = 0;
        const QStringList names = folder.entryList({QStringLiteral("*.csv")}, QDir::Files);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QStringList header;
            QJsonArray rows;
            const auto fault = readCsv(file, [&](CsvRecord&& record) {
                if (header.isEmpty()) {
                    header = record.cells;
                    return true;
                }
                QJsonObject row;
                for (qsizetype i = 0; i < header.size(); ++i)
                    row.insert(header[i], record.cells.value(i));
                rows.append(row);
                return true;
            });
            QVERIFY2(!fault, qPrintable(name));
            const QString expected = folder.filePath(QStringLiteral("../json/") + name.chopped(4) + QStringLiteral(".json"));
            const QJsonDocument wanted = QJsonDocument::fromJson(contentOf(expected));
            if (name == u"location_coordinates.csv") { // its JSON has another phone number, and is one object
                QCOMPARE(rows[0].toObject().value(u"Location Coordinates"), wanted.object().value(u"Location Coordinates"));
                QCOMPARE(rows.size(), 1);
                continue;
            }
            QCOMPARE(QJsonDocument(rows), wanted);
            ++judged;
        }
        QVERIFY(judged >= 10);
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
