#include "views/common/messagetext.h"

#include "views/common/restyle.h"

#include <QPainter>

#include <cmath>

namespace privyseal {

namespace {

constexpr int breath = 8; // above and below together

} // namespace

MessageText::MessageText(QWidget* parent, FontRole role) : QWidget(parent), m_role(role)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MessageText::setText(const QString& strong, const QString& rest)
{
    m_strong = strong;
    m_rest = rest;
    updateGeometry();
    update();
}

double MessageText::layOut(QTextLayout& layout, double width) const
{
    const Theme& theme = Theme::of(this);
    const bool both = !m_strong.isEmpty() && !m_rest.isEmpty();
    const QString whole = both ? QString(m_strong + QLatin1Char(' ') + m_rest) : QString(m_strong + m_rest);
    layout.setText(whole);
    layout.setFont(theme.font(m_role, QFont::Normal));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    option.setAlignment(isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft); // a text layout does not mirror by itself
    layout.setTextOption(option);
    QTextLayout::FormatRange strong;
    strong.start = 0;
    strong.length = static_cast<int>(m_strong.size());
    strong.format.setFont(theme.font(m_role, QFont::DemiBold));
    layout.setFormats({strong});
    layout.beginLayout();
    double height = 0.0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0.0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QSize MessageText::sizeHint() const
{
    QTextLayout layout;
    const double height = layOut(layout, 100000.0);
    return {static_cast<int>(std::ceil(layout.lineCount() > 0 ? layout.lineAt(0).naturalTextWidth() : 0.0)) + 2,
            static_cast<int>(std::ceil(height)) + breath};
}

QSize MessageText::minimumSizeHint() const
{
    return {120, QFontMetrics(Theme::of(this).font(m_role)).height() + breath};
}

int MessageText::heightForWidth(int width) const
{
    QTextLayout layout;
    return static_cast<int>(std::ceil(layOut(layout, width))) + breath;
}

void MessageText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::of(this).color(Token::Text));
    QTextLayout layout;
    const double height = layOut(layout, width());
    layout.draw(&painter, QPointF(0, std::max(0.0, (this->height() - height) / 2.0)));
}

void MessageText::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace privyseal
