#include "models/reports/reporttext.h"

#include "models/agents/agent.h"
#include "models/core/datetext.h"

#include <QLocale>

#include <cmath>

namespace privyseal::reporttext {

QString dash()
{
    return QStringLiteral("\u2013");
}

QString number(const Figure& value)
{
    if (!value || std::isnan(*value))
        return dash();
    const double rounded = std::round(*value * 10.0) / 10.0;
    const bool whole = std::abs(rounded) >= 100.0 || rounded == std::floor(rounded);
    return QLocale().toString(rounded, 'f', whole ? 0 : 1);
}

QString count(qint64 value)
{
    return QLocale().toString(value);
}

QString percent(const Figure& value)
{
    return value ? ReportWords::tr("%1%").arg(number(value)) : dash();
}

QString signedNumber(double value)
{
    const double rounded = std::round(value * 10.0) / 10.0;
    if (rounded == 0.0)
        return QStringLiteral("\u00b10");
    return (rounded > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + number(std::abs(rounded));
}

QString duration(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    if (seconds < 60)
        return ReportWords::tr("%1 s").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return ReportWords::tr("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return ReportWords::tr("%1 h %2 min").arg(hours).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return ReportWords::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString date(const Instant& at)
{
    if (!at.isValid())
        return dash();
    const QLocale locale;
    switch (at.precision()) {
    case Instant::Precision::Year:
        return locale.toString(at.utc().date(), QStringLiteral("yyyy"));
    case Instant::Precision::Month:
        return datetext::month(at.utc().date(), locale);
    case Instant::Precision::Day:
    case Instant::Precision::Full:
        break;
    }
    return datetext::dayAndYear(at.utc().date(), locale);
}

QString moment(const Instant& at)
{
    if (!at.isValid() || at.precision() != Instant::Precision::Full)
        return date(at);
    return ReportWords::tr("%1, %2 UTC").arg(date(at), QLocale::c().toString(at.utc().time(), QStringLiteral("HH:mm")));
}

ReportStatus statusOf(const Kpi& kpi, const Figure& value)
{
    if (kpi.status == KpiStatus::Met)
        return {ReportMark::Good, ReportWords::tr("Met")};
    if (kpi.status == KpiStatus::Missed)
        return {ReportMark::Bad, ReportWords::tr("Missed")};
    if (!value)
        return {ReportMark::NoData, ReportWords::tr("No data")};
    return {ReportMark::NoTarget, ReportWords::tr("No target")};
}

ReportStatus statusOf(PlanStatus status, bool started)
{
    switch (status) {
    case PlanStatus::Done:
        return {ReportMark::Good, ReportWords::tr("Done")};
    case PlanStatus::OnTrack:
        return started ? ReportStatus{ReportMark::Running, ReportWords::tr("On track")} : ReportStatus{ReportMark::Waiting, ReportWords::tr("Not started")};
    case PlanStatus::AtRisk:
        return {ReportMark::Warn, ReportWords::tr("At risk")};
    case PlanStatus::Late:
        return {ReportMark::Bad, ReportWords::tr("Late")};
    case PlanStatus::NotEvaluable:
        break;
    }
    return {ReportMark::NoData, ReportWords::tr("No data")};
}

} // namespace privyseal::reporttext
