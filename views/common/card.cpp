#include "views/common/card.h"

#include "views/common/buttons.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/restyle.h"
#include "views/common/textlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace privyseal {

MoreButton::MoreButton(const QString& accessibleName, QWidget* parent) : QToolButton(parent)
{
    m_menu = new QMenu(this);
    setFixedSize(24, 24);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(accessibleName);
    setToolTip(format::plainTooltip(accessibleName));
}

void MoreButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const QColor ink = theme.color(underMouse() || isDown() ? Token::Text : Token::Text2);
    painter.drawPixmap(4, 4, iconPixmap(icon::more, ink, Space::iconButton, devicePixelRatioF()));
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(4, 4, -4, -4), theme, 2);
}

void MoreButton::changeEvent(QEvent* event)
{
    if (isRestyle(event))
        update();
    QToolButton::changeEvent(event);
}

Card::Card(const QString& title, const QString& caption, QWidget* parent) : QFrame(parent)
{
    auto* heading = new TextLabel({}, FontRole::Section);
    heading->setElided(true);
    heading->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* beside = new TextLabel({}, FontRole::Small, Token::Text2);
    beside->setElided(true);
    beside->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // gives way before the title does
    m_title = heading;
    m_caption = beside;
    m_head = new QWidget;
    m_headLayout = new QHBoxLayout(m_head);
    m_headLayout->setSpacing(Space::between);
    m_headLayout->addWidget(m_title);
    m_headLayout->addWidget(m_caption, 1);
    m_headLayout->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
    m_body = new QVBoxLayout;
    m_body->setSpacing(Space::between);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(m_body, 1);
    setEdgeToEdge(false);
    setTitle(title);
    setCaption(caption);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_head->setVisible(!title.isEmpty());
    setEdgeToEdge(m_edgeToEdge); // without a head the body keeps its own distance
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
    setAccessibleDescription(caption);
}

void Card::setEdgeToEdge(bool on)
{
    m_edgeToEdge = on;
    m_headLayout->setContentsMargins(Space::card - 1, 5, Space::card - 5, 5);
    if (on)
        m_body->setContentsMargins(0, 0, 0, Space::within);
    else
        m_body->setContentsMargins(Space::card - 1, m_head->isHidden() ? Space::card - 2 : 0, Space::card - 1,
                                   Space::card - 2);
    update();
}

void Card::addHeadWidget(QWidget* widget)
{
    m_headLayout->insertWidget(m_more ? m_headLayout->count() - 1 : m_headLayout->count(), widget);
}

LinkButton* Card::addHeadLink(const QString& text)
{
    auto* link = new LinkButton(text);
    addHeadWidget(link);
    return link;
}

QMenu* Card::menu()
{
    if (!m_more) {
        m_more = new MoreButton(tr("More about %1").arg(title()));
        m_headLayout->addWidget(m_more);
    }
    return m_more->menuToFill();
}

void Card::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(m_marked ? Token::Accent : Token::Line), m_marked ? 2.0 : 1.0));
    painter.setBrush(theme.color(Token::Surface));
    const double in = m_marked ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(in, in, -in, -in), Space::radiusCard, Space::radiusCard);
    if (m_edgeToEdge && !m_head->isHidden()) {
        painter.setPen(theme.color(Token::Line));
        painter.drawLine(1, m_head->geometry().bottom(), width() - 2, m_head->geometry().bottom());
    }
}

void Card::changeEvent(QEvent* event)
{
    if (isRestyle(event))
        update();
    QFrame::changeEvent(event);
}

} // namespace privyseal
