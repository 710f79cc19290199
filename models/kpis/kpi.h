#pragma once

// The five key figures as plain values. A missing figure is nullopt, never 0. Source of every formula: domain.md section 5.

#include "models/kpis/period.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace privyseal {

enum class KpiId { ApprovalsRequired, RevokeMinutes, EnvironmentMix, Drills, AgentIncidents };
inline constexpr int kpiCount = 5;

enum class KpiStatus { Met, Missed, NotEvaluable };

using Figure = std::optional<double>;

struct NamedFigure
{
    QString name; // of the contract, for example "blocked_pct"
    Figure value;
};

struct KpiPoint
{
    Period period;
    Figure value;
    qint64 n = 0;
};

struct Kpi
{
    KpiId id = KpiId::ApprovalsRequired;
    Figure value;
    QString unit;              // "requests", "minutes", "percent", "drills", "incidents"
    qint64 n = 0;              // rows that the value, or the ratio beside it, rests on
    QList<NamedFigure> excluded; // rows left out, by reason
    Figure target;             // none: a fact, not a goal
    KpiStatus status = KpiStatus::NotEvaluable;
    QList<NamedFigure> parts;
    QList<KpiPoint> series;    // 12 periods, oldest first

    [[nodiscard]] Figure part(QStringView name) const;
    [[nodiscard]] Figure left(QStringView name) const; // out of `excluded`
};

struct KpiSet
{
    Instant asOf;
    Period period;
    QList<Kpi> kpis; // in the order of KpiId

    [[nodiscard]] const Kpi& kpi(KpiId id) const { return kpis.at(int(id)); }
};

[[nodiscard]] QString toText(KpiId id); // "approvals_required", ...
[[nodiscard]] std::optional<KpiId> kpiIdFromText(QStringView text);
[[nodiscard]] QString toText(KpiStatus status); // "met", "missed", "not_evaluable"
[[nodiscard]] QString kpiName(KpiId id);        // for people
[[nodiscard]] QString kpiFormula(KpiId id);     // one or two sentences for people

// The nearest rank: the ceil(p x n)-th of the sorted values, p in (0, 1]. nullopt for no values.
[[nodiscard]] Figure percentile(QList<double> values, double p);
[[nodiscard]] Figure mean(const QList<double>& values);

} // namespace privyseal
