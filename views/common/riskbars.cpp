#include "views/common/riskbars.h"

#include <QPainter>

namespace privyseal {

void paintRiskBars(QPainter& painter, const QPointF& topLeft, int level, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 4; ++i) {
        const double height = 3.5 + 2.4 * i;
        const QRectF bar(topLeft.x() + 5.0 * i, topLeft.y() + riskBarsSize.height() - height, 3.6, height);
        const bool filled = i < level;
        painter.setPen(filled ? QPen(Qt::NoPen) : QPen(theme.color(Token::Outline), 1.0));
        painter.setBrush(filled ? QBrush(theme.color(Token::Text)) : QBrush(Qt::NoBrush));
        painter.drawRect(filled ? bar : bar.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
}

RiskBars::RiskBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RiskBars::setRisk(int level, const QString& word)
{
    m_level = level;
    setAccessibleName(word);
    setToolTip(word);
    update();
}

void RiskBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (isRightToLeft()) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    paintRiskBars(painter, {0, (height() - riskBarsSize.height()) / 2.0}, m_level, Theme::of(this));
}

} // namespace privyseal
