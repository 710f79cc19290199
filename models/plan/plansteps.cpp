#include "models/plan/plansteps.h"

#include <QHash>

#include <algorithm>

namespace privyseal {

void addPlanSteps(QList<PlanStep>& steps, const PlanItem& item, QList<PlanCause> causes)
{
    causes.erase(std::remove_if(causes.begin(), causes.end(), [](const PlanCause& cause) { return cause.agents.isEmpty(); }), causes.end());
    if (!item.percent || !item.total || *item.total == 0)
        return;
    QHash<QString, int> left; // causes per agent
    for (const PlanCause& cause : std::as_const(causes)) {
        for (const QString& agent : cause.agents)
            ++left[agent];
    }
    const auto cures = [&](const PlanCause& cause) { return std::count_if(cause.agents.cbegin(), cause.agents.cend(), [&](const QString& agent) { return left[agent] == 1; }); };
    double at = *item.percent;
    while (!causes.isEmpty()) {
        const auto next = std::max_element(causes.begin(), causes.end(), [&](const PlanCause& a, const PlanCause& b) {
            const auto one = cures(a), other = cures(b);
            return one != other ? one < other : a.agents.size() < b.agents.size();
        });
        const double to = std::min(100.0, at + 100.0 * double(cures(*next)) / double(*item.total));
        steps.append({item.id, next->step.arg(next->agents.size()), item.owner, item.due, at, to, next->agents});
        for (const QString& agent : std::as_const(next->agents))
            --left[agent];
        at = to;
        causes.erase(next);
    }
}

QList<PlanStep> mergedPlanSteps(QList<PlanStep> steps)
{
    QList<PlanStep> sorted;
    while (!steps.isEmpty()) {
        QStringList seen;
        auto best = steps.begin();
        for (auto step = steps.begin(); step != steps.end(); ++step) {
            if (seen.contains(step->itemId))
                continue;
            seen.append(step->itemId);
            const bool sooner = step->due < best->due;
            const bool larger = !(best->due < step->due) && step->toPercent - step->fromPercent > best->toPercent - best->fromPercent;
            if (sooner || larger)
                best = step;
        }
        sorted.append(*best);
        steps.erase(best);
    }
    return sorted;
}

} // namespace privyseal
