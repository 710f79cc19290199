#include "models/approvals/approvalgate.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/requestrepository.h"
#include "models/approvals/suspension.h"
#include "models/record/record.h"
#include "models/record/snapshot.h"

#include <algorithm>

namespace privyseal {

int GateAnswer::exitCode() const
{
    switch (outcome) {
    case Outcome::Yes:
        return 0;
    case Outcome::NotApproved:
        return 10;
    case Outcome::Expired:
        return 11;
    case Outcome::Rejected:
        return 16;
    case Outcome::Revoked:
        return 14;
    }
    return 10;
}

Result<GateAnswer> ApprovalGate::answer(const QString& agent, const QString& action, const QString& resource,
                                        const QString& environment) const
{
    using Outcome = GateAnswer::Outcome;
    auto remembered = Authority::recall(m_record, m_memory);
    if (!remembered)
        return tl::unexpected<Error>(remembered.error());
    const auto snapshot = Snapshot::begin(m_record);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const auto facts = FactsRepository(m_record).forAgent(agent);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    const auto requests = RequestRepository(m_record).filedFor(agent, action, resource, environment);
    if (!requests)
        return tl::unexpected<Error>(requests.error());
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
    auto answer = ofRequests(*requests, *facts, *standing, watch);
    if (answer) {
        if (const AgentFacts about = facts->agent(agent); !about.known)
            answer = GateAnswer{Outcome::NotApproved, Approvals::tr("There is no agent \"%1\" in the record.").arg(agent), {}, {}};
        else if (about.status != u"active")
            answer = GateAnswer{Outcome::Revoked, Approvals::tr("The agent %1 is not active, so none of its privileges holds.").arg(about.name), {}, {}};
    }
    if (auto kept = standing->remember(m_record, m_memory, now); !kept)
        return tl::unexpected<Error>(kept.error());
    return answer;
}

Result<GateAnswer> ApprovalGate::ofRequests(const QList<Request>& requests, const Facts& facts, const Standing& standing, const LedgerWatch& watch) const
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
    const auto no = [](Outcome outcome, const QString& sentence) { return GateAnswer{outcome, sentence, {}, {}}; };
    const Instant now = m_clock.now();
    if (!committee.isFounded())
        return no(Outcome::NotApproved, Approvals::tr("The committee of this record has not signed its roster yet, so nothing is approved."));
    const ApprovalRules rules(committee.policy, request, facts, committee.members, now);
    if (request.status == RequestStatus::Rejected || rules.veto(votes.votes))
        return no(Outcome::Rejected, Approvals::tr("%1 was rejected.").arg(request.id));
    if (request.status == RequestStatus::Withdrawn || request.status == RequestStatus::Superseded ||
        request.status == RequestStatus::PolicyBlocked || request.breakGlass)
        return no(Outcome::NotApproved,
                  Approvals::tr("%1 is not in force: %2.").arg(request.id, statusName(request.status)));
    if (!rules.complete(votes.votes)) {
        if (request.status == RequestStatus::Expired || request.deadline <= now)
            return no(Outcome::Expired, Approvals::tr("%1 expired before it was decided.").arg(request.id));
        return no(Outcome::NotApproved,
                  request.policyVersion == committee.policy.version()
                      ? Approvals::tr("%1 does not have every signature that its risk needs now.").arg(request.id)
                      : Approvals::tr("%1 was asked under another policy version; file it again.").arg(request.id));
    }
    if (votes.isClosed(request))
        return no(Outcome::NotApproved, Approvals::tr("The ledger says that %1 ended without an approval.").arg(request.id));
    const Instant approvedAt = rules.approvedAt(votes.votes);
    const qint64 lifetime = std::min(request.lifetimeSeconds, committee.policy.limits(rules.risk()).lifetimeCapSeconds);
    const Instant expiresAt = approvedAt.plusSeconds(lifetime);
    const auto grant = RequestRepository(m_record).grantStatus(request.id);
    if (!grant)
        return tl::unexpected<Error>(grant.error());
    if (committee.authority->revoked().grants.contains(request.id) || votes.isSuspendedAfter(approvedAt)
        || grant->value_or(QStringLiteral("revoked")) == u"revoked" || *grant == QStringLiteral("suspended"))
        return no(Outcome::Revoked, Approvals::tr("The privilege that %1 gave was taken back.").arg(request.id));
    if (expiresAt <= now || **grant != u"active")
        return no(Outcome::Expired, Approvals::tr("The privilege that %1 gave has run out.").arg(request.id));
    if (const QString why = suspension(facts, request.agent, request.environment, now); !why.isEmpty())
        return no(Outcome::Revoked, why);
    return GateAnswer{Outcome::Yes,
                      Approvals::tr("%1 was approved by every slot that its risk needs.").arg(request.id),
                      {},
                      expiresAt};
}

} // namespace privyseal
