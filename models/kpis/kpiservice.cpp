#include "models/kpis/kpiservice.h"

#include "models/kpis/targetservice.h"
#include "models/monitoring/alert.h"

#include <algorithm>

namespace privyseal {
namespace {

constexpr int seriesLength = 12;
constexpr double slaMinutes = double(Alert::slaMs) / 60000;
constexpr double drillsAYear = 4;
constexpr qint64 yearMs = 365LL * 24 * 3600 * 1000;

// Whether a count of that period is a true 0: a row of that kind began before the period's end, and not after as-of.
bool isCountable(const Instant& first, const Period& period, const Instant& asOf)
{
    return first.isValid() && first < period.to && first <= asOf;
}

Figure percentOf(double part, double whole)
{
    return whole > 0 ? Figure(100.0 * part / whole) : std::nullopt;
}

struct Outcomes
{
    qint64 approved = 0, rejected = 0, expired = 0, policyBlocked = 0, pending = 0, withdrawn = 0, changes = 0, superseded = 0, breakGlass = 0;

    void add(const RequestGroup& group)
    {
        if (group.status == u"approved" && group.breakGlass)
            breakGlass += group.count;
        else if (group.status == u"approved")
            approved += group.count;
        else if (group.status == u"rejected")
            rejected += group.count;
        else if (group.status == u"expired")
            expired += group.count;
        else if (group.status == u"policy_blocked")
            policyBlocked += group.count;
        else if (group.status == u"withdrawn")
            withdrawn += group.count;
        else if (group.status == u"changes_requested")
            changes += group.count;
        else if (group.status == u"superseded")
            superseded += group.count;
        else
            pending += group.count;
    }
    [[nodiscard]] qint64 blocked() const { return rejected + expired + policyBlocked; }
    [[nodiscard]] qint64 decided() const { return blocked() + approved; }
    [[nodiscard]] qint64 submitted() const { return decided() + pending + changes + superseded + breakGlass; }
};

KpiStatus statusOf(Figure value, Figure target, bool atMost)
{
    if (!value || !target)
        return KpiStatus::NotEvaluable;
    return (atMost ? *value <= *target : *value >= *target) ? KpiStatus::Met : KpiStatus::Missed;
}

// Whole counts are figures too, but only where counting means something.
Figure countOr(qint64 count, bool countable)
{
    return countable ? Figure(double(count)) : std::nullopt;
}

qsizetype placeOf(const QList<Period>& series, const Instant& at)
{
    for (qsizetype i = 0; i < series.size(); ++i) {
        if (series[i].holds(at))
            return i;
    }
    return -1;
}

} // namespace

Result<Figure> KpiService::targetOf(KpiId id, Figure byDefault) const
{
    const auto set = m_repository.target(toText(id));
    if (!set)
        return tl::unexpected<Error>(set.error());
    const auto target = targetFromText(id, *set);
    if (!target)
        return tl::unexpected<Error>(target.error());
    if (target->kind == Target::Kind::Default)
        return byDefault;
    return target->kind == Target::Kind::Number ? Figure(target->number) : std::nullopt;
}

Result<KpiSet> KpiService::compute(const Period& period, const Instant& asOf) const
{
    KpiSet set{asOf, period, {}};
    const QList<Period> series = period.series(seriesLength);
    using Make = Result<Kpi> (KpiService::*)(const QList<Period>&, const Instant&) const;
    for (const Make make : {&KpiService::approvalsRequired, &KpiService::revokeMinutes, &KpiService::environmentMix, &KpiService::drills,
                            &KpiService::agentIncidents}) {
        auto kpi = (this->*make)(series, asOf);
        if (!kpi)
            return tl::unexpected<Error>(kpi.error());
        set.kpis.append(*kpi);
    }
    return set;
}

Result<Kpi> KpiService::approvalsRequired(const QList<Period>& series, const Instant& asOf) const
{
    const auto groups = m_repository.requests(series, asOf);
    if (!groups)
        return tl::unexpected<Error>(groups.error());
    const auto first = m_repository.firstOf(RowKind::Request);
    if (!first)
        return tl::unexpected<Error>(first.error());
    QList<Outcomes> outcomes(series.size());
    for (const RequestGroup& group : *groups)
        outcomes[group.period].add(group);
    Kpi kpi{KpiId::ApprovalsRequired, {}, QStringLiteral("requests"), 0, {}, {}, KpiStatus::NotEvaluable, {}, {}};
    for (qsizetype i = 0; i < series.size(); ++i)
        kpi.series.append({series[i], countOr(outcomes[i].submitted(), isCountable(*first, series[i], asOf)), outcomes[i].decided()});
    const Outcomes& now = outcomes.last();
    const bool countable = isCountable(*first, series.last(), asOf);
    kpi.value = countOr(now.submitted(), countable);
    kpi.n = now.decided();
    const std::pair<const char*, qint64> counts[] = {{"approved", now.approved},   {"rejected", now.rejected},
                                                     {"expired", now.expired},     {"policy_blocked", now.policyBlocked},
                                                     {"pending", now.pending},     {"withdrawn", now.withdrawn},
                                                     {"changes_requested", now.changes}, {"superseded", now.superseded},
                                                     {"break_glass", now.breakGlass}};
    kpi.parts.append({QStringLiteral("blocked_pct"), percentOf(double(now.blocked()), double(now.decided()))});
    for (const auto& [name, count] : counts)
        kpi.parts.append({QLatin1String(name), countOr(count, countable)});
    for (const char* name : {"pending", "changes_requested", "withdrawn", "superseded", "break_glass"})
        kpi.excluded.append({QLatin1String(name), kpi.part(QString::fromLatin1(name))});
    const auto target = targetOf(kpi.id, std::nullopt); // of the blocked share
    if (!target)
        return tl::unexpected<Error>(target.error());
    kpi.target = *target;
    kpi.status = statusOf(kpi.part(u"blocked_pct"), kpi.target, true);
    return kpi;
}

Result<Kpi> KpiService::revokeMinutes(const QList<Period>& series, const Instant& asOf) const
{
    const auto clocks = m_repository.clocks(series.first().from, series.last().to, asOf);
    if (!clocks)
        return tl::unexpected<Error>(clocks.error());
    const auto first = m_repository.firstOf(RowKind::Alert);
    if (!first)
        return tl::unexpected<Error>(first.error());
    QList<QList<double>> ended(series.size());
    QList<double> drillMinutes;
    qint64 running = 0, drillAlerts = 0, within = 0, reversed = 0;
    Figure oldest;
    for (const RevokeTime& clock : *clocks) {
        const qsizetype place = placeOf(series, clock.raisedAt);
        if (place < 0)
            continue;
        const bool current = place == series.size() - 1;
        if (clock.isReversed()) {
            reversed += current;
        } else if (clock.drill) {
            drillAlerts += current;
            if (current && clock.endedAt.isValid())
                drillMinutes.append(clock.minutes());
        } else if (clock.endedAt.isValid()) {
            ended[place].append(clock.minutes());
            within += current && clock.minutes() <= slaMinutes;
        } else if (current) {
            ++running;
            oldest = std::max(oldest.value_or(0), double(asOf.ms() - clock.raisedAt.ms()) / 60000.0);
        }
    }
    Kpi kpi{KpiId::RevokeMinutes, {}, QStringLiteral("minutes"), 0, {}, {}, KpiStatus::NotEvaluable, {}, {}};
    for (qsizetype i = 0; i < series.size(); ++i)
        kpi.series.append({series[i], mean(ended[i]), ended[i].size()});
    const QList<double>& now = ended.last();
    const bool countable = isCountable(*first, series.last(), asOf);
    kpi.value = mean(now);
    kpi.n = now.size();
    kpi.parts = {{QStringLiteral("median"), percentile(now, 0.5)},
                 {QStringLiteral("p95"), percentile(now, 0.95)},
                 {QStringLiteral("within_sla_pct"), percentOf(double(within), double(now.size()))},
                 {QStringLiteral("unrevoked"), countOr(running, countable)},
                 {QStringLiteral("oldest_unrevoked_minutes"), oldest},
                 {QStringLiteral("drill_mean"), mean(drillMinutes)}};
    kpi.excluded = {{QStringLiteral("unrevoked"), countOr(running, countable)}, {QStringLiteral("drill"), countOr(drillAlerts, countable)},
                    {QStringLiteral("ended_before_raised"), countOr(reversed, countable)}};
    const auto target = targetOf(kpi.id, slaMinutes);
    if (!target)
        return tl::unexpected<Error>(target.error());
    kpi.target = *target;
    kpi.status = statusOf(kpi.value, kpi.target, true);
    return kpi;
}

Result<Kpi> KpiService::environmentMix(const QList<Period>& series, const Instant& asOf) const
{
    const auto groups = m_repository.agents();
    if (!groups)
        return tl::unexpected<Error>(groups.error());
    qint64 sandbox = 0, shadow = 0, production = 0, suspended = 0, retired = 0;
    for (const AgentGroup& group : *groups) {
        if (group.status == u"suspended")
            suspended += group.count;
        else if (group.status == u"retired")
            retired += group.count;
        else if (group.environment == u"sandbox")
            sandbox += group.count;
        else if (group.environment == u"shadow")
            shadow += group.count;
        else
            production += group.count;
    }
    const double active = double(sandbox + shadow + production);
    Kpi kpi{KpiId::EnvironmentMix, {}, QStringLiteral("percent"), qint64(active), {}, {}, KpiStatus::NotEvaluable, {}, {}};
    kpi.parts = {{QStringLiteral("sandbox_pct"), percentOf(double(sandbox), active)},
                 {QStringLiteral("shadow_pct"), percentOf(double(shadow), active)},
                 {QStringLiteral("production_pct"), percentOf(double(production), active)}};
    const bool known = !groups->isEmpty();
    kpi.excluded = {{QStringLiteral("suspended"), countOr(suspended, known)}, {QStringLiteral("retired"), countOr(retired, known)}};
    // The record knows agents as they are, not as they were: only the period that holds as-of has a share.
    for (const Period& period : series)
        kpi.series.append({period, period.holds(asOf) ? kpi.part(u"production_pct") : std::nullopt, period.holds(asOf) ? kpi.n : 0});
    const auto target = targetOf(kpi.id, std::nullopt);
    if (!target)
        return tl::unexpected<Error>(target.error());
    kpi.target = *target;
    kpi.status = statusOf(kpi.part(u"production_pct"), kpi.target, true);
    return kpi;
}

Result<Kpi> KpiService::drills(const QList<Period>& series, const Instant& asOf) const
{
    const auto all = m_repository.drills(asOf);
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto first = m_repository.firstOf(RowKind::Drill);
    if (!first)
        return tl::unexpected<Error>(first.error());
    const auto countAt = [&](const Instant& end, bool closed, QList<double>* remedied) {
        qint64 count = 0;
        for (const DrillTimes& drill : *all) {
            const bool before = drill.completedAt.isValid() && (closed ? drill.completedAt <= end : drill.completedAt < end);
            if (!before || drill.completedAt.ms() < end.ms() - yearMs)
                continue;
            ++count;
            if (remedied && drill.remediatedAt.isValid())
                remedied->append(double(drill.remediatedAt.ms() - drill.startedAt.ms()) / 60000.0);
        }
        return count;
    };
    Kpi kpi{KpiId::Drills, {}, QStringLiteral("drills"), 0, {}, {}, KpiStatus::NotEvaluable, {}, {}};
    for (const Period& period : series) {
        const bool toAsOf = period.to > asOf;
        const qint64 count = countAt(toAsOf ? asOf : period.to, toAsOf, nullptr);
        const bool begun = period.from <= asOf;
        kpi.series.append({period, countOr(count, begun && isCountable(*first, period, asOf)), begun ? count : 0});
    }
    QList<double> remedied;
    const qint64 count = countAt(asOf, true, &remedied);
    const bool countable = first->isValid() && *first <= asOf;
    kpi.value = countOr(count, countable);
    kpi.n = count;
    kpi.parts = {{QStringLiteral("mean_remediation_minutes"), mean(remedied)}};
    const qint64 unfinished = std::count_if(all->cbegin(), all->cend(), [](const DrillTimes& drill) { return !drill.completedAt.isValid(); });
    kpi.excluded = {{QStringLiteral("not_completed"), countOr(unfinished, countable)}};
    const auto target = targetOf(kpi.id, drillsAYear);
    if (!target)
        return tl::unexpected<Error>(target.error());
    kpi.target = *target;
    kpi.status = statusOf(kpi.value, kpi.target, false);
    return kpi;
}

Result<Kpi> KpiService::agentIncidents(const QList<Period>& series, const Instant& asOf) const
{
    // One period more than the series shows: the first one's target is the period before.
    const QList<Period> wide = series.last().series(seriesLength + 1);
    const auto groups = m_repository.incidents(wide, asOf);
    if (!groups)
        return tl::unexpected<Error>(groups.error());
    const auto first = m_repository.firstOf(RowKind::Incident);
    if (!first)
        return tl::unexpected<Error>(first.error());
    QList<qint64> counts(wide.size(), 0);
    qint64 nearMisses = 0, exercises = 0, otherCause = 0, dismissed = 0;
    for (const IncidentGroup& group : *groups) {
        const bool current = group.period == wide.size() - 1;
        if (group.status == u"dismissed")
            dismissed += current ? group.count : 0;
        else if (group.kind == u"near_miss")
            nearMisses += current ? group.count : 0;
        else if (group.kind != u"incident")
            exercises += current ? group.count : 0;
        else if (group.cause != u"agent_action")
            otherCause += current ? group.count : 0;
        else
            counts[group.period] += group.count;
    }
    Kpi kpi{KpiId::AgentIncidents, {}, QStringLiteral("incidents"), counts.last(), {}, {}, KpiStatus::NotEvaluable, {}, {}};
    for (qsizetype i = 1; i < wide.size(); ++i)
        kpi.series.append({wide[i], countOr(counts[i], isCountable(*first, wide[i], asOf)), counts[i]});
    const bool countable = isCountable(*first, wide.last(), asOf);
    kpi.value = countOr(counts.last(), countable);
    kpi.excluded = {{QStringLiteral("near_miss"), countOr(nearMisses, countable)},
                    {QStringLiteral("exercise"), countOr(exercises, countable)},
                    {QStringLiteral("other_cause"), countOr(otherCause, countable)},
                    {QStringLiteral("dismissed"), countOr(dismissed, countable)}};
    const auto target = targetOf(kpi.id, countOr(counts[wide.size() - 2], isCountable(*first, wide[wide.size() - 2], asOf)));
    if (!target)
        return tl::unexpected<Error>(target.error());
    kpi.target = *target;
    kpi.status = statusOf(kpi.value, kpi.target, true);
    return kpi;
}

Result<ChartFigures> KpiService::charts(const Period& period, const Instant& asOf) const
{
    ChartFigures figures;
    const Instant last = period.to > asOf ? asOf : period.to.plusMs(-1); // in the last month and quarter that have begun
    const QList<Period> months = Period::containing(Period::Kind::Month, last).series(12);
    const auto requests = m_repository.requests(months, asOf);
    if (!requests)
        return tl::unexpected<Error>(requests.error());
    QList<Outcomes> outcomes(months.size());
    for (const RequestGroup& group : *requests)
        outcomes[group.period].add(group);
    for (qsizetype i = 0; i < months.size(); ++i) {
        const Outcomes& month = outcomes[i];
        figures.outcomes.append({months[i], month.approved, month.rejected, month.expired, month.policyBlocked,
                                 month.pending + month.changes + month.withdrawn + month.superseded + month.breakGlass});
    }

    const auto clocks = m_repository.clocks(period.from, period.to, asOf);
    if (!clocks)
        return tl::unexpected<Error>(clocks.error());
    for (const RevokeTime& clock : *clocks) {
        if (clock.drill || clock.isReversed())
            continue;
        figures.revoke.clocks.append(clock);
        if (clock.endedAt.isValid())
            figures.revoke.minutes.append(clock.minutes());
    }
    std::sort(figures.revoke.minutes.begin(), figures.revoke.minutes.end());

    const auto agents = m_repository.agents();
    if (!agents)
        return tl::unexpected<Error>(agents.error());
    for (const AgentGroup& group : *agents) {
        EnvironmentCounts& counts = figures.environments;
        qint64& count = group.status == u"suspended"       ? counts.suspended
                        : group.status == u"retired"       ? counts.retired
                        : group.environment == u"sandbox"  ? counts.sandbox
                        : group.environment == u"shadow"   ? counts.shadow
                                                           : counts.production;
        count += group.count;
    }

    const QList<Period> quarters = Period::containing(Period::Kind::Quarter, last).series(6);
    const auto incidents = m_repository.incidents(quarters, asOf);
    if (!incidents)
        return tl::unexpected<Error>(incidents.error());
    for (const Period& quarter : quarters)
        figures.incidents.append({quarter, 0, 0});
    for (const IncidentGroup& group : *incidents) {
        if (group.status == u"dismissed")
            continue;
        if (group.kind == u"incident" && group.cause == u"agent_action")
            figures.incidents[group.period].agentCaused += group.count;
        else if (group.kind == u"near_miss")
            figures.incidents[group.period].nearMisses += group.count;
    }

    const auto drills = m_repository.drills(asOf);
    if (!drills)
        return tl::unexpected<Error>(drills.error());
    for (const DrillTimes& drill : *drills) {
        if (drill.completedAt.isValid() && drill.completedAt.ms() >= asOf.ms() - yearMs)
            figures.drills.append(drill);
    }
    return figures;
}

} // namespace privyseal
