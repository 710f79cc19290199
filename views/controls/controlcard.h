#pragma once

// One of the eight controls: what it counts, how far it is, whom it fails for which reason, and links to them. Made anew with each
// reading. GUI thread.

#include "models/controls/coverage.h"
#include "views/common/card.h"
#include "views/common/statusshape.h"

namespace privyseal {

[[nodiscard]] Status controlStatus(ControlStatus status);

class ControlCard : public Card
{
    Q_OBJECT
public:
    explicit ControlCard(const Control& control, QWidget* parent = nullptr);

Q_SIGNALS:
    void openRequested(const QStringList& ids); // those whom one cause concerns

private:
    void addProgress(const Control& control);
    void addCauses(const Control& control);
};

} // namespace privyseal
