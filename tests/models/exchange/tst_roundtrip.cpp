#include "exchangesupport.h"

#include "models/exchange/nativecsv.h"
#include "models/record/statement.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace privyseal;
using namespace privyseal::test;

class TestRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void bundleComesBackEqual()
    {
        TestRecord first;
        const ImportOutcome outcome = imported(first, dataFile("full.json"));
        QVERIFY2(!outcome.error, outcome.toJson().constData());
        QVERIFY(outcome.written);
        QCOMPARE(outcome.files[0].read, 14);
        QCOMPARE(outcome.files[0].added, 14);
        const QByteArray bundle = bundleOf(first);
        TestRecord second;
        QVERIFY(imported(second, written(second, "bundle.json", bundle), {}, at("2027-01-01T00:00:00Z")).written);
        QCOMPARE(bundleOf(second), bundle);
        // Nothing of the source is lost: every row of it is part of what came out.
        const QJsonObject before = QJsonDocument::fromJson(contentOf(dataFile("full.json"))).object();
        const QJsonObject after = QJsonDocument::fromJson(bundle).object();
        QCOMPARE(after.value(u"generator"), before.value(u"generator"));
        const QJsonObject agent = before.value(u"agents").toArray()[0].toObject();
        const QJsonObject out = after.value(u"agents").toArray()[1].toObject();
        for (const QString& key : agent.keys()) {
            if (key != u"last_activity" && key != u"credentials")
                QCOMPARE(out.value(key), agent.value(key));
        }
        QCOMPARE(out.value(u"last_activity").toString(), QStringLiteral("2026-09-01T08:00:00Z"));
        QCOMPARE(out.value(u"credentials"), agent.value(u"credentials"));
        for (const char* part : {"approvals", "incidents", "alerts", "drills", "assessments", "guardrails", "meetings", "events"})
            QCOMPARE(after.value(QLatin1String(part)), before.value(QLatin1String(part)));
        QVERIFY(bundle.contains("12345678901234567890"));
        QVERIFY(bundle.contains("2.50"));
    }

    void againIsUnchangedAndDifferentIsUpdated()
    {
        TestRecord made;
        QVERIFY(imported(made, dataFile("full.json")).written);
        const QByteArray bundle = bundleOf(made);
        const ImportOutcome again = imported(made, dataFile("full.json"));
        QCOMPARE(again.files[0].unchanged, 14);
        QCOMPARE(again.files[0].updated + again.files[0].added, 0);
        QCOMPARE(bundleOf(made), bundle);
        QByteArray other = contentOf(dataFile("full.json"));
        other.replace("\"via\": \"role\"", "\"via\": \"group\"");
        const ImportOutcome changed = imported(made, written(made, "other.json", other));
        QCOMPARE(changed.files[0].updated, 1);
        QCOMPARE(changed.files[0].unchanged, 13);
        QVERIFY(bundleOf(made).contains("\"via\":\"group\""));
    }

    void everyKindInEveryShape()
    {
        TestRecord made;
        QVERIFY(imported(made, dataFile("full.json")).written);
        const QByteArray bundle = bundleOf(made);
        for (const char* ending : {"json", "ndjson", "csv"}) {
            TestRecord second;
            const FixedClock clock(testNow());
            QStringList files;
            for (const char* kind : {"agents", "approvals", "incidents", "alerts", "drills", "assessments", "guardrails", "training",
                                     "authorities", "meetings", "events"}) {
                files.append(second.folder() + u'/' + QLatin1String(kind) + u'.' + QLatin1String(ending));
                QVERIFY(exportToFile(made.record(), QLatin1String(kind), files.constLast()));
            }
            const ImportOutcome outcome = Importer(second.record(), clock).run(files);
            QVERIFY2(outcome.written, outcome.toJson().constData());
            QByteArray expected = bundle;
            expected.replace(",\n\"generator\":{\"a\":\"kept\",\"b\":[1,2.50,null]}", "");
            QCOMPARE(bundleOf(second), expected);
        }
    }

    void formulasAreGuardedReversibly()
    {
        for (const char* text : {"=1", "+1", "-1", "@a", "\tx", "\rx", "'=1", "''-x", "'a", "", "a=1", "'"}) {
            const QString plain = QString::fromUtf8(text);
            const QString guarded = csvGuarded(plain);
            QCOMPARE(csvUnguarded(guarded), plain);
            QVERIFY(guarded.isEmpty() || !QStringLiteral("=+-@\t\r").contains(guarded[0]));
        }
        QCOMPARE(csvGuarded(QStringLiteral("=1")), QStringLiteral("'=1"));
    }

    void oddTextsSurvive()
    {
        const QString corpus = sharedFile("corpora/blns/blns.json");
        if (!QFile::exists(corpus))
            QSKIP("the corpus of odd texts is not here");
        const QJsonArray texts = QJsonDocument::fromJson(contentOf(corpus)).array();
        QVERIFY(texts.size() > 400);
        QJsonArray meetings;
        QJsonArray agents;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QString storable = texts[i].toString(); // unknown fields take everything, columns refuse these two
            storable.remove(QChar(0xFFFE)).remove(QChar(0xFFFF));
            const QString id = QStringLiteral("x%1").arg(i, 4, 10, QChar(u'0'));
            meetings.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("v"), texts[i]}});
            agents.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), QString(u'n' + storable)},
                                      {QStringLiteral("environment"), QStringLiteral("sandbox")}, {QStringLiteral("odd"), texts[i]},
                                      {QStringLiteral("purpose"), QString(storable + u'.')}});
        }
        TestRecord made;
        const QByteArray document = QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("privyseal/1")},
                                                              {QStringLiteral("agents"), agents}, {QStringLiteral("meetings"), meetings}}).toJson();
        const ImportOutcome outcome = imported(made, written(made, "odd.json", document));
        QVERIFY2(outcome.written, outcome.toJson().left(2000).constData());
        const QJsonArray back = QJsonDocument::fromJson(bundleOf(made)).object().value(u"agents").toArray();
        QCOMPARE(back.size(), agents.size());
        for (qsizetype i = 0; i < agents.size(); ++i) {
            QCOMPARE(back[i].toObject().value(u"odd"), agents[i].toObject().value(u"odd"));
            QCOMPARE(back[i].toObject().value(u"purpose"), agents[i].toObject().value(u"purpose"));
        }
        const QString csv = made.folder() + QStringLiteral("/agents.csv");
        QVERIFY(exportToFile(made.record(), QStringLiteral("agents"), csv));
        const ImportOutcome again = imported(made, csv);
        QVERIFY2(again.written, again.toJson().left(2000).constData());
        QCOMPARE(again.files[0].unchanged, agents.size());
    }

    void whatTheRecordDecidedStays()
    {
        TestRecord made;
        QVERIFY(imported(made, dataFile("full.json")).written);
        made.sql(QStringLiteral("UPDATE request SET origin = 'filed'"));
        made.sql(QStringLiteral("INSERT INTO agent_grant (agent, position, action, resource, environment, backing, request) "
                                "VALUES ('a-1', 9, 'deploy', 'web', 'production', 'decision', 'r-1')"));
        QCOMPARE(imported(made, dataFile("full.json")).files[0].unchanged, 14);
        const QByteArray bundle = bundleOf(made);
        QCOMPARE(imported(made, written(made, "own.json", bundle)).files[0].unchanged, 14); // the decided grant is met in the file
        QByteArray grants = contentOf(dataFile("full.json"));
        grants.replace("db:read", "db:write");
        QCOMPARE(imported(made, written(made, "grants.json", grants)).files[0].updated, 1);
        const auto count = Statement(made.record(), QStringLiteral("SELECT count(*) FROM agent_grant WHERE backing = 'decision' AND request = 'r-1' AND position = 9"))
                               .first([](const Row& row) { return row.integer(0); });
        QCOMPARE(count->value(), 1);
        const QByteArray before = bundleOf(made);
        QByteArray forged = contentOf(dataFile("full.json"));
        forged.replace("\"lifetime_s\": 3600", "\"lifetime_s\": 999999");
        const ImportOutcome refused = imported(made, written(made, "forged.json", forged));
        QCOMPARE(refused.error->code, ErrorCode::InputRejected);
        QCOMPARE(refused.files[0].rejected.size(), 1);
        QVERIFY(refused.files[0].rejected[0].reason.contains(u"filed"));
        QCOMPARE(bundleOf(made), before);
    }

    void historyNeverBecomesAuthority()
    {
        TestRecord made;
        QVERIFY(imported(made, written(made, "a.json", R"({"format":"privyseal/1","agents":[{"id":"a","name":"n","environment":"production",
            "grants":[{"action":"x","resource":"y","environment":"production","backing":"decision","request":"r"}]}],
            "approvals":[{"id":"r","agent":"a","action":"x","resource":"y","environment":"production","requested_at":"2026","status":"approved","origin":"filed"}]})")).written);
        const auto backing = Statement(made.record(), QStringLiteral("SELECT backing || coalesce(request, '') FROM agent_grant")).first([](const Row& row) { return row.text(0); });
        QCOMPARE(backing->value(), QStringLiteral("imported"));
        const auto origin = Statement(made.record(), QStringLiteral("SELECT origin FROM request")).first([](const Row& row) { return row.text(0); });
        QCOMPARE(origin->value(), QStringLiteral("historical"));
    }

    // A row that goes the long way costs what every row cost before there was a short one. Ten times the rows on the short way
    // must not take as long as it would take even half of them there: a ratio within one run, and it fails for anything that
    // grows faster than the rows do.
    void aHundredThousandRequestsGoTheShortWay()
    {
        TestRecord made, slow;
        QByteArray lines, longWay;
        for (int i = 0; i < 100000; ++i) {
            if (i == 10000)
                longWay = QByteArray(lines).replace("\"id\":", "\"\\u0069d\":");
            lines += "{\"id\":\"r-" + QByteArray::number(i) + "\",\"agent\":\"a-1\",\"action\":\"deploy\",\"resource\":\"web\",\"environment\":\"production\","
                "\"risk\":\"high\",\"requested_by\":\"Ada\",\"requested_at\":\"2026-09-02T08:00:00Z\",\"status\":\"approved\",\"decided_by\":[\"Bo\"],\"lifetime_s\":3600}\n";
        }
        const QString file = written(made, "approvals.ndjson", lines);
        const QString slowFile = written(slow, "approvals.ndjson", longWay);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(imported(made, file).written);
        const qint64 shortMs = timer.restart();
        QVERIFY(imported(slow, slowFile).written);
        const qint64 longMs = timer.elapsed();
        qInfo("100,000 requests in %lld ms, 10,000 on the long way in %lld ms", shortMs, longMs);
        QVERIFY(shortMs < longMs * 5);
    }

    void cancelAndDryRunWriteNothing()
    {
        TestRecord made;
        const QByteArray before = bundleOf(made);
        const FixedClock clock(testNow());
        Importer importer(made.record(), clock);
        const ImportOutcome cancelled = importer.run({dataFile("full.json")}, {}, [](qint64, qint64) { return false; });
        QCOMPARE(cancelled.error->code, ErrorCode::Cancelled);
        QCOMPARE(bundleOf(made), before);
        ImportOptions dry;
        dry.dryRun = true;
        const ImportOutcome rehearsed = importer.run({dataFile("full.json")}, dry);
        QVERIFY(!rehearsed.error && !rehearsed.written);
        QCOMPARE(rehearsed.files[0].added, 14);
        QCOMPARE(bundleOf(made), before);
    }

    void exportNeverHarmsWhatWasThere()
    {
        TestRecord made;
        auto nowhere = exportToFile(made.record(), QStringLiteral("bundle"), made.folder() + QStringLiteral("/none/x.json"));
        QCOMPARE(nowhere.error().code, ErrorCode::StorageFailed);
        QCOMPARE(exportToFile(made.record(), QStringLiteral("bundle"), made.folder() + QStringLiteral("/x.csv")).error().code, ErrorCode::Usage);
        QCOMPARE(exportToFile(made.record(), QStringLiteral("nothing"), made.folder() + QStringLiteral("/x.json")).error().code, ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
