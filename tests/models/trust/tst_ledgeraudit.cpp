// The whole ledger, which is read in chunks on several cores: whatever is done to it, wherever a chunk ends, the rows that do not
// hold are named, and no others; the roots are those of the tree.

#include "models/core/task.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"
#include "models/trust/signedentry.h"
#include "models/trust/leafchunk.h"
#include "models/trust/ledgeraudit.h"
#include "models/trust/merkletree.h"
#include "support/testrecord.h"

#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

namespace {

constexpr qint64 whole = 2 * LeafChunk::most + 300;

} // namespace

class TestLedgerAudit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_made = std::make_unique<TestRecord>();
        dropGuards(m_made->record());
        m_hasKept = false;
    }

    void rootsAreThoseOfTheTree()
    {
        const std::vector<Hash> hashes = write(whole);
        QList<SeenClaim> claims;
        for (const qint64 size : std::initializer_list<qint64>{1, 2, LeafChunk::most - 1, LeafChunk::most, LeafChunk::most + 1, LeafChunk::most + 500, 2 * LeafChunk::most, whole - 1, whole})
            claims.append({{size, toBytes(treeRoot(std::span(hashes).first(size_t(size))))}, {QStringLiteral("vote"), QString::number(size), QString()}});
        const auto right = run(claims);
        QCOMPARE(right.findings, QList<AuditFinding>());
        QCOMPARE(right.tree, (SeenTree{whole, toBytes(treeRoot(hashes))}));
        // Each claim of its own, wrong by one byte, and one of more than there is.
        for (SeenClaim one : claims) {
            one.tree.root[0] = char(one.tree.root[0] ^ 1);
            QCOMPARE(run({one}).findings, QList<AuditFinding>{one.otherwise});
        }
        const SeenClaim beyond{{whole + 1, QByteArray(32, 'x')}, {QStringLiteral("vote"), QStringLiteral("x"), QString()}};
        QCOMPARE(run({beyond}).findings, QList<AuditFinding>{beyond.otherwise});
    }

    void smallOnesToo_data()
    {
        QTest::addColumn<qint64>("size");
        for (const qint64 size : std::initializer_list<qint64>{0, 1, 2, 3, LeafChunk::most - 1, LeafChunk::most, LeafChunk::most + 1})
            QTest::addRow("%d", int(size)) << size;
    }

    void smallOnesToo()
    {
        QFETCH(qint64, size);
        const std::vector<Hash> hashes = write(size);
        const auto audit = run({});
        QCOMPARE(audit.findings, QList<AuditFinding>());
        QCOMPARE(audit.tree, (SeenTree{size, toBytes(treeRoot(hashes))}));
    }

    void everyChangeIsNamed_data()
    {
        QTest::addColumn<qint64>("at");
        for (const qint64 at : std::initializer_list<qint64>{0, 1, LeafChunk::most - 1, LeafChunk::most, LeafChunk::most + 1, 2 * LeafChunk::most - 1, 2 * LeafChunk::most, whole - 2, whole - 1})
            QTest::addRow("%d", int(at)) << at;
    }

    void everyChangeIsNamed()
    {
        QFETCH(qint64, at);
        write(whole);
        const bool isLast = at == whole - 1;
        const auto broken = [&](const char* change, const QSet<QString>& rows) {
            changeAnew(QString::fromLatin1(change), at);
            QSet<QString> named;
            const auto audit = run({});
            for (const AuditFinding& one : audit.findings) {
                QCOMPARE(one.table, QStringLiteral("ledger"));
                QVERIFY(!one.message.isEmpty());
                named.insert(one.key);
            }
            QCOMPARE(named, rows);
        };
        const QString here = QString::number(at), next = QString::number(at + 1);
        const QSet<QString> follower = isLast ? QSet<QString>() : QSet<QString>{next};
        // A leaf that says something else still reads well: what gives it away is the one after it. (The last one is held by a
        // checkpoint, or by nobody yet.)
        broken("UPDATE ledger SET leaf = replace(leaf, 'Head of', 'Tail of') WHERE seq = %1", follower);
        broken("UPDATE ledger SET subject = 'REQ-elsewhere' WHERE seq = %1", {here});
        broken("UPDATE ledger SET leaf = leaf || ' ' WHERE seq = %1", QSet<QString>{here} + follower);
        broken("UPDATE ledger SET leaf = '' WHERE seq = %1", QSet<QString>{here} + follower);
        const QSet<QString> front{QStringLiteral("-1"), QStringLiteral("0")};
        broken("UPDATE ledger SET seq = -1 WHERE seq = %1", isLast ? front : front + QSet<QString>{here});
        if (!isLast)
            broken("DELETE FROM ledger WHERE seq = %1", {here});
        broken("UPDATE ledger SET leaf = (SELECT b.leaf FROM ledger b WHERE b.seq = (ledger.seq + 7) % 2000) WHERE seq = %1", QSet<QString>{here} + follower);
    }

    // One that no chunk can take as a whole, though it is right.
    void otherScriptsAndLongTextsAreLeaves()
    {
        const std::vector<Hash> hashes = write(whole, [](qint64 seq) { return seq % 700 == 5 ? QString::fromUtf8("Gepr\xc3\xbc""ft \xf0\x9f\x94\x91") : QStringLiteral("Read"); });
        const auto audit = run({});
        QCOMPARE(audit.findings, QList<AuditFinding>());
        QCOMPARE(audit.tree.root, toBytes(treeRoot(hashes)));
    }

    // Chunks that are sent before they have all their leaves, for their size.
    void overlongRowsAreNamedOneByOne()
    {
        write(whole);
        for (const qint64 seq : {100, 101, 1500})
            m_made->sql(QStringLiteral("UPDATE ledger SET leaf = leaf || '%2' WHERE seq = %1").arg(seq).arg(QString(5'000'000, u'x')));
        const auto audit = run({});
        QStringList named;
        for (const AuditFinding& one : audit.findings)
            named.append(one.key);
        QCOMPARE(named, QStringList({QStringLiteral("100"), QStringLiteral("101"), QStringLiteral("102"), QStringLiteral("1500"), QStringLiteral("1501")}));
        QCOMPARE(audit.tree.size, whole);
    }

    // Two minutes are allowed between two desks' clocks, across the end of a chunk as within one.
    void timeGoesForward_data() { everyChangeIsNamed_data(); }

    void timeGoesForward()
    {
        QFETCH(qint64, at);
        const auto writeWith = [&](qint64 backMs) {
            m_made->sql(QStringLiteral("DELETE FROM ledger"));
            write(whole, {}, [&](qint64 seq) { return testNow().plusMs(seq == at ? -backMs : 0); });
        };
        writeWith(clockSkewMs);
        QCOMPARE(run({}).findings, QList<AuditFinding>());
        writeWith(clockSkewMs + 1);
        const auto late = run({}).findings;
        if (at == 0) {
            QCOMPARE(late, QList<AuditFinding>()); // the first is older than all others as it should be
            return;
        }
        QCOMPARE(late.size(), 1);
        QCOMPARE(late.first().key, QString::number(at));
    }

    void itCanBeCancelled()
    {
        write(whole);
        TaskControl control;
        control.cancel();
        const auto audit = LedgerAudit::run(m_made->record(), std::nullopt, nullptr, {}, {}, &control);
        QVERIFY(!audit);
        QCOMPARE(audit.error().code, ErrorCode::Cancelled);
        // The record is of use afterwards.
        QCOMPARE(run({}).tree.size, whole);
    }

private:
    // Leaves that follow each other. Gives their hashes.
    std::vector<Hash> write(qint64 count, const std::function<QString(qint64)>& summary = {}, const std::function<Instant(qint64)>& time = {})
    {
        std::vector<Hash> hashes;
        auto transaction = Transaction::begin(m_made->record());
        LedgerRepository leaves(m_made->record());
        LedgerLeaf leaf;
        for (qint64 seq = 0; seq < count; ++seq) {
            leaf.seq = seq;
            leaf.time = time ? time(seq) : testNow().plusSeconds(seq);
            leaf.actor = QStringLiteral("sec");
            leaf.type = QStringLiteral("decision.approve");
            leaf.subject = QStringLiteral("REQ-%1").arg(seq / 3);
            leaf.object = seq % 2 == 0 ? QString() : QString(64, u'b');
            leaf.summary = summary ? summary(seq) : QStringLiteral("Head of Security signed approve on number %1").arg(seq);
            const QByteArray bytes = *leaf.write();
            if (!leaves.append({seq, leaf.subject, bytes}))
                qFatal("no leaf");
            hashes.push_back(leafHash(bytes));
            leaf.prev = QString::fromLatin1(toBytes(hashes.back()).toHex());
        }
        if (!transaction->commit())
            qFatal("no commit");
        return hashes;
    }
    // Runs it on the leaves as they were written.
    void changeAnew(const QString& sql, qint64 at)
    {
        if (!m_hasKept) {
            m_made->sql(QStringLiteral("CREATE TABLE kept AS SELECT * FROM ledger"));
            m_hasKept = true;
        }
        m_made->sql(QStringLiteral("DELETE FROM ledger"));
        m_made->sql(QStringLiteral("INSERT INTO ledger SELECT * FROM kept"));
        m_made->sql(QString(sql).replace(QStringLiteral("%1"), QString::number(at)));
    }
    [[nodiscard]] LedgerAudit run(const QList<SeenClaim>& claims)
    {
        const auto audit = LedgerAudit::run(m_made->record(), std::nullopt, nullptr, claims, {}, nullptr);
        if (!audit)
            qFatal("%s", qUtf8Printable(audit.error().message));
        return *audit;
    }

    std::unique_ptr<TestRecord> m_made;
    bool m_hasKept = false;
};

QTEST_GUILESS_MAIN(TestLedgerAudit)
#include "tst_ledgeraudit.moc"
