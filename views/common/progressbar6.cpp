#include "views/common/progressbar6.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace privyseal {

namespace {

void fillRound(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double radius = std::min(rect.height(), rect.width()) / 2.0;
    painter.drawRoundedRect(rect, radius, radius);
}

void hatch(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(QPen(color, 1.6));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += 5.0)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

} // namespace

void paintBar(QPainter& painter, const QRectF& rect, const BarLook& look, const Theme& theme, bool mirrored)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (mirrored) {
        painter.translate(2 * rect.center().x(), 0);
        painter.scale(-1, 1);
    }
    const double thick = look.thickness;
    const QRectF track(rect.left(), rect.center().y() - thick / 2.0, rect.width(), thick);
    fillRound(painter, track, theme.color(Token::NeuBg));
    if (theme.isHighContrast()) {
        painter.setPen(theme.color(Token::Outline));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), thick / 2, thick / 2);
    }
    const double end = std::clamp(look.fraction, 0.0, 1.0) * track.width();
    QRectF filled = track;
    filled.setWidth(end);
    if (look.revoked) {
        hatch(painter, filled, theme.color(Token::Outline));
        painter.setPen(QPen(theme.color(Token::Text), 1.5, Qt::SolidLine, Qt::RoundCap));
        const QPointF cross(filled.right() + 4, track.center().y());
        painter.drawLine(cross + QPointF(-3, -3), cross + QPointF(3, 3));
        painter.drawLine(cross + QPointF(3, -3), cross + QPointF(-3, 3));
    } else if (end > 0.5) {
        filled.setWidth(std::max(end, thick)); // a little is not nothing
        const double limit = look.limit ? std::clamp(*look.limit, 0.0, 1.0) * track.width() : track.width();
        if (look.limit && end > limit + 0.5) {
            fillRound(painter, filled, theme.color(Token::Bad));
            painter.setClipRect(QRectF(track.left(), track.top(), limit, thick));
            fillRound(painter, filled, theme.color(look.color));
            painter.setClipping(false);
        } else {
            fillRound(painter, filled, theme.color(look.color));
        }
    }
    if (look.limit) {
        const double x = track.left() + std::clamp(*look.limit, 0.0, 1.0) * track.width() - 0.5;
        painter.setPen(QPen(theme.color(Token::Text), 1.0));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }
    painter.restore();
}

ProgressBar6::ProgressBar6(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFraction(0.0);
}

void ProgressBar6::setLook(const BarLook& look)
{
    m_look = look;
    setAccessibleName(tr("%1%").arg(static_cast<int>(std::floor(std::clamp(look.fraction, 0.0, 1.0) * 100.0))));
    updateGeometry();
    update();
}

void ProgressBar6::setFraction(double fraction)
{
    BarLook look = m_look;
    look.fraction = fraction;
    setLook(look);
}

QSize ProgressBar6::sizeHint() const
{
    return {120, m_look.limit ? 14 : m_look.thickness + 2};
}

QSize ProgressBar6::minimumSizeHint() const
{
    return {24, sizeHint().height()};
}

void ProgressBar6::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBar(painter, rect(), m_look, Theme::of(this), isRightToLeft());
}

} // namespace privyseal
