#include "views/approvals/requestactions.h"

#include "models/approvals/approvalwork.h"
#include "models/trust/keyring.h"
#include "views/approvals/decidedialog.h"
#include "views/approvals/newrequestdialog.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace privyseal {

RequestActions::RequestActions(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context) {}

QWidget* RequestActions::window() const
{
    return qobject_cast<QWidget*>(parent())->window();
}

void RequestActions::askVerdict(const Dossier& seen, Verdict verdict, const QString& memberName)
{
    auto* dialog = new DecideDialog(seen, verdict, m_context.member(), memberName, m_context.clock.now(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DecideDialog::confirmed, this, [this, dialog, seen] { decide(dialog, seen); });
    dialog->open();
}

void RequestActions::decide(DecideDialog* dialog, const Dossier& seen)
{
    auto typed = dialog->takePassphrase();
    if (!typed) {
        dialog->showProblem(typed.error().message);
        return;
    }
    const auto passphrase = std::make_shared<const Passphrase>(*std::move(typed));
    const Ballot ballot{seen.request.id, m_context.member(), dialog->verdict(), dialog->reason(), seen.request.digest, dialog->presented()};
    // Unlocking takes seconds by intent: it is done where nobody waits, and the key is gone when the work ends.
    const auto vote = [ballot, passphrase, path = dialog->keyPath(), org = seen.org](ApprovalService& service) -> Result<Request> {
        const auto key = unlockKey(path, *passphrase, org, ballot.member);
        if (!key)
            return tl::unexpected<Error>(key.error());
        return service.decide(ballot, *key);
    };
    dialog->setBusy(true);
    m_decideTask.write(m_context.location, withApprovals(m_context.clock, vote), [this, open = QPointer(dialog)](const Result<Request>& answer) {
        if (open)
            open->setBusy(false);
        if (!answer) {
            if (open)
                open->showProblem(answer.error().message);
            Q_EMIT notDecided();
            return;
        }
        if (open)
            open->accept();
        Q_EMIT decided(answer->id);
    });
}

void RequestActions::askWithdraw(const QString& id)
{
    if (m_withdrawTask.isRunning())
        return; // the first press is under way
    auto* question = new QMessageBox(QMessageBox::Question, tr("Withdraw %1").arg(id), tr("Withdraw this request? It ends for good; you can file a new one."),
                                     QMessageBox::Cancel, window());
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = question->addButton(tr("Withdraw"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, id] { withdraw(id); });
    question->open();
}

void RequestActions::withdraw(const QString& id)
{
    const auto work = [id, member = m_context.member()](ApprovalService& service) { return service.withdraw(id, member); };
    m_withdrawTask.write(m_context.location, withApprovals(m_context.clock, work), [this, id](const Result<void>& answer) {
        if (answer)
            Q_EMIT withdrawn(id);
        else
            Q_EMIT notWithdrawn(answer.error().message);
    });
}

void RequestActions::askNew(const NewRequest& begin, const QString& memberName)
{
    auto* dialog = new NewRequestDialog(memberName, begin, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WriteDialog::writeRequested, this, [this, dialog] { fileNew(dialog); });
    dialog->open();
}

void RequestActions::fileNew(NewRequestDialog* dialog)
{
    const auto work = [fields = dialog->fields()](ApprovalService& service) { return service.file(fields); };
    m_fileTask.write(m_context.location, withApprovals(m_context.clock, work), [this, open = QPointer(dialog)](const Result<Request>& answer) {
        if (open)
            open->take(answer ? Result<void>() : tl::unexpected<Error>(answer.error()));
        if (answer)
            Q_EMIT filed(answer->id);
    });
}

} // namespace privyseal
