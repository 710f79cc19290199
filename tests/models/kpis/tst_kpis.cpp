// The key figures on rows small enough to compute by hand; the sums stand beside the expectations.

#include "models/approvals/approvalservice.h"
#include "models/approvals/policy.h"
#include "models/kpis/kpijson.h"
#include "models/kpis/kpiservice.h"
#include "models/kpis/targetservice.h"
#include "support/testrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace privyseal;
using test::at;
using test::TestRecord;

namespace {

KpiSet compute(TestRecord& made, Period::Kind kind, const char* in, const char* asOf)
{
    auto set = KpiService(made.record()).compute(Period::containing(kind, at(in)), at(asOf));
    if (!set)
        qFatal("%s", qUtf8Printable(set.error().detail));
    return *set;
}

KpiSet quarter(TestRecord& made, const char* asOf) { return compute(made, Period::Kind::Quarter, asOf, asOf); }

void requests(TestRecord& made)
{
    made.sql(QStringLiteral(
        "INSERT INTO request (id, agent, action, resource, environment, requested_at, status, decided_at, break_glass) VALUES "
        "('R01','a','x','r','shadow','2026-07-01T00:00:00.000Z','approved','2026-07-02',0),"
        "('R02','a','x','r','shadow','2026-07-02','approved','2026-07-03T00:00:00.000Z',0),"
        "('R03','a','x','r','shadow','2026-07-03T10:00:00.000Z','rejected','2026-07-04',0),"
        "('R04','a','x','r','shadow','2026-07','expired','2026-07-05',0),"
        "('R05','a','x','r','shadow','2026-08-01T00:00:00.000Z','policy_blocked','2026-08-01T00:00:00.000Z',0),"
        "('R06','a','x','r','shadow','2026-08-02','pending',NULL,0),"
        "('R07','a','x','r','shadow','2026-08-02','withdrawn','2026-08-03',0),"
        "('R08','a','x','r','shadow','2026-08-02','changes_requested','2026-08-03',0),"
        "('R09','a','x','r','shadow','2026-08-02','superseded','2026-08-03',0),"
        "('R10','a','x','r','shadow','2026-08-02','approved','2026-08-02',1),"
        "('R11','a','x','r','shadow','2026-08-02','approved','2026-10-01T00:00:00.000Z',0),"
        "('R12','a','x','r','shadow','2026-06-30T23:59:59.999Z','approved','2026-07-01',0),"
        "('R13','a','x','r','shadow','2026-10-01','approved','2026-10-01',0)"));
}

Figure num(double value) { return value; }

} // namespace

class TestKpis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void periods()
    {
        using Kind = Period::Kind;
        const Period autumn = Period::containing(Kind::Quarter, at("2026-09-30T23:59:59.999Z"));
        QCOMPARE(autumn.id(), QStringLiteral("2026-Q3"));
        QCOMPARE(autumn.from.iso(), QStringLiteral("2026-07-01T00:00:00Z"));
        QCOMPARE(autumn.to.iso(), QStringLiteral("2026-10-01T00:00:00Z"));
        QVERIFY(autumn.holds(autumn.from) && !autumn.holds(autumn.to) && autumn.holds(autumn.to.plusMs(-1)));
        QCOMPARE(Period::containing(Kind::Quarter, autumn.to).id(), QStringLiteral("2026-Q4"));
        const Period winter = Period::containing(Kind::Month, at("2026-01-15"));
        QCOMPARE(winter.previous().id(), QStringLiteral("2025-12"));
        QCOMPARE(winter.previous().to.ms(), winter.from.ms());
        QCOMPARE(winter.series(12).first().id(), QStringLiteral("2025-02"));
        QCOMPARE(Period::containing(Kind::Quarter, at("2026-02-01")).series(12).first().id(), QStringLiteral("2023-Q2"));
        QCOMPARE(Period::containing(Kind::Year, at("2026")).series(12).first().id(), QStringLiteral("2015"));
        QCOMPARE(Period::containing(Kind::Month, at("2024-02-29")).to.iso(), QStringLiteral("2024-03-01T00:00:00Z"));
        QCOMPARE(Period::between(Kind::Month, at("2026-03-01"), at("2026-04-01")).kind, Kind::Month);
        const Period fortnight = Period::between(Kind::Month, at("2026-03-01"), at("2026-03-15"));
        QCOMPARE(fortnight.kind, Kind::Custom);
        QCOMPARE(fortnight.id(), QStringLiteral("2026-03-01/2026-03-15"));
        QCOMPARE(fortnight.previous().id(), QStringLiteral("2026-02-15/2026-03-01"));
        QCOMPARE(periodKindFromText(u"year"), std::optional(Kind::Year));
        QVERIFY(!periodKindFromText(u"custom") && !periodKindFromText(u"Year"));
    }

    void nearestRank()
    {
        const QList<double> ten{10, 1, 9, 2, 8, 3, 7, 4, 6, 5};
        QCOMPARE(percentile(ten, 0.5), num(5));   // ceil(5)
        QCOMPARE(percentile(ten, 0.95), num(10)); // ceil(9.5)
        QCOMPARE(percentile(ten, 0.9), num(9));   // ceil(9)
        QCOMPARE(percentile(ten, 0.91), num(10));
        QCOMPARE(percentile(ten, 0.01), num(1));
        QCOMPARE(percentile({7}, 0.95), num(7));
        QCOMPARE(percentile({3, 1, 2}, 0.5), num(2)); // ceil(1.5)
        QCOMPARE(percentile({4, 3, 2, 1}, 0.5), num(2)); // ceil(2): no average of two
        QCOMPARE(percentile({}, 0.5), Figure());
        QCOMPARE(mean({1, 2, 6}), num(3));
        QCOMPARE(mean({}), Figure());
    }

    void nothingIsNeverZero()
    {
        TestRecord made;
        const KpiSet set = quarter(made, "2026-09-16T09:42:00Z");
        for (const Kpi& kpi : set.kpis) {
            QVERIFY2(!kpi.value, qUtf8Printable(toText(kpi.id)));
            QCOMPARE(kpi.n, 0);
            QCOMPARE(kpi.status, KpiStatus::NotEvaluable);
            for (const NamedFigure& part : kpi.parts + kpi.excluded)
                QVERIFY2(!part.value, qUtf8Printable(part.name));
            QCOMPARE(kpi.series.size(), 12);
            for (const KpiPoint& point : kpi.series)
                QVERIFY(!point.value && point.n == 0);
        }
        QCOMPARE(set.kpi(KpiId::AgentIncidents).target, Figure()); // there is no previous period to stay below
    }

    void outcomesOfRequests()
    {
        TestRecord made;
        requests(made);
        const Kpi kpi = quarter(made, "2026-09-30T23:59:59.999Z").kpi(KpiId::ApprovalsRequired);
        QCOMPARE(kpi.value, num(10)); // R01 to R11 without R07
        QCOMPARE(kpi.part(u"approved"), num(2)); // R01 R02
        QCOMPARE(kpi.part(u"rejected"), num(1));
        QCOMPARE(kpi.part(u"expired"), num(1));
        QCOMPARE(kpi.part(u"policy_blocked"), num(1));
        QCOMPARE(kpi.part(u"pending"), num(2)); // R06, and R11 that is decided later
        QCOMPARE(kpi.part(u"withdrawn"), num(1));
        QCOMPARE(kpi.part(u"changes_requested"), num(1));
        QCOMPARE(kpi.part(u"superseded"), num(1));
        QCOMPARE(kpi.part(u"break_glass"), num(1));
        QCOMPARE(kpi.part(u"blocked_pct"), num(60)); // 3 of 5
        QCOMPARE(kpi.n, 5);
        QCOMPARE(kpi.left(u"pending"), num(2));
        QCOMPARE(kpi.status, KpiStatus::NotEvaluable); // a fact, not a goal
        QCOMPARE(kpi.series.at(11).value, num(10));
        QCOMPARE(kpi.series.at(10).value, num(1)); // R12
        QCOMPARE(kpi.series.at(9).value, Figure()); // before the first row
    }

    void anEndAfterAsOfHasNotHappened()
    {
        TestRecord made;
        requests(made);
        const auto part = [&](const char* asOf, QStringView name) { return quarter(made, asOf).kpi(KpiId::ApprovalsRequired).part(name); };
        QCOMPARE(part("2026-07-02T23:59:59.999Z", u"approved"), num(1)); // R01 by the first instant of its day
        QCOMPARE(part("2026-07-03T00:00:00Z", u"approved"), num(2));
        QCOMPARE(part("2026-07-02T23:59:59.999Z", u"pending"), num(2)); // R02, and R04 of "2026-07"
        QCOMPARE(part("2026-08-02T12:00:00Z", u"withdrawn"), num(0)); // withdrawn only the day after
        QCOMPARE(quarter(made, "2026-08-02T12:00:00Z").kpi(KpiId::ApprovalsRequired).value, num(11));
        QCOMPARE(part("2026-08-02T12:00:00Z", u"superseded"), num(0));
        QCOMPARE(compute(made, Period::Kind::Quarter, "2026-08-01", "2026-10-01T00:00:00Z").kpi(KpiId::ApprovalsRequired).part(u"approved"), num(3));
    }

    void anAlertThatEndsBeforeItBeginsCountsInNoStatistic()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO alert (id, agent, raised_at, revoked_at, drill) VALUES "
                                "('L1','a','2026-08-01T10:00:00.000Z','2026-08-01T10:10:00.000Z',0),"
                                "('L2','a','2026-08-02T10:00:00.000Z','2026-08-02T09:00:00.000Z',0),"
                                "('L3','a','2026-08-03T10:00:00.000Z','2026-08-03T09:00:00.000Z',1)"));
        const Kpi kpi = quarter(made, "2026-09-16T09:42:00Z").kpi(KpiId::RevokeMinutes);
        QCOMPARE(kpi.value, num(10));
        QCOMPARE(kpi.n, 1);
        QCOMPARE(kpi.part(u"within_sla_pct"), num(100));
        QCOMPARE(kpi.part(u"unrevoked"), num(0)); // it ended, we only do not know when
        QCOMPARE(kpi.part(u"drill_mean"), std::nullopt);
        QCOMPARE(kpi.left(u"ended_before_raised"), num(2));
        const auto charts = KpiService(made.record()).charts(Period::containing(Period::Kind::Quarter, test::at("2026-09-16")), test::testNow());
        QVERIFY(charts);
        QCOMPARE(charts->revoke.minutes, QList<double>{10});
    }

    void minutesToRevoke()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO alert (id, agent, raised_at, revoked_at, canary_denied_at, drill) VALUES "
                                "('L1','a','2026-08-01T10:00:00.000Z','2026-08-01T10:05:00.000Z','2026-08-01T10:10:00.000Z',0)," // 10, by the canary
                                "('L2','a','2026-08-02T10:00:00.000Z','2026-08-02T10:15:00.000Z',NULL,0)," // 15
                                "('L3','a','2026-08-03T10:00:00.000Z','2026-08-03T10:35:00.000Z',NULL,0)," // 35
                                "('L4','a','2026-09-16T08:00:00.000Z',NULL,NULL,0)," // runs: 102 at as-of
                                "('L5','a','2026-09-16T09:40:00.000Z','2026-09-16T09:41:00.000Z','2026-09-16T09:43:00.000Z',0)," // its canary comes later
                                "('L6','a','2026-08-04T10:00:00.000Z','2026-08-04T10:02:00.000Z',NULL,1),"
                                "('L7','a','2026-05-04T10:00:00.000Z','2026-05-04T10:20:00.000Z',NULL,0)," // the quarter before
                                "('L8','a','2026-09-16T09:42:00.001Z',NULL,NULL,0)")); // not raised yet
        const Kpi kpi = quarter(made, "2026-09-16T09:42:00Z").kpi(KpiId::RevokeMinutes);
        QCOMPARE(kpi.value, num(20)); // (10 + 15 + 35) / 3
        QCOMPARE(kpi.n, 3);
        QCOMPARE(kpi.part(u"median"), num(15));
        QCOMPARE(kpi.part(u"p95"), num(35));
        QCOMPARE(kpi.part(u"within_sla_pct"), num(200.0 / 3));
        QCOMPARE(kpi.part(u"unrevoked"), num(2));
        QCOMPARE(kpi.part(u"oldest_unrevoked_minutes"), num(102));
        QCOMPARE(kpi.part(u"drill_mean"), num(2));
        QCOMPARE(kpi.left(u"drill"), num(1));
        QCOMPARE(kpi.target, num(15));
        QCOMPARE(kpi.status, KpiStatus::Missed);
        QCOMPARE(kpi.series.at(10).value, num(20)); // L7
        QCOMPARE(kpi.series.at(10).n, 1);
        QCOMPARE(quarter(made, "2026-09-16T09:43:00Z").kpi(KpiId::RevokeMinutes).n, 4);
        QVERIFY(made.record().setMeta(QStringLiteral("target.revoke_minutes"), QStringLiteral("20")));
        QCOMPARE(quarter(made, "2026-09-16T09:42:00Z").kpi(KpiId::RevokeMinutes).status, KpiStatus::Met); // at the target is met
        QVERIFY(made.record().setMeta(QStringLiteral("target.revoke_minutes"), QStringLiteral("19.9")));
        QCOMPARE(quarter(made, "2026-09-16T09:42:00Z").kpi(KpiId::RevokeMinutes).status, KpiStatus::Missed);
        QVERIFY(made.record().setMeta(QStringLiteral("target.revoke_minutes"), QStringLiteral("none")));
        QCOMPARE(quarter(made, "2026-09-16T09:42:00Z").kpi(KpiId::RevokeMinutes).status, KpiStatus::NotEvaluable);
    }

    void sharesOfEnvironments()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment, status) VALUES ('1','n','sandbox','active'),('2','n','sandbox','active'),"
                                "('3','n','shadow','active'),('4','n','production','active'),('5','n','production','suspended'),('6','n','sandbox','retired')"));
        const Kpi kpi = quarter(made, "2026-09-16").kpi(KpiId::EnvironmentMix);
        QCOMPARE(kpi.value, Figure());
        QCOMPARE(kpi.n, 4);
        QCOMPARE(kpi.part(u"sandbox_pct"), num(50));
        QCOMPARE(kpi.part(u"shadow_pct"), num(25));
        QCOMPARE(kpi.part(u"production_pct"), num(25));
        QCOMPARE(kpi.left(u"suspended"), num(1));
        QCOMPARE(kpi.left(u"retired"), num(1));
        QCOMPARE(kpi.series.at(11).value, num(25));
        QCOMPARE(kpi.series.at(10).value, Figure());
    }

    void drillsOfAYear()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO drill (id, scenario, started_at, completed_at, remediated_at) VALUES "
                                "('D1','s','2025-09-16T08:00:00.000Z','2025-09-16T09:41:59.999Z','2025-09-16T09:00:00.000Z')," // 1 ms too old
                                "('D2','s','2025-09-16T09:00:00.000Z','2025-09-16T09:42:00.000Z','2025-09-16T09:30:00.000Z')," // 30
                                "('D3','s','2026-02-01T10:00:00.000Z','2026-02-01T12:00:00.000Z','2026-02-01T11:30:00.000Z')," // 90
                                "('D4','s','2026-05-01T10:00:00.000Z','2026-05-01T12:00:00.000Z',NULL),"
                                "('D5','s','2026-09-16T09:00:00.000Z','2026-09-16T09:42:00.000Z','2026-09-16T09:42:00.001Z')," // remedied later
                                "('D6','s','2026-09-16T09:00:00.000Z','2026-09-16T09:42:00.001Z',NULL)")); // completed later
        const Kpi kpi = quarter(made, "2026-09-16T09:42:00Z").kpi(KpiId::Drills);
        QCOMPARE(kpi.value, num(4)); // D2 to D5
        QCOMPARE(kpi.n, 4);
        QCOMPARE(kpi.part(u"mean_remediation_minutes"), num(60)); // (30 + 90) / 2
        QCOMPARE(kpi.left(u"not_completed"), num(1));
        QCOMPARE(kpi.target, num(4));
        QCOMPARE(kpi.status, KpiStatus::Met);
        QCOMPARE(quarter(made, "2026-09-16T09:42:00.002Z").kpi(KpiId::Drills).value, num(4)); // D2 leaves, D6 comes
        QCOMPARE(quarter(made, "2026-09-16T09:41:59Z").kpi(KpiId::Drills).status, KpiStatus::Met); // D1 to D4
        QCOMPARE(quarter(made, "2026-12-01").kpi(KpiId::Drills).value, num(4)); // D3 to D6
        QCOMPARE(quarter(made, "2027-03-01").kpi(KpiId::Drills).status, KpiStatus::Missed); // D4 to D6
        QCOMPARE(quarter(made, "2029-01-01").kpi(KpiId::Drills).value, num(0)); // a true 0
        QCOMPARE(quarter(made, "2025-01-01").kpi(KpiId::Drills).value, Figure());
    }

    void incidentsThatAgentsCaused()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO incident (id, title, kind, cause, detected_at, status) VALUES "
                                "('I1','t','incident','agent_action','2026-07','open'),('I2','t','incident','agent_action','2026-09-16T09:42:00.000Z','closed'),"
                                "('I3','t','incident','agent_action','2026-08-01','dismissed'),('I4','t','near_miss','agent_action','2026-08-01','open'),"
                                "('I5','t','exercise','agent_action','2026-08-01','open'),('I6','t','incident','human','2026-08-01','open'),"
                                "('I7','t','incident','agent_action','2026','closed'),('I8','t','incident','agent_action','2026-06-30T23:59:59.999Z','closed')"));
        const Kpi kpi = quarter(made, "2026-09-16T09:42:00Z").kpi(KpiId::AgentIncidents);
        QCOMPARE(kpi.value, num(2)); // I1 I2
        QCOMPARE(kpi.left(u"near_miss"), num(1));
        QCOMPARE(kpi.left(u"exercise"), num(1));
        QCOMPARE(kpi.left(u"other_cause"), num(1));
        QCOMPARE(kpi.left(u"dismissed"), num(1));
        QCOMPARE(kpi.target, num(1)); // I8
        QCOMPARE(kpi.status, KpiStatus::Missed);
        QCOMPARE(kpi.series.at(9).value, num(1)); // I7 in the first quarter of its year
        QCOMPARE(kpi.series.at(8).value, Figure());
        QCOMPARE(quarter(made, "2026-09-16T09:41:59.999Z").kpi(KpiId::AgentIncidents).status, KpiStatus::Met);
        QCOMPARE(quarter(made, "2027-02-01").kpi(KpiId::AgentIncidents).value, num(0));
        QCOMPARE(compute(made, Period::Kind::Year, "2026", "2026-12-31").kpi(KpiId::AgentIncidents).value, num(4));
        QCOMPARE(compute(made, Period::Kind::Month, "2026-07", "2026-12-31").kpi(KpiId::AgentIncidents).value, num(1));
    }

    void jsonIsTheContractsToTheLetter()
    {
        TestRecord made;
        requests(made);
        const QByteArray text = kpiJson(quarter(made, "2026-09-30T23:59:59Z"));
        QVERIFY(text.endsWith("}\n"));
        const QJsonObject document = QJsonDocument::fromJson(text).object();
        QCOMPARE(document.keys(), (QStringList{QStringLiteral("as_of"), QStringLiteral("kpis"), QStringLiteral("period")}));
        QCOMPARE(document[u"as_of"].toString(), QStringLiteral("2026-09-30T23:59:59Z"));
        const QJsonObject period{{QStringLiteral("kind"), QStringLiteral("quarter")}, {QStringLiteral("from"), QStringLiteral("2026-07-01T00:00:00Z")},
                                 {QStringLiteral("to"), QStringLiteral("2026-10-01T00:00:00Z")}};
        QCOMPARE(document[u"period"].toObject(), period);
        const QJsonArray kpis = document[u"kpis"].toArray();
        const char* const ids[] = {"approvals_required", "revoke_minutes", "environment_mix", "drills", "agent_incidents"};
        const char* const parts[] = {"approved blocked_pct break_glass changes_requested expired pending policy_blocked rejected superseded withdrawn",
                                     "drill_mean median oldest_unrevoked_minutes p95 unrevoked within_sla_pct", "production_pct sandbox_pct shadow_pct",
                                     "mean_remediation_minutes", ""};
        QCOMPARE(kpis.size(), 5);
        for (int i = 0; i < 5; ++i) {
            const QJsonObject kpi = kpis[i].toObject();
            QCOMPARE(kpi[u"id"].toString(), QLatin1String(ids[i]));
            QCOMPARE(kpi.keys().join(u' '), QStringLiteral("excluded id n parts series status target unit value"));
            QCOMPARE(kpi[u"parts"].toObject().keys().join(u' '), QLatin1String(parts[i]));
            QVERIFY(kpi[u"excluded"].isObject());
            const QJsonArray series = kpi[u"series"].toArray();
            QCOMPARE(series.size(), 12);
            QCOMPARE(series[0].toObject().keys().join(u' '), QStringLiteral("n period value"));
            QCOMPARE(series[11][u"period"].toString(), QStringLiteral("2026-Q3"));
            QCOMPARE(kpi[u"value"].isNull(), i > 0);
        }
        QCOMPARE(kpis[0][u"value"].toInt(), 10);
        QVERIFY(kpis[0][u"target"].isNull());
        QVERIFY(text.contains("\"value\": 10\n") || text.contains("\"value\": 10,")); // a count looks like one
    }

    void chartsShowTheSameRows()
    {
        TestRecord made;
        requests(made);
        const auto charts = KpiService(made.record()).charts(Period::containing(Period::Kind::Quarter, at("2026-08-01")), at("2026-09-30"));
        QVERIFY(charts);
        QCOMPARE(charts->outcomes.size(), 12);
        QCOMPARE(charts->outcomes.last().month.id(), QStringLiteral("2026-09"));
        QCOMPARE(charts->outcomes.at(9).approved, 2); // July
        QCOMPARE(charts->outcomes.at(9).rejected, 1);
        QCOMPARE(charts->outcomes.at(10).policyBlocked, 1); // August
        QCOMPARE(charts->outcomes.at(10).others, 6); // R06 to R11
        QCOMPARE(charts->incidents.size(), 6);
        QCOMPARE(charts->incidents.last().quarter.id(), QStringLiteral("2026-Q3"));
    }

    // Read before anybody noted the expiry and after it, by a program that may write and by one that may not.
    void whatIsOverdueHasExpiredWhoeverLooks()
    {
        TestRecord made;
        requests(made);
        made.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status, break_glass, origin, deadline) VALUES "
                                "('F1','a','x','r','shadow','2026-08-03T00:00:00.000Z','pending',0,'filed','2026-08-06T00:00:00.000Z'),"
                                "('F2','a','x','r','shadow','2026-08-03T00:00:00.000Z','changes_requested',1,'filed','2026-09-16T09:42:00.000Z'),"
                                "('F3','a','x','r','shadow','2026-08-03T00:00:00.000Z','pending',0,'filed','2026-09-16T09:42:00.001Z'),"
                                "('F4','a','x','r','shadow','2026-08-03T00:00:00.000Z','pending',0,'historical','2026-08-06T00:00:00.000Z')"));
        const auto json = [&](const char* asOf) { return kpiJson(quarter(made, asOf)); };
        const Kpi kpi = quarter(made, "2026-09-16T09:42:00Z").kpi(KpiId::ApprovalsRequired);
        QCOMPARE(kpi.part(u"expired"), num(3)); // R04, F1, F2
        QCOMPARE(kpi.part(u"pending"), num(4)); // R06, R11 decided later, F3, F4
        QCOMPARE(kpi.part(u"changes_requested"), num(1)); // R08
        const QByteArray before = json("2026-09-16T09:42:00Z");
        const FixedClock clock(at("2026-09-16T09:42:00Z"));
        const auto expired = ApprovalService(made.record(), clock).expireDue();
        QVERIFY(expired.has_value());
        QCOMPARE(*expired, 2);
        QCOMPARE(json("2026-09-16T09:42:00Z"), before);
        QCOMPARE(kpiJson(quarter(made, "2026-08-05T00:00:00Z")).contains("\"expired\": 1"), true); // R04: F1 still had a day
    }

    void aTargetIsChangedAndChangedBack()
    {
        TestRecord made;
        TargetService targets(made.record());
        const auto drills = [&] { return quarter(made, "2026-09-16T09:42:00Z").kpi(KpiId::Drills).target; };
        QCOMPARE(drills(), num(4));
        QVERIFY(targets.change(KpiId::Drills, {Target::Kind::Number, 6}).has_value());
        QCOMPARE(drills(), num(6));
        QCOMPARE(*targets.target(KpiId::Drills), (Target{Target::Kind::Number, 6}));
        QVERIFY(targets.change(KpiId::Drills, {Target::Kind::None, 0}).has_value());
        QCOMPARE(drills(), Figure());
        for (const double wrong : {-0.1, 1000.5, std::nan(""), std::numeric_limits<double>::infinity()}) {
            const auto refused = targets.change(KpiId::Drills, {Target::Kind::Number, wrong});
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().code, ErrorCode::RefusedByRule);
        }
        QCOMPARE(drills(), Figure());
        QVERIFY(targets.change(KpiId::Drills, {}).has_value());
        QCOMPARE(drills(), num(4));
        for (const KpiId kpi : {KpiId::ApprovalsRequired, KpiId::EnvironmentMix}) {
            QVERIFY(targets.change(kpi, {Target::Kind::Number, 100}).has_value());
            QVERIFY(!targets.change(kpi, {Target::Kind::Number, 100.1}).has_value());
        }
    }

    void aMalformedTargetIsAFailureAndNotNoTarget()
    {
        TestRecord made;
        for (const char* wrong : {"", "four", "nan", "inf", "-1", "1e9", "4,5"}) {
            QVERIFY(made.record().setMeta(QStringLiteral("target.drills"), QLatin1String(wrong)));
            const auto set = KpiService(made.record()).compute(Period::containing(Period::Kind::Year, at("2026")), at("2026-09-16"));
            QVERIFY2(!set.has_value(), wrong);
            QVERIFY2(set.error().message.contains(kpiName(KpiId::Drills)), qPrintable(set.error().message));
        }
        QVERIFY(TargetService(made.record()).change(KpiId::Drills, {}).has_value()); // and it can be mended
        QVERIFY(KpiService(made.record()).compute(Period::containing(Period::Kind::Year, at("2026")), at("2026-09-16")).has_value());
    }

    void aMissingTableIsAnError()
    {
        TestRecord made;
        made.sql(QStringLiteral("DROP TABLE drill"));
        QVERIFY(!KpiService(made.record()).compute(Period::containing(Period::Kind::Year, at("2026")), at("2026-09-16")));
    }
};

QTEST_GUILESS_MAIN(TestKpis)
#include "tst_kpis.moc"
