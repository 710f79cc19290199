#include "models/reports/reportsvg.h"

#include "models/core/datetext.h"
#include "models/reports/reportseries.h"
#include "models/reports/reporttext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace privyseal::reportsvg {
namespace {

constexpr double width = 420, height = 140, plotLeft = 34, plotTop = 12, plotBottom = 112;

struct Bar
{
    QString label;
    QList<std::pair<double, int>> parts; // value, series; from below
    bool shown = false; // its value over it
};

// The light palette of the look, section 1, by series.
const char* const colors[] = {"", "#0072b2", "#d55e00", "#a97400", "#b05c8c", "#00866a", "#3a87b8"};

QString fillOf(int series)
{
    return series == 1 ? QLatin1String(colors[1]) : QStringLiteral("url(#series%1)").arg(series);
}

QString px(double value)
{
    return QString::number(value, 'f', 1);
}

QString words(double x, double y, const QString& text, const char* anchor = "middle")
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>").arg(px(x), px(y), QLatin1String(anchor), text.toHtmlEscaped());
}

QString rect(double x, double y, double w, double h, int series)
{
    return QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>").arg(px(x), px(y), px(w), px(h), fillOf(series));
}

// The marker of near misses on their line.
QString hollowSquare(double x, double y)
{
    return QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"6\" height=\"6\" fill=\"#fff\" stroke=\"%3\" stroke-width=\"1.6\"/>")
        .arg(px(x - 3), px(y - 3), QLatin1String(colors[reportseries::nearMiss]));
}

QString open(const QString& name)
{
    return QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">").arg(px(width), px(height), name.toHtmlEscaped());
}

// A round step so that at most three lines are drawn.
double stepOf(double most)
{
    const double rough = std::max(most, 1.0) / 2.0;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double nice : {1.0, 2.0, 5.0, 10.0}) {
        if (nice * power >= rough)
            return std::max(1.0, nice * power);
    }
    return std::max(1.0, 10.0 * power);
}

struct Scale
{
    double step, top;
    [[nodiscard]] double y(double value) const { return plotBottom - value / top * (plotBottom - plotTop); }
};

Scale scaleOf(double most)
{
    const double step = stepOf(most);
    return {step, std::max(step, std::ceil(most / step) * step)};
}

QString axes(const Scale& scale)
{
    QString svg;
    for (double value = 0; value <= scale.top + 1e-9; value += scale.step) {
        svg += QStringLiteral("<line x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\" class=\"%4\"/>")
                   .arg(px(plotLeft), px(width), px(scale.y(value)), value > 0 ? QStringLiteral("grid") : QStringLiteral("axis"));
        svg += words(plotLeft - 5, scale.y(value) + 3.5, QLocale().toString(value, 'f', 0), "end");
    }
    return svg;
}

QString bars(const QString& name, const QList<Bar>& all, const QList<std::pair<QString, int>>& legend, const QList<double>& line = {})
{
    double most = 0;
    for (const Bar& bar : all) {
        double sum = 0;
        for (const auto& part : bar.parts)
            sum += part.first;
        most = std::max(most, sum);
    }
    for (const double value : line)
        most = std::max(most, value);
    const Scale scale = scaleOf(most);
    QString svg = open(name) + axes(scale);
    const double slot = (width - plotLeft) / double(std::max<qsizetype>(1, all.size()));
    QString path, marks;
    for (int i = 0; i < all.size(); ++i) {
        const double x = plotLeft + i * slot + slot * 0.18;
        double below = 0;
        for (const auto& [value, series] : all[i].parts) {
            if (value > 0)
                svg += rect(x, scale.y(below + value), slot * 0.64, scale.y(below) - scale.y(below + value), series);
            below += value;
        }
        if (all[i].shown)
            svg += words(x + slot * 0.32, scale.y(below) - 3, reporttext::number(below));
        svg += words(x + slot * 0.32, plotBottom + 12, all[i].label);
        if (i < line.size()) {
            path += QStringLiteral("%1,%2 ").arg(px(x + slot * 0.32), px(scale.y(line[i])));
            marks += hollowSquare(x + slot * 0.32, scale.y(line[i]));
        }
    }
    if (!path.isEmpty())
        svg += QStringLiteral("<polyline points=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"1.6\"/>").arg(path.trimmed(), QLatin1String(colors[reportseries::nearMiss])) + marks;
    double x = plotLeft;
    for (qsizetype i = 0; i < legend.size(); ++i) {
        const auto& [text, series] = legend[i];
        const bool asLine = !line.isEmpty() && i + 1 == legend.size();
        svg += (asLine ? hollowSquare(x + 4.5, height - 5.5) : rect(x, height - 10, 9, 9, series)) + words(x + 13, height - 2, text, "start");
        x += 26 + double(text.size()) * 6.2;
    }
    return svg + QStringLiteral("</svg>");
}

QString outcomes(const ChartFigures& figures)
{
    QList<Bar> all;
    for (const OutcomeMonth& month : figures.outcomes)
        all.append({QLocale().standaloneMonthName(month.month.from.utc().date().month(), QLocale::NarrowFormat),
                    {{double(month.approved), reportseries::approved},
                     {double(month.rejected), reportseries::rejected},
                     {double(month.expired), reportseries::expired},
                     {double(month.policyBlocked), reportseries::policyBlocked}},
                    false});
    return bars(ReportWords::tr("Requests per month by outcome"), all,
                {{ReportWords::tr("Approved"), reportseries::approved},
                 {ReportWords::tr("Rejected"), reportseries::rejected},
                 {ReportWords::tr("Expired"), reportseries::expired},
                 {ReportWords::tr("By policy"), reportseries::policyBlocked}});
}

QString revocations(const ChartFigures& figures)
{
    QList<double> counts(6, 0.0);
    for (const double minutes : figures.revoke.minutes)
        counts[std::clamp(int(minutes / 5.0), 0, 5)] += 1.0;
    QList<Bar> all;
    for (int i = 0; i < 6; ++i)
        all.append({i < 5 ? QStringLiteral("%1\u2013%2").arg(i * 5).arg(i * 5 + 5) : QStringLiteral("25+"), {{counts[i], i < 3 ? reportseries::withinLimit : reportseries::overLimit}}, true});
    return bars(ReportWords::tr("Alerts by minutes to the end"), all, {{ReportWords::tr("Within 15 min"), reportseries::withinLimit}, {ReportWords::tr("Longer"), reportseries::overLimit}});
}

QString environments(const EnvironmentCounts& counts)
{
    const std::pair<qint64, std::pair<QString, int>> parts[] = {{counts.sandbox, {ReportWords::tr("Sandbox"), reportseries::sandbox}},
                                                                        {counts.shadow, {ReportWords::tr("Shadow"), reportseries::shadow}},
                                                                        {counts.production, {ReportWords::tr("Production"), reportseries::production}}};
    QString svg = QStringLiteral("<svg viewBox=\"0 0 %1 44\" role=\"img\" aria-label=\"%2\">").arg(px(width), ReportWords::tr("Where active agents run").toHtmlEscaped());
    double x = 0, wordLeft = 0;
    for (const auto& [count, drawn] : parts) {
        if (count == 0)
            continue;
        const double share = width * double(count) / double(std::max<qint64>(1, counts.active()));
        svg += rect(x, 0, std::max(1.0, share - 1), 18, drawn.second) + rect(wordLeft, 28, 9, 9, drawn.second);
        const QString text = QStringLiteral("%1 %2").arg(drawn.first, reporttext::count(count));
        svg += words(wordLeft + 13, 36, text, "start");
        x += share;
        wordLeft += 30 + double(text.size()) * 6.2;
    }
    return svg + QStringLiteral("</svg>");
}

QString drills(const ChartFigures& figures)
{
    QList<Bar> all;
    for (const DrillTimes& drill : figures.drills.mid(std::max<qsizetype>(0, figures.drills.size() - 8))) {
        const bool known = drill.remediatedAt.isValid();
        all.append({datetext::shortMonth(drill.completedAt.utc().date()),
                    {{known ? double(drill.remediatedAt.ms() - drill.startedAt.ms()) / 60000.0 : 0.0, reportseries::drill}}, known});
    }
    return bars(ReportWords::tr("Minutes from start to remedy"), all, {{ReportWords::tr("Minutes from start to remedy"), reportseries::drill}});
}

QString incidents(const ChartFigures& figures)
{
    QList<Bar> all;
    QList<double> misses;
    for (const QuarterIncidents& quarter : figures.incidents) {
        all.append({quarter.quarter.name(), {{double(quarter.agentCaused), reportseries::agentCaused}}, true});
        misses.append(double(quarter.nearMisses));
    }
    return bars(ReportWords::tr("Incidents and near misses per quarter"), all, {{ReportWords::tr("Agent-caused"), reportseries::agentCaused}, {ReportWords::tr("Near misses (line)"), reportseries::nearMiss}}, misses);
}

} // namespace

QString patterns()
{
    const auto pattern = [](int series, const char* attributes, const QString& inside) {
        return QStringLiteral("<pattern id=\"series%1\" patternUnits=\"userSpaceOnUse\" %2>%3</pattern>").arg(series).arg(QLatin1String(attributes), inside);
    };
    const auto bar = [](int series, const char* size) { return QStringLiteral("<rect %1 fill=\"%2\"/>").arg(QLatin1String(size), QLatin1String(colors[series])); };
    return QStringLiteral("<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>")
           + pattern(2, "width=\"6\" height=\"6\" patternTransform=\"rotate(45)\"", bar(2, "width=\"3.5\" height=\"6\""))
           + pattern(3, "width=\"5\" height=\"5\"", QString(bar(3, "width=\"5\" height=\"5\"") + QStringLiteral("<circle cx=\"2.5\" cy=\"2.5\" r=\"1\" fill=\"#fff\"/>")))
           + pattern(4, "width=\"4\" height=\"4\"", bar(4, "width=\"4\" height=\"2.4\""))
           + pattern(5, "width=\"6\" height=\"6\" patternTransform=\"rotate(-45)\"", bar(5, "width=\"4\" height=\"6\""))
           + QStringLiteral("</defs></svg>");
}

QString chart(KpiId id, const ChartFigures& figures)
{
    switch (id) {
    case KpiId::ApprovalsRequired:
        return outcomes(figures);
    case KpiId::RevokeMinutes:
        return revocations(figures);
    case KpiId::EnvironmentMix:
        return environments(figures.environments);
    case KpiId::Drills:
        return drills(figures);
    case KpiId::AgentIncidents:
        break;
    }
    return incidents(figures);
}

} // namespace privyseal::reportsvg
