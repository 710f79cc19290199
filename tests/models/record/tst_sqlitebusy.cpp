// A connection waits for another one in short random sleeps, for as long as it was told and no longer.

#include "models/record/sqlitebusy.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"
#include "support/testrecord.h"

#include <QElapsedTimer>
#include <QTest>

#include <sqlite3.h>

#include <set>
#include <thread>

using namespace privyseal;
using namespace std::chrono_literals;

namespace {

// A connection past all of our own code, with a waiter of its own.
class Raw
{
public:
    Raw(const QString& path, int patienceMs) : m_wait(patienceMs)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
            qFatal("the record cannot be opened raw");
        m_wait.install(m_db);
    }
    ~Raw() { sqlite3_close(m_db); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;
    int run(const char* sql) { return sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr); }

private:
    SqliteBusyWait m_wait;
    sqlite3* m_db = nullptr;
};

} // namespace

class TestSqliteBusy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void sleepsAreShortAndDiffer()
    {
        constexpr quint32 most = std::numeric_limits<quint32>::max();
        for (const int turn : {0, 1, 10, 100, 10'000, std::numeric_limits<int>::max()}) {
            std::set<std::chrono::microseconds> drawn;
            for (quint32 draw = 0; draw < 16; ++draw)
                drawn.insert(SqliteBusyWait::sleepBefore(turn, draw * (most / 15)));
            QVERIFY(*drawn.begin() >= 200us);
            QVERIFY(*drawn.rbegin() <= 4ms);
            QVERIFY(drawn.size() == 16); // evenly, not in steps
        }
        // The first look back comes soon, and who has waited long looks more often than who has not.
        QVERIFY(SqliteBusyWait::sleepBefore(0, most) <= 1ms);
        for (int turn = 2; turn < 300; ++turn)
            QVERIFY(SqliteBusyWait::sleepBefore(turn + 1, most) <= SqliteBusyWait::sleepBefore(turn, most));
        QVERIFY(SqliteBusyWait::sleepBefore(200, most) < SqliteBusyWait::sleepBefore(2, most));
    }

    void patienceEnds()
    {
        test::TestRecord made;
        Raw holder(made.location().path, 0);
        QCOMPARE(holder.run("BEGIN EXCLUSIVE"), SQLITE_OK);
        Raw waiter(made.location().path, 300);
        for (const char* statement : {"SELECT count(*) FROM agent", "BEGIN IMMEDIATE"}) { // and anew with each statement
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(waiter.run(statement), SQLITE_BUSY);
            const qint64 waited = timer.elapsed();
            QVERIFY2(waited >= 290 && waited < 5'000, qPrintable(QString::number(waited)));
        }
        QCOMPARE(holder.run("COMMIT"), SQLITE_OK);
        QCOMPARE(waiter.run("BEGIN IMMEDIATE"), SQLITE_OK);
    }

    void noPatienceWaitsForNobody()
    {
        test::TestRecord made;
        Raw holder(made.location().path, 0);
        QCOMPARE(holder.run("BEGIN EXCLUSIVE"), SQLITE_OK);
        Raw hasty(made.location().path, 0);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            QCOMPARE(hasty.run("BEGIN IMMEDIATE"), SQLITE_BUSY);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    }

    // A reader, a writer, and a commit that waits for readers, all through the doors that the product uses.
    void everyKindOfWaitEnds()
    {
        test::TestRecord made;
        auto other = Record::open(made.location());
        QVERIFY(other);
        Raw holder(made.location().path, 5'000); // its commit may meet a look of who waits
        const auto letGoSoon = [&holder] {
            return std::thread([&holder] {
                std::this_thread::sleep_for(200ms);
                if (holder.run("COMMIT") != SQLITE_OK)
                    qFatal("the holder cannot let go");
            });
        };
        QCOMPARE(holder.run("BEGIN EXCLUSIVE"), SQLITE_OK);
        std::thread release = letGoSoon();
        const auto read = (*other)->meta(QStringLiteral("organisation"));
        release.join();
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));

        QCOMPARE(holder.run("BEGIN IMMEDIATE"), SQLITE_OK);
        release = letGoSoon();
        auto begun = Transaction::begin(**other);
        release.join();
        QVERIFY2(begun.has_value(), begun ? "" : qPrintable(begun.error().detail));

        QVERIFY((*other)->setMeta(QStringLiteral("k"), QStringLiteral("v")));
        QCOMPARE(holder.run("BEGIN; SELECT count(*) FROM agent"), SQLITE_OK); // holds it for reading
        release = letGoSoon();
        const auto committed = begun->commit();
        release.join();
        QVERIFY2(committed.has_value(), committed ? "" : qPrintable(committed.error().detail));
    }

    void recordGivesUpWithRecordLocked()
    {
        test::TestRecord made;
        auto other = Record::open(made.location(), Record::Mode::ReadWrite, 200);
        QVERIFY(other);
        Raw holder(made.location().path, 0);
        QCOMPARE(holder.run("BEGIN EXCLUSIVE"), SQLITE_OK);
        QElapsedTimer timer;
        timer.start();
        const auto begun = Transaction::begin(**other);
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::RecordLocked);
        QVERIFY2(timer.elapsed() >= 190 && timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestSqliteBusy)
#include "tst_sqlitebusy.moc"
