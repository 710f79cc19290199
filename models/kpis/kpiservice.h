#pragma once

// Computes the five key figures of a period as of an instant (domain.md section 5), their series, what the charts show and
// the rows behind them. Changes nothing. Thread: the record's. Does not own the record.

#include "models/core/error.h"
#include "models/kpis/kpi.h"
#include "models/kpis/kpirepository.h"

namespace privyseal {

// One month of the outcome chart. `others` are pending, changes asked, withdrawn, superseded and break-glass.
struct OutcomeMonth
{
    Period month;
    qint64 approved = 0, rejected = 0, expired = 0, policyBlocked = 0, others = 0;
};

struct RevokeSpread
{
    QList<double> minutes;  // of ended real alerts raised in the period, sorted
    QList<RevokeTime> clocks; // all real ones raised in the period, the running ones too, none that ended before it was raised
};

struct QuarterIncidents
{
    Period quarter;
    qint64 agentCaused = 0, nearMisses = 0;
};

struct EnvironmentCounts
{
    qint64 sandbox = 0, shadow = 0, production = 0, suspended = 0, retired = 0;
    [[nodiscard]] qint64 active() const { return sandbox + shadow + production; }
};

struct ChartFigures
{
    QList<OutcomeMonth> outcomes;      // 12 months that end with the period's last begun month
    RevokeSpread revoke;               // of the period
    EnvironmentCounts environments;
    QList<QuarterIncidents> incidents; // 6 quarters that end with the period's last begun quarter
    QList<DrillTimes> drills;          // completed in the 365 days up to as-of, oldest first
};

class KpiService
{
public:
    explicit KpiService(const Record& record) : m_repository(record) {}

    [[nodiscard]] Result<KpiSet> compute(const Period& period, const Instant& asOf) const;
    [[nodiscard]] Result<ChartFigures> charts(const Period& period, const Instant& asOf) const;
    [[nodiscard]] const KpiRepository& repository() const { return m_repository; }

private:
    Result<Kpi> approvalsRequired(const QList<Period>& series, const Instant& asOf) const;
    Result<Kpi> revokeMinutes(const QList<Period>& series, const Instant& asOf) const;
    Result<Kpi> environmentMix(const QList<Period>& series, const Instant& asOf) const;
    Result<Kpi> drills(const QList<Period>& series, const Instant& asOf) const;
    Result<Kpi> agentIncidents(const QList<Period>& series, const Instant& asOf) const;
    Result<Figure> targetOf(KpiId id, Figure byDefault) const;

    KpiRepository m_repository;
};

} // namespace privyseal
