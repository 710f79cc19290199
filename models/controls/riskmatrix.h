#pragma once

// Agents by the likelihood and impact of their current risk assessment (domain.md section 1): where the risk sits. Plain values and
// a pure function; any thread.

#include "models/controls/assessment.h"

#include <QList>

#include <array>

namespace privyseal {

struct RiskMatrix
{
    static constexpr int side = 5; // likelihood and impact go from 1 to it
    enum class Band { Low, Moderate, High, Severe };

    std::array<std::array<QStringList, side>, side> cells; // agents' ids by likelihood - 1, impact - 1, sorted
    QStringList unscored;                                  // assessed, but without likelihood or impact from 1 to 5
    qint64 agents = 0;                                     // with a current assessment

    [[nodiscard]] const QStringList& at(int likelihood, int impact) const { return cells.at(size_t(likelihood - 1)).at(size_t(impact - 1)); }
    // By score = likelihood x impact: low up to 4, moderate up to 9, high up to 14, severe from 15.
    [[nodiscard]] static Band band(int likelihood, int impact);
};

// `current`: approved ones that are in force, any number for an agent; the one that ends last counts, as everywhere.
[[nodiscard]] RiskMatrix riskMatrix(const QList<Assessment>& current);

[[nodiscard]] QString word(RiskMatrix::Band value);

} // namespace privyseal
