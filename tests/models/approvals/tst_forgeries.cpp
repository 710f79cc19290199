// The forgeries that people think of first, one by one: each has its own exit code and says in a sentence what is wrong. Whoever
// tries them owns the database and takes its guards away; the last ones hold a key as well.

#include "approvalscene.h"
#include "models/approvals/recordaudit.h"
#include "models/core/ids.h"
#include "models/trust/envelope.h"
#include "models/trust/ledgerrepository.h"
#include "models/trust/rosterrepository.h"

#include <QFile>
#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

namespace {

class ForgeryScene : public Scene
{
public:
    ForgeryScene()
    {
        approved = file(high());
        for (const char* member : {"sec", "law"}) {
            if (!vote(approved, member))
                qFatal("no vote");
        }
        NewRequest other = high();
        other.resource = s("payroll");
        waiting = file(other);
        dropGuards(made.record());
    }
    // The gate's exit code, and its sentence.
    std::pair<int, QString> ask(const char* resource = "ledger")
    {
        const auto answer = service().gate({s("bot"), s("ledger:write"), s(resource), s("production")});
        return answer ? std::pair(answer->exitCode(), answer->sentence) : std::pair(exitCode(answer.error().code), answer.error().message);
    }
    QStringList findings()
    {
        const auto audit = RecordAudit(made.record(), clock).run({});
        QStringList all;
        for (const AuditFinding& one : audit ? audit->findings : QList<AuditFinding>())
            all.append(one.table + u' ' + one.key);
        return all;
    }
    // Writes an entry that goes on from the last one, as the program would.
    void appendLeaf(LedgerLeaf leaf)
    {
        LedgerRepository ledger(made.record());
        const auto last = ledger.last();
        leaf.seq = (*last)->seq + 1;
        leaf.prev = QString::fromLatin1(toBytes(leafHash((*last)->bytes)).toHex());
        leaf.time = clock.now();
        if (!ledger.append({leaf.seq, leaf.subject, *leaf.write()}))
            qFatal("no leaf");
    }
    // A decision by whoever holds that key, over `body`, put into the tables with its entry.
    void insertDecision(const DecisionBody& body, const QByteArray& envelope, const QByteArray& bytes, int version = 1)
    {
        Statement insert(made.record(), s("INSERT INTO decision (id, request, request_version, request_digest, member, verdict, slot, reason, decided_at, policy_version, envelope, presented) "
                                          "VALUES (:id, :request, :version, :digest, :member, :verdict, 'Security', :reason, :at, 1, :envelope, 'x')"));
        insert.bind(s("id"), body.decisionId)
            .bind(s("request"), body.requestId)
            .bind(s("version"), version)
            .bind(s("digest"), body.requestSha256)
            .bind(s("member"), body.member)
            .bind(s("verdict"), body.verdict)
            .bind(s("reason"), body.reason)
            .bind(s("at"), body.issued)
            .bind(s("envelope"), QString::fromUtf8(envelope));
        if (const auto ran = insert.run(); !ran)
            qFatal("%s", qUtf8Printable(ran.error().detail));
        appendLeaf({0, {}, {}, body.member, QString(s("decision.") + body.verdict), body.requestId, sha256Hex(bytes), s("forged")});
    }
    // What a member would sign to approve the request that waits.
    DecisionBody bodyFor(const char* member)
    {
        const auto rows = RequestRepository(made.record()).decisions(approved.id);
        DecisionBody body = *DecisionBody::read(Envelope::read(BodyKind::Decision, rows->first().envelope)->body());
        body.decisionId = randomHexId();
        body.requestId = waiting.id;
        body.requestSha256 = waiting.digest;
        body.presentedSha256 = sha256Hex("x");
        body.member = s(member);
        body.issued = clock.now();
        body.expires = clock.now().plusSeconds(3600);
        return body;
    }

    Request approved, waiting;
};

} // namespace

class TestForgeries : public QObject
{
    Q_OBJECT
    QSet<QString> m_said; // every forgery is told in words of its own

    void tellsApart(const QString& sentence)
    {
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(!m_said.contains(sentence), qUtf8Printable(sentence));
        m_said.insert(sentence);
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aStatusIsNoApproval()
    {
        ForgeryScene scene;
        QCOMPARE(scene.ask().first, 0);
        scene.sql("UPDATE request SET status = 'approved', decided_by = '[\"Sue Security\"]' WHERE resource = 'payroll'");
        scene.sql("INSERT INTO agent_grant (agent, position, action, resource, environment, granted_at, expires_at, status, backing, request) "
                  "SELECT agent, 99, action, resource, environment, requested_at, '2099-01-01T00:00:00.000Z', 'active', 'decision', id FROM request WHERE resource = 'payroll'");
        const auto [code, why] = scene.ask("payroll");
        QCOMPARE(code, 10);
        tellsApart(why);
        QVERIFY(!scene.findings().isEmpty());
    }

    void aVoteOnOneRequestIsNoneOnAnother()
    {
        ForgeryScene scene;
        const auto rows = RequestRepository(scene.made.record()).decisions(scene.approved.id);
        for (const StoredDecision& row : *rows) {
            const auto envelope = Envelope::read(BodyKind::Decision, row.envelope);
            DecisionBody body = *DecisionBody::read(envelope->body());
            body.decisionId = randomHexId(); // of the row; what was signed stays
            body.requestId = scene.waiting.id;
            body.requestSha256 = scene.waiting.digest;
            scene.insertDecision(body, row.envelope, envelope->body());
        }
        const auto [code, why] = scene.ask("payroll");
        QCOMPARE(code, 12);
        tellsApart(why);
        QVERIFY(!scene.findings().isEmpty());
    }

    void aDecisionIdIsUsedOnce()
    {
        ForgeryScene scene;
        DecisionBody body = scene.bodyFor("sec");
        body.decisionId = RequestRepository(scene.made.record()).decisions(scene.approved.id)->first().columns.id;
        const auto again = Statement(scene.made.record(), s("INSERT INTO decision (id, request, request_version, request_digest, member, verdict, slot, reason, decided_at, policy_version) "
                                                            "SELECT id, request, request_version, request_digest, 'prod', verdict, slot, reason, decided_at, policy_version FROM decision"))
                               .run();
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
    }

    void aCopiedMemberIsNobody()
    {
        ForgeryScene scene;
        scene.sql("INSERT INTO member (id, name, roles, status, added_at) SELECT 'ghost', 'Gail Ghost', roles, status, added_at FROM member WHERE id = 'sec'");
        DecisionBody body = scene.bodyFor("ghost");
        Envelope envelope(BodyKind::Decision, *body.write());
        envelope.sign(sampleKey(s("ghost")));
        scene.insertDecision(body, envelope.write(), envelope.body());
        const auto [code, why] = scene.ask("payroll");
        QCOMPARE(code, 12);
        tellsApart(why);
        QVERIFY(scene.findings().contains(s("member ghost")));
    }

    void theLedgersTailIsMissed()
    {
        ForgeryScene scene;
        QCOMPARE(scene.ask().first, 0);
        scene.sql("DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)");
        const auto [code, why] = scene.ask();
        QCOMPARE(code, 15);
        tellsApart(why);
        QVERIFY(!scene.findings().isEmpty());
    }

    void theClockGoesBack()
    {
        ForgeryScene scene;
        QCOMPARE(scene.ask().first, 0);
        scene.clock.advanceMs(-3 * 3600 * 1000);
        const auto [code, why] = scene.ask();
        QCOMPARE(code, 11);
        tellsApart(why);
    }

    void aRetiredKeySignsNothing()
    {
        ForgeryScene scene;
        const Request request = scene.waiting;
        scene.change(s("retire sec"));
        const auto voted = scene.vote(request, "sec");
        QVERIFY(!voted);
        QCOMPARE(exitCode(voted.error().code), 5); // is no member any more
        // Who sits there still, but with another key.
        const auto rotated = scene.service().decide({request.id, s("law"), Verdict::Approve, s("x"), request.digest, {}}, SigningKey::generate());
        QVERIFY(!rotated);
        QCOMPARE(exitCode(rotated.error().code), 6);
        DecisionBody body = scene.bodyFor("sec");
        Envelope envelope(BodyKind::Decision, *body.write());
        envelope.sign(sampleKey(s("sec")));
        scene.insertDecision(body, envelope.write(), envelope.body());
        const auto [code, why] = scene.ask("payroll");
        QCOMPARE(code, 12);
        tellsApart(why);
    }

    // Thresholds count members, however many keys one has.
    void twoKeysAreOneMember()
    {
        ForgeryScene scene;
        const SigningKey second = SigningKey::generate();
        changeRoster(scene.made.record(), scene.clock, {s("eng"), s("prod")}, [&](Roster& next) { next.addKey(s("both"), *PublicKey::fromBytes(second.publicKey())); });
        QVERIFY(scene.vote(scene.waiting, "both"));
        auto desk = scene.service();
        const auto ballot = readBallot(desk, scene.waiting.id, s("both"), Verdict::Approve);
        QCOMPARE(exitCode(desk.decide(*ballot, second).error().code), 5);
        DecisionBody body = scene.bodyFor("both");
        const auto authority = RosterService(scene.made.record(), scene.clock).authority();
        body.rosterVersion = authority->roster().version;
        body.rosterSha256 = authority->chain().currentHash();
        Envelope envelope(BodyKind::Decision, *body.write());
        envelope.sign(second);
        scene.insertDecision(body, envelope.write(), envelope.body(), 2); // the table takes one vote of a member on a version
        QCOMPARE(scene.ask("payroll").first, 10); // one seat of two is filled, as before
    }

    void halfOfTheThresholdsIsNoRoster_data()
    {
        QTest::addColumn<QStringList>("signers");
        QTest::newRow("the old one only") << QStringList{s("eng"), s("prod")};
        QTest::newRow("the new one only") << QStringList{s("new1"), s("new2")};
        QTest::newRow("one of each") << QStringList{s("eng"), s("new1")};
    }
    void halfOfTheThresholdsIsNoRoster()
    {
        QFETCH(const QStringList, signers);
        ForgeryScene scene;
        RosterService rosters(scene.made.record(), scene.clock);
        Roster next = *rosters.draft({});
        for (const char* id : {"new1", "new2"}) {
            next.members.insert(s(id), {s(id), {Role::Security}});
            next.addKey(s(id), *PublicKey::fromBytes(sampleKey(s(id)).publicKey()));
        }
        next.root = {{s("new1"), s("new2")}, 2};
        Envelope envelope(BodyKind::Roster, *next.write());
        for (const QString& one : signers)
            envelope.sign(sampleKey(one));
        const auto proposed = rosters.propose(envelope, signers.first());
        QVERIFY(!proposed || proposed->missingNow + proposed->missingNext > 0);
        QCOMPARE(rosters.authority()->roster().version, 1);
        // Put into the tables by hand it is found.
        const QString hash = sha256Hex(envelope.body());
        QVERIFY(RosterRepository(scene.made.record()).insertRoster({2, hash, envelope.write()}));
        scene.appendLeaf({0, {}, {}, s("eng"), s("roster"), s("roster"), hash, s("forged")});
        QCOMPARE(scene.ask().first, 12);
        QCOMPARE(scene.vote(scene.waiting, "law").error().code, ErrorCode::BadSignature);
        QVERIFY(!scene.findings().isEmpty());
    }

    // Signed by the member's own key, but not in the one form that may be signed.
    void anotherFormOfTheSameIsRefused()
    {
        ForgeryScene scene;
        const DecisionBody body = scene.bodyFor("sec");
        const QByteArray canonical = *body.write();
        for (QByteArray odd : {QByteArray(canonical).replace("{\"context\"", "{ \"context\""), QByteArray(canonical).replace(",\"verdict\":\"approve\"", ",\"verdict\":\"reject\",\"verdict\":\"approve\""),
                               QByteArray("\xef\xbb\xbf" + canonical), QByteArray(canonical + '\n')}) {
            QVERIFY(odd != canonical);
            Envelope envelope(BodyKind::Decision, odd);
            envelope.sign(sampleKey(s("sec")));
            ForgeryScene one;
            one.insertDecision(body, envelope.write(), odd);
            QCOMPARE(one.ask("payroll").first, 12);
        }
    }

    void tenMillionBytesAreNotRead()
    {
        ForgeryScene scene;
        Statement update(scene.made.record(), s("UPDATE decision SET envelope = :big WHERE member = 'sec'"));
        update.bind(s("big"), QString(10'000'000, u'a'));
        QVERIFY(update.run());
        QElapsedTimer clock;
        clock.start();
        const auto [code, why] = scene.ask();
        QCOMPARE(code, 12);
        tellsApart(why);
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!scene.findings().isEmpty());
    }

    // A file is put in its place again; on a server what was written since is taken out, which comes to the same.
    void yesterdaysRecordIsNoticed()
    {
        ForgeryScene scene;
        const RecordLocation place = scene.made.record().location();
        const qint64 entries = scene.number("SELECT count(*) FROM ledger");
        if (!place.isServer())
            scene.sql(QByteArray("VACUUM INTO '" + place.path.toUtf8() + ".kept'").constData());
        RevocationOrder order;
        order.grants = {scene.approved.id};
        order.reason = s("It went wrong.");
        const SigningKey key = sampleKey(s("eng"));
        QVERIFY(scene.service().revoke(order, {&key}));
        QCOMPARE(scene.ask().first, 14);
        if (place.isServer()) {
            for (const char* back : {"DELETE FROM revocation", "UPDATE agent_grant SET status = 'active'", "DELETE FROM ledger WHERE seq >= %1", "DELETE FROM checkpoint WHERE size > %1"})
                scene.made.sql(s(back).contains(u'%') ? s(back).arg(entries) : s(back));
        } else {
            QFile kept(place.path + s(".kept")), file(place.path);
            QVERIFY(kept.open(QIODevice::ReadOnly) && file.open(QIODevice::ReadWrite));
            const QByteArray bytes = kept.readAll();
            QVERIFY(file.resize(0) && file.write(bytes) == bytes.size());
        }
        const auto record = Record::open(place, Record::Mode::ReadWrite);
        QVERIFY(record);
        const auto answer = ApprovalService(**record, scene.clock).gate({s("bot"), s("ledger:write"), s("ledger"), s("production")});
        QVERIFY(!answer);
        QCOMPARE(exitCode(answer.error().code), 15);
        tellsApart(answer.error().message);
        // And nobody signs in it.
        ApprovalService old(**record, scene.clock);
        QCOMPARE(old.decide({scene.waiting.id, s("law"), Verdict::Approve, s("x"), scene.waiting.digest, {}}, sampleKey(s("law"))).error().code, ErrorCode::Rollback);
    }
};

QTEST_GUILESS_MAIN(TestForgeries)
#include "tst_forgeries.moc"
