#pragma once

// Has a member say, and then sign, who answers for a cell of the authority map. GUI thread. Parent: the page, over whose window the
// dialogs open.

#include "models/approvals/authoritydesk.h"
#include "views/common/page.h"

namespace privyseal {

class AuthorityDialog;
class SignFlow;

class AuthorityActions : public QObject
{
    Q_OBJECT
public:
    AuthorityActions(const PageContext& context, QWidget* parent);
    void ask(const AuthorityCell& cell, const QStringList& names);

Q_SIGNALS:
    void changed(); // or tried: what the page shows may be old

private:
    void sign(AuthorityDialog* form);

    PageContext m_context;
    SignFlow* m_signing;
};

} // namespace privyseal
