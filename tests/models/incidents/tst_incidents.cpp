#include "models/incidents/incidentrepository.h"
#include "models/incidents/incidenttable.h"
#include "models/tables/pagedtablemodel.h"
#include "support/testrecord.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace privyseal;
using test::TestRecord;

namespace {

template <class Enum, class FromText> void checkRoundTrip(std::initializer_list<Enum> values, FromText fromText)
{
    QSet<QString> words;
    for (Enum value : values) {
        QCOMPARE(fromText(toText(value)), std::optional(value));
        words.insert(word(value));
    }
    QCOMPARE(words.size(), qsizetype(values.size()));
    QVERIFY(!fromText(u"") && !fromText(u"Nonsense"));
}

void fill(TestRecord& made)
{
    made.sql(QStringLiteral("INSERT INTO agent (id, name, environment) VALUES ('A1', 'forge-helper', 'production')"));
    made.sql(QStringLiteral(
        "INSERT INTO incident (id, title, kind, cause, severity, agent, detected_at, contained_at, status, personal_data) VALUES "
        "('I1', 'Access opened', 'incident', 'agent_action', 'high', 'A1', '2026-09-16T09:04:00.000Z', NULL, 'open', 'none'), "
        "('I2', 'Export', 'incident', 'human', 'low', 'gone', '2026-05', '2026-05-02', 'contained', NULL), "
        "('I3', 'Tabletop', 'exercise', 'unknown', NULL, NULL, '2026-06-01T00:00:00.000Z', NULL, 'open', NULL), "
        "('I4', 'Nearly', 'near_miss', 'agent_action', 'critical', 'A1', '2026-07-01T00:00:00.000Z', NULL, 'closed', 'possible')"));
}

} // namespace

class TestIncidents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void enums()
    {
        checkRoundTrip({IncidentKind::Incident, IncidentKind::NearMiss, IncidentKind::Exercise}, incidentKindFromText);
        checkRoundTrip({IncidentCause::AgentAction, IncidentCause::Human, IncidentCause::Unknown}, incidentCauseFromText);
        checkRoundTrip({Severity::Low, Severity::Medium, Severity::High, Severity::Critical}, severityFromText);
        checkRoundTrip({IncidentStatus::Open, IncidentStatus::Contained, IncidentStatus::Resolved, IncidentStatus::Closed,
                        IncidentStatus::Dismissed},
                       incidentStatusFromText);
        checkRoundTrip({PersonalData::None, PersonalData::Possible, PersonalData::Confirmed}, personalDataFromText);
    }

    void reads()
    {
        TestRecord made;
        fill(made);
        const IncidentRepository incidents(made.record());
        const auto second = incidents.find(QStringLiteral("I2"));
        QVERIFY(second && *second);
        QCOMPARE((*second)->detectedAt.precision(), Instant::Precision::Month);
        QVERIFY(!(*second)->personalData);
        QVERIFY((*second)->isOpen());
        const auto open = incidents.open();
        QVERIFY(open);
        QCOMPARE(open->size(), 2); // neither the exercise nor what is closed
        QCOMPARE(open->first().id, QStringLiteral("I1"));
        QCOMPARE(incidents.ofAgent(QStringLiteral("A1"))->size(), 2);
        made.sql(QStringLiteral("DROP TABLE incident"));
        QVERIFY(!incidents.open());
        QVERIFY(!incidents.find(QStringLiteral("I1")));
    }

    void table()
    {
        TestRecord made;
        fill(made);
        FixedClock clock(test::testNow());
        PagedTableModel model(std::make_shared<IncidentTable>(), clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecord(made.location());
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.idAt(0), QStringLiteral("I1"));
        QCOMPARE(model.idAt(3), QStringLiteral("I2"));
        const int agent = model.columnOf(QStringLiteral("agent"));
        QCOMPARE(model.index(0, agent).data().toString(), QStringLiteral("forge-helper"));
        QCOMPARE(model.index(3, agent).data().toString(), QStringLiteral("gone"));
        QCOMPARE(model.index(3, model.columnOf(QStringLiteral("personal_data"))).data().toString(), QStringLiteral("-"));
        model.sort(model.columnOf(QStringLiteral("severity")), Qt::DescendingOrder);
        QTRY_COMPARE(model.idAt(0), QStringLiteral("I4"));
        QCOMPARE(model.idAt(1), QStringLiteral("I1"));
        QCOMPARE(model.idAt(3), QStringLiteral("I3")); // unknown last, also downwards
    }
};

QTEST_GUILESS_MAIN(TestIncidents)
#include "tst_incidents.moc"
