#include "models/controls/riskmatrix.h"

#include "models/core/enumtext.h"

#include <QMap>

namespace privyseal {
namespace {

constexpr EnumEntry<RiskMatrix::Band> bands[] = {
    {RiskMatrix::Band::Low, "low", QT_TRANSLATE_NOOP("Words", "Low risk")},
    {RiskMatrix::Band::Moderate, "moderate", QT_TRANSLATE_NOOP("Words", "Moderate risk")},
    {RiskMatrix::Band::High, "high", QT_TRANSLATE_NOOP("Words", "High risk")},
    {RiskMatrix::Band::Severe, "severe", QT_TRANSLATE_NOOP("Words", "Severe risk")},
};

bool isOnScale(const std::optional<int>& value)
{
    return value && *value >= 1 && *value <= RiskMatrix::side;
}

} // namespace

RiskMatrix::Band RiskMatrix::band(int likelihood, int impact)
{
    const int score = likelihood * impact;
    return score <= 4 ? Band::Low : score <= 9 ? Band::Moderate : score <= 14 ? Band::High : Band::Severe;
}

RiskMatrix riskMatrix(const QList<Assessment>& current)
{
    QMap<QString, const Assessment*> longest; // by agent
    for (const Assessment& one : current) {
        const Assessment*& best = longest[one.agent];
        if (!best || best->endsAt() < one.endsAt())
            best = &one;
    }
    RiskMatrix matrix;
    matrix.agents = longest.size();
    for (auto agent = longest.cbegin(); agent != longest.cend(); ++agent) {
        const auto& [likelihood, impact] = std::pair(agent.value()->likelihood, agent.value()->impact);
        if (isOnScale(likelihood) && isOnScale(impact))
            matrix.cells.at(size_t(*likelihood - 1)).at(size_t(*impact - 1)).append(agent.key());
        else
            matrix.unscored.append(agent.key());
    }
    return matrix;
}

QString word(RiskMatrix::Band value)
{
    return enumWord(bands, value);
}

} // namespace privyseal
