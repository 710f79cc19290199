#include "gallery/partspage.h"
#include "support/testrecord.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/card.h"
#include "views/common/celldelegate.h"
#include "views/common/chartcard.h"
#include "views/common/chartpainter.h"
#include "views/common/chartview.h"
#include "views/common/chip.h"
#include "views/common/icons.h"
#include "views/common/kpicard.h"
#include "views/common/needsyoulist.h"
#include "views/common/pagehead.h"
#include "views/common/seal.h"
#include "views/common/statestack.h"
#include "views/common/tableview.h"
#include "views/common/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace privyseal;

namespace {

ChartData outcomes()
{
    ChartData data;
    data.kind = ChartKind::StackedBars;
    data.title = QStringLiteral("Requests by outcome");
    data.caption = QStringLiteral("per month, to 16 Sep");
    data.categories = QStringLiteral("O N D J F M A M J J A S").split(QLatin1Char(' '));
    data.series = {{QStringLiteral("Approved"), 1, {22, 26, 25, 34, 38, 41, 47, 52, 58, 66, 71, 41}, {}, false, {}},
                   {QStringLiteral("Rejected"), 2, {2, 4, 3, 4, 4, 6, 5, 7, 7, 4, 4, 3}, {}, false, {}},
                   {QStringLiteral("Expired"), 3, {1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1}, {}, false, {}},
                   {QStringLiteral("By policy"), 4, {1, 0, 1, 1, 2, 1, 2, 2, 2, 2, 2, 0}, {}, false, {}}};
    return data;
}

ChartData revokeTimes()
{
    ChartData data;
    data.kind = ChartKind::Histogram;
    data.title = QStringLiteral("Minutes to revoke");
    data.caption = QStringLiteral("Q3");
    data.footer = QStringLiteral("20 of 23 within, median 9, p95 24");
    data.edges = {0, 5, 10, 15, 20, 25, 30};
    data.series = {{QStringLiteral("Alerts"), 1, {4, 9, 7, 1, 1, 1}, {}, false, {}}};
    data.limit = 15;
    data.limitLabel = QStringLiteral("15 min limit");
    data.maximum = 10;
    return data;
}

ChartData environments()
{
    ChartData data;
    data.kind = ChartKind::Donut;
    data.title = QStringLiteral("Environment mix");
    data.footer = QStringLiteral("n 46, 3 suspended left out");
    data.centre = QStringLiteral("46");
    data.centreCaption = QStringLiteral("active");
    data.unit = QStringLiteral("%");
    data.series = {{QStringLiteral("Sandbox"), 5, {46}, {}, false, {}},
                   {QStringLiteral("Shadow"), 3, {24}, {}, false, {}},
                   {QStringLiteral("Production"), 1, {30}, {}, false, {}}};
    return data;
}

ChartData incidents()
{
    ChartData data;
    data.kind = ChartKind::BarsAndLine;
    data.title = QStringLiteral("Incidents per quarter");
    data.categories = QStringLiteral("Q2 Q3 Q4 Q1 Q2 Q3").split(QLatin1Char(' '));
    data.groups = QStringLiteral("2025 2025 2025 2026 2026 2026").split(QLatin1Char(' '));
    data.series = {{QStringLiteral("Agent-caused"), 1, {1, 2, 4, 5, 3, 2}, {}, false, {}},
                   {QStringLiteral("Near misses"), 3, {2, 4, 5, 7, 8, 6}, {}, false, {}}};
    data.maximum = 10;
    return data;
}

ChartData burnUp()
{
    ChartData data;
    data.kind = ChartKind::BurnUp;
    data.title = QStringLiteral("Burn-up");
    data.unit = QStringLiteral("%");
    data.maximum = 100;
    data.series = {
        {QStringLiteral("Needed"), 1, {}, {{0, 0}, {30, 28}, {60, 71}, {90, 100}}, true, QStringLiteral("Needed")},
        {QStringLiteral("Done"),
         1,
         {},
         {{0, 6}, {8, 9}, {15, 18}, {22, 26}, {30, 38}, {44, 55}, {58, 74}},
         false,
         QStringLiteral("74%")}};
    return data;
}

void show(QWidget& widget)
{
    widget.show();
    QApplication::setActiveWindow(&widget);
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

QString pictureFolder()
{
    const QString folder = QStringLiteral(PRIVYSEAL_BIN_DIR "/../pictures");
    QDir().mkpath(folder);
    return folder;
}

QStringList columnTitles(TableView& view)
{
    QStringList shown;
    for (int i = 0; i < view.model()->columnCount(); ++i) {
        if (!view.isColumnHidden(i))
            shown << view.model()->headerData(i, Qt::Horizontal).toString();
    }
    return shown;
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFont font = QApplication::font();
        font.setPointSizeF(10);
        QApplication::setFont(font);
        m_theme = new Theme(Theme::Mode::Light, qApp);
        m_theme->install(*qApp);
    }
    void init() { test::failOnAnyWarning(); }

    void everyPartInBothThemes()
    {
        const std::unique_ptr<QWidget> page(makePartsPage(*m_theme));
        page->resize(1280, 800);
        show(*page);
        const QImage picture = page->grab().toImage();
        QVERIFY(picture.save(pictureFolder() + QStringLiteral("/parts.png")));
        // The halves wear their own themes at the same time.
        QCOMPARE(picture.pixelColor(3, picture.height() - 3), Theme::lightColor(Token::Win));
        QCOMPARE(picture.pixelColor(picture.width() - 3, picture.height() - 3), Theme::darkColor(Token::Win));
    }

    void cardsAndCharts()
    {
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            m_theme->setMode(mode);
            QWidget page;
            auto* column = new QVBoxLayout(&page);
            auto* head = new PageHead(QStringLiteral("Overview"));
            head->setSentence(QStringLiteral(
                "One incident is running and one revocation is past its 15 minutes. Two KPIs are met, one is missed."));
            head->addControl(new MenuButton(QStringLiteral("Quarter: Q3 2026")));
            head->addControl(new IconButton(icon::report, QStringLiteral("Board report")));
            column->addWidget(head);
            auto* cards = new QHBoxLayout;
            for (int i = 0; i < 4; ++i) {
                auto* card = new KpiCard;
                card->setFace({QStringLiteral("Time to revoke, mean"),
                               QStringLiteral("10.6"),
                               QStringLiteral("min"),
                               {24, 22, 20, 19, 17, 15, 16, 13, 12.5, 12, 11, 10.6},
                               15.0,
                               {Shape::DiscTick, Tone::Good, QStringLiteral("Met")},
                               QStringLiteral("target \u2264 15 min"),
                               QStringLiteral("n 23 ended \u00b7 1 open, 24 min old")});
                card->menu()->addAction(QStringLiteral("Formula"));
                cards->addWidget(card);
            }
            column->addLayout(cards);
            auto* work = new Card(QStringLiteral("Needs you now"), QStringLiteral("8, nearest deadline first"));
            work->setEdgeToEdge(true);
            work->addHeadLink(QStringLiteral("All open work"));
            auto* list = new NeedsYouList;
            list->setItems(needs());
            list->setCurrentIndex(list->model()->index(1, 0));
            work->body()->addWidget(list);
            auto* middle = new QHBoxLayout;
            middle->addWidget(work, 3);
            auto* table = new TableView;
            table->setModel(agents(table));
            table->resizeColumnsToContents();
            middle->addWidget(table, 3);
            column->addLayout(middle);
            auto* charts = new QHBoxLayout;
            for (const ChartData& data : {outcomes(), revokeTimes(), environments(), incidents(), burnUp()}) {
                auto* card = new ChartCard;
                card->setData(data);
                charts->addWidget(card, data.kind == ChartKind::StackedBars ? 3 : 2);
            }
            column->addLayout(charts, 1);
            page.resize(1420, 760);
            show(page);
            const QString name =
                mode == Theme::Mode::Light ? QStringLiteral("cards-light.png") : QStringLiteral("cards-dark.png");
            QVERIFY(page.grab().save(pictureFolder() + QLatin1Char('/') + name));
        }
        m_theme->setMode(Theme::Mode::Light);
    }

    void kpiCardIsOneButton()
    {
        KpiCard card;
        card.setFace({QStringLiteral("Drills"),
                      QStringLiteral("3"),
                      {},
                      {},
                      {},
                      {Shape::Diamond, Tone::Bad, QStringLiteral("Missed")},
                      {},
                      {}});
        show(card);
        QSignalSpy activated(&card, &KpiCard::activated);
        QTest::mouseClick(&card, Qt::LeftButton);
        QTest::keyClick(&card, Qt::Key_Return);
        QTest::keyClick(&card, Qt::Key_Space);
        QCOMPARE(activated.count(), 3);
        QVERIFY(card.accessibleName().contains(QStringLiteral("Missed")));
        card.setFailed(QStringLiteral("The record is unchanged."));
        QVERIFY(card.accessibleName().contains(QStringLiteral("not read")));
        QVERIFY(!card.accessibleName().contains(QLatin1Char('3')));
    }

    void linksAndFilterChipsByKeys()
    {
        LinkButton link(QStringLiteral("Show the 4"));
        show(link);
        QVERIFY(link.height() >= 24);
        QSignalSpy pressed(&link, &LinkButton::clicked);
        QTest::keyClick(&link, Qt::Key_Enter);
        QTest::mouseClick(&link, Qt::LeftButton);
        QCOMPARE(pressed.count(), 2);
        FilterChip chip(QStringLiteral("Status: active"));
        show(chip);
        QSignalSpy removed(&chip, &FilterChip::removeRequested);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QTest::mouseClick(&chip, Qt::LeftButton);
        QCOMPARE(removed.count(), 2);
    }

    void bannerActsAndUnfolds()
    {
        Banner banner(Banner::Kind::Bad, QStringLiteral("Figures could not be read."),
                      QStringLiteral("The record is unchanged."), QStringLiteral("Try again"));
        banner.setDetails(QStringLiteral("disk full"));
        banner.resize(600, 60);
        show(banner);
        QSignalSpy acted(&banner, &Banner::actionActivated);
        QTest::mouseClick(banner.actionButton(), Qt::LeftButton);
        QCOMPARE(acted.count(), 1);
        const auto links = banner.findChildren<LinkButton*>();
        QCOMPARE(links.size(), 2);
        QLabel* details = banner.findChild<QLabel*>();
        QVERIFY(details->isHidden());
        QTest::mouseClick(links[1], Qt::LeftButton);
        QVERIFY(!details->isHidden());
        QCOMPARE(details->textFormat(), Qt::PlainText);
        QVERIFY(banner.accessibleName().contains(QStringLiteral("unchanged")));
    }

    void needsYouListByKeys()
    {
        NeedsYouList list;
        list.setItems(needs());
        list.resize(500, 240);
        show(list);
        QSignalSpy activated(&list, &NeedsYouList::itemActivated);
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toInt(), 1);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(2, 0)).center());
        QCOMPARE(activated[1][0].toInt(), 2);
        QVector<NeedsYouItem> fewer = list.items();
        fewer.removeFirst();
        list.setItems(fewer);
        QCOMPARE(list.currentIndex().row(), 1); // the same thing, one place higher
    }

    void tableCopiesChoosesAndRemembers()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        {
            TableView view;
            view.setModel(agents(&view));
            view.remember(&settings, QStringLiteral("agents"));
            view.resize(600, 200);
            show(view);
            view.selectRow(0);
            QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
            const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
            QCOMPARE(lines[0], QStringLiteral("Agent\tEnvironment\tCan do\tRisk\tPrivileges\tAssessment"));
            QVERIFY(lines[1].startsWith(QStringLiteral("forge-helper\tProduction")));
            QMenu menu;
            view.fillColumnMenu(menu);
            QVERIFY(!menu.actions()[0]->isEnabled()); // the name stays
            menu.actions()[3]->trigger();
            QVERIFY(!columnTitles(view).contains(QStringLiteral("Risk")));
            view.setColumnWidth(1, 173);
            QSignalSpy opened(&view, &TableView::rowActivated);
            QTest::keyClick(&view, Qt::Key_Return);
            QCOMPARE(opened.count(), 1);
        }
        TableView again;
        again.setModel(agents(&again));
        again.remember(&settings, QStringLiteral("agents"));
        QVERIFY(!columnTitles(again).contains(QStringLiteral("Risk")));
        QCOMPARE(again.columnWidth(1), 173);
    }

    void chartSegmentsByMouseAndKeys()
    {
        ChartCard card;
        card.setData(revokeTimes());
        card.resize(320, 240);
        show(card);
        ChartView* view = card.view();
        QSignalSpy activated(&card, &ChartCard::segmentActivated);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Right);
        QTest::keyClick(view, Qt::Key_Right);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][1].toInt(), 1);
        QCOMPARE(view->accessibleDescription(), QStringLiteral("5 to 10, Alerts: 9"));
        // The bar that is clicked is where Qt Charts has drawn it: its colour is under the pointer.
        const ChartLayout layout =
            layOutChart(revokeTimes(), QRectF(view->viewport()->rect()), m_theme->font(FontRole::Caption), 1.0);
        const QPoint inBar = layout.segments[1].box.center().toPoint();
        QCOMPARE(view->grab().toImage().pixelColor(inBar), m_theme->series(1));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, inBar);
        QCOMPARE(activated.count(), 2);
        QCOMPARE(activated[1][1].toInt(), 1);
        m_theme->setMode(Theme::Mode::Dark);
        QCOMPARE(view->grab().toImage().pixelColor(inBar), m_theme->series(1)); // themed live
        m_theme->setMode(Theme::Mode::Light);
    }

    void chartAsTableCopyAndSave()
    {
        ChartCard card;
        card.setData(outcomes());
        card.resize(400, 300);
        show(card);
        card.showTable(true);
        QVERIFY(card.isTableShown());
        QVERIFY(card.findChild<TableView*>()->isVisible());
        card.copy();
        QVERIFY(QApplication::clipboard()->text().startsWith(
            QStringLiteral("\tApproved\tRejected\tExpired\tBy policy\nO\t22\t2\t1\t1\n")));
        QTemporaryDir folder;
        QVERIFY(card.saveImage(folder.filePath(QStringLiteral("a.png"))));
        QVERIFY(!QImage(folder.filePath(QStringLiteral("a.png"))).isNull());
        QVERIFY(card.saveImage(folder.filePath(QStringLiteral("a.svg"))));
        QFile svg(folder.filePath(QStringLiteral("a.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(!svg.readAll().contains("<image")); // vectors only
        QVERIFY(!card.saveImage(folder.filePath(QStringLiteral("none/a.png"))));
        card.setData({});
        QCOMPARE(card.states()->state(), StateStack::State::Empty);
    }

    void sidebarEntriesByKeys()
    {
        QWidget side;
        auto* column = new QVBoxLayout(&side);
        auto* first = new SidebarButton(icon::overview, QStringLiteral("Overview"));
        auto* second = new SidebarButton(icon::approvals, QStringLiteral("Approvals"));
        column->addWidget(first);
        column->addWidget(second);
        second->setCount(3);
        first->setChecked(true);
        show(side);
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(second->hasFocus());
        QTest::keyClick(second, Qt::Key_Return);
        QVERIFY(second->isChecked());
        QVERIFY(!first->isChecked());
        QCOMPARE(second->accessibleName(), QStringLiteral("Approvals, 3 waiting"));
        second->setCollapsed(true);
        QCOMPARE(second->toolTip(), second->accessibleName());
        const QImage counted = second->grab().toImage();
        second->setCountUnknown(QStringLiteral("The disk <b>does not</b> answer."));
        QVERIFY(!second->isCountKnown());
        QCOMPARE(second->accessibleName(), QStringLiteral("Approvals. How many wait could not be read. The disk <b>does not</b> answer."));
        QVERIFY(second->toolTip().contains(QStringLiteral("&lt;b&gt;")));
        const QImage unknown = second->grab().toImage();
        second->setCount(0);
        QVERIFY(second->isCountKnown());
        QVERIFY(unknown != counted && unknown != second->grab().toImage()); // never as none
    }

    void rightToLeftMirrors()
    {
        Chip chip({Shape::DiscTick, Tone::Good, QStringLiteral("Met")});
        chip.resize(chip.sizeHint());
        const QImage plain = chip.grab().toImage();
        const auto leftShape = [](const QImage& image) { return image.pixelColor(7, image.height() / 2); };
        QCOMPARE(leftShape(plain), m_theme->color(Token::Good));
        chip.setLayoutDirection(Qt::RightToLeft);
        const QImage mirrored = chip.grab().toImage();
        QCOMPARE(mirrored.pixelColor(mirrored.width() - 8, mirrored.height() / 2), m_theme->color(Token::Good));
    }

    void everyLabelIsPlainText()
    {
        const std::unique_ptr<QWidget> page(makePartsPage(*m_theme));
        for (const QLabel* label : page->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

private:
    static QVector<NeedsYouItem> needs()
    {
        return {{{Shape::Diamond, Tone::Bad, QStringLiteral("9 min over")},
                 QStringLiteral("Revoke"),
                 QStringLiteral("Confirm that ticket-triage has lost its token"),
                 QStringLiteral("ALR-0221"),
                 0},
                {{Shape::Triangle, Tone::Warn, QStringLiteral("22 min")},
                 QStringLiteral("Incident"),
                 QStringLiteral("Put the data lake in read-only mode"),
                 QStringLiteral("INC-0012"),
                 1},
                {{Shape::Ring, Tone::Neutral, QStringLiteral("5 h 40 min")},
                 QStringLiteral("Credential"),
                 QStringLiteral("Rotate the deploy token of release-scribe"),
                 QStringLiteral("CRD-0388"),
                 2},
                {{Shape::Ring, Tone::Neutral, QStringLiteral("19 h 20 min")},
                 QStringLiteral("Request"),
                 QStringLiteral("Your vote: release-scribe, write to release branches"),
                 QStringLiteral("REQ-1050"),
                 3}};
    }

    static QStandardItemModel* agents(QObject* parent)
    {
        auto* model = new QStandardItemModel(0, 6, parent);
        model->setHorizontalHeaderLabels(
            QStringLiteral("Agent,Environment,Can do,Risk,Privileges,Assessment").split(QLatin1Char(',')));
        const std::tuple<QString, QString, int, uint, int, QString, Shape, Tone> rows[] = {
            {QStringLiteral("forge-helper"), QStringLiteral("Production"), 1, 0x49, 3, QStringLiteral("In review"),
             Shape::Triangle, Tone::Warn},
            {QStringLiteral("access-janitor"), QStringLiteral("Production"), 1, 0x0a, 4, QStringLiteral("to 11 Jan"),
             Shape::DiscTick, Tone::Good},
            {QStringLiteral("ticket-triage"), QStringLiteral("Shadow"), 3, 0x44, 2, QStringLiteral("None"),
             Shape::Diamond, Tone::Bad}};
        for (const auto& [name, place, swatch, mask, risk, assessment, shape, tone] : rows) {
            QList<QStandardItem*> items;
            for (const QString& text :
                 {name, place, QString(), QStringLiteral("High"), QStringLiteral("6"), assessment})
                items << new QStandardItem(text);
            items[1]->setData(swatch, CellSwatch);
            items[2]->setData(mask, CellSlots);
            items[3]->setData(risk, CellRisk);
            items[4]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            items[5]->setData(int(shape), CellShape);
            items[5]->setData(int(tone), CellTone);
            model->appendRow(items);
        }
        return model;
    }

    Theme* m_theme = nullptr;
};

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
