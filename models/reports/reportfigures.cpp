#include "models/reports/reportparts.h"

#include "models/reports/reporttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace privyseal::reportparts {
namespace {

using namespace reporttext;

// A figure of the last published report: `part` empty for the value itself. nullopt where it is not told.
Figure publishedFigure(const std::optional<PublishedReport>& previous, KpiId id, const char* part)
{
    if (!previous)
        return std::nullopt;
    const QJsonArray kpis = QJsonDocument::fromJson(previous->figures).object()[u"kpis"].toArray();
    for (const QJsonValue& value : kpis) {
        const QJsonObject kpi = value.toObject();
        if (kpi[u"id"].toString() != toText(id))
            continue;
        const QJsonValue figure = *part ? kpi[u"parts"].toObject().value(QLatin1String(part)) : kpi[u"value"];
        return figure.isDouble() ? Figure(figure.toDouble()) : std::nullopt;
    }
    return std::nullopt;
}

QString changeText(const Figure& now, const Figure& before, const QString& unit)
{
    if (!now || !before)
        return dash();
    const QString change = signedNumber(*now - *before);
    if (unit == u"percent")
        return ReportWords::tr("%1 points").arg(change);
    return unit == u"minutes" ? ReportWords::tr("%1 min").arg(change) : change;
}

QString targetText(const Kpi& kpi)
{
    if (!kpi.target)
        return dash();
    QString value = number(kpi.target);
    if (kpi.id == KpiId::RevokeMinutes)
        value = ReportWords::tr("%1 min").arg(value);
    else if (kpi.id == KpiId::ApprovalsRequired || kpi.id == KpiId::EnvironmentMix)
        value = percent(kpi.target);
    return (kpi.id == KpiId::Drills ? QStringLiteral("\u2265 ") : QStringLiteral("\u2264 ")) + value;
}

ReportFigure figure(const BoardReport& report, KpiId id, const char* part, const QString& name, const QString& unit)
{
    const Kpi& kpi = report.kpis.kpi(id);
    ReportFigure row;
    row.id = *part ? QString::fromLatin1(part) : toText(id);
    row.name = name;
    row.now = *part ? kpi.part(QString::fromLatin1(part)) : kpi.value;
    row.before = publishedFigure(report.previous, id, part);
    const bool fact = id == KpiId::ApprovalsRequired && !*part; // the target is on the share that was blocked
    row.goal = fact ? Figure() : kpi.target;
    row.value = unit == u"percent" ? percent(row.now) : unit == u"minutes" && row.now ? ReportWords::tr("%1 min").arg(number(row.now)) : number(row.now);
    row.target = fact ? dash() : targetText(kpi);
    row.status = fact ? ReportStatus{row.now ? ReportMark::NoTarget : ReportMark::NoData, row.now ? ReportWords::tr("No target") : ReportWords::tr("No data")}
                      : statusOf(kpi, row.now);
    row.change = changeText(row.now, row.before, unit);
    return row;
}

QString part(const Kpi& kpi, const char* name)
{
    return number(kpi.part(QString::fromLatin1(name)));
}

void describeRequests(const Kpi& kpi, ReportKeyFigure& out)
{
    out.value = number(kpi.value);
    const double blocked = kpi.part(u"rejected").value_or(0) + kpi.part(u"expired").value_or(0) + kpi.part(u"policy_blocked").value_or(0);
    const double decided = blocked + kpi.part(u"approved").value_or(0);
    out.strong = kpi.part(u"blocked_pct") ? ReportWords::tr("%1 blocked,").arg(percent(kpi.part(u"blocked_pct"))) : ReportWords::tr("None decided yet.");
    out.text = ReportWords::tr("%1 of %2 decided: %3 rejected, %4 expired, %5 by policy. Left out of the ratio: %6 pending, %7 asked to change, %8 superseded, "
                               "%9 break-glass.")
                   .arg(number(blocked), number(decided), part(kpi, "rejected"), part(kpi, "expired"), part(kpi, "policy_blocked"), part(kpi, "pending"),
                        part(kpi, "changes_requested"), part(kpi, "superseded"), part(kpi, "break_glass"));
}

void describeRevocation(const Kpi& kpi, ReportKeyFigure& out)
{
    out.value = number(kpi.value);
    out.unit = kpi.value ? ReportWords::tr("min") : QString();
    if (!kpi.value) {
        out.strong = ReportWords::tr("No alert of the period has ended.");
    } else {
        out.strong = ReportWords::tr("%1 of %n within 15 min,", nullptr, int(kpi.n)).arg(percent(kpi.part(u"within_sla_pct")));
        out.text = ReportWords::tr("median %1, p95 %2. From alert to canary denied, or to confirmed where there is no canary.").arg(part(kpi, "median"), part(kpi, "p95"));
    }
    if (const double open = kpi.part(u"unrevoked").value_or(0); open > 0)
        out.text += QLatin1Char(' ') + ReportWords::tr("%n alert(s) have no end yet.", nullptr, int(open));
}

void describeEnvironments(const Kpi& kpi, const EnvironmentCounts& counts, ReportKeyFigure& out)
{
    const Figure production = kpi.part(u"production_pct");
    out.value = percent(production);
    out.unit = production ? ReportWords::tr("in production") : QString();
    out.strong = ReportWords::tr("%n active agent(s):", nullptr, int(counts.active()));
    out.text = ReportWords::tr("%1 in sandbox, %2 in shadow, %3 in production. Left out: %4 suspended, %5 retired.")
                   .arg(count(counts.sandbox), count(counts.shadow), count(counts.production), count(counts.suspended), count(counts.retired));
}

void describeDrills(const Kpi& kpi, ReportKeyFigure& out)
{
    out.value = number(kpi.value);
    const Figure remedy = kpi.part(u"mean_remediation_minutes");
    out.strong = remedy ? ReportWords::tr("%1 min mean to remedy,").arg(number(remedy)) : ReportWords::tr("No time to remedy is known.");
    out.text = remedy ? ReportWords::tr("over drills completed in the 365 days up to the as-of instant.")
                      : ReportWords::tr("Drills count that were completed in the 365 days up to the as-of instant.");
}

void describeIncidents(const BoardReport& report, const Kpi& kpi, ReportKeyFigure& out)
{
    out.value = number(kpi.value);
    const QList<KpiPoint>& series = kpi.series;
    const Figure before = series.size() > 1 ? series[series.size() - 2].value : Figure();
    out.strong = before ? ReportWords::tr("%1 in the period before.").arg(number(before)) : ReportWords::tr("Nothing is known of the period before.");
    const double misses = report.charts.incidents.isEmpty() ? 0 : double(report.charts.incidents.last().nearMisses);
    out.text = ReportWords::tr("Near misses and exercises never count here (%1 near misses in the quarter). Dismissed incidents are left out.").arg(number(misses));
}

} // namespace

QList<ReportFigure> figures(const BoardReport& report)
{
    QList<ReportFigure> rows;
    rows.append(figure(report, KpiId::ApprovalsRequired, "", kpiName(KpiId::ApprovalsRequired), QStringLiteral("requests")));
    rows.append(figure(report, KpiId::ApprovalsRequired, "blocked_pct", ReportWords::tr("of which blocked"), QStringLiteral("percent")));
    rows.append(figure(report, KpiId::RevokeMinutes, "", kpiName(KpiId::RevokeMinutes), QStringLiteral("minutes")));
    rows.append(figure(report, KpiId::EnvironmentMix, "production_pct", kpiName(KpiId::EnvironmentMix), QStringLiteral("percent")));
    rows.append(figure(report, KpiId::Drills, "", kpiName(KpiId::Drills), QStringLiteral("drills")));
    rows.append(figure(report, KpiId::AgentIncidents, "", kpiName(KpiId::AgentIncidents), QStringLiteral("incidents")));
    return rows;
}

QList<ReportKeyFigure> keyFigures(const BoardReport& report)
{
    QList<ReportKeyFigure> found;
    for (const Kpi& kpi : report.kpis.kpis) {
        ReportKeyFigure out;
        out.id = kpi.id;
        out.number = QStringLiteral("1.%1").arg(int(kpi.id) + 1);
        out.name = kpiName(kpi.id);
        switch (kpi.id) {
        case KpiId::ApprovalsRequired:
            describeRequests(kpi, out);
            break;
        case KpiId::RevokeMinutes:
            describeRevocation(kpi, out);
            break;
        case KpiId::EnvironmentMix:
            describeEnvironments(kpi, report.charts.environments, out);
            break;
        case KpiId::Drills:
            describeDrills(kpi, out);
            break;
        case KpiId::AgentIncidents:
            describeIncidents(report, kpi, out);
            break;
        }
        out.status = statusOf(kpi, kpi.id == KpiId::EnvironmentMix ? kpi.part(u"production_pct") : kpi.value);
        if (kpi.target && kpi.status != KpiStatus::NotEvaluable)
            out.status.word = ReportWords::tr("%1, %2").arg(out.status.word, targetText(kpi));
        found.append(out);
    }
    return found;
}

QList<ReportHorizon> horizons(const Plan& plan)
{
    QList<ReportHorizon> found;
    for (const int days : {30, 60, 90}) {
        ReportHorizon horizon;
        horizon.days = days;
        horizon.due = plan.day0.plusMs(qint64(days) * 86'400'000);
        QStringList open;
        double sum = 0;
        int counted = 0;
        // From worst to best; items that cannot be evaluated do not drag a horizon down.
        const QList<PlanStatus> order{PlanStatus::Late, PlanStatus::AtRisk, PlanStatus::OnTrack, PlanStatus::Done, PlanStatus::NotEvaluable};
        qsizetype worst = order.size() - 1;
        for (const PlanItem& item : plan.items) {
            if (item.horizon != days)
                continue;
            worst = std::min(worst, order.indexOf(item.status));
            if (item.percent) {
                sum += *item.percent;
                ++counted;
            }
            if (item.status != PlanStatus::Done)
                open.append(item.done && item.total ? ReportWords::tr("%1 %2 of %3").arg(item.title, count(*item.done), count(*item.total)) : item.title);
        }
        if (counted)
            horizon.percent = sum / counted;
        horizon.plan = order[worst];
        horizon.status = statusOf(horizon.plan, true); // as a whole it runs, as on the plan's page
        horizon.dueText = horizon.due < plan.asOf ? ReportWords::tr("ended %1").arg(date(horizon.due)) : ReportWords::tr("ends %1").arg(date(horizon.due));
        horizon.summary = open.isEmpty() ? ReportWords::tr("Everything is proven by the record.") : open.join(QStringLiteral("; ")) + QLatin1Char('.');
        found.append(horizon);
    }
    return found;
}

} // namespace privyseal::reportparts
