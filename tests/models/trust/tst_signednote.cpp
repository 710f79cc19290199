// Signed notes and checkpoints.

#include "models/core/sha256.h"
#include "models/trust/signednote.h"
#include "support/corpora.h"
#include "support/testrecord.h"

using namespace privyseal;
using namespace privyseal::test;

namespace {

const QString name = QStringLiteral("privyseal.example/0123");
const QString said = QStringLiteral("privyseal.example/0123\n42\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");

SigningKey key(char seed)
{
    return *SigningKey::fromSeed(SecretBytes::copyOf(QByteArray(32, seed)));
}

NoteKey noteKey(char seed)
{
    return {name, *PublicKey::fromBytes(key(seed).publicKey())};
}

} // namespace

class TestSignedNote : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void signsAndReads()
    {
        auto note = SignedNote::of(said);
        QVERIFY(note);
        note->sign(name, key(1));
        note->sign(name, key(2));
        note->sign(name, key(1)); // again: replaces
        QCOMPARE(note->signers(), (QStringList{name, name}));
        const auto read = SignedNote::read(note->write());
        QVERIFY(read);
        QCOMPARE(read->text(), said);
        QCOMPARE(read->write(), note->write());
        QVERIFY(read->isSignedBy(noteKey(1)) && read->isSignedBy(noteKey(2)) && !read->isSignedBy(noteKey(3)));
        QVERIFY(!read->isSignedBy({QStringLiteral("other"), noteKey(1).key}));
        const auto kept = NoteKey::read(noteKey(1).text());
        QVERIFY(kept);
        QVERIFY(read->isSignedBy(*kept));
    }

    void everyFlipIsSeen()
    {
        auto note = SignedNote::of(said);
        note->sign(name, key(1));
        const QByteArray whole = note->write();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray flipped = whole;
                flipped[at] = char(flipped[at] ^ (1 << bit));
                const auto read = SignedNote::read(flipped);
                QVERIFY2(!read || !read->isSignedBy(noteKey(1)), qPrintable(QString::number(at)));
            }
            QVERIFY(!SignedNote::read(whole.first(at)));
        }
    }

    void whatIsNoNote_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray line = "\xe2\x80\x94 n AAAAAAAA\n";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no signature") << QByteArray("text\n\n");
        QTest::newRow("no empty line") << QByteArray("text\n" + line);
        QTest::newRow("no end") << QByteArray("text\n\n" + line.chopped(1));
        QTest::newRow("another dash") << QByteArray("text\n\n- n AAAAAAAA\n");
        QTest::newRow("no name") << QByteArray("text\n\n\xe2\x80\x94  AAAAAAAA\n");
        QTest::newRow("a plus in the name") << QByteArray("text\n\n\xe2\x80\x94 n+m AAAAAAAA\n");
        QTest::newRow("stray bits") << QByteArray("text\n\n\xe2\x80\x94 n AAAAAAB=\n");
        QTest::newRow("a hash only") << QByteArray("text\n\n\xe2\x80\x94 n AAAAAA==\n");
        QTest::newRow("a tab") << QByteArray("te\txt\n\n" + line);
        QTest::newRow("a carriage return") << QByteArray("text\r\n\n" + line);
        QTest::newRow("not UTF-8") << QByteArray("te\xfft\n\n" + line);
        QTest::newRow("too long") << QByteArray(QByteArray(SignedNote::longest, 'x') + "\n\n" + line);
        QTest::newRow("too many") << QByteArray("text\n\n" + line.repeated(101));
    }

    void whatIsNoNote()
    {
        QFETCH(QByteArray, bytes);
        const auto read = SignedNote::read(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadSignature);
    }

    // Signatures of a kind that is not known stay where they are.
    void unknownSignaturesAreKept()
    {
        auto note = SignedNote::of(said);
        note->sign(name, key(1));
        const QByteArray more = note->write() + "\xe2\x80\x94 witness.example AAAAAAAAAAAA\n";
        const auto read = SignedNote::read(more);
        QVERIFY(read);
        QVERIFY(read->isSignedBy(noteKey(1)));
        QCOMPARE(read->write(), more);
    }

    void checkpoints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taken");
        const QString root = QStringLiteral("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
        QTest::newRow("usual") << said << true;
        QTest::newRow("empty log") << QString(QStringLiteral("o\n0\n") + root) << true;
        QTest::newRow("extensions") << QString(QStringLiteral("o\n7\n") + root + QStringLiteral("more\nand more\n")) << true;
        QTest::newRow("no origin") << QString(QStringLiteral("\n7\n") + root) << false;
        QTest::newRow("leading zero") << QString(QStringLiteral("o\n07\n") + root) << false;
        QTest::newRow("plus") << QString(QStringLiteral("o\n+7\n") + root) << false;
        QTest::newRow("negative") << QString(QStringLiteral("o\n-7\n") + root) << false;
        QTest::newRow("beyond 63 bits") << QString(QStringLiteral("o\n9223372036854775808\n") + root) << false;
        QTest::newRow("short root") << QStringLiteral("o\n7\nAAAA\n") << false;
        QTest::newRow("empty line") << QString(QStringLiteral("o\n7\n") + root + QStringLiteral("\nx\n")) << false;
        QTest::newRow("no end") << QString(QStringLiteral("o\n7\n") + root.chopped(1)) << false;
    }

    void checkpoints()
    {
        QFETCH(QString, text);
        QFETCH(bool, taken);
        const auto read = Checkpoint::read(text);
        QCOMPARE(read.has_value(), taken);
        if (read)
            QCOMPARE(read->text(), text);
    }

    void publicVectors()
    {
        NEEDS_CORPORA();
        const auto verifier = NoteKey::read(QString::fromUtf8(contentOf(corpus(QStringLiteral("signed-note/example.vkey")))).trimmed());
        QVERIFY(verifier);
        const QByteArray bytes = contentOf(corpus(QStringLiteral("signed-note/example.note")));
        const auto note = SignedNote::read(bytes);
        QVERIFY(note);
        QCOMPARE(note->write(), bytes);
        QVERIFY(note->isSignedBy(*verifier));
        QVERIFY(!SignedNote::read(QByteArray(bytes).replace("example message", "example messagf"))->isSignedBy(*verifier));
        const auto log = SignedNote::read(contentOf(corpus(QStringLiteral("signed-note/checkpoint-example.note"))));
        QVERIFY(log);
        const auto checkpoint = Checkpoint::read(log->text());
        QVERIFY(checkpoint);
        QCOMPARE(checkpoint->size, 20852163);
        QCOMPARE(log->signers(), (QStringList{QStringLiteral("example.com/behind-the-sofa"), QStringLiteral("witness.example.com/w1")}));
    }
};

QTEST_GUILESS_MAIN(TestSignedNote)
#include "tst_signednote.moc"
