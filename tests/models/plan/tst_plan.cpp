// The plan's seven items, each with rows that prove it and rows that do not, exact to the millisecond. Day 0 is 2026-07-20,
// so the horizons are due on 2026-08-19, 2026-09-18 and 2026-10-18.

#include "models/plan/planowners.h"
#include "models/plan/worklist.h"
#include "models/record/statement.h"
#include "support/testrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace privyseal;
using test::at;
using test::TestRecord;

namespace {

Plan planAt(TestRecord& made, const Instant& asOf)
{
    auto plan = PlanService(made.record()).compute(asOf);
    if (!plan)
        qFatal("%s", qUtf8Printable(plan.error().detail));
    return *plan;
}

Plan planAt(TestRecord& made, const char* asOf) { return planAt(made, at(asOf)); }

PlanItem itemAt(TestRecord& made, QStringView id, const char* asOf = "2026-09-16T09:42:00Z")
{
    return *planAt(made, asOf).item(id);
}

// "done/total status", or "- not_evaluable"
QString stand(const PlanItem& item)
{
    const QString count = item.done ? QStringLiteral("%1/%2").arg(*item.done).arg(*item.total) : QStringLiteral("-");
    return count + u' ' + toText(item.status);
}

QString standAt(TestRecord& made, QStringView id, const char* asOf = "2026-09-16T09:42:00Z") { return stand(itemAt(made, id, asOf)); }

void agents(TestRecord& made, int count, const char* more = "")
{
    for (int i = 1; i <= count; ++i)
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment, owner, account_name, account_dedicated, attested_at, capabilities) VALUES "
                                "('A%1', 'Agent %1', 'shadow', 'Olga', 'svc', 1, '2026-08-01', '[\"execute\"]')").arg(i));
    if (*more)
        made.sql(QLatin1String(more));
}

void grant(TestRecord& made, const char* agent, int position, const char* values)
{
    made.sql(QStringLiteral("INSERT INTO agent_grant (agent, position, action, resource, environment, granted_at, last_used_at, expires_at, status) "
                            "VALUES ('%1', %2, %3)").arg(QLatin1String(agent)).arg(position).arg(QLatin1String(values)));
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void emptyRecord()
    {
        TestRecord made;
        const Plan plan = planAt(made, "2026-07-20T00:00:00Z");
        QStringList stands;
        for (const PlanItem& item : plan.items)
            stands.append(item.id + u' ' + stand(item));
        QCOMPARE(stands.join(QStringLiteral(", ")),
                 QStringLiteral("30a 0/1 on_track, 30b - not_evaluable, 60a - not_evaluable, 60b - not_evaluable, 60c - not_evaluable, "
                                "90a - not_evaluable, 90b 0/1 on_track"));
        QCOMPARE(plan.items[0].due.iso(), QStringLiteral("2026-08-19T00:00:00Z"));
        QCOMPARE(plan.items[2].due.iso(), QStringLiteral("2026-09-18T00:00:00Z"));
        QCOMPARE(plan.items[6].due.iso(), QStringLiteral("2026-10-18T00:00:00Z"));
        QCOMPARE(plan.day(), 0);
        QVERIFY(!plan.item(u"30c"));
    }

    void drill30a()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO drill (id, scenario, started_at, completed_at) VALUES ('D0','s','2026-07-19','2026-07-19T23:59:59.999Z'),"
                                "('D1','s','2026-08-01T00:00:00.000Z',NULL),('D2','s','2026-08-10T09:00:00.000Z','2026-08-10T11:00:00.000Z')"));
        QCOMPARE(standAt(made, u"30a", "2026-08-10T10:59:59.999Z"), QStringLiteral("0/1 at_risk")); // 9 days left
        QCOMPARE(standAt(made, u"30a", "2026-08-10T11:00:00Z"), QStringLiteral("1/1 done"));
        made.sql(QStringLiteral("DELETE FROM drill WHERE id = 'D2'"));
        QCOMPARE(standAt(made, u"30a", "2026-08-05T23:59:59.999Z"), QStringLiteral("0/1 on_track"));
        QCOMPARE(standAt(made, u"30a", "2026-08-06T00:00:00Z"), QStringLiteral("0/1 at_risk")); // 14 days left
        QCOMPARE(standAt(made, u"30a", "2026-08-19T00:00:00Z"), QStringLiteral("0/1 at_risk"));
        QCOMPARE(standAt(made, u"30a", "2026-08-20T00:00:00Z"), QStringLiteral("0/1 late"));
        made.sql(QStringLiteral("INSERT INTO drill (id, scenario, started_at, completed_at) VALUES ('D3','s','2026-07-20','2026-07-20')"));
        QCOMPARE(standAt(made, u"30a"), QStringLiteral("1/1 done")); // on day 0 itself
    }

    void inventory30b()
    {
        TestRecord made;
        agents(made, 2,
               "INSERT INTO agent (id, name, environment, status, owner, account_name, attested_at) VALUES "
               "('B1','No owner','shadow','active','','svc','2026-08-01'), ('B2','No account','shadow','active','Olga',NULL,'2026-08-01'),"
               "('B3','Never attested','shadow','active','Olga','svc',NULL), ('B4','Long ago','shadow','active','Olga','svc','2026-07-19T23:59:59.999Z'),"
               "('B5','On day 0','shadow','suspended','Olga','svc','2026-07-20'), ('B6','Later','shadow','active','Olga','svc','2026-09-16T09:42:00.001Z'),"
               "('B7','Month','shadow','active','Olga','svc','2026-07'), ('B8','Gone','shadow','retired','','',NULL)");
        const PlanItem item = itemAt(made, u"30b");
        QCOMPARE(stand(item), QStringLiteral("3/9 late"));
        QStringList failing = item.failing;
        failing.sort();
        QCOMPARE(failing.join(u' '), QStringLiteral("B1 B2 B3 B4 B6 B7"));
        QCOMPARE(standAt(made, u"30b", "2026-09-16T09:42:00.001Z"), QStringLiteral("4/9 late")); // B6
        QVERIFY(item.why.contains(u"6 lack"));
    }

    void assessments60a()
    {
        TestRecord made;
        agents(made, 6, "INSERT INTO agent (id, name, environment, status, capabilities) VALUES ('W','Writes','shadow','suspended','[\"write_code\"]'),"
                        "('R','Reads','shadow','active','[\"export_data\"]'),('N','None','shadow','active',NULL),('G','Gone','shadow','retired','[\"execute\"]')");
        made.sql(QStringLiteral("INSERT INTO assessment (id, agent, status, approved_at, valid_until) VALUES "
                                "('S1','A1','approved','2026-09-16T09:42:00.000Z','2027-01-01'),"            // this very instant
                                "('S2','A2','approved','2026-09-16T09:42:00.001Z','2027-01-01'),"            // not yet
                                "('S3','A3','approved','2026-01-01','2026-09-16T09:42:00.000Z'),"            // over at this instant
                                "('S4','A4','approved','2026-01-01','2026-09-16T09:42:00.001Z'),"            // its last millisecond
                                "('S5','A5','in_review','2026-01-01','2027-01-01'),"
                                "('S6','A6','approved','2026-03-20T09:42:00.000Z',NULL)"));                  // 180 days are over
        const PlanItem item = itemAt(made, u"60a");
        QCOMPARE(stand(item), QStringLiteral("2/7 at_risk"));
        QStringList failing = item.failing;
        failing.sort();
        QCOMPARE(failing.join(u' '), QStringLiteral("A2 A3 A5 A6 W"));
        QCOMPARE(standAt(made, u"60a", "2026-09-16T09:41:59.999Z"), QStringLiteral("3/7 at_risk")); // A3 A4 A6
    }

    void accounts60b()
    {
        TestRecord made;
        agents(made, 9, "INSERT INTO agent (id, name, environment, status, account_dedicated) VALUES ('U','Shared','shadow','active',0),"
                        "('V','Unknown','shadow','active',NULL),('X','Suspended','shadow','suspended',0)");
        const char* const asOf = "2026-09-16T09:42:00Z"; // 90 days before: 2026-06-18T09:42
        grant(made, "A1", 1, "'read','tickets','shadow','2026-01-01','2026-06-18T09:42:00.000Z',NULL,'active'");  // exactly 90 days
        grant(made, "A2", 1, "'read','tickets','shadow','2026-01-01','2026-06-18T09:41:59.999Z',NULL,'active'");  // more: fails
        grant(made, "A3", 1, "'read','tickets','shadow','2026-06-18T09:42:00.000Z',NULL,NULL,'active'");          // never used, young
        grant(made, "A4", 1, "'read','tickets','shadow','2026-06-18',NULL,NULL,'active'");                        // never used: fails
        grant(made, "A5", 1, "'read','tickets','shadow',NULL,NULL,NULL,'active'");                                // unknown: fails
        grant(made, "A6", 1, "'db:*','tickets','shadow','2026-09-01',NULL,NULL,'suspended'");                     // wildcard: fails
        grant(made, "A7", 1, "'read','*','shadow','2026-09-01',NULL,'2026-09-16T09:42:00.001Z','active'");        // fails, for 1 ms
        grant(made, "A8", 1, "'*','*','shadow','2026-09-01',NULL,'2026-09-16T09:42:00.000Z','active'");           // expired
        grant(made, "A8", 2, "'*','*','shadow','2026-09-01',NULL,NULL,'revoked'");
        grant(made, "A9", 1, "'read','re:*port','shadow','2026-09-01',NULL,NULL,'active'");                       // no wildcard
        const PlanItem item = itemAt(made, u"60b", asOf);
        QCOMPARE(stand(item), QStringLiteral("4/11 at_risk")); // A1 A3 A8 A9
        QStringList failing = item.failing;
        failing.sort();
        QCOMPARE(failing.join(u' '), QStringLiteral("A2 A4 A5 A6 A7 U V"));
        QCOMPARE(standAt(made, u"60b", "2026-09-16T09:42:00.001Z"), QStringLiteral("3/11 at_risk")); // A7 is cured; A1 and A3 turn unused
        QVERIFY(item.why.contains(u"2 without an account of their own, 2 with a wildcard, 3 with unused"));
    }

    void credentials60c()
    {
        TestRecord made;
        agents(made, 1, "INSERT INTO agent (id, name, environment, status) VALUES ('G','Gone','shadow','retired')");
        made.sql(QStringLiteral("INSERT INTO credential (agent, id, kind, issued_at, expires_at, revoked_at, position) VALUES "
                                "('A1','c1','token','2026-09-16T00:00:00.000Z','2026-09-17T00:00:00.000Z',NULL,1)," // 24 h
                                "('A1','c2','token','2026-09-16T00:00:00.000Z','2026-09-17T00:00:00.001Z',NULL,2)," // over
                                "('A1','c3','api_key','2026-09-01','2026-11-30',NULL,3),"                           // 90 days
                                "('A1','c4','api_key','2026-09-01','2026-12-01',NULL,4),"                           // 91 days
                                "('A1','c5','api_key','2026-09-01',NULL,NULL,5),"                                   // no end
                                "('A1','c6','api_key',NULL,'2026-12-01',NULL,6),"                                   // no beginning
                                "('A1','c7','token','2026-01-01','2027-01-01','2026-09-16T09:42:00.000Z',7),"       // revoked
                                "('A1','c8','token','2026-01-01','2026-09-16T09:42:00.000Z',NULL,8),"               // expired
                                "('A1','c9',NULL,'2026-09-01','2026-09-30',NULL,9),"                                // other kind
                                "('G','c1','token','2026-01-01','2027-01-01',NULL,1)"));
        QCOMPARE(standAt(made, u"60c"), QStringLiteral("3/7 at_risk"));
        QCOMPARE(standAt(made, u"60c", "2026-09-16T09:41:59.999Z"), QStringLiteral("3/9 at_risk")); // c7 and c8 live still
        QCOMPARE(itemAt(made, u"60c").failing, QStringList{QStringLiteral("A1")});
        QCOMPARE(itemAt(made, u"60c").counted, QStringLiteral("credentials")); // four of them, of one agent
        QCOMPARE(itemAt(made, u"60b").counted, QStringLiteral("agents"));
    }

    void theLongestOutlivesByDaysOrHours()
    {
        for (const auto& [end, length] : {std::pair{"2026-09-17T00:00:00.001Z", "less than an hour"}, {"2026-09-17T05:30:00.000Z", "5 hour"}, {"2026-09-18T23:00:00.000Z", "1 day"},
                                          {"2026-10-01T00:00:00.000Z", "14 day"}}) {
            TestRecord made;
            agents(made, 1);
            made.sql(QStringLiteral("INSERT INTO credential (agent, id, kind, issued_at, expires_at, position) VALUES ('A1','c1','token','2026-09-16T00:00:00.000Z','%1',1)")
                         .arg(QLatin1String(end)));
            const QString why = itemAt(made, u"60c").why;
            QVERIFY2(why.contains(QStringLiteral("the longest by ") + QLatin1String(length)), qPrintable(why));
        }
    }

    void approvals90aAndFigures90b()
    {
        TestRecord made;
        agents(made, 1);
        grant(made, "A1", 1, "'deploy','web','production','2026-09-01',NULL,NULL,'active'");
        grant(made, "A1", 2, "'deploy','web','shadow','2026-09-01',NULL,NULL,'active'");
        grant(made, "A1", 3, "'deploy','web','production','2026-09-01',NULL,NULL,'suspended'");
        QCOMPARE(standAt(made, u"90a"), QStringLiteral("0/1 on_track"));
        const auto publish = [&](const char* id, const char* instant) {
            made.sql(QStringLiteral("INSERT INTO published_report (id, period_kind, period_from, period_to, as_of, file_sha256, published_at, published_by, figures) "
                                    "VALUES ('%1','quarter','2026-07-01','2026-10-01','2026-07-01','00','%2','m','{}')").arg(QLatin1String(id), QLatin1String(instant)));
        };
        publish("P0", "2026-07-19T23:59:59.999Z");
        QCOMPARE(standAt(made, u"90b"), QStringLiteral("0/1 on_track"));
        publish("P1", "2026-09-16T09:42:00.000Z");
        QCOMPARE(standAt(made, u"90b", "2026-09-16T09:41:59.999Z"), QStringLiteral("0/1 on_track"));
        QCOMPARE(standAt(made, u"90b"), QStringLiteral("1/1 done"));
    }

    void paceOfAShare()
    {
        TestRecord made;
        agents(made, 10);
        made.sql(QStringLiteral("UPDATE agent SET attested_at = NULL WHERE id <> 'A1' AND id <> 'A2'")); // 20 %
        QCOMPARE(standAt(made, u"30b", "2026-08-01T00:00:00Z"), QStringLiteral("2/10 at_risk")); // attested on that day; 12 of 30 days: 40 %
        made.sql(QStringLiteral("UPDATE agent SET attested_at = '2026-07-21' WHERE id = 'A1' OR id = 'A2'"));
        QCOMPARE(standAt(made, u"30b", "2026-07-29T00:00:00Z"), QStringLiteral("2/10 on_track")); // 9 of 30: 30 %, ten points behind
        QCOMPARE(standAt(made, u"30b", "2026-07-29T00:00:01Z"), QStringLiteral("2/10 at_risk"));
        QCOMPARE(standAt(made, u"30b", "2026-08-20T00:00:00Z"), QStringLiteral("2/10 late"));
        made.sql(QStringLiteral("UPDATE agent SET attested_at = '2026-07-21'"));
        QCOMPARE(standAt(made, u"30b", "2027-01-01T00:00:00Z"), QStringLiteral("10/10 done"));
    }

    void ownersStepsAndBurnUp()
    {
        TestRecord made;
        agents(made, 4, "UPDATE agent SET attested_at = NULL WHERE id = 'A4'");
        made.sql(QStringLiteral("UPDATE agent SET account_dedicated = 0 WHERE id IN ('A2', 'A3')"));
        grant(made, "A1", 1, "'read','tickets','shadow','2026-01-01',NULL,NULL,'active'");
        grant(made, "A2", 1, "'read','tickets','shadow','2026-01-01',NULL,NULL,'active'");
        QVERIFY(made.record().setMeta(QStringLiteral("plan.owner.60b"), QStringLiteral("Petra")));
        const Plan plan = planAt(made, "2026-08-10T00:00:00Z"); // day 21
        QCOMPARE(plan.item(u"60b")->owner, QStringLiteral("Petra"));
        QCOMPARE(plan.item(u"60a")->owner, QString());
        QStringList steps;
        for (const PlanStep& step : plan.steps)
            steps.append(QStringLiteral("%1 %2-%3").arg(step.itemId).arg(step.fromPercent).arg(step.toPercent));
        // 60b: 1 of 4 stands (A4). Dropping what is unused cures A1 but not A2, whose account is shared too; accounts of their
        // own then cure A2 and A3. Nearest deadline first, then the largest gain.
        QCOMPARE(steps.join(QStringLiteral(", ")), QStringLiteral("30a 0-100, 30b 75-100, 60a 0-100, 60b 25-50, 60b 50-100, 90b 0-100"));
        QCOMPARE(plan.steps[3].owner, QStringLiteral("Petra"));
        QCOMPARE(plan.steps[3].agents.join(u' '), QStringLiteral("A1 A2"));
        QCOMPARE(plan.steps[4].agents.join(u' '), QStringLiteral("A2 A3"));
        QVERIFY2(plan.steps[4].text.contains(u"(2)"), qPrintable(plan.steps[4].text));
        QList<int> days;
        for (const BurnPoint& point : plan.burnUp)
            days.append(point.day);
        QCOMPARE(days, (QList<int>{0, 8, 16, 21}));
        QCOMPARE(plan.burnUp.last().percent, (0 + 75 + 0 + 25 + 0) / 5.0); // 30a 30b 60a 60b 90b; 60c and 90a have nothing to count
        QVERIFY(plan.burnUp.first().percent < plan.burnUp.last().percent); // nobody was attested on day 0
        QVERIFY(PlanService(made.record()).compute(at("2026-08-10"), false)->burnUp.isEmpty());
        QCOMPARE(planAt(made, "2027-08-10T00:00:00Z").burnUp.last().day, 90);
        QVERIFY(planAt(made, "2026-07-19T00:00:00Z").burnUp.isEmpty()); // before day 0
    }

    void anAgentIsCuredByItsLastCause()
    {
        TestRecord made;
        agents(made, 4);
        made.sql(QStringLiteral("UPDATE agent SET account_dedicated = 0 WHERE id IN ('A1', 'A2')"));
        for (const char* const agent : {"A1", "A2", "A3"})
            grant(made, agent, 1, "'read','*','shadow','2026-01-01',NULL,NULL,'active'"); // a wildcard, and unused
        QStringList steps;
        for (const PlanStep& step : planAt(made, "2026-08-10T00:00:00Z").steps) {
            if (step.itemId == u"60b")
                steps.append(QStringLiteral("%1-%2 %3").arg(step.fromPercent).arg(step.toPercent).arg(step.agents.join(u' ')));
        }
        // No step cures anybody at first: whom most have goes first.
        QCOMPARE(steps.join(QStringLiteral(", ")), QStringLiteral("25-25 A1 A2 A3, 25-50 A1 A2 A3, 50-100 A1 A2"));
    }

    void json()
    {
        TestRecord made;
        agents(made, 1);
        const QJsonObject document = QJsonDocument::fromJson(planJson(planAt(made, "2026-09-16T09:42:00Z"))).object();
        QCOMPARE(document.keys().join(u' '), QStringLiteral("as_of day0 items"));
        QCOMPARE(document[u"day0"].toString(), QStringLiteral("2026-07-20"));
        QCOMPARE(document[u"as_of"].toString(), QStringLiteral("2026-09-16T09:42:00Z"));
        const QJsonArray items = document[u"items"].toArray();
        QStringList ids;
        for (const QJsonValue& item : items) {
            QCOMPARE(item.toObject().keys().join(u' '), QStringLiteral("done due evidence horizon id percent status title total"));
            ids.append(item[u"id"].toString());
            QCOMPARE(item[u"horizon"].toInt(), ids.last().left(2).toInt());
        }
        QCOMPARE(ids.join(u' '), QStringLiteral("30a 30b 60a 60b 60c 90a 90b"));
        QCOMPARE(items[1][u"percent"].toInt(), 100);
        QCOMPARE(items[1][u"due"].toString(), QStringLiteral("2026-08-19"));
        QVERIFY(items[4][u"percent"].isNull() && items[4][u"done"].isNull() && items[4][u"total"].isNull());
        QCOMPARE(items[4][u"status"].toString(), QStringLiteral("not_evaluable"));
    }

    void workList()
    {
        TestRecord made;
        agents(made, 1);
        made.sql(QStringLiteral("INSERT INTO alert (id, agent, raised_at, revoked_at, drill) VALUES ('L1','A1','2026-09-16T09:00:00.000Z',NULL,0),"
                                "('L2','A1','2026-09-16T09:00:00.000Z',NULL,1),('L3','A1','2026-09-16T09:00:00.000Z','2026-09-16T09:42:00.000Z',0),"
                                "('L4','A1','2026-09-16T09:42:00.001Z',NULL,0)"));
        made.sql(QStringLiteral("INSERT INTO incident (id, title, kind, detected_at, contained_at, status) VALUES ('I1','Open door','incident','2026-09-16T09:10:00.000Z',NULL,'open'),"
                                "('I2','Near','near_miss','2026-09-16T09:10:00.000Z',NULL,'open'),('I3','Held','incident','2026-09-16T09:10:00.000Z','2026-09-16T09:20:00.000Z','contained')"));
        made.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status, deadline, origin) VALUES "
                                "('R1','A1','deploy','web','shadow','2026-09-16T08:00:00.000Z','pending','2026-09-16T12:00:00.000Z','filed'),"
                                "('R2','A1','deploy','web','shadow','2026-09-10T08:00:00.000Z','pending','2026-09-16T09:42:00.000Z','filed'),"
                                "('R3','A1','deploy','web','shadow','2026-09-16T08:00:00.000Z','pending',NULL,'historical')"));
        made.sql(QStringLiteral("INSERT INTO credential (agent, id, kind, issued_at, expires_at, position) VALUES "
                                "('A1','c1','api_key','2026-07-01','2026-09-20',1),('A1','c2','api_key','2026-07-01','2026-09-23T09:42:00.001Z',2),"
                                "('A1','c3','token','2026-09-16T09:00:00.000Z','2026-09-17T09:00:00.000Z',3)"));
        const auto due = WorkList(made.record()).due(test::testNow());
        QVERIFY(due);
        QStringList ids;
        for (const WorkItem& item : *due)
            ids.append(QStringLiteral("%1:%2").arg(int(item.kind)).arg(item.id));
        // Deadlines: 30a the end of 08-19, L1 09:15, I1 10:10, R1 12:00, 60a 09-18, c1 09-20. 90b is 32 days away; 30b, 60b and 60c are done.
        QCOMPARE(ids.join(u' '), QStringLiteral("4:30a 0:L1 1:I1 2:R1 4:60a 3:c1"));
        QVERIFY(!due->at(1).expires && due->at(3).expires && due->at(5).expires);
        QCOMPARE(due->at(1).deadline.iso(), QStringLiteral("2026-09-16T09:15:00Z"));
        QVERIFY(due->at(1).text.contains(u"Agent 1"));
        QCOMPARE(due->at(0).deadline.iso(), QStringLiteral("2026-08-20T00:00:00Z")); // the due day itself belongs to the plan
    }

    static QString workAt(TestRecord& made, const char* asOf)
    {
        const auto due = WorkList(made.record()).due(at(asOf));
        if (!due)
            qFatal("%s", qUtf8Printable(due.error().detail));
        QStringList ids;
        for (const WorkItem& item : *due) {
            if (item.kind != WorkItem::Kind::Plan)
                ids.append(item.id);
        }
        return ids.join(u' ');
    }

    void workIsJudgedAsOfTheInstant()
    {
        TestRecord made;
        agents(made, 1);
        made.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status, deadline, origin, decided_at) VALUES "
                                "('R1','A1','deploy','web','shadow','2026-07-22T08:00:00.000Z','approved','2026-07-22T12:00:00.000Z','filed','2026-07-22T10:00:00.000Z'),"
                                "('R2','A1','deploy','web','shadow','2026-07-22T08:00:00.000Z','superseded','2026-07-22T12:30:00.000Z','filed','2026-07-22T09:00:00.000Z'),"
                                "('R3','A1','deploy','web','shadow','2026-07-22T08:00:00.000Z','withdrawn','2026-07-22T13:00:00.000Z','filed',NULL)")); // when is not known: not open
        made.sql(QStringLiteral("INSERT INTO incident (id, title, kind, detected_at, contained_at, resolved_at, closed_at, status) VALUES "
                                "('I1','Closed since','incident','2026-07-22T08:10:00.000Z','2026-07-22T11:00:00.000Z','2026-07-22T12:00:00.000Z','2026-07-23','closed'),"
                                "('I2','Never said contained','incident','2026-07-22T08:20:00.000Z',NULL,'2026-07-22T10:00:00.000Z',NULL,'resolved'),"
                                "('I3','Dismissed','incident','2026-07-22T08:30:00.000Z',NULL,NULL,NULL,'dismissed')"));
        QCOMPARE(workAt(made, "2026-07-22T08:59:59.999Z"), QStringLiteral("I1 I2 R1 R2"));
        QCOMPARE(workAt(made, "2026-07-22T09:00:00Z"), QStringLiteral("I1 I2 R1")); // superseded at this instant
        QCOMPARE(workAt(made, "2026-07-22T10:00:00Z"), QStringLiteral("I1"));
        QCOMPARE(workAt(made, "2026-07-22T11:00:00Z"), QString());
        QCOMPARE(workAt(made, "2026-07-22T07:59:59.999Z"), QString()); // before anything began
    }

    void endedCredentialsStayUntilReplacedOrRevoked()
    {
        TestRecord made;
        agents(made, 3, "INSERT INTO agent (id, name, environment, status) VALUES ('G','Gone','shadow','retired')");
        made.sql(QStringLiteral("INSERT INTO credential (agent, id, kind, issued_at, expires_at, revoked_at, position) VALUES "
                                "('A1','over','api_key','2026-05-01','2026-07-21',NULL,1),"
                                "('A1','other kind','token','2026-07-20T00:00:00.000Z','2026-07-23T00:00:00.000Z',NULL,2),"
                                "('A2','old','api_key','2026-05-01','2026-07-20',NULL,1),"
                                "('A2','new','api_key','2026-07-25','2026-10-20',NULL,2),"                          // its successor, later
                                "('A3','revoked','api_key','2026-05-01','2026-07-21','2026-07-24T00:00:00.000Z',1),"
                                "('A3','short','token','2026-07-20T00:00:00.000Z','2026-07-21T00:00:00.000Z',NULL,2)," // renews itself
                                "('G','c1','api_key','2026-05-01','2026-07-21',NULL,1)"));
        QCOMPARE(workAt(made, "2026-07-23T12:00:00Z"), QStringLiteral("old over revoked"));
        QCOMPARE(workAt(made, "2026-07-24T00:00:00Z"), QStringLiteral("old over"));
        QCOMPARE(workAt(made, "2026-07-25T00:00:00Z"), QStringLiteral("over"));
        const auto due = WorkList(made.record()).due(at("2026-07-25T00:00:00Z"));
        QVERIFY(due->at(0).expires && due->at(0).text.contains(u"over of Agent 1") && due->at(0).text.contains(u"revoke"));
    }

    // A change of owner is told to the other processes; a refused one is not, and changes nothing.
    void ownersAreNamed()
    {
        TestRecord made;
        const auto noted = [&] {
            const auto seq = Statement(made.record(), QStringLiteral("SELECT seq FROM change_counter WHERE topic = 'plan'")).first([](const Row& row) {
                return row.integer(0);
            });
            return seq && seq->has_value() ? **seq : 0;
        };
        PlanOwners owners(made.record());
        const auto before = noted();
        QVERIFY(owners.change(QStringLiteral("60b"), QStringLiteral("  Petra   Example ")));
        QCOMPARE(noted(), before + 1);
        QCOMPARE(itemAt(made, u"60b").owner, QStringLiteral("Petra Example"));
        const QString longest(PlanOwners::longestName, u'x');
        for (const QString& name : {QString(longest + u'x'), QStringLiteral("Eve\u202e")}) {
            const auto refused = owners.change(QStringLiteral("60b"), name);
            QVERIFY(!refused && refused.error().code == ErrorCode::RefusedByRule);
        }
        const auto unknown = owners.change(QStringLiteral("61z"), QStringLiteral("Ada"));
        QVERIFY(!unknown && unknown.error().code == ErrorCode::NotFound);
        QCOMPARE(noted(), before + 1);
        QCOMPARE(itemAt(made, u"60b").owner, QStringLiteral("Petra Example"));
        QVERIFY(owners.change(QStringLiteral("60b"), longest));
        QVERIFY(owners.change(QStringLiteral("60b"), QString()));
        QCOMPARE(itemAt(made, u"60b").owner, QString());
        QCOMPARE(noted(), before + 3);
    }

    // Fourteen days before its due day an open item is work, not a millisecond earlier.
    void aPlanItemIsWorkFromFourteenDaysBefore()
    {
        TestRecord made;
        const auto isWork = [&](const char* asOf) {
            const auto due = WorkList(made.record()).due(at(asOf));
            return due && std::any_of(due->cbegin(), due->cend(), [](const WorkItem& item) { return item.id == u"30a"; });
        };
        QVERIFY(!isWork("2026-08-04T23:59:59.999Z"));
        QVERIFY(isWork("2026-08-05T00:00:00Z"));
    }

    // A credential that lives for seven days renews itself; one that lives a millisecond longer has to be rotated.
    void aCredentialOfAWeekRenewsItself()
    {
        TestRecord made;
        agents(made, 1);
        made.sql(QStringLiteral("INSERT INTO credential (agent, id, kind, issued_at, expires_at, position) VALUES "
                                "('A1','week','token','2026-07-20T00:00:00.000Z','2026-07-27T00:00:00.000Z',1),"
                                "('A1','longer','token','2026-07-20T00:00:00.000Z','2026-07-27T00:00:00.001Z',2)"));
        QCOMPARE(workAt(made, "2026-07-26T00:00:00Z"), QStringLiteral("longer"));
    }

    void aRecordWithoutDay0IsRefused()
    {
        TestRecord made;
        made.sql(QStringLiteral("DELETE FROM record_meta WHERE key = 'day0'"));
        const auto plan = PlanService(made.record()).compute(test::testNow());
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::RecordForeign);
        QVERIFY(!WorkList(made.record()).due(test::testNow()));
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
