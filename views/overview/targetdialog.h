#pragma once

// Asks for the target of a key figure: the usual one, none, or a number. `change` writes; when it refuses, the dialog stays
// open and says why. GUI thread.

#include "models/kpis/targetservice.h"

#include <QDialog>

#include <functional>

class QDoubleSpinBox;
class QRadioButton;

namespace privyseal {

class Banner;

class TargetDialog : public QDialog
{
    Q_OBJECT
public:
    using Change = std::function<Result<void>(const Target&)>;
    // A target that could not be read is said, and can be replaced.
    TargetDialog(KpiId kpi, const Result<Target>& current, Change change, QWidget* parent = nullptr);
    void accept() override;

private:
    [[nodiscard]] Target chosen() const;

    Change m_change;
    Banner* m_banner;
    QRadioButton *m_usual, *m_none, *m_number;
    QDoubleSpinBox* m_value;
};

} // namespace privyseal
