#include "views/common/textlabel.h"

#include "views/common/format.h"
#include "views/common/restyle.h"

#include <QPainter>

namespace privyseal {

TextLabel::TextLabel(const QString& text, FontRole role, Token color, QWidget* parent)
    : QLabel(parent), m_role(role), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    restyle();
}

TextLabel::TextLabel(const QString& text, FontRole role, QFont::Weight weight, Token color, QWidget* parent)
    : TextLabel(text, role, color, parent)
{
    m_weight = weight;
    restyle();
}

void TextLabel::setColor(Token color)
{
    m_color = color;
    restyle();
}

void TextLabel::setMono(bool on)
{
    m_mono = on;
    restyle();
}

void TextLabel::setSelectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    restyle();
}

void TextLabel::setElided(bool on)
{
    m_elided = on;
    updateGeometry();
    update();
}

QSize TextLabel::minimumSizeHint() const
{
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height())
                    : QLabel::minimumSizeHint();
}

void TextLabel::restyle()
{
    if (m_restyling)
        return;
    m_restyling = true;
    const Theme& theme = Theme::of(this);
    setFont(m_mono         ? theme.monoFont(m_role)
            : m_weight < 0 ? theme.font(m_role)
                           : theme.font(m_role, static_cast<QFont::Weight>(m_weight)));
    QPalette made = palette();
    if (made.color(QPalette::WindowText) != theme.color(m_color)) {
        made.setColor(QPalette::WindowText, theme.color(m_color));
        setPalette(made);
    }
    // A selectable text is laid out by a document, which takes the side from the script of the words.
    if (textInteractionFlags() & Qt::TextSelectableByMouse)
        setAlignment(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    m_restyling = false;
}

void TextLabel::changeEvent(QEvent* event)
{
    if (isRestyle(event) || event->type() == QEvent::ParentChange)
        restyle();
    QLabel::changeEvent(event);
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    const bool cut = m_elided && !wordWrap() && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    if (const QString whole = cut ? format::plainTooltip(text()) : QString(); m_elided && toolTip() != whole)
        setToolTip(whole);
    if (textInteractionFlags() & Qt::TextSelectableByMouse) {
        QLabel::paintEvent(event);
        return;
    }
    // QLabel puts a text to the side where its script begins; here the side is that of the window, so that a Latin name
    // stands in line with the words around it in a mirrored one.
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const int script = text().isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    const int side = int(QStyle::visualAlignment(layoutDirection(), alignment()));
    painter.drawText(contentsRect(), side | script | (wordWrap() ? Qt::TextWordWrap : 0),
                     cut ? fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()) : text());
}

} // namespace privyseal
