#pragma once

// Where everything of a chart lies, shared by the screen chart and the vector painter, and what both draw alike: axes,
// labels, limit line, markers. Pure; units are the painter's.

#include "views/common/chartdata.h"
#include "views/common/theme.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace privyseal {

struct ChartSegment
{
    int series = 0, index = 0;
    QRectF box;
    double from = 0.0, span = 0.0; // Donut: degrees clockwise from twelve o'clock
    int style = 1;
};

struct ChartLayout
{
    QRectF area, plot;
    double maximum = 1.0, step = 1.0;
    double xMinimum = 0.0, xMaximum = 1.0; // BurnUp
    double unit = 1.0;
    QFont font;
    QVector<ChartSegment> segments;  // bars, slices and points
    QVector<QVector<QPointF>> lines; // one per series, empty for bars; gaps are left out
    QRectF ring;                     // Donut

    [[nodiscard]] double y(double value) const { return plot.bottom() - value / maximum * plot.height(); }
    [[nodiscard]] double x(double value) const
    {
        return plot.left() + (value - xMinimum) / (xMaximum - xMinimum) * plot.width();
    }
    [[nodiscard]] int segmentAt(const QPointF& position) const; // -1: none
};

[[nodiscard]] double barShare(ChartKind kind); // of a category's width
[[nodiscard]] ChartLayout layOutChart(const ChartData& data, const QRectF& area, const QFont& font, double unit);
// Behind the series: grid and axis texts. Before them: values, limit, markers, centre and donut legend.
void paintChartAxes(QPainter& painter, const ChartLayout& layout, const ChartData& data, const Theme& theme);
void paintChartLabels(QPainter& painter, const ChartLayout& layout, const ChartData& data, const Theme& theme);

} // namespace privyseal
