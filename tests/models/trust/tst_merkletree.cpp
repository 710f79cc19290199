// The tree of RFC 6962: roots, proofs, and proofs that are none.

#include "models/trust/merkletree.h"
#include "support/corpora.h"
#include "support/testrecord.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace privyseal;
using namespace privyseal::test;

namespace {

// The leaves of the tree that the certificate transparency projects test with.
const QList<QByteArray> knownLeaves{QByteArray(), QByteArray(1, '\0'), QByteArray::fromHex("10"), QByteArray::fromHex("2021"), QByteArray::fromHex("3031"),
                                    QByteArray::fromHex("40414243"), QByteArray::fromHex("5051525354555657"), QByteArray::fromHex("606162636465666768696a6b6c6d6e6f")};

std::vector<Hash> hashesOf(int count)
{
    std::vector<Hash> hashes;
    for (int i = 0; i < count; ++i)
        hashes.push_back(leafHash(QByteArray::number(i)));
    return hashes;
}

QByteArray rootOf(std::span<const Hash> leaves)
{
    return toBytes(treeRoot(leaves));
}

} // namespace

class TestMerkleTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    // Written down from Python's hashlib, by the recursive definition of RFC 6962.
    void rootsAreKnown_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("root");
        QTest::newRow("0") << 0 << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("1") << 1 << QByteArray("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        QTest::newRow("2") << 2 << QByteArray("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        QTest::newRow("3") << 3 << QByteArray("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        QTest::newRow("4") << 4 << QByteArray("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        QTest::newRow("5") << 5 << QByteArray("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
        QTest::newRow("6") << 6 << QByteArray("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef");
        QTest::newRow("7") << 7 << QByteArray("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        QTest::newRow("8") << 8 << QByteArray("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    void rootsAreKnown()
    {
        QFETCH(int, size);
        QFETCH(QByteArray, root);
        GrowingTree tree;
        for (const QByteArray& leaf : knownLeaves.first(size))
            tree.append(leafHash(leaf));
        QCOMPARE(tree.size(), size);
        QCOMPARE(toBytes(tree.root()).toHex(), root);
    }

    // Every proof of every tree up to 40 leaves proves, and nothing else does.
    void proofsProve()
    {
        const std::vector<Hash> all = hashesOf(41);
        for (int size = 1; size <= 40; ++size) {
            const auto leaves = std::span(all).first(size_t(size));
            const QByteArray root = rootOf(leaves);
            for (int index = 0; index < size; ++index) {
                const auto proof = inclusionProofs({index}, {leaves.begin(), leaves.end()}).first();
                const QByteArray leaf = toBytes(leaves[size_t(index)]);
                QVERIFY(provesInclusion(proof, index, size, leaf, root));
                QVERIFY(!provesInclusion(proof, index, size, toBytes(all[40]), root));
                QVERIFY(!provesInclusion(proof, index + 1, size, leaf, root));
                QVERIFY(!provesInclusion(proof + QList{root}, index, size, leaf, root));
            }
            for (int old = 1; old <= size; ++old) {
                const auto proof = consistencyProof(old, leaves);
                const QByteArray oldRoot = rootOf(leaves.first(size_t(old)));
                QVERIFY2(provesConsistency(proof, old, oldRoot, size, root), qPrintable(QStringLiteral("%1 in %2").arg(old).arg(size)));
                QVERIFY(!provesConsistency(proof, old, rootOf(std::span(all).subspan(1, size_t(old))), size, root));
                QVERIFY(old == size || !provesConsistency(proof, old, oldRoot, size, oldRoot));
            }
            QVERIFY(consistencyProof(0, leaves).isEmpty() && consistencyProof(size + 1, leaves).isEmpty());
        }
    }

    void everyFlippedBitIsSeen()
    {
        const std::vector<Hash> leaves = hashesOf(13);
        const auto proof = inclusionProofs({6}, leaves).first(), history = consistencyProof(6, leaves);
        const QByteArray root = rootOf(leaves), oldRoot = rootOf(std::span(leaves).first(6)), leaf = toBytes(leaves[6]);
        QVERIFY(provesInclusion(proof, 6, 13, leaf, root) && provesConsistency(history, 6, oldRoot, 13, root));
        const auto flipped = [](QByteArray bytes, int bit) {
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
            return bytes;
        };
        for (int bit = 0; bit < 256; ++bit) {
            for (qsizetype i = 0; i < proof.size(); ++i) {
                auto changed = proof;
                changed[i] = flipped(changed[i], bit);
                QVERIFY(!provesInclusion(changed, 6, 13, leaf, root));
            }
            for (qsizetype i = 0; i < history.size(); ++i) {
                auto changed = history;
                changed[i] = flipped(changed[i], bit);
                QVERIFY(!provesConsistency(changed, 6, oldRoot, 13, root));
            }
            QVERIFY(!provesInclusion(proof, 6, 13, flipped(leaf, bit), root));
            QVERIFY(!provesInclusion(proof, 6, 13, leaf, flipped(root, bit)));
            QVERIFY(!provesConsistency(history, 6, flipped(oldRoot, bit), 13, root));
            QVERIFY(!provesConsistency(history, 6, oldRoot, 13, flipped(root, bit)));
        }
    }

    void nothingIsProvedAboutNothing()
    {
        const std::vector<Hash> leaves = hashesOf(3);
        const QByteArray root = rootOf(leaves), empty = rootOf({});
        QVERIFY(!provesConsistency({}, 0, empty, 3, root));
        QVERIFY(!provesConsistency({}, 0, empty, 0, empty));
        QVERIFY(!provesConsistency({}, -1, root, 3, root));
        QVERIFY(!provesConsistency(consistencyProof(2, leaves), 2, rootOf(std::span(leaves).first(2)), 1, root));
        QVERIFY(!provesInclusion({}, 0, 0, empty, empty));
        QVERIFY(!provesInclusion({}, 0, 1, QByteArray(31, 'x'), QByteArray(31, 'x')));
        QVERIFY(!provesInclusion(inclusionProofs({0}, leaves).first() + QList<QByteArray>{QByteArray()}, 0, 3, toBytes(leaves[0]), root));
        QVERIFY(provesConsistency({}, 3, root, 3, root));
        QVERIFY(!provesConsistency({root}, 3, root, 3, root));
    }

    // 98 proofs of inclusion and 98 of consistency, 12 of them good. Of these we refuse one, whose roots are no hashes.
    void publicProbes()
    {
        NEEDS_CORPORA();
        int good = 0, bad = 0;
        QDirIterator walk(corpus(QStringLiteral("merkle-proofs/testdata")), {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            const QJsonObject probe = QJsonDocument::fromJson(contentOf(path)).object();
            const auto bytes = [&](const char* name) { return QByteArray::fromBase64(probe[QLatin1String(name)].toString().toLatin1()); };
            const auto number = [&](const char* name) { return qint64(probe[QLatin1String(name)].toInteger(-1)); };
            QList<QByteArray> proof;
            for (const auto& one : probe[QStringLiteral("proof")].toArray())
                proof.append(QByteArray::fromBase64(one.toString().toLatin1()));
            const bool proves = probe.contains(QStringLiteral("leafIdx"))
                                    ? provesInclusion(proof, number("leafIdx"), number("treeSize"), bytes("leafHash"), bytes("root"))
                                    : provesConsistency(proof, number("size1"), bytes("root1"), number("size2"), bytes("root2"));
            const bool refused = path.endsWith(u"/sizes-are-equal-one-and-proof-is-empty.json");
            const bool wanted = !probe[QStringLiteral("wantErr")].toBool() && !refused;
            QVERIFY2(proves == wanted, qPrintable(path));
            (wanted ? good : bad) += 1;
        }
        QCOMPARE(good, 11);
        QCOMPARE(bad, 185);
    }
};

QTEST_GUILESS_MAIN(TestMerkleTree)
#include "tst_merkletree.moc"
