#pragma once

// Asks for the target of a key figure: the usual one, none, or a number. The owner reads the present one and writes the
// chosen one. GUI thread.

#include "models/kpis/targetservice.h"
#include "views/common/writedialog.h"

class QDoubleSpinBox;
class QRadioButton;

namespace privyseal {

class StateStack;

class TargetDialog : public WriteDialog
{
    Q_OBJECT
public:
    explicit TargetDialog(KpiId kpi, QWidget* parent = nullptr); // nothing can be chosen until it knows the present one
    void showTarget(const Result<Target>& current); // one that could not be read is said, and can be replaced
    [[nodiscard]] Target chosen() const;

private:
    KpiId m_kpi;
    StateStack* m_states;
    QRadioButton *m_usual, *m_none, *m_number;
    QDoubleSpinBox* m_value;
};

} // namespace privyseal
