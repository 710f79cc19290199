#pragma once

// What a chart shows, apart from how: the same value feeds the screen chart, the vector painter and the table. Plain
// value.

#include <QPointF>
#include <QString>
#include <QStringList>
#include <QVector>

#include <limits>
#include <optional>

namespace privyseal {

enum class ChartKind {
    StackedBars, // series stacked per category
    Histogram,   // one value per bin of `edges`; bins at or beyond the limit take style 2
    Donut,       // first value of every series; the centre names the whole
    BarsAndLine, // first series bars, the others lines with markers
    Bars,        // one series of bars, optional limit line across
    BurnUp       // lines through `points`; a series with `dashed` is what is needed
};

inline constexpr double noValue = std::numeric_limits<double>::quiet_NaN(); // a gap, never drawn as 0

struct ChartSeries
{
    QString name;
    int style = 1;           // 1..6: colour, pattern and marker of the look's table
    QVector<double> values;  // one per category or bin
    QVector<QPointF> points; // BurnUp
    bool dashed = false;     // BurnUp: a plain dashed line in text2 without markers
    QString endLabel;        // BurnUp: at the last point ("74%", "Needed")
};

struct ChartData
{
    ChartKind kind = ChartKind::Bars;
    QString title;              // also the accessible name and the table's title
    QString caption;            // "per month, to 16 Sep"
    QString footer;             // in place of the legend or beside it: "20 of 23 within, median 9, p95 24"
    QStringList categories;     // under the axis; for Histogram and BurnUp may be empty (numbers of the axis are used)
    QStringList longCategories; // for hover, table and names ("October 2025"); empty: categories
    QStringList groups;         // second row under the axis, one per category ("2025"); equal neighbours are joined
    QVector<double> edges;      // Histogram: bins + 1
    QVector<ChartSeries> series;
    std::optional<double> limit;   // Histogram: on the horizontal axis; Bars: on the vertical
    QString limitLabel;            // "15 min limit"
    QString centre, centreCaption; // Donut
    QString unit;                  // after values in hover and table; "%" is set close
    double maximum = 0.0;          // of the vertical axis; 0: found from the values
    bool labels = false;           // values over bars (Histogram: always)

    [[nodiscard]] bool isEmpty() const;
    // A round maximum and a step so that at most three grid lines (without the axis) are drawn.
    [[nodiscard]] std::pair<double, double> scale() const; // maximum, step
    [[nodiscard]] QStringList tableHeader() const;
    [[nodiscard]] QVector<QStringList> tableRows() const;
    [[nodiscard]] QString hover(int series, int index) const; // "October 2025, Approved: 22"
    [[nodiscard]] QString valueText(double value) const;      // with unit, "-" for a gap
};

} // namespace privyseal
