#include "models/reports/reportsvg.h"

#include "models/core/datetext.h"
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
    QList<std::pair<double, const char*>> parts; // value, fill; from below
    bool shown = false; // its value over it
};

QString px(double value)
{
    return QString::number(value, 'f', 1);
}

QString words(double x, double y, const QString& text, const char* anchor = "middle")
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>").arg(px(x), px(y), QLatin1String(anchor), text.toHtmlEscaped());
}

QString rect(double x, double y, double w, double h, const char* fill)
{
    return QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>").arg(px(x), px(y), px(w), px(h), QLatin1String(fill));
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

QString bars(const QString& name, const QList<Bar>& all, const QList<std::pair<QString, const char*>>& legend, const QList<double>& line = {})
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
    QString path;
    for (int i = 0; i < all.size(); ++i) {
        const double x = plotLeft + i * slot + slot * 0.18;
        double below = 0;
        for (const auto& [value, fill] : all[i].parts) {
            if (value > 0)
                svg += rect(x, scale.y(below + value), slot * 0.64, scale.y(below) - scale.y(below + value), fill);
            below += value;
        }
        if (all[i].shown)
            svg += words(x + slot * 0.32, scale.y(below) - 3, reporttext::number(below));
        svg += words(x + slot * 0.32, plotBottom + 12, all[i].label);
        if (i < line.size())
            path += QStringLiteral("%1,%2 ").arg(px(x + slot * 0.32), px(scale.y(line[i])));
    }
    if (!path.isEmpty())
        svg += QStringLiteral("<polyline points=\"%1\" fill=\"none\" stroke=\"#9a6700\" stroke-width=\"1.6\"/>").arg(path.trimmed());
    double x = plotLeft;
    for (const auto& [text, fill] : legend) {
        svg += rect(x, height - 10, 9, 9, fill) + words(x + 13, height - 2, text, "start");
        x += 26 + double(text.size()) * 6.2;
    }
    return svg + QStringLiteral("</svg>");
}

QString outcomes(const ChartFigures& figures)
{
    QList<Bar> all;
    for (const OutcomeMonth& month : figures.outcomes)
        all.append({QLocale().standaloneMonthName(month.month.from.utc().date().month(), QLocale::NarrowFormat),
                    {{double(month.approved), "#0072b2"}, {double(month.rejected), "url(#stripes)"}, {double(month.expired), "url(#dots)"}, {double(month.policyBlocked), "url(#lines)"}},
                    false});
    return bars(ReportWords::tr("Requests per month by outcome"), all,
                {{ReportWords::tr("Approved"), "#0072b2"}, {ReportWords::tr("Rejected"), "url(#stripes)"}, {ReportWords::tr("Expired"), "url(#dots)"}, {ReportWords::tr("By policy"), "url(#lines)"}});
}

QString revocations(const ChartFigures& figures)
{
    QList<double> counts(6, 0.0);
    for (const double minutes : figures.revoke.minutes)
        counts[std::clamp(int(minutes / 5.0), 0, 5)] += 1.0;
    QList<Bar> all;
    for (int i = 0; i < 6; ++i)
        all.append({i < 5 ? QStringLiteral("%1\u2013%2").arg(i * 5).arg(i * 5 + 5) : QStringLiteral("25+"), {{counts[i], i < 3 ? "#0072b2" : "url(#stripes)"}}, true});
    return bars(ReportWords::tr("Alerts by minutes to the end"), all, {{ReportWords::tr("Within 15 min"), "#0072b2"}, {ReportWords::tr("Longer"), "url(#stripes)"}});
}

QString environments(const EnvironmentCounts& counts)
{
    const std::pair<qint64, std::pair<QString, const char*>> parts[] = {{counts.sandbox, {ReportWords::tr("Sandbox"), "url(#slants)"}},
                                                                        {counts.shadow, {ReportWords::tr("Shadow"), "url(#dots)"}},
                                                                        {counts.production, {ReportWords::tr("Production"), "#0072b2"}}};
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
                    {{known ? double(drill.remediatedAt.ms() - drill.startedAt.ms()) / 60000.0 : 0.0, "#0072b2"}}, known});
    }
    return bars(ReportWords::tr("Minutes from start to remedy"), all, {{ReportWords::tr("Minutes from start to remedy"), "#0072b2"}});
}

QString incidents(const ChartFigures& figures)
{
    QList<Bar> all;
    QList<double> misses;
    for (const QuarterIncidents& quarter : figures.incidents) {
        all.append({quarter.quarter.name(), {{double(quarter.agentCaused), "#0072b2"}}, true});
        misses.append(double(quarter.nearMisses));
    }
    return bars(ReportWords::tr("Incidents and near misses per quarter"), all, {{ReportWords::tr("Agent-caused"), "#0072b2"}, {ReportWords::tr("Near misses (line)"), "#9a6700"}}, misses);
}

} // namespace

QString patterns()
{
    return QStringLiteral("<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
                          "<pattern id=\"stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"3.5\" height=\"6\" fill=\"#d55e00\"/></pattern>"
                          "<pattern id=\"slants\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\"><rect width=\"4\" height=\"6\" fill=\"#00795b\"/></pattern>"
                          "<pattern id=\"dots\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><rect width=\"5\" height=\"5\" fill=\"#c58a00\"/><circle cx=\"2.5\" cy=\"2.5\" r=\"1\" fill=\"#fff\"/></pattern>"
                          "<pattern id=\"lines\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><rect width=\"4\" height=\"2.4\" fill=\"#a84d83\"/></pattern>"
                          "</defs></svg>");
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
