#include "models/drills/drillrepository.h"
#include "models/drills/drilltable.h"
#include "models/tables/pagedtablemodel.h"
#include "support/testrecord.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace privyseal;
using test::TestRecord;

class TestDrills : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void readsAndShows()
    {
        TestRecord made;
        made.sql(QStringLiteral(
            "INSERT INTO drill (id, scenario, started_at, completed_at, remediated_at, participants, findings) VALUES "
            "('D1', 'leak', '2026-06-01T09:00:00.000Z', '2026-06-01T12:00:00.000Z', '2026-06-01T11:30:00.000Z', '[\"Ada\",\"Ben\"]', NULL), "
            "('D2', 'deletion', '2026-09-16T09:00:00.000Z', NULL, NULL, NULL, '[\"No runbook\"]')"));
        const DrillRepository drills(made.record());
        const auto all = drills.all();
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().id, QStringLiteral("D2"));
        QCOMPARE(all->first().findings, QStringList{QStringLiteral("No runbook")});
        QVERIFY(!all->first().remediationMs());
        QCOMPARE(drills.find(QStringLiteral("D1"))->value().remediationMs(), std::optional<qint64>(150 * 60000));

        FixedClock clock(test::testNow());
        PagedTableModel model(std::make_shared<DrillTable>(), clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecord(made.location());
        QTRY_COMPARE(model.rowCount(), 2);
        const int time = model.columnOf(QStringLiteral("remediation_time"));
        QCOMPARE(model.index(0, time).data().toString(), QStringLiteral("-"));
        QCOMPARE(model.index(0, time).data(PagedTableModel::StateRole).toString(), QStringLiteral("running"));
        QCOMPARE(model.index(1, time).data().toString(), QStringLiteral("2 h 30 min"));
        QCOMPARE(model.index(1, time).data(PagedTableModel::StateRole).toString(), QStringLiteral("completed"));
        model.setAsOf(test::at("2026-06-01T11:00:00Z"));
        QTRY_COMPARE(model.index(1, time).data().toString(), QStringLiteral("-"));
        QCOMPARE(model.index(1, time).data(PagedTableModel::StateRole).toString(), QStringLiteral("running"));
        made.sql(QStringLiteral("DROP TABLE drill"));
        QVERIFY(!drills.all());
    }
};

QTEST_GUILESS_MAIN(TestDrills)
#include "tst_drills.moc"
