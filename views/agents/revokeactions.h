#pragma once

// Takes back privileges and revokes credentials, each after a question: what the committee gave by a member's signature, everything
// else by name and reason. GUI thread. Parent: the page, over whose window the dialogs open.

#include "models/agents/agent.h"
#include "models/record/recordtask.h"
#include "views/common/page.h"

#include <functional>

namespace privyseal {

class SignFlow;

class RevokeActions : public QObject
{
    Q_OBJECT
public:
    RevokeActions(const PageContext& context, QWidget* parent);
    void askTakeBack(const QString& agent, const Grant& grant);
    void askRevoke(const QString& agent, const Credential& credential); // the order, or where that stands the confirmation

Q_SIGNALS:
    void changed();
    void failed(const QString& happened, const QString& why);

private:
    void askSigned(const Grant& grant);
    void write(const QString& happened, const std::function<Result<void>(Record&, const QString& by)>& work);
    [[nodiscard]] QWidget* window() const;

    PageContext m_context;
    SignFlow* m_signing;
    RecordTask m_write;
};

} // namespace privyseal
