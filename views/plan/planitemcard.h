#pragma once

// One item of the plan: how far it is, why, whose it is, a link to what fails it, and the menu that changes its owner. Made
// anew with each reading. GUI thread.

#include "models/plan/plan.h"
#include "views/common/card.h"

namespace privyseal {

class PlanItemCard : public Card
{
    Q_OBJECT
public:
    PlanItemCard(const PlanItem& item, const Instant& asOf, bool isReadOnly, QWidget* parent = nullptr);

Q_SIGNALS:
    void ownerChangeRequested();
    void openRequested();
};

} // namespace privyseal
