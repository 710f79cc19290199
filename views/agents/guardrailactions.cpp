#include "views/agents/guardrailactions.h"

#include "views/agents/guardraildialog.h"
#include "views/common/signflow.h"

namespace privyseal {

GuardrailActions::GuardrailActions(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_signing(new SignFlow(context, parent))
{
    connect(m_signing, &SignFlow::written, this, &GuardrailActions::changed);
}

void GuardrailActions::ask(const QString& agent, const QString& set)
{
    m_read.read(m_context.location, [&clock = m_context.clock](Record& record) { return GuardrailDesk(record, clock).sets(); },
                [this, agent, set](const Result<QList<GuardrailSetNow>>& sets) {
                    if (sets)
                        open(*sets, agent, set);
                    else
                        Q_EMIT failed(tr("The guardrails could not be read."), sets.error().message);
                });
}

void GuardrailActions::open(const QList<GuardrailSetNow>& sets, const QString& agent, const QString& set)
{
    auto* form = new GuardrailDialog(sets, set, agent, qobject_cast<QWidget*>(parent())->window());
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &WriteDialog::writeRequested, this, [this, form] { sign(form); });
    form->open();
}

void GuardrailActions::sign(GuardrailDialog* form)
{
    GuardrailBallot ballot = form->ballot();
    ballot.member = m_context.member();
    const SignFlow::Question question{QStringLiteral("guardrailSignDialog"), tr("Sign guardrails"), tr("Register %1 of %2").arg(ballot.version.simplified(), ballot.set.simplified()),
                                      tr("privileges of agents that run with others are suspended"), tr("Register and &sign")};
    const auto text = [ballot, &clock = m_context.clock](Record& record) { return GuardrailDesk(record, clock).text(ballot); };
    const auto write = [ballot, &clock = m_context.clock](Record& record, const SigningKey& key, const QString& reason, const QString& presented) {
        GuardrailBallot given = ballot;
        given.reason = reason;
        given.presented = presented;
        return GuardrailDesk(record, clock).registerSet(given, key);
    };
    m_signing->ask(question, text, write, form);
}

} // namespace privyseal
