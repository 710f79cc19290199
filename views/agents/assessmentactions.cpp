#include "views/agents/assessmentactions.h"

#include "models/committee/memberservice.h"
#include "models/core/textsafety.h"
#include "models/record/persevere.h"
#include "models/trust/authority.h"
#include "models/trust/keyring.h"
#include "views/agents/assessmentdialog.h"
#include "views/common/signdialog.h"

#include <QPointer>

namespace privyseal {
namespace {

AssessmentFields fieldsOf(const Assessment& draft)
{
    return {draft.author, draft.likelihood, draft.impact, draft.findings, draft.mitigations, draft.validUntil};
}

// What a press in the dialog makes of the draft: all of it or nothing.
Result<void> writeDraft(Record& record, const Clock& clock, const Assessment& draft, const AssessmentFields& fields, AssessmentDialog::Step step)
{
    AssessmentDesk desk(record, clock);
    if (step == AssessmentDialog::Step::Discard)
        return desk.discard(draft.id);
    const auto saved = draft.id.isEmpty() ? desk.begin(draft.agent, fields) : desk.revise(draft.id, fields);
    if (!saved || step == AssessmentDialog::Step::Save)
        return saved.map([](const Assessment&) {});
    return desk.submit(saved->id).map([](const Assessment&) {});
}

Result<void> writeWhole(Record& record, const Clock& clock, const Assessment& draft, const AssessmentFields& fields, AssessmentDialog::Step step)
{
    return persevere(record, [&]() -> Result<void> {
        auto transaction = Transaction::begin(record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        auto written = writeDraft(record, clock, draft, fields, step);
        return written ? transaction->commit() : written;
    });
}

} // namespace

AssessmentActions::AssessmentActions(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context) {}

QWidget* AssessmentActions::window() const
{
    return qobject_cast<QWidget*>(parent())->window();
}

void AssessmentActions::askWrite(const QString& agent, const QString& agentName, const AssessmentStanding& standing)
{
    const auto name = [id = m_context.member(), &clock = m_context.clock](Record& record) -> Result<QString> {
        const auto member = MemberService(record, clock).find(id);
        return member ? Result<QString>(member->name) : tl::unexpected<Error>(member.error());
    };
    m_read.read(m_context.location, name, [this, agent, agentName, standing](const Result<QString>& author) {
        if (!author) {
            Q_EMIT failed(tr("Choose who you are first."), tr("An assessment names who writes it; choose yourself at the foot of the sidebar."));
            return;
        }
        Assessment draft;
        if (standing.underWay)
            draft = *standing.underWay;
        else if (standing.held) // what was found before is where one begins
            draft = {{}, agent, {}, AssessmentStatus::Draft, standing.held->likelihood, standing.held->impact, {}, {}, standing.held->findings, standing.held->mitigations};
        draft.agent = agent;
        draft.author = *author;
        auto* dialog = new AssessmentDialog(draft, agentName, m_context.clock.now(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &WriteDialog::writeRequested, this, [this, dialog, draft] { write(dialog, draft); });
        dialog->open();
    });
}

void AssessmentActions::write(AssessmentDialog* dialog, const Assessment& draft)
{
    const auto step = dialog->step();
    const auto work = [draft, step, fields = dialog->fields(), &clock = m_context.clock](Record& record) { return writeWhole(record, clock, draft, fields, step); };
    m_write.write(m_context.location, work, [this, step, draft, open = QPointer(dialog)](const Result<void>& written) {
        if (open)
            open->take(written);
        Q_EMIT changed();
        if (written && step == AssessmentDialog::Step::Discard)
            Q_EMIT discarded(draft);
    });
}

void AssessmentActions::writeAgain(const Assessment& discarded)
{
    const auto work = [discarded, &clock = m_context.clock](Record& record) -> Result<void> {
        return AssessmentDesk(record, clock).begin(discarded.agent, fieldsOf(discarded)).map([](const Assessment&) {});
    };
    m_write.write(m_context.location, work, [this](const Result<void>& written) {
        if (!written)
            Q_EMIT failed(tr("The draft was not brought back."), written.error().message);
        Q_EMIT changed();
    });
}

void AssessmentActions::takeBack(const QString& assessmentId)
{
    const auto work = [assessmentId, &clock = m_context.clock](Record& record) { return AssessmentDesk(record, clock).takeBack(assessmentId).map([](const Assessment&) {}); };
    m_write.write(m_context.location, work, [this](const Result<void>& written) {
        if (!written)
            Q_EMIT failed(tr("The assessment stays in review."), written.error().message);
        Q_EMIT changed();
    });
}

void AssessmentActions::askDecide(const QString& assessmentId, bool approves)
{
    const auto work = [assessmentId, approves, member = m_context.member(), &clock = m_context.clock](Record& record) -> Result<Asked> {
        const TrustMemory memory = TrustMemory::ofThisUser();
        auto text = AssessmentDesk(record, clock, memory).text({assessmentId, member, approves, {}, {}});
        if (!text)
            return tl::unexpected<Error>(text.error());
        const auto authority = Authority::load(record, memory);
        if (!authority)
            return tl::unexpected<Error>(authority.error());
        auto signer = readSigner(record, *authority, member, clock.now());
        if (!signer)
            return tl::unexpected<Error>(signer.error());
        return Asked{*std::move(text), *std::move(signer)};
    };
    m_read.read(m_context.location, work, [this, assessmentId, approves](const Result<Asked>& asked) {
        if (asked)
            openSign(assessmentId, approves, *asked);
        else
            Q_EMIT failed(tr("You cannot sign this assessment."), asked.error().message);
    });
}

void AssessmentActions::openSign(const QString& assessmentId, bool approves, const Asked& asked)
{
    const QString what = approves ? tr("the agent may be approved for what needs an assessment") : tr("it goes back to whoever wants to write the next one");
    auto* dialog = new SignDialog({tr("Sign an assessment"),
                                   MarkedText::of(tr("%1: %2.", "Approve REQ-1; what that means"), {{approves ? tr("Approve %1").arg(assessmentId) : tr("Reject %1").arg(assessmentId), true}, {what, false}}),
                                   tr("You sign as %1.").arg(visibleText(asked.signer.name)), asked.signer, asked.text,
                                   approves ? tr("Approve and &sign") : tr("Reject and &sign")},
                                  window());
    dialog->setObjectName(QStringLiteral("assessmentSignDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignDialog::confirmed, this, [this, dialog, assessmentId, approves, org = asked.signer.org] { decide(dialog, assessmentId, approves, org); });
    dialog->open();
}

void AssessmentActions::decide(SignDialog* dialog, const QString& assessmentId, bool approves, const QString& org)
{
    auto typed = dialog->takePassphrase();
    if (!typed) {
        dialog->showProblem(typed.error().message);
        return;
    }
    const auto passphrase = std::make_shared<const Passphrase>(*std::move(typed));
    const AssessmentBallot ballot{assessmentId, m_context.member(), approves, dialog->reason(), dialog->presented()};
    const auto work = [ballot, passphrase, org, path = dialog->keyPath(), &clock = m_context.clock](Record& record) -> Result<void> {
        const auto key = unlockKey(path, *passphrase, org, ballot.member);
        if (!key)
            return tl::unexpected<Error>(key.error());
        return AssessmentDesk(record, clock).decide(ballot, *key).map([](const Assessment&) {});
    };
    dialog->setBusy(true);
    m_write.write(m_context.location, work, [this, open = QPointer(dialog)](const Result<void>& written) {
        if (open) {
            open->setBusy(false);
            if (written)
                open->accept();
            else
                open->showProblem(written.error().message);
        }
        Q_EMIT changed();
    });
}

} // namespace privyseal
