#pragma once

// What would move the plan next, step by step. Pure functions, any thread.

#include "models/plan/plan.h"

namespace privyseal {

// One reason why agents fail an item, and the step that takes it away.
struct PlanCause
{
    QString step; // with a place for the number of agents
    QStringList agents;
};

// Appends the steps of one item, the one that cures most agents first. An agent is cured when its last cause is gone: a step
// that leaves another cause standing moves nothing yet.
void addPlanSteps(QList<PlanStep>& steps, const PlanItem& item, QList<PlanCause> causes);

// Nearest deadline first, then the largest gain; the steps of one item stay in the order in which they were counted.
[[nodiscard]] QList<PlanStep> mergedPlanSteps(QList<PlanStep> steps);

} // namespace privyseal
