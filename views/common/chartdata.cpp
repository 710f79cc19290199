#include "views/common/chartdata.h"

#include "views/common/format.h"

#include <QCoreApplication>

#include <cmath>

namespace privyseal {

namespace {

class ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(ChartData)
};

double peak(const ChartData& data)
{
    double highest = 0.0;
    qsizetype length = 0;
    for (const ChartSeries& series : data.series) {
        length = std::max(length, series.values.size());
        for (const QPointF& point : series.points)
            highest = std::max(highest, point.y());
    }
    for (qsizetype i = 0; i < length; ++i) {
        double stacked = 0.0;
        for (const ChartSeries& series : data.series) {
            const double value = i < series.values.size() && !std::isnan(series.values[i]) ? series.values[i] : 0.0;
            highest = std::max(highest, value);
            stacked += value;
        }
        if (data.kind == ChartKind::StackedBars)
            highest = std::max(highest, stacked);
    }
    if (data.kind == ChartKind::Bars && data.limit)
        highest = std::max(highest, *data.limit);
    return highest;
}

QString categoryName(const ChartData& data, int index)
{
    if (data.kind == ChartKind::Histogram && index + 1 < data.edges.size())
        return ChartWords::tr("%1 to %2").arg(format::figure(data.edges[index]), format::figure(data.edges[index + 1]));
    const QStringList& names = data.longCategories.isEmpty() ? data.categories : data.longCategories;
    return names.value(index);
}

} // namespace

bool ChartData::isEmpty() const
{
    for (const ChartSeries& each : series) {
        if (!each.points.isEmpty())
            return false;
        for (const double value : each.values) {
            if (!std::isnan(value) && (value != 0.0 || kind != ChartKind::Donut))
                return false;
        }
    }
    return true;
}

std::pair<double, double> ChartData::scale() const
{
    const double top = maximum > 0.0 ? maximum : peak(*this);
    if (top <= 0.0)
        return {1.0, 1.0};
    // Of the round steps of which at most three reach the top, the one that wastes the least height.
    const double magnitude = std::pow(10.0, std::floor(std::log10(top / 3.0)));
    std::pair<double, double> best{0.0, 0.0};
    for (const double factor : {1.0, 2.0, 2.5, 4.0, 5.0, 10.0, 20.0}) {
        const double step = factor * magnitude;
        if (unit.isEmpty() && step != std::floor(step))
            continue; // counts have no fractions
        const double steps = std::ceil(top / step - 1e-9);
        if (steps <= 3.0 && (best.second == 0.0 || steps * step < best.first))
            best = {steps * step, step};
    }
    if (best.second > 0.0)
        return best;
    return {top, top};
}

QString ChartData::valueText(double value) const
{
    if (std::isnan(value))
        return QStringLiteral("\u2013");
    if (unit == u"%")
        return format::percent(value);
    const QString number = format::figure(value);
    return unit.isEmpty() ? number : ChartWords::tr("%1 %2").arg(number, unit);
}

QString ChartData::hover(int at, int index) const
{
    if (at < 0 || at >= series.size())
        return {};
    const ChartSeries& one = series[at];
    if (kind == ChartKind::BurnUp) {
        if (index < 0 || index >= one.points.size())
            return {};
        return ChartWords::tr("%1, %2: %3")
            .arg(categories.isEmpty() ? format::figure(one.points[index].x()) : categoryName(*this, index), one.name,
                 valueText(one.points[index].y()));
    }
    const double value = one.values.value(index, noValue);
    const QString category = kind == ChartKind::Donut ? QString() : categoryName(*this, index);
    if (category.isEmpty())
        return ChartWords::tr("%1: %2").arg(one.name, valueText(value));
    if (one.name.isEmpty())
        return ChartWords::tr("%1: %2").arg(category, valueText(value));
    return ChartWords::tr("%1, %2: %3").arg(category, one.name, valueText(value));
}

QStringList ChartData::tableHeader() const
{
    if (kind == ChartKind::Donut)
        return {ChartWords::tr("Part"), ChartWords::tr("Value")};
    QStringList made{QString()};
    for (const ChartSeries& each : series)
        made << (each.name.isEmpty() ? title : each.name);
    return made;
}

QVector<QStringList> ChartData::tableRows() const
{
    QVector<QStringList> rows;
    if (kind == ChartKind::Donut) {
        for (const ChartSeries& each : series)
            rows.append({each.name, valueText(each.values.value(0, noValue))});
        return rows;
    }
    if (kind == ChartKind::BurnUp) {
        QVector<double> at;
        for (const ChartSeries& each : series) {
            for (const QPointF& point : each.points)
                at.append(point.x());
        }
        std::sort(at.begin(), at.end());
        at.erase(std::unique(at.begin(), at.end()), at.end());
        for (const double x : std::as_const(at)) {
            QStringList row{format::figure(x)};
            for (const ChartSeries& each : series) {
                const auto found = std::find_if(each.points.cbegin(), each.points.cend(),
                                                [x](const QPointF& p) { return p.x() == x; });
                row << (found == each.points.cend() ? QString() : valueText(found->y()));
            }
            rows.append(row);
        }
        return rows;
    }
    qsizetype length = 0;
    for (const ChartSeries& each : series)
        length = std::max(length, each.values.size());
    for (qsizetype i = 0; i < length; ++i) {
        QStringList row{categoryName(*this, static_cast<int>(i))};
        for (const ChartSeries& each : series)
            row << valueText(each.values.value(i, noValue));
        rows.append(row);
    }
    return rows;
}

} // namespace privyseal
