#include "models/record/changefeed.h"
#include "models/record/engine.h"
#include "models/record/record.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"
#include "support/recordholder.h"
#include "support/testrecord.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace privyseal;
using test::TestRecord;

namespace {

QByteArray ignoredSetting;

// For every new connection: a PRAGMA of that name that would set something does nothing and says nothing.
int ignoreSetting(sqlite3* database, char**, const void*)
{
    return sqlite3_set_authorizer(
        database,
        [](void*, int action, const char* name, const char* value, const char*, const char*) {
            return action == SQLITE_PRAGMA && value && ignoredSetting == name ? SQLITE_IGNORE : SQLITE_OK;
        },
        nullptr);
}

} // namespace

class TestRecordStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void settingsAreThoseOfTheSpecification()
    {
        FILE_ONLY("it asks for SQLite's settings and the file's rights");
        TestRecord made;
        const std::pair<const char*, QString> expected[] = {
            {"PRAGMA journal_mode", QStringLiteral("truncate")}, {"PRAGMA synchronous", QStringLiteral("3")},
            {"PRAGMA foreign_keys", QStringLiteral("1")},        {"PRAGMA trusted_schema", QStringLiteral("0")},
            {"PRAGMA cell_size_check", QStringLiteral("1")},     {"PRAGMA user_version", QString::number(newestSchema())}};
        for (const auto& [pragma, value] : expected) {
            const auto is = Statement(made.record(), QLatin1String(pragma)).first([](const Row& row) { return row.text(0); });
            QVERIFY(is);
            QCOMPARE(is->value(), value);
        }
        QCOMPARE(QFile::permissions(made.location().path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void refusesWhatIsThereOrNotOurs()
    {
        TestRecord made;
        auto again = Record::create(made.location(), {QStringLiteral("X"), test::testNow(), test::testNow()});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::RecordExists);
        if (test::testEngine() == test::TestEngine::Server) {
            auto missing = Record::open({test::newPlace(made.folder())});
            QVERIFY(!missing);
            QCOMPARE(missing.error().code, ErrorCode::RecordMissing);
            return; // what follows is about files
        }

        auto missing = Record::open({made.folder() + QStringLiteral("/none.privyseal")});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::RecordMissing);

        for (const QString& name : {QStringLiteral("file:x.privyseal"), QStringLiteral(":memory:"), QString()})
            QVERIFY(!Record::open({name}));

        for (const QByteArray& content : {QByteArray(), QByteArray("hello"), QByteArray(8192, 'x')}) {
            const QString path = made.folder() + QStringLiteral("/foreign");
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            auto foreign = Record::open({path});
            QVERIFY(!foreign);
            QCOMPARE(foreign.error().code, ErrorCode::RecordForeign);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), content);
        }
    }

    void refusesNewer()
    {
        TestRecord made;
        QVERIFY(made.record().engine().setSchema(9999));
        auto newer = Record::open(made.location());
        QVERIFY(!newer);
        QCOMPARE(newer.error().code, ErrorCode::RecordNewer);
    }

    // A record that grew step by step has the same schema as a fresh one.
    void upgradedEqualsFresh()
    {
        FILE_ONLY("it takes the schema back by SQLite's own tables");
        const auto schemaOf = [](Record& record) {
            QStringList objects;
            auto read = Statement(record, QStringLiteral("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"))
                            .each([&](const Row& row) {
                                objects.append(row.text(0));
                                return true;
                            });
            return read ? objects : QStringList();
        };
        TestRecord fresh;
        const QStringList wanted = schemaOf(fresh.record());
        QVERIFY(wanted.size() > 20);
        for (int start = 1; start < newestSchema(); ++start) {
            TestRecord old;
            for (const QString& object : wanted) {
                if (object.startsWith(u"table ") && !object.contains(u"sqlite_"))
                    old.sql(QStringLiteral("DROP TABLE ") + object.section(u' ', 1, 1));
            }
            old.sql(QStringLiteral("PRAGMA user_version=0"));
            QVERIFY(migrate(old.record(), 0, start));
            QVERIFY(schemaOf(old.record()) != wanted);
            auto upgraded = Record::open(old.location());
            QVERIFY(upgraded);
            QCOMPARE(schemaOf(**upgraded), wanted);
        }
    }

    void statementClosesTheTraps()
    {
        TestRecord made;
        auto unbound = Statement(made.record(), QStringLiteral("SELECT 1 WHERE 1 = :a")).run();
        QVERIFY(!unbound);
        QCOMPARE(unbound.error().code, ErrorCode::Internal);
        auto misspelt = Statement(made.record(), QStringLiteral("SELECT 1 WHERE 1 = :a")).bind(QStringLiteral("a"), 1).bind(QStringLiteral("b"), 1).run();
        QVERIFY(!misspelt);
        QVERIFY(!Statement(made.record(), QStringLiteral("SELECT nothing FROM nowhere")).run());
        auto null = Statement(made.record(), QStringLiteral("SELECT CAST(:a AS TEXT) IS NULL, CAST(:a AS TEXT) IS NULL, ':a'")).bind(QStringLiteral("a"), QString()).first([](const Row& row) {
            return row.boolean(0) && row.boolean(1) && row.text(2) == u":a";
        });
        QVERIFY(null);
        QVERIFY(null->value());
    }

    // A damaged expiry must never read as "no end", nor a damaged list as "none".
    void valueThatCannotBeReadIsAnError()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment, last_activity, capabilities) VALUES "
                                "('a', 'A', 'sandbox', '2026-05', '[\"execute\"]'), ('b', 'B', 'sandbox', 'soon', '[1]'), "
                                "('c', 'C', 'sandbox', '', '{}'), ('d', 'D', 'sandbox', NULL, NULL), ('e', 'E', 'sandbox', NULL, '[\"x\"')"));
        const auto reading = [&](const char* id) {
            return Statement(made.record(), QStringLiteral("SELECT last_activity, capabilities FROM agent WHERE id = '%1'").arg(QLatin1String(id)));
        };
        for (const char* id : {"a", "d"}) {
            const auto both = reading(id).first([](const Row& row) { return std::pair(row.instant(0).isValid(), row.list(1).size()); });
            QVERIFY(both);
            QCOMPARE(**both, std::pair(*id == 'a', qsizetype(*id == 'a')));
        }
        for (const char* id : {"b", "c"}) {
            const auto instant = reading(id).first([](const Row& row) { return row.instant(0); });
            QVERIFY(!instant);
            QCOMPARE(instant.error().code, ErrorCode::RecordForeign);
            QVERIFY2(instant.error().detail.contains(u"last_activity"), qPrintable(instant.error().detail));
        }
        for (const char* id : {"b", "c", "e"}) {
            const auto list = reading(id).each([](const Row& row) { return row.list(1).isEmpty(); });
            QVERIFY(!list);
            QVERIFY2(list.error().detail.contains(u"capabilities"), qPrintable(list.error().detail));
        }
        int visited = 0;
        QVERIFY(!Statement(made.record(), QStringLiteral("SELECT last_activity FROM agent ORDER BY id")).each([&](const Row& row) {
            ++visited;
            (void)row.instant(0);
            return true;
        }));
        QCOMPARE(visited, 2);
    }

    // A library that takes a setting in silence and does not follow it: the record is not opened.
    void settingThatIsNotTakenFailsOpen_data()
    {
        QTest::addColumn<QByteArray>("setting");
        for (const char* name : {"journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check"})
            QTest::newRow(name) << QByteArray(name);
    }
    void settingThatIsNotTakenFailsOpen()
    {
        FILE_ONLY("it hooks into the SQLite library");
        QFETCH(QByteArray, setting);
        TestRecord made;
        ignoredSetting = setting;
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&ignoreSetting));
        const auto opened = Record::open(made.location());
        sqlite3_reset_auto_extension();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StorageFailed);
        QVERIFY2(opened.error().message.contains(QString::fromLatin1(setting)), qPrintable(opened.error().message));
        QVERIFY(Record::open(made.location()));
    }

    // Not open to others for one moment, whatever the umask; folders that are there stay as they are.
    void newFoldersAreClosed()
    {
        FILE_ONLY("it is about the file's folders");
        QTemporaryDir place;
        const QFile::Permissions wide = QFile::permissions(place.path()) | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(QFile::setPermissions(place.path(), wide));
        const mode_t before = ::umask(0);
        const auto made = Record::create({place.path() + QStringLiteral("/a/b/test.privyseal")}, {QStringLiteral("X"), test::testNow(), test::testNow()});
        ::umask(before);
        QVERIFY(made);
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        for (const char* path : {"/a", "/a/b", "/a/b/test.privyseal"})
            QCOMPARE(QFile::permissions(place.path() + QLatin1String(path)) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(place.path()), wide);
    }

    void transactionRollsBackUnlessCommitted()
    {
        TestRecord made;
        {
            auto transaction = Transaction::begin(made.record());
            QVERIFY(transaction);
            QVERIFY(made.record().setMeta(QStringLiteral("k"), QStringLiteral("1")));
        }
        QVERIFY(!made.record().meta(QStringLiteral("k"))->has_value());
        auto transaction = Transaction::begin(made.record());
        QVERIFY(transaction);
        QVERIFY(made.record().setMeta(QStringLiteral("k"), QStringLiteral("2")));
        QVERIFY(transaction->commit());
        QCOMPARE(made.record().meta(QStringLiteral("k"))->value(), QStringLiteral("2"));
    }

    void logTablesAreAppendOnly()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO decision (id, request, request_version, request_digest, member, verdict, reason, decided_at, policy_version) "
                                "VALUES ('d', 'r', 1, 'x', 'm', 'approve', 'because', '2026', 1)"));
        QVERIFY(!Statement(made.record(), QStringLiteral("UPDATE decision SET verdict = 'reject'")).run());
        QVERIFY(!Statement(made.record(), QStringLiteral("DELETE FROM decision")).run());
    }

    void readOnlyOpensAndRefusesWrites()
    {
        TestRecord made;
        auto reader = Record::open(made.location(), Record::Mode::ReadOnly);
        QVERIFY(reader);
        QVERIFY((*reader)->isReadOnly());
        auto begun = Transaction::begin(**reader);
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::RecordReadOnly);
    }

    // A writer that is killed leaves a journal; whoever comes next, a reader too, finds the record as it was before.
    void readerUndoesACutOffWrite()
    {
        FILE_ONLY("it is about the file's journal");
        test::TestRecord made;
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment, autonomy, status, test_data) VALUES ('A', 'before', 'sandbox', 'limited', 'active', 'unknown')"));
        const QString path = made.location().path, journal = path + u"-journal";
        const QString copy = made.folder() + QStringLiteral("/copy.privyseal"), foreign = made.folder() + QStringLiteral("/foreign.privyseal");
        auto writer = Record::open(made.location());
        QVERIFY(writer.has_value());
        const auto run = [&](const char* statement) { QVERIFY2(Statement(**writer, QLatin1String(statement)).run(), statement); };
        run("PRAGMA cache_size = 2");
        run("BEGIN IMMEDIATE");
        run("UPDATE agent SET name = 'after'");
        run("CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) SELECT hex(randomblob(2000)) FROM n");
        QVERIFY(QFileInfo(journal).size() > 0);
        for (const QString& name : {copy, foreign}) {
            QVERIFY(QFile::copy(path, name));
            QVERIFY(QFile::copy(journal, name + u"-journal"));
        }
        run("ROLLBACK");
        QFile other(foreign);
        QVERIFY(other.open(QIODevice::ReadWrite) && other.seek(68) && other.write("XXXX") == 4);
        other.close();

        const auto read = Record::open({copy}, Record::Mode::ReadOnly);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QVERIFY((*read)->isReadOnly());
        QCOMPARE(**Statement(**read, QStringLiteral("SELECT name FROM agent")).first([](const Row& row) { return row.text(0); }), QStringLiteral("before"));
        QVERIFY(!Statement(**read, QStringLiteral("DELETE FROM agent")).run());
        QCOMPARE(QFileInfo(copy + u"-journal").size(), 0);

        const auto theirs = Record::open({foreign}, Record::Mode::ReadOnly);
        QVERIFY(!theirs && theirs.error().code == ErrorCode::RecordForeign);
        QVERIFY(QFileInfo(foreign + u"-journal").size() > 0); // not ours to undo
    }

    void changeFeedHearsOtherConnections()
    {
        TestRecord made;
        ChangeFeed feed;
        feed.watch(made.location(), *readChangeCounters(made.record()));
        QSignalSpy changed(&feed, &ChangeFeed::changed);
        {
            auto transaction = Transaction::begin(made.record());
            QVERIFY(transaction);
            QVERIFY(made.record().noteChange(Topic::Incidents));
            QVERIFY(transaction->commit());
        }
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 2000);
        QCOMPARE(changed[0][0].value<QSet<Topic>>(), QSet<Topic>{Topic::Incidents});
        if (test::testEngine() == test::TestEngine::Server)
            return; // what does not count its change is seen in files only
        made.sql(QStringLiteral("UPDATE record_meta SET value = 'raw edit' WHERE key = 'organisation'"));
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 2000);
        QVERIFY(changed[1][0].value<QSet<Topic>>().size() > 5);
    }

    void feedWaitsForNobody()
    {
        TestRecord made;
        ChangeFeed feed;
        feed.watch(made.location(), *readChangeCounters(made.record()));
        QSignalSpy changed(&feed, &ChangeFeed::changed), lost(&feed, &ChangeFeed::lost);
        test::RecordHolder holder(made.location());
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 3; ++i)
            feed.lookNow();
        QVERIFY2(clock.elapsed() < Record::usualPatienceMs / 8, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(lost.size(), 0);
        QVERIFY(holder.record().noteChange(Topic::Agents));
        holder.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 2000);
    }

    void feedBeginsWhenTheRecordIsLetGo()
    {
        TestRecord made;
        test::RecordHolder holder(made.location());
        ChangeFeed feed;
        QSignalSpy changed(&feed, &ChangeFeed::changed), lost(&feed, &ChangeFeed::lost);
        QElapsedTimer clock;
        clock.start();
        feed.watch(made.location());
        feed.lookNow();
        QVERIFY2(clock.elapsed() < Record::usualPatienceMs / 8, qPrintable(QString::number(clock.elapsed())));
        QTest::qWait(300); // the look falls into the time that it is held
        holder.letGo();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 2000);
        QVERIFY(changed[0][0].value<QSet<Topic>>().size() > 5); // nobody knows what changed before
        {
            auto transaction = Transaction::begin(made.record());
            QVERIFY(transaction);
            QVERIFY(made.record().noteChange(Topic::Agents));
            QVERIFY(transaction->commit());
        }
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 2000);
        QCOMPARE(changed[1][0].value<QSet<Topic>>(), QSet<Topic>{Topic::Agents});
        QCOMPARE(lost.size(), 0);
        feed.watch({made.folder() + QStringLiteral("/nowhere.privyseal")});
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 2000);
        QCOMPARE(lost[0][0].value<Error>().code, ErrorCode::RecordMissing);
    }

    void backupVerifies()
    {
        FILE_ONLY("a record on a server is copied, not backed up");
        TestRecord made;
        const QString copy = made.folder() + QStringLiteral("/copy.privyseal");
        QVERIFY(made.record().backupTo(copy));
        const auto reader = Record::open(made.location(), Record::Mode::ReadOnly);
        QVERIFY(reader);
        QVERIFY((*reader)->backupTo(copy + QStringLiteral("2"))); // the window backs up with a connection that only reads
        QVERIFY(!Statement(**reader, QStringLiteral("DELETE FROM member")).run());
        auto opened = Record::open({copy});
        QVERIFY(opened);
        QCOMPARE((*opened)->meta(QStringLiteral("organisation"))->value(), QStringLiteral("Test Company"));
        QVERIFY(!made.record().backupTo(copy));
    }
};

QTEST_GUILESS_MAIN(TestRecordStore)
#include "tst_record.moc"
