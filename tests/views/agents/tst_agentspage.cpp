#include "models/agents/agentrepository.h"
#include "models/sample/samplerecord.h"
#include "views/agents/agentdetail.h"
#include "views/agents/agentspage.h"
#include "views/agents/ladderview.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/card.h"
#include "views/common/celldelegate.h"
#include "views/common/recordtable.h"
#include "views/common/signdialog.h"
#include "views/common/statestack.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QUrlQuery>

#include "support/committee.h"
#include "support/pagehands.h"

using namespace privyseal;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestAgentsPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::PageStage> m_stage;
    std::unique_ptr<AgentsPage> m_page;

    [[nodiscard]] RecordTable* table() const { return m_page->findChild<RecordTable*>(); }
    [[nodiscard]] bool filled() const { return table()->model()->state() == PagedTableModel::State::Filled; }
    void sign(SignDialog& sheet)
    {
        QTest::keyClicks(test::part<QLineEdit>(sheet, "reason"), QStringLiteral("Looked at them."));
        QTest::keyClicks(test::part<QLineEdit>(sheet, "passphrase"), samplePassphrase(m_stage->member));
        test::click(test::part<QPushButton>(sheet, "confirmDecision"));
    }
    void open(bool sample = true)
    {
        m_stage = std::make_unique<test::PageStage>();
        if (sample) {
            QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
            QVERIFY(writeSampleKeys(m_stage->record.record(), KeyRing::ofThisUser(), m_stage->clock.now()).has_value());
        }
        m_stage->chooseMember();
        show();
        if (sample)
            QTRY_VERIFY(filled() && !m_page->sentence().isEmpty());
    }
    void show()
    {
        m_page = std::make_unique<AgentsPage>(m_stage->context());
        m_page->resize(1084, 740);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->refresh(allTopics());
        test::settle();
    }
    void apply(const QString& subject)
    {
        m_page->showSubject(subject);
        QTRY_VERIFY(table()->model()->state() != PagedTableModel::State::Loading);
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

    void showsRowsDetailAndSentence()
    {
        open();
        QVERIFY(table()->model()->total() >= 50);
        QVERIFY2(m_page->sentence().contains(QStringLiteral("can execute without an approved assessment")), qPrintable(m_page->sentence()));
        m_page->showSubject(QStringLiteral("AGT-0009"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0009"));
        test::settle();
        QCOMPARE(text("agentName"), QStringLiteral("forge-helper"));
        const QModelIndex index = table()->view()->currentIndex();
        const auto cell = [&](const char* column) { return index.siblingAtColumn(table()->model()->columnOf(QLatin1String(column))); };
        QCOMPARE(cell("environment").data(CellSwatch).toInt(), 1);
        QCOMPARE(cell("guardrails").data(CellShape).toInt(), static_cast<int>(Shape::Diamond));
        QVERIFY(cell("can_do").data(CellSlots).toUInt() & (1U << static_cast<unsigned>(Capability::Execute)));
        QVERIFY(!cell("can_do").data().toString().isEmpty());
    }

    void modelIsSound()
    {
        open();
        QAbstractItemModelTester tester(table()->view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        apply(QStringLiteral("?environment=production"));
        apply(QStringLiteral("?search=forge"));
        table()->bar()->clear();
        QTRY_VERIFY(filled());
    }

    void drillsThroughByFilter()
    {
        open();
        const AgentTable source;
        const auto worries = source.worries(m_stage->record.record(), m_stage->clock.now());
        QVERIFY(worries && worries->executeUnassessed > 0);
        apply(QStringLiteral("?execute=unassessed&status=active"));
        QTRY_COMPARE(table()->model()->total(), worries->executeUnassessed);
        apply(QStringLiteral("?ids=AGT-0009,AGT-0012&nonsense=1"));
        QTRY_COMPARE(table()->model()->total(), 2);
        QVERIFY(m_page->sentence().startsWith(QStringLiteral("2 of ")));
        // A thing that the filter hides is found all the same.
        m_page->showSubject(QStringLiteral("AGT-0014"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0014"));
        test::settle();
        QVERIFY(table()->bar()->filter().isEmpty());
    }

    void searchesAndRemovesChips()
    {
        open();
        auto* search = m_page->findChild<QLineEdit*>(QStringLiteral("tableSearch"));
        QTest::keyClicks(search, QStringLiteral("forge-helper"));
        QTRY_COMPARE(table()->model()->total(), 2); // forge-helper and forge-helper-beta
        search->clear();
        apply(QStringLiteral("?environment=production&status=active"));
        const qint64 narrowed = table()->model()->total();
        auto* chip = m_page->findChild<FilterChip*>(QStringLiteral("chip_environment"));
        QVERIFY(chip);
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_VERIFY(table()->model()->total() > narrowed);
        QCOMPARE(table()->bar()->filter().terms.size(), 1);
    }

    void emptyTellsWhatToDo()
    {
        open();
        apply(QStringLiteral("?search=nobodyiscalledthis"));
        QTRY_COMPARE(table()->states()->state(), StateStack::State::Empty);
        LinkButton* step = nullptr;
        for (LinkButton* link : table()->states()->findChildren<LinkButton*>())
            step = link->isVisible() ? link : step;
        QVERIFY(step);
        QCOMPARE(step->text(), QStringLiteral("Clear filters"));
        QTest::mouseClick(step, Qt::LeftButton);
        QTRY_COMPARE(table()->states()->state(), StateStack::State::Filled);
        cleanup();
        open(false);
        QTRY_COMPARE(table()->states()->state(), StateStack::State::Empty);
        QTRY_VERIFY(m_page->sentence().contains(QStringLiteral("no agent")));
    }

    void sortsByHeader()
    {
        open();
        QHeaderView* header = table()->view()->horizontalHeader();
        const int column = table()->model()->columnOf(QStringLiteral("privileges"));
        const QPoint place(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QTRY_COMPARE(table()->model()->order().column, QStringLiteral("privileges"));
        QTRY_VERIFY(filled());
        const auto at = [&](int row) { return table()->model()->index(row, column).data(PagedTableModel::SortRole).toInt(); };
        QTRY_VERIFY(at(0) <= at(5));
        // One that cannot be sorted leaves the order as it was.
        const int can = table()->model()->columnOf(QStringLiteral("can_do"));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(can) + 20, header->height() / 2});
        QCOMPARE(table()->model()->order().column, QStringLiteral("privileges"));
        QCOMPARE(header->sortIndicatorSection(), column);
    }

    void copiesWhatIsSelected()
    {
        open();
        table()->view()->setFocus();
        QTest::keyClick(table()->view(), Qt::Key_A, Qt::ControlModifier);
        QApplication::clipboard()->clear();
        QTest::keyClick(table()->view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(!QApplication::clipboard()->text().isEmpty());
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), table()->model()->total() + 1);
        QVERIFY(lines.first().startsWith(QStringLiteral("Agent\tOwner\t")));
    }

    void exportsWhatIsShown()
    {
        open();
        m_stage->record.sql(QStringLiteral("UPDATE agent SET owner = '=HYPERLINK(\"x\"),\"q\"' WHERE id = 'AGT-0009'"));
        apply(QStringLiteral("?ids=AGT-0009,AGT-0012"));
        QTRY_COMPARE(table()->model()->total(), 2);
        QSignalSpy done(table(), &RecordTable::exported);
        const QString csv = m_stage->record.folder() + QStringLiteral("/a.csv");
        table()->exportTo(csv, TableFormat::Csv);
        QTRY_COMPARE(done.size(), 1);
        const QByteArray bytes = contentOf(csv);
        QCOMPARE(bytes.count("\r\n"), 3);
        QVERIFY2(bytes.contains("\"'=HYPERLINK(\"\"x\"\"),\"\"q\"\"\""), bytes.constData());
        const QString json = m_stage->record.folder() + QStringLiteral("/a.json");
        table()->exportTo(json, TableFormat::Json);
        QTRY_COMPARE(done.size(), 2);
        const QJsonArray rows = QJsonDocument::fromJson(contentOf(json)).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).toObject().value(QStringLiteral("environment")).toString(), QStringLiteral("production"));
        QSignalSpy failed(table(), &RecordTable::exportFailed);
        table()->exportTo(m_stage->record.folder() + QStringLiteral("/no/such/folder/a.csv"), TableFormat::Csv);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(table()->findChild<Banner*>(QStringLiteral("tableBanner"))->isVisible());
    }

    void keepsSelectionOnOutsideChange()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0014"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0014"));
        test::settle();
        m_stage->record.sql(QStringLiteral("UPDATE agent SET name = 'aaa-first' WHERE id = 'AGT-0021'"));
        m_page->refresh({Topic::Agents});
        QTRY_COMPARE(table()->model()->idAt(0), QStringLiteral("AGT-0021"));
        QCOMPARE(table()->currentId(), QStringLiteral("AGT-0014"));
        QCOMPARE(table()->model()->idAt(table()->view()->currentIndex().row()), QStringLiteral("AGT-0014"));
    }

    void asksForImport()
    {
        open();
        QSignalSpy asked(m_page.get(), &Page::importRequested);
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("importAgents")), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        cleanup();
        open(false);
        QTRY_COMPARE(table()->states()->state(), StateStack::State::Empty);
        QSignalSpy again(m_page.get(), &Page::importRequested);
        Q_EMIT table()->states()->nextStepRequested();
        QCOMPARE(again.size(), 1);
    }

    void detailFitsItsRoom()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0012"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0012"));
        test::settle();
        auto* detail = m_page->findChild<AgentDetail*>();
        auto* tabs = detail->findChild<QTabBar*>(QStringLiteral("agentDetailTabs"));
        auto* ladder = detail->findChild<LadderView*>();
        QCOMPARE(detail->form(), AgentDetail::Form::Beside);
        QVERIFY(!tabs->isVisible() && ladder->isVisible());
        QCOMPARE(ladder->rung(), std::optional(2)); // in production, read-only
        m_page->resize(972, 600);
        QCOMPARE(detail->form(), AgentDetail::Form::Tabs);
        QVERIFY(tabs->isVisible() && !ladder->isVisible());
        tabs->setCurrentIndex(2);
        QVERIFY(ladder->isVisible());
        m_page->resize(1700, 900);
        QCOMPARE(detail->form(), AgentDetail::Form::Upright);
        QVERIFY(!tabs->isVisible() && ladder->isVisible());
        // An agent in production whose autonomy nobody wrote down stands on no rung.
        LadderView unknown;
        unknown.setPlace(Environment::Production, std::nullopt);
        QVERIFY(!unknown.rung());
    }

    // Facts beside a link that cannot stretch keep the width of the column.
    void factsUseTheirRoom()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0012"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0012"));
        test::settle();
        auto* link = m_page->findChild<LinkButton*>(QStringLiteral("agentIncidents"));
        auto* ladder = m_page->findChild<LadderView*>();
        QVERIFY(link && ladder);
        QTRY_VERIFY(link->width() > 0);
        QVERIFY2(link->mapTo(m_page.get(), QPoint(0, 0)).x() - ladder->mapTo(m_page.get(), QPoint(0, 0)).x() < ladder->width() / 2, "the names take the room of the facts");
    }

    void attestsAsTheMember()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0012"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0012"));
        test::settle();
        QSignalSpy written(m_page.get(), &Page::recordChanged);
        auto* attest = m_page->findChild<QPushButton*>(QStringLiteral("attestAgent"));
        const QString member = m_stage->member;
        m_stage->member.clear();
        QTest::mouseClick(attest, Qt::LeftButton);
        QVERIFY(m_page->findChild<Banner*>(QStringLiteral("agentsProblem"))->isVisible());
        m_stage->member = member;
        QTest::mouseClick(attest, Qt::LeftButton);
        SignDialog* sheet = nullptr;
        QTRY_VERIFY((sheet = m_page->findChild<SignDialog*>(QStringLiteral("attestDialog"))) != nullptr);
        QVERIFY(sheet->presented().contains(QStringLiteral("AGT-0012")));
        sign(*sheet);
        QTRY_COMPARE(written.size(), 1);
        const auto agent = AgentRepository(m_stage->record.record()).find(QStringLiteral("AGT-0012"));
        QVERIFY(agent && *agent);
        QCOMPARE((*agent)->attestedAt, m_stage->clock.now());
        QVERIFY(!(*agent)->attestedBy.isEmpty());
    }

    // What is wrong about an agent is put right by hand, stands in the ledger, and can be taken back.
    void editsAndUndoes()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0012"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0012"));
        test::settle();
        const auto agent = [&] { return **AgentRepository(m_stage->record.record()).find(QStringLiteral("AGT-0012")); };
        const QString before = agent().owner;
        test::press(*m_page, "editAgent");
        auto* dialog = test::part<QDialog>(*m_page, "agentDialog");
        auto* owner = test::part<QLineEdit>(*dialog, "owner");
        QCOMPARE(owner->text(), before);
        owner->selectAll();
        QTest::keyClicks(owner, QStringLiteral("Nora  New"));
        test::part<QComboBox>(*dialog, "testData")->setCurrentIndex(0);
        test::click(test::part<QPushButton>(*dialog, "saveAgent"));
        QTRY_COMPARE(agent().owner, QStringLiteral("Nora New"));
        QCOMPARE(agent().testData, TestData::Synthetic);
        QVERIFY(test::text(m_stage->record.record(), QStringLiteral("SELECT leaf FROM ledger ORDER BY seq DESC")).contains(QStringLiteral("Nora New")));
        auto* banner = test::part<Banner>(*m_page, "agentsProblem");
        QTRY_VERIFY(banner->isVisible());
        test::click(banner->actionButton());
        QTRY_COMPARE(agent().owner, before);
        QVERIFY(!banner->isVisible());
    }

    // A privilege is taken back with a reason, or a narrower one is asked for with what is known of it filled in.
    void takesBackAPrivilege()
    {
        open();
        m_stage->record.sql(QStringLiteral("UPDATE agent_grant SET backing = 'imported', status = 'active' WHERE agent = 'AGT-0012'"));
        m_page->showSubject(QStringLiteral("AGT-0012"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0012"));
        test::settle();
        const auto grant = [&] { return AgentRepository(m_stage->record.record()).find(QStringLiteral("AGT-0012"))->value().grants.first(); };
        auto* more = m_page->findChildren<MoreButton*>(QStringLiteral("grant_%1").arg(grant().position)).last();
        const QList<QAction*> actions = more->menuToFill()->actions();
        QCOMPARE(actions.size(), 2);
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        actions[0]->trigger();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(QUrlQuery(opened[0][1].toString().mid(1)).queryItemValue(QStringLiteral("action"), QUrl::FullyDecoded), grant().action);
        actions[1]->trigger();
        auto* dialog = test::part<QInputDialog>(*m_page, "takeBackDialog");
        dialog->setTextValue(QStringLiteral("Nobody needs it."));
        dialog->accept();
        QTRY_COMPARE(grant().status, GrantStatus::Revoked);
    }

    void aDecisionIsTakenBackBySignature()
    {
        open();
        m_stage->record.sql(QStringLiteral("UPDATE agent_grant SET backing = 'decision', status = 'active', request = 'REQ-1041' WHERE agent = 'AGT-0012' AND position = 0"));
        m_page->refresh({Topic::Agents});
        m_page->showSubject(QStringLiteral("AGT-0012"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0012"));
        test::settle();
        m_page->findChildren<MoreButton*>(QStringLiteral("grant_0")).last()->menuToFill()->actions()[1]->trigger(); // those before are on their way out
        SignDialog* sheet = nullptr;
        QTRY_VERIFY((sheet = m_page->findChild<SignDialog*>(QStringLiteral("revokeSignDialog"))) != nullptr);
        QVERIFY(sheet->presented().contains(QStringLiteral("REQ-1041")));
        sign(*sheet);
        QTRY_COMPARE(test::number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM revocation")), 1);
    }

    // The clock of a revocation runs from the order to the confirmation.
    void revokesACredential()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0009"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0009"));
        test::settle();
        const auto credential = [&] { return AgentRepository(m_stage->record.record()).find(QStringLiteral("AGT-0009"))->value().credentials[1]; };
        const auto press = [&] {
            const auto links = m_page->findChildren<LinkButton*>(QStringLiteral("revokeCredential"));
            QVERIFY(!links.isEmpty());
            const auto mine = std::find_if(links.begin(), links.end(), [&](LinkButton* one) { return one->accessibleName().contains(credential().id); });
            QVERIFY(mine != links.end());
            test::click(*mine);
            test::click(test::part<QPushButton>(*m_page, "revokeYes"));
        };
        QVERIFY(!credential().revokeOrderedAt.isValid());
        press();
        QTRY_COMPARE(credential().revokeOrderedAt, m_stage->clock.now());
        test::settle();
        m_stage->clock.advanceMs(60'000);
        press();
        QTRY_COMPARE(credential().revokedAt, m_stage->clock.now());
    }

    void theRetiredAreNotEdited()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0001"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0001"));
        test::settle();
        QVERIFY(!test::part<QPushButton>(*m_page, "editAgent")->isEnabled());
    }

    void asksForPrivilegeAndIncidents()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0009"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0009"));
        test::settle();
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("requestPrivilege")), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<PageId>(), PageId::Approvals);
        QCOMPARE(opened[0][1].toString(), QStringLiteral("?new=AGT-0009"));
        auto* link = m_page->findChild<LinkButton*>(QStringLiteral("agentIncidents"));
        QVERIFY(link);
        QTest::keyClick(link, Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QVERIFY(opened[1][1].toString().contains(QStringLiteral("INC-0012")));
    }

    void failureIsNotEmptiness()
    {
        open();
        const QString path = m_stage->record.location().path;
        const QString aside = path + QStringLiteral(".aside");
        m_page.reset();
        QVERIFY(QFile::copy(path, aside));
        QFile garbage(path);
        QVERIFY(garbage.open(QIODevice::WriteOnly | QIODevice::Truncate));
        garbage.write(QByteArray(8192, 'x'));
        garbage.close();
        show();
        QTRY_COMPARE(table()->states()->state(), StateStack::State::Failed);
        QTRY_COMPARE(m_page->sentence(), QStringLiteral("The agents could not be read."));
        QVERIFY(QFile::remove(path) && QFile::rename(aside, path));
        LinkButton* again = nullptr;
        for (LinkButton* link : table()->states()->findChildren<LinkButton*>())
            again = link->isVisible() ? link : again;
        QVERIFY(again);
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_COMPARE(table()->states()->state(), StateStack::State::Filled);
    }

    void remembersFilterAndColumns()
    {
        open();
        apply(QStringLiteral("?environment=shadow"));
        table()->view()->setColumnHidden(table()->model()->columnOf(QStringLiteral("autonomy")), true);
        table()->view()->horizontalHeader()->resizeSection(0, 222);
        const qint64 shown = table()->model()->total();
        m_page.reset();
        show();
        QTRY_VERIFY(filled());
        QCOMPARE(table()->model()->total(), shown);
        QCOMPARE(table()->view()->columnWidth(0), 222);
        QVERIFY(table()->view()->isColumnHidden(table()->model()->columnOf(QStringLiteral("autonomy"))));
    }

    void aHeldRecordHoldsNobodyUp()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0012"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0012"));
        test::settle();
        QSignalSpy written(m_page.get(), &Page::recordChanged);
        const QString before = text("agentName");
        const QModelIndex next = table()->view()->model()->index(table()->view()->currentIndex().row() + 1, 0);
        const QString wanted = table()->model()->idAt(next.row());
        auto* attest = test::part<QPushButton>(*m_page, "attestAgent");
        {
            test::RecordHolder hold(m_stage->record.location());
            QElapsedTimer clock;
            clock.start();
            QTest::mouseClick(table()->view()->viewport(), Qt::LeftButton, {}, table()->view()->visualRect(next).center());
            QTest::mouseClick(test::part<QWidget>(*m_page, "addFilter"), Qt::LeftButton);
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget()))
                menu->close();
            QTest::mouseClick(attest, Qt::LeftButton);
            QVERIFY2(clock.elapsed() < 400, qPrintable(QString::number(clock.elapsed()))); // three clicks
            test::StallMeter meter;
            QTest::qWait(400);
            const qint64 gap = meter.worst();
            QVERIFY2(gap < 200, qPrintable(QString::number(gap)));
            QCOMPARE(text("agentName"), before);
            QCOMPARE(written.size(), 0);
        }
        test::settle();
        SignDialog* sheet = nullptr;
        QTRY_VERIFY((sheet = m_page->findChild<SignDialog*>(QStringLiteral("attestDialog"))) != nullptr);
        sign(*sheet);
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(table()->currentId(), wanted);
        const auto agent = AgentRepository(m_stage->record.record()).find(wanted);
        QVERIFY(agent && *agent);
        QCOMPARE(text("agentName"), (*agent)->name);
        QCOMPARE((*agent)->attestedAt, m_stage->clock.now());
    }

    void filterOffersTheOwners()
    {
        open();
        QStringList offered;
        QTest::mouseClick(test::part<QWidget>(*m_page, "addFilter"), Qt::LeftButton);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->menu() && action->text() == u"Owner") {
                for (QAction* owner : action->menu()->actions())
                    offered.append(owner->text());
            }
        }
        menu->close();
        const auto owners = AgentRepository(m_stage->record.record()).owners();
        QVERIFY(owners && owners->size() > 3);
        QCOMPARE(offered, owners->mid(0, 40));
    }

    void whatCannotBeReadOrWrittenIsSaid()
    {
        open();
        m_stage->record.sql(QStringLiteral("ALTER TABLE incident RENAME TO incident_away"));
        m_page->showSubject(QStringLiteral("AGT-0009"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0009"));
        test::settle();
        auto* states = qobject_cast<StateStack*>(m_page->findChild<AgentDetail*>()->parentWidget());
        QVERIFY(states);
        QCOMPARE(states->state(), StateStack::State::Failed);
        m_stage->record.sql(QStringLiteral("ALTER TABLE incident_away RENAME TO incident"));
        QVERIFY(test::stateLink(*states));
        test::click(test::stateLink(*states));
        QCOMPARE(text("agentName"), QStringLiteral("forge-helper"));
        // Whoever acts here is no longer a member: nothing is written, and the page says so.
        m_stage->member = QStringLiteral("nobody-known");
        test::press(*m_page, "attestAgent");
        QVERIFY(m_page->findChild<Banner*>(QStringLiteral("agentsProblem"))->isVisible());
        QVERIFY(test::part<QPushButton>(*m_page, "attestAgent")->isEnabled());
        // The owners and the figures of the sentence.
        m_stage->record.sql(QStringLiteral("ALTER TABLE credential RENAME TO credential_away"));
        m_page->refresh({Topic::Agents});
        test::settle();
        QCOMPARE(m_page->sentence(), QStringLiteral("The agents could not be read."));
        m_stage->record.sql(QStringLiteral("ALTER TABLE credential_away RENAME TO credential"));
    }

    // Pictures to look at, beside the build.
    void grabs()
    {
        open();
        m_page->showSubject(QStringLiteral("AGT-0009"));
        QTRY_COMPARE(table()->currentId(), QStringLiteral("AGT-0009"));
        test::settle();
        const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/grabs");
        QVERIFY(QDir().mkpath(folder));
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            m_stage->theme.setMode(mode);
            for (const int width : {1084, 1700}) {
                m_page->resize(width, 740);
                QTest::qWait(50);
                const QImage image = m_page->grab().toImage();
                QVERIFY(!image.isNull());
                QVERIFY(image.save(folder + QStringLiteral("/agents-%1-%2.png").arg(mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(width)));
            }
        }
    }
};

QTEST_MAIN(TestAgentsPage)
#include "tst_agentspage.moc"
