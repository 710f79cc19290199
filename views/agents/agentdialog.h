#pragma once

// Puts right what the record says of an agent: who owns and sponsors it, its account, what it is tested on. GUI thread.

#include "models/agents/agentservice.h"
#include "views/common/writedialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace privyseal {

class AgentDialog : public WriteDialog
{
    Q_OBJECT
public:
    AgentDialog(const Agent& agent, QWidget* parent = nullptr);
    [[nodiscard]] AgentFields fields() const;

private:
    QLineEdit *m_owner, *m_sponsor, *m_team, *m_account;
    QComboBox *m_dedicated, *m_testData;
    QPlainTextEdit* m_purpose;
};

} // namespace privyseal
