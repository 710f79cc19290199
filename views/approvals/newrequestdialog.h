#pragma once

// Files a privilege request. It checks only what the form itself can know; the service judges the rest. GUI thread.

#include "models/approvals/request.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace privyseal {

class Banner;

class NewRequestDialog : public QDialog
{
    Q_OBJECT
public:
    // `requester` is who files it: an id or a name.
    NewRequestDialog(const QString& requester, const QString& agentId, QWidget* parent = nullptr);
    [[nodiscard]] NewRequest fields() const;
    void showProblem(const QString& message);
    void setBusy(bool busy); // while it is being filed: nothing can be changed, pressed or closed
    void reject() override;

Q_SIGNALS:
    void fileRequested();

private:
    void check();

    bool m_isBusy = false;

    QString m_requester;
    QLineEdit *m_agent, *m_action, *m_resource, *m_parameters;
    QComboBox *m_environment, *m_unit;
    QSpinBox* m_lifetime;
    QPlainTextEdit* m_justification;
    Banner* m_problem;
    QWidget* m_form;
    QPushButton *m_file, *m_cancel;
};

} // namespace privyseal
