#include "views/agents/assessmentactions.h"

#include "models/committee/memberservice.h"
#include "models/record/persevere.h"
#include "views/agents/assessmentdialog.h"
#include "views/common/signflow.h"

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

AssessmentActions::AssessmentActions(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_signing(new SignFlow(context, parent))
{
    connect(m_signing, &SignFlow::written, this, &AssessmentActions::changed);
    connect(m_signing, &SignFlow::refused, this, [this](const QString& why) { Q_EMIT failed(tr("You cannot sign this assessment."), why); });
}

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
    const AssessmentBallot ballot{assessmentId, m_context.member(), approves, {}, {}};
    const SignFlow::Question question{QStringLiteral("assessmentSignDialog"), tr("Sign an assessment"), approves ? tr("Approve %1").arg(assessmentId) : tr("Reject %1").arg(assessmentId),
                                      approves ? tr("the agent may be approved for what needs an assessment") : tr("it goes back to whoever wants to write the next one"),
                                      approves ? tr("Approve and &sign") : tr("Reject and &sign")};
    const auto text = [ballot, &clock = m_context.clock](Record& record) { return AssessmentDesk(record, clock).text(ballot); };
    const auto sign = [ballot, &clock = m_context.clock](Record& record, const SigningKey& key, const QString& reason, const QString& presented) {
        AssessmentBallot given = ballot;
        given.reason = reason;
        given.presented = presented;
        return AssessmentDesk(record, clock).decide(given, key).map([](const Assessment&) {});
    };
    m_signing->ask(question, text, sign);
}

} // namespace privyseal
