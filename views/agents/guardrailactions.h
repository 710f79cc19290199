#pragma once

// Has a member say, and then sign, within which guardrails agents run. GUI thread. Parent: the page, over whose window the dialogs
// open.

#include "models/controls/guardraildesk.h"
#include "models/record/recordtask.h"
#include "views/common/page.h"

namespace privyseal {

class GuardrailDialog;
class SignFlow;

class GuardrailActions : public QObject
{
    Q_OBJECT
public:
    GuardrailActions(const PageContext& context, QWidget* parent);
    void ask(const QString& agent, const QString& set); // `set`: that the agent is in; empty for none

Q_SIGNALS:
    void changed(); // or tried: what the page shows may be old
    void failed(const QString& happened, const QString& why);

private:
    void open(const QList<GuardrailSetNow>& sets, const QString& agent, const QString& set);
    void sign(GuardrailDialog* form);

    PageContext m_context;
    SignFlow* m_signing;
    RecordTask m_read;
};

} // namespace privyseal
