#include "models/approvals/approvalgate.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/provenfacts.h"
#include "models/approvals/requestrepository.h"
#include "models/approvals/subject.h"
#include "models/approvals/suspension.h"
#include "models/record/record.h"
#include "models/record/snapshot.h"

#include <algorithm>

namespace privyseal {

Result<GateAnswer> ApprovalGate::answer(const GateQuestion& question) const
{
    using Outcome = GateAnswer::Outcome;
    auto remembered = Authority::recall(m_record, m_memory);
    if (!remembered)
        return tl::unexpected<Error>(remembered.error());
    const auto snapshot = Snapshot::begin(m_record);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    auto facts = FactsRepository(m_record).forAgent(question.agent);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    auto requests = RequestRepository(m_record).filedFor(question.agent, question.action, question.resource, question.environment);
    if (!requests)
        return tl::unexpected<Error>(requests.error());
    if (!question.onlyRequest.isNull())
        requests->removeIf([&](const Request& one) { return one.id != question.onlyRequest; });
    // What the signers of these votes had seen of the ledger has to be its beginning.
    LedgerWatch watch;
    for (const Request& request : *requests) {
        const auto rows = RequestRepository(m_record).decisions(request.id);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        for (const StoredDecision& row : *rows) {
            const auto envelope = Envelope::read(BodyKind::Decision, row.envelope);
            const auto body = envelope ? DecisionBody::read(envelope->body()) : tl::unexpected<Error>(envelope.error());
            if (body)
                watch.sizes.insert(body->seen.size);
        }
    }
    const Instant now = m_clock.now();
    const auto standing = Standing::checkWhole(m_record, *std::move(remembered), now, &watch);
    if (!standing && standing.error().code == ErrorCode::RefusedByRule) // the clock
        return GateAnswer{Outcome::Expired, standing.error().message, {}, {}};
    if (!standing)
        return tl::unexpected<Error>(standing.error());
    if (auto taken = takeSigned(&*facts, m_record, standing->authority()); !taken)
        return tl::unexpected<Error>(taken.error());
    auto answer = ofRequests(*requests, *facts, *standing, watch, question.subject);
    if (answer) {
        if (const AgentFacts about = facts->agent(question.agent); !about.known)
            answer = GateAnswer{Outcome::NotApproved, Approvals::tr("There is no agent \"%1\" in the record.").arg(question.agent), {}, {}};
        else if (about.status != u"active")
            answer = GateAnswer{Outcome::Revoked, Approvals::tr("The agent %1 is not active, so none of its privileges holds.").arg(about.name), {}, {}};
        const Authority& authority = standing->authority();
        if (!question.audience.isNull() && !(authority.isFounded() && authority.roster().gates.contains(question.audience)))
            answer = GateAnswer{Outcome::Elsewhere, notAGate(question.audience), {}, {}};
    }
    if (auto kept = standing->remember(m_record, m_memory, now); !kept)
        return tl::unexpected<Error>(kept.error());
    return answer;
}

Result<GateAnswer> ApprovalGate::ofRequests(const QList<Request>& requests, const Facts& facts, const Standing& standing, const LedgerWatch& watch,
                                             const QString& subject) const
{
    using Outcome = GateAnswer::Outcome;
    const auto committee = CommitteeNow::of(m_record, m_clock, standing.authority());
    if (!committee)
        return tl::unexpected<Error>(committee.error());
    std::optional<GateAnswer> newest;
    for (const Request& request : requests) {
        const auto rows = RequestRepository(m_record).decisions(request.id);
        const auto leaves = Ledger(m_record).about(request.id);
        const auto body = RequestRepository(m_record).body(request.id, request.version);
        for (const auto* error : {rows ? nullptr : &rows.error(), leaves ? nullptr : &leaves.error(), body ? nullptr : &body.error()}) {
            if (error)
                return tl::unexpected<Error>(*error);
        }
        const ProvenVotes votes = proveVotes(request.id, *rows, *leaves, *committee);
        Result<GateAnswer> judged = GateAnswer{Outcome::NotApproved, whyNotAsFiled(request, *body, votes.entries), {}, {}};
        if (!votes.faults.isEmpty())
            return fail(ErrorCode::BadSignature, votes.faults.first(), votes.faults.join(u' '));
        for (const SeenTree& seen : votes.seen) {
            if (watch.roots.value(seen.size) != seen.root)
                return fail(ErrorCode::BadSignature, Approvals::tr("The ledger is not the one that the signers of %1 had seen.").arg(request.id));
        }
        if (judged->sentence.isEmpty())
            judged = judge(request, facts, *committee, votes);
        if (!judged)
            return judged;
        if (judged->outcome == Outcome::Yes && !subject.isNull() && !subjectsOf(request).contains(subject))
            judged = GateAnswer{Outcome::Elsewhere, notForSubject(request, subject), {}, {}};
        judged->requestId = request.id;
        if (judged->outcome == Outcome::Yes)
            return judged;
        if (!newest)
            newest = *judged;
    }
    return newest.value_or(GateAnswer{Outcome::NotApproved, Approvals::tr("Nobody has asked for this privilege."), {}, {}});
}

Result<GateAnswer> ApprovalGate::judge(const Request& request, const Facts& facts, const CommitteeNow& committee, const ProvenVotes& votes) const
{
    using Outcome = GateAnswer::Outcome;
    const Instant now = m_clock.now();
    if (!committee.isFounded())
        return GateAnswer{Outcome::NotApproved, Approvals::tr("The committee of this record has not signed its roster yet, so nothing is approved."), {}, {}};
    const ApprovalRules rules(committee.policy, request, facts, committee.members, now);
    GateAnswer answer = judgeProven(request, rules, committee.policy, votes, committee.authority->revoked());
    if (answer.outcome != Outcome::Yes)
        return answer;
    const auto grant = RequestRepository(m_record).grantStatus(request.id);
    if (!grant)
        return tl::unexpected<Error>(grant.error());
    const QString status = grant->value_or(QStringLiteral("revoked"));
    if (status == u"revoked")
        return GateAnswer{Outcome::Revoked, Approvals::tr("The privilege that %1 gave was taken back.").arg(request.id), {}, {}};
    if (status != u"active" && status != u"suspended")
        return GateAnswer{Outcome::Expired, Approvals::tr("The privilege that %1 gave has run out.").arg(request.id), {}, {}};
    QString why = suspension(facts, request.agent, request.environment, now);
    if (why.isEmpty() && status == u"suspended")
        why = Approvals::tr("The privilege that %1 gave is suspended; only a fresh decision gives it back.").arg(request.id);
    if (!why.isEmpty())
        return GateAnswer{Outcome::Revoked, why, {}, {}};
    return answer;
}

} // namespace privyseal
