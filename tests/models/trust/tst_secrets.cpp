// Secrets in memory, passphrases and signing keys.

#include "models/trust/passphrase.h"
#include "models/trust/processsecrecy.h"
#include "models/trust/signingkey.h"

#include "support/testrecord.h"

#include <QFile>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace privyseal;

namespace {

// The flags that the kernel has for the pages around an address ("VmFlags: rd wr ... lo dd").
QByteArray flagsOfPagesAt(const void* address)
{
    QFile maps(QStringLiteral("/proc/self/smaps"));
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto at = quintptr(address);
    bool inside = false;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const int dash = int(line.indexOf('-'));
        const QByteArray range = line.left(line.indexOf(' '));
        bool isRange = false;
        const quintptr from = dash > 0 ? range.left(dash).toULongLong(&isRange, 16) : 0;
        if (isRange)
            inside = from <= at && at < range.mid(dash + 1).toULongLong(nullptr, 16);
        else if (inside && line.startsWith("VmFlags:"))
            return line;
    }
    return {};
}

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void secretsAreLockedAndNotDumped()
    {
        const SecretBytes secret = SecretBytes::copyOf("to be kept");
        const QByteArray flags = flagsOfPagesAt(secret.data());
        QVERIFY2(flags.contains(" lo "), flags.constData());
        QVERIFY2(flags.contains(" dd "), flags.constData());
        const QByteArray ordinary(100, 'x');
        QVERIFY(!flagsOfPagesAt(ordinary.constData()).contains(" dd "));
    }

    void secretsMove()
    {
        SecretBytes one = SecretBytes::copyOf("abc");
        SecretBytes other = std::move(one);
        QVERIFY(one.isEmpty()); // NOLINT: what is left behind is empty by contract
        QCOMPARE(QByteArray(other.text(), qsizetype(other.size())), QByteArray("abc"));
        one = std::move(other);
        QCOMPARE(one.size(), size_t(3));
        QVERIFY(SecretBytes().isEmpty());
    }

    void processKeepsItsMemoryToItself()
    {
        QVERIFY(keepProcessSecret());
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_max, rlim_t(0));
    }

    void passphrasesAreTheSameFromEveryKeyboard()
    {
        const auto composed = Passphrase::fromText(QString::fromUtf8("Caf\xc3\xa9 au lait"));
        const auto decomposed = Passphrase::fromText(QString::fromUtf8("Cafe\xcc\x81 au lait"));
        QVERIFY(composed && decomposed);
        const auto bytes = [](const Passphrase& one) { return QByteArray(one.bytes().text(), qsizetype(one.bytes().size())); };
        QCOMPARE(bytes(*composed), bytes(*decomposed));
        QCOMPARE(bytes(*Passphrase::fromBytes("a b\n")), QByteArray("a b"));
        QCOMPARE(bytes(*Passphrase::fromBytes("a b\r\n")), QByteArray("a b"));
        QCOMPARE(bytes(*Passphrase::fromBytes(" a b ")), QByteArray(" a b "));
    }

    void whatIsNoPassphraseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a line end only") << QByteArray("\n");
        QTest::newRow("two lines") << QByteArray("one\ntwo\n");
        QTest::newRow("NUL") << QByteArray("one\0two", 7);
        QTest::newRow("not UTF-8") << QByteArray("caf\xe9 au lait");
        QTest::newRow("too long") << QByteArray(1025, 'x');
    }

    void whatIsNoPassphraseIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto made = Passphrase::fromBytes(bytes);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InputRejected);
    }

    void weakPassphrasesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("enough");
        QTest::newRow("short but wild") << QStringLiteral("x9$Kq!2vB#w") << false;
        QTest::newRow("a well-known one") << QStringLiteral("password1234") << false;
        QTest::newRow("letters in place of letters") << QStringLiteral("P@ssw0rdP@ssw0rd") << false;
        QTest::newRow("one character") << QStringLiteral("aaaaaaaaaaaaaaaaaaaaaaaa") << false;
        QTest::newRow("keys in a row") << QStringLiteral("qwertyuiopasdfgh") << false;
        QTest::newRow("a date") << QStringLiteral("23.11.2026 12:00") << false;
        QTest::newRow("own names") << QStringLiteral("Marguerite Lindqvist Hallstrom") << false;
        QTest::newRow("five words") << QStringLiteral("walnut ferry prism oblige tundra") << true;
        QTest::newRow("random") << QStringLiteral("k7Rw-2mVq-9xTz") << true;
        QTest::newRow("other letters") << QString::fromUtf8("\xd1\x82\xd1\x80\xd0\xb0\xd0\xbc\xd0\xb2\xd0\xb0\xd0\xb9 \xd0\xbe\xd0\xb3\xd1\x83\xd1\x80\xd0\xb5\xd1\x86 \xd0\xbb\xd1\x83\xd0\xbd\xd0\xb0") << true;
    }

    void weakPassphrasesAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(bool, enough);
        const auto made = Passphrase::fromText(text);
        QVERIFY(made);
        const auto checked = made->checkStrength({QStringLiteral("Marguerite Lindqvist"), QStringLiteral("Hallstrom AB")});
        QVERIFY2(checked.has_value() == enough, qPrintable(QString::number(made->bits())));
        if (!enough)
            QCOMPARE(checked.error().code, ErrorCode::RefusedByRule);
    }

    // zxcvbn alone takes seconds for these.
    void longPassphrasesAreJudgedAtOnce()
    {
        const auto made = Passphrase::fromText(QString(1024, u'x'));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!made->checkStrength({}));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    // RFC 8032 section 7.1, tests 1 to 3.
    void signsAsTheStandardSays_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("1") << hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                           << hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray()
                           << hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("2") << hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
                           << hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << hex("72")
                           << hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        QTest::newRow("3") << hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
                           << hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025") << hex("af82")
                           << hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }

    void signsAsTheStandardSays()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const auto key = SigningKey::fromSeed(SecretBytes::copyOf(seed));
        QVERIFY(key);
        QCOMPARE(key->publicKey(), publicKey);
        QCOMPARE(key->sign(message), signature);
        const SecretBytes again = key->seed();
        QCOMPARE(QByteArray(again.text(), qsizetype(again.size())), seed);
    }

    void everyKeyIsAnother()
    {
        QVERIFY(SigningKey::generate().publicKey() != SigningKey::generate().publicKey());
        QCOMPARE(SigningKey::fromSeed(SecretBytes(31)).error().code, ErrorCode::WrongKey);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
