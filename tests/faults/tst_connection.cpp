// The way to a server breaks: in a transaction, on its way to the commit, after the commit before the answer, at any moment,
// by the server's own hand. Nothing that was decided is lost, nothing is decided twice, and nobody has to do anything again.
// The short version runs with the tests; PRIVYSEAL_FULL=1 runs 500 breaks.

#include "models/approvals/approvalservice.h"
#include "models/committee/memberservice.h"
#include "models/exchange/importer.h"
#include "models/record/changefeed.h"
#include "models/record/persevere.h"
#include "models/record/postgreslogin.h"
#include "models/record/statement.h"
#include "support/committee.h"
#include "support/testrecord.h"
#include "support/wire.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <thread>

using namespace privyseal;
using namespace privyseal::test;

namespace {

bool isFullRun()
{
    return qEnvironmentVariable("PRIVYSEAL_FULL") == u"1";
}

// A committee and an agent whose requests need two votes.
class Desk
{
public:
    Desk() : wire(QUrl(made.location().path).port()), address{wire.through(made.location().path)}
    {
        MemberService members(made.record(), clock);
        for (const auto& [id, role] : {std::pair{"sec", Role::Security}, std::pair{"law", Role::Legal}, std::pair{"third", Role::Product}}) {
            if (!members.add({QString::fromLatin1(id), QString::fromLatin1(id) + u" Member", {role}}))
                qFatal("no member %s", id);
        }
        foundWithSampleKeys(made.record(), clock);
        made.sql(QStringLiteral("INSERT INTO agent (id, name, owner, environment, status, capabilities, test_data, account_name, account_dedicated) "
                                "VALUES ('bot', 'bot', 'Olga Owner', 'production', 'active', '[\"send_messages\"]', 'scrubbed', 'svc-bot', 1)"));
        made.sql(QStringLiteral("INSERT INTO assessment (id, agent, status, likelihood, impact, approved_at, valid_until) VALUES "
                                "('A1', 'bot', 'approved', 3, 4, '2026-08-01', '2027-01-01')"));
        made.sql(QStringLiteral("INSERT INTO guardrail (id, version, fingerprint, agents) VALUES ('G1', 'v7', 'abcd', '[\"bot\"]')"));
        made.sql(QStringLiteral("INSERT INTO authority (id, action_class, environment, owner) VALUES ('U1', '*', 'production', 'third Member')"));
        auto opened = Record::open(address);
        if (!opened)
            qFatal("%s (%s)", qUtf8Printable(opened.error().message), qUtf8Printable(opened.error().detail));
        record = std::move(*opened);
    }
    ApprovalService service() { return ApprovalService(*record, clock); }
    Result<Request> file(int number)
    {
        return service().file({QStringLiteral("bot"), QStringLiteral("ledger:write"), QStringLiteral("ledger-%1").arg(number), QStringLiteral("production"),
                               {}, QStringLiteral("Supplier run."), 8 * 3600, QStringLiteral("Rita Requester")});
    }
    Result<Request> vote(const Request& request, const char* member, Verdict verdict = Verdict::Approve)
    {
        // Read by the direct way: what is tried here is the writing.
        ApprovalService direct(made.record(), clock);
        const auto ballot = persevere(made.record(), [&] { return readBallot(direct, request.id, QString::fromLatin1(member), verdict); });
        return ballot ? service().decide(*ballot, sampleKey(QString::fromLatin1(member))) : Result<Request>(tl::unexpected<Error>(ballot.error()));
    }
    qint64 number(const char* query)
    {
        return **Statement(made.record(), QString::fromLatin1(query)).first([](const Row& row) { return row.integer(0); });
    }

    FixedClock clock{testNow()};
    TestRecord made; // by the direct way
    Wire wire;
    RecordLocation address; // by the wire
    std::unique_ptr<Record> record;
};

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (testEngine() == TestEngine::File)
            QSKIP("on servers only");
    }
    // The driver complains of each statement that it cannot take back from a server that has gone, so warnings are no failures
    // here but where one defined cut is made.
    void aCutHidesNothingAndDoublesNothing_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("in the transaction") << int(Wire::Cut::InTransaction);
        QTest::newRow("before the commit") << int(Wire::Cut::BeforeCommit);
        QTest::newRow("after the commit") << int(Wire::Cut::AfterCommit);
    }
    void aCutHidesNothingAndDoublesNothing()
    {
        failOnAnyWarning();
        QFETCH(int, cut);
        Desk desk;
        desk.wire.cutNext(Wire::Cut(cut));
        const auto filed = desk.file(1);
        QVERIFY2(filed, filed ? "" : qPrintable(filed.error().message + filed.error().detail));
        QVERIFY(desk.wire.wasCut());
        QCOMPARE(desk.number("SELECT count(*) FROM request"), 1);
        QCOMPARE(desk.number("SELECT count(*) FROM request_version"), 1);
        desk.wire.cutNext(Wire::Cut(cut));
        const auto first = desk.vote(*filed, "sec");
        QVERIFY2(first, first ? "" : qPrintable(first.error().message + first.error().detail));
        QVERIFY(desk.wire.wasCut());
        desk.wire.cutNext(Wire::Cut(cut));
        const auto last = desk.vote(*filed, "law");
        QVERIFY2(last, last ? "" : qPrintable(last.error().message + last.error().detail));
        QVERIFY(desk.wire.wasCut());
        QCOMPARE(last->status, RequestStatus::Approved);
        QCOMPARE(desk.number("SELECT count(*) FROM decision"), 2);
        QCOMPARE(desk.number("SELECT count(*) FROM agent_grant"), 1);

        const auto other = desk.file(2);
        QVERIFY(other);
        desk.wire.cutNext(Wire::Cut(cut));
        const auto withdrawn = desk.service().withdraw(other->id, QStringLiteral("Rita Requester"));
        QVERIFY2(withdrawn, withdrawn ? "" : qPrintable(withdrawn.error().message + withdrawn.error().detail));
        QVERIFY(desk.wire.wasCut());
        desk.wire.cutNext(Wire::Cut(cut));
        // The next roster, and a privilege taken back: both are there once.
        changeRoster(*desk.record, desk.clock, {QStringLiteral("sec"), QStringLiteral("law")},
                     [](Roster& next) { next.members.insert(QStringLiteral("new"), {QStringLiteral("New Member"), {Role::Engineering}}); });
        QVERIFY(desk.wire.wasCut());
        QCOMPARE(desk.number("SELECT count(*) FROM roster"), 2);
        QCOMPARE(desk.number("SELECT count(*) FROM member WHERE id = 'new'"), 1);
        desk.wire.cutNext(Wire::Cut(cut));
        const SigningKey key = sampleKey(QStringLiteral("third"));
        const auto revoked = desk.service().revoke({{filed->id}, {}, {}, {}, QStringLiteral("No more.")}, {&key});
        QVERIFY2(revoked, revoked ? "" : qPrintable(revoked.error().message + revoked.error().detail));
        QCOMPARE(desk.number("SELECT count(*) FROM revocation"), 1);
        QVERIFY(desk.wire.wasCut());
    }

    // What a driver says of itself after the server has gone is no ground to stand on.
    // Bulk loading breaks too: nothing of it stays, and it is begun again by itself.
    void anImportIsBegunAgain_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("in the transaction") << int(Wire::Cut::InTransaction);
        QTest::newRow("before the commit") << int(Wire::Cut::BeforeCommit);
        QTest::newRow("after the commit") << int(Wire::Cut::AfterCommit);
    }
    void anImportIsBegunAgain()
    {
        QFETCH(int, cut);
        constexpr int rows = 3000;
        Desk desk;
        const QString path = desk.made.folder() + QStringLiteral("/incidents.ndjson");
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            for (int i = 0; i < rows; ++i)
                file.write(QByteArray("{\"id\":\"I-" + QByteArray::number(i) + "\",\"title\":\"t\",\"detected_at\":\"2026-05-01T10:00:00Z\"}\n"));
        }
        ImportOptions options;
        options.kind = QStringLiteral("incidents");
        const auto import = [&] { return Importer(*desk.record, desk.clock).run({path}, options); };
        desk.wire.cutNext(Wire::Cut(cut));
        const ImportOutcome broken = import();
        QVERIFY(desk.wire.wasCut());
        const bool isUnknown = Wire::Cut(cut) != Wire::Cut::InTransaction; // the commit was on its way
        QCOMPARE(broken.written, !isUnknown);
        QVERIFY(!isUnknown || broken.error->code == ErrorCode::CommitUnknown);
        QCOMPARE(desk.number("SELECT count(*) FROM incident"), Wire::Cut(cut) == Wire::Cut::BeforeCommit ? 0 : rows);
        QVERIFY(desk.record->reconnect());
        const ImportOutcome again = import();
        QVERIFY2(again.written, again.error ? qPrintable(again.error->message + again.error->detail) : "");
        QCOMPARE(desk.number("SELECT count(*) FROM incident"), rows);
        QCOMPARE(again.files[0].added, Wire::Cut(cut) == Wire::Cut::BeforeCommit ? rows : 0);
    }

    void theDriverStillSaysThatItIsOpen()
    {
        Desk desk;
        desk.wire.cutAll();
        QTest::qWait(100);
        QVERIFY(desk.record->database().isOpen());
        const auto read = Statement(*desk.record, QStringLiteral("SELECT count(*) FROM request")).first([](const Row& row) { return row.integer(0); });
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ConnectionLost);
        QVERIFY(desk.record->reconnect());
        QVERIFY(Statement(*desk.record, QStringLiteral("SELECT count(*) FROM request")).first([](const Row& row) { return row.integer(0); }));
    }

    // Every kind of break in turn, while a second desk decides as well.
    void manyBreaksLoseNothing()
    {
        Desk desk;
        const int breaks = isFullRun() ? 500 : 60;
        std::atomic<bool> ends = false;
        std::atomic<int> killed = 0;
        const QByteArray direct = desk.made.location().path.toUtf8();
        const qint64 own = desk.number("SELECT pg_backend_pid()");
        std::thread killer([&] { // the server's own hand, at any moment
            while (!ends) {
                std::this_thread::sleep_for(std::chrono::milliseconds(40 + killed % 7 * 9));
                if (runAlone(direct, "DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                                     "AND application_name = 'Privy Seal' AND pid <> " + QByteArray::number(own) + "; END $$"))
                    ++killed;
            }
        });
        QStringList failures;
        int decided = 0;
        QElapsedTimer clock;
        qint64 slowest = 0;
        for (int i = 0; i < breaks; ++i) {
            const auto cut = std::array{Wire::Cut::InTransaction, Wire::Cut::BeforeCommit, Wire::Cut::AfterCommit, Wire::Cut::None}[size_t(i % 4)];
            clock.start();
            const auto filed = desk.file(i);
            if (!filed) {
                failures.append(filed.error().detail);
                continue;
            }
            desk.wire.cutNext(cut);
            if (cut == Wire::Cut::None)
                desk.wire.cutAll();
            for (const char* member : {"sec", "law"}) {
                const auto voted = desk.vote(*filed, member);
                if (voted)
                    ++decided;
                else
                    failures.append(QString::number(int(voted.error().code)) + voted.error().message + voted.error().detail);
            }
            slowest = std::max(slowest, clock.elapsed());
        }
        ends = true;
        killer.join();
        desk.wire.cutNext(Wire::Cut::None);
        qInfo("%d breaks by the wire, %d by the server: %d of %d decisions acknowledged, slowest request with two votes %lld ms", breaks, killed.load(), decided,
              breaks * 2, slowest);
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
        QCOMPARE(desk.number("SELECT count(*) FROM decision"), breaks * 2);
        QCOMPARE(desk.number("SELECT count(*) FROM request WHERE status = 'approved'"), breaks);
        QCOMPARE(desk.number("SELECT count(*) FROM request"), breaks);
        QCOMPARE(desk.number("SELECT count(*) FROM agent_grant WHERE backing = 'decision'"), breaks);
        QCOMPARE(desk.number("SELECT count(*) FROM (SELECT request FROM decision GROUP BY request HAVING count(*) <> 2) AS odd"), 0);
    }

    // A server that does not come back: the work ends with a sentence, and what is not known is called that.
    void patienceEnds()
    {
        Desk desk;
        const auto filed = desk.file(1);
        QVERIFY(filed);
        QVERIFY(desk.record->reconnect()); // a connection that had to be made anew would meet the cut before the vote does
        std::thread down([&] {
            while (!desk.wire.wasCut())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            desk.wire.setDown(true);
        });
        desk.wire.cutNext(Wire::Cut::AfterCommit);
        QElapsedTimer clock;
        clock.start();
        const auto voted = desk.vote(*filed, "sec");
        down.join();
        QVERIFY(!voted);
        QCOMPARE(voted.error().code, ErrorCode::CommitUnknown);
        QVERIFY(clock.elapsed() >= reconnectPatienceMs);
        QVERIFY2(clock.elapsed() < reconnectPatienceMs + 5000, qPrintable(QString::number(clock.elapsed())));
        desk.wire.setDown(false);
        QVERIFY(desk.record->reconnect());
        // It did stand; to vote again is refused, so nobody can do it twice by pressing again.
        const auto again = desk.vote(*filed, "sec");
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::RefusedByRule);
        QCOMPARE(desk.number("SELECT count(*) FROM decision"), 1);
    }

    void changesReachOtherDesksInTime()
    {
        Desk desk;
        ChangeFeed feed;
        QSignalSpy changed(&feed, &ChangeFeed::changed);
        feed.watch(desk.address, *readChangeCounters(*desk.record));
        QTest::qWait(500);
        QList<qint64> took;
        for (int i = 0; i < 5; ++i) {
            changed.clear();
            QVERIFY(desk.file(i));
            QElapsedTimer clock;
            clock.start();
            QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 2000);
            took.append(clock.elapsed());
            QCOMPARE(changed[0][0].value<QSet<Topic>>(), QSet<Topic>{Topic::Requests});
            QTest::qWait(30);
        }
        std::sort(took.begin(), took.end());
        qInfo("heard after %lld ms (median), %lld ms (slowest)", took[2], took[4]);
        QVERIFY2(took[2] < 500, "polling alone would take longer");
    }

    void theFeedComesBackAndTellsWhatItMissed()
    {
        Desk desk;
        ChangeFeed feed;
        QSignalSpy changed(&feed, &ChangeFeed::changed), lost(&feed, &ChangeFeed::lost), found(&feed, &ChangeFeed::found);
        feed.watch(desk.address, *readChangeCounters(*desk.record));
        QTest::qWait(500);
        desk.wire.setDown(true);
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 3000);
        QVERIFY(!lost[0][0].value<Error>().message.isEmpty());
        {
            auto transaction = Transaction::begin(desk.made.record());
            QVERIFY(desk.made.record().noteChange(Topic::Drills));
            QVERIFY(transaction->commit());
        }
        desk.wire.setDown(false);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 5000);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 1000);
        QCOMPARE(changed[0][0].value<QSet<Topic>>(), QSet<Topic>{Topic::Drills});
        QCOMPARE(lost.size(), 1);
    }

    // The server is stopped at once, as by a power failure, and starts again.
    void aServerThatIsStoppedAtOnce()
    {
        const QString script = QStringLiteral(PRIVYSEAL_SOURCE_DIR "/tests/support/cluster.sh");
        const auto run = [&](const QStringList& arguments) {
            QProcess process;
            process.start(script, arguments);
            process.waitForFinished(60'000);
            return process.readAllStandardOutput().split('\n');
        };
        const QList<QByteArray> cluster = run({QStringLiteral("start")});
        QVERIFY(cluster.size() >= 2);
        const QString folder = QString::fromUtf8(cluster[0]);
        const QByteArray usual = qgetenv("PRIVYSEAL_TEST_SERVER");
        qputenv("PRIVYSEAL_TEST_SERVER", cluster[1]);
        const auto end = qScopeGuard([&] {
            qputenv("PRIVYSEAL_TEST_SERVER", usual);
            run({QStringLiteral("stop"), folder});
        });
        {
            Desk desk;
            const int rounds = isFullRun() ? 20 : 3;
            for (int i = 0; i < rounds; ++i) {
                const auto filed = desk.file(i);
                QVERIFY2(filed, filed ? "" : qPrintable(filed.error().message + filed.error().detail));
                std::thread stopper([&] { run({QStringLiteral("crash"), folder}); });
                for (const char* member : {"sec", "law"}) {
                    const auto voted = desk.vote(*filed, member);
                    std::this_thread::sleep_for(std::chrono::milliseconds(60));
                    if (!voted) {
                        stopper.join();
                        QFAIL(qPrintable(voted.error().message + voted.error().detail));
                    }
                }
                stopper.join();
            }
            QVERIFY(desk.made.record().reconnect());
            QCOMPARE(desk.number("SELECT count(*) FROM decision"), rounds * 2);
            QCOMPARE(desk.number("SELECT count(*) FROM request WHERE status = 'approved'"), rounds);
        }
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
