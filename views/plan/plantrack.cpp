#include "views/plan/plantrack.h"

#include "views/common/progressbar6.h"
#include "views/common/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace privyseal {

PlanTrack::PlanTrack(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PlanTrack::setDay(int day)
{
    m_day = day;
    setAccessibleName(tr("Day %1 of 90").arg(day));
    update();
}

QSize PlanTrack::sizeHint() const
{
    return {300, QFontMetrics(Theme::of(this).font(FontRole::Small)).height() + 18};
}

void PlanTrack::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double share = std::clamp(m_day / 90.0, 0.0, 1.0);
    const QRectF bar(0, height() - 12, width(), 6);
    paintBar(painter, bar, {share, Token::Accent, std::nullopt, false, 6}, theme, mirrored);
    const auto at = [&](double part) { return mirrored ? width() * (1 - part) : width() * part; };
    painter.setPen(QPen(theme.color(Token::Text), 1.5));
    for (const double mark : {1.0 / 3, 2.0 / 3})
        painter.drawLine(QPointF(at(mark), bar.top() - 5), QPointF(at(mark), bar.bottom() + 5));

    const QString text = m_day < 0 ? tr("Begins in %n day(s)", nullptr, -m_day) : m_day > 90 ? tr("Today, day %1, past the plan").arg(m_day) : tr("Today, day %1").arg(m_day);
    const QFont font = theme.font(FontRole::Small, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.color(Token::Accent));
    const double x = at(share);
    const int textWidth = QFontMetrics(font).horizontalAdvance(text) + 4;
    const double left = std::clamp(x - textWidth - 8.0, 0.0, double(width() - textWidth));
    painter.drawText(QRectF(left, 0, textWidth, bar.top() - 4), int(Qt::AlignVCenter | Qt::AlignLeft), text);
    QPainterPath pointer;
    pointer.moveTo(x - 5, bar.top() - 9);
    pointer.lineTo(x + 5, bar.top() - 9);
    pointer.lineTo(x, bar.top() - 2);
    pointer.closeSubpath();
    painter.fillPath(pointer, theme.color(Token::Accent));
}

} // namespace privyseal
