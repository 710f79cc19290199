// The overview as it stands at each width and size of type: all of it at once at 1280x800, cards that wrap, names that stay
// while nothing can be read, a list that never scrolls by itself. Sizes are given at 10 pt and follow the font.

#include "models/core/translations.h"
#include "models/sample/samplerecord.h"
#include "support/pagestage.h"
#include "views/common/buttons.h"
#include "views/common/chartcard.h"
#include "views/common/kpicard.h"
#include "views/common/needsyoulist.h"
#include "views/common/statestack.h"
#include "views/overview/overviewpage.h"
#include "views/plan/planpage.h"

#include <QFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace privyseal;
using test::PageStage;

class TestOverviewLook : public QObject
{
    Q_OBJECT

    static bool fill(PageStage& stage) { return fillSample(stage.record.record(), test::testNow()).has_value(); }
    // The font of this machine is another one than the pictures': what is given in pixels at 10 pt grows with it.
    static QSize scaled(const PageStage& stage, int width, int height)
    {
        const double factor = stage.theme.height(Part::Control) / 29.0; // of the font at hand
        return {int(width * factor), int(height * factor)};
    }
    template <class Page> static bool read(Page& page)
    {
        QSignalSpy said(&page, &Page::sentenceChanged);
        page.refresh(allTopics());
        const bool done = said.wait(10'000);
        QTest::qWait(50); // layouts settle
        return done;
    }
    static QScrollArea& scrollOf(QWidget& page) { return *page.findChild<QScrollArea*>(); }
    // How many of them stand in the first row.
    template <class Widget> static int columnsOf(const QList<Widget*>& widgets)
    {
        return int(std::count_if(widgets.cbegin(), widgets.cend(), [&](const Widget* widget) { return widget->y() == widgets.first()->y(); }));
    }
    static void checkNothingIsCut(QWidget& page)
    {
        const QScrollArea& scroll = scrollOf(page);
        QVERIFY2(scroll.widget()->width() <= scroll.viewport()->width(),
                 qPrintable(QStringLiteral("%1 in %2").arg(scroll.widget()->width()).arg(scroll.viewport()->width())));
        QVERIFY(scroll.widget()->minimumSizeHint().width() <= scroll.viewport()->width());
    }

private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        QFont font = QApplication::font();
        font.setPointSizeF(10);
        QApplication::setFont(font);
    }

    void allOfItStandsOnTheFirstPage()
    {
        PageStage stage;
        QVERIFY(fill(stage));
        OverviewPage page(stage.context());
        page.resize(scaled(stage, 1084, 707)); // a window of 1280x800 without menu, sidebar, status bar and the grade's banner
        page.setVisible(true);
        QVERIFY(read(page));
        const QScrollArea& scroll = scrollOf(page);
        QString heights = QStringLiteral("%1, %2: %3 over;").arg(QApplication::font().family()).arg(stage.theme.height(Part::Control)).arg(scroll.verticalScrollBar()->maximum());
        for (const Card* card : page.findChildren<Card*>())
            heights += QStringLiteral(" %1 %2 of %3").arg(card->title()).arg(card->height()).arg(card->sizeHint().height());
        QVERIFY2(scroll.verticalScrollBar()->maximum() == 0, qPrintable(heights));
        QCOMPARE(columnsOf(page.findChildren<KpiCard*>()), 5);
        QCOMPARE(columnsOf(page.findChildren<ChartCard*>()), 4);
        for (const ChartCard* chart : page.findChildren<ChartCard*>())
            QVERIFY2(chart->height() > scaled(stage, 0, 190).height(), qPrintable(QString::number(chart->height())));
        checkNothingIsCut(page);
    }

    void chartsStandTwoByTwoAt1024()
    {
        PageStage stage;
        QVERIFY(fill(stage));
        OverviewPage page(stage.context());
        page.resize(scaled(stage, 972, 600));
        page.setVisible(true);
        QVERIFY(read(page));
        QCOMPARE(columnsOf(page.findChildren<ChartCard*>()), 2);
        checkNothingIsCut(page);
    }

    void cardsWrapAtTwiceTheSizeOfType()
    {
        QFont font = QApplication::font();
        font.setPointSizeF(20);
        QApplication::setFont(font);
        PageStage stage;
        QVERIFY(fill(stage));
        OverviewPage page(stage.context());
        page.resize(QSize(920, 700));
        page.setVisible(true);
        QVERIFY(read(page));
        const auto cards = page.findChildren<KpiCard*>();
        QVERIFY(columnsOf(cards) == 3 || columnsOf(cards) == 2);
        for (const KpiCard* card : cards)
            QVERIFY(card->width() >= card->minimumSizeHint().width());
        checkNothingIsCut(page);
        PlanPage plan(stage.context());
        plan.resize(QSize(920, 700));
        plan.setVisible(true);
        QVERIFY(read(plan));
        checkNothingIsCut(plan);
    }

    void theListShowsWholeRowsAndTellsOfTheOthers()
    {
        PageStage stage;
        for (int i = 0; i < 12; ++i)
            stage.record.sql(QStringLiteral("INSERT INTO alert (id, agent, raised_at) VALUES ('L%1', 'a', '2026-09-16T09:%2:00.000Z')").arg(i).arg(10 + i));
        OverviewPage page(stage.context());
        page.resize(scaled(stage, 1084, 600));
        page.setVisible(true);
        QVERIFY(read(page));
        auto* list = page.findChild<NeedsYouList*>(QStringLiteral("needsYou"));
        auto* link = page.findChild<LinkButton*>(QStringLiteral("needsAll"));
        const int all = int(list->items().size()); // and the plan's
        QVERIFY(all > 12);
        QCOMPARE(list->hiddenCount(), all - NeedsYouList::fewRows);
        QVERIFY(link->isVisible() && link->text().contains(QString::number(all)));
        QCOMPARE(list->verticalScrollBar()->maximum(), 0);
        list->setCurrentIndex(list->model()->index(3, 0));
        QTest::keyClick(link, Qt::Key_Space);
        QTRY_COMPARE(list->hiddenCount(), 0);
        QCOMPARE(list->model()->rowCount(), all);
        QCOMPARE(list->currentIndex().row(), 3);
        QTRY_COMPARE(list->verticalScrollBar()->maximum(), 0);
        QTRY_VERIFY(scrollOf(page).verticalScrollBar()->maximum() > 0); // the page scrolls instead
        QTest::keyClick(link, Qt::Key_Space);
        QTRY_COMPARE(list->hiddenCount(), all - NeedsYouList::fewRows);
    }

    void germanWordsHaveRoomInTheList()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        {
            const Translations language{QLocale()};
            PageStage stage;
            QVERIFY(fill(stage));
            stage.record.sql(QStringLiteral("INSERT INTO alert (id, agent, raised_at) VALUES ('L', 'a', '2026-09-15T09:44:00.000Z')"));
            OverviewPage page(stage.context());
            page.resize(scaled(stage, 1084, 700));
            page.setVisible(true);
            QVERIFY(read(page));
            const auto* list = page.findChild<NeedsYouList*>(QStringLiteral("needsYou"));
            const QFontMetrics times(stage.theme.font(FontRole::Table, QFont::DemiBold)), kinds(stage.theme.font(FontRole::Small));
            int widest = 0;
            for (const NeedsYouItem& item : list->items()) {
                widest = std::max(widest, times.horizontalAdvance(item.time.word));
                QVERIFY2(kinds.horizontalAdvance(item.kind) <= list->columns().kind, qPrintable(item.kind));
                QVERIFY2(times.horizontalAdvance(item.time.word) <= list->columns().time, qPrintable(item.time.word));
            }
            QVERIFY(widest > times.horizontalAdvance(QStringLiteral("23 h 58 min"))); // what English needs
        }
        QLocale::setDefault(before);
    }

    void whatCannotBeReadKeepsItsName()
    {
        PageStage stage;
        PageContext context = stage.context();
        QFile damaged(stage.record.folder() + QStringLiteral("/damaged.privyseal"));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(8192, 'z'));
        damaged.close();
        context.location.path = damaged.fileName();
        OverviewPage page(context);
        page.resize(scaled(stage, 1084, 700));
        page.setVisible(true);
        QVERIFY(read(page));
        for (const KpiCard* card : page.findChildren<KpiCard*>())
            QVERIFY2(card->accessibleName().size() > 20 && !card->accessibleName().startsWith(u':'), qPrintable(card->accessibleName()));
        for (const ChartCard* chart : page.findChildren<ChartCard*>())
            QVERIFY(!chart->title().isEmpty());
        int failed = 0;
        for (const StateStack* state : page.findChildren<StateStack*>())
            failed += state->state() == StateStack::State::Failed;
        QCOMPARE(failed, 6); // four charts, the list, the plan
    }

    void nothingHappenedIsSaidInWords()
    {
        PageStage stage;
        OverviewPage page(stage.context());
        page.resize(scaled(stage, 1084, 700));
        page.setVisible(true);
        QVERIFY(read(page));
        for (ChartCard* chart : page.findChildren<ChartCard*>())
            QVERIFY2(chart->states()->state() == StateStack::State::Empty, qPrintable(chart->title()));
    }
};

QTEST_MAIN(TestOverviewLook)
#include "tst_overviewlook.moc"
