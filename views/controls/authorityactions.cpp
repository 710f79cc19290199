#include "views/controls/authorityactions.h"

#include "models/agents/agent.h"
#include "models/approvals/actionclassword.h"
#include "views/common/signflow.h"
#include "views/controls/authoritydialog.h"

namespace privyseal {

AuthorityActions::AuthorityActions(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_signing(new SignFlow(context, parent))
{
    connect(m_signing, &SignFlow::written, this, &AuthorityActions::changed);
}

void AuthorityActions::ask(const AuthorityCell& cell, const QStringList& names)
{
    auto* form = new AuthorityDialog(cell, names, m_context.clock.now(), qobject_cast<QWidget*>(parent())->window());
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &WriteDialog::writeRequested, this, [this, form] { sign(form); });
    form->open();
}

void AuthorityActions::sign(AuthorityDialog* form)
{
    const AuthorityFacts cell = form->cell();
    const AuthorityBallot ballot{cell, m_context.member(), {}, {}};
    const QString place = tr("%1 in %2", "an action class, an environment").arg(actionClassWord(cell.actionClass), environmentWord(cell.environment));
    const SignFlow::Question question{QStringLiteral("authoritySignDialog"), tr("Sign who answers"), place,
                                      cell.owner.trimmed().isEmpty() ? tr("nobody answers for it any more") : tr("%1 answers for it").arg(cell.owner.simplified()), tr("&Sign")};
    const auto text = [ballot, &clock = m_context.clock](Record& record) { return AuthorityDesk(record, clock).text(ballot); };
    const auto write = [ballot, &clock = m_context.clock](Record& record, const SigningKey& key, const QString& reason, const QString& presented) {
        AuthorityBallot given = ballot;
        given.reason = reason;
        given.presented = presented;
        return AuthorityDesk(record, clock).set(given, key);
    };
    m_signing->ask(question, text, write, form);
}

} // namespace privyseal
