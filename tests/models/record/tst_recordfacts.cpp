// What the Record page and `info` say about a record's storage.

#include "models/record/recordfacts.h"
#include "models/record/statement.h"
#include "support/testrecord.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace privyseal;

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
        QVERIFY2(check->isSound(), qPrintable(check->pageFindings.join(u'\n') + check->settingsOff.join(u' ')));
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
        QCOMPARE(facts->bytes, QFileInfo(fixture.location().path).size());
        QCOMPARE(facts->rows.first().kind, QStringLiteral("agent"));
        QCOMPARE(facts->rows.first().count, 1);
        QCOMPARE(facts->settings.size(), 6);
        for (const RecordFacts::Setting& setting : facts->settings)
            QVERIFY2(setting.asRequired, qPrintable(setting.name + u'=' + setting.value));
    }

    void loosenedSettingIsNamed()
    {
        test::TestRecord fixture;
        fixture.sql(QStringLiteral("PRAGMA synchronous=OFF"));
        const auto check = checkRecord(fixture.record());
        QVERIFY(check);
        QVERIFY(!check->isSound());
        QCOMPARE(check->settingsOff, QStringList{QStringLiteral("synchronous")});
    }

    void missingGuardIsNamed()
    {
        test::TestRecord fixture;
        fixture.sql(QStringLiteral("DROP TRIGGER decision_keeps_delete"));
        const auto check = checkRecord(fixture.record());
        QVERIFY(check);
        QCOMPARE(check->guardsMissing, QStringList{QStringLiteral("decision")});
    }

    void everyMissingGuardIsNamed()
    {
        test::TestRecord whole;
        QList<std::pair<QString, QString>> triggers;
        const auto read = Statement(whole.record(), QStringLiteral("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'")).each([&](const Row& row) {
            triggers.append({row.text(0), row.text(1)});
            return true;
        });
        QVERIFY(read);
        QVERIFY(triggers.size() >= 6);
        for (const auto& [trigger, table] : triggers) {
            test::TestRecord fixture;
            fixture.sql(QStringLiteral("DROP TRIGGER ") + trigger);
            QCOMPARE(checkRecord(fixture.record())->guardsMissing, QStringList{table});
        }
    }

    void guardThatGuardsNothingIsNamed()
    {
        test::TestRecord fixture;
        fixture.sql(QStringLiteral("DROP TRIGGER decision_keeps_update"));
        fixture.sql(QStringLiteral("CREATE TRIGGER decision_keeps_update BEFORE UPDATE ON decision BEGIN SELECT 1; END"));
        QCOMPARE(checkRecord(fixture.record())->guardsMissing, QStringList{QStringLiteral("decision")});
    }

    void damagedPageIsFound()
    {
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
