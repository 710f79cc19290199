#include "views/common/buttons.h"

#include "views/common/icons.h"
#include "views/common/restyle.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionButton>

namespace privyseal {

bool pressesByEnter(QAbstractButton& button, QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return false;
    button.click();
    event->accept();
    return true;
}

void paintFocusRing(QPainter& painter, const QRectF& rect, const Theme& theme, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Accent), 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), radius + 2, radius + 2);
    painter.restore();
}

LinkButton::LinkButton(const QString& text, QWidget* parent, FontRole role) : QAbstractButton(parent), m_role(role)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void LinkButton::setFlush(bool flush)
{
    m_flush = flush;
    update();
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(m_role));
    return {metrics.horizontalAdvance(text()) + 7, std::max(24, metrics.height() + 6)};
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    QFont font = theme.font(m_role);
    font.setUnderline(underMouse() && isEnabled());
    painter.setFont(font);
    painter.setPen(theme.color(isEnabled() ? Token::Accent : Token::Off));
    const int side = !m_flush ? int(Qt::AlignHCenter) : int(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    painter.drawText(rect(), side | Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (hasFocus() && !m_flush)
        paintFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), theme, 3);
}

void LinkButton::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

void LinkButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void LinkButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void LinkButton::keyPressEvent(QKeyEvent* event)
{
    if (!pressesByEnter(*this, event))
        QAbstractButton::keyPressEvent(event);
}

FilterChip::FilterChip(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Filter %1").arg(text));
    setToolTip(tr("Remove this filter"));
    connect(this, &QAbstractButton::clicked, this, &FilterChip::removeRequested);
}

QSize FilterChip::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const QFontMetrics metrics(theme.font(FontRole::Small));
    return {metrics.horizontalAdvance(text()) + 9 + 8 + 12 + 8, theme.height(Part::CompactControl)};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Accent));
    painter.setBrush(theme.color(Token::Sel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::radiusControl, Space::radiusControl);
    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(theme.color(Token::Text));
    const bool mirrored = isRightToLeft();
    painter.drawText(rect().adjusted(mirrored ? 28 : 9, 0, mirrored ? -9 : -28, 0), Qt::AlignCenter, text());
    const int x = mirrored ? 8 : width() - 8 - 12;
    painter.drawPixmap(x, (height() - 12) / 2,
                       iconPixmap(icon::close, theme.color(Token::Text2), 12, devicePixelRatioF()));
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(4, 4, -4, -4), theme, 2);
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else if (!pressesByEnter(*this, event))
        QAbstractButton::keyPressEvent(event);
}

void FilterChip::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

IconButton::IconButton(const char* iconName, const QString& text, const QString& name, QWidget* parent)
    : QPushButton(text, parent), m_icon(iconName)
{
    setAutoDefault(false);
    setIconSize({Space::iconButton, Space::iconButton});
    if (text.isEmpty()) {
        setProperty("iconOnly", true);
        setToolTip(name);
    }
    setAccessibleName(name.isEmpty() ? text : name);
    retint();
}

void IconButton::changeEvent(QEvent* event)
{
    if (isRestyle(event) || event->type() == QEvent::ParentChange)
        retint();
    QPushButton::changeEvent(event);
}

void IconButton::retint()
{
    const Theme& theme = Theme::of(this);
    setIcon(property("primary").toBool() ? onAccentIcon(m_icon.constData(), theme)
                                         : themedIcon(m_icon.constData(), theme));
}

MenuButton::MenuButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
}

QSize MenuButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(20, 0);
}

void MenuButton::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionButton::HasMenu;
    const QString label = option.text;
    option.text.clear();
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const Theme& theme = Theme::of(this);
    const bool mirrored = isRightToLeft();
    painter.setPen(theme.color(isEnabled() ? Token::Text : Token::Off));
    painter.drawText(rect().adjusted(mirrored ? 30 : 12, 0, mirrored ? -12 : -30, 0),
                     Qt::AlignVCenter | Qt::TextShowMnemonic | int(Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)), label);
    const QPixmap arrow = iconPixmap(icon::chevronDown, painter.pen().color(), 14, devicePixelRatioF());
    painter.drawPixmap(mirrored ? 10 : width() - 10 - 14, (height() - 14) / 2, arrow);
}

} // namespace privyseal
