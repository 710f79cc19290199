// Many processes write to one record at once: nothing fails, nothing is lost or done twice, nobody starves. The short version
// runs with the tests; PRIVYSEAL_FULL=1 runs the figures of the yardsticks and prints them.

#include "models/approvals/approvalservice.h"
#include "models/record/statement.h"
#include "support/committee.h"
#include "support/testrecord.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace privyseal;
using namespace privyseal::test;

namespace {

constexpr int writers = 8;

bool isFullRun()
{
    return qEnvironmentVariable("PRIVYSEAL_FULL") == u"1";
}

QString memberId(int writer)
{
    return QStringLiteral("m%1").arg(writer);
}

// How one process went (helpers/decider.cpp).
struct Outcome
{
    int decided = 0, refused = 0;
    QStringList errors;
    double slowestMs = 0; // of one call
    double totalMs = 0;
    std::vector<double> decidedAtMs; // one clock for all processes
};

struct Figures
{
    int decided = 0, refused = 0;
    QStringList errors;
    double slowestMs = 0, meanTotalMs = 0, longestTotalMs = 0;
    double smallestShare = 1; // of the mean share, counted when the first process has ended; 1: all alike
};

Figures summed(const std::vector<Outcome>& outcomes)
{
    Figures figures;
    double firstEnd = 0;
    for (const Outcome& one : outcomes) {
        figures.decided += one.decided;
        figures.refused += one.refused;
        figures.errors += one.errors;
        figures.slowestMs = std::max(figures.slowestMs, one.slowestMs);
        figures.meanTotalMs += one.totalMs / double(outcomes.size());
        figures.longestTotalMs = std::max(figures.longestTotalMs, one.totalMs);
        const double end = one.decidedAtMs.empty() ? 0 : one.decidedAtMs.back();
        firstEnd = firstEnd == 0 ? end : std::min(firstEnd, end);
    }
    std::vector<double> shares;
    double all = 0;
    for (const Outcome& one : outcomes) {
        shares.push_back(double(std::count_if(one.decidedAtMs.begin(), one.decidedAtMs.end(), [&](double at) { return at <= firstEnd; })));
        all += shares.back();
    }
    if (all > 0)
        figures.smallestShare = *std::min_element(shares.begin(), shares.end()) * double(shares.size()) / all;
    return figures;
}

void print(const char* what, const Figures& one)
{
    qInfo("%s: %d decided, %lld errors; slowest call %.0f ms; a process took %.0f ms on average, %.0f ms at most; smallest share %.2f of the mean",
          what, one.decided, static_cast<long long>(one.errors.size()), one.slowestMs, one.meanTotalMs, one.longestTotalMs, one.smallestShare);
}

// A record with a committee of eight and one agent that requests of low risk can be approved for.
class Scene
{
public:
    Scene()
    {
        const auto sql = [this](const QString& statement) { made.sql(statement); };
        sql(QStringLiteral("INSERT INTO agent (id, name, owner, environment, status, test_data, account_name, account_dedicated) "
                           "VALUES ('scribe', 'Scribe', 'Olga Owner', 'sandbox', 'active', 'synthetic', 'svc-scribe', 1)"));
        sql(QStringLiteral("INSERT INTO guardrail (id, version, fingerprint, observed_fingerprint, agents) VALUES ('G1', '1', 'aa', 'aa', '[\"scribe\"]')"));
        sql(QStringLiteral("INSERT INTO authority (id, action_class, environment, owner) VALUES ('U1', '*', 'sandbox', 'Anna Any')"));
        for (int i = 0; i < writers; ++i)
            sql(QStringLiteral("INSERT INTO member (id, name, roles, status, added_at) VALUES ('%1', 'Member %1', '[\"security\"]', 'active', '2026-01-01')").arg(memberId(i)));
        foundWithSampleKeys(made.record(), SystemClock());
    }

    // Starts one process for each of `tasks` (a count or a verdict), lets all go at once and waits for all.
    std::vector<Outcome> run(const QStringList& tasks, const QStringList& more = {})
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < tasks.size(); ++i) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            processes.back()->start(QCoreApplication::applicationDirPath() + QStringLiteral("/decider"),
                                    QStringList{made.location().path, memberId(i), tasks[i], outFile(i)} + more);
        }
        for (const auto& one : processes) {
            if (!one->waitForReadyRead(60'000) || one->readAllStandardOutput() != "ready\n")
                qFatal("a process does not get ready");
        }
        for (const auto& one : processes)
            one->write("go\n");
        for (const auto& one : processes)
            one->waitForBytesWritten();
        std::vector<Outcome> outcomes;
        for (int i = 0; i < tasks.size(); ++i) {
            if (!processes[size_t(i)]->waitForFinished(540'000) || processes[size_t(i)]->exitCode() != 0)
                qFatal("a process does not end well");
            outcomes.push_back(read(outFile(i)));
        }
        return outcomes;
    }

    qint64 number(const QString& query)
    {
        const auto found = Statement(made.record(), query).first([](const Row& row) { return row.integer(0); });
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return found->value_or(-1);
    }

    TestRecord made;

private:
    QString outFile(int writer) const { return made.folder() + QStringLiteral("/out-%1.json").arg(writer); }

    static Outcome read(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a process left no outcome");
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        Outcome outcome{all[QStringLiteral("ok")].toInt(-1), all[QStringLiteral("refused")].toInt(-1), {}, 0, all[QStringLiteral("total_ms")].toDouble(), {}};
        for (const auto& one : all[QStringLiteral("errors")].toArray())
            outcome.errors.append(one.toString());
        for (const auto& one : all[QStringLiteral("slowest_ms")].toObject())
            outcome.slowestMs = std::max(outcome.slowestMs, one.toDouble());
        for (const auto& one : all[QStringLiteral("decided_at_ms")].toArray())
            outcome.decidedAtMs.push_back(one.toDouble());
        return outcome;
    }
};

} // namespace

class TestManyWriters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void allDecideAndNobodyStarves()
    {
        const int each = isFullRun() ? 500 : 150;
        const int all = writers * each;
        Scene scene;
        const Figures figures = summed(scene.run(QStringList(writers, QString::number(each))));
        print("8 writers", figures);
        QCOMPARE(figures.errors, QStringList());
        QCOMPARE(figures.refused, 0);
        QCOMPARE(figures.decided, all);

        QCOMPARE(scene.number(QStringLiteral("SELECT count(*) FROM request")), all);
        QCOMPARE(scene.number(QStringLiteral("SELECT count(*) FROM request WHERE status = 'approved'")), all);
        QCOMPARE(scene.number(QStringLiteral("SELECT count(*) FROM decision")), all);
        QCOMPARE(scene.number(QStringLiteral("SELECT count(DISTINCT request) FROM decision")), all);
        QCOMPARE(scene.number(QStringLiteral("SELECT count(DISTINCT request) FROM agent_grant")), all);
        QCOMPARE(scene.number(QStringLiteral("SELECT count(*) FROM agent_grant")), all);
        QCOMPARE(scene.number(QStringLiteral("SELECT max(position) FROM agent_grant")), all - 1);
        // No gap: so many different numbers, none higher than their count.
        QCOMPARE(scene.number(QStringLiteral("SELECT count(DISTINCT CAST(substr(id, 5) AS INTEGER)) FROM request")), all);
        QCOMPARE(scene.number(QStringLiteral("SELECT max(CAST(substr(id, 5) AS INTEGER)) FROM request")), all);
        QCOMPARE(scene.number(QStringLiteral("SELECT CAST(value AS INTEGER) FROM record_meta WHERE key = 'request.last_number'")), all);
        QCOMPARE(scene.number(QStringLiteral("SELECT seq FROM change_counter WHERE topic = 'requests'")), 2 * all);

        // Half the mean is what a long run gives at least. A short one is a matter of luck to a part: the wait for the first turn, some
        // 300 ms, has to be short against the run, so that nobody is done before another has begun.
        QVERIFY2(figures.smallestShare >= (isFullRun() ? 0.5 : 0.25), qPrintable(QString::number(figures.smallestShare)));
        QVERIFY2(figures.slowestMs < Record::usualPatienceMs / 2, qPrintable(QString::number(figures.slowestMs)));
    }

    // Some approve what others reject, in the same moment: the first one decides, all others are told so.
    void contradictingVerdictsLeaveOneOutcome()
    {
        constexpr int requests = 100;
        Scene scene;
        const SystemClock clock;
        ApprovalService service(scene.made.record(), clock);
        for (int i = 0; i < requests; ++i)
            QVERIFY(service.file({QStringLiteral("scribe"), QStringLiteral("read"), QStringLiteral("tickets/%1").arg(i), QStringLiteral("sandbox"),
                                  {}, QStringLiteral("To sort them."), 0, QStringLiteral("Rita Requester")}));
        const QString approve = QStringLiteral("approve"), reject = QStringLiteral("reject");
        const Figures figures = summed(scene.run({approve, reject, approve, reject}));
        print("4 writers on the same requests", figures);
        QCOMPARE(figures.errors, QStringList());
        QCOMPARE(figures.decided, requests);
        QCOMPARE(figures.refused, 3 * requests);

        QCOMPARE(scene.number(QStringLiteral("SELECT count(*) FROM decision")), requests);
        QCOMPARE(scene.number(QStringLiteral("SELECT count(*) FROM request WHERE status IN ('approved', 'rejected')")), requests);
        QCOMPARE(scene.number(QStringLiteral("SELECT count(*) FROM request r JOIN decision d ON d.request = r.id WHERE "
                                             "(r.status = 'approved' AND d.verdict = 'approve') OR (r.status = 'rejected' AND d.verdict = 'reject')")),
                 requests);
        // A grant for each approval, none for a rejection.
        QCOMPARE(scene.number(QStringLiteral("SELECT count(*) FROM agent_grant g JOIN request r ON r.id = g.request WHERE r.status = 'approved'")),
                 scene.number(QStringLiteral("SELECT count(*) FROM request WHERE status = 'approved'")));
        QCOMPARE(scene.number(QStringLiteral("SELECT count(*) FROM agent_grant g JOIN request r ON r.id = g.request WHERE r.status <> 'approved'")), 0);
    }

    // Pairs of runs, one after the other, on the same machine.
    void waitsShorterThanAPlainTimeout()
    {
        if (!isFullRun())
            QSKIP("measured in the full run only");
        if (TestRecord().location().isServer())
            QSKIP("of SQLite only");
        for (int pair = 0; pair < 5; ++pair) {
            for (const bool plain : {true, false}) {
                Scene scene;
                const Figures figures = summed(scene.run(QStringList(writers, QStringLiteral("200")), plain ? QStringList{QStringLiteral("plain")} : QStringList()));
                print(plain ? "busy_timeout" : "short random sleeps", figures);
                if (!plain)
                    QCOMPARE(figures.errors, QStringList());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestManyWriters)
#include "tst_manywriters.moc"
