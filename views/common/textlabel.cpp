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
    if (!m_elided || wordWrap() || fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        if (m_elided && !toolTip().isEmpty())
            setToolTip({});
        QLabel::paintEvent(event);
        return;
    }
    if (const QString whole = format::plainTooltip(text()); toolTip() != whole)
        setToolTip(whole);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), QStyle::visualAlignment(layoutDirection(), alignment()),
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

} // namespace privyseal
