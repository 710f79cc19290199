#include "models/sample/samplerecord.h"
#include "views/common/buttons.h"
#include "views/common/recordtable.h"
#include "views/common/statestack.h"
#include "views/incidents/incidentdetail.h"
#include "views/incidents/incidentspage.h"
#include "views/incidents/revokeclock.h"
#include "views/incidents/timelineview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include "support/pagestage.h"

using namespace privyseal;
using Table = IncidentsPage::Table;

class TestIncidentsPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::PageStage> m_stage;
    std::unique_ptr<IncidentsPage> m_page;

    void open(bool sample = true)
    {
        m_stage = std::make_unique<test::PageStage>();
        if (sample)
            QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        show();
    }
    void show()
    {
        m_page = std::make_unique<IncidentsPage>(m_stage->context());
        m_page->resize(1084, 740);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->refresh(allTopics());
        for (const auto which : {Table::Incidents, Table::Alerts, Table::Drills, Table::Requests})
            QTRY_VERIFY(m_page->table(which)->model()->state() != PagedTableModel::State::Loading);
    }
    void select(const QString& id)
    {
        m_page->showSubject(id);
        QTRY_COMPARE(m_page->table(Table::Incidents)->currentId(), id);
    }
    [[nodiscard]] QString text(const char* name) const
    {
        auto* label = m_page->findChild<QLabel*>(QLatin1String(name));
        return label ? label->text() : QString();
    }

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void showsTheStory()
    {
        open();
        select(QStringLiteral("INC-0012"));
        QVERIFY(text("incidentTitle").contains(QStringLiteral("opened internal access")));
        QVERIFY2(text("incidentSentence").startsWith(QStringLiteral("Not contained yet")), qPrintable(text("incidentSentence")));
        QVERIFY(!text("incidentSummary").isEmpty());
        const auto clocks = m_page->findChildren<RevokeClock*>();
        QVERIFY(!clocks.isEmpty());
        QCOMPARE(clocks.first()->marks().first().name, QStringLiteral("Alert"));
        const auto* timeline = m_page->findChild<TimelineView*>();
        QVERIFY(timeline->entries().size() >= 3);
        QVERIFY(timeline->entries().first().at >= timeline->entries().last().at);
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        QTest::mouseClick(m_page->findChild<LinkButton*>(QStringLiteral("incidentAgent")), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][1].toString(), QStringLiteral("AGT-0009"));
        select(QStringLiteral("INC-0011"));
        QCOMPARE(m_page->findChild<IncidentDetail*>()->sentence().left(28), QStringLiteral("Contained 39 min after it wa"));
    }

    void tellsPartialDatesAsTheyAre()
    {
        Incident incident;
        incident.detectedAt = *Instant::parse(u"2026-05");
        incident.status = IncidentStatus::Closed;
        QCOMPARE(IncidentDetail::sentenceOf(incident, test::testNow()), QStringLiteral("Detected May 2026. The record does not say when it was contained."));
        incident.containedAt = *Instant::parse(u"2026-06");
        QVERIFY(!IncidentDetail::sentenceOf(incident, test::testNow()).contains(QStringLiteral("after it was detected")));
    }

    void tabsAndSubjects()
    {
        open();
        auto* tabs = m_page->findChild<QTabBar*>(QStringLiteral("incidentTabs"));
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
        QCOMPARE(m_page->shown(), Table::Alerts);
        RecordTable* alerts = m_page->table(Table::Alerts);
        const QString first = alerts->model()->idAt(0), second = alerts->model()->idAt(1);
        QVERIFY(!first.isEmpty() && !second.isEmpty());
        m_page->showSubject(u"?table=alerts&ids=" + first + u',' + second);
        QTRY_COMPARE(alerts->model()->total(), 2);
        QTRY_COMPARE(m_page->findChildren<RevokeClock*>().size(), 1);
        const QString request = m_page->table(Table::Requests)->model()->idAt(0);
        m_page->showSubject(u"?table=requests&ids=" + request);
        QCOMPARE(m_page->shown(), Table::Requests);
        QTRY_COMPARE(m_page->table(Table::Requests)->model()->total(), 1);
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        QTRY_COMPARE(m_page->table(Table::Requests)->currentId(), request);
        QTest::keyClick(m_page->table(Table::Requests)->view(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<PageId>(), PageId::Approvals);
        m_page->showSubject(QStringLiteral("?table=drills"));
        QCOMPARE(m_page->shown(), Table::Drills);
        QVERIFY(m_page->table(Table::Drills)->model()->total() > 0);
    }

    void modelsAreSound()
    {
        open();
        for (const auto which : {Table::Incidents, Table::Alerts, Table::Drills, Table::Requests}) {
            QAbstractItemModelTester tester(m_page->table(which)->view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            m_page->table(which)->model()->reload();
            QTRY_VERIFY(m_page->table(which)->model()->state() == PagedTableModel::State::Filled);
        }
    }

    void emptyAndFailed()
    {
        open(false);
        QCOMPARE(m_page->table(Table::Incidents)->states()->state(), StateStack::State::Empty);
        QCOMPARE(m_page->sentence(), QStringLiteral("Nothing burns: no incident is open."));
        m_page.reset();
        QVERIFY(QFile::remove(m_stage->record.location().path));
        show();
        for (const auto which : {Table::Incidents, Table::Alerts, Table::Drills, Table::Requests})
            QCOMPARE(m_page->table(which)->states()->state(), StateStack::State::Failed);
        QCOMPARE(m_page->sentence(), QStringLiteral("The incidents could not be read."));
    }

    void keepsSelectionOnOutsideChange()
    {
        open();
        select(QStringLiteral("INC-0010"));
        m_stage->record.sql(QStringLiteral("UPDATE incident SET detected_at = '2026-09-16T09:41:00.000Z', title = 'Moved up' WHERE id = 'INC-0003'"));
        m_page->refresh({Topic::Incidents});
        QTRY_COMPARE(m_page->table(Table::Incidents)->model()->idAt(0), QStringLiteral("INC-0003"));
        QCOMPARE(m_page->table(Table::Incidents)->currentId(), QStringLiteral("INC-0010"));
    }

    void grabs()
    {
        open();
        select(QStringLiteral("INC-0012"));
        const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/grabs");
        QVERIFY(QDir().mkpath(folder));
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            m_stage->theme.setMode(mode);
            const QString name = mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            m_page->findChild<QTabBar*>(QStringLiteral("incidentTabs"))->setCurrentIndex(0);
            QTest::qWait(50);
            QVERIFY(m_page->grab().save(folder + QStringLiteral("/incidents-%1.png").arg(name)));
            m_page->findChild<QTabBar*>(QStringLiteral("incidentTabs"))->setCurrentIndex(mode == Theme::Mode::Dark ? 1 : 3);
            QTest::qWait(50);
            QVERIFY(m_page->grab().save(folder + QStringLiteral("/tables-%1.png").arg(name)));
        }
    }
};

QTEST_MAIN(TestIncidentsPage)
#include "tst_incidentspage.moc"
