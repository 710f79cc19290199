#include "views/common/textlabel.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>

namespace privyseal {

TextLabel::TextLabel(const QString& text, FontRole role, Token color, QWidget* parent)
    : QLabel(parent), m_role(role), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    restyle();
}

void TextLabel::setLook(FontRole role, Token color)
{
    m_role = role;
    m_color = color;
    restyle();
}

void TextLabel::setStrong(bool strong)
{
    m_strong = strong;
    restyle();
}

void TextLabel::setMono(bool mono)
{
    m_mono = mono;
    restyle();
}

void TextLabel::setWrapping(bool wraps)
{
    setWordWrap(wraps);
    if (wraps) {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
}

void TextLabel::setEliding(bool elides)
{
    m_elides = elides;
    setSizePolicy(elides ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Preferred);
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const
{
    return m_elides ? QSize(fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().height()) : QLabel::minimumSizeHint();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange || event->type() == QEvent::ParentChange)
        restyle();
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    const QString shown = m_elides ? fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()) : QString();
    if (!m_elides || shown == text()) {
        if (m_elides)
            setToolTip({});
        QLabel::paintEvent(event);
        return;
    }
    setToolTip(text().toHtmlEscaped());
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine), shown);
}

void TextLabel::restyle()
{
    if (std::exchange(m_restyling, true))
        return;
    const Theme& theme = Theme::of(this);
    QFont font = m_mono ? theme.monoFont(m_role) : m_strong ? theme.font(m_role, QFont::DemiBold) : theme.font(m_role);
    if (this->font() != font)
        setFont(font);
    QPalette colors = palette();
    if (colors.color(QPalette::WindowText) != theme.color(m_color)) {
        colors.setColor(QPalette::WindowText, theme.color(m_color));
        setPalette(colors);
    }
    m_restyling = false;
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace privyseal
