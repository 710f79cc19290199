// How far the eight controls hold: whom each counts, whom it fails, and why.

#include "models/controls/coverageservice.h"
#include "models/plan/planservice.h"
#include "support/testrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

namespace {

// Relative to testNow(), 2026-09-16T09:42.
constexpr char month[] = "2026-08-20T00:00:00.000Z", spring[] = "2026-03-01T00:00:00.000Z", later[] = "2026-12-01T00:00:00.000Z";

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_made = std::make_unique<TestRecord>();
    }

    void nothingToCountIsNotEvaluable()
    {
        const QList<Control> controls = compute();
        QCOMPARE(controls.size(), qsizetype(controlCount));
        for (int i = 0; i < controlCount; ++i) {
            QCOMPARE(int(controls[i].id), i);
            QCOMPARE(controlFromText(toText(controls[i].id)), std::optional(controls[i].id));
            QVERIFY(!controls[i].title.isEmpty() && !controls[i].rule.isEmpty());
            QVERIFY(!controls[i].percent && !controls[i].done && !controls[i].total);
            QCOMPARE(controls[i].status, ControlStatus::NotEvaluable);
        }
        QVERIFY(!controlFromText(u"luck"));
        const QJsonObject json = QJsonDocument::fromJson(controlsJson(controls, testNow())).object();
        QVERIFY(json[QStringLiteral("controls")][0][QStringLiteral("percent")].isNull());
    }

    void assessments()
    {
        agent("runs", "'[\"execute\"]'");
        agent("reads", "NULL");
        agent("live", "NULL", "production");
        agent("old", "'[\"write_code\"]'", "sandbox", "retired");
        agent("asleep", "'[\"change_permissions\"]'", "sandbox", "suspended");
        const auto assess = [&](const char* name, const char* status, const char* approved, const char* until) {
            m_made->sql(QStringLiteral("INSERT INTO assessment (id, agent, status, approved_at, valid_until) VALUES ('%1-%2-%3', '%1', '%2', '%3', %4)")
                            .arg(QLatin1String(name), QLatin1String(status), QLatin1String(approved), QLatin1String(until)));
        };
        check(ControlId::RiskAssessment, {"asleep", "live", "runs"}, 3);
        assess("runs", "approved", spring, "'2026-09-16T09:42:00.000Z'"); // ends now
        assess("live", "draft", spring, "NULL");
        check(ControlId::RiskAssessment, {"asleep", "live", "runs"}, 3);
        assess("runs", "approved", month, "NULL"); // 180 days
        check(ControlId::RiskAssessment, {"asleep", "live"}, 3);
        QCOMPARE(one(ControlId::RiskAssessment).before, std::optional(100.0 / 3)); // the one that ends now still held
    }

    void leastPrivilegeIsThePlans()
    {
        agent("good", "NULL");
        agent("shared", "NULL", "sandbox", "active", "0");
        agent("wide", "NULL");
        agent("idle", "NULL");
        agent("both", "NULL", "sandbox", "active", "0");
        agent("gone", "NULL", "sandbox", "suspended", "0");
        grant("good", "tickets:read", month, month);
        grant("wide", "tickets:*", month, month);
        grant("idle", "tickets:read", spring, nullptr);
        grant("both", "*", spring, nullptr);
        const Control control = check(ControlId::LeastPrivilege, {"both", "idle", "shared", "wide"}, 5);
        QCOMPARE(control.causes.size(), 3);
        for (const ControlCause& cause : control.causes) {
            QCOMPARE(cause.ids.size(), 2);
            QVERIFY(!cause.why.isEmpty() && !cause.step.isEmpty());
        }
        const auto plan = PlanService(m_made->record()).compute(testNow(), false);
        QVERIFY(plan);
        const PlanItem* item = plan->item(u"60b");
        QCOMPARE(item->done, control.done);
        QCOMPARE(item->total, control.total);
        QCOMPARE(item->failing, control.failing);
    }

    void tokens()
    {
        agent("none", "NULL");
        agent("short", "NULL");
        agent("long", "NULL");
        agent("endless", "NULL");
        agent("revoked", "NULL");
        credential("short", "token", "'2026-09-16T00:00:00.000Z'", "'2026-09-17T00:00:00.000Z'");
        credential("long", "token", "'2026-09-16T00:00:00.000Z'", "'2026-09-17T00:00:01.000Z'");
        credential("long", "key", "'2026-08-20T00:00:00.000Z'", "'2026-10-01T00:00:00.000Z'");
        credential("endless", "key", "'2026-08-20T00:00:00.000Z'", "NULL");
        credential("revoked", "key", "'2026-08-20T00:00:00.000Z'", "NULL", "'2026-09-01T00:00:00.000Z'");
        const Control control = check(ControlId::ShortLivedTokens, {"endless", "long"}, 3);
        QCOMPARE(control.causes.size(), 2);
    }

    // A row that says that it stands on a decision is not believed.
    void approvalsAreProvedNotRead()
    {
        agent("live", "NULL", "production");
        agent("test", "NULL");
        grant("live", "pay:write", month, month, "production");
        grant("test", "pay:write", month, month);
        m_made->sql(QStringLiteral("UPDATE agent_grant SET backing = 'decision', request = 'REQ-1'"));
        check(ControlId::HumanApproval, {"live"}, 1);
        m_made->sql(QStringLiteral("UPDATE agent_grant SET status = 'suspended'"));
        QVERIFY(!one(ControlId::HumanApproval).percent); // none is active
    }

    void guardrailsAndTestData()
    {
        for (const char* name : {"none", "right", "drifted", "unseen"})
            agent(name, "NULL");
        m_made->sql(QStringLiteral("INSERT INTO guardrail (id, version, fingerprint, observed_fingerprint, agents) VALUES ('G1', '1', 'aa', 'AA', '[\"right\"]'), "
                                   "('G2', '1', 'aa', 'bb', '[\"drifted\"]'), ('G3', '1', 'aa', NULL, '[\"unseen\"]')"));
        const Control rails = check(ControlId::Guardrails, {"drifted", "none"}, 4);
        QVERIFY(!rails.before); // the record keeps no dates of it
        m_made->sql(QStringLiteral("UPDATE agent SET test_data = CASE id WHEN 'none' THEN 'production' WHEN 'right' THEN 'unknown' WHEN 'drifted' THEN 'scrubbed' ELSE 'synthetic' END"));
        QCOMPARE(check(ControlId::SafeEnvironments, {"none", "right"}, 4).causes.size(), 2);
    }

    void monitored()
    {
        for (const char* name : {"silent", "busy", "alerted", "burning", "drilled"})
            agent(name, "NULL");
        m_made->sql(QStringLiteral("UPDATE agent SET last_activity = CASE id WHEN 'busy' THEN '%1' WHEN 'burning' THEN '%1' WHEN 'silent' THEN '%2' END").arg(QLatin1String(month), QLatin1String(spring)));
        m_made->sql(QStringLiteral("INSERT INTO alert (id, agent, raised_at, revoked_at, drill) VALUES ('1', 'alerted', '%1', '%1', 0), ('2', 'burning', '2026-09-16T09:26:59.000Z', NULL, 0), "
                                   "('3', 'busy', '2026-09-16T09:28:00.000Z', NULL, 0), ('4', 'drilled', '%1', NULL, 1)").arg(QLatin1String(month)));
        const Control control = check(ControlId::Monitoring, {"burning", "drilled", "silent"}, 5);
        QCOMPARE(control.causes.first().ids.size(), 2); // the larger cause first
        QCOMPARE(control.causes.last().ids, QStringList{QStringLiteral("burning")});
    }

    void forum()
    {
        m_made->sql(QStringLiteral("INSERT INTO member (id, name, roles, status, added_at) VALUES ('anna', 'Anna', '[\"legal\"]', 'active', '%1'), ('ben', 'Ben', '[\"legal\"]', 'active', '%1'), "
                                   "('cleo', 'Cleo', '[\"legal\"]', 'active', '%1'), ('dan', 'Dan', '[\"legal\"]', 'retired', '%1')").arg(QLatin1String(spring)));
        const auto kept = [&](const char* kind, const char* id, const QString& body) {
            m_made->sql(QStringLiteral("INSERT INTO kept_item (kind, id, body) VALUES ('%1', '%2', '%3')").arg(QLatin1String(kind), QLatin1String(id), body));
        };
        const auto train = [&](const char* id, const char* member, const char* course, const char* from, const char* until) {
            kept("training", id, QStringLiteral(R"({"id":"%1","member":"%2","course":"%3","completed_at":"%4"%5})")
                                     .arg(QLatin1String(id), QLatin1String(member), QLatin1String(course), QLatin1String(from),
                                          until ? QStringLiteral(R"(,"valid_until":"%1")").arg(QLatin1String(until)) : QString()));
        };
        check(ControlId::ForumTraining, {"anna", "ben", "cleo"}, 3);
        train("1", " anna ", "Deciding", spring, nullptr);          // by name, in any case; for good
        train("2", "ben", "Deciding", spring, "2026-09-16T09:42:00Z"); // ran out now
        train("3", "Cleo", "Deciding", spring, "2026-06-01");
        train("4", "Cleo", "Deciding", month, later);               // taken again
        train("5", "Cleo", "Later", later, nullptr);                // not yet
        Control control = check(ControlId::ForumTraining, {"ben"}, 3);
        QVERIFY(!control.remark.isEmpty()); // no meeting yet
        train("6", "ben", "Deciding", month, later);
        control = check(ControlId::ForumTraining, {}, 3);
        QCOMPARE(control.status, ControlStatus::Missed);
        kept("meetings", "M1", QStringLiteral(R"({"id":"M1","date":"2026-06-16T09:42:00Z","quorum_met":true})")); // 92 days
        kept("meetings", "M2", QStringLiteral(R"({"id":"M2","date":"2026-09-01","quorum_met":false})"));
        control = one(ControlId::ForumTraining);
        QVERIFY(control.remark.isEmpty());
        QCOMPARE(control.status, ControlStatus::Met);
        const auto after = CoverageService(m_made->record()).compute(testNow().plusMs(1), false);
        QVERIFY(!after->last().remark.isEmpty());
        kept("training", "7", QStringLiteral(R"({"member":"ben","completed_at":"soon"})"));
        const auto unreadable = CoverageService(m_made->record()).compute(testNow());
        QVERIFY(!unreadable);
        QCOMPARE(unreadable.error().code, ErrorCode::RecordForeign);
    }

    void targets()
    {
        agent("good", "NULL");
        agent("bad", "NULL", "sandbox", "active", "0");
        QCOMPARE(one(ControlId::LeastPrivilege).status, ControlStatus::Missed);
        CoverageService service(m_made->record());
        QVERIFY(service.changeTarget(ControlId::LeastPrivilege, 50));
        QCOMPARE(one(ControlId::LeastPrivilege).target, 50.0);
        QCOMPARE(one(ControlId::LeastPrivilege).status, ControlStatus::Met);
        for (const double wrong : {-0.1, 100.1, qQNaN()}) {
            const auto refused = service.changeTarget(ControlId::LeastPrivilege, wrong);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Usage);
        }
        m_made->sql(QStringLiteral("UPDATE record_meta SET value = 'all' WHERE key = 'target.control.least_privilege'"));
        QCOMPARE(service.compute(testNow()).error().code, ErrorCode::RecordForeign);
    }

private:
    void agent(const char* id, const char* capabilities, const char* environment = "sandbox", const char* status = "active", const char* dedicated = "1")
    {
        m_made->sql(QStringLiteral("INSERT INTO agent (id, name, environment, status, capabilities, account_dedicated) VALUES ('%1', '%1', '%2', '%3', %4, %5)")
                        .arg(QLatin1String(id), QLatin1String(environment), QLatin1String(status), QLatin1String(capabilities), QLatin1String(dedicated)));
    }
    void grant(const char* of, const char* action, const char* since, const char* used, const char* environment = "sandbox")
    {
        m_made->sql(QStringLiteral("INSERT INTO agent_grant (agent, position, action, resource, environment, granted_at, last_used_at) VALUES ('%1', 0, '%2', 'r', '%3', '%4', %5)")
                        .arg(QLatin1String(of), QLatin1String(action), QLatin1String(environment), QLatin1String(since), used ? QStringLiteral("'%1'").arg(QLatin1String(used)) : QStringLiteral("NULL")));
    }
    void credential(const char* of, const char* kind, const char* issued, const char* expires, const char* revoked = "NULL")
    {
        m_made->sql(QStringLiteral("INSERT INTO credential (agent, id, kind, issued_at, expires_at, revoked_at, position) VALUES ('%1', '%1-%2', '%2', %3, %4, %5, 0)")
                        .arg(QLatin1String(of), QLatin1String(kind), QLatin1String(issued), QLatin1String(expires), QLatin1String(revoked)));
    }
    [[nodiscard]] QList<Control> compute()
    {
        const auto controls = CoverageService(m_made->record(), TrustMemory::none()).compute(testNow());
        if (!controls)
            qFatal("%s (%s)", qUtf8Printable(controls.error().message), qUtf8Printable(controls.error().detail));
        return *controls;
    }
    [[nodiscard]] Control one(ControlId id) { return compute()[int(id)]; }
    Control check(ControlId id, std::initializer_list<const char*> failing, qint64 total)
    {
        const Control control = one(id);
        QStringList wanted;
        for (const char* name : failing)
            wanted.append(QLatin1String(name));
        const auto verify = [&] {
            QCOMPARE(control.failing, wanted);
            QCOMPARE(control.names.size(), wanted.size());
            QCOMPARE(control.total, std::optional(total));
            QCOMPARE(control.done, std::optional(total - wanted.size()));
            QCOMPARE(*control.percent, 100.0 * double(*control.done) / double(total));
        };
        verify();
        return control;
    }

    std::unique_ptr<TestRecord> m_made;
};

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
