// Envelopes: who signed is found out from the stored bytes, and nothing else counts.

#include "models/trust/envelope.h"
#include "support/corpora.h"
#include "support/testrecord.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace privyseal;
using namespace privyseal::test;

namespace {

SigningKey key(char seed)
{
    return *SigningKey::fromSeed(SecretBytes::copyOf(QByteArray(32, seed)));
}

PublicKey publicOf(const SigningKey& key)
{
    return *PublicKey::fromBytes(key.publicKey());
}

} // namespace

class TestEnvelope : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    // From the protocol's own text.
    void encodesWhatIsSigned()
    {
        QCOMPARE(preAuthEncoding("http://example.com/HelloWorld", "hello world"), QByteArray("DSSEv1 29 http://example.com/HelloWorld 11 hello world"));
        QCOMPARE(preAuthEncoding("", ""), QByteArray("DSSEv1 0  0 "));
        QCOMPARE(preAuthEncoding("\xc3\xa4", "\xe2\x82\xac"), QByteArray("DSSEv1 2 \xc3\xa4 3 \xe2\x82\xac")); // lengths in bytes
    }

    void publicVector()
    {
        NEEDS_CORPORA();
        const QJsonObject vector = QJsonDocument::fromJson(contentOf(corpus(QStringLiteral("dsse/dsse_vector.json")))).object();
        QCOMPARE(preAuthEncoding(vector[QStringLiteral("payloadType")].toString().toUtf8(), vector[QStringLiteral("body")].toString().toUtf8()),
                 vector[QStringLiteral("pae")].toString().toUtf8());
    }

    // Made with Python's hashlib from the public key of RFC 8032's first test.
    void namesKeys()
    {
        const auto known = PublicKey::fromBytes(QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        QCOMPARE(known->id(), QStringLiteral("b0db370d863b74cf9c1b63da4f3141f1fc185766b5dad8fd84eb603cbf62d832"));
        QVERIFY(!PublicKey::fromBytes(QByteArray(31, 'x')));
        QVERIFY(!PublicKey::fromBytes(QByteArray(33, 'x')));
    }

    void signersAreFound()
    {
        const SigningKey one = key(1), two = key(2), three = key(3);
        Envelope envelope(BodyKind::Decision, "{\"a\":1}");
        QVERIFY(envelope.signers({publicOf(one)}).isEmpty());
        envelope.sign(one);
        envelope.sign(two);
        envelope.sign(one); // replaces, does not add
        QCOMPARE(envelope.signatureCount(), 2);
        const QByteArray written = envelope.write();
        const auto read = Envelope::read(BodyKind::Decision, written);
        QVERIFY(read);
        QCOMPARE(read->body(), QByteArray("{\"a\":1}"));
        QCOMPARE(read->write(), written);
        QCOMPARE(read->signers({publicOf(three), publicOf(two), publicOf(one), publicOf(one)}), (QList{publicOf(two), publicOf(one)}));
        QVERIFY(read->signers({publicOf(three)}).isEmpty());
    }

    void signaturesBindTypeAndBody()
    {
        const SigningKey one = key(1);
        Envelope decision(BodyKind::Decision, "{\"a\":1}"), ticket(BodyKind::Ticket, "{\"a\":1}"), other(BodyKind::Decision, "{\"a\":2}");
        decision.sign(one);
        const QByteArray signature = one.sign(preAuthEncoding(payloadType(BodyKind::Decision).toUtf8(), "{\"a\":1}"));
        QVERIFY(Envelope(decision).add(publicOf(one), signature));
        QCOMPARE(ticket.add(publicOf(one), signature).error().code, ErrorCode::BadSignature);
        QVERIFY(!other.add(publicOf(one), signature));
        QVERIFY(!decision.add(publicOf(key(2)), signature));
        QCOMPARE(Envelope::read(BodyKind::Ticket, decision.write()).error().code, ErrorCode::BadSignature);
    }

    // A keyid is a hint: one that says another key makes no signature of that key.
    void aKeyidProvesNothing()
    {
        const SigningKey one = key(1), two = key(2);
        Envelope envelope(BodyKind::Decision, "{}");
        envelope.sign(one);
        const QByteArray swapped = envelope.write().replace(publicOf(one).id().toLatin1(), publicOf(two).id().toLatin1());
        const auto read = Envelope::read(BodyKind::Decision, swapped);
        QVERIFY(read);
        QVERIFY(read->signers({publicOf(one), publicOf(two)}).isEmpty());
        // The same signature twice is one signer.
        const QByteArray item = envelope.write().mid(envelope.write().indexOf("[{") + 1).chopped(2);
        const auto doubled = Envelope::read(BodyKind::Decision, envelope.write().replace(item, QByteArray(item + ',' + item)));
        QVERIFY(doubled);
        QCOMPARE(doubled->signers({publicOf(one)}).size(), 1);
    }

    void everyFlipIsRefusedOrUnsigned()
    {
        const SigningKey one = key(1);
        Envelope envelope(BodyKind::Decision, "{\"verdict\":\"reject\"}");
        envelope.sign(one);
        const QByteArray whole = envelope.write();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray flipped = whole;
                flipped[at] = char(flipped[at] ^ (1 << bit));
                const auto read = Envelope::read(BodyKind::Decision, flipped);
                QVERIFY2(!read || read->signers({publicOf(one)}).isEmpty(), qPrintable(QString::number(at)));
            }
            QVERIFY(!Envelope::read(BodyKind::Decision, whole.first(at)));
        }
    }

    void capsHold()
    {
        QVERIFY(Envelope::read(BodyKind::Decision, Envelope(BodyKind::Decision, QByteArray(16 * 1024, 'x')).write()));
        QVERIFY(!Envelope::read(BodyKind::Decision, Envelope(BodyKind::Decision, QByteArray(16 * 1024 + 1, 'x')).write()));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!Envelope::read(BodyKind::Decision, QByteArray(10'000'000, '[')));
        QVERIFY(timer.elapsed() < 100);
        Envelope crowd(BodyKind::Freshness, "{}");
        for (int i = 0; i < Envelope::mostSignatures + 1; ++i)
            crowd.sign(key(char(i)));
        QVERIFY(!Envelope::read(BodyKind::Freshness, crowd.write()));
    }

    // Wycheproof: 88 valid and 63 invalid signatures.
    void publicSignatureVectors()
    {
        NEEDS_CORPORA();
        int count = 0;
        const QJsonArray groups = QJsonDocument::fromJson(contentOf(corpus(QStringLiteral("wycheproof/testvectors_v1/ed25519_test.json")))).object()[QStringLiteral("testGroups")].toArray();
        for (const auto& group : groups) {
            const auto key = PublicKey::fromBytes(QByteArray::fromHex(group[QStringLiteral("publicKey")][QStringLiteral("pk")].toString().toLatin1()));
            QVERIFY(key);
            for (const auto& test : group[QStringLiteral("tests")].toArray()) {
                const auto bytes = [&](const char* name) { return QByteArray::fromHex(test[QLatin1String(name)].toString().toLatin1()); };
                const bool valid = test[QStringLiteral("result")].toString() == u"valid";
                QVERIFY2(key->verifies(bytes("msg"), bytes("sig")) == valid, qPrintable(QString::number(test[QStringLiteral("tcId")].toInt())));
                ++count;
            }
        }
        QCOMPARE(count, 151);
    }
};

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
