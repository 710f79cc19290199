// Passwords in the computer's keychain: where there is none the end is an error that comes soon, and nothing lies in a file.
// With PRIVYSEAL_TEST_KEYCHAIN=1, in a session that has one, what was kept is found again.

#include "app/desktop/keychain.h"
#include "support/testrecord.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace privyseal;
using namespace std::chrono_literals;

namespace {

bool hasKeychain() { return qEnvironmentVariable("PRIVYSEAL_TEST_KEYCHAIN") == u"1"; }

// Before the application looks at them: a home of its own, and a session without a bus.
class OwnHome
{
public:
    OwnHome()
    {
        if (hasKeychain())
            return;
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, m_folder.path().toUtf8());
        qputenv("DBUS_SESSION_BUS_ADDRESS", QByteArray("unix:path=" + m_folder.path().toUtf8() + "/no-bus"));
        qunsetenv("DISPLAY"); // from which a bus could be found or started
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator walk(m_folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (walk.hasNext())
            found.append(walk.next());
        return found;
    }

private:
    QTemporaryDir m_folder;
};
const OwnHome home;

ServerAddress address(const char* text)
{
    const auto read = ServerAddress::parse(QString::fromUtf8(text));
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT
    const ServerAddress m_address = address("postgresql://anna@db:5433/ledger?sslmode=require");
    const QString m_secret = QStringLiteral("s;e'cret \\ ß 😀");

    // What three uses of it end with, each exactly once.
    QList<Result<void>> ends(Keychain& keychain)
    {
        QList<Result<void>> ended;
        const auto add = [&](const Result<void>& one) { ended.append(one); };
        keychain.write(m_address, m_secret, add);
        keychain.read(m_address, [&](const Result<std::optional<QString>>& found) { add(found ? Result<void>() : tl::unexpected(found.error())); });
        keychain.remove(m_address, add);
        if (!ended.isEmpty())
            qFatal("a callback came before the call was over");
        if (!QTest::qWaitFor([&] { return ended.size() == 3; }, 20'000))
            qWarning("%d of 3 ended", int(ended.size()));
        QTest::qWait(50);
        return ended;
    }

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void oneEntryForAPlaceAndAUser()
    {
        QCOMPARE(Keychain::keyOf(m_address), QStringLiteral("postgresql://anna@db:5433/ledger"));
        QCOMPARE(Keychain::keyOf(address("postgresql://anna@db:5433/ledger?sslmode=verify-full&sslrootcert=/a&sslcert=/b&sslkey=/c")), Keychain::keyOf(m_address));
        // What says where the server is stays: no password goes to another one.
        QCOMPARE(Keychain::keyOf(address("postgresql://anna@/ledger?host=/run/a")), QStringLiteral("postgresql://anna@/ledger?host=/run/a"));
        QCOMPARE(Keychain::keyOf(address("postgresql://anna@/ledger?service=a")), QStringLiteral("postgresql://anna@/ledger?service=a"));
    }

    void withoutAKeychainItEndsAndNothingIsKept()
    {
        if (hasKeychain())
            QSKIP("This session has a keychain.");
        Keychain keychain(10s);
        QElapsedTimer clock;
        clock.start();
        const QList<Result<void>> ended = ends(keychain);
        QVERIFY(clock.elapsed() < 20'000);
        QCOMPARE(ended.size(), 3);
        for (const Result<void>& one : ended) {
            QVERIFY(!one.has_value());
            QVERIFY(one.error().code == ErrorCode::StorageFailed);
            QVERIFY(one.error().message.contains(u"type the password"));
            QVERIFY(!one.error().message.contains(m_secret) && !one.error().detail.contains(m_secret));
        }
        QCOMPARE(home.files(), QStringList());
    }

    // The library chooses its road by the desktop, once a process.
    void underKdeTheSame()
    {
        if (hasKeychain() || qEnvironmentVariable("XDG_CURRENT_DESKTOP") == u"KDE")
            QSKIP("This is the session of a desktop.");
        QProcessEnvironment kde = QProcessEnvironment::systemEnvironment();
        kde.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("KDE"));
        kde.insert(QStringLiteral("KDE_FULL_SESSION"), QStringLiteral("true"));
        kde.insert(QStringLiteral("KDE_SESSION_VERSION"), QStringLiteral("5"));
        QProcess again;
        again.setProcessEnvironment(kde);
        again.start(QCoreApplication::applicationFilePath(), {QStringLiteral("withoutAKeychainItEndsAndNothingIsKept")});
        QVERIFY(again.waitForFinished(60'000));
        QVERIFY2(again.exitStatus() == QProcess::NormalExit && again.exitCode() == 0, again.readAllStandardOutput().constData());
    }

    void whoIsGoneIsNotCalled()
    {
        if (hasKeychain())
            QSKIP("This session has a keychain.");
        bool wasCalled = false;
        {
            Keychain keychain;
            keychain.read(m_address, [&](const Result<std::optional<QString>>&) { wasCalled = true; });
        }
        QTest::qWait(300);
        QVERIFY(!wasCalled);
    }

    void keptFoundRemoved()
    {
        if (!hasKeychain())
            QSKIP("skipped: no keychain");
        Keychain keychain;
        const auto found = [&] {
            std::optional<Result<std::optional<QString>>> answer;
            keychain.read(m_address, [&](const Result<std::optional<QString>>& one) { answer = one; });
            if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) || !*answer)
                qFatal("%s", answer ? qPrintable((*answer).error().detail) : "no answer");
            return **answer;
        };
        QVERIFY(!found().has_value());
        for (const QString& secret : {m_secret, QStringLiteral("another")}) {
            std::optional<Result<void>> written;
            keychain.write(m_address, secret, [&](const Result<void>& one) { written = one; });
            QTRY_VERIFY_WITH_TIMEOUT(written.has_value(), 20'000);
            QVERIFY2(written->has_value(), written->has_value() ? "" : qPrintable(written->error().detail));
            QVERIFY(found() == secret);
        }
        for (int i = 0; i < 2; ++i) { // the second time nothing is there any more
            std::optional<Result<void>> removed;
            keychain.remove(m_address, [&](const Result<void>& one) { removed = one; });
            QTRY_VERIFY_WITH_TIMEOUT(removed.has_value(), 20'000);
            QVERIFY2(removed->has_value(), removed->has_value() ? "" : qPrintable(removed->error().detail));
            QVERIFY(!found().has_value());
        }
    }

    // The last one: the library's own queue waits for the bus for good.
    void aBusThatNeverAnswersEndsByPatience()
    {
        if (hasKeychain())
            QSKIP("This session has a keychain.");
        QLocalServer silent;
        QVERIFY(silent.listen(QString(home.path() + u"/silent-bus")));
        qputenv("DBUS_SESSION_BUS_ADDRESS", QByteArray("unix:path=" + home.path().toUtf8() + "/silent-bus"));
        Keychain keychain(500ms);
        QElapsedTimer clock;
        clock.start();
        const QList<Result<void>> ended = ends(keychain);
        QVERIFY(clock.elapsed() < 5'000);
        QCOMPARE(ended.size(), 3);
        for (const Result<void>& one : ended)
            QVERIFY(!one.has_value() && one.error().code == ErrorCode::StorageFailed);
    }
};

QTEST_MAIN(TestKeychain)
#include "tst_keychain.moc"
