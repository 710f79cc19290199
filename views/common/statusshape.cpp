#include "views/common/statusshape.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace privyseal {

namespace {

// All shapes are drawn in a box of 12 units.
QPen stroke(const QColor& color, double width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void fillRounded(QPainter& painter, const QPolygonF& polygon, const QColor& color)
{
    painter.setPen(stroke(color, 1.2));
    painter.setBrush(color);
    painter.drawPolygon(polygon);
}

void exclaim(QPainter& painter, const QColor& ink, double top, double bottom, double dot)
{
    painter.setPen(stroke(ink, 1.4));
    painter.drawLine(QPointF(6, top), QPointF(6, bottom));
    painter.drawPoint(QPointF(6, dot));
}

QPolygonF octagon()
{
    QPolygonF made;
    for (int i = 0; i < 8; ++i) {
        const double angle = qDegreesToRadians(22.5 + 45.0 * i);
        made << QPointF(6 + 5.3 * std::cos(angle), 6 + 5.3 * std::sin(angle));
    }
    return made;
}

} // namespace

void paintShape(QPainter& painter, const QRectF& box, Shape shape, const QColor& color, const QColor& ink)
{
    if (shape == Shape::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 12.0, box.height() / 12.0);
    painter.setBrush(Qt::NoBrush);
    switch (shape) {
    case Shape::None:
        break;
    case Shape::DiscTick:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(6, 6), 5.7, 5.7);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(stroke(ink, 1.5));
        painter.drawPolyline(QPolygonF{QPointF(3.5, 6.2), QPointF(5.2, 7.9), QPointF(8.5, 4.4)});
        break;
    case Shape::Triangle:
        fillRounded(painter, {QPointF(6, 1.3), QPointF(11.3, 10.8), QPointF(0.7, 10.8)}, color);
        exclaim(painter, ink, 4.6, 7.2, 9.4);
        break;
    case Shape::Diamond:
        fillRounded(painter, {QPointF(6, 0.8), QPointF(11.2, 6), QPointF(6, 11.2), QPointF(0.8, 6)}, color);
        exclaim(painter, ink, 3.5, 6.2, 8.4);
        break;
    case Shape::Octagon:
        fillRounded(painter, octagon(), color);
        painter.setPen(stroke(ink, 1.5));
        painter.drawLine(QPointF(4.2, 4.2), QPointF(7.8, 7.8));
        painter.drawLine(QPointF(7.8, 4.2), QPointF(4.2, 7.8));
        break;
    case Shape::HalfDisc: {
        painter.setPen(stroke(color, 1.4));
        painter.drawEllipse(QPointF(6, 6), 4.9, 4.9);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(QRectF(1.1, 1.1, 9.8, 9.8), 90 * 16, 180 * 16);
        break;
    }
    case Shape::Ring:
        painter.setPen(stroke(color, 1.5));
        painter.drawEllipse(QPointF(6, 6), 4.8, 4.8);
        break;
    case Shape::DashedRing: {
        QPen dashed(color, 1.4, Qt::CustomDashLine, Qt::FlatCap);
        const double around = 2 * M_PI * 4.9 / 1.4;
        dashed.setDashPattern({around / 16, around / 16}); // eight dashes that close
        painter.setPen(dashed);
        painter.drawEllipse(QPointF(6, 6), 4.9, 4.9);
        break;
    }
    case Shape::Bar:
        painter.setPen(stroke(color, 2.2));
        painter.drawLine(QPointF(1.9, 6), QPointF(10.1, 6));
        break;
    case Shape::Padlock:
        painter.setPen(stroke(color, 1.4));
        painter.drawPath([] {
            QPainterPath shackle(QPointF(3.6, 5.6));
            shackle.lineTo(3.6, 3.8);
            shackle.arcTo(QRectF(3.6, 1.3, 4.8, 4.8), 180, -180);
            shackle.lineTo(8.4, 5.6);
            return shackle;
        }());
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(1.8, 5.3, 8.4, 6.0), 1.3, 1.3);
        break;
    }
    painter.restore();
}

void paintShape(QPainter& painter, const QRectF& box, const Status& status, const Theme& theme)
{
    paintShape(painter, box, status.shape, theme.color(status.tone), theme.color(Token::ShapeInk));
}

} // namespace privyseal
