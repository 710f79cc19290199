#pragma once

// Files a privilege request. It checks only what the form itself can know; the service judges the rest. GUI thread.

#include "models/approvals/request.h"
#include "views/common/writedialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace privyseal {

class NewRequestDialog : public WriteDialog
{
    Q_OBJECT
public:
    // `requester` is who files it: an id or a name. `begin`: what the fields begin with; may be empty.
    NewRequestDialog(const QString& requester, const NewRequest& begin, QWidget* parent = nullptr);
    [[nodiscard]] NewRequest fields() const;

private:
    void check();

    QString m_requester;
    QLineEdit *m_agent, *m_action, *m_resource, *m_parameters;
    QComboBox *m_environment, *m_unit;
    QCheckBox* m_breakGlass = nullptr;
    QSpinBox* m_lifetime;
    QPlainTextEdit* m_justification;
};

} // namespace privyseal
