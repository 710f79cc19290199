#include "views/common/chartpattern.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QtMath>

#include <cmath>

namespace privyseal {

namespace {

int normal(int style)
{
    return (std::max(style, 1) - 1) % 6 + 1;
}

// Edge of one repeat in 96 dpi pixels.
int periodOf(int style)
{
    constexpr int periods[] = {4, 6, 5, 4, 8, 6};
    return periods[normal(style) - 1];
}

// Draws gaps into one period-sized cell, lines running on into the neighbours so that tiles join.
void drawGaps(QPainter& painter, int style, const QColor& color, const QColor& gap, double p)
{
    painter.setBrush(Qt::NoBrush);
    switch (normal(style)) {
    case 2: // diagonal /
        painter.setPen(QPen(gap, p * 0.28, Qt::SolidLine, Qt::SquareCap));
        for (int shift = -1; shift <= 1; ++shift)
            painter.drawLine(QPointF(shift * p - p, 2 * p), QPointF(shift * p + 2 * p, -p));
        break;
    case 3: // dots
        painter.setPen(Qt::NoPen);
        painter.setBrush(gap);
        painter.drawEllipse(QPointF(p * 0.25, p * 0.25), p * 0.17, p * 0.17);
        painter.drawEllipse(QPointF(p * 0.75, p * 0.75), p * 0.17, p * 0.17);
        break;
    case 4: // horizontal
        painter.fillRect(QRectF(-p, p * 0.62, 3 * p, p * 0.38), gap);
        break;
    case 5: // diagonal \ wide
        painter.setPen(QPen(gap, p * 0.2, Qt::SolidLine, Qt::SquareCap));
        for (int shift = -1; shift <= 1; ++shift)
            painter.drawLine(QPointF(shift * p - p, -p), QPointF(shift * p + 2 * p, 2 * p));
        break;
    case 6: // cross-hatch: thin lines of colour on the gap
        painter.fillRect(QRectF(-p, -p, 3 * p, 3 * p), gap);
        painter.setPen(QPen(color, p * 0.2, Qt::SolidLine, Qt::SquareCap));
        for (int shift = -1; shift <= 1; ++shift) {
            painter.drawLine(QPointF(shift * p - p, -p), QPointF(shift * p + 2 * p, 2 * p));
            painter.drawLine(QPointF(shift * p - p, 2 * p), QPointF(shift * p + 2 * p, -p));
        }
        break;
    default: // solid
        break;
    }
}

QPolygonF corners(const QPointF& centre, int count, double radius, double turn, double innerRadius = 0.0)
{
    QPolygonF made;
    const int steps = innerRadius > 0.0 ? 2 * count : count;
    for (int i = 0; i < steps; ++i) {
        const double reach = innerRadius > 0.0 && i % 2 == 1 ? innerRadius : radius;
        const double angle = qDegreesToRadians(turn + 360.0 * i / steps);
        made << centre + QPointF(reach * std::cos(angle), reach * std::sin(angle));
    }
    return made;
}

} // namespace

QPixmap patternTile(int style, const QColor& color, const QColor& gap, double devicePixelRatio)
{
    const QString key = QStringLiteral("privyseal-tile %1 %2 %3 %4")
                            .arg(normal(style))
                            .arg(color.name(), gap.name())
                            .arg(devicePixelRatio);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    // A whole number of device pixels, or the tiles show seams.
    const int edge = std::max(2, static_cast<int>(std::lround(periodOf(style) * devicePixelRatio)));
    tile = QPixmap(edge, edge);
    tile.fill(color);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing, normal(style) != 4);
    drawGaps(painter, style, color, gap, edge);
    painter.end();
    tile.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, tile);
    return tile;
}

QBrush patternBrush(int style, const Theme& theme, double devicePixelRatio)
{
    const QColor color = theme.series(style);
    if (normal(style) == 1)
        return QBrush(color);
    return QBrush(patternTile(style, color, theme.color(Token::Surface), devicePixelRatio));
}

void fillPattern(QPainter& painter, const QPainterPath& path, int style, const QColor& color, const QColor& gap,
                 double unit)
{
    painter.save();
    painter.fillPath(path, color);
    if (normal(style) != 1) {
        painter.setClipPath(path, Qt::IntersectClip);
        const double p = periodOf(style) * unit;
        const QRectF box = path.boundingRect();
        const double x0 = std::floor(box.left() / p) * p, y0 = std::floor(box.top() / p) * p;
        for (double y = y0; y < box.bottom(); y += p) {
            for (double x = x0; x < box.right(); x += p) {
                painter.save();
                painter.setClipRect(QRectF(x, y, p, p), Qt::IntersectClip);
                painter.translate(x, y);
                drawGaps(painter, style, color, gap, p);
                painter.restore();
            }
        }
    }
    painter.restore();
}

QPen seriesPen(int style, const QColor& color, double width)
{
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (normal(style)) {
    case 2:
    case 6:
        pen.setStyle(Qt::DashLine);
        break;
    case 4:
        pen.setStyle(Qt::DashDotLine);
        break;
    default:
        break;
    }
    return pen;
}

void paintMarker(QPainter& painter, const QPointF& centre, int style, const QColor& color, const QColor& ground,
                 double size)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double r = size / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPen edge(color, std::max(0.5, size / 5.0), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin);
    switch (normal(style)) {
    case 1:
        painter.drawEllipse(centre, r, r);
        break;
    case 2:
        painter.drawPolygon(corners(centre, 4, r * 1.25, 0));
        break;
    case 3:
        painter.setPen(edge);
        painter.setBrush(ground);
        painter.drawRect(QRectF(centre.x() - r * 0.95, centre.y() - r * 0.95, r * 1.9, r * 1.9));
        break;
    case 4:
        painter.drawPolygon(corners(centre, 3, r * 1.35, -90));
        break;
    case 5:
        painter.drawPolygon(corners(centre, 5, r * 1.5, -90, r * 0.65));
        break;
    case 6:
        painter.setPen(edge);
        painter.setBrush(ground);
        painter.drawPolygon(corners(centre, 5, r * 1.2, -90));
        break;
    default:
        break;
    }
    painter.restore();
}

void paintSwatch(QPainter& painter, const QRectF& rect, int style, const Theme& theme)
{
    painter.save();
    painter.setBrushOrigin(rect.topLeft());
    painter.fillRect(rect, patternBrush(style, theme, painter.device()->devicePixelRatioF()));
    if (normal(style) != 1) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.series(style), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
}

void paintLineKey(QPainter& painter, const QRectF& rect, int style, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(seriesPen(style, theme.series(style)));
    const double y = rect.center().y();
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    paintMarker(painter, rect.center(), style, theme.series(style), theme.color(Token::Surface));
    painter.restore();
}

} // namespace privyseal
