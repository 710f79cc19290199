// The overview: every figure leads to the rows behind it, in number too; what an empty and an unreadable record say.

#include "models/sample/samplerecord.h"
#include "views/agents/agentspage.h"
#include "views/common/banner.h"
#include "views/common/chartcard.h"
#include "views/common/chartlayout.h"
#include "views/common/chartview.h"
#include "views/common/kpicard.h"
#include "views/common/needsyoulist.h"
#include "views/common/recordtable.h"
#include "views/common/tableview.h"
#include "views/incidents/incidentspage.h"
#include "views/overview/overviewpage.h"
#include "views/overview/targetdialog.h"

#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "support/pagehands.h"
#include "support/recordholder.h"

using namespace privyseal;
using namespace privyseal::test;

class TestOverviewPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<OverviewPage> m_page;
    std::unique_ptr<QSignalSpy> m_opened;

    void open(bool sample = true)
    {
        m_stage = std::make_unique<PageStage>();
        if (sample)
            QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        show();
        QTRY_VERIFY(m_page->sentence().contains(QStringLiteral("KPI")));
    }
    void show()
    {
        m_page = showPage<OverviewPage>(m_stage->context(), {1300, 1000});
        m_opened = std::make_unique<QSignalSpy>(m_page.get(), &Page::openRequested);
    }
    [[nodiscard]] KpiCard* card(const char* id) const { return part<KpiCard>(*m_page, QStringLiteral("kpi_") + QLatin1String(id)); }
    [[nodiscard]] QList<KpiCard*> cards() const { return m_page->findChildren<KpiCard*>(); }
    [[nodiscard]] ChartCard* chart(const char* name) const { return part<ChartCard>(*m_page, name); }
    [[nodiscard]] NeedsYouList* needs() const { return part<NeedsYouList>(*m_page, "needsYou"); }
    [[nodiscard]] QString subject() const { return m_opened->isEmpty() ? QString() : m_opened->last()[1].toString(); }
    [[nodiscard]] PageId target() const { return m_opened->last()[0].value<PageId>(); }
    // How many rows the page shows that was asked for last.
    [[nodiscard]] qint64 rowsBehind()
    {
        const auto count = [&](Page& page, auto table) -> qint64 {
            page.refresh(allTopics());
            page.showSubject(subject());
            const bool read = QTest::qWaitFor([&] {
                return table()->model()->state() == PagedTableModel::State::Filled || table()->model()->state() == PagedTableModel::State::Empty;
            });
            return read ? table()->model()->total() : -1;
        };
        if (target() == PageId::Agents) {
            AgentsPage page(m_stage->context());
            return count(page, [&] { return page.findChild<RecordTable*>(); });
        }
        if (target() == PageId::Approvals) {
            const QStringList ids = subject().mid(int(subject().indexOf(u'=')) + 1).split(u',');
            return number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM request WHERE id IN ('%1')").arg(ids.join(QStringLiteral("','"))));
        }
        IncidentsPage page(m_stage->context());
        const QStringList names{QStringLiteral("table=incidents"), QStringLiteral("table=alerts"), QStringLiteral("table=drills"), QStringLiteral("table=requests")};
        const auto at = std::find_if(names.begin(), names.end(), [&](const QString& name) { return subject().contains(name); }) - names.begin();
        return at == names.size() ? -1 : count(page, [&] { return page.table(static_cast<IncidentsPage::Table>(at)); });
    }
    // Presses the segment of a chart where it is drawn.
    void pressSegment(ChartCard& card, int series, int index)
    {
        QWidget* place = card.view()->viewport();
        const ChartLayout layout = layOutChart(card.data(), QRectF(place->rect()), m_stage->theme.font(FontRole::Caption), 1.0);
        for (const ChartSegment& segment : layout.segments) {
            if (segment.series == series && segment.index == index) {
                QTest::mouseClick(place, Qt::LeftButton, {}, segment.box.center().toPoint());
                settle();
                return;
            }
        }
        QFAIL("no such segment");
    }
    // Through the menu of a card, by keys.
    [[nodiscard]] TargetDialog* askTarget()
    {
        QTimer::singleShot(0, this, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QTest::keyClick(menu, Qt::Key_Up); // the last entry
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::keyClick(card("drills")->findChild<MoreButton*>(), Qt::Key_Space);
        return QTest::qWaitFor([&] { return m_page->findChild<TargetDialog*>() != nullptr; }) ? m_page->findChild<TargetDialog*>() : nullptr;
    }
    void spoil(const QByteArray& bytes)
    {
        QFile file(m_stage->record.location().path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_stage->record.location().path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup()
    {
        m_opened.reset();
        m_page.reset();
        m_stage.reset();
    }

    void everyCardOpensTheRowsThatItCounts()
    {
        open();
        const auto set = readOverview(m_stage->record.location(), Period::containing(Period::Kind::Quarter, m_stage->clock.now()), m_stage->clock.now());
        QVERIFY(set.has_value());
        const auto kpi = [&](KpiId id) { return set->kpis.kpi(id); };
        const auto whole = [](const Figure& figure) { return qint64(figure.value_or(-1)); };
        const std::tuple<const char*, PageId, QString, qint64> expected[] = {
            {"approvals_required", PageId::Approvals, QStringLiteral("?ids="), whole(kpi(KpiId::ApprovalsRequired).value)},
            {"revoke_minutes", PageId::Incidents, QStringLiteral("?table=alerts&ids="), kpi(KpiId::RevokeMinutes).n + whole(kpi(KpiId::RevokeMinutes).part(u"unrevoked"))},
            {"environment_mix", PageId::Agents, QStringLiteral("?status=active"), number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM agent WHERE status = 'active'"))},
            {"drills", PageId::Incidents, QStringLiteral("?table=drills&ids="), whole(kpi(KpiId::Drills).value)},
            {"agent_incidents", PageId::Incidents, QStringLiteral("?table=incidents&ids="), whole(kpi(KpiId::AgentIncidents).value)}};
        int presses = 0;
        for (const auto& [id, page, start, count] : expected) {
            QVERIFY2(count > 0, id);
            if (presses % 2 == 0)
                QTest::mouseClick(card(id), Qt::LeftButton, {}, QPoint(30, 30));
            else
                QTest::keyClick(card(id), Qt::Key_Return);
            settle();
            QCOMPARE(m_opened->size(), ++presses);
            QCOMPARE(target(), page);
            QVERIFY2(subject().startsWith(start), qPrintable(subject()));
            const qint64 found = rowsBehind();
            QVERIFY2(found == count, qPrintable(QStringLiteral("%1: %2 rows, %3 counted").arg(QLatin1String(id)).arg(found).arg(count)));
        }
        QCOMPARE(card("approvals_required")->face().figure, QString::number(std::get<3>(expected[0])));
        QCOMPARE(card("drills")->face().figure, QString::number(std::get<3>(expected[3])));
        QCOMPARE(card("agent_incidents")->face().figure, QString::number(std::get<3>(expected[4])));
    }

    void thePeriodChangesWhatIsCounted()
    {
        open();
        const QString quarter = card("approvals_required")->face().figure;
        auto* button = part<MenuButton>(*m_page, "periodButton");
        QVERIFY(button->text().startsWith(QStringLiteral("Quarter: ")));
        button->menu()->actions().last()->trigger();
        QTRY_VERIFY(card("approvals_required")->face().figure != quarter);
        QVERIFY(button->text().startsWith(QStringLiteral("Year: ")));
        QTest::mouseClick(card("approvals_required"), Qt::LeftButton, {}, QPoint(30, 30));
        settle();
        QCOMPARE(rowsBehind(), card("approvals_required")->face().figure.toLongLong());
        show();
        QVERIFY(part<MenuButton>(*m_page, "periodButton")->text().startsWith(QStringLiteral("Year: ")));
    }

    void everyRowThatNeedsYouOpensItsSubject()
    {
        open();
        needs()->showAll(true);
        const auto items = needs()->items();
        QVERIFY(items.size() > 8);
        QSet<QString> kinds;
        for (int row = 0; row < items.size(); ++row) {
            const NeedsYouItem& item = items[row];
            kinds.insert(item.kind);
            if (row % 2 == 0) {
                pressRow(*needs(), needs()->model()->index(row, 0));
            } else {
                needs()->setFocus();
                QTest::keyClick(needs(), Qt::Key_Down);
                QCOMPARE(needs()->currentIndex().row(), row);
                QTest::keyClick(needs(), Qt::Key_Space);
            }
            QCOMPARE(m_opened->size(), row + 1);
            if (item.kind == u"Request" || item.kind == u"Plan" || item.kind == u"Incident") {
                QCOMPARE(target(), item.kind == u"Request" ? PageId::Approvals : item.kind == u"Plan" ? PageId::Plan : PageId::Incidents);
                QCOMPARE(subject(), item.id);
            } else if (item.kind == u"Revoke") {
                QCOMPARE(subject(), QStringLiteral("?table=alerts&ids=") + item.id);
                QCOMPARE(rowsBehind(), 1);
            } else {
                QCOMPARE(target(), PageId::Agents);
                QCOMPARE(number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM credential WHERE id = '%1' AND agent = '%2'").arg(item.id, subject())), 1);
            }
        }
        QVERIFY2(kinds.size() >= 3, qPrintable(QStringList(kinds.values()).join(u',')));
    }

    void chartsAreShownAsTables()
    {
        open();
        for (const char* name : {"outcomesChart", "revokeChart", "environmentChart", "incidentsChart"}) {
            ChartCard* shown = chart(name);
            QVERIFY2(shown->view()->isVisible() && !shown->isTableShown(), name);
            auto* more = shown->findChild<MoreButton*>();
            // The menu runs its own loop: the keys come from inside it.
            QTimer::singleShot(0, this, [] {
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY(menu);
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            });
            QTest::keyClick(more, Qt::Key_Space);
            QTRY_VERIFY2(shown->isTableShown(), name);
            auto* table = shown->findChild<TableView*>();
            QVERIFY2(table->isVisible() && !shown->view()->isVisible(), name);
            QVERIFY2(table->model()->rowCount() > 0 && table->model()->columnCount() >= 2, name);
        }
        auto* table = chart("outcomesChart")->findChild<TableView*>();
        QCOMPARE(table->model()->rowCount(), 12);
        QCOMPARE(table->model()->index(11, 1).data().toString(), QString::number(chart("outcomesChart")->data().series[0].values[11]));
    }

    void aSegmentOpensItsRows()
    {
        open();
        // What no bar counts must not open with one: break-glass is apart from the approved, a dismissed near miss is none.
        m_stage->record.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status, decided_at, break_glass) VALUES "
                                           "('GLASS', 'a', 'x', 'r', 'shadow', '2026-07-10', 'approved', '2026-07-10', 1), "
                                           "('BLOCKED', 'a', 'x', 'r', 'shadow', '2026-07-10', 'policy_blocked', '2026-07-10', 0), "
                                           "('NOTINTIME', 'a', 'x', 'r', 'shadow', '2026-07-10', 'expired', '2026-07-11', 1)"));
        m_stage->record.sql(QStringLiteral("INSERT INTO incident (id, title, kind, cause, detected_at, status) VALUES "
                                           "('DISMISSED', 't', 'near_miss', 'human', '2026-08-10', 'dismissed'), ('NEARLY', 't', 'near_miss', 'human', '2026-08-10', 'closed')"));
        show();
        QTRY_VERIFY(m_page->sentence().contains(QStringLiteral("KPI")));
        const ChartData outcomes = chart("outcomesChart")->data();
        for (int series = 0; series < 4; ++series) {
            const int month = 9; // a whole month
            QVERIFY(outcomes.series[series].values[month] > 0);
            pressSegment(*chart("outcomesChart"), series, month);
            QCOMPARE(rowsBehind(), qint64(outcomes.series[series].values[month]));
        }
        const ChartData revoke = chart("revokeChart")->data();
        const int opened = int(m_opened->size());
        for (int bin = 0; bin < revoke.series[0].values.size(); ++bin) {
            if (revoke.series[0].values[bin] <= 0)
                continue;
            pressSegment(*chart("revokeChart"), 0, bin);
            QVERIFY(subject().startsWith(QStringLiteral("?table=alerts")));
            QCOMPARE(rowsBehind(), qint64(revoke.series[0].values[bin]));
        }
        QVERIFY(m_opened->size() > opened);
        const ChartData incidents = chart("incidentsChart")->data();
        QVERIFY(incidents.series[1].values.last() > 0);
        for (int series = 0; series < 2; ++series) {
            for (int quarter = 0; quarter < incidents.series[series].values.size(); ++quarter) {
                if (incidents.series[series].values[quarter] <= 0)
                    continue;
                pressSegment(*chart("incidentsChart"), series, quarter);
                QCOMPARE(rowsBehind(), qint64(incidents.series[series].values[quarter]));
            }
        }
        // By keys: the donut from its first part to its last.
        ChartView* donut = chart("environmentChart")->view();
        donut->setFocus();
        for (int part = 0; part < 3; ++part) {
            QTest::keyClick(donut, Qt::Key_Right);
            QTest::keyClick(donut, Qt::Key_Return);
            QCOMPARE(target(), PageId::Agents);
            QCOMPARE(rowsBehind(), qint64(donut->data().series[part].values[0]));
        }
    }

    void aTargetIsChangedByKeysAndChangedBackByClicks()
    {
        open();
        QCOMPARE(card("drills")->face().targetText, QStringLiteral("target ≥ 4"));
        const auto ask = [&] {
            TargetDialog* asked = askTarget();
            settle(); // the present one is read
            return asked;
        };
        TargetDialog* dialog = ask();
        QVERIFY(dialog);
        auto* number = part<QRadioButton>(*dialog, "targetNumber");
        auto* value = part<QDoubleSpinBox>(*dialog, "targetValue");
        QVERIFY(part<QRadioButton>(*dialog, "targetUsual")->isChecked() && !value->isEnabled());
        QTest::keyClick(number, Qt::Key_Space);
        QVERIFY(value->isEnabled());
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("12"));
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(card("drills")->face().targetText, QStringLiteral("target ≥ 12"));
        QCOMPARE(text(m_stage->record.record(), QStringLiteral("SELECT value FROM record_meta WHERE key = 'target.drills'")), QStringLiteral("12"));
        QTRY_VERIFY(!m_page->findChild<TargetDialog*>());

        dialog = ask();
        QVERIFY(dialog);
        QCOMPARE(part<QDoubleSpinBox>(*dialog, "targetValue")->value(), 12.0);
        QTest::mouseClick(part<QRadioButton>(*dialog, "targetNone"), Qt::LeftButton, {}, QPoint(8, part<QRadioButton>(*dialog, "targetNone")->height() / 2));
        press(*dialog, "changeTarget");
        QTRY_COMPARE(card("drills")->face().targetText, QString());
        QTRY_VERIFY(!m_page->findChild<TargetDialog*>());

        m_stage->record.sql(QStringLiteral("UPDATE record_meta SET value = 'many' WHERE key = 'target.drills'"));
        m_page->refresh(allTopics());
        QTRY_VERIFY(part<Banner>(*m_page, "overviewProblem")->isVisible()); // no target is another thing
        dialog = ask();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<Banner*>()->isVisible());
        press(*dialog, "changeTarget"); // as usual
        QTRY_COMPARE(card("drills")->face().targetText, QStringLiteral("target ≥ 4"));
        QVERIFY(!part<Banner>(*m_page, "overviewProblem")->isVisible());
    }

    void aHeldRecordStopsNoClick()
    {
        open();
        RecordHolder hold(m_stage->record.location());
        QElapsedTimer clicked;
        clicked.start();
        QTest::mouseClick(card("approvals_required"), Qt::LeftButton, {}, QPoint(30, 30));
        QCoreApplication::processEvents();
        QVERIFY2(clicked.elapsed() < 200, qPrintable(QString::number(clicked.elapsed())));
        QCOMPARE(m_opened->size(), 0);
        hold.letGo();
        settle();
        QCOMPARE(m_opened->size(), 1);
        QCOMPARE(target(), PageId::Approvals);
    }

    void aTargetWaitsForAHeldRecord()
    {
        open();
        auto hold = std::make_unique<RecordHolder>(m_stage->record.location());
        QPointer<TargetDialog> dialog = askTarget();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!part<QPushButton>(*dialog, "changeTarget")->isEnabled() && !part<QRadioButton>(*dialog, "targetUsual")->isEnabled());
        hold.reset();
        settle();
        QVERIFY(part<QPushButton>(*dialog, "changeTarget")->isEnabled() && part<QRadioButton>(*dialog, "targetUsual")->isChecked());
        part<QRadioButton>(*dialog, "targetNumber")->setChecked(true);
        part<QDoubleSpinBox>(*dialog, "targetValue")->setValue(9);
        hold = std::make_unique<RecordHolder>(m_stage->record.location());
        QElapsedTimer clicked;
        clicked.start();
        QTest::mouseClick(part<QPushButton>(*dialog, "changeTarget"), Qt::LeftButton);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCoreApplication::processEvents();
        QVERIFY2(clicked.elapsed() < 200, qPrintable(QString::number(clicked.elapsed())));
        QVERIFY(dialog && dialog->isVisible() && dialog->isBusy());
        QVERIFY(!part<QDoubleSpinBox>(*dialog, "targetValue")->isEnabled());
        hold.reset();
        settle();
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(card("drills")->face().targetText, QStringLiteral("target ≥ 9"));
    }

    void rowsThatCannotBeReadAreSaid()
    {
        open();
        const QByteArray sound = bytes();
        spoil(QByteArray(8192, 'x'));
        auto* problem = part<Banner>(*m_page, "overviewProblem");
        QTest::mouseClick(card("agent_incidents"), Qt::LeftButton, {}, QPoint(30, 30));
        settle();
        QCOMPARE(m_opened->size(), 0);
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->accessibleName().startsWith(QStringLiteral("The rows behind the figure could not be read. ")), qPrintable(problem->accessibleName()));
        QVERIFY(card("agent_incidents")->face().figure.toInt() > 0); // what was read stays
        spoil(sound);
        QTest::mouseClick(problem->actionButton(), Qt::LeftButton);
        settle();
        QVERIFY(!problem->isVisible());
        QCOMPARE(m_opened->size(), 1);
        QCOMPARE(rowsBehind(), card("agent_incidents")->face().figure.toLongLong());
    }

    void aReadOnlyRecordKeepsItsTargets()
    {
        open();
        m_page.reset();
        ReadOnlyStage reading(*m_stage);
        m_page = showPage<OverviewPage>(reading.context(), {1300, 1000});
        for (KpiCard* one : cards()) {
            const QAction* change = one->menu()->actions().last();
            QVERIFY(change->objectName().startsWith(u"changeTarget_"));
            QVERIFY(!change->isEnabled() && one->menu()->toolTipsVisible());
            QCOMPARE(change->toolTip(), QStringLiteral("This record is open for reading only."));
        }
        m_page.reset();
    }

    void linksGoWhereTheySay()
    {
        open();
        press(*m_page, "openPlan");
        QCOMPARE(target(), PageId::Plan);
        press(*m_page, "boardReport");
        QCOMPARE(target(), PageId::Report);
        QList<QAction*> actions = card("drills")->menu()->actions();
        actions.first()->trigger();
        auto* formula = m_page->findChild<QMessageBox*>();
        QVERIFY(formula && formula->textFormat() == Qt::PlainText);
        QCOMPARE(formula->text(), kpiFormula(KpiId::Drills));
        QTest::keyClick(formula, Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<QMessageBox*>());
        QVERIFY2(unsafeTexts(*m_page).isEmpty(), qPrintable(unsafeTexts(*m_page).join(u'\n')));
    }

    void anEmptyRecordSaysThatNothingIsKnown()
    {
        open(false);
        QVERIFY2(m_page->sentence().contains(QStringLiteral("No KPI can be judged yet.")), qPrintable(m_page->sentence()));
        for (KpiCard* one : cards()) {
            const KpiFace& face = one->face();
            QVERIFY2(face.figure == u"-" || face.figure == u"\u2013", qPrintable(face.name + u": " + face.figure));
            QVERIFY2(face.footer.contains(QStringLiteral("The record holds no ")), qPrintable(face.footer));
            QCOMPARE(face.status.word, QStringLiteral("No data"));
            QVERIFY2(!face.targetText.startsWith(u'0'), qPrintable(face.targetText));
        }
        for (const char* name : {"outcomesChart", "revokeChart", "environmentChart", "incidentsChart"}) {
            QVERIFY2(chart(name)->states()->state() == StateStack::State::Empty, name);
            QVERIFY2(!chart(name)->title().isEmpty(), name);
        }
    }

    void whatCannotBeReadIsNotZero()
    {
        open();
        m_page.reset();
        const QByteArray sound = bytes();
        spoil(QByteArray(8192, 'x'));
        show();
        QTRY_VERIFY(part<Banner>(*m_page, "overviewProblem")->isVisible());
        QCOMPARE(m_page->sentence(), QStringLiteral("The figures could not be read."));
        for (int i = 0; i < 5; ++i)
            QVERIFY2(cards()[i]->accessibleName().startsWith(kpiName(KpiId(i)) + QStringLiteral(": not read.")), qPrintable(cards()[i]->accessibleName()));
        for (const char* name : {"outcomesChart", "revokeChart", "environmentChart", "incidentsChart"})
            QCOMPARE(chart(name)->states()->state(), StateStack::State::Failed);
        QTest::mouseClick(card("revoke_minutes"), Qt::LeftButton, {}, QPoint(30, 30));
        QCOMPARE(m_opened->size(), 0); // nothing read: no rows to open
        spoil(sound);
        QTest::mouseClick(part<Banner>(*m_page, "overviewProblem")->actionButton(), Qt::LeftButton);
        QTRY_VERIFY(!part<Banner>(*m_page, "overviewProblem")->isVisible());
        const QString figure = card("drills")->face().figure;
        QVERIFY(figure.toInt() > 0);
        // Later the figures stay, and the banner says of when they are.
        spoil(QByteArray(8192, 'x'));
        m_page->refresh(allTopics());
        QTRY_VERIFY(part<Banner>(*m_page, "overviewProblem")->isVisible());
        QVERIFY(part<Banner>(*m_page, "overviewProblem")->accessibleName().contains(QStringLiteral("The figures below are of ")));
        QCOMPARE(card("drills")->face().figure, figure);
        spoil(sound);
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
