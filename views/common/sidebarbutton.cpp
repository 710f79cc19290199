// The sidebar entry of views/common/buttons.h.

#include "views/common/buttons.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/restyle.h"

#include <QKeyEvent>
#include <QPainter>

namespace privyseal {

SidebarButton::SidebarButton(const char* iconName, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    describe();
}

void SidebarButton::setCount(int count, Tone tone)
{
    m_count = count;
    m_tone = tone;
    m_unknownWhy.clear();
    describe();
    update();
}

void SidebarButton::setCountUnknown(const QString& why)
{
    m_count = 0;
    m_tone = Tone::Warn;
    m_unknownWhy = why;
    describe();
    update();
}

void SidebarButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    describe();
    updateGeometry();
    update();
}

void SidebarButton::describe()
{
    QString bare = text();
    bare.remove(QLatin1Char('&'));
    if (!isCountKnown()) {
        setAccessibleName(tr("%1. How many wait could not be read. %2").arg(bare, m_unknownWhy));
        setToolTip(format::plainTooltip(accessibleName()));
        return;
    }
    setAccessibleName(m_count > 0 ? tr("%1, %2 waiting").arg(bare, QLocale().toString(m_count)) : bare);
    setToolTip(m_collapsed ? accessibleName() : QString());
}

QSize SidebarButton::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const int height = theme.height(Part::SidebarEntry);
    if (m_collapsed)
        return {36, height};
    return {34 + QFontMetrics(theme.font(FontRole::Body, QFont::DemiBold)).horizontalAdvance(text()) + 44, height};
}

QSize SidebarButton::minimumSizeHint() const
{
    return {m_collapsed ? 36 : 80, sizeHint().height()};
}

void SidebarButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = isRightToLeft();
    const auto place = [&](double x, double w) { return mirrored ? width() - x - w : x; };
    if (isChecked()) {
        painter.setPen(theme.isHighContrast() ? QPen(theme.color(Token::Accent)) : QPen(Qt::NoPen));
        painter.setBrush(theme.color(Token::Sel));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::radiusControl,
                                Space::radiusControl);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Accent));
        painter.drawRoundedRect(QRectF(place(0, 3), 7, 3, height() - 14), 1.5, 1.5);
    }
    const Token ink = isChecked() ? Token::Accent : underMouse() ? Token::Text : Token::Text2;
    // A badge takes the corner: the icon gives way to it.
    const QString badgeText = !isCountKnown() ? QStringLiteral("?") : m_count > 99 ? tr("99+") : m_count > 0 ? QLocale().toString(m_count) : QString();
    const double giveWay = badgeText.isEmpty() ? 0.0 : 6.0;
    const double iconX = m_collapsed ? place((width() - Space::iconButton) / 2.0 - giveWay, Space::iconButton) : place(10, Space::iconButton);
    painter.drawPixmap(QPointF(iconX, m_collapsed && !badgeText.isEmpty() ? height() - Space::iconButton - 5.0 : (height() - Space::iconButton) / 2.0),
                       iconPixmap(m_icon.constData(), theme.color(ink), Space::iconButton, devicePixelRatioF()));
    int right = 8;
    if (!badgeText.isEmpty()) {
        painter.setFont(theme.font(FontRole::Caption, QFont::DemiBold));
        const QFontMetrics metrics(painter.font());
        const double badgeHeight = metrics.height() + 4.0;
        const double badgeWidth = std::max(badgeHeight + 2, metrics.horizontalAdvance(badgeText) + 11.0);
        const QRectF badge = m_collapsed ? QRectF(place(width() - badgeWidth, badgeWidth), 0, badgeWidth, badgeHeight)
                                         : QRectF(place(width() - badgeWidth - 8, badgeWidth),
                                                  (height() - badgeHeight) / 2, badgeWidth, badgeHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tint(m_tone));
        painter.drawRoundedRect(badge, badgeHeight / 2, badgeHeight / 2);
        painter.setPen(theme.color(m_tone));
        painter.drawText(badge, Qt::AlignCenter, badgeText);
        right += static_cast<int>(badgeWidth) + 4;
    }
    if (!m_collapsed) {
        painter.setFont(theme.font(FontRole::Body, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(theme.color(Token::Text));
        const QRect words = rect().adjusted(mirrored ? right : 35, 0, mirrored ? -35 : -right, 0);
        painter.drawText(words,
                         Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine |
                             int(Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width(), Qt::TextShowMnemonic));
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), theme, 3);
}

void SidebarButton::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

void SidebarButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void SidebarButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

// Only the checked one of exclusive buttons is reached by Tab, so that the arrows go by place.
void SidebarButton::focusNeighbour(int step)
{
    if (!parentWidget())
        return;
    QList<SidebarButton*> entries = parentWidget()->findChildren<SidebarButton*>(QString(), Qt::FindDirectChildrenOnly);
    std::sort(entries.begin(), entries.end(), [](auto* a, auto* b) { return a->y() < b->y(); });
    const auto at = entries.indexOf(this) + step;
    if (at >= 0 && at < entries.size())
        entries[at]->setFocus(Qt::TabFocusReason);
}

void SidebarButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Down:
        focusNeighbour(1);
        break;
    case Qt::Key_Up:
        focusNeighbour(-1);
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace privyseal
