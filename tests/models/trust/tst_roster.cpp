// Rosters: what makes sense, and which version follows which.

#include "models/core/ids.h"
#include "models/trust/rosterchain.h"
#include "support/corpora.h"
#include "support/testrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace privyseal;
using namespace privyseal::test;

namespace {

const QString org = QStringLiteral("00112233445566778899aabbccddeeff");

SigningKey key(int seed)
{
    return *SigningKey::fromSeed(SecretBytes::copyOf(QByteArray(32, char(seed + 1))));
}

QString member(int number)
{
    return QStringLiteral("m%1").arg(number);
}

// Members m0, m1, ... who all have the root duty, each with one key.
Roster roster(const QList<int>& numbers, int threshold)
{
    Roster made;
    made.org = org;
    made.created = testNow();
    made.expires = testNow().plusMs(Roster::usualDays * 86'400'000LL);
    for (const int number : numbers) {
        made.members.insert(member(number), {QStringLiteral("Member %1").arg(number), {Role::Security}});
        made.keys.append({*PublicKey::fromBytes(key(number).publicKey()), member(number)});
        made.root.members.append(member(number));
    }
    made.root.threshold = threshold;
    made.revocation = made.freshness = {made.root.members, 1};
    made.policy = QStringLiteral("{}");
    return made;
}

Envelope sealed(const Roster& roster, const QList<int>& signers)
{
    const auto body = roster.write();
    if (!body)
        qFatal("%s", qPrintable(body.error().detail));
    Envelope envelope(BodyKind::Roster, *body);
    for (const int number : signers)
        envelope.sign(key(number));
    return envelope;
}

Roster after(const RosterChain& chain, Roster next)
{
    next.version = chain.current().version + 1;
    next.previous = chain.currentHash();
    return next;
}

} // namespace

class TestRoster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void comesBackAsWritten()
    {
        Roster made = roster({1, 2, 3}, 2);
        made.members[member(1)].roles = {Role::Security, Role::Chair};
        made.gates = {QStringLiteral("ci-production"), QStringLiteral("ci-staging")};
        made.containment = {QStringLiteral("/usr/local/bin/revoke-tokens")};
        const auto body = made.write();
        QVERIFY2(body, body ? "" : qPrintable(body.error().detail));
        const auto read = Roster::read(*body);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(*read->write(), *body);
        QCOMPARE(read->members, made.members);
        QCOMPARE(read->root, made.root);
        QCOMPARE(read->gates, made.gates);
        QCOMPARE(read->containment, made.containment);
        QVERIFY(read->previous.isNull());
        QVERIFY(read->isCommitteeGrade());
        QVERIFY(!roster({1}, 1).isCommitteeGrade());
        QVERIFY(!read->isExpired(testNow()) && read->isExpired(read->expires));
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<int>("which");
        for (const char* name : {"no org", "version 0", "first with prev", "second without", "already expired", "lives too long", "no members", "a key of nobody",
                                 "a key twice", "two of one name", "no name", "nobody may", "threshold 0", "threshold too high", "threshold beyond those with keys",
                                 "a duty of a stranger", "a duty twice", "no policy", "gates not sorted"})
            QTest::newRow(name) << 0;
    }

    void whatMakesNoSenseIsRefused()
    {
        const QString which = QString::fromLatin1(QTest::currentDataTag());
        Roster made = roster({1, 2, 3}, 2);
        QVERIFY(made.write());
        const QHash<QString, std::function<void()>> spoil{
            {QStringLiteral("no org"), [&] { made.org = QStringLiteral("00"); }},
            {QStringLiteral("version 0"), [&] { made.version = 0; }},
            {QStringLiteral("first with prev"), [&] { made.previous = QString(64, u'a'); }},
            {QStringLiteral("second without"), [&] { made.version = 2; }},
            {QStringLiteral("already expired"), [&] { made.expires = made.created; }},
            {QStringLiteral("lives too long"), [&] { made.expires = made.created.plusMs(401 * 86'400'000LL); }},
            {QStringLiteral("no members"), [&] { made.members.clear(); }},
            {QStringLiteral("a key of nobody"), [&] { made.keys[0].member = QStringLiteral("x"); }},
            {QStringLiteral("a key twice"), [&] { made.keys.append({made.keys[0].key, member(2)}); }},
            {QStringLiteral("two of one name"), [&] { made.members[member(2)].name = QStringLiteral(" member  1"); }},
            {QStringLiteral("no name"), [&] { made.members[member(2)].name = QStringLiteral(" "); }},
            {QStringLiteral("nobody may"), [&] { made.root.members.clear(); }},
            {QStringLiteral("threshold 0"), [&] { made.root.threshold = 0; }},
            {QStringLiteral("threshold too high"), [&] { made.root.threshold = 4; }},
            {QStringLiteral("threshold beyond those with keys"), [&] { made.keys.removeLast(); made.keys.removeLast(); }},
            {QStringLiteral("a duty of a stranger"), [&] { made.freshness.members = QStringList{QStringLiteral("m1"), QStringLiteral("zz")}; }},
            {QStringLiteral("a duty twice"), [&] { made.revocation.members = QStringList{member(1), member(1)}; }},
            {QStringLiteral("no policy"), [&] { made.policy.clear(); }},
            {QStringLiteral("gates not sorted"), [&] { made.gates = QStringList{QStringLiteral("b"), QStringLiteral("a")}; }}};
        QVERIFY(spoil.contains(which));
        spoil[which]();
        const auto refused = made.write();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadSignature);
    }

    void readingIsStrict()
    {
        const QByteArray body = *roster({1, 2}, 2).write();
        const auto spoilt = [&](const char* from, const char* to) { return Roster::read(QByteArray(body).replace(from, to)); };
        QVERIFY(Roster::read(body));
        QVERIFY(!spoilt("\"threshold\":2", "\"threshold\":\"2\""));
        QVERIFY(!spoilt("\"version\":1", "\"version\":1,\"x\":1"));
        QVERIFY(!spoilt("\"security\"", "\"admin\""));
        QVERIFY(!spoilt("\"ed25519\"", "\"rsa\""));
        QVERIFY(!spoilt("09:42:00Z", "09:42:00.000Z"));
        QVERIFY(!Roster::read(body + '\n'));
        QVERIFY(!Roster::read(QByteArray(10'000'000, '[')));
        // A key under another key's name.
        const QByteArray one = roster({1, 2}, 2).keys[0].key.id().toLatin1();
        QVERIFY(!spoilt(one.constData(), QByteArray(64, '0').constData()));
    }

    // Two keys of one member are one member.
    void thresholdsCountMembers()
    {
        Roster made = roster({1, 2, 3}, 2);
        made.keys.append({*PublicKey::fromBytes(key(11).publicKey()), member(1)});
        QVERIFY(!RosterChain::fromGenesis(sealed(made, {1, 11})));
        QVERIFY(RosterChain::fromGenesis(sealed(made, {11, 2})));
        QCOMPARE(made.signers(sealed(made, {1, 11, 3, 40})), (QSet{member(1), member(3)}));
        // A member without the duty does not count towards it.
        made.root.members = QStringList{member(1), member(2)};
        QVERIFY(!RosterChain::fromGenesis(sealed(made, {1, 3})));
    }

    void aChainHasNoGapsAndNoWayBack()
    {
        auto chain = RosterChain::fromGenesis(sealed(roster({1, 2, 3}, 2), {1, 2}));
        QVERIFY(chain);
        const QString genesis = chain->currentHash();
        const Roster second = after(*chain, roster({1, 2, 4}, 2));
        QVERIFY(chain->append(sealed(second, {1, 2})));
        QCOMPARE(chain->append(sealed(second, {1, 2})).error().code, ErrorCode::Rollback);
        Roster gap = after(*chain, roster({1, 2, 4}, 2));
        gap.version += 1;
        QCOMPARE(chain->append(sealed(gap, {1, 2})).error().code, ErrorCode::BadSignature);
        Roster fork = after(*chain, roster({1, 2, 4}, 2));
        fork.previous = genesis;
        QCOMPARE(chain->append(sealed(fork, {1, 2})).error().code, ErrorCode::BadSignature);
        Roster stranger = after(*chain, roster({1, 2, 4}, 2));
        stranger.org = QString(32, u'1');
        QCOMPARE(chain->append(sealed(stranger, {1, 2})).error().code, ErrorCode::BadSignature);
        Roster older = after(*chain, roster({1, 2, 4}, 2));
        older.created = older.created.plusMs(-1000);
        QCOMPARE(chain->append(sealed(older, {1, 2})).error().code, ErrorCode::BadSignature);
        QCOMPARE(chain->size(), 2);
        QCOMPARE(chain->find(1)->root.members, (QStringList{member(1), member(2), member(3)}));
        QCOMPARE(chain->hashOf(1), genesis);
        QVERIFY(!chain->find(0) && !chain->find(3));

        auto pinned = RosterChain::fromPinned(*second.write());
        QVERIFY(pinned);
        QCOMPARE(pinned->currentHash(), chain->currentHash());
        QVERIFY(pinned->append(sealed(after(*pinned, roster({2, 4}, 2)), {2, 4})));
        QCOMPARE(pinned->find(3)->version, 3);
        QVERIFY(!RosterChain::fromGenesis(sealed(second, {1, 2})));
    }

    // The table of the TUF conformance suite: 15 sequences of root rotations, 10 documents of another duty.
    void publicRotationCases()
    {
        NEEDS_CORPORA();
        const QJsonObject all = QJsonDocument::fromJson(contentOf(corpus(QStringLiteral("tuf-rotation/rotation_cases.json")))).object();
        const auto numbers = [](const QJsonValue& list) {
            QList<int> read;
            for (const auto& one : list.toArray())
                read.append(one.toInt());
            return read;
        };
        int sequences = 0, documents = 0;
        const QJsonObject roots = all[QStringLiteral("root_rotation_cases")].toObject();
        for (auto it = roots.begin(); it != roots.end(); ++it, ++sequences) {
            std::optional<RosterChain> chain;
            for (const auto& step : it->toArray()) {
                const QList<int> signers = numbers(step[QStringLiteral("sigs")]);
                const Roster next = roster(numbers(step[QStringLiteral("keys")]), step[QStringLiteral("threshold")].toInt());
                const bool wanted = step[QStringLiteral("res")].toBool();
                if (!chain) {
                    auto first = RosterChain::fromGenesis(sealed(next, signers));
                    QVERIFY2(first.has_value() == wanted, qPrintable(it.key()));
                    chain = *first;
                } else {
                    QVERIFY2(chain->append(sealed(after(*chain, next), signers)).has_value() == wanted, qPrintable(it.key()));
                }
            }
        }
        const QJsonObject others = all[QStringLiteral("non_root_rotation_cases")].toObject();
        for (auto it = others.begin(); it != others.end(); ++it, ++documents) {
            for (const auto& step : it->toArray()) {
                Roster made = roster(numbers(step[QStringLiteral("keys")]), 1);
                made.revocation.threshold = step[QStringLiteral("threshold")].toInt();
                Envelope document(BodyKind::Revocation, "{}");
                for (const int number : numbers(step[QStringLiteral("sigs")]))
                    document.sign(key(number));
                QVERIFY2(made.isMet(RosterDuty::Revocation, document) == step[QStringLiteral("res")].toBool(), qPrintable(it.key()));
            }
        }
        QCOMPARE(sequences, 15);
        QCOMPARE(documents, 10);
    }
};

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
