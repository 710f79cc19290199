// The way of a foreign bundle into the figures: tests/ctl/data/smallyear.json is imported by the program and `kpi --json`
// is compared with answers that were computed by hand, as of 2026-06-15T12:00:00Z in the second quarter of 2026:
//
//   approvals   r1 begins on the quarter's first instant (02:00+02:00), r2 one second before it, r8 after as-of.
//               Of r1 r3 r4 r5 r6 r7: approved 1 (r1), rejected 1 (r3), expired 1 (r4), pending 1 (r5, decided later),
//               withdrawn 1 (r6), break-glass 1 (r7). Value 5 (all but r6), n 3, blocked 2 of 3. The quarter before: 1 (r2).
//   revoke      l1 6 min (canary), l2 18 min: mean 12, median 6 (1st of 2), p95 18, in time 1 of 2; l3 runs for 30 min;
//               the drill l4 took 9 min. Target 15: met.
//   environment a4 is retired: 1 of 3 in production, 2 of 3 in the sandbox.
//   drills      d1 was completed exactly 365 days ago, d2 counts, d3 ends a second later: 2; (45 + 75) / 2 = 60 min. Target 4: missed.
//   incidents   i1 counts by 2026-04-01; the quarter before holds i4 (i5 is dismissed): 1 <= 1, met.

#include "support/ctl.h"
#include "support/testrecord.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace privyseal::test;

class TestCtlSmallYear : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QJsonArray m_kpis;

    [[nodiscard]] CtlRun run(const char* words) const
    {
        return ctl(QStringList{QStringLiteral("-r"), m_folder.filePath(QStringLiteral("r.privyseal"))} + QString::fromUtf8(words).split(u' '));
    }

    // "approvals_required.parts.approved"; "null" for null; numbers to six places
    [[nodiscard]] QString at(int kpi, const char* path) const
    {
        QJsonValue value = m_kpis.at(kpi);
        const QStringList names = QString::fromLatin1(path).split(u'.');
        for (const QString& name : names)
            value = value.isArray() ? value[name.toInt()] : value.toObject().contains(name) ? value[name] : QJsonValue(QStringLiteral("missing"));
        return value.isNull() ? QStringLiteral("null") : value.isDouble() ? QString::number(value.toDouble()) : value.toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(run("init --org Small --day0 2026-04-01").exit, 0);
        const CtlRun imported = ctl({QStringLiteral("-r"), m_folder.filePath(QStringLiteral("r.privyseal")), QStringLiteral("import"),
                                     QStringLiteral(PRIVYSEAL_SOURCE_DIR "/tests/ctl/data/smallyear.json")});
        QVERIFY2(imported.exit == 0, imported.err.constData());
        const CtlRun told = run("--json kpi --as-of 2026-06-15T12:00:00Z");
        QVERIFY2(told.exit == 0, told.err.constData());
        m_kpis = told.json()[QStringLiteral("kpis")].toArray();
        QCOMPARE(m_kpis.size(), 5);
    }

    void init() { failOnAnyWarning(); }

    void answers_data()
    {
        QTest::addColumn<int>("kpi");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("answer");
        const auto row = [](int kpi, const char* path, const char* answer) {
            QTest::addRow("%d %s", kpi, path) << kpi << QString::fromLatin1(path) << QString::fromLatin1(answer);
        };
        row(0, "value", "5");
        row(0, "n", "3");
        row(0, "parts.blocked_pct", "66.6667");
        for (const char* one : {"parts.approved", "parts.rejected", "parts.expired", "parts.pending", "parts.withdrawn", "parts.break_glass"})
            row(0, one, "1");
        for (const char* none : {"parts.policy_blocked", "parts.changes_requested", "parts.superseded"})
            row(0, none, "0");
        row(0, "target", "null");
        row(0, "status", "not_evaluable");
        row(0, "series.11.value", "5");
        row(0, "series.10.value", "1");
        row(0, "series.10.period", "2026-Q1");
        row(0, "series.9.value", "null");
        row(1, "value", "12");
        row(1, "n", "2");
        row(1, "parts.median", "6");
        row(1, "parts.p95", "18");
        row(1, "parts.within_sla_pct", "50");
        row(1, "parts.unrevoked", "1");
        row(1, "parts.oldest_unrevoked_minutes", "30");
        row(1, "parts.drill_mean", "9");
        row(1, "target", "15");
        row(1, "status", "met");
        row(1, "unit", "minutes");
        row(2, "value", "null");
        row(2, "n", "3");
        row(2, "parts.production_pct", "33.3333");
        row(2, "parts.sandbox_pct", "66.6667");
        row(2, "parts.shadow_pct", "0");
        row(3, "value", "2");
        row(3, "parts.mean_remediation_minutes", "60");
        row(3, "target", "4");
        row(3, "status", "missed");
        row(4, "value", "1");
        row(4, "target", "1");
        row(4, "status", "met");
        row(4, "series.10.value", "1");
        row(4, "series.9.value", "null");
    }

    void answers()
    {
        QFETCH(int, kpi);
        QFETCH(QString, path);
        QFETCH(QString, answer);
        QCOMPARE(at(kpi, path.toLatin1().constData()), answer);
    }

    void aMonthOfItsOwn()
    {
        const QJsonArray may = run("--json kpi --period month --from 2026-05-09 --as-of 2026-06-15T12:00:00Z").json()[QStringLiteral("kpis")].toArray();
        QCOMPARE(may[0][u"value"].toInt(), 1); // r4
        QCOMPARE(may[0][u"series"][11][u"period"].toString(), QStringLiteral("2026-05"));
        QCOMPARE(may[1][u"value"].toInt(), 12);
        QCOMPARE(may[4][u"value"].toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestCtlSmallYear)
#include "tst_ctlsmallyear.moc"
