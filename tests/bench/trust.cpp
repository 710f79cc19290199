// How fast what is signed is checked and signed, each beside its peer in the same run, in turns:
//
//   bench_trust [--json] [ledger] [signatures] [decisions]      all of them where none is named
//
//   ledger      1,000,000 entries verified, against a plain scan of their table through SQLite's own interface
//   signatures  100,000 votes proved on all cores, against libsodium's own rate on as many threads
//   decisions   one durable signed decision per transaction, a record in a file against one on PostgreSQL, by the same code;
//               PRIVYSEAL_TEST_SERVER names a server that flushes (see tests/bench/run); without one it says so
//
// PRIVYSEAL_BENCH_SCALE divides the amounts, to try the program itself. Medians of the pairs' ratios, with the least and the
// greatest. Folders of its own; nothing stays.

#include "models/approvals/approvalservice.h"
#include "models/committee/memberservice.h"
#include "models/core/ids.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"
#include "models/trust/decisionproof.h"
#include "models/trust/ledgeraudit.h"
#include "models/trust/merkletree.h"
#include "support/committee.h"
#include "support/testrecord.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QThread>
#include <QtConcurrent>

#include <algorithm>
#include <cstdio>
#include <thread>

#include <sodium.h>
#include <sqlite3.h>

using namespace privyseal;
using namespace privyseal::test;

namespace {

constexpr int pairs = 5;

qint64 scaled(qint64 amount)
{
    const int by = qEnvironmentVariableIntValue("PRIVYSEAL_BENCH_SCALE");
    return by > 1 ? std::max<qint64>(amount / by, 10) : amount;
}

[[noreturn]] void give(const Error& error)
{
    qFatal("%s (%s)", qUtf8Printable(error.message), qUtf8Printable(error.detail));
}

template <class Value> Value must(Result<Value> result)
{
    if (!result)
        give(result.error());
    if constexpr (!std::is_void_v<Value>)
        return *std::move(result);
}

double seconds(const std::function<void()>& work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e9;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Line
{
    QString what, ours, peer;
    QList<double> ratios;
    QString goal;
};

// The bench's own judgement of a whole run is the reader's: no limit is built in here.
class Table
{
public:
    void add(const Line& line)
    {
        m_lines.append(line);
        if (!json)
            std::printf("%-46s %12s %12s   %5.2f (%.2f to %.2f)   goal %s\n", qUtf8Printable(line.what), qUtf8Printable(line.ours), qUtf8Printable(line.peer), median(line.ratios),
                        *std::min_element(line.ratios.begin(), line.ratios.end()), *std::max_element(line.ratios.begin(), line.ratios.end()), qUtf8Printable(line.goal));
        std::fflush(stdout);
    }
    void end() const
    {
        if (!json)
            return;
        QJsonArray lines;
        for (const Line& one : m_lines)
            lines.append(QJsonObject{{QStringLiteral("what"), one.what},
                                     {QStringLiteral("ours"), one.ours},
                                     {QStringLiteral("peer"), one.peer},
                                     {QStringLiteral("ratio"), median(one.ratios)},
                                     {QStringLiteral("least"), *std::min_element(one.ratios.begin(), one.ratios.end())},
                                     {QStringLiteral("greatest"), *std::max_element(one.ratios.begin(), one.ratios.end())},
                                     {QStringLiteral("goal"), one.goal}});
        std::puts(QJsonDocument(lines).toJson(QJsonDocument::Compact).constData());
    }
    bool json = false;

private:
    QList<Line> m_lines;
};

// All of the table, every byte of it looked at; gives the sum, so that both sides are known to have read the same.
qint64 plainScan(const QString& path)
{
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(database, "SELECT seq, subject, leaf FROM ledger ORDER BY seq", -1, &statement, nullptr) != SQLITE_OK)
        qFatal("no scan");
    qint64 rows = 0;
    quint64 bytes = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++rows;
        const unsigned char* text = sqlite3_column_text(statement, 2);
        for (int i = 0, length = sqlite3_column_bytes(statement, 2); i < length; i += 64)
            bytes += text[i];
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return bytes == 0 ? 0 : rows;
}

void benchLedger(Table& table)
{
    const qint64 amount = scaled(1'000'000);
    TestRecord made;
    if (made.record().location().isServer())
        qFatal("the ledger is measured in a file");
    {
        auto transaction = must(Transaction::begin(made.record()));
        LedgerRepository leaves(made.record());
        LedgerLeaf leaf;
        for (qint64 i = 0; i < amount; ++i) {
            leaf.seq = i;
            leaf.time = Instant::fromMsUtc(1'780'000'000'000 + i * 1000);
            leaf.actor = QStringLiteral("head-of-security");
            leaf.type = QStringLiteral("decision.approve");
            leaf.subject = QStringLiteral("REQ-%1").arg(i / 3);
            leaf.object = sha256Hex(QByteArray::number(i));
            leaf.summary = QStringLiteral("Head of Security signed approve on %1: ledger:write for agent-%2 on ledger in production").arg(leaf.subject).arg(i % 997);
            const QByteArray bytes = must(leaf.write());
            must(leaves.append({leaf.seq, leaf.subject, bytes}));
            leaf.prev = QString::fromLatin1(toBytes(leafHash(bytes)).toHex());
        }
        must(transaction.commit());
    }
    Line line{QStringLiteral("verify %L1 ledger entries / plain scan").arg(amount), {}, {}, {}, QStringLiteral("<= 2.0")};
    QList<double> ours, peers;
    for (int i = 0; i < pairs; ++i) {
        qint64 scanned = 0, verified = 0;
        peers.append(seconds([&] { scanned = plainScan(made.record().location().path); }));
        ours.append(seconds([&] {
            const auto audit = must(LedgerAudit::run(made.record(), std::nullopt, nullptr, {}, {}, nullptr));
            verified = audit.findings.isEmpty() ? audit.tree.size : -1;
        }));
        if (scanned != amount || verified != amount)
            qFatal("one of the two did not read all of it");
        line.ratios.append(ours.last() / peers.last());
    }
    line.ours = QStringLiteral("%1 s").arg(median(ours), 0, 'f', 2);
    line.peer = QStringLiteral("%1 s").arg(median(peers), 0, 'f', 2);
    table.add(line);
}

// A committee's record without requests: the votes are made beside it, each with its own entry.
void benchSignatures(Table& table)
{
    const int amount = int(scaled(100'000));
    const FixedClock clock(testNow());
    TestRecord made;
    for (const char* id : {"sec", "law", "prod"})
        must(MemberService(made.record(), clock).add({QString::fromLatin1(id), QString::fromLatin1(id), {Role::Security}}));
    foundWithSampleKeys(made.record(), clock);
    const Authority authority = must(Authority::load(made.record(), TrustMemory::none()));
    struct Vote
    {
        QByteArray envelope;
        QList<LedgerLeaf> leaves;
    };
    std::vector<Vote> votes;
    struct Raw
    {
        QByteArray message, signature, key;
    };
    std::vector<Raw> raws;
    std::vector<SigningKey> keys;
    const QStringList members{QStringLiteral("sec"), QStringLiteral("law"), QStringLiteral("prod")};
    for (const QString& one : members)
        keys.push_back(sampleKey(one));
    DecisionBody body;
    body.org = authority.org();
    body.requestSha256 = body.presentedSha256 = sha256Hex("x");
    body.verdict = QStringLiteral("approve");
    body.policy = 1;
    body.rosterVersion = 1;
    body.rosterSha256 = authority.chain().currentHash();
    body.reason = QStringLiteral("Read and checked against the runbook of the supplier.");
    body.issued = clock.now();
    body.expires = clock.now().plusSeconds(3600);
    body.seen = {1, QByteArray(32, 'r')};
    body.context = {QStringLiteral("Olga Owner"), QStringLiteral("Stan Sponsor"), QStringLiteral("Art Authority"), {{QStringLiteral("G1"), QStringLiteral("v7"), sha256Hex("g")}}};
    for (int i = 0; i < amount; ++i) {
        body.decisionId = sha256Hex(QByteArray::number(i)).left(32);
        body.requestId = QStringLiteral("REQ-%1").arg(i);
        body.member = members[i % 3];
        const QByteArray bytes = must(body.write());
        Envelope envelope(BodyKind::Decision, bytes);
        envelope.sign(keys[size_t(i % 3)]);
        LedgerLeaf leaf;
        leaf.seq = i + 2;
        leaf.time = body.issued;
        leaf.actor = body.member;
        leaf.type = QStringLiteral("decision.approve");
        leaf.subject = body.requestId;
        leaf.object = sha256Hex(bytes);
        votes.push_back({envelope.write(), {leaf}});
        const QByteArray message = preAuthEncoding(payloadType(BodyKind::Decision).toLatin1(), bytes);
        raws.push_back({message, keys[size_t(i % 3)].sign(message), keys[size_t(i % 3)].publicKey()});
    }
    const int cores = QThread::idealThreadCount();
    Line line{QStringLiteral("prove %L1 votes, %2 cores / libsodium").arg(amount).arg(cores), {}, {}, {}, QStringLiteral(">= 0.9")};
    QList<double> ours, peers;
    for (int i = 0; i < pairs; ++i) {
        std::atomic<int> checked = 0, proved = 0;
        peers.append(seconds([&] {
            std::vector<std::thread> threads;
            for (int core = 0; core < cores; ++core)
                threads.emplace_back([&, core] {
                    for (size_t n = size_t(core); n < raws.size(); n += size_t(cores)) {
                        const Raw& raw = raws[n];
                        checked += crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(raw.signature.constData()), reinterpret_cast<const unsigned char*>(raw.message.constData()),
                                                               static_cast<unsigned long long>(raw.message.size()), reinterpret_cast<const unsigned char*>(raw.key.constData()))
                            == 0;
                    }
                });
            for (std::thread& one : threads)
                one.join();
        }));
        ours.append(seconds([&] { QtConcurrent::blockingMap(votes, [&](const Vote& vote) { proved += proveDecision(vote.envelope, authority, vote.leaves).has_value(); }); }));
        if (checked != amount || proved != amount)
            qFatal("one of the two refused some (%d, %d)", checked.load(), proved.load());
        line.ratios.append(peers.last() / ours.last());
    }
    line.ours = QStringLiteral("%1 /s").arg(amount / median(ours), 0, 'f', 0);
    line.peer = QStringLiteral("%1 /s").arg(amount / median(peers), 0, 'f', 0);
    table.add(line);
}

// A committee and so many open requests that one signature decides.
class Desk
{
public:
    Desk(const char* engine, int requests)
    {
        qputenv("PRIVYSEAL_TEST_ENGINE", engine);
        m_made = std::make_unique<TestRecord>();
        for (const char* id : {"sec", "law"})
            must(MemberService(m_made->record(), m_clock).add({QString::fromLatin1(id), QString::fromLatin1(id), {Role::Security}}));
        foundWithSampleKeys(m_made->record(), m_clock);
        m_made->sql(QStringLiteral("INSERT INTO agent (id, name, owner, environment, status, test_data, account_name, account_dedicated) "
                                   "VALUES ('scribe', 'Scribe', 'Olga Owner', 'sandbox', 'active', 'synthetic', 'svc-scribe', 1)"));
        m_made->sql(QStringLiteral("INSERT INTO guardrail (id, version, fingerprint, agents) VALUES ('G1', 'v7', 'abcd', '[\"scribe\"]')"));
        m_made->sql(QStringLiteral("INSERT INTO authority (id, action_class, environment, owner) VALUES ('U1', '*', 'sandbox', 'Art Authority')"));
        ApprovalService service(m_made->record(), m_clock);
        for (int i = 0; i < requests; ++i)
            m_open.append(must(service.file({QStringLiteral("scribe"), QStringLiteral("read"), QStringLiteral("r%1").arg(i), QStringLiteral("sandbox"), {}, QStringLiteral("To sort them."), 3600,
                                             QStringLiteral("Rita Requester")}))
                              .id);
    }
    // Signs the next so many; only the signing is timed, what a member does who has read already.
    double decide(int count)
    {
        ApprovalService service(m_made->record(), m_clock);
        const SigningKey key = sampleKey(QStringLiteral("sec"));
        QList<Ballot> ballots;
        for (int i = 0; i < count; ++i)
            ballots.append(must(readBallot(service, m_open.takeFirst(), QStringLiteral("sec"), Verdict::Approve)));
        return seconds([&] {
            for (const Ballot& one : ballots) {
                if (must(service.decide(one, key)).status != RequestStatus::Approved)
                    qFatal("one signature was not enough");
            }
        });
    }
    [[nodiscard]] QString setting(const char* name)
    {
        return must(Statement(m_made->record(), QStringLiteral("SHOW ") + QLatin1String(name)).first([](const Row& row) { return row.text(0); })).value_or(QString());
    }

private:
    FixedClock m_clock{testNow()};
    std::unique_ptr<TestRecord> m_made;
    QStringList m_open;
};

void benchDecisions(Table& table)
{
    if (qEnvironmentVariableIsEmpty("PRIVYSEAL_TEST_SERVER")) {
        std::fprintf(stderr, "decisions: no PostgreSQL to measure against\n");
        return;
    }
    const int batch = int(scaled(200));
    Desk file("", batch * pairs), server("postgresql", batch * pairs);
    qputenv("PRIVYSEAL_TEST_ENGINE", "");
    if (server.setting("fsync") != u"on" || server.setting("synchronous_commit") != u"on")
        qFatal("this server does not flush what it commits; that is no peer");
    Line line{QStringLiteral("durable signed decisions, file / PostgreSQL"), {}, {}, {}, QStringLiteral(">= 1.0")};
    QList<double> ours, peers;
    for (int i = 0; i < pairs; ++i) {
        peers.append(batch / server.decide(batch));
        ours.append(batch / file.decide(batch));
        line.ratios.append(ours.last() / peers.last());
    }
    line.ours = QStringLiteral("%1 /s").arg(median(ours), 0, 'f', 0);
    line.peer = QStringLiteral("%1 /s").arg(median(peers), 0, 'f', 0);
    table.add(line);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QTemporaryDir own;
    for (const char* folder : {"XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(folder, QByteArray(own.path().toUtf8() + '/' + folder));
    Table table;
    QStringList wanted = QCoreApplication::arguments().mid(1);
    table.json = wanted.removeAll(QStringLiteral("--json")) > 0;
    const std::pair<const char*, void (*)(Table&)> parts[] = {{"ledger", benchLedger}, {"signatures", benchSignatures}, {"decisions", benchDecisions}};
    for (const auto& [name, part] : parts) {
        if (wanted.isEmpty() || wanted.contains(QLatin1String(name)))
            part(table);
    }
    table.end();
    return 0;
}
