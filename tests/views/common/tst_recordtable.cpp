// The big table of a page: selection by place, the frozen name column, rows that stay while they are read again.

#include "models/agents/agenttable.h"
#include "models/sample/samplerecord.h"
#include "support/pagestage.h"
#include "views/agents/agentlook.h"
#include "views/common/recordtable.h"
#include "views/common/statestack.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace privyseal;

class TestRecordTable : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::PageStage> m_stage;
    std::unique_ptr<RecordTable> m_table;

    void open()
    {
        m_stage = std::make_unique<test::PageStage>();
        QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        const PageContext context = m_stage->context();
        m_table = std::make_unique<RecordTable>(std::make_shared<AgentTable>(), agentLook(context, std::make_shared<const QList<QString>>()), context);
        m_table->resize(1084, 500);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        m_table->refresh(allTopics());
        QTRY_COMPARE(m_table->model()->state(), PagedTableModel::State::Filled);
    }

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void cleanup()
    {
        m_table.reset();
        m_stage.reset();
    }

    // Whoever comes by Ctrl+3 still holds the key when the rows arrive; that must not toggle the selection.
    void selectsWhileAModifierIsHeld()
    {
        open();
        for (const QString& id : {QStringLiteral("AGT-0014"), m_table->model()->idAt(0), m_table->model()->idAt(0)}) {
            QTest::keyPress(m_table->view(), Qt::Key_Control, Qt::ControlModifier);
            m_table->select(id);
            QTRY_COMPARE(m_table->currentId(), id);
            QCOMPARE(m_table->selectedIds(), QStringList{id});
            QTest::keyRelease(m_table->view(), Qt::Key_Control);
        }
    }

    void frozenNameSortsByItsOwnHead_data()
    {
        QTest::addColumn<bool>("mirrored");
        QTest::addRow("left to right") << false;
        QTest::addRow("right to left") << true;
    }
    void frozenNameSortsByItsOwnHead()
    {
        QFETCH(bool, mirrored);
        open();
        m_table->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        TableView* view = m_table->view();
        auto* frozen = view->findChild<QTableView*>();
        QVERIFY(frozen && !frozen->isVisible());
        m_table->resize(700, 600);
        view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
        QTRY_VERIFY(frozen->isVisible());
        QCOMPARE(mirrored ? frozen->geometry().right() : frozen->x(), mirrored ? view->viewport()->geometry().right() : view->viewport()->x());
        QHeaderView* header = view->horizontalHeader();
        QCOMPARE(m_table->model()->order().column, QStringLiteral("agent"));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, header->viewport()->mapFrom(view, frozen->geometry().center()).x() > 0
                              ? QPoint(header->viewport()->mapFrom(view, frozen->geometry().center()).x(), header->height() / 2) : QPoint(5, 5));
        QCOMPARE(m_table->model()->order(), (TableSort{QStringLiteral("agent"), Qt::DescendingOrder}));
    }

    void rowsStayWhileAnotherFilterIsRead()
    {
        open();
        m_table->applyQuery(QUrlQuery(QStringLiteral("environment=production")));
        QCOMPARE(m_table->model()->state(), PagedTableModel::State::Loading);
        QCOMPARE(m_table->states()->state(), StateStack::State::Filled); // a quick read shows nothing at all
        QVERIFY(m_table->view()->isVisible());
        QTRY_COMPARE(m_table->model()->state(), PagedTableModel::State::Filled);
        QVERIFY(m_table->view()->isVisible());
        QVERIFY(!m_table->states()->showsOld());
    }
};

QTEST_MAIN(TestRecordTable)
#include "tst_recordtable.moc"
