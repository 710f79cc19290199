#include "models/approvals/approvalgate.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/requestrepository.h"
#include "models/approvals/suspension.h"
#include "models/committee/memberservice.h"
#include "models/core/ids.h"

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
    const auto facts = FactsRepository(m_record).forAgent(agent);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    const AgentFacts about = facts->agent(agent);
    if (!about.known)
        return GateAnswer{
            Outcome::NotApproved, Approvals::tr("There is no agent \"%1\" in the record.").arg(agent), {}, {}};
    if (about.status != u"active")
        return GateAnswer{Outcome::Revoked,
                          Approvals::tr("The agent %1 is not active, so none of its privileges holds.").arg(about.name),
                          {},
                          {}};
    const auto requests = RequestRepository(m_record).filedFor(agent, action, resource, environment);
    if (!requests)
        return tl::unexpected<Error>(requests.error());
    const auto members = MemberService(m_record, m_clock).all();
    if (!members)
        return tl::unexpected<Error>(members.error());

    std::optional<GateAnswer> newest;
    for (const Request& request : *requests) {
        auto judged = judge(request, *facts, *members);
        if (!judged)
            return judged;
        judged->requestId = request.id;
        if (judged->outcome == Outcome::Yes)
            return judged;
        if (!newest)
            newest = *judged;
    }
    return newest.value_or(
        GateAnswer{Outcome::NotApproved, Approvals::tr("Nobody has asked for this privilege."), {}, {}});
}

Result<GateAnswer> ApprovalGate::judge(const Request& request, const Facts& facts, const QList<Member>& members) const
{
    using Outcome = GateAnswer::Outcome;
    const auto no = [](Outcome outcome, const QString& sentence) { return GateAnswer{outcome, sentence, {}, {}}; };
    const auto body = requestBody(request);
    if (!body || sha256Hex(*body) != request.digest)
        return no(Outcome::NotApproved,
                  Approvals::tr("%1 was changed after it was filed, so no vote on it counts.").arg(request.id));
    RequestRepository repository(m_record);
    const auto decisions = repository.decisions(request.id);
    if (!decisions)
        return tl::unexpected<Error>(decisions.error());
    const Instant now = m_clock.now();
    const ApprovalRules rules(m_policy, request, facts, members, now);
    if (request.status == RequestStatus::Rejected || rules.veto(*decisions))
        return no(Outcome::Rejected, Approvals::tr("%1 was rejected.").arg(request.id));
    if (request.status == RequestStatus::Withdrawn || request.status == RequestStatus::Superseded ||
        request.status == RequestStatus::PolicyBlocked || request.breakGlass)
        return no(Outcome::NotApproved,
                  Approvals::tr("%1 is not in force: %2.").arg(request.id, statusName(request.status)));
    if (!rules.complete(*decisions)) {
        if (request.status == RequestStatus::Expired || request.deadline <= now)
            return no(Outcome::Expired, Approvals::tr("%1 expired before it was decided.").arg(request.id));
        return no(Outcome::NotApproved,
                  request.policyVersion == m_policy.version()
                      ? Approvals::tr("%1 does not have every signature that its risk needs now.").arg(request.id)
                      : Approvals::tr("%1 was asked under another policy version; file it again.").arg(request.id));
    }
    Instant approvedAt;
    const auto seats = rules.seats(*decisions);
    for (const auto& seat : seats) {
        if (!approvedAt.isValid() || seat->decidedAt > approvedAt)
            approvedAt = seat->decidedAt;
    }
    const qint64 lifetime = std::min(request.lifetimeSeconds, m_policy.limits(rules.risk()).lifetimeCapSeconds);
    const Instant expiresAt = approvedAt.plusSeconds(lifetime);
    const auto grant = repository.grantStatus(request.id);
    if (!grant)
        return tl::unexpected<Error>(grant.error());
    if (grant->value_or(QStringLiteral("revoked")) == u"revoked" || *grant == QStringLiteral("suspended"))
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
