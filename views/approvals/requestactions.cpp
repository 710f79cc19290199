#include "views/approvals/requestactions.h"

#include "models/approvals/approvalwork.h"
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
    auto* dialog = new DecideDialog(seen, verdict, memberName, m_context.clock.now(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DecideDialog::confirmed, this, [this, dialog, seen] { decide(dialog, seen); });
    dialog->open();
}

void RequestActions::decide(DecideDialog* dialog, const Dossier& seen)
{
    const auto vote = [id = seen.request.id, digest = seen.request.digest, member = m_context.member(), verdict = dialog->verdict(),
                       reason = dialog->reason()](ApprovalService& service) { return service.decide(id, member, verdict, reason, digest); };
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

void RequestActions::askNew(const QString& agentId, const QString& memberName)
{
    auto* dialog = new NewRequestDialog(memberName, agentId, window());
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
