// A record copied to another place is the same record: all rows of all tables, to the byte, whatever the engines.

#include "models/core/task.h"
#include "models/exchange/exporter.h"
#include "models/exchange/recordcopy.h"
#include "models/record/engine.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"
#include "models/sample/samplerecord.h"
#include "support/testrecord.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QUrl>
#include <QUuid>

#include <dlfcn.h>
#include <sqlite3.h>

using namespace privyseal;
using namespace privyseal::test;

namespace {

// Writes past the record's own guards, as another program could.
bool rawly(const QString& driver, const RecordLocation& place, const QStringList& statements)
{
    const QString name = QUuid::createUuid().toString();
    bool done = true;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(driver, name);
        const QUrl url(place.path);
        db.setDatabaseName(place.isServer() ? url.path().mid(1) : place.path);
        if (place.isServer()) {
            db.setHostName(url.host());
            db.setPort(url.port());
            db.setUserName(url.userName());
        }
        done = db.open();
        for (const QString& sql : statements) {
            QSqlQuery query(db);
            if (!done || !query.exec(sql)) {
                qInfo("%s", qUtf8Printable(db.lastError().text() + query.lastError().text()));
                done = false;
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

// The table whose first row SQLite is given altered; empty: none. And how many values were.
QByteArray alteredTable;
int alteredValues = 0;

bool isToBeAltered(sqlite3_stmt* statement)
{
    return !alteredTable.isEmpty() && alteredValues == 0 && QByteArray(sqlite3_sql(statement)).startsWith(QByteArray("INSERT INTO " + alteredTable + '('));
}

template <class Function> Function original(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

QByteArray bundle(const Record& record)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !writeBundle(record, buffer))
        qFatal("no bundle");
    return buffer.data();
}

} // namespace

// Between the program and SQLite's library: what the bulk road binds goes through here.
extern "C" int sqlite3_bind_int64(sqlite3_stmt* statement, int place, sqlite3_int64 number)
{
    static const auto bind = original<int (*)(sqlite3_stmt*, int, sqlite3_int64)>("sqlite3_bind_int64");
    if (isToBeAltered(statement)) {
        ++alteredValues;
        number ^= 1;
    }
    return bind(statement, place, number);
}

extern "C" int sqlite3_bind_text(sqlite3_stmt* statement, int place, const char* text, int size, void (*done)(void*))
{
    static const auto bind = original<int (*)(sqlite3_stmt*, int, const char*, int, void (*)(void*))>("sqlite3_bind_text");
    if (alteredTable == "kept_item" && size > 0 && isToBeAltered(statement)) {
        ++alteredValues;
        const QByteArray other(size, 'x');
        return bind(statement, place, other.constData(), size, SQLITE_TRANSIENT);
    }
    return bind(statement, place, text, size, done);
}

class TestRecordCopy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup()
    {
        for (const QString& database : std::as_const(m_databases))
            QVERIFY(rawly(QStringLiteral("QPSQL"), {server(QStringLiteral("postgres"))}, {u"DROP DATABASE IF EXISTS " + database + u" WITH (FORCE)"}));
        m_databases.clear();
    }

    void copiesEverything_data()
    {
        QTest::addColumn<bool>("fromServer");
        QTest::addColumn<bool>("toServer");
        QTest::newRow("file to file") << false << false;
        QTest::newRow("file to server") << false << true;
        QTest::newRow("server to file") << true << false;
        QTest::newRow("server to server") << true << true;
    }

    void copiesEverything()
    {
        QFETCH(bool, fromServer);
        QFETCH(bool, toServer);
        if ((fromServer || toServer) && !hasServer())
            QSKIP("skipped: no PostgreSQL");
        TestRecord made;
        fillHostile(&made);
        std::unique_ptr<Record> served;
        if (fromServer) {
            const RecordLocation first = place(&made, true);
            QVERIFY(copyRecord(made.record(), first).has_value());
            auto opened = Record::open(first);
            QVERIFY(opened);
            served = std::move(*opened);
        }
        const Record& source = served ? *served : made.record();
        const RecordLocation target = place(&made, toServer);
        TaskControl control;
        const auto copied = copyRecord(source, target, &control);
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().message + copied.error().detail));
        QVERIFY(control.total() > 0);
        auto there = Record::open(target);
        QVERIFY(there);
        QVERIFY(bundle(source) == bundle(**there));
        QCOMPARE(*(*there)->meta(QStringLiteral("record_id")), *made.record().meta(QStringLiteral("record_id")));
        QCOMPARE(*(*there)->meta(QStringLiteral("organisation")), *made.record().meta(QStringLiteral("organisation")));
        const auto same = compareRecords(made.record(), **there);
        QVERIFY(same);
        QCOMPARE(same->sha256, copied->sha256);
        QCOMPARE(same->rows, copied->rows);
        QCOMPARE(copied->tables.size(), made.record().engine().tables()->size());
        // By other means than the comparison itself: what is NULL stays NULL, what is empty empty, and text whole.
        for (const char* question : {"SELECT count(*) FROM kept_item WHERE body = ''", "SELECT count(*) FROM agent WHERE purpose IS NULL",
                                     "SELECT count(*) FROM agent WHERE purpose = ''", "SELECT min(seq) FROM change_counter",
                                     "SELECT max(seq) FROM change_counter", "SELECT sum(length(body)) FROM kept_item", "SELECT count(*) FROM decision"}) {
            const auto answer = [&](const Record& record) {
                return Statement(record, QString::fromLatin1(question)).first([](const Row& row) { return row.integer(0); });
            };
            QCOMPARE(**answer(**there), **answer(made.record()));
        }
        QCOMPARE((*there)->engine().missingGuards().value(), QStringList());
    }

    void refusesWhatIsThere()
    {
        TestRecord made;
        const auto refused = copyRecord(made.record(), made.location());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RecordExists);
        QCOMPARE(QDir(made.folder()).entryList({QStringLiteral("*part*")}, QDir::Files), QStringList());
    }

    void refusesValuesOfAnotherKind_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("text as number") << QStringLiteral("UPDATE change_counter SET seq = 'many'");
        QTest::newRow("fraction") << QStringLiteral("UPDATE change_counter SET seq = 1.5");
        QTest::newRow("bytes as text") << QStringLiteral("UPDATE change_counter SET topic = x'00ff'");
        QTest::newRow("no UTF-8") << QStringLiteral("UPDATE change_counter SET topic = CAST(x'ff41' AS TEXT)");
        QTest::newRow("null character") << QStringLiteral("UPDATE change_counter SET topic = CAST(x'410042' AS TEXT)");
    }

    void refusesValuesOfAnotherKind()
    {
        QFETCH(QString, sql);
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO change_counter (topic, seq) VALUES ('agents', 1)"));
        QVERIFY(rawly(QStringLiteral("QSQLITE"), made.location(), {sql}));
        const RecordLocation target = place(&made, false);
        const auto refused = copyRecord(made.record(), target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RecordForeign);
        QVERIFY2(refused.error().message.contains(u"Row 1 of \"change_counter\""), qPrintable(refused.error().message));
        QVERIFY(!QFile::exists(target.path));
    }

    // A rule of a table that somebody took away in the source is still there in the copy.
    void refusesRowsThatExcludeEachOther()
    {
        TestRecord made;
        const QString vote = QStringLiteral("INSERT INTO decision (id, request, request_version, request_digest, member, verdict, reason, decided_at, policy_version) "
                                            "VALUES ('%1', 'REQ-1', 1, 'aa', 'sec', 'approve', 'Read.', '2026-09-01T10:00:00.000Z', 1)");
        QVERIFY(rawly(QStringLiteral("QSQLITE"), made.location(), {QStringLiteral("DROP INDEX decision_once"), vote.arg(1), vote.arg(2)}));
        for (const bool onServer : {false, true}) {
            if (onServer && !hasServer())
                continue;
            const RecordLocation target = place(&made, onServer);
            const auto refused = copyRecord(made.record(), target);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::RecordForeign);
            QVERIFY2(refused.error().message.contains(u"\"decision\""), qPrintable(refused.error().message));
            QVERIFY(!Record::open(target));
        }
    }

    void refusesAnotherSchema()
    {
        TestRecord made;
        made.sql(QStringLiteral("CREATE TABLE stranger (id TEXT PRIMARY KEY)"));
        const auto refused = copyRecord(made.record(), place(&made, false));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RecordForeign);
        QVERIFY(refused.error().message.contains(u"stranger"));
    }

    void cancelledLeavesNothing()
    {
        TestRecord made;
        fillHostile(&made);
        TaskControl control;
        control.cancel();
        const RecordLocation target = place(&made, false);
        const auto ended = copyRecord(made.record(), target, &control);
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::Cancelled);
        QCOMPARE(QDir(made.folder()).entryList({QStringLiteral("target*")}, QDir::Files), QStringList());
    }

    void comparisonSeesOneChangedValue_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("exported") << QStringLiteral("UPDATE agent SET name = 'other' WHERE id = 'agent-1'");
        QTest::newRow("not exported") << QStringLiteral("UPDATE change_counter SET seq = seq - 1 WHERE topic = 'most'");
        QTest::newRow("empty for null") << QStringLiteral("UPDATE agent SET purpose = '' WHERE id = 'agent-1'");
        QTest::newRow("one row less") << QStringLiteral("DELETE FROM kept_item WHERE id = 'empty'");
    }

    void comparisonSeesOneChangedValue()
    {
        QFETCH(QString, sql);
        TestRecord made;
        fillHostile(&made);
        const RecordLocation target = place(&made, false);
        QVERIFY(copyRecord(made.record(), target));
        QVERIFY(rawly(QStringLiteral("QSQLITE"), target, {sql}));
        auto there = Record::open(target);
        QVERIFY(there);
        const auto compared = compareRecords(made.record(), **there);
        QVERIFY(!compared);
        QCOMPARE(compared.error().code, ErrorCode::StorageFailed);
    }

    void alteringTargetIsCaught_data()
    {
        QTest::addColumn<bool>("fromServer");
        QTest::newRow("file to server") << false;
        QTest::newRow("server to server") << true;
    }

    // A target that keeps something else than it was given: an event trigger changes each row of one table on its way in, to
    // what the server takes without a word (INT64_MIN - 1 it would refuse by itself).
    void alteringTargetIsCaught()
    {
        QFETCH(bool, fromServer);
        if (!hasServer())
            QSKIP("skipped: no PostgreSQL");
        TestRecord made;
        fillHostile(&made);
        std::unique_ptr<Record> served;
        if (fromServer) {
            const RecordLocation first = place(&made, true);
            QVERIFY(copyRecord(made.record(), first));
            auto opened = Record::open(first);
            QVERIFY(opened);
            served = std::move(*opened);
        }
        const RecordLocation target = place(&made, true);
        const QString database = m_databases.last();
        QVERIFY(rawly(QStringLiteral("QPSQL"), {server(QStringLiteral("postgres"))}, {u"CREATE DATABASE " + database + u" TEMPLATE template0 ENCODING 'UTF8'"}));
        QVERIFY(rawly(QStringLiteral("QPSQL"), target,
                      {QStringLiteral("CREATE FUNCTION public.alter_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.seq := NEW.seq # 1; RETURN NEW; END $$"),
                       QStringLiteral("CREATE FUNCTION public.lie_in_wait() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN "
                                      "IF EXISTS (SELECT 1 FROM pg_event_trigger_ddl_commands() WHERE object_identity = 'privyseal.change_counter') THEN "
                                      "CREATE TRIGGER altering BEFORE INSERT ON privyseal.change_counter FOR EACH ROW EXECUTE FUNCTION public.alter_row(); END IF; END $$"),
                       QStringLiteral("CREATE EVENT TRIGGER waiting ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION public.lie_in_wait()")}));
        const auto caught = copyRecord(served ? *served : made.record(), target);
        QVERIFY(!caught);
        QCOMPARE(caught.error().code, ErrorCode::StorageFailed);
        QVERIFY2(caught.error().detail.startsWith(u"change_counter: "), qPrintable(caught.error().detail)); // the comparison's words
        const auto left = Record::open(target);
        QVERIFY(!left);
        QCOMPARE(left.error().code, ErrorCode::RecordMissing);
    }

    void alteringFileIsCaught_data()
    {
        QTest::addColumn<bool>("fromServer");
        QTest::addColumn<QString>("table");
        for (const bool fromServer : {false, true}) {
            for (const char* table : {"change_counter", "kept_item"})
                QTest::addRow("%s of a %s", table, fromServer ? "server" : "file") << fromServer << QString::fromLatin1(table);
        }
    }

    // The same with a file: SQLite is given another number, or another text, than the copy says.
    void alteringFileIsCaught()
    {
        QFETCH(bool, fromServer);
        QFETCH(QString, table);
        if (fromServer && !hasServer())
            QSKIP("skipped: no PostgreSQL");
        TestRecord made;
        fillHostile(&made);
        std::unique_ptr<Record> served;
        if (fromServer) {
            const RecordLocation first = place(&made, true);
            QVERIFY(copyRecord(made.record(), first));
            auto opened = Record::open(first);
            QVERIFY(opened);
            served = std::move(*opened);
        }
        const RecordLocation target = place(&made, false);
        alteredTable = table.toLatin1();
        alteredValues = 0;
        const auto caught = copyRecord(served ? *served : made.record(), target);
        alteredTable.clear();
        QCOMPARE(alteredValues, 1);
        QVERIFY(!caught);
        QCOMPARE(caught.error().code, ErrorCode::StorageFailed);
        QVERIFY2(caught.error().detail.startsWith(QString(table + u": ")), qPrintable(caught.error().detail));
        QCOMPARE(QDir(made.folder()).entryList({QStringLiteral("target*")}, QDir::Files | QDir::Hidden), QStringList());
        QVERIFY(copyRecord(served ? *served : made.record(), target)); // the same way, left alone
    }

    void serverWithoutRights()
    {
        if (!hasServer())
            QSKIP("skipped: no PostgreSQL");
        TestRecord made;
        const RecordLocation there = place(&made, true);
        QVERIFY(copyRecord(made.record(), there));
        const QString login = u"reader_" + m_databases.last();
        QVERIFY(rawly(QStringLiteral("QPSQL"), there,
                      {u"CREATE ROLE " + login + u" LOGIN", u"GRANT USAGE ON SCHEMA privyseal TO " + login,
                       u"GRANT SELECT ON ALL TABLES IN SCHEMA privyseal TO " + login, u"REVOKE SELECT ON privyseal.decision FROM " + login}));
        QUrl url(there.path);
        url.setUserName(login);
        {
            auto source = Record::open({url.toString()}, Record::Mode::ReadOnly);
            QVERIFY2(source, source ? "" : qPrintable(source.error().message));
            const auto unreadable = copyRecord(**source, place(&made, false));
            QVERIFY(!unreadable);
            QCOMPARE(unreadable.error().code, ErrorCode::LoginRefused);
            QVERIFY(unreadable.error().message.contains(u"decision"));
        }
        QUrl elsewhere(place(&made, true).path);
        elsewhere.setUserName(login);
        const auto refused = copyRecord(made.record(), {elsewhere.toString()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RecordMissing); // no such database, and it may not make one
        QVERIFY(rawly(QStringLiteral("QPSQL"), there, {u"DROP OWNED BY " + login, u"DROP ROLE " + login}));
    }

    void backsUpFilesAndServers()
    {
        TestRecord made;
        fillHostile(&made);
        const QString file = made.folder() + QStringLiteral("/backup1");
        QVERIFY(backUp(made.record(), file));
        QVERIFY(Record::open({file}));
        const auto nowhere = backUp(made.record(), QStringLiteral("postgresql://localhost/x"));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::Usage);
        if (!hasServer())
            QSKIP("skipped: no PostgreSQL");
        const RecordLocation there = place(&made, true);
        QVERIFY(copyRecord(made.record(), there));
        auto served = Record::open(there, Record::Mode::ReadOnly);
        QVERIFY(served);
        const QString second = made.folder() + QStringLiteral("/backup2");
        QVERIFY(backUp(**served, second));
        auto opened = Record::open({second});
        QVERIFY(opened);
        QVERIFY(compareRecords(made.record(), **opened));
    }

private:
    static QString serverName() { return qEnvironmentVariable("PRIVYSEAL_TEST_SERVER"); }
    static bool hasServer() { return !serverName().isEmpty(); }
    static QString server(const QString& database)
    {
        QUrl url(serverName());
        url.setPath(u'/' + database);
        return url.toString();
    }
    RecordLocation place(TestRecord* made, bool onServer)
    {
        const QString number = QUuid::createUuid().toString(QUuid::Id128).left(12);
        if (!onServer)
            return {made->folder() + u"/target" + number};
        m_databases.append(QString(u"copy_" + number));
        return {server(m_databases.last())};
    }

    // The sample, and what texts and numbers can be at their worst.
    static void fillHostile(TestRecord* made)
    {
        Record& record = made->record();
        auto transaction = Transaction::begin(record);
        if (!transaction || !fillSample(record, testNow()))
            qFatal("no sample");
        QStringList texts{QString(), QStringLiteral(""), QStringLiteral("'; DROP TABLE agent; --"), QStringLiteral("\\N"), QStringLiteral("\\."),
                          QStringLiteral("a\tb\r\nc\\d\n\\.\ne"), QString(QChar(0xFEFF)) + QStringLiteral("marked"),
                          QStringLiteral("\U0001F469\u200D\U0001F469\u200D\U0001F467 \u202Etxet"), QString(QChar(0x01)) + QChar(0x7F),
                          QString(3'000'000, QChar(0xE4)), QStringLiteral("NULL"), QStringLiteral(" ")};
        int number = 0;
        for (const QString& text : std::as_const(texts)) {
            ++number;
            const bool added = Statement(record, QStringLiteral("INSERT INTO agent (id, name, environment, purpose) VALUES (:id, :name, 'sandbox', :purpose)"))
                                   .bind(QStringLiteral("id"), QStringLiteral("agent-%1").arg(number))
                                   .bind(QStringLiteral("name"), text.isNull() ? QStringLiteral("") : text.left(500)) // an index of a server takes no more than 2704 bytes
                                   .bind(QStringLiteral("purpose"), text)
                                   .run().has_value();
            const bool voted = Statement(record, QStringLiteral("INSERT INTO decision (id, request, request_version, request_digest, member, verdict, slot, reason, decided_at, policy_version) "
                                                                "VALUES (:id, 'REQ-X', :version, 'd', 'm', 'approve', :slot, :reason, '2026-09-01', 1)"))
                                   .bind(QStringLiteral("id"), QStringLiteral("decision-%1").arg(number))
                                   .bind(QStringLiteral("version"), number)
                                   .bind(QStringLiteral("slot"), text)
                                   .bind(QStringLiteral("reason"), text.isNull() ? QStringLiteral("") : text)
                                   .run().has_value();
            if (!added || !voted)
                qFatal("not filled");
        }
        const std::pair<const char*, qint64> numbers[] = {{"least", std::numeric_limits<qint64>::min()}, {"most", std::numeric_limits<qint64>::max()},
                                                          {"beyond", (qint64(1) << 53) + 1}, {"below", -(qint64(1) << 53) - 1}, {"none", 0}};
        for (const auto& [topic, value] : numbers) {
            if (!Statement(record, QStringLiteral("INSERT INTO change_counter (topic, seq) VALUES (:topic, :seq)"))
                     .bind(QStringLiteral("topic"), QString::fromLatin1(topic)).bind(QStringLiteral("seq"), value).run())
                qFatal("not counted");
        }
        for (const auto& [kind, id, body] : {std::tuple("k", "a", "1"), std::tuple("k", "b", "2"), std::tuple("l", "a", "3"), std::tuple("l", "empty", "")}) {
            if (!Statement(record, QStringLiteral("INSERT INTO kept_item (kind, id, body) VALUES (:kind, :id, :body)"))
                     .bind(QStringLiteral("kind"), QString::fromLatin1(kind)).bind(QStringLiteral("id"), QString::fromLatin1(id))
                     .bind(QStringLiteral("body"), QString::fromLatin1(body)).run())
                qFatal("not kept");
        }
        if (!transaction->commit())
            qFatal("not committed");
    }

    QStringList m_databases; // made on the server
};

QTEST_GUILESS_MAIN(TestRecordCopy)
#include "tst_recordcopy.moc"
