// Grants by decision that stop holding: the gate says so at once, an import writes it down, only a fresh decision lifts it.

#include "approvalscene.h"

#include "models/controls/guardrailwatch.h"
#include "models/exchange/importer.h"

#include <QFile>
#include <QTest>

using namespace privyseal;
using test::s;
using test::Scene;

namespace {

// A native document of one part with one row.
ImportOutcome imported(Scene& scene, const char* part, const char* row, bool dryRun = false)
{
    QFile file(scene.made.folder() + QStringLiteral("/in.json"));
    const QByteArray text = QByteArray(R"({"format":"privyseal/1",")") + part + R"(":[)" + row + "]}";
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("no file");
    file.close();
    ImportOptions options;
    options.dryRun = dryRun;
    return Importer(scene.made.record(), scene.clock).run({file.fileName()}, options);
}

void approve(Scene& scene, const NewRequest& fields)
{
    const Request filed = scene.file(fields);
    if (!scene.vote(filed, "sec") || !scene.vote(filed, "law") || scene.now(filed.id).status != RequestStatus::Approved)
        qFatal("not approved");
}

const char* const suspendedGrants = "SELECT count(*) FROM agent_grant WHERE backing = 'decision' AND status = 'suspended'";
const char* const openIncident =
    R"({"id":"I1","title":"t","agent":"bot","detected_at":"2026-09-16T09:00:00Z","status":"open"})";
const char* const agentWithoutStatus =
    R"({"id":"bot","name":"bot","owner":"Olga Owner","environment":"production","test_data":"scrubbed"})";
const char* const suspendedAgent =
    R"({"id":"bot","name":"bot","owner":"Olga Owner","environment":"production","test_data":"scrubbed","status":"suspended"})";
const char* const activeAgent =
    R"({"id":"bot","name":"bot","owner":"Olga Owner","environment":"production","test_data":"scrubbed","status":"active"})";

} // namespace

class TestSuspension : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void gateAsksEveryTime_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const char* change, int code, const char* word) {
            QTest::newRow(name) << s(change) << code << s(word);
        };
        row("drift", "UPDATE guardrail SET observed_fingerprint = 'abce'", 14, "drifted");
        row("no drift", "UPDATE guardrail SET observed_fingerprint = ' ABCD'", 0, "");
        row("seen with others", "UPDATE agent SET observed_fingerprint = 'abce'", 14, "drifted");
        row("seen with its own", "UPDATE agent SET observed_fingerprint = 'ABCD'", 0, "");
        row("seen with its own, named", "UPDATE agent SET observed_fingerprint = 'sha256:abcd'", 0, "");
        row("other agent seen", "INSERT INTO agent (id, name, environment, observed_fingerprint) VALUES ('b2', 'b2', 'sandbox', 'ff')", 0, "");
        row("lapsed", "UPDATE assessment SET valid_until = '2026-09-16'", 14, "risk assessment");
        row("rejected", "UPDATE assessment SET status = 'rejected'", 14, "risk assessment");
        row("180 days", "UPDATE assessment SET valid_until = NULL", 0, "");
        row("180 days over", "UPDATE assessment SET valid_until = NULL, approved_at = '2026-03-20'", 14, "risk assessment");
        const auto incident = [&](const char* name, const char* values, int code) {
            row(name, qPrintable(s("INSERT INTO incident (id, title, detected_at, agent, kind, status) VALUES ('I1', 't', '2026-09-16', ") + s(values) + u')'),
                code, code ? "incident I1" : "");
        };
        incident("open incident", "'bot', 'incident', 'open'", 14);
        incident("contained", "'bot', 'incident', 'contained'", 14);
        incident("open near miss", "'bot', 'near_miss', 'open'", 14);
        incident("exercise", "'bot', 'exercise', 'open'", 0);
        incident("closed", "'bot', 'incident', 'closed'", 0);
        incident("of another", "'other', 'incident', 'open'", 0);
    }
    void gateAsksEveryTime()
    {
        QFETCH(QString, change);
        QFETCH(QString, word);
        Scene scene;
        approve(scene, scene.high());
        QCOMPARE(scene.gate(scene.high()).exitCode(), 0);
        scene.made.sql(change);
        const GateAnswer answer = scene.gate(scene.high());
        QTEST(answer.exitCode(), "code");
        QVERIFY2(answer.sentence.contains(word), qPrintable(answer.sentence));
    }

    // valid_until is 180 days where it is not said, for an approval too.
    void assessmentWithoutEndIsCurrent()
    {
        Scene scene;
        scene.sql("UPDATE assessment SET valid_until = NULL");
        approve(scene, scene.high());
        QCOMPARE(scene.gate(scene.high()).exitCode(), 0);
    }

    void incidentSuspendsUntilAFreshDecision()
    {
        Scene scene;
        approve(scene, scene.high());
        QVERIFY(imported(scene, "incidents", openIncident, true).files.size() == 1);
        QCOMPARE(scene.number(suspendedGrants), 0); // a trial run writes nothing
        QVERIFY(imported(scene, "incidents", openIncident).written);
        QCOMPARE(scene.number(suspendedGrants), 1);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 14);
        QByteArray closed(openIncident);
        closed.replace("open", "closed");
        QVERIFY(imported(scene, "incidents", closed.constData()).written);
        QCOMPARE(scene.number("SELECT count(*) FROM incident WHERE status = 'closed'"), 1);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 14);
        approve(scene, scene.high());
        QCOMPARE(scene.gate(scene.high()).exitCode(), 0);
    }

    void driftSuspends()
    {
        Scene scene;
        approve(scene, scene.high());
        QVERIFY(imported(scene, "guardrails", R"({"id":"G1","version":"v7","fingerprint":"abcd","observed_fingerprint":"ff","agents":["bot"]})").written);
        QVERIFY(imported(scene, "guardrails", R"({"id":"G1","version":"v7","fingerprint":"abcd","observed_fingerprint":"abcd","agents":["bot"]})").written);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 14);
    }

    // Seen with others, then with its own again: what was suspended stays so until it is decided anew.
    void sightingSuspendsUntilAFreshDecision()
    {
        Scene scene;
        const QString own(64, u'a'), other(64, u'b');
        scene.made.sql(QStringLiteral("UPDATE guardrail SET fingerprint = '%1'").arg(own.toUpper()));
        approve(scene, scene.high());
        GuardrailWatch watch(scene.made.record(), scene.clock);
        const auto seen = [&](const QString& fingerprint) { return *watch.observe(s("bot"), fingerprint, s("Monitor")); };
        const char* const told = "SELECT count(*) FROM ledger WHERE leaf LIKE '%guardrail.observed%'";
        QCOMPARE(seen(own).state.kind, GuardrailState::Kind::Registered);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 0);
        const GuardrailSighting drifted = seen(other);
        QCOMPARE(drifted.state.kind, GuardrailState::Kind::Drifted);
        QCOMPARE(drifted.state.observed, other);
        QCOMPARE(drifted.suspended, 1);
        QVERIFY(drifted.isNew);
        QCOMPARE(scene.number(suspendedGrants), 1);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 14);
        QVERIFY(!seen(other).isNew);
        QCOMPARE(scene.number(told), 2); // the same again is no news
        scene.clock.advanceMs(60'000);
        const Request blocked = scene.file(scene.high());
        QVERIFY(!scene.vote(blocked, "sec") || !scene.vote(blocked, "law")); // the blocker has to be cured first
        QCOMPARE(scene.now(blocked.id).status, RequestStatus::Pending);

        QCOMPARE(seen(own).state.kind, GuardrailState::Kind::Registered);
        QCOMPARE(scene.number(told), 3);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 10); // the newer request waits
        QVERIFY(scene.service().withdraw(blocked.id, blocked.requestedBy));
        scene.clock.advanceMs(60'000);
        approve(scene, scene.high());
        QCOMPARE(scene.gate(scene.high()).exitCode(), 0);
        QVERIFY(imported(scene, "agents", agentWithoutStatus).written);
        QCOMPARE(scene.number("SELECT count(*) FROM agent WHERE id = 'bot' AND observed_fingerprint IS NOT NULL"), 1);
    }

    void sightingsAreOfSomethingBySomebody()
    {
        Scene scene;
        GuardrailWatch watch(scene.made.record(), scene.clock);
        const QString fingerprint(64, u'a');
        QCOMPARE(watch.observe(s("nobody"), fingerprint, s("M")).error().code, ErrorCode::NotFound);
        QCOMPARE(watch.observe(s("bot"), fingerprint, s(" ")).error().code, ErrorCode::RefusedByRule);
        for (const QString& bad : {QString(), QString(63, u'a'), QString(64, u'A'), QString(64, u'g'), QString(fingerprint + u'\n')}) {
            const auto seen = watch.observe(s("bot"), bad, s("M"));
            QVERIFY2(!seen, qPrintable(bad));
            QCOMPARE(seen.error().code, ErrorCode::InputRejected);
        }
        QCOMPARE(scene.number("SELECT count(*) FROM agent WHERE observed_fingerprint IS NOT NULL"), 0);
        scene.sql("DELETE FROM guardrail");
        QCOMPARE(watch.observe(s("bot"), fingerprint, s("M"))->state.kind, GuardrailState::Kind::Unregistered);
        scene.sql("INSERT INTO guardrail (id, version, fingerprint, agents) VALUES ('G2', 'v1', 'abcd', '[\"bot\"]')");
        QCOMPARE(watch.observe(s("bot"), fingerprint, s("M"))->state.kind, GuardrailState::Kind::Drifted);
    }

    // The assessment that an import brings does not heal what had lapsed before it.
    void lapseIsNotHealedByANewAssessment()
    {
        Scene scene;
        approve(scene, scene.high());
        scene.sql("UPDATE assessment SET valid_until = '2026-09-16T10:00:00.000Z'");
        scene.clock.moveTo(test::at("2026-09-16T11:00:00Z"));
        QVERIFY(imported(scene, "assessments", R"({"id":"A2","agent":"bot","status":"approved","approved_at":"2026-09-16T10:30:00Z"})").written);
        QCOMPARE(scene.number(suspendedGrants), 1);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 14);
    }

    void importOfAnAgentNeverLifts()
    {
        Scene scene;
        approve(scene, scene.high());
        QVERIFY(imported(scene, "agents", agentWithoutStatus).written);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 0);
        QVERIFY(imported(scene, "agents", suspendedAgent).written);
        QCOMPARE(scene.number(suspendedGrants), 1);
        QVERIFY(imported(scene, "agents", agentWithoutStatus).written);
        QCOMPARE(scene.number("SELECT count(*) FROM agent WHERE id = 'bot' AND status = 'suspended'"), 1);
        QVERIFY(imported(scene, "agents", activeAgent).written);
        QCOMPARE(scene.number("SELECT count(*) FROM agent WHERE id = 'bot' AND status = 'active'"), 1);
        QCOMPARE(scene.number(suspendedGrants), 1);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 14);
    }

    // What has run out stays what it is.
    void expiredGrantIsLeft()
    {
        Scene scene;
        approve(scene, scene.high());
        scene.clock.moveTo(scene.clock.now().plusSeconds(9 * 3600));
        QVERIFY(imported(scene, "incidents", openIncident).written);
        QCOMPARE(scene.number(suspendedGrants), 0);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 11);
    }
};

QTEST_GUILESS_MAIN(TestSuspension)
#include "tst_suspension.moc"
