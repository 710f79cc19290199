#include "models/controls/assessmentdesk.h"

#include "models/controls/controlsrepository.h"
#include "models/controls/signedassessment.h"
#include "models/core/ids.h"
#include "models/record/persevere.h"
#include "models/record/record.h"
#include "models/trust/ledger.h"
#include "models/trust/papertext.h"
#include "models/trust/provenmoment.h"
#include "models/trust/statementservice.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Assessments)
};

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

tl::unexpected<Error> refused(const QString& why)
{
    return fail(ErrorCode::RefusedByRule, why);
}

Result<AssessedAgent> living(const ControlsRepository& controls, const QString& id)
{
    const auto agent = controls.assessedAgent(id);
    if (!agent)
        return tl::unexpected<Error>(agent.error());
    if (!*agent)
        return fail(ErrorCode::NotFound, Say::tr("There is no agent \"%1\".").arg(id));
    if ((*agent)->status == u"retired")
        return refused(Say::tr("%1 is retired; a retired agent is not assessed.").arg((*agent)->name));
    return **agent;
}

Result<Assessment> existing(const ControlsRepository& controls, const QString& id)
{
    const auto found = controls.assessment(id);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, Say::tr("There is no assessment \"%1\".").arg(id));
    return **found;
}

bool isOfScale(const std::optional<int>& value)
{
    return !value || (*value >= 1 && *value <= 5);
}

Result<void> take(Assessment* assessment, const AssessmentFields& fields)
{
    if (!isOfScale(fields.likelihood) || !isOfScale(fields.impact))
        return refused(Say::tr("Likelihood and impact go from 1 to 5."));
    if (fields.findings.size() > AssessmentDesk::longestText || fields.mitigations.size() > AssessmentDesk::longestText)
        return refused(Say::tr("Findings and mitigations have at most 4,000 characters each."));
    if (fields.author.trimmed().isEmpty() || fields.author.size() > AssessmentDesk::longestAuthor)
        return refused(Say::tr("An assessment names its author, in at most 200 characters."));
    assessment->author = fields.author.simplified();
    assessment->likelihood = fields.likelihood;
    assessment->impact = fields.impact;
    assessment->findings = fields.findings.trimmed();
    assessment->mitigations = fields.mitigations.trimmed();
    assessment->validUntil = fields.validUntil;
    return {};
}

// Where nobody said otherwise: 180 days from today's beginning (UTC).
Instant endOf(const Assessment& assessment, Instant now)
{
    return assessment.validUntil.isValid() ? assessment.validUntil : Instant::fromMsUtc(now.ms() / dayMs * dayMs + assessmentDefaultMs);
}

// What is missing before somebody can review it.
Result<void> checkComplete(const Assessment& assessment, Instant now)
{
    if (!assessment.score())
        return refused(Say::tr("Say how likely it is that something goes wrong, and how bad it would be."));
    if (assessment.findings.isEmpty() || assessment.mitigations.isEmpty())
        return refused(Say::tr("Say what you found and what is done about it."));
    if (assessment.validUntil <= now)
        return refused(Say::tr("The assessment would have lapsed before anybody could review it."));
    if (assessment.validUntil > now.plusMs(AssessmentDesk::longestValidityDays * dayMs))
        return refused(Say::tr("An assessment holds for at most a year."));
    return {};
}

Result<void> checkStatus(const Assessment& assessment, AssessmentStatus wanted)
{
    if (assessment.status == wanted)
        return {};
    return refused(Say::tr("The assessment %1 is not what it has to be for this (%2 instead of %3).").arg(assessment.id, word(assessment.status), word(wanted)));
}

// Who may not sign: whoever wrote it, and whoever answers for the agent.
Result<void> checkSecondPerson(const Member& member, const Assessment& assessment, const AssessedAgent& agent)
{
    if (member.isCalled(assessment.author))
        return refused(Say::tr("%1 wrote this assessment; a second person has to sign it.").arg(member.name));
    if (member.isCalled(agent.owner) || member.isCalled(agent.sponsor))
        return refused(Say::tr("%1 answers for this agent; somebody else has to sign its assessment.").arg(member.name));
    return {};
}

QString paper(const Assessment& assessment, const AssessedAgent& agent, bool approves, const Authority& authority, const QString& memberName)
{
    using namespace papertext;
    QStringList lines{approves ? QStringLiteral("I approve this risk assessment.") : QStringLiteral("I reject this risk assessment."), QString()};
    const auto add = [&](const char* label, const QString& value) { addField(lines, QString::fromLatin1(label), value); };
    add("Assessment", assessment.id);
    add("Agent", agent.name.isEmpty() || agent.name == assessment.agent ? assessment.agent : QString(agent.name + u" (" + assessment.agent + u')'));
    add("Owner", orDash(agent.owner));
    add("Author", assessment.author);
    add("Likelihood", QStringLiteral("%1 of 5").arg(assessment.likelihood.value_or(0)));
    add("Impact", QStringLiteral("%1 of 5").arg(assessment.impact.value_or(0)));
    add("Score", QStringLiteral("%1 of 25").arg(assessment.score().value_or(0)));
    add("Valid until", utc(assessment.validUntil));
    add("Findings", orDash(assessment.findings));
    add("Mitigations", orDash(assessment.mitigations));
    lines.append(QString());
    add(qPrintable(QStringLiteral("Roster %1").arg(authority.roster().version)), grouped(authority.chain().currentHash()));
    add("Signed by", memberName);
    return lines.join(u'\n');
}

Result<void> tell(Record& record, const Assessment& assessment, const QString& step, const QString& summary, Instant now)
{
    if (auto told = Ledger(record).append({leaftype::assessment, assessment.agent, {}, {}, summary, step}, now); !told)
        return tl::unexpected<Error>(told.error());
    return record.noteChange(Topic::Controls);
}

} // namespace

AssessmentDesk::AssessmentDesk(Record& record, const Clock& clock, TrustMemory memory) : m_record(record), m_clock(clock), m_memory(std::move(memory)) {}

Result<Assessment> AssessmentDesk::begin(const QString& agent, const AssessmentFields& fields)
{
    Assessment fresh;
    fresh.id = QStringLiteral("RA-") + randomHexId().left(12);
    fresh.agent = agent;
    if (auto taken = take(&fresh, fields); !taken)
        return tl::unexpected<Error>(taken.error());
    const auto work = [&]() -> Result<Assessment> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        ControlsRepository controls(m_record);
        if (const auto about = living(controls, agent); !about)
            return tl::unexpected<Error>(about.error());
        const auto others = controls.assessmentsOf(agent);
        if (!others)
            return tl::unexpected<Error>(others.error());
        for (const Assessment& one : *others) {
            if (one.status == AssessmentStatus::Draft || one.status == AssessmentStatus::InReview)
                return refused(Say::tr("%1 already has an assessment under way (%2).").arg(agent, one.id));
        }
        if (auto inserted = controls.insert(fresh); !inserted)
            return tl::unexpected<Error>(inserted.error());
        if (auto told = tell(m_record, fresh, QStringLiteral("drafted"), QStringLiteral("%1 drafted by %2.").arg(fresh.id, fresh.author), m_clock.now()); !told)
            return tl::unexpected<Error>(told.error());
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected<Error>(committed.error());
        return fresh;
    };
    return persevere(m_record, work, [&] { return ControlsRepository(m_record).assessment(fresh.id); });
}

Result<Assessment> AssessmentDesk::write(const QString& id, const char* step, const std::function<Result<void>(Assessment*)>& change)
{
    return persevere(m_record, [&]() -> Result<Assessment> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        ControlsRepository controls(m_record);
        auto found = existing(controls, id);
        if (!found)
            return found;
        if (const auto about = living(controls, found->agent); !about)
            return tl::unexpected<Error>(about.error());
        if (auto changed = change(&*found); !changed)
            return tl::unexpected<Error>(changed.error());
        if (auto updated = controls.update(*found); !updated)
            return tl::unexpected<Error>(updated.error());
        const QString word = QString::fromLatin1(step);
        if (auto told = tell(m_record, *found, word, QStringLiteral("%1 %2.").arg(id, word), m_clock.now()); !told)
            return tl::unexpected<Error>(told.error());
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected<Error>(committed.error());
        return found;
    });
}

Result<Assessment> AssessmentDesk::revise(const QString& id, const AssessmentFields& fields)
{
    return write(id, "revised", [&](Assessment* assessment) {
        auto may = checkStatus(*assessment, AssessmentStatus::Draft);
        return may ? take(assessment, fields) : may;
    });
}

Result<Assessment> AssessmentDesk::submit(const QString& id)
{
    return write(id, "submitted", [&](Assessment* assessment) -> Result<void> {
        if (auto may = checkStatus(*assessment, AssessmentStatus::Draft); !may)
            return may;
        const Instant now = m_clock.now();
        assessment->validUntil = endOf(*assessment, now);
        assessment->status = AssessmentStatus::InReview;
        return checkComplete(*assessment, now);
    });
}

Result<Assessment> AssessmentDesk::takeBack(const QString& id)
{
    return write(id, "taken_back", [](Assessment* assessment) {
        auto may = checkStatus(*assessment, AssessmentStatus::InReview);
        assessment->status = AssessmentStatus::Draft;
        return may;
    });
}

Result<void> AssessmentDesk::discard(const QString& id)
{
    return persevere(m_record, [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        ControlsRepository controls(m_record);
        const auto found = existing(controls, id);
        if (!found)
            return tl::unexpected<Error>(found.error());
        if (auto may = checkStatus(*found, AssessmentStatus::Draft); !may)
            return may;
        if (auto removed = controls.removeAssessment(id); !removed)
            return removed;
        if (auto told = tell(m_record, *found, QStringLiteral("discarded"), QStringLiteral("%1 discarded.").arg(id), m_clock.now()); !told)
            return told;
        return transaction->commit();
    });
}

Result<AssessmentStanding> AssessmentDesk::standing(const QString& agent) const
{
    const auto remembered = Authority::recall(m_record, m_memory);
    if (!remembered)
        return tl::unexpected<Error>(remembered.error());
    const auto snapshot = Snapshot::begin(m_record);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const auto all = ControlsRepository(m_record).assessmentsOf(agent);
    if (!all)
        return tl::unexpected<Error>(all.error());
    AssessmentStanding standing;
    for (const Assessment& one : *all) {
        if (one.status == AssessmentStatus::Draft || one.status == AssessmentStatus::InReview)
            standing.underWay = one;
        else if (one.status == AssessmentStatus::Approved && (!standing.held || standing.held->endsAt() < one.endsAt()))
            standing.held = one;
    }
    const auto authority = Authority::load(m_record, *remembered);
    if (!authority && (authority.error().code == ErrorCode::BadSignature || authority.error().code == ErrorCode::Rollback)) {
        standing.fault = authority.error().message;
        return standing;
    }
    if (!authority)
        return tl::unexpected<Error>(authority.error());
    const auto proven = signedAssessment(m_record, *authority, agent);
    if (!proven)
        return tl::unexpected<Error>(proven.error());
    if (!proven->governs)
        return standing;
    standing.held = proven->held;
    standing.fault = proven->fault;
    standing.reopened = proven->reopened;
    const QList<Member> members = authority->members();
    const auto signer = std::find_if(members.begin(), members.end(), [&](const Member& one) { return one.id == proven->signer; });
    standing.signer = signer == members.end() ? proven->signer : signer->name;
    return standing;
}

Result<QString> AssessmentDesk::text(const AssessmentBallot& ballot) const
{
    const auto moment = ProvenMoment::begin(m_record, m_memory);
    if (!moment)
        return tl::unexpected<Error>(moment.error());
    const ControlsRepository controls(m_record);
    auto assessment = existing(controls, ballot.assessmentId);
    if (!assessment)
        return tl::unexpected<Error>(assessment.error());
    assessment->validUntil = endOf(*assessment, m_clock.now());
    const auto agent = living(controls, assessment->agent);
    if (!agent)
        return tl::unexpected<Error>(agent.error());
    if (auto may = checkStatus(*assessment, AssessmentStatus::InReview); !may)
        return tl::unexpected<Error>(may.error());
    const auto member = seatedMember(moment->authority(), ballot.member);
    if (!member)
        return tl::unexpected<Error>(member.error());
    if (auto may = checkSecondPerson(*member, *assessment, *agent); !may)
        return tl::unexpected<Error>(may.error());
    return paper(*assessment, *agent, ballot.approves, moment->authority(), member->name);
}

Result<Assessment> AssessmentDesk::decide(const AssessmentBallot& ballot, const SigningKey& key)
{
    ControlsRepository controls(m_record);
    StatementDraft draft;
    draft.kind = QLatin1String(assessmentKinds) + (ballot.approves ? QStringLiteral("approve") : QStringLiteral("reject"));
    draft.member = ballot.member;
    draft.reason = ballot.reason;
    draft.presented = ballot.presented;
    Assessment assessment;
    const auto admit = [&](const Standing& standing, Instant now) -> Result<void> {
        auto found = existing(controls, ballot.assessmentId);
        if (!found)
            return tl::unexpected<Error>(found.error());
        assessment = *std::move(found);
        assessment.validUntil = endOf(assessment, now);
        const auto agent = living(controls, assessment.agent);
        if (!agent)
            return tl::unexpected<Error>(agent.error());
        const auto member = seatedMember(standing.authority(), ballot.member);
        if (!member)
            return tl::unexpected<Error>(member.error());
        if (auto may = checkStatus(assessment, AssessmentStatus::InReview); !may)
            return may;
        if (auto may = checkSecondPerson(*member, assessment, *agent); !may)
            return may;
        if (auto complete = checkComplete(assessment, now); ballot.approves && !complete)
            return complete;
        const auto document = assessmentDocument(assessment);
        if (!document)
            return tl::unexpected<Error>(document.error());
        if (paper(assessment, *agent, ballot.approves, standing.authority(), member->name) != ballot.presented)
            return refused(Say::tr("What the record says about the assessment has changed since you read it; read it again."));
        draft.subject = assessment.agent;
        draft.document = *document;
        draft.summary = QStringLiteral("%1 %2 the risk assessment %3.").arg(member->name, ballot.approves ? QStringLiteral("approved") : QStringLiteral("rejected"), assessment.id);
        return {};
    };
    const auto follow = [&](const StatementBody& body) -> Result<void> {
        if (ballot.approves) {
            assessment.status = AssessmentStatus::Approved;
            assessment.approvedAt = body.issued;
            if (auto replaced = controls.supersedeApproved(assessment.agent); !replaced)
                return replaced;
        } else {
            assessment.status = AssessmentStatus::Rejected;
        }
        if (auto updated = controls.update(assessment); !updated)
            return updated;
        if (auto noted = m_record.noteChange(Topic::Controls); !noted)
            return noted;
        return m_record.noteChange(Topic::Requests); // what waits for it may go on
    };
    const auto made = StatementService(m_record, m_clock, m_memory).make(&draft, key, admit, follow);
    if (!made)
        return tl::unexpected<Error>(made.error());
    return assessment;
}

Result<void> AssessmentDesk::reopen(Record& record, const QString& agent, const QString& why, Instant now)
{
    ControlsRepository controls(record);
    const auto all = controls.assessmentsOf(agent);
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto newest = std::find_if(all->begin(), all->end(), [](const Assessment& one) { return one.status == AssessmentStatus::Approved; });
    if (newest == all->end())
        return {};
    const bool isUnderWay = std::any_of(all->begin(), all->end(), [](const Assessment& one) { return one.status == AssessmentStatus::Draft || one.status == AssessmentStatus::InReview; });
    if (auto replaced = controls.supersedeApproved(agent); !replaced)
        return replaced;
    Assessment again = *newest;
    if (!isUnderWay) {
        again.status = AssessmentStatus::Draft; // what was found then has to be thought over, not only signed once more
        again.approvedAt = {};
        again.validUntil = {};
        if (auto updated = controls.update(again); !updated)
            return updated;
    }
    return tell(record, again, QStringLiteral("reopened"), why, now);
}

} // namespace privyseal
