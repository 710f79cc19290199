#include "views/welcome/welcomepage.h"

#include "models/record/recordlocation.h"
#include "models/trust/samplekeys.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/textlabel.h"
#include "views/welcome/sampletimeline.h"
#include "views/welcome/welcomecard.h"

#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int markSize = 52, choicesWidth = 520, recentShown = 5;

// An icon that follows the theme.
class IconMark : public QWidget
{
public:
    IconMark(const char* name, int size, Token ink, QWidget* parent = nullptr) : QWidget(parent), m_name(name), m_size(size), m_ink(ink)
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, iconPixmap(m_name, Theme::of(this).color(m_ink), m_size, devicePixelRatioF()));
    }

private:
    const char* m_name;
    int m_size;
    Token m_ink;
};

class Hairline : public QWidget
{
public:
    explicit Hairline(QWidget* parent = nullptr) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::of(this).color(Token::Line)); }
};

// The ground of the tour: a leaf of another paper beside the choices.
class Leaf : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = Theme::of(this);
        painter.fillRect(rect(), theme.color(Token::Sunk));
        painter.fillRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height(), theme.color(Token::Line));
    }
};

QScrollArea* scrolling(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    area->setWidget(content);
    return area;
}

} // namespace

WelcomePage::WelcomePage(const QList<Row>& pages, QWidget* parent) : QWidget(parent)
{
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(scrolling(makeChoices()), 1);
    m_tour = scrolling(makeTour(pages));
    columns->addWidget(m_tour, 1);
}

QWidget* WelcomePage::makeChoices()
{
    auto* column = new QWidget;
    auto* centred = new QHBoxLayout(column);
    centred->setContentsMargins(24, 0, 24, 0);
    auto* middle = new QWidget;
    middle->setMaximumWidth(choicesWidth);
    centred->addStretch(1);
    centred->addWidget(middle, 100);
    centred->addStretch(1);
    auto* rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 56, 0, Space::page);
    rows->setSpacing(Space::between);

    auto* head = new QHBoxLayout;
    head->setSpacing(Space::card);
    auto* mark = new QLabel;
    mark->setTextFormat(Qt::PlainText);
    mark->setPixmap(appIcon().pixmap(markSize, markSize));
    mark->setFixedSize(markSize, markSize);
    head->addWidget(mark);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    auto* name = new TextLabel(QStringLiteral("Privy Seal"), FontRole::Figure, QFont::DemiBold);
    names->addWidget(name);
    auto* claim = new TextLabel(tr("Decide what your AI agents may do, and prove who decided."), FontRole::Body, Token::Text2);
    claim->setWordWrap(true);
    names->addWidget(claim);
    head->addLayout(names, 1);
    rows->addLayout(head);
    rows->addSpacing(Space::card);

    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("welcomeBanner"));
    m_banner->hide();
    rows->addWidget(m_banner);

    m_sample = new WelcomeCard(icon::eye, tr("Open the sample"),
                               tr("A made-up company with some sixty agents, a year of decisions and one incident. You may change anything in it."),
                               QKeySequence(Qt::ALT | Qt::Key_1));
    m_sample->setObjectName(QStringLiteral("openSample"));
    m_create = new WelcomeCard(icon::plus, tr("Create a record..."), tr("For your own company. Four steps, about ten minutes."),
                               QKeySequence(Qt::ALT | Qt::Key_2));
    m_create->setObjectName(QStringLiteral("createRecord"));
    m_create->setSteps({tr("Organisation"), tr("Members"), tr("Keys"), tr("Day 0")});
    m_open = new WelcomeCard(icon::folder, tr("Open a record..."), tr("A record is one file. You can also drop it on this window."),
                             QKeySequence(Qt::ALT | Qt::Key_3));
    m_open->setObjectName(QStringLiteral("openRecord"));
    for (WelcomeCard* card : {m_sample, m_create, m_open})
        rows->addWidget(card);
    connect(m_sample, &QAbstractButton::clicked, this, &WelcomePage::sampleRequested);
    connect(m_create, &QAbstractButton::clicked, this, &WelcomePage::createRequested);
    connect(m_open, &QAbstractButton::clicked, this, &WelcomePage::openRequested);

    m_server = new LinkButton(tr("Open a record on a server..."), nullptr, FontRole::Body);
    m_server->setObjectName(QStringLiteral("openServer"));
    rows->addWidget(m_server, 0, Qt::AlignLeading);
    connect(m_server, &QAbstractButton::clicked, this, &WelcomePage::serverRequested);

    m_busy = new TextLabel(QString(), FontRole::Body, Token::Text2);
    m_busy->setObjectName(QStringLiteral("welcomeBusy"));
    m_busy->hide();
    rows->addWidget(m_busy);

    m_recent = new QWidget;
    auto* recent = new QVBoxLayout(m_recent);
    recent->setContentsMargins(0, Space::card, 0, 0);
    recent->setSpacing(0);
    recent->addWidget(new TextLabel(tr("Opened before"), FontRole::Section));
    m_recentRows = new QVBoxLayout;
    m_recentRows->setSpacing(0);
    recent->addLayout(m_recentRows);
    m_recent->hide();
    rows->addWidget(m_recent);
    rows->addStretch(1);

    auto* foot = new QHBoxLayout;
    foot->addWidget(new IconMark(icon::document, Space::iconRow, Token::Text2));
    auto* said = new TextLabel(tr("A record is one file on your disk, or a database on a server of your organisation. Privy Seal sends nothing anywhere else."), FontRole::Small, Token::Text2);
    said->setWordWrap(true);
    foot->addWidget(said, 1);
    rows->addLayout(foot);
    return column;
}

QWidget* WelcomePage::makeTour(const QList<Row>& pages)
{
    auto* column = new Leaf;
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(36, 62, 40, Space::page);
    rows->setSpacing(Space::within);
    auto* shows = new TextLabel(tr("What the sample shows"), FontRole::Sentence, QFont::DemiBold);
    rows->addWidget(shows);
    auto* story = new TextLabel(tr("One suggestion, followed in good faith, opened internal data for about two hours. See what the committee knew and did."),
                                FontRole::Body, Token::Text2);
    story->setWordWrap(true);
    rows->addWidget(story);
    rows->addSpacing(Space::between);
    rows->addWidget(new SampleTimeline);
    auto* keys = new TextLabel(tr("Its members' passphrases are public, so that you can sign as any of them: \u201c%1\u201d, and so on with each member's id. Its record says so on every page.")
                                   .arg(samplePassphrase(QStringLiteral("head-of-security"))),
                               FontRole::Small, Token::Text2);
    keys->setObjectName(QStringLiteral("samplePassphrases"));
    keys->setWordWrap(true);
    keys->setSelectable();
    rows->addWidget(keys);
    rows->addSpacing(Space::page);
    rows->addWidget(new TextLabel(tr("%n page(s), each answers one question", nullptr, int(pages.size())), FontRole::Section));
    rows->addSpacing(Space::within);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::card);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const Row& page : pages) {
        grid->addWidget(new Hairline, line++, 0, 1, 3);
        grid->addWidget(new IconMark(page.icon, Space::iconButton, Token::Text2), line, 0);
        auto* title = new TextLabel(page.title, FontRole::Body);
        title->setMinimumWidth(100);
        grid->addWidget(title, line, 1);
        auto* question = new TextLabel(page.question, FontRole::Body, Token::Text2);
        question->setWordWrap(true);
        grid->addWidget(question, line++, 2);
    }
    rows->addLayout(grid);
    rows->addSpacing(Space::between);
    rows->addWidget(new TextLabel(tr("Ctrl+K finds pages, agents, requests and incidents."), FontRole::Small, Token::Text2));
    rows->addStretch(1);
    return column;
}

void WelcomePage::setRecent(const QStringList& paths)
{
    clearLayout(m_recentRows);
    for (const QString& path : paths.mid(0, recentShown)) {
        const RecordLocation location{path};
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* link = new LinkButton(location.shortName(), row, FontRole::Body);
        link->setToolTip(format::plainTooltip(path));
        line->addWidget(link);
        auto* folder = new TextLabel(location.place(), FontRole::Small, Token::Text2);
        folder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        line->addWidget(folder, 1);
        m_recentRows->addWidget(row);
        connect(link, &QAbstractButton::clicked, this, [this, path] { Q_EMIT recordRequested(path); });
    }
    m_recent->setVisible(!paths.isEmpty());
}

void WelcomePage::showError(const QString& happened, const Error& error)
{
    m_banner->setMessage(Banner::Kind::Bad, happened, error.message);
    m_banner->setDetails(error.detail);
    m_banner->show();
}

void WelcomePage::clearError()
{
    m_banner->hide();
}

void WelcomePage::setBusy(const QString& sentence)
{
    for (WelcomeCard* card : {m_sample, m_create, m_open})
        card->setEnabled(sentence.isEmpty());
    m_server->setEnabled(sentence.isEmpty());
    m_busy->setText(sentence);
    m_busy->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty() && isVisible() && !window()->focusWidget())
        m_sample->setFocus(Qt::OtherFocusReason); // it lost the keyboard with the choices
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Win));
    painter.fillRect(m_tour->geometry(), theme.color(Token::Sunk));
    const int edge = layoutDirection() == Qt::RightToLeft ? m_tour->geometry().right() : m_tour->geometry().left();
    painter.fillRect(edge, 0, 1, height(), theme.color(Token::Line));
}

void WelcomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_sample->setFocus(Qt::OtherFocusReason);
}

} // namespace privyseal
