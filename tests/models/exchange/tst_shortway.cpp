// Rows that go the short way into a record (plainrow.h, bulkroad.h) against the same rows on the long way: a name that is
// spelled with an escape sends a row the long way and changes nothing else.

#include "models/exchange/plainrow.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"
#include "exchangesupport.h"

#include <QRandomGenerator>

using namespace privyseal;
using test::TestRecord;

namespace {

QByteArray theLongWay(QByteArray rows)
{
    return rows.replace("\"id\":", "\"\\u0069d\":");
}

QStringList indexesOf(TestRecord& made)
{
    QStringList indexes;
    const bool onServer = test::testEngine() == test::TestEngine::Server;
    auto read = Statement(made.record(), onServer ? QStringLiteral("SELECT indexdef FROM pg_indexes WHERE schemaname = 'privyseal' AND tablename = 'request' ORDER BY 1")
                                                  : QStringLiteral("SELECT name || sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'request' ORDER BY name"))
                    .each([&](const Row& row) {
                        indexes.append(row.text(0));
                        return true;
                    });
    return read ? indexes : QStringList();
}

qint64 countOf(TestRecord& made, const char* sql)
{
    return Statement(made.record(), QLatin1String(sql)).first([](const Row& row) { return row.integer(0); }).value().value_or(-1);
}

QByteArray request(int number, const char* status = "approved")
{
    return QByteArrayLiteral("{\"id\":\"r") + QByteArray::number(number) + "\",\"agent\":\"a\",\"action\":\"read\",\"resource\":\"r\",\"environment\":\"shadow\","
        + "\"requested_at\":\"2026-01-01T00:00:00Z\",\"status\":\"" + status + "\"}\n";
}

QByteArray anyValue(QRandomGenerator& random, const Field& field)
{
    static const QByteArrayList texts{"\"x\"", "\"\"", "null", "\"a b\"", R"( "q\"\\\/\b\f\n\r\t")", "\"z\xC3\xBC\"", "\"\xF0\x9F\x98\x80\"", "\"\xEF\xBF\xBF\"",
                                      "\"\xEF\xBB\xBF" "mark\"", R"( "\u00e9")", R"( "\u0000")", "7", "true", "{\"a\":1}", "\"=1\"", "\"a\xC3(\"", "\"\x01\""};
    static const QByteArrayList instants{"\"2026-01-02\"", "\"2026-01-02T03:04:05Z\"", "\"2026-01-02T03:04:05.678Z\"", "\"2026-01-02T03:04:05.67Z\"", "\"2026\"",
                                         "\"2026-13-01\"", "\"2026-02-29\"", "\"2024-02-29\"", "\"2026-01-02T23:30:00+02:00\"", "\"2026-01-02T24:00:00Z\"",
                                         "\"2026-01-02t03:04:05z\"", "\"2026-01-02T03:04:05\"", "null", "\"0000-01-01\"", "\"2026-01-02T03:04Z\""};
    static const QByteArrayList numbers{"0", "7", "-7", "-0", "1.5", "1e3", "99999999999999999", "9223372036854775807", "\"7\"", "null", "12 "};
    static const QByteArrayList lists{"[]", "[\"a\"]", "[\"a\",\"b\"]", "[ \"a\" , \"\" ]", R"(["q\""])", "[\"\xC3\xBC\"]", "[1]", "null", "\"a\"", "[[\"a\"]]"};
    const auto pick = [&](const QByteArrayList& from) { return from[random.bounded(int(from.size()))]; };
    switch (field.type) {
    case FieldType::Enum:
        return random.bounded(8) == 0 ? pick(texts) : '"' + field.choices[random.bounded(int(field.choices.size()))].toUtf8() + '"';
    case FieldType::Instant:
        return pick(instants);
    case FieldType::Integer:
        return pick(numbers);
    case FieldType::Bool:
        return pick({"true", "false", "null", "1"});
    case FieldType::List:
        return pick(lists);
    default:
        return random.bounded(3) == 0 ? pick(texts) : QByteArrayLiteral("\"plain\"");
    }
}

// A row of that kind with anything in it, often valid.
QByteArray anyRow(QRandomGenerator& random, const NativeKind& kind, int number)
{
    QByteArrayList members{"\"id\":\"i" + QByteArray::number(random.bounded(6) == 0 ? number / 2 : number) + '"'};
    for (const Field& field : kind.fields.mid(1)) {
        if (field.required || random.bounded(3) == 0)
            members.append('"' + field.name.toUtf8() + "\":" + (field.required && field.type == FieldType::Instant && random.bounded(4) ? QByteArrayLiteral("\"2026-05-06\"") : anyValue(random, field)));
    }
    if (random.bounded(4) == 0)
        members.append(R"( "ticket" : {"b":[1,{"c":"} ,"}],"a":1.50})");
    if (random.bounded(10) == 0)
        members.append(random.bounded(2) ? R"( "a":null)" : R"( "a":{"x":1,"x":2})");
    if (random.bounded(20) == 0)
        members.append(members.last());
    if (random.bounded(3) == 0)
        std::swap(members.first(), members.last());
    return '{' + members.join(random.bounded(2) ? "," : " ,\t") + '}';
}

} // namespace

class TestShortWay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    // Whatever stands in a file, both ways give the same report and the same record, as NDJSON and inside a document.
    void bothWaysAgree()
    {
        qint64 taken = 0;
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QRandomGenerator random(seed);
            for (const char* part : {"approvals", "incidents", "alerts", "drills", "assessments"}) {
                const NativeKind& kind = *findNativeKind(QLatin1String(part));
                QByteArrayList rows;
                for (int i = 0; i < 40; ++i)
                    rows.append(anyRow(random, kind, i));
                TestRecord reads;
                for (const QByteArray& row : std::as_const(rows)) {
                    BulkBatch batch;
                    taken += PlainReader(kind).read(std::string_view(row.constData() + 1, size_t(row.size() - 1)), &batch).has_value();
                }
                const bool document = seed % 2 == 0;
                const QByteArray file = document ? QByteArrayLiteral("{\"format\":\"privyseal/1\",\"") + part + "\":[" + rows.join(",\n") + "]}" : rows.join('\n');
                const char* name = document ? "rows.json" : "rows.ndjson";
                ImportOptions options;
                options.kind = document ? QString() : QLatin1String(part);
                options.keepGoing = true;
                TestRecord shortWay, longWay;
                // Twice: into an empty record, then over what is there.
                for (int round = 0; round < 2; ++round) {
                    const QByteArray one = test::imported(shortWay, test::written(shortWay, name, file), options).toJson().replace(shortWay.folder().toUtf8(), "");
                    const QByteArray other = test::imported(longWay, test::written(longWay, name, theLongWay(file)), options).toJson().replace(longWay.folder().toUtf8(), "");
                    QCOMPARE(one, other);
                    QCOMPARE(test::bundleOf(shortWay), test::bundleOf(longWay));
                }
            }
        }
        QVERIFY2(taken > 300, "the short way takes too few rows to be compared");
    }

    void cellsGoTheSameWay()
    {
        const QByteArray csv = "id,agent,action,resource,environment,requested_at,status,decided_by,lifetime_s,break_glass,reason,extra\r\n"
                               "r1,a,read,r,shadow,2026-01-01,approved,m|n,60,true,\"said \"\"so\"\",\nthen left\",\r\n"
                               "r2,a,read,r,shadow,2026-01-01T00:00:00+01:00,pending,,,,,\"{\"\"b\"\":1,\"\"a\"\":[\"\"x\"\"]}\"\r\n"
                               "r3,a,read,r,shadow,2026,rejected,m,7,false,'=1,\r\n";
        const QByteArray json = "{\"id\":\"r1\",\"agent\":\"a\",\"action\":\"read\",\"resource\":\"r\",\"environment\":\"shadow\",\"requested_at\":\"2026-01-01\",\"status\":\"approved\",\"decided_by\":[\"m\",\"n\"],\"lifetime_s\":60,\"break_glass\":true,\"reason\":\"said \\\"so\\\",\\nthen left\"}" "\n"
                                "{\"id\":\"r2\",\"agent\":\"a\",\"action\":\"read\",\"resource\":\"r\",\"environment\":\"shadow\",\"requested_at\":\"2025-12-31T23:00:00Z\",\"status\":\"pending\",\"b\":1,\"a\":[\"x\"]}" "\n"
                                "{\"id\":\"r3\",\"agent\":\"a\",\"action\":\"read\",\"resource\":\"r\",\"environment\":\"shadow\",\"requested_at\":\"2026\",\"status\":\"rejected\",\"decided_by\":[\"m\"],\"lifetime_s\":7,\"reason\":\"=1\"}" "\n";
        TestRecord fromCells, fromJson;
        QVERIFY(test::imported(fromCells, test::written(fromCells, "approvals.csv", csv)).written);
        QVERIFY(test::imported(fromJson, test::written(fromJson, "approvals.ndjson", theLongWay(json))).written);
        QCOMPARE(test::bundleOf(fromCells), test::bundleOf(fromJson));
    }

    void twinsAreKnownAcrossBothWays()
    {
        TestRecord made;
        const QByteArray file = request(1) + theLongWay(request(1)) + theLongWay(request(2)) + request(2) + request(3) + theLongWay(request(3, "rejected"));
        const ImportOutcome outcome = test::imported(made, test::written(made, "approvals.ndjson", file));
        QCOMPARE(outcome.files.first().added, 3);
        QCOMPARE(outcome.files.first().unchanged, 2);
        QCOMPARE(outcome.files.first().rejected.size(), 1);
        QCOMPARE(outcome.files.first().rejected.first().line, 6);
        QVERIFY(!outcome.written);
        QCOMPARE(countOf(made, "SELECT count(*) FROM request"), 0);
    }

    void rowsThatAreThereAreUpdatedOrLeft()
    {
        TestRecord made;
        QVERIFY(test::imported(made, test::written(made, "approvals.ndjson", request(1) + request(2) + request(3))).written);
        made.sql(QStringLiteral("UPDATE request SET origin = 'filed' WHERE id = 'r3'"));
        ImportOptions keepGoing;
        keepGoing.keepGoing = true;
        const ImportOutcome again = test::imported(made, test::written(made, "approvals.ndjson", request(1) + request(2, "rejected") + request(3, "rejected")), keepGoing);
        QCOMPARE(again.files.first().unchanged, 1);
        QCOMPARE(again.files.first().updated, 1);
        QCOMPARE(again.files.first().rejected.size(), 1);
        QCOMPARE(again.files.first().rejected.first().line, 3);
        QCOMPARE(countOf(made, "SELECT count(*) FROM request WHERE status = 'rejected'"), 1);
    }

    // A large load puts the indexes aside; they are back after it, whether it was written, refused or cancelled.
    void largeLoadsKeepTheIndexes()
    {
        TestRecord made;
        const QStringList wanted = indexesOf(made);
        QVERIFY(wanted.size() >= 4);
        QByteArray rows;
        for (int i = 0; i < 12000; ++i)
            rows += request(i, i % 3 ? "approved" : "rejected");
        const QString good = test::written(made, "approvals.ndjson", rows);
        const QString bad = test::written(made, "bad.approvals.ndjson", rows + request(12000, "unheard of"));
        ImportOptions approvals;
        approvals.kind = QStringLiteral("approvals");
        QVERIFY(!test::imported(made, bad, approvals).written);
        QCOMPARE(indexesOf(made), wanted);
        QCOMPARE(countOf(made, "SELECT count(*) FROM request"), 0);
        const FixedClock clock(test::testNow());
        const ImportOutcome cancelled = Importer(made.record(), clock).run({good}, approvals, [](qint64 done, qint64 total) { return done < total / 2; });
        QCOMPARE(cancelled.error->code, ErrorCode::Cancelled);
        QCOMPARE(indexesOf(made), wanted);
        QCOMPARE(countOf(made, "SELECT count(*) FROM request"), 0);
        QVERIFY(test::imported(made, good, approvals).written);
        QCOMPARE(indexesOf(made), wanted);
        QCOMPARE(countOf(made, "SELECT count(*) FROM request WHERE status = 'rejected'"), 4000);
        if (test::testEngine() == test::TestEngine::File) {
            QCOMPARE(countOf(made, "SELECT count(*) FROM request INDEXED BY request_by_status WHERE status = 'rejected'"), 4000);
            QCOMPARE(Statement(made.record(), QStringLiteral("PRAGMA integrity_check")).first([](const Row& row) { return row.text(0); }).value().value(), QStringLiteral("ok"));
            QCOMPARE(countOf(made, "SELECT count(*) FROM pragma_cache_size WHERE cache_size = -2000"), 1);
        }
        const ImportOutcome again = test::imported(made, good, approvals);
        QCOMPARE(again.files.first().unchanged, 12000);
        QCOMPARE(again.files.first().added + again.files.first().updated, 0);
    }
};

QTEST_GUILESS_MAIN(TestShortWay)
#include "tst_shortway.moc"
