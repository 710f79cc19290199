// The plan: seven items proved by the record, each leading to exactly the rows that fail it.

#include "models/plan/planowners.h"
#include "models/plan/planservice.h"
#include "models/sample/samplerecord.h"
#include "views/agents/agentspage.h"
#include "views/common/banner.h"
#include "views/common/card.h"
#include "views/common/chartcard.h"
#include "views/common/recordtable.h"
#include "views/plan/ownerdialog.h"
#include "views/plan/planpage.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "support/pagehands.h"
#include "support/recordholder.h"

using namespace privyseal;
using namespace privyseal::test;

class TestPlanPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<PlanPage> m_page;
    std::unique_ptr<QSignalSpy> m_opened;

    void open(bool sample = true)
    {
        m_stage = std::make_unique<PageStage>();
        if (sample)
            QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        show();
        QTRY_VERIFY(!m_page->sentence().isEmpty());
    }
    void show()
    {
        m_page = showPage<PlanPage>(m_stage->context(), {1300, 1100});
        m_opened = std::make_unique<QSignalSpy>(m_page.get(), &Page::openRequested);
    }
    [[nodiscard]] Plan plan() const
    {
        const auto computed = PlanService(m_stage->record.record()).compute(m_stage->clock.now());
        return computed ? *computed : Plan();
    }
    [[nodiscard]] Card* item(const QString& id) const { return part<Card>(*m_page, QStringLiteral("plan_") + id); }
    [[nodiscard]] LinkButton* link(const QString& id) const { return part<LinkButton>(*m_page, QStringLiteral("open_") + id); }
    [[nodiscard]] QString subject() const { return m_opened->isEmpty() ? QString() : m_opened->last()[1].toString(); }
    [[nodiscard]] PageId target() const { return m_opened->last()[0].value<PageId>(); }
    [[nodiscard]] static bool countsRight(const QString& text, qsizetype count)
    {
        return text.startsWith(QStringLiteral("Show")) && text.split(u' ').contains(QString::number(count));
    }
    // Through the menu of an item, by keys.
    [[nodiscard]] OwnerDialog* askOwner(const char* id)
    {
        QTimer::singleShot(0, this, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::keyClick(part<MoreButton>(*m_page, QStringLiteral("more_") + QLatin1String(id)), Qt::Key_Space);
        return QTest::qWaitFor([&] { return m_page->findChild<OwnerDialog*>() != nullptr; }) ? m_page->findChild<OwnerDialog*>() : nullptr;
    }
    void spoil(const QByteArray& bytes)
    {
        QFile file(m_stage->record.location().path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] qint64 agentsBehind()
    {
        AgentsPage page(m_stage->context());
        page.refresh(allTopics());
        page.showSubject(subject());
        const auto* model = page.findChild<RecordTable*>()->model();
        const bool read = QTest::qWaitFor([&] { return model->state() == PagedTableModel::State::Filled; });
        return read ? model->total() : -1;
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup()
    {
        m_opened.reset();
        m_page.reset();
        m_stage.reset();
    }

    void sevenItemsSayWhatTheRecordProves()
    {
        open();
        const Plan known = plan();
        QCOMPARE(known.items.size(), 7);
        for (const PlanItem& one : known.items) {
            QTRY_VERIFY2(shows(*item(one.id), one.title), qPrintable(one.id));
            QVERIFY2(shows(*item(one.id), one.why), qPrintable(one.why));
            QVERIFY2(one.owner.isEmpty() || shows(*item(one.id), one.owner), qPrintable(one.owner));
            if (one.total)
                QVERIFY2(shows(*item(one.id), QStringLiteral("%1 of %2").arg(*one.done).arg(*one.total)), qPrintable(one.id));
        }
        QVERIFY2(m_page->sentence().startsWith(QStringLiteral("Day 58 of 90: ")), qPrintable(m_page->sentence()));
        const auto done = std::count_if(known.items.begin(), known.items.end(), [](const PlanItem& one) { return one.status == PlanStatus::Done; });
        QVERIFY(m_page->sentence().contains(QStringLiteral("%1 of 7 items are done").arg(done)));
        QCOMPARE(part<ChartCard>(*m_page, "burnUpChart")->states()->state(), StateStack::State::Filled);
        QCOMPARE(part<ChartCard>(*m_page, "burnUpChart")->data().series[0].points.size(), known.burnUp.size());
        QVERIFY2(unsafeTexts(*m_page).isEmpty(), qPrintable(unsafeTexts(*m_page).join(u'\n')));
    }

    void showTheFailingOnesOpensExactlyThem()
    {
        open();
        int failing = 0;
        for (const PlanItem& one : plan().items) {
            const bool byKey = failing % 2 == 1;
            if (byKey)
                QTest::keyClick(link(one.id), Qt::Key_Return);
            else
                QTest::mouseClick(link(one.id), Qt::LeftButton);
            if (!one.failing.isEmpty()) {
                ++failing;
                QVERIFY2(countsRight(link(one.id)->text(), one.failing.size()), qPrintable(link(one.id)->text()));
                QCOMPARE(target(), PageId::Agents);
                QCOMPARE(subject(), QStringLiteral("?ids=") + one.failing.join(u','));
                QCOMPARE(agentsBehind(), qint64(one.failing.size()));
            } else if (one.id == u"30a") {
                QCOMPARE(target(), PageId::Incidents);
                QCOMPARE(subject(), QStringLiteral("?table=drills"));
            } else if (one.id == u"90b") {
                QCOMPARE(target(), PageId::Report);
            } else {
                QCOMPARE(target(), PageId::Agents);
            }
        }
        QVERIFY(failing >= 2);
        QCOMPARE(m_opened->size(), 7);
    }

    void whatMovesTheNeedleLeadsToWhomItConcerns()
    {
        open();
        const Plan known = plan();
        QVERIFY(known.steps.size() >= 2);
        int pressed = 0;
        for (LinkButton* one : m_page->findChildren<LinkButton*>()) {
            if (!one->accessibleName().startsWith(QStringLiteral("Show: ")))
                continue;
            const PlanStep& step = known.steps[pressed++];
            QCOMPARE(one->accessibleName(), QStringLiteral("Show: ") + step.text);
            QTest::mouseClick(one, Qt::LeftButton);
            QCOMPARE(m_opened->size(), pressed);
            if (step.agents.isEmpty())
                continue;
            QCOMPARE(target(), PageId::Agents);
            QCOMPARE(agentsBehind(), qint64(QSet<QString>(step.agents.begin(), step.agents.end()).size()));
        }
        QCOMPARE(pressed, int(std::min<qsizetype>(6, known.steps.size())));
    }

    void aChangeInTheRecordMovesAnItem()
    {
        open();
        const Plan before = plan();
        const auto found = std::find_if(before.items.begin(), before.items.end(), [](const PlanItem& one) { return one.failing.size() > 1; });
        QVERIFY(found != before.items.end());
        const QString id = found->id, was = link(id)->text();
        m_stage->record.sql(QStringLiteral("UPDATE agent SET status = 'retired' WHERE id = '%1'").arg(found->failing.first()));
        m_page->refresh({Topic::Agents});
        QTRY_VERIFY(link(id)->text() != was);
        QVERIFY2(countsRight(link(id)->text(), plan().item(id)->failing.size()), qPrintable(link(id)->text()));
    }

    void aRereadLeavesTheKeyboardWhereItWas()
    {
        open();
        link(QStringLiteral("60a"))->setFocus();
        QVERIFY(link(QStringLiteral("60a"))->hasFocus());
        QPointer<LinkButton> old = link(QStringLiteral("60a"));
        m_page->refresh({Topic::Agents});
        QTRY_VERIFY(!old || link(QStringLiteral("60a")) == old);
        settle();
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"open_60a");
    }

    void anOwnerIsChosenOrTyped()
    {
        open();
        const auto ask = [&](const char* id) {
            OwnerDialog* asked = askOwner(id);
            settle(); // the members are read
            return asked;
        };
        QTRY_VERIFY(shows(*item(QStringLiteral("60a")), QStringLiteral("due")));
        OwnerDialog* dialog = ask("60a");
        QVERIFY(dialog);
        auto* owner = part<QComboBox>(*dialog, "planOwner");
        QVERIFY(owner->count() > 1); // the members
        QCOMPARE(owner->currentText(), plan().item(u"60a")->owner);
        const QString other = owner->itemText(owner->currentText() == owner->itemText(0) ? 1 : 0);
        owner->setFocus();
        owner->lineEdit()->selectAll();
        QTest::keyClicks(owner->lineEdit(), QStringLiteral(" Ada  Example "));
        press(*dialog, "changeOwner");
        QTRY_COMPARE(plan().item(u"60a")->owner, QStringLiteral("Ada Example"));
        QTRY_VERIFY(shows(*item(QStringLiteral("60a")), QStringLiteral("Ada Example")));
        QTRY_VERIFY(!m_page->findChild<OwnerDialog*>());

        dialog = ask("60a");
        QVERIFY(dialog);
        owner = part<QComboBox>(*dialog, "planOwner");
        QCOMPARE(owner->currentText(), QStringLiteral("Ada Example")); // in nobody's place of the list
        for (int i = 0; i < owner->count() && owner->currentText() != other; ++i)
            QTest::keyClick(owner, Qt::Key_Down);
        QCOMPARE(owner->currentText(), other);
        QTest::keyClick(owner->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE(plan().item(u"60a")->owner, other);
        QTRY_VERIFY(!m_page->findChild<OwnerDialog*>());

        dialog = ask("60a");
        QVERIFY(dialog);
        part<QComboBox>(*dialog, "planOwner")->setCurrentText(QStringLiteral("Eve\u202e"));
        press(*dialog, "changeOwner");
        QVERIFY(dialog->isVisible() && dialog->findChild<Banner*>()->isVisible());
        QCOMPARE(plan().item(u"60a")->owner, other);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<OwnerDialog*>());
        const auto unknown = PlanOwners(m_stage->record.record()).change(QStringLiteral("61z"), QStringLiteral("Ada"));
        QVERIFY(!unknown.has_value());
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    }

    void anOwnerWaitsForAHeldRecordAndKeepsWhatIsTyped()
    {
        open();
        auto hold = std::make_unique<RecordHolder>(m_stage->record.location());
        QElapsedTimer clicked;
        clicked.start();
        QPointer<OwnerDialog> dialog = askOwner("60a");
        QVERIFY2(clicked.elapsed() < 500, qPrintable(QString::number(clicked.elapsed()))); // with the menu's own loop
        QVERIFY(dialog);
        auto* owner = part<QComboBox>(*dialog, "planOwner");
        QCOMPARE(owner->count(), 0);
        owner->lineEdit()->selectAll();
        QTest::keyClicks(owner->lineEdit(), QStringLiteral("Ada"));
        hold.reset();
        settle();
        QVERIFY(owner->count() > 1);
        QCOMPARE(owner->currentText(), QStringLiteral("Ada")); // the list came, the name stayed
        hold = std::make_unique<RecordHolder>(m_stage->record.location());
        clicked.restart();
        QTest::mouseClick(part<QPushButton>(*dialog, "changeOwner"), Qt::LeftButton);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCoreApplication::processEvents();
        QVERIFY2(clicked.elapsed() < 200, qPrintable(QString::number(clicked.elapsed())));
        QVERIFY(dialog && dialog->isVisible() && dialog->isBusy() && !owner->isEnabled());
        hold.reset();
        settle();
        QTRY_VERIFY(!dialog);
        QCOMPARE(plan().item(u"60a")->owner, QStringLiteral("Ada"));
    }

    void membersThatCannotBeReadAreSaid()
    {
        open();
        QFile file(m_stage->record.location().path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        spoil(QByteArray(8192, 'x'));
        OwnerDialog* dialog = askOwner("60a");
        QVERIFY(dialog);
        settle();
        auto* banner = dialog->findChild<Banner*>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->accessibleName().startsWith(QStringLiteral("The members could not be read.")), qPrintable(banner->accessibleName()));
        part<QComboBox>(*dialog, "planOwner")->setCurrentText(QStringLiteral("Ada"));
        press(*dialog, "changeOwner");
        QVERIFY(dialog->isVisible() && !dialog->isBusy());
        QVERIFY2(banner->accessibleName().startsWith(QStringLiteral("The owner was not changed.")), qPrintable(banner->accessibleName()));
        QCOMPARE(part<QComboBox>(*dialog, "planOwner")->currentText(), QStringLiteral("Ada"));
        spoil(sound);
        press(*dialog, "changeOwner");
        QTRY_COMPARE(plan().item(u"60a")->owner, QStringLiteral("Ada"));
    }

    void titlesAreWhole()
    {
        open();
        m_page->resize(1000, 800); // three columns, where the chip and the menu leave little
        QTest::qWait(100);
        for (const PlanItem& one : plan().items) {
            for (const QLabel* label : item(one.id)->findChildren<QLabel*>()) {
                if (label->text() != one.title)
                    continue;
                const QRect room(0, 0, label->width(), 10000);
                const QRect needed = label->fontMetrics().boundingRect(room, Qt::TextWordWrap, one.title);
                QVERIFY2(needed.height() <= label->height() && needed.width() <= label->width(), qPrintable(one.title));
                QVERIFY2(needed.height() < 3 * label->fontMetrics().lineSpacing(), qPrintable(one.title));
                QCOMPARE(label->toolTip(), one.title);
            }
        }
    }

    void aReadOnlyRecordKeepsItsOwners()
    {
        open();
        m_page.reset();
        ReadOnlyStage reading(*m_stage);
        m_page = showPage<PlanPage>(reading.context(), {1300, 1100});
        QTRY_VERIFY(m_page->findChild<MoreButton*>(QStringLiteral("more_60a")));
        const auto* more = part<MoreButton>(*m_page, "more_60a");
        const QAction* change = more->menuToFill()->actions().first();
        QVERIFY(!change->isEnabled() && more->menuToFill()->toolTipsVisible());
        QCOMPARE(change->toolTip(), QStringLiteral("This record is open for reading only."));
        m_page.reset();
    }

    void anItemIsBroughtForward()
    {
        open();
        m_page->resize(1000, 240);
        QTest::qWait(100); // laid out
        const QString last = QStringLiteral("90b");
        const auto inSight = [&] {
            const QWidget* frame = m_page->findChild<QScrollArea*>()->viewport();
            return frame->rect().contains(item(last)->mapTo(m_page.get(), item(last)->rect().center()) - frame->mapTo(m_page.get(), QPoint()));
        };
        QVERIFY(!inSight());
        const QImage before = item(last)->grab().toImage();
        m_page->showSubject(last);
        QTRY_VERIFY(inSight());
        QTRY_VERIFY(item(last)->grab().toImage() != before); // marked
    }

    void anEmptyRecordClaimsNothing()
    {
        open(false);
        QVERIFY2(m_page->sentence().contains(QStringLiteral("0 of 7 items are done")), qPrintable(m_page->sentence()));
        for (const PlanItem& one : plan().items) {
            QVERIFY2(one.status != PlanStatus::Done, qPrintable(one.id));
            if (!one.total)
                QTRY_VERIFY2(shows(*item(one.id), QStringLiteral("nothing to count")), qPrintable(one.id));
        }
        QVERIFY(!shows(*m_page, QStringLiteral("Nothing is left to do.")));
        QVERIFY2(part<ChartCard>(*m_page, "burnUpChart")->states()->state() == StateStack::State::Empty || !part<ChartCard>(*m_page, "burnUpChart")->title().isEmpty(),
                 "a chart without a name and without a sentence");
    }

    void failureIsSaidAndTriedAgain()
    {
        open();
        m_page.reset();
        QFile file(m_stage->record.location().path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray sound = file.readAll();
        const auto write = [&](const QByteArray& bytes) {
            file.resize(0);
            file.seek(0);
            return file.write(bytes) == bytes.size() && file.flush();
        };
        QVERIFY(write(QByteArray(8192, 'x')));
        show();
        auto* state = part<StateStack>(*m_page, "planState");
        QTRY_COMPARE(state->state(), StateStack::State::Failed);
        QTRY_COMPARE(m_page->sentence(), QStringLiteral("The plan could not be read."));
        QVERIFY(write(sound));
        LinkButton* again = stateLink(*state);
        QVERIFY(again);
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_COMPARE(state->state(), StateStack::State::Filled);
        QTRY_VERIFY(m_page->sentence().startsWith(QStringLiteral("Day 58")));
        QVERIFY(write(QByteArray(8192, 'x')));
        m_page->refresh(allTopics());
        QTRY_VERIFY(part<Banner>(*m_page, "planProblem")->isVisible());
        QVERIFY(item(QStringLiteral("60a"))->isVisible()); // what was read stays
        QVERIFY(write(sound));
    }
};

QTEST_MAIN(TestPlanPage)
#include "tst_planpage.moc"
