#include "views/welcome/welcomecard.h"

#include "views/common/buttons.h"
#include "views/common/icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace privyseal {
namespace {

constexpr int side = 16, textLeft = 56, textRight = 48, chipPad = 7, chipHeightPad = 6;
constexpr int wrapped = Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

WelcomeCard::WelcomeCard(const char* iconName, const QString& title, const QString& sentence, const QKeySequence& shortcut, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName), m_sentence(sentence), m_keys(shortcut.toString(QKeySequence::NativeText))
{
    setText(title);
    setShortcut(shortcut);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WelcomeCard::setSteps(const QStringList& steps)
{
    m_steps = steps;
    updateGeometry();
    update();
}

int WelcomeCard::textWidth(int width) const
{
    return qMax(120, width - textLeft - textRight);
}

int WelcomeCard::heightForWidth(int width) const
{
    const Theme& theme = Theme::of(this);
    const QFontMetrics title(theme.font(FontRole::Sentence, QFont::DemiBold)), body(theme.font(FontRole::Body)), chip(theme.font(FontRole::Small));
    int height = 2 * side + title.height() + 2
        + body.boundingRect(QRect(0, 0, textWidth(width), 1000), wrapped, m_sentence).height();
    if (!m_steps.isEmpty())
        height += Space::between + chip.height() + chipHeightPad;
    return height;
}

QSize WelcomeCard::sizeHint() const
{
    return {480, heightForWidth(480)};
}

QSize WelcomeCard::minimumSizeHint() const
{
    return {280, heightForWidth(280)};
}

void WelcomeCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5);
    painter.setPen(QPen(theme.color(underMouse() && isEnabled() ? Token::Accent : Token::Outline), 1));
    painter.setBrush(theme.color(isDown() ? Token::Sunk : Token::Surface));
    painter.drawRoundedRect(frame, Space::radiusCard, Space::radiusCard);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };

    const int icon = Space::iconState;
    const QRect iconBox(textLeft / 2 - icon / 2 + 2, (height() - icon) / 2, icon, icon);
    painter.drawPixmap(place(iconBox), iconPixmap(m_icon.constData(), theme.color(isEnabled() ? Token::Accent : Token::Off), icon, devicePixelRatioF()));
    const QRect chevron(width() - 32, (height() - Space::iconButton) / 2, Space::iconButton, Space::iconButton);
    painter.drawPixmap(place(chevron), iconPixmap(mirrored ? icon::chevronLeft : icon::chevronRight, theme.color(Token::Text2), Space::iconButton, devicePixelRatioF()));

    const QFont titleFont = theme.font(FontRole::Sentence, QFont::DemiBold);
    const QFontMetrics titleMetrics(titleFont);
    int top = side;
    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(theme.color(Token::Text2));
    const int keysWidth = painter.fontMetrics().horizontalAdvance(m_keys);
    painter.drawText(place({width() - textRight - keysWidth, top, keysWidth, titleMetrics.height()}), Qt::AlignVCenter, m_keys);
    painter.setFont(titleFont);
    painter.setPen(theme.color(isEnabled() ? Token::Text : Token::Off));
    painter.drawText(place({textLeft, top, textWidth(width()) - keysWidth, titleMetrics.height()}), Qt::AlignLeading | Qt::AlignVCenter, text());
    top += titleMetrics.height() + 2;
    painter.setFont(theme.font(FontRole::Body));
    painter.setPen(theme.color(isEnabled() ? Token::Text2 : Token::Off));
    QRect drawn;
    painter.drawText(place({textLeft, top, textWidth(width()), height()}), wrapped, m_sentence, &drawn);
    top += drawn.height() + Space::between;

    int left = textLeft;
    const QFont plain = theme.font(FontRole::Small), strong = theme.font(FontRole::Small, QFont::DemiBold);
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const QString number = locale().toString(i + 1);
        const int numberWidth = QFontMetrics(strong).horizontalAdvance(number) + 6;
        const int stepWidth = QFontMetrics(plain).horizontalAdvance(m_steps[i]) + 2 * chipPad + numberWidth;
        const QRect box(left, top, stepWidth, QFontMetrics(plain).height() + chipHeightPad);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::NeuBg));
        painter.drawRoundedRect(place(box), Space::radiusChip, Space::radiusChip);
        painter.setFont(strong);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(place(box.adjusted(chipPad, 0, 0, 0)), Qt::AlignLeading | Qt::AlignVCenter, number);
        painter.setFont(plain);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(place(box.adjusted(chipPad + numberWidth, 0, 0, 0)), Qt::AlignLeading | Qt::AlignVCenter, m_steps[i]);
        left += stepWidth + 6;
    }
    if (hasFocus())
        paintFocusRing(painter, frame, theme, Space::radiusCard);
}

void WelcomeCard::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    updateGeometry();
    update();
}

void WelcomeCard::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void WelcomeCard::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void WelcomeCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace privyseal
