#include "views/agents/revokeactions.h"

#include "models/agents/agentservice.h"
#include "models/approvals/approvalservice.h"
#include "models/committee/memberservice.h"
#include "models/trust/papertext.h"
#include "views/common/signflow.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace privyseal {
namespace {

constexpr int reasonCap = 300; // characters: the ledger's entry has room for them

QString paper(const Grant& grant)
{
    using namespace papertext;
    QStringList lines{QStringLiteral("I take back what this request gave."), QString()};
    addField(lines, QStringLiteral("Request"), grant.request);
    addField(lines, QStringLiteral("Action"), grant.action);
    addField(lines, QStringLiteral("Resource"), grant.resource);
    addField(lines, QStringLiteral("Environment"), toText(grant.environment));
    return lines.join(u'\n');
}

} // namespace

RevokeActions::RevokeActions(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_signing(new SignFlow(context, parent))
{
    connect(m_signing, &SignFlow::written, this, &RevokeActions::changed);
    connect(m_signing, &SignFlow::refused, this, [this](const QString& why) { Q_EMIT failed(tr("Nothing was taken back."), why); });
}

QWidget* RevokeActions::window() const
{
    return qobject_cast<QWidget*>(parent())->window();
}

void RevokeActions::askTakeBack(const QString& agent, const Grant& grant)
{
    if (grant.backing == Backing::SignedDecision && !grant.request.isEmpty())
        return askSigned(grant);
    auto* dialog = new QInputDialog(window());
    dialog->setObjectName(QStringLiteral("takeBackDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Take back a privilege"));
    dialog->setLabelText(tr("Why is \"%1\" taken back? It ends for good; a new one takes a request.").arg(QString(grant.action + u' ' + grant.resource)).toHtmlEscaped());
    dialog->setOkButtonText(tr("Take back"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, agent, grant](const QString& reason) {
        const auto work = [agent, grant, reason = reason.left(reasonCap), &clock = m_context.clock](Record& record, const QString& by) {
            return AgentService(record, clock).takeBack(agent, grant, by, reason);
        };
        write(tr("Nothing was taken back."), work);
    });
    dialog->open();
}

void RevokeActions::askSigned(const Grant& grant)
{
    const SignFlow::Question question{QStringLiteral("revokeSignDialog"), tr("Take back a privilege"), tr("Take back %1").arg(grant.request), tr("it ends at once, everywhere"), tr("Take back and &sign")};
    const auto text = [grant](Record&) { return Result<QString>(paper(grant)); };
    const auto sign = [grant, &clock = m_context.clock](Record& record, const SigningKey& key, const QString& reason, const QString&) {
        return ApprovalService(record, clock).revoke({{grant.request}, {}, {}, {}, reason}, {&key}).map([](const Revoked&) {});
    };
    m_signing->ask(question, text, sign);
}

void RevokeActions::askRevoke(const QString& agent, const Credential& credential)
{
    const bool isOrdered = credential.revokeOrderedAt.isValid();
    auto* question = new QMessageBox(QMessageBox::Question, tr("Revoke a credential"),
                                     isOrdered ? tr("Was %1 revoked, and have you seen that it is refused?").arg(credential.id) : tr("Order the revocation of %1?").arg(credential.id),
                                     QMessageBox::Cancel, window());
    question->setObjectName(QStringLiteral("revokeQuestion"));
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(isOrdered ? tr("The clock stops now.") : tr("The clock of 15 minutes starts now; revoke it where it was issued, then confirm it here."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = question->addButton(isOrdered ? tr("Confirm") : tr("Order"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("revokeYes"));
    connect(yes, &QPushButton::clicked, this, [this, agent, id = credential.id, isOrdered] {
        const auto work = [agent, id, isOrdered, &clock = m_context.clock](Record& record, const QString& by) {
            AgentService service(record, clock);
            return isOrdered ? service.confirmRevocation(agent, id, by) : service.orderRevocation(agent, id, by);
        };
        write(tr("Nothing was revoked."), work);
    });
    question->open();
}

void RevokeActions::write(const QString& happened, const std::function<Result<void>(Record&, const QString& by)>& work)
{
    const auto asMember = [work, id = m_context.member(), &clock = m_context.clock](Record& record) -> Result<void> {
        const auto member = MemberService(record, clock).find(id);
        return member ? work(record, member->name) : tl::unexpected<Error>(member.error());
    };
    m_write.write(m_context.location, asMember, [this, happened](const Result<void>& written) {
        if (written)
            Q_EMIT changed();
        else
            Q_EMIT failed(happened, written.error().message);
    });
}

} // namespace privyseal
