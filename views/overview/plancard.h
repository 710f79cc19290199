#pragma once

// The 30/60/90 progress on the overview: seven bars under three horizons. GUI thread.

#include "models/plan/plan.h"
#include "views/common/card.h"

class QGridLayout;

namespace privyseal {

class StateStack;

class PlanCard : public Card
{
    Q_OBJECT
public:
    explicit PlanCard(QWidget* parent = nullptr);
    void setPlan(const Plan& plan);
    void setFailed(const QString& whatIsSafe);

Q_SIGNALS:
    void planRequested();
    void retryRequested();

private:
    QGridLayout* m_rows;
    StateStack* m_state;
};

// The colour of a plan item's bar.
[[nodiscard]] Token planColor(PlanStatus status);
// "ended 19 Aug", "ends Fri 18 Sep, in 2 days".
[[nodiscard]] QString horizonCaption(const Instant& due, const Instant& now);

} // namespace privyseal
