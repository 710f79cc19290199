// Key files: locked, bounded, and each byte of them accounted for.

#include "models/trust/keyfile.h"
#include "support/testrecord.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace privyseal;
using namespace privyseal::test;

namespace {

const QString org = QStringLiteral("00112233445566778899aabbccddeeff");
constexpr KeyCost cheap{1, qint64(64) << 20}; // the least that is allowed: tests need no gigabyte

Passphrase words(const char* text)
{
    return *Passphrase::fromText(QString::fromUtf8(text));
}

const char* const right = "walnut ferry prism oblige tundra";

KeyFile made(const SigningKey& key)
{
    auto file = KeyFile::make(key, words(right), org, QStringLiteral("sec"), testNow(), cheap);
    if (!file)
        qFatal("%s", qUtf8Printable(file.error().message));
    return *file;
}

} // namespace

class TestKeyFile : public QObject
{
    Q_OBJECT
    SigningKey m_key = SigningKey::generate();

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void keepsAKey()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sec.key"));
        const KeyFile file = made(m_key);
        QVERIFY(file.save(path));
        struct stat facts{};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 07777, mode_t(0600));
        const auto loaded = KeyFile::load(path);
        QVERIFY2(loaded, loaded ? "" : qUtf8Printable(loaded.error().detail));
        QCOMPARE(loaded->org(), org);
        QCOMPARE(loaded->member(), QStringLiteral("sec"));
        QCOMPARE(loaded->created(), testNow());
        QCOMPARE(loaded->cost(), cheap);
        QCOMPARE(loaded->write(), file.write());
        const auto unlocked = loaded->unlock(words(right));
        QVERIFY(unlocked);
        QCOMPARE(unlocked->sign("x"), m_key.sign("x"));
        QVERIFY(!QFile(path).fileName().isEmpty());
        // The seed is nowhere in it.
        const SecretBytes seed = m_key.seed();
        const QByteArray open(seed.text(), qsizetype(seed.size()));
        QVERIFY(!file.write().contains(open.toBase64()) && !file.write().contains(open.toHex()));
    }

    void anotherPassphraseDoesNotOpenIt()
    {
        const KeyFile file = made(m_key);
        for (const char* wrong : {"walnut ferry prism oblige tundrA", "walnut ferry prism oblige tundra ", "x"}) {
            const auto locked = file.unlock(words(wrong));
            QVERIFY(!locked);
            QCOMPARE(locked.error().code, ErrorCode::WrongKey);
        }
    }

    void twoFilesOfOneKeyHaveNothingInCommon()
    {
        const QByteArray one = made(m_key).write(), other = made(m_key).write();
        QVERIFY(one != other);
        QVERIFY(one.split('\n')[1] != other.split('\n')[1]);
    }

    void weakPassphrasesMakeNoKey()
    {
        const auto refused = KeyFile::make(m_key, words("password1234"), org, QStringLiteral("sec"), testNow(), cheap);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RefusedByRule);
    }

    // Every changed bit is refused when it is read or when it is unlocked; none opens, and none costs more than the bounds.
    void everyFlipIsSeen()
    {
        const QByteArray whole = made(m_key).write();
        int read = 0, opened = 0;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray flipped = whole;
            flipped[at] = char(flipped[at] ^ (1 << at % 8));
            const auto file = KeyFile::read(flipped);
            if (!file) {
                QCOMPARE(file.error().code, ErrorCode::BadSignature);
                continue;
            }
            ++read;
            QVERIFY(file->cost().isWithinBounds());
            if (file->cost() == cheap && read % 8 == 0) // deriving takes its time: a part of them
                opened += file->unlock(words(right)).has_value() ? 1 : 0;
        }
        QCOMPARE(opened, 0);
        QVERIFY(read > 50); // salts, nonces, names
    }

    void costsAreBounded_data()
    {
        QTest::addColumn<QByteArray>("ops");
        QTest::addColumn<QByteArray>("mem");
        QTest::newRow("no pass") << QByteArray("0") << QByteArray("67108864");
        QTest::newRow("11 passes") << QByteArray("11") << QByteArray("67108864");
        QTest::newRow("too little memory") << QByteArray("1") << QByteArray("67108863");
        QTest::newRow("too much memory") << QByteArray("1") << QByteArray("4294967297");
        QTest::newRow("absurd") << QByteArray("9007199254740991") << QByteArray("9007199254740991");
        QTest::newRow("negative") << QByteArray("-1") << QByteArray("67108864");
    }

    void costsAreBounded()
    {
        QFETCH(QByteArray, ops);
        QFETCH(QByteArray, mem);
        QByteArray bytes = made(m_key).write();
        bytes.replace("\"ops\":1,", QByteArray("\"ops\":" + ops + ',')).replace("\"mem\":67108864,", QByteArray("\"mem\":" + mem + ','));
        QElapsedTimer timer;
        timer.start();
        const auto file = KeyFile::read(bytes);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::BadSignature);
        QVERIFY(timer.elapsed() < 50);
    }

    void whatIsNoKeyFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = made(m_key).write();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << whole.first(whole.size() / 2);
        QTest::newRow("without its end") << whole.chopped(1);
        QTest::newRow("a line more") << QByteArray(whole + '\n');
        QTest::newRow("a return") << QByteArray(whole).replace('\n', "\r\n");
        QTest::newRow("another format") << QByteArray(whole).replace("privyseal-key/1", "privyseal-key/2");
        QTest::newRow("another cipher") << QByteArray(whole).replace("xchacha20poly1305-ietf", "aes256gcm");
        QTest::newRow("another derivation") << QByteArray(whole).replace("argon2id13", "scrypt");
        QTest::newRow("white space") << QByteArray(whole).replace("{\"cipher\"", "{ \"cipher\"");
        QTest::newRow("a member more") << QByteArray(whole).replace("{\"cipher\"", "{\"a\":1,\"cipher\"");
        QTest::newRow("another text of the instant") << QByteArray(whole).replace("09:42:00Z", "09:42:00.000Z");
        QTest::newRow("long") << QByteArray(10'000'000, '[');
    }

    void whatIsNoKeyFile()
    {
        QFETCH(QByteArray, bytes);
        const auto file = KeyFile::read(bytes);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::BadSignature);
    }

    void nothingIsWrittenOver()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sec.key"));
        QVERIFY(made(m_key).save(path));
        QFile before(path);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray bytes = before.readAll();
        const auto again = made(m_key).save(path);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::RecordExists);
        const QString link = folder.filePath(QStringLiteral("link.key"));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("elsewhere")), link));
        QCOMPARE(made(m_key).save(link).error().code, ErrorCode::RecordExists); // not even where a link leads nowhere
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("elsewhere"))));
        before.seek(0);
        QCOMPARE(before.readAll(), bytes);
    }

    void anotherPassphraseTakesItsPlace()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sec.key"));
        QVERIFY(made(m_key).save(path));
        const auto next = KeyFile::make(m_key, words("gravel orchid mimic saddle quartz"), org, QStringLiteral("sec"), testNow(), cheap);
        QVERIFY(next && next->replace(path));
        QVERIFY(KeyFile::load(path)->unlock(words("gravel orchid mimic saddle quartz")));
        QVERIFY(!KeyFile::load(path)->unlock(words(right)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("sec.key")});
    }

    void whatOthersCanReadIsNotUsed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sec.key"));
        QVERIFY(made(m_key).save(path));
        for (const mode_t mode : {0640, 0604, 0620, 0602}) {
            QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
            QCOMPARE(KeyFile::load(path).error().code, ErrorCode::RefusedByRule);
        }
        QCOMPARE(KeyFile::load(folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::NotFound);
        QCOMPARE(KeyFile::load(folder.path()).error().code, ErrorCode::StorageFailed);
    }

    // No room: an error, and no half a key.
    void aFullDiskLeavesNothing()
    {
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("sec.key")), kept = folder.filePath(QStringLiteral("kept.key"));
        QVERIFY(made(m_key).save(kept));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
        const KeyFile file = made(m_key);
        for (const rlim_t most : {rlim_t(0), rlim_t(100), rlim_t(file.write().size() - 1)}) {
            const rlimit little{most, usual.rlim_max};
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
            const auto saved = file.save(fresh), replaced = file.replace(kept);
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
            QCOMPARE(saved.error().code, ErrorCode::StorageFailed);
            QCOMPARE(replaced.error().code, ErrorCode::StorageFailed);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("kept.key")});
            QVERIFY(KeyFile::load(kept)->unlock(words(right)));
        }
        QVERIFY(file.save(fresh));
    }
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
