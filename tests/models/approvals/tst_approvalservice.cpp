// Filing, voting and ending a request through ApprovalService, the one door for decisions.

#include "approvalscene.h"

#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>

using namespace privyseal;
using namespace privyseal::test;
using test::s;
using test::Scene;

class TestApprovalService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void filesWithEverythingComputed()
    {
        Scene scene;
        scene.sql("INSERT INTO request (id, agent, action, resource, environment, requested_at, status) VALUES "
                  "('REQ-0041', 'bot', 'x', 'y', 'sandbox', '2026-01-01', 'approved')");
        const Request filed = scene.file(scene.high());
        QCOMPARE(filed.id, s("REQ-0042"));
        QCOMPARE(filed.status, RequestStatus::Pending);
        QCOMPARE(*filed.risk, RiskClass::High);
        QCOMPARE(filed.deadline, scene.clock.now().plusSeconds(86400));
        QCOMPARE(filed.digest.size(), 64);
        const Request stored = scene.now(filed.id);
        QCOMPARE(stored.digest, filed.digest);
        QCOMPARE(stored.justification, filed.justification);
        QVERIFY(!stored.historical);
        NewRequest other = scene.high();
        other.parameters.insert(s("rows"), s("2000"));
        QVERIFY(scene.file(other).digest != filed.digest);
        QCOMPARE(scene.now(filed.id).status, RequestStatus::Superseded); // same requester, same privilege
        NewRequest elsewhere = scene.high();
        elsewhere.requestedBy = s("Somebody Else");
        const Request kept = scene.file(elsewhere);
        QCOMPARE(scene.service().reader().counts({})->allOpen, 2);
        QCOMPARE(kept.id, s("REQ-0044"));
    }

    void badInputWritesNothing()
    {
        Scene scene;
        for (int field = 0; field < 8; ++field) {
            NewRequest bad = scene.high();
            QString* const texts[] = {&bad.agent,         &bad.action,      &bad.resource,
                                      &bad.justification, &bad.requestedBy, &bad.environment};
            if (field < 6)
                *texts[field] = s("  ");
            else if (field == 6)
                bad.lifetimeSeconds = -1;
            else
                bad.justification = QString(QChar(0xD800));
            const auto filed = scene.service().file(bad);
            QVERIFY(!filed);
            QCOMPARE(filed.error().code, ErrorCode::InputRejected);
        }
        QCOMPARE(scene.number("SELECT count(*) FROM request"), 0);
    }

    void hardViolationsBlockAtOnce_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("says");
        QTest::addRow("suspended") << s("UPDATE agent SET status = 'suspended'") << s("suspended");
        QTest::addRow("retired") << s("UPDATE agent SET status = 'retired'") << s("retired");
        QTest::addRow("unknown") << s("DELETE FROM agent") << s("no agent");
        QTest::addRow("no security")
            << s("retire sec sec2 both")
            << s("Security");
        QTest::addRow("one person for two slots")
            << s("retire sec sec2 law prod eng auth") << s("too few");
        QTest::addRow("only excluded") << s("UPDATE agent SET owner = ' sue  security', sponsor = 'SEC2', name = 'bot'")
                                       << QString();
    }
    void hardViolationsBlockAtOnce()
    {
        QFETCH(QString, change);
        QFETCH(QString, says);
        Scene scene;
        scene.change(change);
        if (says.isEmpty()) { // 'both' can still sign for security, so this one only blocks without it
            QCOMPARE(scene.file(scene.high()).status, RequestStatus::Pending);
            scene.change(s("role both legal"));
            says = s("Security");
        }
        const Request filed = scene.file(scene.high());
        QCOMPARE(filed.status, RequestStatus::PolicyBlocked);
        QVERIFY2(filed.reason.contains(says), qPrintable(filed.reason));
        QCOMPARE(filed.decidedAt, scene.clock.now());
        QVERIFY(!scene.vote(filed, "law", Verdict::Reject));
        QCOMPARE(scene.now(filed.id).status, RequestStatus::PolicyBlocked);
    }

    void lifetimeOverTheCapBlocks()
    {
        Scene scene;
        NewRequest fields = scene.high();
        fields.lifetimeSeconds = 7 * 86400;
        QCOMPARE(scene.file(fields).status, RequestStatus::Pending);
        fields.lifetimeSeconds += 1;
        const Request blocked = scene.file(fields);
        QCOMPARE(blocked.status, RequestStatus::PolicyBlocked);
        QCOMPARE(scene.now(s("REQ-0001")).status, RequestStatus::Pending); // a blocked one replaces nothing
    }

    void quorumApprovesAndGrants()
    {
        Scene scene;
        const Request filed = scene.file(scene.high());
        QCOMPARE(scene.gate(scene.high()).exitCode(), 10);
        const auto first = scene.vote(filed, "both"); // sits on Security...
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QCOMPARE(first->status, RequestStatus::Pending);
        scene.clock.advanceMs(60'000);
        const auto second = scene.vote(filed, "sec"); // ...and moves to Legal for her
        QVERIFY2(second, second ? "" : qPrintable(second.error().message));
        QCOMPARE(second->status, RequestStatus::Approved);
        QCOMPARE(second->decidedBy.size(), 2);
        QCOMPARE(scene.number("SELECT count(*) FROM agent_grant WHERE request = 'REQ-0001' AND backing = 'decision' "
                              "AND granted_at = '2026-09-16T09:43:00.000Z' "
                              "AND expires_at = '2026-09-16T17:43:00.000Z'"),
                 1);
        GateAnswer yes = scene.gate(scene.high());
        QCOMPARE(yes.exitCode(), 0);
        QCOMPARE(yes.expiresAt, scene.clock.now().plusSeconds(8 * 3600));
        QVERIFY(!scene.vote(filed, "law", Verdict::Reject)); // terminal
        QCOMPARE(scene.now(filed.id).status, RequestStatus::Approved);
        scene.clock.moveTo(yes.expiresAt);
        QCOMPARE(scene.gate(scene.high()).exitCode(), 11);
    }

    void criticalNeedsTheAuthorityOwner()
    {
        Scene scene;
        const Request filed = scene.file(scene.critical());
        QCOMPARE(*filed.risk, RiskClass::Critical);
        QVERIFY(!scene.vote(filed, "eng"));
        QVERIFY(scene.vote(filed, "sec"));
        QVERIFY(scene.vote(filed, "law"));
        QCOMPARE(scene.now(filed.id).status, RequestStatus::Pending);
        QCOMPARE(scene.vote(filed, "auth")->status, RequestStatus::Approved);
        scene.sql("UPDATE authority SET expires_at = '2026-09-16'");
        NewRequest again = scene.critical();
        again.resource = s("other");
        QCOMPARE(scene.file(again).status, RequestStatus::PolicyBlocked);
    }

    // domain.md: an authority is named for a capability or for an action class.
    void anAuthorityMayBeNamedForTheCapability()
    {
        Scene scene;
        const QString id = scene.file(scene.critical()).id;
        const auto owner = [&](const char* named) {
            scene.made.sql(s("UPDATE authority SET action_class = '%1'").arg(QLatin1String(named)));
            const Dossier dossier = *scene.service().dossier(id, s("sec"));
            const auto found = std::find_if(dossier.conditions.begin(), dossier.conditions.end(), [](const Condition& one) { return one.id == u"authority"; });
            return found != dossier.conditions.end() && found->met ? found->detail : QString();
        };
        const QString any = owner("*");
        QVERIFY(!any.isEmpty());
        QCOMPARE(owner("change_permissions"), any); // what iam:attach takes
        QCOMPARE(owner("Change_Permissions "), any);
        QCOMPARE(owner("send_messages"), QString());
        QCOMPARE(owner("change_permission"), QString());
        // The class itself goes before the capability, wherever it is named for.
        scene.made.sql(s("UPDATE authority SET action_class = 'change_permissions'"));
        scene.made.sql(s("INSERT INTO authority (id, action_class, environment, owner) VALUES ('U2', 'permissions', '*', 'Class Owner')"));
        const Dossier dossier = *scene.service().dossier(id, s("sec"));
        QVERIFY(std::any_of(dossier.conditions.begin(), dossier.conditions.end(), [](const Condition& one) { return one.id == u"authority" && one.detail == u"Class Owner"; }));
    }

    void separationOfDuties_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("requester");
        QTest::addColumn<QString>("says");
        QTest::addRow("requester by name") << QString() << s(" SUE security ") << s("asked");
        QTest::addRow("requester by id") << QString() << s("sec") << s("asked");
        QTest::addRow("owner") << s("UPDATE agent SET owner = 'sue  Security'") << s("R") << s("owns");
        QTest::addRow("sponsor") << s("UPDATE agent SET sponsor = 'SEC'") << s("R") << s("sponsors");
        QTest::addRow("no slot for the role")
            << s("role sec engineering") << s("R") << s("slots");
        QTest::addRow("retired")
            << s("retire sec")
            << s("R") << s("not an active");
    }
    void separationOfDuties()
    {
        QFETCH(QString, change);
        QFETCH(QString, requester);
        QFETCH(QString, says);
        Scene scene;
        if (!change.isEmpty())
            scene.change(change);
        NewRequest fields = scene.high();
        fields.requestedBy = requester;
        const Request filed = scene.file(fields);
        for (const Verdict verdict : {Verdict::Approve, Verdict::Reject, Verdict::RequestChanges}) {
            const auto vote = scene.vote(filed, "sec", verdict);
            QVERIFY(!vote);
            QCOMPARE(vote.error().code, ErrorCode::RefusedByRule);
            QVERIFY2(vote.error().message.contains(says), qPrintable(vote.error().message));
        }
        QCOMPARE(scene.number("SELECT count(*) FROM decision"), 0);
        QCOMPARE(scene.now(filed.id).status, RequestStatus::Pending);
    }

    void votesThatAreRefused()
    {
        Scene scene;
        const Request filed = scene.file(scene.high());
        auto service = scene.service();
        const Ballot good = *readBallot(service, filed.id, s("sec"), Verdict::Approve);
        const auto refusal = [&](const std::function<void(Ballot&)>& change, const char* whose = "sec") {
            Ballot ballot = good;
            change(ballot);
            const auto decided = service.decide(ballot, sampleKey(s(whose)));
            return decided ? std::optional<ErrorCode>() : decided.error().code;
        };
        QCOMPARE(refusal([](Ballot& ballot) { ballot.reason = s(" \n "); }), ErrorCode::RefusedByRule);
        QCOMPARE(refusal([](Ballot& ballot) { ballot.reason = QString(4001, u'x'); }), ErrorCode::RefusedByRule);
        QCOMPARE(refusal([](Ballot& ballot) { ballot.digest = s("stale"); }), ErrorCode::RefusedByRule);
        QCOMPARE(refusal([](Ballot& ballot) { ballot.presented += u' '; }), ErrorCode::RefusedByRule);
        QCOMPARE(refusal([](Ballot& ballot) { ballot.verdict = Verdict::Reject; }), ErrorCode::RefusedByRule); // another text
        QCOMPARE(refusal([](Ballot& ballot) { ballot.member = s("nobody"); }), ErrorCode::RefusedByRule);
        QCOMPARE(refusal([](Ballot& ballot) { ballot.requestId = s("REQ-9"); }), ErrorCode::NotFound);
        QCOMPARE(refusal([](Ballot&) {}, "law"), ErrorCode::WrongKey); // somebody else's key
        QCOMPARE(refusal([](Ballot&) {}, "stranger"), ErrorCode::WrongKey);
        QCOMPARE(scene.number("SELECT count(*) FROM decision"), 0);
        QVERIFY(scene.vote(filed, "sec"));
        QVERIFY(!scene.vote(filed, "sec"));                  // twice
        QVERIFY(!scene.vote(filed, "sec", Verdict::Reject)); // and no change of mind on one version
        QVERIFY(!scene.vote(filed, "sec2"));                 // the slot is taken
        QCOMPARE(scene.number("SELECT count(*) FROM decision"), 1);
        QCOMPARE(scene.vote(filed, "sec2", Verdict::Reject)->status, RequestStatus::Rejected); // but may veto
        QCOMPARE(scene.gate(scene.high()).exitCode(), 16);
        QVERIFY(!scene.vote(filed, "law"));
        QVERIFY(!scene.service().withdraw(filed.id, s("Rita Requester")));
        QCOMPARE(scene.number("SELECT count(*) FROM agent_grant"), 0);
    }

    void blockersStopApprovalUntilCured_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<QString>("condition");
        QTest::addRow("no owner") << s("UPDATE agent SET owner = ' '") << s("owner");
        QTest::addRow("owner retired") << s("leaves o Olga Owner") << s("owner");
        QTest::addRow("shared account") << s("UPDATE agent SET account_dedicated = 0") << s("account");
        QTest::addRow("account not known") << s("UPDATE agent SET account_dedicated = NULL") << s("account");
        QTest::addRow("no assessment") << s("DELETE FROM assessment") << s("assessment");
        QTest::addRow("draft") << s("UPDATE assessment SET status = 'draft'") << s("assessment");
        QTest::addRow("lapsed") << s("UPDATE assessment SET valid_until = '2026-09-16T09:42:00.000Z'")
                                << s("assessment");
        QTest::addRow("approved later") << s("UPDATE assessment SET approved_at = '2026-10'") << s("assessment");
        QTest::addRow("no guardrails") << s("UPDATE guardrail SET agents = '[\"bo\"]'") << s("guardrails");
        QTest::addRow("no fingerprint") << s("UPDATE guardrail SET fingerprint = NULL") << s("guardrails");
        QTest::addRow("drift") << s("UPDATE guardrail SET observed_fingerprint = 'abce'") << s("guardrails");
        QTest::addRow("test data") << s("UPDATE agent SET test_data = 'production'") << s("test_data");
        QTest::addRow("test data not known") << s("UPDATE agent SET test_data = 'unknown'") << s("test_data");
        QTest::addRow("authority lapsed") << s("UPDATE authority SET expires_at = '2026-09-14'") << s("authority");
        QTest::addRow("authority elsewhere") << s("UPDATE authority SET environment = 'sandbox'") << s("authority");
        QTest::addRow("authority of another class")
            << s("UPDATE authority SET action_class = 'read'") << s("authority");
        QTest::addRow("suspended since") << s("UPDATE agent SET status = 'suspended'") << s("agent");
    }
    void blockersStopApprovalUntilCured()
    {
        QFETCH(QString, harm);
        QFETCH(QString, condition);
        Scene scene;
        const Request filed = scene.file(scene.high());
        QVERIFY(scene.service().dossier(filed.id, s("sec"))->canApprove);
        scene.change(harm);
        const Dossier dossier = *scene.service().dossier(filed.id, s("sec"));
        QVERIFY(!dossier.canApprove);
        QVERIFY(dossier.canVote);
        QCOMPARE(dossier.blockerCount(), 1);
        for (const Condition& one : dossier.conditions) {
            QCOMPARE(one.met, one.id != condition);
            QCOMPARE(one.curePage.isEmpty(), one.met);
            if (!one.met)
                QVERIFY2(dossier.whyNotApprove.contains(one.title), qPrintable(dossier.whyNotApprove));
        }
        QCOMPARE(scene.service().reader().inbox(s("sec"), InboxTab::Mine)->first().blockerCount, 1);
        const auto vote = scene.vote(filed, "sec");
        QVERIFY(!vote);
        QCOMPARE(vote.error().code, ErrorCode::RefusedByRule);
        QCOMPARE(scene.number("SELECT count(*) FROM decision"), 0);
        QCOMPARE(scene.vote(filed, "sec", Verdict::Reject)->status,
                 RequestStatus::Rejected); // a veto needs no conditions
    }

    void timeoutIsExpiredNeverDenied()
    {
        Scene scene;
        const Request filed = scene.file(scene.high());
        QVERIFY(scene.vote(filed, "sec"));
        scene.clock.moveTo(filed.deadline.plusMs(-1));
        QCOMPARE(*scene.service().expireDue(), 0);
        scene.clock.moveTo(filed.deadline.plusSeconds(30));
        const auto late = scene.vote(filed, "law");
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::RefusedByRule);
        const Request expired = scene.now(filed.id);
        QCOMPARE(expired.status, RequestStatus::Expired);
        QCOMPARE(expired.decidedAt, filed.deadline);
        QVERIFY(expired.decidedBy.isEmpty());
        QCOMPARE(scene.gate(scene.high()).exitCode(), 11);
        scene.file(scene.high());
        scene.clock.advanceMs(qint64(86400) * 1000);
        QCOMPARE(*scene.service().expireDue(), 1);
        QCOMPARE(*scene.service().expireDue(), 0);
        QVERIFY(!scene.service().revise(filed.id, {}, s("Rita Requester")));
    }

    void aNewVersionVoidsVotes()
    {
        Scene scene;
        const Request filed = scene.file(scene.high());
        QVERIFY(scene.vote(filed, "sec"));
        QCOMPARE(scene.vote(filed, "law", Verdict::RequestChanges)->status, RequestStatus::ChangesRequested);
        QVERIFY(!scene.vote(filed, "prod"));
        RequestChanges changes;
        changes.lifetimeSeconds = 3600;
        QVERIFY(!scene.service().revise(filed.id, changes, s("Lea Legal")));
        scene.clock.advanceMs(1000);
        const auto revised = scene.service().revise(filed.id, changes, s("rita requester"));
        QVERIFY(revised);
        QCOMPARE(revised->id, filed.id);
        QCOMPARE(revised->version, 2);
        QCOMPARE(revised->status, RequestStatus::Pending);
        QVERIFY(revised->digest != filed.digest);
        QVERIFY(!scene.vote(filed, "prod")); // has read version 1
        QCOMPARE(scene.service().dossier(filed.id, s("sec"))->signedCount(), 0);
        QVERIFY(scene.service().dossier(filed.id, s("sec"))->history.first().text.contains(s("void")));
        QCOMPARE(scene.vote(*revised, "law")->status, RequestStatus::Pending);
        QCOMPARE(scene.vote(*revised, "sec")->status, RequestStatus::Approved);
        QCOMPARE(scene.number("SELECT count(*) FROM request_version"), 2);
    }

    void withdrawnByItsRequesterOnly()
    {
        Scene scene;
        const Request filed = scene.file(scene.high());
        QVERIFY(!scene.service().withdraw(filed.id, s("sec")));
        QVERIFY(scene.service().withdraw(filed.id, s(" rita requester")));
        QCOMPARE(scene.now(filed.id).status, RequestStatus::Withdrawn);
        QVERIFY(!scene.vote(filed, "sec", Verdict::Reject));
    }

    void tamperedRequestsTakeNoVotes()
    {
        Scene scene;
        const Request filed = scene.file(scene.high());
        scene.sql("UPDATE request SET resource = 'everything'");
        QVERIFY(!scene.vote(filed, "sec"));
    }

    // Many connections decide at the same moment: whatever the order, one outcome, and no rejection that was taken is
    // lost.
    void oneOutcomeInEveryRace()
    {
        Scene scene;
        const RecordLocation location = scene.made.location();
        QThreadPool pool;
        pool.setMaxThreadCount(6);
        int rejected = 0, approved = 0;
        for (int round = 0; round < 50; ++round) {
            NewRequest fields = scene.high();
            fields.resource = QStringLiteral("ledger-%1").arg(round);
            const Request filed = scene.file(fields);
            const std::pair<const char*, Verdict> votes[] = {{"sec", Verdict::Approve},
                                                             {"law", Verdict::Approve},
                                                             {"both", Verdict::Reject},
                                                             {"sec2", Verdict::Approve},
                                                             {"prod", round % 2 ? Verdict::Reject : Verdict::Approve}};
            std::atomic<int> ready = 0, acceptedRejections = 0, finalApprovals = 0, refused = 0;
            QList<QFuture<void>> running;
            for (const auto& vote : votes) {
                running.append(QtConcurrent::run(&pool, [&, vote] {
                    auto record = Record::open(location);
                    if (!record)
                        qFatal("%s", qPrintable(record.error().message));
                    const FixedClock clock(test::testNow());
                    ApprovalService service(**record, clock);
                    ++ready;
                    while (ready < 5)
                        QThread::yieldCurrentThread();
                    const auto decided =
                        signVote(service, filed.id, s(vote.first), vote.second, s("Raced."));
                    if (!decided && decided.error().code != ErrorCode::RefusedByRule)
                        qFatal("%s", qPrintable(decided.error().message + decided.error().detail));
                    refused += !decided;
                    acceptedRejections += decided && vote.second == Verdict::Reject;
                    finalApprovals += decided && decided->status == RequestStatus::Approved;
                }));
            }
            for (auto& one : running)
                one.waitForFinished();
            const Request after = scene.now(filed.id);
            QCOMPARE(acceptedRejections + finalApprovals, 1); // five voters always reach one end, and only one
            QCOMPARE(after.status, acceptedRejections ? RequestStatus::Rejected : RequestStatus::Approved);
            const auto counted = [&](const QString& query) {
                return **Statement(scene.made.record(), query).bind(s("id"), filed.id).first([](const Row& row) {
                    return row.integer(0);
                });
            };
            QCOMPARE(counted(s("SELECT count(*) FROM decision WHERE request = :id")), 5 - refused);
            QCOMPARE(counted(s("SELECT count(*) FROM decision WHERE request = :id AND verdict = 'reject'")),
                     qint64(acceptedRejections));
            QCOMPARE(counted(s("SELECT count(*) FROM agent_grant WHERE request = :id")), qint64(finalApprovals));
            QCOMPARE(scene.gate(fields).exitCode(), acceptedRejections ? 16 : 0);
            rejected += acceptedRejections;
            approved += finalApprovals;
        }
        QCOMPARE(rejected + approved, 50);
    }
};

QTEST_GUILESS_MAIN(TestApprovalService)
#include "tst_approvalservice.moc"
