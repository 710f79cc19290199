// Breaking the glass: one signature, an hour at most, everybody who was passed over named, and within a day the others' word on
// it or an incident.

#include "approvalscene.h"
#include "models/approvals/decisiontext.h"
#include "models/approvals/grantproof.h"
#include "models/approvals/recordaudit.h"
#include "models/record/transaction.h"

#include <QElapsedTimer>
#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

namespace {

class GlassScene : public Scene
{
public:
    Request fileGlass(qint64 lifetimeSeconds = 0, const NewRequest& like = {})
    {
        NewRequest fields = like.agent.isEmpty() ? high() : like;
        fields.breakGlass = true;
        fields.lifetimeSeconds = lifetimeSeconds;
        return file(fields);
    }
    // Given by one; a minute passes.
    Request given()
    {
        const Request request = fileGlass();
        const auto voted = vote(request, "sec");
        if (!voted)
            qFatal("%s", qUtf8Printable(voted.error().message));
        clock.advanceMs(60'000);
        return *voted;
    }
    QStringList findings()
    {
        const auto audit = RecordAudit(made.record(), clock).run({});
        if (!audit)
            qFatal("%s", qUtf8Printable(audit.error().message));
        QStringList all;
        for (const AuditFinding& one : audit->findings)
            all.append(one.table + u' ' + one.key + u' ' + one.message);
        return all;
    }
    QSet<QString> backed() { return *signedGrants(made.record(), clock, clock.now(), TrustMemory::ofThisUser()); }
};

constexpr qint64 dayMs = 24 * 3600 * 1000LL;

} // namespace

class TestBreakGlass : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void oneSignatureGivesItForAnHour()
    {
        GlassScene scene;
        const Request request = scene.fileGlass();
        QCOMPARE(request.lifetimeSeconds, 3600);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 10);
        const auto ballot = readBallot(*std::make_unique<ApprovalService>(scene.service()), request.id, s("sec"), Verdict::Approve);
        QVERIFY(ballot);
        // Whoever is passed over is named in what is signed.
        for (const char* name : {"Sid Security", "Lea Legal", "Bo Both", "Pia Product"})
            QVERIFY2(ballot->presented.contains(s(name)), name);
        QVERIFY(ballot->presented.contains(s("BREAK-GLASS")));
        QVERIFY(!ballot->presented.contains(s("Eve Engineer"))); // who could not have signed anyway
        const auto voted = scene.vote(request, "sec");
        QVERIFY2(voted, qUtf8Printable(voted ? QString() : voted.error().message));
        QCOMPARE(voted->status, RequestStatus::Approved);
        QCOMPARE(voted->decidedBy, QStringList{s("Sue Security")});
        const GateAnswer yes = scene.gate(scene.high());
        QCOMPARE(yes.exitCode(), 0);
        QVERIFY(yes.sentence.contains(s("breaking the glass")));
        QCOMPARE(yes.expiresAt, scene.clock.now().plusSeconds(3600));
        scene.clock.advanceMs(3600'000);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 11);
        QCOMPARE(scene.findings(), QStringList());
    }

    void noLongerThanAnHour()
    {
        GlassScene scene;
        QCOMPARE(scene.fileGlass(3601).status, RequestStatus::PolicyBlocked);
        const Request short_ = scene.fileGlass(60);
        QVERIFY(scene.vote(short_, "sec"));
        scene.clock.advanceMs(60'000);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 11);
    }

    // It passes over the others, nobody else: who owns, sponsors or asked is excluded, and what blocks an approval blocks this one.
    void itPassesOverNothingElse()
    {
        GlassScene scene;
        NewRequest own = scene.high();
        own.requestedBy = s("Sue Security");
        const Request request = scene.fileGlass(0, own);
        QCOMPARE(scene.vote(request, "sec").error().code, ErrorCode::RefusedByRule);
        QCOMPARE(scene.vote(request, "eng").error().code, ErrorCode::RefusedByRule); // not his role
        scene.sql("UPDATE agent SET test_data = 'unknown', account_dedicated = 0");
        QCOMPARE(scene.vote(request, "law").error().code, ErrorCode::RefusedByRule);
    }

    void theOthersRatify()
    {
        GlassScene scene;
        const Request request = scene.given();
        QVERIFY(!scene.backed().contains(request.id)); // no quorum stands behind it yet
        const auto inbox = scene.service().reader().inbox(s("law"), InboxTab::Mine);
        QVERIFY(inbox && inbox->size() == 1);
        QCOMPARE(inbox->first().deadline, request.decidedAt.plusMs(dayMs));
        QCOMPARE(scene.service().reader().inbox(s("sec"), InboxTab::Mine)->size(), 0);
        QCOMPARE(scene.vote(request, "sec", Verdict::Ratify).error().code, ErrorCode::RefusedByRule);  // who gave it
        QCOMPARE(scene.vote(request, "sec2", Verdict::Ratify).error().code, ErrorCode::RefusedByRule); // his slot is filled
        QCOMPARE(scene.vote(request, "law", Verdict::Approve).error().code, ErrorCode::RefusedByRule);
        const Dossier seen = *scene.service().dossier(request.id, s("law"));
        QVERIFY(seen.waitsForRatification && seen.canApprove && seen.canVote);
        const auto ratified = scene.vote(request, "law", Verdict::Ratify);
        QVERIFY2(ratified, qUtf8Printable(ratified ? QString() : ratified.error().message));
        QCOMPARE(ratified->status, RequestStatus::Approved);
        QVERIFY(scene.backed().contains(request.id));
        QCOMPARE(scene.gate(scene.high()).exitCode(), 0);
        QCOMPARE(scene.vote(request, "both", Verdict::Ratify).error().code, ErrorCode::RefusedByRule); // done already
        QCOMPARE(scene.service().reader().inbox(s("both"), InboxTab::AllOpen)->size(), 0);
        scene.clock.advanceMs(2 * dayMs);
        QVERIFY(scene.service().expireDue());
        QCOMPARE(scene.number("SELECT count(*) FROM incident"), 0);
        QCOMPARE(scene.findings(), QStringList());
    }

    // What is ratified is looked at again and again, and nobody who writes waits for that.
    void lookingTakesNoLock()
    {
        GlassScene scene;
        const Request request = scene.given();
        QVERIFY(scene.vote(request, "law", Verdict::Ratify));
        scene.clock.advanceMs(2 * dayMs);
        QVERIFY(scene.service().expireDue());
        const auto other = Record::open(scene.made.record().location(), Record::Mode::ReadWrite);
        QVERIFY(other);
        const auto held = Transaction::begin(**other);
        QVERIFY(held);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(scene.service().expireDue());
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    }

    void nobodyRatifiesAndAnIncidentOpens()
    {
        GlassScene scene;
        const Request request = scene.given();
        scene.clock.advanceMs(dayMs - 60'001);
        QVERIFY(scene.service().expireDue());
        QCOMPARE(scene.number("SELECT count(*) FROM incident"), 0);
        scene.clock.advanceMs(1);
        QCOMPARE(scene.vote(request, "law", Verdict::Ratify).error().code, ErrorCode::RefusedByRule);
        scene.clock.advanceMs(3 * dayMs); // nobody looked for days
        QVERIFY(scene.service().expireDue());
        QVERIFY(scene.service().expireDue());
        QCOMPARE(scene.number("SELECT count(*) FROM incident WHERE status = 'open' AND cause = 'human' AND agent = 'bot'"), 1);
        const auto at = Statement(scene.made.record(), s("SELECT detected_at FROM incident")).first([](const Row& row) { return row.instant(0); });
        QCOMPARE(**at, request.decidedAt.plusMs(dayMs));
        QCOMPARE(scene.findings(), QStringList());
        // A row that goes away comes back.
        scene.sql("DELETE FROM incident");
        QVERIFY(scene.service().expireDue());
        QCOMPARE(scene.number("SELECT count(*) FROM incident"), 1);
    }

    // Whoever can write to the record, but holds no key, ratifies nothing.
    void aRowRatifiesNothing()
    {
        GlassScene scene;
        const Request request = scene.given();
        scene.sql("INSERT INTO decision (id, request, request_version, request_digest, member, verdict, slot, reason, decided_at, policy_version) "
                  "SELECT 'ffffffffffffffffffffffffffffffff', request, request_version, request_digest, 'law', 'ratify', 'Legal or product', 'All well.', decided_at, policy_version FROM decision");
        QVERIFY(!scene.backed().contains(request.id));
        scene.clock.advanceMs(dayMs);
        QVERIFY(scene.service().expireDue());
        QCOMPARE(scene.number("SELECT count(*) FROM incident"), 1);
        QVERIFY(!scene.findings().isEmpty());
    }

    void oneRepudiatesAndItEnds()
    {
        GlassScene scene;
        const Request request = scene.given();
        QCOMPARE(scene.gate(scene.high()).exitCode(), 0);
        const auto repudiated = scene.vote(request, "prod", Verdict::Repudiate);
        QVERIFY2(repudiated, qUtf8Printable(repudiated ? QString() : repudiated.error().message));
        const GateAnswer no = scene.gate(scene.high());
        QCOMPARE(no.exitCode(), 14);
        QVERIFY(no.sentence.contains(s("repudiated")));
        QCOMPARE(scene.number("SELECT count(*) FROM incident"), 1);
        QCOMPARE(scene.number("SELECT count(*) FROM agent_grant WHERE backing = 'decision' AND status = 'revoked'"), 1);
        QCOMPARE(scene.vote(request, "law", Verdict::Ratify).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(scene.findings(), QStringList());
        // A grant that says again that it is in force: the gate knows better.
        scene.sql("UPDATE agent_grant SET status = 'active' WHERE backing = 'decision'");
        QCOMPARE(scene.gate(scene.high()).exitCode(), 14);
        QVERIFY(!scene.findings().isEmpty());
    }

    void onlyWhatBrokeTheGlassIsRatified()
    {
        GlassScene scene;
        const Request plain = scene.file(scene.high());
        QCOMPARE(scene.vote(plain, "law", Verdict::Ratify).error().code, ErrorCode::RefusedByRule);
        QVERIFY(scene.vote(plain, "sec"));
        QVERIFY(scene.vote(plain, "law"));
        QCOMPARE(scene.vote(plain, "prod", Verdict::Repudiate).error().code, ErrorCode::RefusedByRule);
        // A flag that is set afterwards is not what was signed.
        scene.sql("UPDATE request SET break_glass = 1");
        QCOMPARE(scene.gate(scene.high()).exitCode(), 10);
        QVERIFY(!scene.findings().isEmpty());
    }

    void itIsCountedApart()
    {
        GlassScene scene;
        QVERIFY(scene.given().breakGlass);
        QCOMPARE(scene.number("SELECT count(*) FROM request WHERE status = 'approved' AND break_glass = 1"), 1);
        const Request rejected = scene.fileGlass(0, [&] {
            NewRequest fields = scene.high();
            fields.resource = s("toys");
            return fields;
        }());
        QCOMPARE(scene.vote(rejected, "sec", Verdict::Reject)->status, RequestStatus::Rejected);
    }
};

QTEST_GUILESS_MAIN(TestBreakGlass)
#include "tst_breakglass.moc"
