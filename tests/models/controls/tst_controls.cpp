#include "models/controls/controlsrepository.h"
#include "models/controls/controlsservice.h"
#include "support/testrecord.h"

#include <QTest>

using namespace privyseal;
using test::TestRecord;

class TestControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void enums()
    {
        for (AssessmentStatus status : {AssessmentStatus::Draft, AssessmentStatus::InReview, AssessmentStatus::Approved,
                                        AssessmentStatus::Rejected, AssessmentStatus::Expired, AssessmentStatus::Superseded}) {
            QCOMPARE(assessmentStatusFromText(toText(status)), std::optional(status));
            QVERIFY(!word(status).isEmpty());
        }
        QVERIFY(!assessmentStatusFromText(u"fine"));
    }

    void currentAtAnInstant()
    {
        TestRecord made;
        made.sql(QStringLiteral(
            "INSERT INTO assessment (id, agent, status, likelihood, impact, approved_at, valid_until) VALUES "
            "('S1', 'A1', 'approved', 4, 4, '2026-01-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'), "
            "('S2', 'A1', 'approved', NULL, 4, '2026-02-01T00:00:00.000Z', NULL), "
            "('S3', 'A1', 'draft', NULL, NULL, NULL, NULL), ('S4', 'A2', 'rejected', NULL, NULL, NULL, NULL)"));
        const ControlsRepository controls(made.record());
        const auto idAt = [&](const char* instant) {
            const auto current = controls.current(QStringLiteral("A1"), test::at(instant));
            return !current ? QStringLiteral("failed") : *current ? (*current)->id : QStringLiteral("none");
        };
        QCOMPARE(idAt("2025-12-31T23:59:59Z"), QStringLiteral("none"));
        QCOMPARE(idAt("2026-01-01T00:00:00Z"), QStringLiteral("S1"));
        QCOMPARE(idAt("2026-02-15T00:00:00Z"), QStringLiteral("S2")); // ends last
        QCOMPARE(idAt("2026-07-30T23:59:59Z"), QStringLiteral("S2"));
        QCOMPARE(idAt("2026-07-31T00:00:00Z"), QStringLiteral("none")); // 180 days after the approval
        QCOMPARE(controls.assessmentsOf(QStringLiteral("A1"))->first().id, QStringLiteral("S2"));
        QCOMPARE(controls.assessmentsOf(QStringLiteral("A1"))->at(1).score(), std::optional(16));
        QVERIFY(!controls.assessmentsOf(QStringLiteral("A1"))->at(0).score());

        const ControlsService service(made.record());
        const QStringList agents{QStringLiteral("A1"), QStringLiteral("A2"), QStringLiteral("A3")};
        const auto standing = service.standing(agents, test::at("2026-09-01T00:00:00Z"));
        QVERIFY(standing);
        QCOMPARE(standing->value(agents[0]).id, QStringLiteral("S3")); // both approvals lapsed: the one under way
        QCOMPARE(standing->value(agents[1]).id, QStringLiteral("S4"));
        QVERIFY(!standing->contains(agents[2]));
        made.sql(QStringLiteral("DROP TABLE assessment"));
        QVERIFY(!controls.current(QStringLiteral("A1"), test::testNow()));
        QVERIFY(!service.standing(agents, test::testNow()));
    }

    void matrixOfCurrentAssessments()
    {
        TestRecord made;
        for (const char* id : {"A1", "A2", "A3", "A4", "A5", "gone"})
            made.sql(QStringLiteral("INSERT INTO agent (id, name, environment, status) VALUES ('%1', 'n', 'sandbox', '%2')")
                         .arg(QLatin1String(id), QLatin1String(qstrcmp(id, "gone") == 0 ? "retired" : "active")));
        const auto assess = [&](const char* values) {
            made.sql(QStringLiteral("INSERT INTO assessment (id, agent, status, likelihood, impact, approved_at, valid_until) VALUES ") + QLatin1String(values));
        };
        assess("('S1', 'A1', 'approved', 5, 3, '2026-08-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z')");
        assess("('S2', 'A1', 'approved', 1, 1, '2026-08-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z')"); // ends sooner
        assess("('S3', 'A2', 'approved', 5, 3, '2026-08-01T00:00:00.000Z', NULL)");
        assess("('S4', 'A3', 'approved', NULL, 3, '2026-08-01T00:00:00.000Z', NULL)");
        assess("('S5', 'A4', 'draft', 2, 2, NULL, NULL)");
        assess("('S6', 'A5', 'approved', 2, 2, '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z')");
        assess("('S7', 'gone', 'approved', 2, 2, '2026-08-01T00:00:00.000Z', NULL)");
        const auto matrix = ControlsService(made.record()).matrix(test::testNow());
        QVERIFY(matrix);
        QCOMPARE(matrix->agents, 3);
        QCOMPARE(matrix->at(5, 3), (QStringList{QStringLiteral("A1"), QStringLiteral("A2")}));
        QCOMPARE(matrix->unscored, QStringList{QStringLiteral("A3")});
        QVERIFY(matrix->at(3, 5).isEmpty() && matrix->at(1, 1).isEmpty() && matrix->at(2, 2).isEmpty());
        using Band = RiskMatrix::Band;
        QCOMPARE(RiskMatrix::band(1, 4), Band::Low);
        QCOMPARE(RiskMatrix::band(5, 1), Band::Moderate);
        QCOMPARE(RiskMatrix::band(3, 3), Band::Moderate);
        QCOMPARE(RiskMatrix::band(2, 5), Band::High);
        QCOMPARE(RiskMatrix::band(4, 3), Band::High);
        QCOMPARE(RiskMatrix::band(3, 5), Band::Severe);
    }

    // What was seen of an agent has to be one of the sets it is in; of the others nothing is said.
    void sightingOfOneAgent()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO guardrail (id, version, fingerprint, observed_fingerprint, agents) VALUES "
                                "('G1', 'v1', 'aa', 'aa', '[\"A1\", \"A2\", \"A3\"]'), ('G2', 'v2', 'bb', NULL, '[\"A2\", \"A3\"]'), ('G3', NULL, NULL, NULL, '[\"A4\"]')"));
        for (const char* row : {"('A1', 'n', 'sandbox', 'bb')", "('A2', 'n', 'sandbox', 'BB')", "('A3', 'n', 'sandbox', 'cc')", "('A4', 'n', 'sandbox', 'cc')", "('A5', 'n', 'sandbox', 'cc')"})
            made.sql(QStringLiteral("INSERT INTO agent (id, name, environment, observed_fingerprint) VALUES ") + QLatin1String(row));
        const ControlsRepository controls(made.record());
        const auto of = [&](const char* agent) { return *controls.guardrailsOf(QLatin1String(agent)); };
        QCOMPARE(of("A1").kind, GuardrailState::Kind::Drifted);
        QCOMPARE(of("A1").observed, QStringLiteral("bb"));
        QCOMPARE(of("A2").kind, GuardrailState::Kind::Registered);
        QCOMPARE(of("A3").kind, GuardrailState::Kind::Drifted);
        QCOMPARE(of("A4").kind, GuardrailState::Kind::Unregistered);
        QCOMPARE(of("A5").kind, GuardrailState::Kind::Unregistered);
        made.sql(QStringLiteral("UPDATE guardrail SET observed_fingerprint = 'zz' WHERE id = 'G1'")); // the whole set
        QCOMPARE(of("A2").kind, GuardrailState::Kind::Drifted);
    }

    void guardrails()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO guardrail (id, version, fingerprint, observed_fingerprint, agents) VALUES "
                                "('G1', 'v1', 'aa', NULL, '[\"A1\",\"A2\"]'), ('G2', 'v2', 'bb', 'cc', '[\"A2\"]'), "
                                "('G3', 'v3', NULL, 'dd', '[\"A3\",\"A1\"]')"));
        const ControlsRepository controls(made.record());
        const auto kindOf = [&](const char* agent) { return controls.guardrailsOf(QLatin1String(agent))->kind; };
        QCOMPARE(kindOf("A1"), GuardrailState::Kind::Registered);
        QCOMPARE(kindOf("A2"), GuardrailState::Kind::Drifted);
        QCOMPARE(kindOf("A3"), GuardrailState::Kind::Unregistered);
        QCOMPARE(kindOf("A4"), GuardrailState::Kind::Unregistered);
        QCOMPARE(controls.guardrailsOf(QStringLiteral("A2"))->version, QStringLiteral("v2"));
        made.sql(QStringLiteral("UPDATE guardrail SET observed_fingerprint = ' BB' WHERE id = 'G2'")); // the same in other letters
        QCOMPARE(kindOf("A2"), GuardrailState::Kind::Registered);
    }
};

QTEST_GUILESS_MAIN(TestControls)
#include "tst_controls.moc"
