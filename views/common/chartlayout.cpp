#include "views/common/chartlayout.h"

#include "models/reports/reportseries.h"
#include "views/common/chartpattern.h"
#include "views/common/format.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <cmath>

namespace privyseal {

namespace {

int categoryCount(const ChartData& data)
{
    qsizetype count = 0;
    for (const ChartSeries& series : data.series)
        count = std::max(count, series.values.size());
    return static_cast<int>(count);
}

void layOutDonut(ChartLayout& made, const ChartData& data)
{
    // The ring takes what its legend leaves: a figure cut off says another thing.
    QFont strong = made.font;
    strong.setWeight(QFont::DemiBold);
    double widest = 0.0, value = 0.0;
    for (const ChartSeries& series : data.series) {
        widest = std::max(widest, QFontMetricsF(made.font).horizontalAdvance(series.name));
        value = std::max(value, QFontMetricsF(strong).horizontalAdvance(data.valueText(series.values.value(0, noValue))));
    }
    const double legend = (12 + 10 + 6 + 8 + 2) * made.unit + widest + value;
    const double edge = std::min({made.area.height(), made.area.width() * 0.46, std::max(made.area.width() * 0.25, made.area.width() - legend)});
    made.ring = QRectF(made.area.left(), made.area.center().y() - edge / 2.0, edge, edge);
    made.plot = made.ring;
    double whole = 0.0;
    for (const ChartSeries& series : data.series)
        whole += std::max(0.0, series.values.value(0, 0.0));
    double from = 0.0;
    for (int i = 0; i < data.series.size() && whole > 0.0; ++i) {
        const double span = std::max(0.0, data.series[i].values.value(0, 0.0)) / whole * 360.0;
        made.segments.append({i, 0, made.ring, from, span, data.series[i].style});
        from += span;
    }
}

void layOutBars(ChartLayout& made, const ChartData& data)
{
    const int count = categoryCount(data);
    if (count == 0)
        return;
    const double slot = made.plot.width() / count;
    const double width = slot * barShare(data.kind);
    for (int i = 0; i < count; ++i) {
        const double left = made.plot.left() + slot * (i + 0.5) - width / 2.0;
        double below = 0.0;
        for (int s = 0; s < data.series.size(); ++s) {
            const double value = data.series[s].values.value(i, noValue);
            if (std::isnan(value))
                continue;
            const QPointF centre(made.plot.left() + slot * (i + 0.5), made.y(value));
            if (data.kind == ChartKind::BarsAndLine && s > 0) {
                made.lines[s].append(centre);
                made.segments.append(
                    {s, i,
                     QRectF(centre.x() - 6 * made.unit, centre.y() - 6 * made.unit, 12 * made.unit, 12 * made.unit),
                     0.0, 0.0, data.series[s].style});
                continue;
            }
            const bool over = data.kind == ChartKind::Histogram && data.limit && i < data.edges.size() &&
                              data.edges[i] >= *data.limit;
            const double top = made.y(below + value);
            made.segments.append(
                {s, i, QRectF(left, top, width, made.y(below) - top), 0.0, 0.0, over ? reportseries::overLimit : data.series[s].style});
            if (data.kind == ChartKind::StackedBars)
                below += value;
        }
    }
}

void layOutLines(ChartLayout& made, const ChartData& data)
{
    bool first = true;
    for (const ChartSeries& series : data.series) {
        for (const QPointF& point : series.points) {
            made.xMinimum = first ? point.x() : std::min(made.xMinimum, point.x());
            made.xMaximum = first ? point.x() : std::max(made.xMaximum, point.x());
            first = false;
        }
    }
    if (made.xMaximum <= made.xMinimum)
        made.xMaximum = made.xMinimum + 1.0;
    for (int s = 0; s < data.series.size(); ++s) {
        for (int i = 0; i < data.series[s].points.size(); ++i) {
            const QPointF at(made.x(data.series[s].points[i].x()), made.y(data.series[s].points[i].y()));
            made.lines[s].append(at);
            if (!data.series[s].dashed)
                made.segments.append(
                    {s, i, QRectF(at.x() - 6 * made.unit, at.y() - 6 * made.unit, 12 * made.unit, 12 * made.unit), 0.0,
                     0.0, data.series[s].style});
        }
    }
}

QString axisText(const ChartData& data, double value)
{
    return data.unit == QStringLiteral("%") ? data.valueText(value) : format::figure(value);
}

// Texts under the axis; years in a second row, told apart by a short rule.
void paintCategories(QPainter& painter, const ChartLayout& layout, const ChartData& data, const Theme& theme)
{
    const QFontMetricsF metrics(layout.font);
    const double line = metrics.height();
    const double top = layout.plot.bottom() + 3 * layout.unit;
    const auto centred = [&](double x, double y, const QString& text) {
        const double width = metrics.horizontalAdvance(text) + 2;
        painter.drawText(QRectF(x - width / 2.0, y, width, line), Qt::AlignCenter, text);
    };
    if (data.kind == ChartKind::Histogram) {
        for (int i = 0; i < data.edges.size(); ++i)
            centred(layout.plot.left() +
                        layout.plot.width() * i / std::max<double>(1.0, static_cast<double>(data.edges.size() - 1)),
                    top, format::figure(data.edges[i]));
        return;
    }
    if (data.kind == ChartKind::BurnUp) {
        const double span = layout.xMaximum - layout.xMinimum;
        for (int i = 0; i <= 3; ++i) {
            const double value = layout.xMinimum + span * i / 3.0;
            centred(layout.x(value), top,
                    i < data.categories.size() ? data.categories[i] : format::figure(std::round(value)));
        }
        return;
    }
    const int count = categoryCount(data);
    const double slot = layout.plot.width() / std::max(count, 1);
    double widest = 0.0;
    for (const QString& name : data.categories)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    const int every = std::max(1, static_cast<int>(std::ceil((widest + 4 * layout.unit) / slot)));
    for (int i = 0; i < count; i += every)
        centred(layout.plot.left() + slot * (i + 0.5), top, data.categories.value(i));
    for (int i = 0, start = 0; i < data.groups.size(); ++i) {
        if (i + 1 < data.groups.size() && data.groups[i + 1] == data.groups[start])
            continue;
        centred(layout.plot.left() + slot * (start + i + 1) / 2.0, top + line, data.groups[start]);
        if (i + 1 < data.groups.size()) {
            const double x = layout.plot.left() + slot * (i + 1);
            painter.save();
            painter.setPen(QPen(theme.color(Token::Outline), layout.unit));
            painter.drawLine(QPointF(x, layout.plot.bottom() + 4 * layout.unit), QPointF(x, top + 2 * line));
            painter.restore();
        }
        start = i + 1;
    }
}

void paintDonutTexts(QPainter& painter, const ChartLayout& layout, const ChartData& data, const Theme& theme)
{
    QFont strong = layout.font;
    strong.setWeight(QFont::DemiBold);
    if (strong.pixelSize() > 0)
        strong.setPixelSize(static_cast<int>(strong.pixelSize() * 1.7));
    else
        strong.setPointSizeF(strong.pointSizeF() * 1.7);
    const QFontMetricsF big(strong), small(layout.font);
    const double both = big.ascent() + small.height();
    const QRectF ring = layout.ring;
    painter.setFont(strong);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(
        QRectF(ring.left(), ring.center().y() - both / 2.0 - big.descent() / 2, ring.width(), big.height()),
        Qt::AlignCenter, data.centre);
    painter.setFont(layout.font);
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(QRectF(ring.left(), ring.center().y() + both / 2.0 - small.height(), ring.width(), small.height()),
                     Qt::AlignCenter, data.centreCaption);

    double widest = 0.0;
    for (const ChartSeries& series : data.series)
        widest = std::max(widest, small.horizontalAdvance(series.name));
    const double row = small.height() + 4 * layout.unit, left = ring.right() + 12 * layout.unit,
                 edge = 10 * layout.unit;
    double top = ring.center().y() - row * static_cast<double>(data.series.size()) / 2.0;
    for (const ChartSeries& series : data.series) {
        QPainterPath square;
        square.addRect(QRectF(left, top + (row - edge) / 2.0, edge, edge));
        fillPattern(painter, square, series.style, theme.series(series.style), theme.color(Token::Surface),
                    layout.unit);
        painter.setFont(layout.font);
        painter.setPen(theme.color(Token::Text));
        const double name = left + edge + 6 * layout.unit;
        painter.drawText(QRectF(name, top, layout.area.right() - name, row), Qt::AlignVCenter | Qt::AlignLeft,
                         series.name);
        QFont value = layout.font;
        value.setWeight(QFont::DemiBold);
        painter.setFont(value);
        painter.drawText(QRectF(name + widest + 8 * layout.unit, top, layout.area.right() - name - widest, row),
                         Qt::AlignVCenter | Qt::AlignLeft, data.valueText(series.values.value(0, noValue)));
        top += row;
    }
}

void paintLimit(QPainter& painter, const ChartLayout& layout, const ChartData& data, const Theme& theme)
{
    if (!data.limit)
        return;
    QPen dashed(theme.color(Token::Text), 1.4 * layout.unit, Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({2.6, 2.0});
    painter.setPen(dashed);
    QFont strong = layout.font;
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(strong);
    if (data.kind == ChartKind::Histogram && data.edges.size() > 1) {
        const double share = (*data.limit - data.edges.first()) / (data.edges.last() - data.edges.first());
        const double x = layout.plot.left() + share * layout.plot.width();
        const double top = layout.plot.top() - metrics.height() * 0.7;
        painter.drawLine(QPointF(x, top), QPointF(x, layout.plot.bottom()));
        painter.setFont(strong);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QPointF(x + 5 * layout.unit, top + metrics.ascent() * 0.9), data.limitLabel);
    } else if (data.kind == ChartKind::Bars) {
        const double y = layout.y(*data.limit);
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        painter.setFont(strong);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QPointF(layout.plot.right() - metrics.horizontalAdvance(data.limitLabel), y - 3 * layout.unit),
                         data.limitLabel);
    }
}

} // namespace

double barShare(ChartKind kind)
{
    switch (kind) {
    case ChartKind::StackedBars:
        return 0.62;
    case ChartKind::Histogram:
        return 0.88;
    case ChartKind::BarsAndLine:
        return 0.56;
    default:
        return 0.44;
    }
}

int ChartLayout::segmentAt(const QPointF& position) const
{
    for (int i = static_cast<int>(segments.size()) - 1; i >= 0; --i) {
        const ChartSegment& each = segments[i];
        if (!each.box.adjusted(-1, -2, 1, 2).contains(position))
            continue;
        if (each.span <= 0.0)
            return i;
        const QPointF out = position - ring.center();
        const double radius = std::hypot(out.x(), out.y()) / (ring.width() / 2.0);
        double angle = qRadiansToDegrees(std::atan2(out.x(), -out.y()));
        if (angle < 0.0)
            angle += 360.0;
        if (radius <= 1.0 && radius >= 0.5 && angle >= each.from && angle < each.from + each.span)
            return i;
    }
    return -1;
}

ChartLayout layOutChart(const ChartData& data, const QRectF& area, const QFont& font, double unit)
{
    ChartLayout made;
    made.area = area;
    made.unit = unit;
    made.font = font;
    made.lines.resize(data.series.size());
    if (data.kind == ChartKind::Donut) {
        layOutDonut(made, data);
        return made;
    }
    std::tie(made.maximum, made.step) = data.scale();
    const QFontMetricsF metrics(font);
    double left = 0.0;
    for (double value = 0.0; value <= made.maximum + made.step / 2; value += made.step)
        left = std::max(left, metrics.horizontalAdvance(axisText(data, value)));
    double right = 2 * unit;
    for (const ChartSeries& series : data.series)
        right = std::max(right, data.kind == ChartKind::BurnUp && !series.endLabel.isEmpty() && series.dashed
                                    ? metrics.horizontalAdvance(series.endLabel) + 8 * unit
                                    : 0.0);
    if (data.kind == ChartKind::Histogram)
        right = std::max(right, metrics.averageCharWidth());
    const double bottom = metrics.height() * (data.groups.isEmpty() ? 1 : 2) + 4 * unit;
    const double top = data.kind == ChartKind::Histogram ? metrics.height() * 0.9 : metrics.height() * 0.55;
    made.plot = area.adjusted(left + 6 * unit, top, -right, -bottom);
    if (data.kind == ChartKind::BurnUp)
        layOutLines(made, data);
    else
        layOutBars(made, data);
    return made;
}

void paintChartAxes(QPainter& painter, const ChartLayout& layout, const ChartData& data, const Theme& theme)
{
    if (data.kind == ChartKind::Donut)
        return;
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight); // time axes and figures do not mirror
    painter.setFont(layout.font);
    const QFontMetricsF metrics(layout.font);
    for (double value = 0.0; value <= layout.maximum + layout.step / 2; value += layout.step) {
        const double y = std::floor(layout.y(value)) + 0.5;
        painter.setPen(QPen(theme.color(value == 0.0 ? Token::Outline : Token::Line), layout.unit));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRectF(layout.area.left(), y - metrics.height() / 2.0,
                                layout.plot.left() - layout.area.left() - 5 * layout.unit, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, axisText(data, value));
    }
    painter.setPen(theme.color(Token::Text2));
    paintCategories(painter, layout, data, theme);
    painter.restore();
}

void paintChartLabels(QPainter& painter, const ChartLayout& layout, const ChartData& data, const Theme& theme)
{
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(layout.font);
    const QFontMetricsF metrics(layout.font);
    if (data.kind == ChartKind::Donut) {
        paintDonutTexts(painter, layout, data, theme);
        painter.restore();
        return;
    }
    for (int s = 0; s < layout.lines.size(); ++s) {
        const ChartSeries& series = data.series[s];
        if (layout.lines[s].isEmpty())
            continue;
        if (!series.dashed) {
            for (const QPointF& point : layout.lines[s])
                paintMarker(painter, point, series.style, theme.series(series.style), theme.color(Token::Surface),
                            7.0 * layout.unit);
        }
        if (!series.endLabel.isEmpty()) {
            painter.setPen(theme.color(series.dashed ? Token::Text2 : Token::Text));
            const QPointF last = layout.lines[s].last();
            painter.drawText(last + (series.dashed ? QPointF(6 * layout.unit, metrics.ascent() / 2.5)
                                                   : QPointF(4 * layout.unit, -7 * layout.unit)),
                             series.endLabel);
        }
    }
    if (data.labels || data.kind == ChartKind::Histogram) {
        painter.setPen(theme.color(Token::Text));
        for (const ChartSegment& segment : layout.segments) {
            const double value = data.series[segment.series].values.value(segment.index, noValue);
            if (std::isnan(value) || (value == 0.0 && data.kind == ChartKind::Histogram))
                continue;
            const QString text = format::figure(value);
            painter.drawText(QPointF(segment.box.center().x() - metrics.horizontalAdvance(text) / 2.0,
                                     segment.box.top() - 3 * layout.unit),
                             text);
        }
    }
    paintLimit(painter, layout, data, theme);
    painter.restore();
}

} // namespace privyseal
