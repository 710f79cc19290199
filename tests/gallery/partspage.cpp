#include "gallery/partspage.h"

#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/card.h"
#include "views/common/chartpattern.h"
#include "views/common/chip.h"
#include "views/common/countdown.h"
#include "views/common/focusring.h"
#include "views/common/icons.h"
#include "views/common/kpicard.h"
#include "views/common/seal.h"
#include "views/common/statestack.h"
#include "views/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace privyseal {

namespace {

// Paints with the theme of its place.
class Canvas : public QWidget
{
public:
    using Paint = std::function<void(QPainter&, const QRect&, const Theme&)>;
    Canvas(const QSize& size, Paint paint) : m_paint(std::move(paint)) { setFixedSize(size); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_paint(painter, rect(), Theme::of(this));
    }

private:
    Paint m_paint;
};

void heading(QVBoxLayout* page, const QString& text)
{
    page->addSpacing(Space::within);
    page->addWidget(new TextLabel(text, FontRole::Small, QFont::DemiBold, Token::Text2));
}

QHBoxLayout* row(QVBoxLayout* page, int spacing = Space::between)
{
    auto* made = new QHBoxLayout;
    made->setSpacing(spacing);
    page->addLayout(made);
    return made;
}

void addPalette(QVBoxLayout* page)
{
    const std::pair<QString, Token> tokens[] = {
        {QStringLiteral("win"), Token::Win},         {QStringLiteral("side"), Token::Side},
        {QStringLiteral("surface"), Token::Surface}, {QStringLiteral("sunk"), Token::Sunk},
        {QStringLiteral("sel"), Token::Sel},         {QStringLiteral("line"), Token::Line},
        {QStringLiteral("outline"), Token::Outline}, {QStringLiteral("text2"), Token::Text2},
        {QStringLiteral("text"), Token::Text},       {QStringLiteral("accent"), Token::Accent},
        {QStringLiteral("good"), Token::Good},       {QStringLiteral("warn"), Token::Warn},
        {QStringLiteral("bad"), Token::Bad}};
    heading(page, QStringLiteral("Palette"));
    auto* line = row(page, 7);
    for (const auto& [name, token] : tokens) {
        auto* column = new QVBoxLayout;
        column->setSpacing(1);
        column->addWidget(
            new Canvas({40, 22}, [token = token](QPainter& painter, const QRect& rect, const Theme& theme) {
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(theme.color(Token::Outline));
                painter.setBrush(theme.color(token));
                painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            }));
        column->addWidget(new TextLabel(name, FontRole::Caption, Token::Text2));
        line->addLayout(column);
    }
    line->addStretch();
}

void addChips(QVBoxLayout* page)
{
    heading(page, QStringLiteral("Status: shape, word, tint"));
    const Status first[] = {{Shape::DiscTick, Tone::Good, QStringLiteral("Met")},
                            {Shape::Triangle, Tone::Warn, QStringLiteral("At risk")},
                            {Shape::Diamond, Tone::Bad, QStringLiteral("Missed")},
                            {Shape::Octagon, Tone::Bad, QStringLiteral("1 blocker")},
                            {Shape::HalfDisc, Tone::Neutral, QStringLiteral("On track")},
                            {Shape::Ring, Tone::Neutral, QStringLiteral("Waiting")},
                            {Shape::DashedRing, Tone::Neutral, QStringLiteral("No data")}};
    const Status second[] = {{Shape::Bar, Tone::Neutral, QStringLiteral("No target")},
                             {Shape::Padlock, Tone::Neutral, QStringLiteral("Locked")}};
    auto* line = row(page, 6);
    for (const Status& status : first)
        line->addWidget(new Chip(status));
    line->addStretch();
    line = row(page, 6);
    for (const Status& status : second)
        line->addWidget(new Chip(status));
    line->addStretch();
}

void addCountdowns(QVBoxLayout* page)
{
    struct Sample
    {
        qint64 window, left;
        bool expires;
        QString caption;
    };
    const Sample samples[] = {{24 * 60, 19 * 60 + 20, true, QStringLiteral("over 20% left")},
                              {24 * 60, 78, true, QStringLiteral("20% or 30 min left")},
                              {15, -9, false, QStringLiteral("deadline missed")},
                              {60, -1, true, QStringLiteral("13:00, never approved")}};
    heading(page, QStringLiteral("Countdown"));
    auto* line = row(page, 16);
    const Instant now = Instant::fromMsUtc(1789551720000);
    for (const Sample& sample : samples) {
        auto* countdown = new Countdown;
        const Instant deadline = now.plusSeconds(sample.left * 60);
        countdown->setWindow(deadline.plusSeconds(-sample.window * 60), deadline, sample.expires);
        countdown->setNow(now);
        countdown->setCaption(sample.caption);
        line->addWidget(countdown, 1);
    }
}

void addSeals(QVBoxLayout* page)
{
    const std::tuple<SealState, QString, QString> states[] = {
        {SealState::Signed, QStringLiteral("Signed"), QStringLiteral("11:06, key 7c1e")},
        {SealState::YouCanSign, QStringLiteral("You can sign"), QStringLiteral("legal or product")},
        {SealState::Open, QStringLiteral("Open"), QStringLiteral("waits for 2")},
        {SealState::Rejected, QStringLiteral("Rejected"), QStringLiteral("vetoes all")}};
    heading(page, QStringLiteral("Quorum slots"));
    auto* line = row(page);
    for (const auto& [state, title, who] : states) {
        auto* slot = new QuorumSlotWidget;
        slot->setBare(true);
        slot->setSlot(state, title, who);
        line->addWidget(slot, 1);
    }
}

void addBanners(QVBoxLayout* page)
{
    heading(page, QStringLiteral("Banner: what happened, what is safe, what to do"));
    auto* bad = new Banner(Banner::Kind::Bad, QStringLiteral("Figures could not be read."),
                           QStringLiteral("The record is unchanged. Free some disk space, then try again."));
    bad->setDetails(QStringLiteral("disk full"));
    page->addWidget(bad);
    page->addWidget(new Banner(Banner::Kind::Warn, QStringLiteral("Opened read-only."),
                               QStringLiteral("The folder does not allow writing."), QStringLiteral("Why")));
    page->addWidget(new Banner(Banner::Kind::Neutral, QStringLiteral("Not committee-grade:"),
                               QStringLiteral("one person alone can change the roster."),
                               QStringLiteral("Raise to 3 of 5")));
}

void addStates(QVBoxLayout* page)
{
    heading(page, QStringLiteral("The four states of every card and table"));
    auto* line = row(page);
    const auto add = [line](const QString& title) {
        auto* card = new Card(title);
        auto* stack = new StateStack;
        card->body()->addWidget(stack);
        line->addWidget(card, 1);
        return stack;
    };
    StateStack* loading = add(QStringLiteral("Loading"));
    loading->showLoading(true);
    loading->setProgress(41200, 98000);
    add(QStringLiteral("Empty"))
        ->showEmpty(icon::drills, QStringLiteral("No drill in this period."), QStringLiteral("Start a drill\u2026"));
    add(QStringLiteral("Failed"))->showFailed(QStringLiteral("Disk full. Nothing is lost."));
    StateStack* filled = add(QStringLiteral("Filled"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new Canvas({118, 46}, [](QPainter& painter, const QRect& rect, const Theme& theme) {
        paintSparkline(painter, rect, {24, 22, 20, 19, 17, 15, 16, 13, 12.5, 12, 11, 10.6}, 15.0, theme);
    }));
    column->addWidget(new TextLabel(QStringLiteral("10.6 min, n 23"), FontRole::Small, Token::Text2));
    column->addStretch();
    filled->setContent(content);
    filled->showFilled();
}

void addControls(QVBoxLayout* page)
{
    heading(page, QStringLiteral("Controls"));
    auto* line = row(page);
    auto* primary = new QPushButton(QStringLiteral("Primary"));
    primary->setProperty("primary", true);
    auto* off = new QPushButton(QStringLiteral("Off"));
    off->setEnabled(false);
    auto* focused = new QPushButton(QStringLiteral("Focused"));
    auto* choice = new QComboBox;
    choice->addItem(QStringLiteral("Choice"));
    auto* field = new QLineEdit(QStringLiteral("Text field"));
    field->setFixedWidth(112);
    auto* check = new QCheckBox(QStringLiteral("On"));
    check->setChecked(true);
    for (QWidget* widget : std::initializer_list<QWidget*>{primary, new QPushButton(QStringLiteral("Button")), focused,
                                                           off, choice, field, check})
        line->addWidget(widget);
    line->addStretch();
    line = row(page);
    auto* wrong = new QLineEdit(QStringLiteral("2026-31-09"));
    wrong->setProperty("invalid", true);
    wrong->setFixedWidth(110);
    line->addWidget(wrong);
    line->addWidget(new ShapeLabel({Shape::Diamond, Tone::Bad, QStringLiteral("No such date. Write year-month-day.")},
                                   FontRole::Small));
    line->addStretch();
    FocusRing::keepOn(*focused);
    FocusRing::keepOn(*field);
}

void addSeries(QVBoxLayout* page)
{
    heading(page, QStringLiteral("Chart series: colour with pattern, line style and marker"));
    auto* line = row(page, 10);
    const char16_t* names[] = {u"1 Blue", u"2 Vermillion", u"3 Ochre", u"4 Mauve", u"5 Green", u"6 Sky"};
    for (int style = 1; style <= 6; ++style) {
        auto* column = new QVBoxLayout;
        column->setSpacing(3);
        column->addWidget(new Canvas({92, 24}, [style](QPainter& painter, const QRect& rect, const Theme& theme) {
            painter.fillRect(rect, patternBrush(style, theme, painter.device()->devicePixelRatioF()));
        }));
        column->addWidget(new Canvas({30, 14}, [style](QPainter& painter, const QRect& rect, const Theme& theme) {
            paintLineKey(painter, QRectF(rect).adjusted(1, 0, -1, 0), style, theme);
        }));
        column->addWidget(new TextLabel(QString::fromUtf16(names[style - 1]), FontRole::Small, Token::Text2));
        line->addLayout(column);
    }
    line->addStretch();
}

} // namespace

QWidget* makePartsPage(Theme& theme)
{
    auto* page = new QWidget;
    page->setWindowTitle(QStringLiteral("Parts"));
    page->setAccessibleName(QStringLiteral("Parts"));
    page->setPalette(theme.palette());
    auto* halves = new QHBoxLayout(page);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        auto* half = new QWidget;
        auto* worn = new Theme(mode, page);
        auto* column = new QVBoxLayout(half);
        column->setContentsMargins(Space::page, Space::between, Space::page, Space::between);
        column->setSpacing(6);
        addPalette(column);
        addChips(column);
        addCountdowns(column);
        addSeals(column);
        addBanners(column);
        addStates(column);
        addControls(column);
        addSeries(column);
        column->addStretch();
        worn->applyTo(*half);
        halves->addWidget(half, 1);
    }
    return page;
}

} // namespace privyseal
