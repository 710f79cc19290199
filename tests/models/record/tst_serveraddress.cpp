// The address of a record on a server: what it takes, what it refuses and with which words, and what libpq is told.

#include "models/record/serveraddress.h"
#include "support/testrecord.h"

#include <QTest>

#undef emit
#include <rapidcheck.h>

#include <map>

using namespace privyseal;

namespace {

int pick(int count) { return *rc::gen::inRange(0, count); }

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

// Letters of several scripts, everything that means something in an address or to libpq, one beyond the first plane.
QString anyName(const char* without = "")
{
    static const QStringList pool = text("a b z Z 0 9 - . _ ~ % / ? @ : & = + # ' \\ \" [ ] ( $ ! * é ß 東 я 😀 , %").split(u' ') << QStringLiteral(" ");
    QString name;
    for (int i = 1 + pick(12); i > 0; --i) {
        const QString one = pool[pick(int(pool.size()))];
        if (!QLatin1String(without).contains(one))
            name += one;
    }
    return name.isEmpty() ? QStringLiteral("x") : name;
}

ServerAddress anyAddress()
{
    const char* const hosts[] = {"db", "DB.example.org", "localhost", "127.0.0.1", "10.0.0.7", "::1", "fe80::1:2", "::ffff:127.0.0.1", "xn--bcher-kva.example", "a_b-c.d"};
    ServerAddress address;
    const bool isService = pick(4) == 0;
    if (isService)
        address.service = anyName();
    if (!isService || pick(2) == 0)
        address.host = pick(4) == 0 ? QString(u'/' + anyName(",")) : text(hosts[pick(10)]);
    if (!isService || pick(2) == 0)
        address.database = anyName();
    if (pick(2) == 0)
        address.user = anyName();
    if (pick(2) == 0)
        address.port = 1 + pick(65535);
    if (pick(2) == 0)
        address.tls = TlsMode(pick(6));
    for (QString* path : {&address.rootCertificate, &address.clientCertificate, &address.clientKey}) {
        if (pick(3) == 0)
            *path = u'/' + anyName();
    }
    return address;
}

// A second reading of libpq's "name='value' ..." (PostgreSQL 15, section 34.1.1.1), after Qt made spaces of semicolons.
std::map<QString, QString> asLibpqReads(QString options)
{
    options.replace(u';', u' ');
    std::map<QString, QString> read;
    qsizetype i = 0;
    while (i < options.size()) {
        if (options[i] == u' ') {
            ++i;
            continue;
        }
        const qsizetype equals = options.indexOf(u'=', i);
        const QString name = options.mid(i, equals - i);
        QString value;
        i = equals + 1;
        const bool isQuoted = options[i] == u'\'';
        for (i += isQuoted ? 1 : 0; i < options.size() && options[i] != (isQuoted ? u'\'' : u' '); ++i) {
            if (options[i] == u'\\')
                ++i;
            value += options[i];
        }
        ++i;
        read[name] = value;
    }
    return read;
}

} // namespace

class TestServerAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void reads()
    {
        const auto full = ServerAddress::parse(text("postgres://anna%40board:5433@x/y"));
        QVERIFY(!full.has_value()); // that was a password
        const auto read = ServerAddress::parse(text("postgres://anna%40board@db.example.org:5433/our%20ledger?sslmode=verify-ca&sslrootcert=/etc/ssl/"
                                                    "ca.pem&sslcert=%2Fhome%2Fanna%2Fc.pem&sslkey=/home/anna/k.pem&service=board"));
        QVERIFY(read.has_value());
        QCOMPARE(read->user, text("anna@board"));
        QCOMPARE(read->host, text("db.example.org"));
        QCOMPARE(read->port, 5433);
        QCOMPARE(read->database, text("our ledger"));
        QVERIFY(read->tls == TlsMode::VerifyCa);
        QCOMPARE(read->rootCertificate, text("/etc/ssl/ca.pem"));
        QCOMPARE(read->clientCertificate, text("/home/anna/c.pem"));
        QCOMPARE(read->clientKey, text("/home/anna/k.pem"));
        QCOMPARE(read->service, text("board"));
    }

    // Ways to write the same, and the shortest of them.
    void writesTheShortest_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("shortest");
        const auto row = [](const char* written, const char* shortest) { QTest::newRow(written) << text(written) << text(shortest); };
        row("postgres://db/ledger", "postgresql://db/ledger");
        row("postgresql://@db/ledger?", "postgresql://db/ledger");
        row("postgresql://an%6Ea@db:05432/ledger", "postgresql://anna@db:5432/ledger");
        row("postgresql://%2Frun%2Fpostgresql/ledger", "postgresql:///ledger?host=/run/postgresql");
        row("postgresql://anna@%2Frun%2Fpostgresql:5433/ledger", "postgresql://anna@:5433/ledger?host=/run/postgresql");
        row("postgresql:///ledger?sslmode=require&host=%2frun%2fpostgresql", "postgresql:///ledger?host=/run/postgresql&sslmode=require");
        row("postgresql://[::1]:5433/ledger", "postgresql://[::1]:5433/ledger");
        row("postgresql://?service=board", "postgresql://?service=board");
        row("postgresql:///?service=board", "postgresql://?service=board");
        row("postgresql://anna@/ledger?service=board", "postgresql://anna@/ledger?service=board");
        row("postgresql://db/b%C3%BCcher", "postgresql://db/b%C3%BCcher");
        row("postgresql://db/b\u00fccher", "postgresql://db/b%C3%BCcher");
        row("postgresql://db/\U0001F600", "postgresql://db/%F0%9F%98%80");
        row("postgresql://db/a+b", "postgresql://db/a%2Bb");
    }

    void writesTheShortest()
    {
        QFETCH(QString, written);
        QFETCH(QString, shortest);
        const auto read = ServerAddress::parse(written);
        QVERIFY2(read.has_value(), read.has_value() ? "" : qPrintable(read.error().message));
        QCOMPARE(read->text(), shortest);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("says"); // a piece of the sentence
        const auto row = [](const char* name, const char* written, const char* says) { QTest::newRow(name) << text(written) << text(says); };
        row("nothing", "", "looks like postgresql://");
        row("a file", "/home/anna/ledger.privyseal", "looks like postgresql://");
        row("capitals", "PostgreSQL://db/ledger", "looks like postgresql://");
        row("no slashes", "postgresql:db/ledger", "looks like postgresql://");
        row("one slash too many", "postgresql://db/ledger/", "looks like postgresql://");
        row("two users", "postgresql://a@b@db/ledger", "looks like postgresql://");
        row("no host", "postgresql:///ledger", "names no host");
        row("no host but a user", "postgresql://anna@/ledger", "names no host");
        row("no database", "postgresql://db", "names no database");
        row("no database behind the slash", "postgresql://db/?sslmode=require", "names no database");

        row("password", "postgresql://anna:secret@db/ledger", "Leave the password out");
        row("empty password", "postgresql://anna:@db/ledger", "Leave the password out");
        row("password with an at sign", "postgresql://anna:sec@ret@db/ledger", "Leave the password out");
        row("password as parameter", "postgresql://anna@db/ledger?password=secret", "Leave the password out");
        row("password in disguise", "postgresql://anna@db/ledger?passwor%64=secret", "Leave the password out");
        row("password of the key", "postgresql://anna@db/ledger?sslpassword=secret", "Leave the password out");

        row("options", "postgresql://db/ledger?options=-csearch_path%3Devil", "takes the parameters");
        row("passfile", "postgresql://db/ledger?passfile=/tmp/x", "takes the parameters");
        row("hostaddr", "postgresql://db/ledger?hostaddr=10.0.0.1", "takes the parameters");
        row("replication", "postgresql://db/ledger?replication=true", "takes the parameters");
        row("ssl", "postgresql://db/ledger?ssl=true", "takes the parameters");
        row("capital parameter", "postgresql://db/ledger?SSLMODE=disable", "takes the parameters");
        row("no value", "postgresql://db/ledger?sslmode", "looks like postgresql://");
        row("no name", "postgresql://db/ledger?=disable", "looks like postgresql://");
        row("two values", "postgresql://db/ledger?sslmode=require=disable", "looks like postgresql://");
        row("an ampersand too many", "postgresql://db/ledger?sslmode=require&", "looks like postgresql://");
        row("twice", "postgresql://db/ledger?sslmode=verify-full&sslmode=disable", "stands twice");
        row("twice in disguise", "postgresql://db/ledger?sslmode=verify-full&sslmod%65=disable", "stands twice");
        row("no TLS mode", "postgresql://db/ledger?sslmode=on", "sslmode in the server's address is");
        row("empty TLS mode", "postgresql://db/ledger?sslmode=", "sslmode in the server's address is");
        row("relative certificate", "postgresql://db/ledger?sslrootcert=ca.pem", "sslrootcert in the server's address needs an absolute path");
        row("engine", "postgresql://db/ledger?sslkey=pkcs11:mine", "sslkey in the server's address needs an absolute path");
        row("empty path", "postgresql://db/ledger?sslcert=", "sslcert in the server's address needs an absolute path");
        row("empty service", "postgresql://db/ledger?service=", "looks like postgresql://");

        row("two hosts", "postgresql://db1,db2/ledger", "one server");
        row("two hosts with ports", "postgresql://db1:1,db2:2/ledger", "one server");
        row("two hosts in disguise", "postgresql://db1%2Cdb2/ledger", "one server");
        row("two IPv6 hosts", "postgresql://[::1],[::2]/ledger", "one server");
        row("two folders", "postgresql:///ledger?host=/run/a,/run/b", "one server");
        row("host twice", "postgresql://db/ledger?host=/run/postgresql", "one server");
        row("host by name as parameter", "postgresql:///ledger?host=db", "host in the server's address needs an absolute path");
        row("abstract socket", "postgresql://%40db/ledger", "The host in the server's address");
        row("relative folder", "postgresql://run%2Fpostgresql/ledger", "The host in the server's address");
        row("option as host", "postgresql://-db/ledger", "The host in the server's address");
        row("host with quotes", "postgresql://d'b/ledger", "The host in the server's address");
        row("host in another script", "postgresql://db\u0430/ledger", "The host in the server's address");
        row("IPv6 without brackets", "postgresql://::1/ledger", "from 1 to 65535");
        row("IPv6 in disguise", "postgresql://%3A%3A1/ledger", "The host in the server's address");
        row("bracket left open", "postgresql://[::1/ledger", "no IPv6 address");
        row("empty brackets", "postgresql://[]/ledger", "no IPv6 address");
        row("name in brackets", "postgresql://[db]/ledger", "no IPv6 address");
        row("zone", "postgresql://[fe80::1%25eth0]/ledger", "no IPv6 address");
        row("behind the brackets", "postgresql://[::1]x/ledger", "looks like postgresql://");

        row("port 0", "postgresql://db:0/ledger", "from 1 to 65535");
        row("port too high", "postgresql://db:65536/ledger", "from 1 to 65535");
        row("port endless", "postgresql://db:4294972728/ledger", "from 1 to 65535");
        row("no port", "postgresql://db:/ledger", "from 1 to 65535");
        row("port below", "postgresql://db:-1/ledger", "from 1 to 65535");
        row("port with a sign", "postgresql://db:+5432/ledger", "from 1 to 65535");
        row("port in other digits", "postgresql://db:\u0665\u0664/ledger", "from 1 to 65535");

        row("NUL", "postgresql://db/led%00ger", "a character that it cannot have");
        row("line break", "postgresql://db/led%0Ager", "a character that it cannot have");
        row("tab", "postgresql://db/led%09ger", "a character that it cannot have");
        row("escape", "postgresql://db/led%1B%5B2J", "a character that it cannot have");
        row("control of eight bits", "postgresql://db/led%C2%9Bger", "a character that it cannot have");
        row("right-to-left", "postgresql://db/led\u202eger", "a character that it cannot have");
        row("right-to-left in disguise", "postgresql://anna%E2%80%AE@db/ledger", "a character that it cannot have");
        row("byte order mark", "postgresql://db/%EF%BB%BFledger", "a character that it cannot have");
        row("space", "postgresql://db/our ledger", "a character that it cannot have");
        row("space before", " postgresql://db/ledger", "looks like postgresql://");
        row("line break behind", "postgresql://db/ledger\n", "a character that it cannot have");
        row("semicolon", "postgresql://db/ledger?sslrootcert=/ca.pem;sslmode=disable", "a character that it cannot have");
        row("semicolon in disguise", "postgresql://db/ledger?service=a%3Bsslmode%3Ddisable", "a character that it cannot have");
        row("Latin-1", "postgresql://db/b%FCcher", "a character that it cannot have");
        row("half a letter", "postgresql://db/b%C3", "a character that it cannot have");
        row("surrogate in UTF-8", "postgresql://db/%ED%A0%80", "a character that it cannot have");
        row("NUL written long", "postgresql://db/%C0%80", "a character that it cannot have");
        row("percent alone", "postgresql://db/100%", "two hexadecimal digits");
        row("percent with one digit", "postgresql://db/100%2", "two hexadecimal digits");
        row("percent with a sign", "postgresql://db/%+1", "two hexadecimal digits");
        row("percent with letters", "postgresql://db/%zz", "two hexadecimal digits");
        QTest::newRow("real NUL") << QString(text("postgresql://db/led") + QChar(u'\0') + u"ger") << text("a character that it cannot have");
        QTest::newRow("lone surrogate") << QString(text("postgresql://db/") + QChar(0xd800)) << text("a character that it cannot have");
    }

    void refuses()
    {
        QFETCH(QString, written);
        QFETCH(QString, says);
        const auto read = ServerAddress::parse(written);
        QVERIFY(!read.has_value());
        QVERIFY(read.error().code == ErrorCode::Usage);
        QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
        QVERIFY(read.error().message.endsWith(u'.'));
        QVERIFY(!read.error().message.contains(u"secret") && !read.error().detail.contains(u"secret"));
        QVERIFY(!read.error().message.contains(u'\n'));
    }

    void roundTrip()
    {
        QVERIFY(rc::check("parse(text()) is the address", [] {
            const ServerAddress address = anyAddress();
            const auto read = ServerAddress::parse(address.text());
            if (!read)
                RC_FAIL(address.text().toStdString() + ": " + read.error().message.toStdString());
            if (*read != address)
                RC_FAIL(address.text().toStdString() + " became " + read->text().toStdString());
        }));
    }

    // Whatever is done to the text: it is refused, or what was read of it is written so that it reads the same.
    void brokenTexts()
    {
        int taken = 0;
        QVERIFY(rc::check("a broken text", [&] {
            QString written = anyAddress().text();
            const QString bits = text("%/?@:&=+#'\\;,[] \t%3B%00%2C%40x1-host=/a&sslmode=");
            for (int i = 1 + pick(4); i > 0; --i) {
                const int at = pick(int(written.size()));
                if (pick(3) == 0)
                    written.remove(at, 1 + pick(3));
                else
                    written.insert(at, bits.mid(pick(int(bits.size())), 1 + pick(3)));
                if (written.isEmpty())
                    break;
            }
            const auto read = ServerAddress::parse(written);
            if (!read) {
                RC_ASSERT(read.error().code == ErrorCode::Usage);
                return;
            }
            ++taken;
            const auto again = ServerAddress::parse(read->text());
            if (!again || *again != *read)
                RC_FAIL(written.toStdString() + " became " + read->text().toStdString());
        }));
        QVERIFY(taken > 0);
    }

    void libpqReadsWhatWasMeant()
    {
        QVERIFY(rc::check("connectOptions", [] {
            const ServerAddress address = anyAddress();
            auto read = asLibpqReads(address.connectOptions());
            const auto said = [&](const char* name) {
                const auto found = read.find(QLatin1String(name));
                return found == read.end() ? QStringLiteral("(not said)") : found->second;
            };
            const auto unlessEmpty = [](const QString& value) { return value.isEmpty() ? QStringLiteral("(not said)") : value; };
            RC_ASSERT(said("sslmode") == toText(address.tlsMode()));
            RC_ASSERT(said("sslrootcert") == unlessEmpty(address.rootCertificate));
            RC_ASSERT(said("sslcert") == unlessEmpty(address.clientCertificate));
            RC_ASSERT(said("sslkey") == unlessEmpty(address.clientKey));
            RC_ASSERT(said("service") == unlessEmpty(address.service));
            RC_ASSERT(said("application_name") == QStringLiteral("Privy Seal"));
            RC_ASSERT(said("host") == QStringLiteral("(not said)"));
            RC_ASSERT(said("hostaddr") == (address.host.isEmpty() ? QStringLiteral("(not said)") : QString()));
        }));
    }

    void connectOptionsAreThese()
    {
        const auto read = ServerAddress::parse(text("postgresql://anna@db:5433/ledger?sslrootcert=/it's%5Cca.pem"));
        QVERIFY(read.has_value());
        QCOMPARE(read->connectOptions(), text("sslmode='verify-full';sslrootcert='/it\\'s\\\\ca.pem';hostaddr='';gssencmode='disable';connect_timeout='10';"
                                              "application_name='Privy Seal';keepalives_idle='10';keepalives_interval='5';keepalives_count='3';tcp_user_timeout='15000'"));
    }

    void loopbackAndTls_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("isLoopback");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("isWeak");
        const auto row = [](const char* written, bool isLoopback, const char* mode, bool isWeak) {
            QTest::newRow(written) << text(written) << isLoopback << text(mode) << isWeak;
        };
        row("postgresql://db/l", false, "verify-full", false);
        row("postgresql://localhost/l", true, "prefer", false);
        row("postgresql://LocalHost/l", true, "prefer", false);
        row("postgresql://127.0.0.1/l", true, "prefer", false);
        row("postgresql://127.255.1.2/l", true, "prefer", false);
        row("postgresql://[::1]/l", true, "prefer", false);
        row("postgresql://[0:0::1]/l", true, "prefer", false);
        row("postgresql:///l?host=/run/postgresql", true, "prefer", false);
        row("postgresql:///l?host=/run/postgresql&service=x", true, "prefer", false);
        row("postgresql://localhost/l?sslmode=disable", true, "disable", false);
        row("postgresql://localhost/l?sslmode=verify-full", true, "verify-full", false);
        row("postgresql://128.0.0.1/l", false, "verify-full", false);
        row("postgresql://127.0.0.1.example.org/l", false, "verify-full", false);
        row("postgresql://127.1/l", false, "verify-full", false);
        row("postgresql://localhost.example.org/l", false, "verify-full", false);
        row("postgresql://[::2]/l", false, "verify-full", false);
        row("postgresql:///l?service=localhost", false, "verify-full", false);
        row("postgresql:///l?service=x&sslmode=prefer", false, "prefer", true);
        row("postgresql://db/l?sslmode=verify-full", false, "verify-full", false);
        row("postgresql://db/l?sslmode=verify-ca", false, "verify-ca", true);
        row("postgresql://db/l?sslmode=require", false, "require", true);
        row("postgresql://db/l?sslmode=prefer", false, "prefer", true);
        row("postgresql://db/l?sslmode=allow", false, "allow", true);
        row("postgresql://db/l?sslmode=disable", false, "disable", true);
    }

    void loopbackAndTls()
    {
        QFETCH(QString, written);
        QFETCH(bool, isLoopback);
        QFETCH(QString, mode);
        QFETCH(bool, isWeak);
        const auto read = ServerAddress::parse(written);
        QVERIFY(read.has_value());
        QCOMPARE(read->isLoopback(), isLoopback);
        QCOMPARE(toText(read->tlsMode()), mode);
        QCOMPARE(read->isWeak(), isWeak);
        QCOMPARE(!read->warning().isEmpty(), isWeak);
        QVERIFY(!isWeak || read->warning().contains(QString(u"sslmode=" + mode)));
        QVERIFY(!isWeak || read->warning().contains(read->host.isEmpty() ? read->service : read->host));
    }

    void shortNames_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* written, const char* name) { QTest::newRow(written) << text(written) << text(name); };
        row("postgresql://anna@db/ledger", "ledger on db");
        row("postgresql://db:5433/ledger", "ledger on db:5433");
        row("postgresql://[::1]:5433/ledger", "ledger on [::1]:5433");
        row("postgresql://:5433/ledger?host=/run/postgresql", "ledger on /run/postgresql:5433");
        row("postgresql://db/100%25%31", "100%1 on db"); // no place for another argument
        row("postgresql://db?service=board", "db");
        row("postgresql:///ledger?service=board", "ledger, service board");
        row("postgresql://?service=board", "Service board");
    }

    void shortNames()
    {
        QFETCH(QString, written);
        QFETCH(QString, name);
        const auto read = ServerAddress::parse(written);
        QVERIFY(read.has_value());
        QCOMPARE(read->shortName(), name);
    }

    void modesHaveTextAndName()
    {
        QStringList names;
        for (TlsMode mode : {TlsMode::Disable, TlsMode::Allow, TlsMode::Prefer, TlsMode::Require, TlsMode::VerifyCa, TlsMode::VerifyFull}) {
            QVERIFY(tlsModeFromText(toText(mode)) == mode);
            names.append(tlsModeName(mode));
        }
        names.removeAll(QString());
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(names.size(), 6);
        QVERIFY(!tlsModeFromText(text("Require")).has_value());
    }
};

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
