#include "views/common/chartpainter.h"

#include "views/common/chartlayout.h"
#include "views/common/chartpattern.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace privyseal {

namespace {

bool hasLegend(const ChartData& data)
{
    return data.kind != ChartKind::Donut && data.kind != ChartKind::BurnUp && data.series.size() > 1;
}

void paintLegend(QPainter& painter, const QRectF& rect, const ChartData& data, const Theme& theme, const QFont& font,
                 double unit)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    double x = rect.left();
    for (int s = 0; s < data.series.size(); ++s) {
        const ChartSeries& series = data.series[s];
        const bool line = data.kind == ChartKind::BarsAndLine && s > 0;
        const double key = (line ? 18 : 10) * unit;
        const QRectF box(x, rect.center().y() - 5 * unit, key, 10 * unit);
        if (line) {
            painter.setPen(seriesPen(series.style, theme.series(series.style), 1.6 * unit));
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
            paintMarker(painter, box.center(), series.style, theme.series(series.style), theme.color(Token::Surface),
                        7 * unit);
        } else {
            QPainterPath square;
            square.addRect(box);
            fillPattern(painter, square, series.style, theme.series(series.style), theme.color(Token::Surface), unit);
        }
        x += key + 5 * unit;
        painter.setPen(theme.color(Token::Text2));
        const double width = metrics.horizontalAdvance(series.name);
        painter.drawText(QRectF(x, rect.top(), width + 2, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         series.name);
        x += width + 12 * unit;
    }
}

QPainterPath slicePath(const QRectF& ring, double from, double span)
{
    const double hole = ring.width() * 0.28;
    const QRectF inner(ring.center().x() - hole, ring.center().y() - hole, 2 * hole, 2 * hole);
    QPainterPath path;
    path.arcMoveTo(ring, 90.0 - from);
    path.arcTo(ring, 90.0 - from, -span);
    path.arcTo(inner, 90.0 - from - span, span);
    path.closeSubpath();
    return path;
}

} // namespace

void paintChart(QPainter& painter, const QRectF& rect, const ChartData& data, const Theme& theme, const ChartPaint& how)
{
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight); // time axes and figures do not mirror
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = theme.font(FontRole::Caption);
    const double pixels = how.fontPixels > 0.0 ? how.fontPixels : font.pointSizeF() * 96.0 / 72.0 * how.unit;
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    const double legendHeight = how.legend && hasLegend(data) ? QFontMetricsF(font).height() + 6 * how.unit : 0.0;
    const ChartLayout layout = layOutChart(data, rect.adjusted(0, 0, 0, -legendHeight), font, how.unit);
    paintChartAxes(painter, layout, data, theme);
    const QColor gap = theme.color(Token::Surface);
    for (const ChartSegment& segment : layout.segments) {
        const bool line = data.kind == ChartKind::BurnUp || (data.kind == ChartKind::BarsAndLine && segment.series > 0);
        if (line || (segment.span <= 0.0 && segment.box.height() <= 0.0))
            continue;
        QPainterPath path;
        if (segment.span > 0.0)
            path = slicePath(layout.ring, segment.from, segment.span);
        else
            path.addRect(segment.box);
        fillPattern(painter, path, segment.style, theme.series(segment.style), gap, how.unit);
        painter.strokePath(path, QPen(segment.span > 0.0 ? gap : theme.series(segment.style),
                                      (segment.span > 0.0 ? 1.5 : 0.6) * how.unit));
    }
    for (int s = 0; s < layout.lines.size(); ++s) {
        const ChartSeries& series = data.series[s];
        painter.setPen(series.dashed ? QPen(theme.color(Token::Text2), 1.3 * how.unit, Qt::DashLine)
                                     : seriesPen(series.style, theme.series(series.style), 1.6 * how.unit));
        painter.drawPolyline(QPolygonF(layout.lines[s]));
    }
    paintChartLabels(painter, layout, data, theme);
    if (legendHeight > 0.0)
        paintLegend(painter, QRectF(rect.left(), rect.bottom() - legendHeight, rect.width(), legendHeight), data, theme,
                    font, how.unit);
    painter.restore();
}

} // namespace privyseal
