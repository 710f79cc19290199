#include "models/monitoring/alertrepository.h"
#include "models/monitoring/alerttable.h"
#include "models/tables/pagedtablemodel.h"
#include "support/testrecord.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace privyseal;
using test::TestRecord;

class TestAlerts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void revokeClocks()
    {
        TestRecord made;
        fill(made);
        const AlertRepository alerts(made.record());
        const auto running = alerts.runningClocks(test::testNow());
        QVERIFY(running);
        QCOMPARE(idsOf(*running), (QStringList{QStringLiteral("T1")}));
        QCOMPARE(running->first().revokeMs(test::testNow()), 32 * 60000);
        QVERIFY(!running->first().isWithinSla(test::testNow()));
        // Before its canary was denied, the second one ran although its credential was revoked.
        const auto earlier = alerts.runningClocks(test::at("2026-09-01T10:12:00Z"));
        QVERIFY(earlier);
        QCOMPARE(idsOf(*earlier), (QStringList{QStringLiteral("T2")}));
        const Alert second = alerts.find(QStringLiteral("T2"))->value();
        QCOMPARE(second.revokeMs(test::testNow()), 15 * 60000);
        QVERIFY(second.isWithinSla(test::testNow()));
        QCOMPARE(alerts.ofAgent(QStringLiteral("A1"))->size(), 3);
        QCOMPARE(alerts.ofIncident(QStringLiteral("I1"))->size(), 1);
        made.sql(QStringLiteral("DROP TABLE alert"));
        QVERIFY(!alerts.runningClocks(test::testNow()));
    }

    void table()
    {
        TestRecord made;
        fill(made);
        FixedClock clock(test::testNow());
        PagedTableModel model(std::make_shared<AlertTable>(), clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecord(made.location());
        QTRY_COMPARE(model.rowCount(), 3);
        const int time = model.columnOf(QStringLiteral("revoke_time"));
        QCOMPARE(model.idAt(0), QStringLiteral("T1"));
        QCOMPARE(model.index(0, time).data(PagedTableModel::MeaningRole).toString(), QStringLiteral("over"));
        QCOMPARE(model.index(0, time).data(PagedTableModel::StateRole).toString(), QStringLiteral("running"));
        QCOMPARE(model.index(1, time).data().toString(), QStringLiteral("15 min"));
        QCOMPARE(model.index(1, time).data(PagedTableModel::MeaningRole).toString(), QStringLiteral("within"));
        TableFilter real;
        real.terms = {{QStringLiteral("drill"), {QStringLiteral("0")}}};
        model.setFilter(real);
        QTRY_COMPARE(model.rowCount(), 2);
    }

private:
    static void fill(TestRecord& made)
    {
        made.sql(QStringLiteral(
            "INSERT INTO alert (id, agent, rule, severity, raised_at, incident, revoked_at, canary_denied_at, drill) VALUES "
            "('T1', 'A1', 'spike', 'high', '2026-09-16T09:10:00.000Z', 'I1', NULL, NULL, 0), "
            "('T2', 'A1', 'spike', NULL, '2026-09-01T10:00:00.000Z', NULL, '2026-09-01T10:10:00.000Z', '2026-09-01T10:15:00.000Z', 0), "
            "('T3', 'A1', 'export', 'low', '2026-08-01T10:00:00.000Z', NULL, NULL, NULL, 1)"));
    }
    static QStringList idsOf(const QList<Alert>& alerts)
    {
        QStringList ids;
        for (const Alert& alert : alerts)
            ids.append(alert.id);
        return ids;
    }
};

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
