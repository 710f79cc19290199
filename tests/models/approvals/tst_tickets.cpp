// Tickets: they hold without the record, once, in one place and for a short time; and whoever makes one up is told apart, even
// where one of those who may make tickets did it.

#include "approvalscene.h"
#include "models/approvals/subject.h"
#include "models/approvals/ticketservice.h"
#include "models/core/ids.h"
#include "models/trust/freshnessbody.h"
#include "models/trust/rosterservice.h"
#include "models/trust/ticketbody.h"
#include "models/trust/verifierstate.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace privyseal;
using namespace privyseal::test;

namespace {

const QString gateName = QStringLiteral("deploy");
const QString commit = QStringLiteral("git:4f2c9d1");

// An approved deployment of one commit, and the roster that the pipeline pinned before.
class TicketScene : public Scene
{
public:
    explicit TicketScene(qint64 lifetimeSeconds = 8 * 3600)
    {
        changeRoster(made.record(), clock, {s("eng"), s("prod")}, [](Roster& next) { next.gates = {gateName, s("other")}; });
        pinned = rosterNow();
        NewRequest fields = high();
        fields.parameters.insert(s("commit"), commit);
        fields.lifetimeSeconds = lifetimeSeconds;
        request = file(fields);
        approve(request);
    }
    void approve(const Request& one)
    {
        for (const char* member : {"sec", "law"}) {
            clock.advanceMs(1000);
            if (const auto voted = vote(one, member); !voted)
                qFatal("%s", qUtf8Printable(voted.error().message));
        }
    }
    QByteArray rosterNow() { return RosterService(made.record(), clock).authority()->rosterEnvelopes().last(); }
    Result<MadeTicket> make(const QString& audience = gateName, const QString& subject = commit, qint64 lifetime = 0, const char* maker = "prod")
    {
        const SigningKey key = sampleKey(s(maker));
        return TicketService(made.record(), clock).make({request.id, audience, subject, lifetime}, {&key});
    }
    QByteArray ticket()
    {
        const auto made_ = make();
        if (!made_ || made_->answer.outcome != GateAnswer::Outcome::Yes)
            qFatal("no ticket: %s", qUtf8Printable(made_ ? made_->answer.sentence : made_.error().message + made_.error().detail));
        return made_->envelope;
    }
    Result<TicketAnswer> check(const QByteArray& bytes) { return checkTicket(bytes, {pinned, gateName, commit}, clock.now()); }
    // As an exit code, whatever came out.
    int exitOf(const Result<TicketAnswer>& found) { return found ? found->answer.exitCode() : exitCode(found.error().code); }

    QByteArray pinned;
    Request request;
};

TicketBody bodyOf(const QByteArray& ticket)
{
    return *TicketBody::read(Envelope::read(BodyKind::Ticket, ticket)->body());
}

// What a member who may make tickets can make of one: the whole is signed by the book.
QByteArray signedBy(const char* member, const TicketBody& body)
{
    const auto bytes = body.write();
    if (!bytes)
        return {};
    Envelope envelope(BodyKind::Ticket, *bytes);
    envelope.sign(sampleKey(s(member)));
    return envelope.write();
}

} // namespace

class TestTickets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aTicketHoldsWithoutTheRecord()
    {
        TicketScene scene;
        const QByteArray ticket = scene.ticket();
        const auto found = scene.check(ticket);
        QVERIFY2(found, found ? "" : qUtf8Printable(found.error().message + found.error().detail));
        QVERIFY2(found->answer.outcome == GateAnswer::Outcome::Yes, qUtf8Printable(found->answer.sentence));
        QCOMPARE(found->answer.requestId, scene.request.id);
        QCOMPARE(found->answer.expiresAt, scene.clock.now().plusSeconds(3600));
        QCOMPARE(found->request.digest, scene.request.digest);
        QCOMPARE(found->said.rosterVersion, 2);
        QVERIFY(ticket.size() < 256 * 1024);
        // The first roster pins the second one as well.
        const QByteArray first = RosterService(scene.made.record(), scene.clock).authority()->rosterEnvelopes().first();
        QCOMPARE(scene.exitOf(checkTicket(ticket, {first, gateName, commit}, scene.clock.now())), 0);
        // And the ledger of the record tells of it.
        QCOMPARE(scene.number("SELECT count(*) FROM ledger WHERE leaf LIKE '%ticket.made%'"), 1);
    }

    void whereWhatAndWhen_data()
    {
        QTest::addColumn<QString>("audience");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<qint64>("seconds"); // the clock goes on, or back
        QTest::addColumn<qint64>("maxAge");
        QTest::addColumn<int>("exit");
        QTest::newRow("as it should be") << gateName << commit << qint64(0) << qint64(0) << 0;
        QTest::newRow("another audience") << s("other") << commit << qint64(0) << qint64(0) << 13;
        QTest::newRow("no gate at all") << s("elsewhere") << commit << qint64(0) << qint64(0) << 13;
        QTest::newRow("another subject") << gateName << s("git:0000000") << qint64(0) << qint64(0) << 13;
        QTest::newRow("at its last second") << gateName << commit << qint64(3599) << qint64(0) << 0;
        QTest::newRow("run out") << gateName << commit << qint64(3600) << qint64(0) << 11;
        QTest::newRow("as far ahead as clocks may be") << gateName << commit << qint64(-120) << qint64(0) << 0;
        QTest::newRow("from the future") << gateName << commit << qint64(-121) << qint64(0) << 11;
        QTest::newRow("not fresh enough") << gateName << commit << qint64(900) << qint64(900) << 11;
        QTest::newRow("fresh enough") << gateName << commit << qint64(899) << qint64(900) << 0;
    }
    void whereWhatAndWhen()
    {
        QFETCH(const QString, audience);
        QFETCH(const QString, subject);
        QFETCH(const qint64, seconds);
        QFETCH(const qint64, maxAge);
        TicketScene scene;
        const QByteArray ticket = scene.ticket();
        TicketExpectation expected{scene.pinned, audience, subject};
        if (maxAge > 0)
            expected.maxAgeSeconds = maxAge;
        const auto found = checkTicket(ticket, expected, scene.clock.now().plusSeconds(seconds));
        QTEST(scene.exitOf(found), "exit");
        QVERIFY(!found->answer.sentence.isEmpty());
    }

    void onlyWhatIsApprovedGetsATicket()
    {
        TicketScene scene;
        QCOMPARE(scene.make(s("nowhere"))->answer.exitCode(), 13);
        QCOMPARE(scene.make(gateName, s("git:0000000"))->answer.exitCode(), 13);
        QCOMPARE(scene.make(gateName, privilegeSubject(scene.request))->answer.exitCode(), 13); // it names a commit, so nothing wider
        QCOMPARE(scene.make(gateName, commit, 25 * 3600).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(scene.make(gateName, QString(501, u'x')).error().code, ErrorCode::RefusedByRule);
        const SigningKey stranger = SigningKey::generate();
        QCOMPARE(TicketService(scene.made.record(), scene.clock).make({scene.request.id, gateName, commit}, {&stranger}).error().code, ErrorCode::WrongKey);
        QCOMPARE(TicketService(scene.made.record(), scene.clock).make({s("REQ-none"), gateName, commit}, {&stranger}).error().code, ErrorCode::NotFound);
        QCOMPARE(scene.number("SELECT count(*) FROM ledger WHERE leaf LIKE '%ticket.made%'"), 0);

        const Request waiting = scene.file(scene.critical());
        const SigningKey key = sampleKey(s("prod"));
        const auto none = TicketService(scene.made.record(), scene.clock).make({waiting.id, gateName, privilegeSubject(waiting)}, {&key});
        QCOMPARE(none->answer.exitCode(), 10);
        QVERIFY(none->envelope.isEmpty());
    }

    void thePrivilegeItselfIsASubject()
    {
        TicketScene scene;
        const Request plain = scene.file(scene.high());
        scene.approve(plain);
        const SigningKey key = sampleKey(s("prod"));
        const auto ticket = TicketService(scene.made.record(), scene.clock).make({plain.id, gateName, privilegeSubject(plain)}, {&key});
        QVERIFY2(ticket && ticket->answer.outcome == GateAnswer::Outcome::Yes, qUtf8Printable(ticket ? ticket->answer.sentence : ticket.error().message));
        QCOMPARE(scene.exitOf(checkTicket(ticket->envelope, {scene.pinned, gateName, privilegeSubject(plain)}, scene.clock.now())), 0);
        QCOMPARE(TicketService(scene.made.record(), scene.clock).make({plain.id, gateName, commit}, {&key})->answer.exitCode(), 13);
    }

    // The grant ends before the ticket does.
    void noLongerThanTheGrant()
    {
        TicketScene scene(1800);
        const QByteArray ticket = scene.ticket();
        QCOMPARE(scene.exitOf(checkTicket(ticket, {scene.pinned, gateName, commit}, scene.clock.now().plusSeconds(1799))), 0);
        QCOMPARE(scene.exitOf(checkTicket(ticket, {scene.pinned, gateName, commit}, scene.clock.now().plusSeconds(1800))), 11);
    }

    void whatWasTakenBackGetsNone()
    {
        TicketScene scene;
        const QByteArray before = scene.ticket();
        const SigningKey key = sampleKey(s("eng"));
        RevocationOrder order;
        order.grants = {scene.request.id};
        order.reason = s("It went wrong.");
        QVERIFY(scene.service().revoke(order, {&key}));
        QCOMPARE(scene.make()->answer.exitCode(), 14);
        QCOMPARE(scene.exitOf(scene.check(before)), 0); // until it runs out: what the lifetime is for

        // A maker who tells of the list has to tell all of it, and who keeps a state sees one that does not.
        const Request other = scene.file([&] {
            NewRequest fields = scene.high();
            fields.resource = s("other ledger");
            fields.parameters.insert(s("commit"), commit);
            return fields;
        }());
        scene.approve(other);
        const SigningKey maker = sampleKey(s("prod"));
        const auto later = TicketService(scene.made.record(), scene.clock).make({other.id, gateName, commit}, {&maker});
        QVERIFY(later && later->answer.outcome == GateAnswer::Outcome::Yes);
        const auto found = scene.check(later->envelope);
        QVERIFY(found);
        QCOMPARE(found->said.revocationVersion, 1);
        TicketBody forged = bodyOf(later->envelope);
        forged.request = bodyOf(before).request;
        forged.decisions = bodyOf(before).decisions;
        forged.entries = bodyOf(before).entries;
        QCOMPARE(scene.exitOf(scene.check(signedBy("prod", forged))), 12); // its proofs are of another tree
        QTemporaryDir folder;
        const StateFile state(folder.filePath(s("state")));
        QVERIFY(state.take(found->said, scene.clock.now()));
        QCOMPARE(state.take(scene.check(before)->said, scene.clock.now()).error().code, ErrorCode::Rollback);
    }

    // Every change by somebody without a key, at 400 places of the file.
    void everyChangedByteIsSeen()
    {
        TicketScene scene;
        const QByteArray ticket = scene.ticket();
        QRandomGenerator random(7);
        for (int i = 0; i < 400; ++i) {
            QByteArray changed = ticket;
            const int at = int(random.bounded(quint32(ticket.size())));
            changed[at] = char(changed[at] ^ (1 << random.bounded(7)));
            const auto found = scene.check(changed);
            QVERIFY2(!found || found->answer.outcome != GateAnswer::Outcome::Yes || Envelope::read(BodyKind::Ticket, changed)->body() == Envelope::read(BodyKind::Ticket, ticket)->body(),
                     qPrintable(QString::number(at)));
        }
        for (const QByteArray& bytes : {QByteArray(), QByteArray("{}"), QByteArray(10'000'000, 'a'), QByteArray(ticket + '\n'), ticket.left(ticket.size() / 2), scene.pinned})
            QCOMPARE(scene.exitOf(scene.check(bytes)), 12);
        QCOMPARE(scene.exitOf(checkTicket(ticket, {ticket, gateName, commit}, scene.clock.now())), 12);
    }

    // One of those who may make tickets goes wrong: what others signed still cannot be made up.
    void aMakerAloneApprovesNothing_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"another request", "one vote less", "a vote twice", "no votes", "a vote of another request", "a vote by itself", "no roster", "rosters from the second on",
                                 "its own roster", "no proof", "proof of another entry", "another checkpoint", "stale freshness", "freshness by a stranger", "another record",
                                 "too long", "no entries", "a rejection left out"})
            QTest::newRow(what) << s(what);
    }
    void aMakerAloneApprovesNothing()
    {
        QFETCH(const QString, what);
        TicketScene scene;
        TicketBody body = bodyOf(scene.ticket());
        QCOMPARE(scene.exitOf(scene.check(signedBy("prod", body))), 0); // unchanged it holds
        int wanted = 12;
        if (what == u"another request") {
            body.request.replace("\"resource\":\"ledger\"", "\"resource\":\"payroll\"");
        } else if (what == u"one vote less") {
            body.decisions.removeLast();
            wanted = 10;
        } else if (what == u"a vote twice") {
            body.decisions.last() = body.decisions.first();
        } else if (what == u"no votes") {
            body.decisions.clear();
            wanted = 10;
        } else if (what == u"a vote of another request") {
            const Request other = scene.file([&] {
                NewRequest fields = scene.high();
                fields.resource = s("toys");
                fields.parameters.insert(s("commit"), commit);
                return fields;
            }());
            scene.approve(other);
            const SigningKey key = sampleKey(s("prod"));
            const TicketBody theirs = bodyOf(TicketService(scene.made.record(), scene.clock).make({other.id, gateName, commit}, {&key})->envelope);
            body.checkpoint = theirs.checkpoint;
            body.freshness = theirs.freshness;
            body.rosters = theirs.rosters;
            body.decisions = theirs.decisions;
            body.entries = theirs.entries;
        } else if (what == u"a vote by itself") {
            Envelope own(BodyKind::Decision, Envelope::read(BodyKind::Decision, body.decisions.last().envelope)->body());
            own.sign(sampleKey(s("prod")));
            body.decisions.last().envelope = own.write();
        } else if (what == u"no roster") {
            body.rosters.clear();
        } else if (what == u"rosters from the second on") {
            body.rosters.removeFirst(); // the pinned one is there still: nothing is missing that has to be proved
            wanted = 0;
        } else if (what == u"its own roster") {
            auto next = *RosterService(scene.made.record(), scene.clock).draft({});
            for (auto& member : next.members)
                member.roles = {Role::Security, Role::Legal};
            Envelope own(BodyKind::Roster, *next.write());
            own.sign(sampleKey(s("prod")));
            body.rosters.append({own.write(), body.rosters.last().entry});
        } else if (what == u"no proof") {
            body.decisions.first().entry.proof.clear();
        } else if (what == u"proof of another entry") {
            body.decisions.first().entry.proof = body.decisions.last().entry.proof;
        } else if (what == u"another checkpoint") {
            Checkpoint made = *Checkpoint::read(SignedNote::read(body.checkpoint)->text());
            made.size += 1;
            auto note = *SignedNote::of(made.text());
            const SigningKey key = sampleKey(s("prod"));
            note.sign(checkpointKey(body.org, *PublicKey::fromBytes(key.publicKey())).name, key);
            body.checkpoint = note.write();
        } else if (what == u"stale freshness") {
            body.expires = body.issued.plusSeconds(24 * 3600);
            scene.clock.advanceMs(2 * 3600 * 1000);
            wanted = 11;
        } else if (what == u"freshness by a stranger") {
            Envelope own(BodyKind::Freshness, Envelope::read(BodyKind::Freshness, body.freshness)->body());
            own.sign(SigningKey::generate());
            body.freshness = own.write();
        } else if (what == u"another record") {
            body.org = randomHexId();
        } else if (what == u"too long") {
            body.expires = body.issued.plusSeconds(25 * 3600);
            QVERIFY(!body.write());
            return;
        } else if (what == u"no entries") {
            body.entries.clear();
        } else if (what == u"a rejection left out") {
            const Request other = scene.file([&] {
                NewRequest fields = scene.high();
                fields.resource = s("toys");
                return fields;
            }());
            QVERIFY(scene.vote(other, "sec"));
            QVERIFY(scene.vote(other, "law", Verdict::Reject));
            const SigningKey key = sampleKey(s("prod"));
            QCOMPARE(TicketService(scene.made.record(), scene.clock).make({other.id, gateName, privilegeSubject(other)}, {&key})->answer.exitCode(), 16);
            return;
        }
        const auto found = scene.check(signedBy("prod", body));
        QVERIFY2(scene.exitOf(found) == wanted, qUtf8Printable(QStringLiteral("%1: %2").arg(scene.exitOf(found)).arg(found ? found->answer.sentence : found.error().message)));
    }

    void aKeyThatWasTakenBackCountsNoMore()
    {
        TicketScene scene;
        RevocationOrder order;
        order.keys = {PublicKey::fromBytes(sampleKey(s("law")).publicKey())->id()};
        order.reason = s("Her computer was stolen.");
        const SigningKey key = sampleKey(s("eng"));
        const QByteArray before = scene.ticket();
        QVERIFY(scene.service().revoke(order, {&key}));
        const auto none = scene.make();
        QVERIFY(!none || none->answer.outcome != GateAnswer::Outcome::Yes);
        // Nor does it make tickets.
        order.keys = {PublicKey::fromBytes(sampleKey(s("prod")).publicKey())->id()};
        QVERIFY(scene.service().revoke(order, {&key}));
        QCOMPARE(scene.exitOf(scene.check(before)), 0);
        const Request other = scene.file([&] {
            NewRequest fields = scene.high();
            fields.resource = s("toys");
            return fields;
        }());
        for (const char* member : {"sec", "both"})
            QVERIFY(scene.vote(other, member));
        const SigningKey gone = sampleKey(s("prod"));
        QCOMPARE(TicketService(scene.made.record(), scene.clock).make({other.id, gateName, privilegeSubject(other)}, {&gone}).error().code, ErrorCode::WrongKey);
    }

    void thePinnedRosterDecides()
    {
        TicketScene scene, stranger;
        const QByteArray ticket = scene.ticket();
        QCOMPARE(scene.exitOf(checkTicket(ticket, {stranger.pinned, gateName, commit}, scene.clock.now())), 12);
        changeRoster(scene.made.record(), scene.clock, {s("eng"), s("prod")}, [](Roster& next) { next.gates.append(s("third")); });
        QCOMPARE(scene.exitOf(checkTicket(ticket, {scene.rosterNow(), gateName, commit}, scene.clock.now())), 15); // the ticket is of before
        QCOMPARE(scene.exitOf(scene.check(scene.ticket())), 0);
        // The committee takes the gate away.
        changeRoster(scene.made.record(), scene.clock, {s("eng"), s("prod")}, [](Roster& next) { next.gates = {s("third")}; });
        QCOMPARE(scene.make()->answer.exitCode(), 13);
    }

    void anExpiredRosterMakesNone()
    {
        TicketScene scene(8 * 3600);
        changeRoster(scene.made.record(), scene.clock, {s("eng"), s("prod")}, [&](Roster& next) { next.expires = scene.clock.now().plusSeconds(1800); });
        const QByteArray ticket = scene.ticket();
        QCOMPARE(scene.exitOf(scene.check(ticket)), 0);
        scene.clock.advanceMs(1800 * 1000);
        QCOMPARE(scene.exitOf(scene.check(ticket)), 11);
    }

    // Rosters that nothing needs are left out where all of them are too long.
    void manyRosters()
    {
        TicketScene scene;
        for (int i = 0; i < 12; ++i)
            changeRoster(scene.made.record(), scene.clock, {s("eng"), s("prod")}, [&](Roster& next) {
                next.gates.append(QString(QString::number(100 + i).repeated(i == 0 ? 8000 : 1)));
                next.gates.sort();
            });
        NewRequest fields = scene.high();
        fields.resource = s("toys");
        const Request late = scene.file(fields);
        scene.approve(late);
        const SigningKey key = sampleKey(s("prod"));
        const auto ticket = TicketService(scene.made.record(), scene.clock).make({late.id, gateName, privilegeSubject(late)}, {&key});
        QVERIFY2(ticket && !ticket->envelope.isEmpty(), qUtf8Printable(ticket ? ticket->answer.sentence : ticket.error().message));
        QCOMPARE(scene.exitOf(checkTicket(ticket->envelope, {scene.rosterNow(), gateName, privilegeSubject(late)}, scene.clock.now())), 0);
        const auto old = checkTicket(ticket->envelope, {scene.pinned, gateName, privilegeSubject(late)}, scene.clock.now());
        QCOMPARE(scene.exitOf(old), 12);
        QVERIFY(old.error().message.contains(s("pin a newer one")));
        QCOMPARE(scene.make().error().code, ErrorCode::InputRejected); // whose votes need them all
    }

    void aTicketIsSpentOnce()
    {
        QTemporaryDir folder;
        const SpentFile file(folder.filePath(s("spent")));
        const Instant now = testNow();
        const QString nonce = randomHexId();
        std::atomic<int> yes = 0, no = 0;
        std::vector<std::thread> desks;
        for (int i = 0; i < 8; ++i)
            desks.emplace_back([&] {
                const auto spent = file.spend(nonce, now.plusSeconds(60), now);
                if (spent)
                    ++(*spent ? yes : no);
            });
        for (std::thread& one : desks)
            one.join();
        QCOMPARE(yes.load(), 1);
        QCOMPARE(no.load(), 7);
        QVERIFY(!*file.spend(nonce, now.plusSeconds(60), now.plusSeconds(3 * 86'400)));
        for (int i = 0; i < 50; ++i)
            QVERIFY(*file.spend(randomHexId(), now.plusSeconds(60), now));
        // Long after their end they are left out.
        QVERIFY(*file.spend(randomHexId(), now.plusSeconds(40 * 86'400), now.plusSeconds(39 * 86'400)));
        QFile there(folder.filePath(s("spent")));
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll().count('\n'), 1);
        QCOMPARE(there.permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    }

    void filesThatAreNoneOfOursAllowNothing()
    {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(s(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("no file");
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            return file.fileName();
        };
        const Instant now = testNow();
        for (const QByteArray& bytes : {QByteArray("rubbish\n"), QByteArray(32, 'a'), QByteArray("\0\0\0", 3), QByteArray(QByteArray(32, 'a') + " 2026-13-01\n")})
            QCOMPARE(SpentFile(write("spent", bytes)).spend(randomHexId(), now, now).error().code, ErrorCode::StorageFailed);
        VerifierState state{QString(32, u'a'), 1, QString(64, u'a'), 0, {}, {1, QByteArray(32, 'x')}, now};
        for (const QByteArray& bytes : {QByteArray(), QByteArray("{}"), QByteArray("rubbish"), QByteArray(100'000, ' ')})
            QCOMPARE(StateFile(write("state", bytes)).take(state, now).error().code, ErrorCode::StorageFailed);
        QCOMPARE(StateFile(folder.filePath(s("gone/state"))).take(state, now).error().code, ErrorCode::StorageFailed);
        QCOMPARE(SpentFile(folder.filePath(s("gone/spent"))).spend(randomHexId(), now, now).error().code, ErrorCode::StorageFailed);
    }

    void theStateNeverGoesBack_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"roster", "other roster", "revocations", "other revocations", "ledger", "other ledger", "another record"})
            QTest::newRow(what) << s(what);
    }
    void theStateNeverGoesBack()
    {
        QFETCH(const QString, what);
        QTemporaryDir folder;
        const StateFile file(folder.filePath(s("state")));
        const Instant now = testNow();
        VerifierState state{QString(32, u'a'), 5, QString(64, u'a'), 3, QString(64, u'b'), {100, QByteArray(32, 'x')}, now};
        QVERIFY(file.take(state, now));
        QVERIFY(file.take(state, now));
        VerifierState other = state;
        if (what == u"roster")
            other.rosterVersion = 4;
        else if (what == u"other roster")
            other.rosterSha256 = QString(64, u'c');
        else if (what == u"revocations")
            other.revocationVersion = 2;
        else if (what == u"other revocations")
            other.revocationSha256 = QString(64, u'c');
        else if (what == u"ledger")
            other.tree.size = 99;
        else if (what == u"other ledger")
            other.tree.root = QByteArray(32, 'y');
        else
            other.org = QString(32, u'b');
        QCOMPARE(file.take(other, now).error().code, ErrorCode::Rollback);
        QCOMPARE(file.take(state, now.plusSeconds(-121)).error().code, ErrorCode::RefusedByRule);
        QVERIFY(file.take(state, now.plusSeconds(-120)));
        state.rosterVersion = 6;
        state.tree = {101, QByteArray(32, 'z')};
        QVERIFY(file.take(state, now.plusSeconds(5)));
    }
};

QTEST_GUILESS_MAIN(TestTickets)
#include "tst_tickets.moc"
