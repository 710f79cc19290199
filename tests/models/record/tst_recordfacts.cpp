// What the Record page and `info` say about a record's storage.

#include "models/record/engine.h"
#include "models/record/record.h"
#include "models/record/recordfacts.h"
#include "models/record/statement.h"
#include "support/testrecord.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace privyseal;

namespace {

bool onServer()
{
    return test::testEngine() == test::TestEngine::Server;
}

// What the server of the tests does without, for speed (tests/support/cluster.sh): a record says so.
QStringList offAnyway()
{
    return onServer() ? QStringList{QStringLiteral("fsync"), QStringLiteral("full_page_writes")} : QStringList();
}

} // namespace

class TestRecordFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void freshRecordIsSound()
    {
        test::TestRecord fixture;
        const auto check = checkRecord(fixture.record());
        QVERIFY(check);
        QVERIFY2(check->isSound() || onServer(), qPrintable(check->pageFindings.join(u'\n') + check->settingsOff.join(u' ')));
        QVERIFY2(check->pagesSound, qPrintable(check->pageFindings.join(u'\n')));
        QCOMPARE(check->settingsOff, offAnyway());
        QCOMPARE(check->guardsMissing, QStringList());
    }

    void factsCountRowsAndSettings()
    {
        test::TestRecord fixture;
        fixture.sql(QStringLiteral("INSERT INTO agent (id, name, environment) VALUES ('a', 'A', 'sandbox')"));
        const auto facts = readFacts(fixture.record());
        QVERIFY(facts);
        QCOMPARE(facts->organisation, QStringLiteral("Test Company"));
        QCOMPARE(facts->day0, test::at("2026-07-20"));
        QCOMPARE(facts->schema, newestSchema());
        if (onServer())
            QVERIFY(facts->bytes > 1'000'000);
        else
            QCOMPARE(facts->bytes, QFileInfo(fixture.location().path).size());
        QCOMPARE(facts->rows.first().kind, QStringLiteral("agents"));
        QCOMPARE(facts->rows.first().count, 1);
        QCOMPARE(facts->settings.size(), 6);
        for (const RecordFacts::Setting& setting : facts->settings)
            QVERIFY2(setting.asRequired != offAnyway().contains(setting.name), qPrintable(setting.name + u'=' + setting.value));
    }

    void loosenedSettingIsNamed()
    {
        test::TestRecord fixture;
        fixture.sql(onServer() ? QStringLiteral("SET synchronous_commit = off") : QStringLiteral("PRAGMA synchronous=OFF"));
        const auto check = checkRecord(fixture.record());
        QVERIFY(check);
        QVERIFY(!check->isSound());
        QCOMPARE(check->settingsOff, offAnyway() + QStringList{onServer() ? QStringLiteral("synchronous_commit") : QStringLiteral("synchronous")});
    }

    void missingGuardIsNamed()
    {
        test::TestRecord fixture;
        fixture.sql(onServer() ? QStringLiteral("DROP TRIGGER decision_keeps ON decision") : QStringLiteral("DROP TRIGGER decision_keeps_delete"));
        const auto check = checkRecord(fixture.record());
        QVERIFY(check);
        QCOMPARE(check->guardsMissing, QStringList{QStringLiteral("decision")});
    }

    void everyMissingGuardIsNamed()
    {
        test::TestRecord whole;
        QList<std::pair<QString, QString>> triggers;
        const QString sql = onServer() ? QStringLiteral("SELECT tgname, relname FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid "
                                                        "WHERE relnamespace = CAST('privyseal' AS regnamespace) AND NOT tgisinternal")
                                       : QStringLiteral("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'");
        const auto read = Statement(whole.record(), sql).each([&](const Row& row) {
            triggers.append({row.text(0), row.text(1)});
            return true;
        });
        QVERIFY(read);
        QVERIFY(triggers.size() >= (onServer() ? 4 : 6));
        for (const auto& [trigger, table] : triggers) {
            test::TestRecord fixture;
            fixture.sql(QString(u"DROP TRIGGER " + trigger + (onServer() ? QString(u" ON " + table) : QString())));
            QCOMPARE(checkRecord(fixture.record())->guardsMissing, QStringList{table});
        }
    }

    void guardThatGuardsNothingIsNamed()
    {
        test::TestRecord fixture;
        if (onServer()) {
            fixture.sql(QStringLiteral("CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$"));
            const auto missing = checkRecord(fixture.record())->guardsMissing;
            QVERIFY(missing.contains(QStringLiteral("decision")) && missing.contains(QStringLiteral("request_version")));
            return;
        }
        fixture.sql(QStringLiteral("DROP TRIGGER decision_keeps_update"));
        fixture.sql(QStringLiteral("CREATE TRIGGER decision_keeps_update BEFORE UPDATE ON decision BEGIN SELECT 1; END"));
        QCOMPARE(checkRecord(fixture.record())->guardsMissing, QStringList{QStringLiteral("decision")});
    }

    // Whoever wrote the schema by hand may have written the types small.
    void columnsSayWhatTheyHold()
    {
        test::TestRecord fixture;
        fixture.sql(QStringLiteral("CREATE TABLE by_hand (word text, number integer, BIG BigInt, other TEXT, PRIMARY KEY (other, number))"));
        const auto columns = fixture.record().engine().columns(QStringLiteral("by_hand"));
        QVERIFY(columns);
        QStringList said;
        for (const StoredColumn& column : *columns)
            said.append(QStringLiteral("%1 %2 %3").arg(column.name.toLower(), column.isNumber ? QStringLiteral("number") : QStringLiteral("text")).arg(column.key));
        QCOMPARE(said, (QStringList{QStringLiteral("word text 0"), QStringLiteral("number number 2"), QStringLiteral("big number 0"), QStringLiteral("other text 1")}));
    }

    void damagedPageIsFound()
    {
        FILE_ONLY("it damages the file");
        test::TestRecord fixture;
        const auto number = [&](const QString& sql) {
            return Statement(fixture.record(), sql).first([](const Row& row) { return row.integer(0); })->value();
        };
        const qint64 pageSize = number(QStringLiteral("PRAGMA page_size"));
        const qint64 page = number(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'agent'"));
        QFile file(fixture.location().path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((page - 1) * pageSize));
        QCOMPARE(file.write(QByteArray(pageSize, char(0xEE))), pageSize);
        file.close();
        const auto opened = Record::open(fixture.location(), Record::Mode::ReadOnly);
        QVERIFY(opened);
        const auto check = checkRecord(**opened);
        QVERIFY(check);
        QVERIFY(!check->pagesSound);
        QVERIFY(!check->pageFindings.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRecordFacts)
#include "tst_recordfacts.moc"
