#include "models/kpis/kpi.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace privyseal {
namespace {

struct KpiWords
{
    Q_DECLARE_TR_FUNCTIONS(KpiWords)
};

const char* const ids[kpiCount] = {"approvals_required", "revoke_minutes", "environment_mix", "drills", "agent_incidents"};

Figure find(const QList<NamedFigure>& figures, QStringView name)
{
    for (const NamedFigure& figure : figures) {
        if (figure.name == name)
            return figure.value;
    }
    return std::nullopt;
}

} // namespace

Figure Kpi::part(QStringView name) const
{
    return find(parts, name);
}

Figure Kpi::left(QStringView name) const
{
    return find(excluded, name);
}

QString toText(KpiId id)
{
    return QLatin1String(ids[int(id)]);
}

std::optional<KpiId> kpiIdFromText(QStringView text)
{
    for (int i = 0; i < kpiCount; ++i) {
        if (text == QLatin1String(ids[i]))
            return KpiId(i);
    }
    return std::nullopt;
}

QString toText(KpiStatus status)
{
    switch (status) {
    case KpiStatus::Met:
        return QStringLiteral("met");
    case KpiStatus::Missed:
        return QStringLiteral("missed");
    case KpiStatus::NotEvaluable:
        break;
    }
    return QStringLiteral("not_evaluable");
}

QString kpiName(KpiId id)
{
    switch (id) {
    case KpiId::ApprovalsRequired:
        return KpiWords::tr("Requests for approval");
    case KpiId::RevokeMinutes:
        return KpiWords::tr("Time to revoke, mean");
    case KpiId::EnvironmentMix:
        return KpiWords::tr("Agents in production");
    case KpiId::Drills:
        return KpiWords::tr("Drills, last 365 days");
    case KpiId::AgentIncidents:
        return KpiWords::tr("Agent-caused incidents");
    }
    return {};
}

QString kpiFormula(KpiId id)
{
    switch (id) {
    case KpiId::ApprovalsRequired:
        return KpiWords::tr("Requests submitted in the period, without withdrawn ones. Blocked: 100 × (rejected + expired + blocked by policy) / "
                            "(those + approved). Pending, changes asked, withdrawn, superseded and break-glass requests are left out of the ratio.");
    case KpiId::RevokeMinutes:
        return KpiWords::tr("Mean minutes from the alert to the denied canary call, or to the revocation where there is no canary, over real alerts "
                            "raised in the period that have ended. Drill alerts are left out.");
    case KpiId::EnvironmentMix:
        return KpiWords::tr("Share of active agents in sandbox, shadow and production, as the record knows them.");
    case KpiId::Drills:
        return KpiWords::tr("Drills completed in the 365 days up to the as-of instant; mean minutes from start to remediation over those that have one.");
    case KpiId::AgentIncidents:
        return KpiWords::tr("Incidents caused by an agent's action that were detected in the period. Near misses, exercises and dismissed "
                            "incidents do not count.");
    }
    return {};
}

Figure percentile(QList<double> values, double p)
{
    if (values.isEmpty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto rank = qsizetype(std::ceil(p * double(values.size()) - 1e-9));
    return values[std::clamp<qsizetype>(rank, 1, values.size()) - 1];
}

Figure mean(const QList<double>& values)
{
    if (values.isEmpty())
        return std::nullopt;
    return std::accumulate(values.cbegin(), values.cend(), 0.0) / double(values.size());
}

} // namespace privyseal
