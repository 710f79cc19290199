// A server with real certificates: what is asked of the way to it is kept or nothing is opened, anything less than verify-full
// is told, and passwords come from where libpq looks for them. Needs PostgreSQL's programs and openssl; runs where
// PRIVYSEAL_TEST_SERVER says that there is a server to be had, and starts another one.

#include "models/record/record.h"
#include "models/record/serveraddress.h"
#include "support/ctl.h"
#include "support/testrecord.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <netdb.h>

using namespace privyseal;
using namespace privyseal::test;

namespace {

const QString password = QStringLiteral("it's \\ a \"pass\" wörd");

QList<QByteArray> cluster(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(PRIVYSEAL_SOURCE_DIR "/tests/support/cluster.sh"), arguments);
    process.waitForFinished(60'000);
    return process.readAllStandardOutput().split('\n');
}

// Whether 127.0.0.1 is the first address of that name.
bool leadsToLoopback(const QString& name)
{
    addrinfo wanted{}, *found = nullptr;
    wanted.ai_family = AF_INET;
    if (::getaddrinfo(name.toUtf8().constData(), nullptr, &wanted, &found) != 0)
        return false;
    const auto* first = reinterpret_cast<const sockaddr_in*>(found->ai_addr);
    const bool leads = first->sin_addr.s_addr == htonl(INADDR_LOOPBACK);
    ::freeaddrinfo(found);
    return leads;
}

} // namespace

class TestCtlTls : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_cluster;
    int m_port = 0;
    QString m_elsewhere; // a name of this computer that does not say that it is this computer; empty where it has none

    void asSuperuser(const QString& sql)
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("super"));
            db.setHostName(QStringLiteral("127.0.0.1"));
            db.setPort(m_port);
            db.setDatabaseName(QStringLiteral("postgres"));
            db.setUserName(QStringLiteral("privyseal"));
            if (!db.open() || QSqlQuery(db).exec(sql) == false)
                qFatal("%s: %s", qPrintable(sql), qPrintable(db.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("super"));
    }
    [[nodiscard]] QString address(const QString& host, const QString& options) const
    {
        return QStringLiteral("postgresql://anna@%1:%2/ledger%3").arg(host).arg(m_port).arg(options.isEmpty() ? QString() : QString(u'?' + options));
    }
    [[nodiscard]] QString root(const char* file = "root.crt") const { return QStringLiteral("sslrootcert=%1/%2").arg(m_cluster, QLatin1String(file)); }
    // privysealctl with a password file (and more of the environment).
    [[nodiscard]] CtlRun info(const QString& place, const QMap<QString, QString>& environment = {}) const
    {
        return ctl({QStringLiteral("-r"), place, QStringLiteral("--json"), QStringLiteral("info")}, [&](QProcess& process) {
            QProcessEnvironment all = process.processEnvironment();
            all.insert(QStringLiteral("HOME"), m_folder.path()); // no root certificate of somebody's own
            all.insert(QStringLiteral("PGPASSFILE"), m_folder.filePath(QStringLiteral("pgpass")));
            for (auto it = environment.begin(); it != environment.end(); ++it)
                all.insert(it.key(), it.value());
            process.setProcessEnvironment(all);
        });
    }
    void keep(const QString& name, const QString& text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("%s cannot be written", qPrintable(name));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("PRIVYSEAL_TEST_SERVER"))
            QSKIP("skipped: no PostgreSQL");
        const QString own = QSysInfo::machineHostName();
        m_elsewhere = leadsToLoopback(own) && !own.startsWith(u"localhost") ? own : QString();
        QStringList start{QStringLiteral("start"), QStringLiteral("tls"), QStringLiteral("localhost")};
        if (!m_elsewhere.isEmpty())
            start.append(m_elsewhere);
        const QList<QByteArray> made = cluster(start);
        QVERIFY(made.size() >= 2);
        m_cluster = QString::fromUtf8(made[0]);
        m_port = ServerAddress::parse(QString::fromUtf8(made[1]))->port;
        asSuperuser(QStringLiteral("CREATE ROLE anna LOGIN PASSWORD '%1'").arg(QString(password).replace(u'\'', QStringLiteral("''"))));
        asSuperuser(QStringLiteral("CREATE DATABASE ledger OWNER anna"));
        keep(QStringLiteral("pgpass"), QStringLiteral("*:*:ledger:anna:%1\n").arg(QString(password).replace(u'\\', QStringLiteral("\\\\"))));
        auto record = Record::create({address(QStringLiteral("localhost"), QStringLiteral("sslmode=verify-full&") + root()), std::make_shared<const QString>(password)},
                                     {QStringLiteral("Test Company"), testNow(), testNow()});
        QVERIFY2(record, record ? "" : qPrintable(record.error().message + record.error().detail));
        QCOMPARE((*record)->warning(), QString());
    }
    void cleanupTestCase()
    {
        if (!m_cluster.isEmpty())
            cluster({QStringLiteral("stop"), m_cluster});
    }
    void init() { failOnAnyWarning(); }

    void aCheckedServerOpens()
    {
        const CtlRun run = info(address(QStringLiteral("localhost"), QStringLiteral("sslmode=verify-full&") + root()));
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(run.err, QByteArray());
        QVERIFY2(run.out.contains("TLSv1.3"), run.out.constData());
    }

    void whatCannotBeCheckedIsNotOpened_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("words");
        const QString full = QStringLiteral("sslmode=verify-full&"), local = QStringLiteral("localhost");
        const QString signer = QStringLiteral("not signed by the authority that you trust"), none = QStringLiteral("there is no root certificate");
        QTest::newRow("another authority") << local << QString(full + root("other.crt")) << signer;
        QTest::newRow("another authority, name not checked") << local << QString(QStringLiteral("sslmode=verify-ca&") + root("other.crt")) << signer;
        QTest::newRow("another name") << QStringLiteral("127.0.0.1") << QString(full + root()) << QStringLiteral("made out to another name");
        QTest::newRow("no such root") << local << QString(full + root("none.crt")) << none;
        QTest::newRow("no root at the usual place") << local << QStringLiteral("sslmode=verify-full") << none;
        QTest::newRow("a server that wants TLS, none asked") << local << QStringLiteral("sslmode=disable") << QStringLiteral("without TLS");
    }

    void whatCannotBeCheckedIsNotOpened()
    {
        QFETCH(QString, host);
        QFETCH(QString, options);
        QFETCH(QString, words);
        // libpq's messages are in the language of the environment; ours are sorted by them all the same.
        const CtlRun run = info(address(host, options), {{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}, {QStringLiteral("LANGUAGE"), QStringLiteral("de")}});
        QCOMPARE(run.exit, 3);
        QVERIFY(!run.out.contains("Test Company"));
        QVERIFY2(QString::fromUtf8(run.err).contains(words), run.err.constData());
        QVERIFY(!run.err.contains("wörd"));
    }

    // The name is not checked, but the authority is.
    void aNameThatIsNotAskedForMayDiffer()
    {
        const CtlRun run = info(address(QStringLiteral("127.0.0.1"), QStringLiteral("sslmode=verify-ca&") + root()));
        QVERIFY2(run.exit == 0, run.err.constData());
    }

    void lessThanFullIsToldOffThisComputer()
    {
        if (m_elsewhere.isEmpty())
            QSKIP("this computer's own name does not lead to its loopback interface");
        const CtlRun full = info(address(m_elsewhere, root()));
        QVERIFY2(full.exit == 0, full.err.constData());
        QCOMPARE(full.err, QByteArray());
        const CtlRun unchecked = info(address(m_elsewhere, QString())); // verify-full, and no root certificate
        QCOMPARE(unchecked.exit, 3);
        for (const char* mode : {"verify-ca", "require", "prefer"}) {
            const CtlRun weak = info(address(m_elsewhere, QStringLiteral("sslmode=%1&").arg(QLatin1String(mode)) + root()));
            QVERIFY2(weak.exit == 0, weak.err.constData());
            QVERIFY2(weak.err.contains("verify-full"), weak.err.constData());
            QVERIFY(!weak.json().isEmpty());
        }
        const auto record = Record::open({address(m_elsewhere, QStringLiteral("sslmode=require")), std::make_shared<const QString>(password)});
        QVERIFY2(record, record ? "" : qPrintable(record.error().detail));
        QVERIFY(!(*record)->warning().isEmpty());
    }

    void aPasswordIsWanted()
    {
        const QString place = address(QStringLiteral("localhost"), QStringLiteral("sslmode=verify-full&") + root());
        const CtlRun none = info(place, {{QStringLiteral("PGPASSFILE"), m_folder.filePath(QStringLiteral("none"))}});
        QCOMPARE(none.exit, 3);
        QVERIFY2(none.err.contains("wants a password"), none.err.constData());
        keep(QStringLiteral("wrong"), QStringLiteral("*:*:*:*:guessed\n"));
        const CtlRun wrong = info(place, {{QStringLiteral("PGPASSFILE"), m_folder.filePath(QStringLiteral("wrong"))}});
        QCOMPARE(wrong.exit, 3);
        QVERIFY2(wrong.err.contains("refuses this login"), wrong.err.constData());
        QVERIFY(!wrong.err.contains("guessed"));
        const auto given = Record::open({place, std::make_shared<const QString>(QStringLiteral("guessed"))});
        QVERIFY(!given);
        QCOMPARE(given.error().code, ErrorCode::LoginRefused);
        QVERIFY(!given.error().detail.contains(QStringLiteral("guessed")));
    }

    void aServiceFileSaysWhere()
    {
        keep(QStringLiteral("services"), QStringLiteral("[committee]\nhost=localhost\nport=%1\ndbname=ledger\nuser=anna\nsslmode=disable\n").arg(m_port));
        const QMap<QString, QString> services{{QStringLiteral("PGSERVICEFILE"), m_folder.filePath(QStringLiteral("services"))}};
        const QString place = QStringLiteral("postgresql:///?service=committee&sslmode=verify-full&") + root();
        const CtlRun run = info(place, services); // what the address says counts before the file
        QVERIFY2(run.exit == 0, run.err.constData());
        QVERIFY2(run.out.contains("TLSv1.3"), run.out.constData());
        QCOMPARE(info(QStringLiteral("postgresql:///?service=nobody"), services).exit, 3);
    }
};

QTEST_GUILESS_MAIN(TestCtlTls)
#include "tst_ctltls.moc"
