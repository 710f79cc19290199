#include "models/sample/samplerecord.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/chartcard.h"
#include "views/common/chartlayout.h"
#include "views/common/chartview.h"
#include "views/common/recordtable.h"
#include "views/common/statestack.h"
#include "views/incidents/incidentdetail.h"
#include "views/incidents/incidentspage.h"
#include "views/incidents/revokeclock.h"
#include "views/incidents/timelineview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include "support/pagehands.h"

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
        test::settle();
        for (const auto which : {Table::Incidents, Table::Alerts, Table::Drills, Table::Requests})
            QTRY_VERIFY(m_page->table(which)->model()->state() != PagedTableModel::State::Loading);
    }
    void select(const QString& id)
    {
        m_page->showSubject(id);
        QTRY_COMPARE(m_page->table(Table::Incidents)->currentId(), id);
        test::settle();
    }
    [[nodiscard]] ChartCard* chart() const { return test::part<ChartCard>(*m_page, "drillsChart"); }
    void pressTab(int index) { test::pressTab(*test::part<QTabBar>(*m_page, "incidentTabs"), index); }
    void pressBar(int series, int index)
    {
        ChartView* view = chart()->view();
        const ChartLayout layout = layOutChart(view->data(), QRectF(view->viewport()->rect()), m_stage->theme.font(FontRole::Caption), 1.0);
        for (const ChartSegment& segment : layout.segments) {
            if (segment.series == series && segment.index == index) {
                // The foot of a bar: further up a marker may lie over it.
                const QPointF place = series == 0 ? segment.box.bottomLeft() + QPointF(6, -3) : segment.box.center();
                QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place.toPoint());
                test::settle();
                return;
            }
        }
        QFAIL("there is no such bar");
    }
    // What the record says of the drills completed in the year up to now, oldest first: id, minutes to the remedy and to containment.
    [[nodiscard]] QList<QStringList> drillsOfRecord() const
    {
        const QString minutes = QStringLiteral("coalesce(CAST(round((julianday(%1) - julianday(started_at)) * 1440) AS INTEGER), '\u2013')");
        QList<QStringList> drills;
        const auto read = Statement(m_stage->record.record(), QStringLiteral("SELECT id, scenario, %1, %2 FROM drill WHERE completed_at <= :now AND completed_at >= :from ORDER BY completed_at, id")
                                                                  .arg(minutes.arg(QStringLiteral("remediated_at")), minutes.arg(QStringLiteral("contained_at"))))
                              .bind(QStringLiteral("now"), m_stage->clock.now())
                              .bind(QStringLiteral("from"), m_stage->clock.now().plusMs(-365LL * 86'400'000))
                              .each([&](const Row& row) {
                                  drills.append({row.text(0), row.text(1), row.text(2), row.text(3)});
                                  return true;
                              });
        return read ? drills : QList<QStringList>();
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
        test::settle();
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

    void drillsAreCharted()
    {
        open();
        for (const int tab : {0, 1, 3}) {
            pressTab(tab);
            QVERIFY(!chart()->isVisible());
        }
        pressTab(2);
        QVERIFY(chart()->isVisible());
        const QList<QStringList> drills = drillsOfRecord();
        QVERIFY(drills.size() >= 3);
        QVERIFY(drills.size() < m_page->table(Table::Drills)->model()->total()); // one is older than a year
        for (QAction* action : chart()->menu()->actions()) {
            if (action->isCheckable())
                action->trigger();
        }
        auto* table = chart()->findChild<TableView*>();
        QVERIFY(table->isVisible() && !chart()->view()->isVisible());
        QCOMPARE(table->model()->rowCount(), int(drills.size()));
        for (int row = 0; row < drills.size(); ++row) {
            const auto cell = [&](int column) { return table->model()->index(row, column).data().toString(); };
            QVERIFY2(cell(0).endsWith(drills[row][1]), qPrintable(cell(0)));
            QCOMPARE(cell(1), drills[row][2]);
            QCOMPARE(cell(2), drills[row][3]);
        }
    }

    void aBarLeadsToItsDrill()
    {
        open();
        pressTab(2);
        const QList<QStringList> drills = drillsOfRecord();
        RecordTable* table = m_page->table(Table::Drills);
        for (int series = 0; series < 2; ++series) {
            for (int i = 0; i < drills.size(); ++i) {
                pressBar(series, i);
                QCOMPARE(table->model()->total(), 1);
                QCOMPARE(table->model()->idAt(0), drills[i][0]);
                QCOMPARE(table->currentId(), drills[i][0]);
            }
        }
        // By keys.
        chart()->view()->setFocus();
        QTest::keyClick(chart()->view(), Qt::Key_Home);
        QTest::keyClick(chart()->view(), Qt::Key_Return);
        test::settle();
        QCOMPARE(table->currentId(), drills[0][0]);
        // The chart stays whole, and a drill that is new in the record comes into it.
        QCOMPARE(chart()->data().categories.size(), drills.size());
        m_stage->record.sql(QStringLiteral("INSERT INTO drill (id, scenario, started_at, completed_at, participants, findings) VALUES "
                                           "('DRL-NEW', 'New one', '2026-09-10T08:00:00.000Z', '2026-09-10T09:00:00.000Z', '[]', '[]')"));
        m_page->refresh({Topic::Drills});
        test::settle();
        QCOMPARE(chart()->data().categories.size(), drills.size() + 1);
        QVERIFY(std::isnan(chart()->data().series[0].values.last())); // no time is no bar, not a bar of nothing
    }

    void noDrillIsSaid()
    {
        open(false);
        pressTab(2);
        QCOMPARE(chart()->states()->state(), StateStack::State::Empty);
        QVERIFY(test::shows(*chart(), QStringLiteral("No drill in these twelve months.")));
        m_stage->record.sql(QStringLiteral("INSERT INTO drill (id, scenario, started_at, completed_at, participants, findings) VALUES "
                                           "('DRL-NEW', 'New one', '2026-09-10T08:00:00.000Z', '2026-09-10T09:00:00.000Z', '[]', '[]')"));
        m_page->refresh({Topic::Drills});
        test::settle();
        QVERIFY(test::shows(*chart(), QStringLiteral("The drills of these twelve months name no times.")));
    }

    void drillsThatCannotBeReadSaySo()
    {
        open();
        pressTab(2);
        m_stage->record.sql(QStringLiteral("ALTER TABLE drill RENAME TO drill_away"));
        m_page->refresh({Topic::Drills});
        test::settle();
        QCOMPARE(chart()->states()->state(), StateStack::State::Failed);
        m_stage->record.sql(QStringLiteral("ALTER TABLE drill_away RENAME TO drill"));
        QVERIFY(test::stateLink(*chart()->states()));
        test::click(test::stateLink(*chart()->states()));
        QCOMPARE(chart()->states()->state(), StateStack::State::Filled);
    }

    // The table has what there is where both have no room.
    void theTableHasTheRoom()
    {
        open();
        pressTab(2);
        QVERIFY(m_page->table(Table::Drills)->height() > chart()->height());
        m_page->resize(1084, 400);
        QVERIFY(!chart()->isVisible());
        m_page->resize(1084, 740);
        QVERIFY(chart()->isVisible());
    }

    void aHeldRecordHoldsNobodyUp()
    {
        open();
        select(QStringLiteral("INC-0010"));
        const QString title = text("incidentTitle");
        RecordTable* incidents = m_page->table(Table::Incidents);
        const QModelIndex other = incidents->view()->model()->index(incidents->view()->currentIndex().row() + 1, 0);
        const QString wanted = incidents->model()->idAt(other.row());
        QVERIFY(!wanted.isEmpty());
        incidents->view()->scrollTo(other);
        {
            test::RecordHolder hold(m_stage->record.location());
            QElapsedTimer clock;
            clock.start();
            QTest::mouseClick(incidents->view()->viewport(), Qt::LeftButton, {}, incidents->view()->visualRect(other).center());
            m_page->refresh({Topic::Incidents, Topic::Drills});
            QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
            test::StallMeter meter;
            QTest::qWait(400);
            const qint64 gap = meter.worst();
            QVERIFY2(gap < 200, qPrintable(QString::number(gap)));
            QCOMPARE(text("incidentTitle"), title);
        }
        test::settle();
        QCOMPARE(incidents->currentId(), wanted);
        QCOMPARE(text("incidentTitle"), test::text(m_stage->record.record(), QStringLiteral("SELECT title FROM incident WHERE id = '%1'").arg(wanted)));
    }

    // A name that cannot be looked up is not the same as an agent without a name.
    void aFailedLookUpIsSaid()
    {
        open();
        select(QStringLiteral("INC-0012"));
        m_stage->record.sql(QStringLiteral("ALTER TABLE agent RENAME TO agent_away"));
        m_page->refresh({Topic::Agents});
        test::settle();
        auto* detail = m_page->findChild<IncidentDetail*>();
        auto* states = qobject_cast<StateStack*>(detail->parentWidget());
        QVERIFY(states);
        QCOMPARE(states->state(), StateStack::State::Failed);
        m_stage->record.sql(QStringLiteral("ALTER TABLE agent_away RENAME TO agent"));
        QVERIFY(test::stateLink(*states));
        test::click(test::stateLink(*states));
        QVERIFY(text("incidentTitle").contains(QStringLiteral("opened internal access")));
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
