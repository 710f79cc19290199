#include "models/approvals/gateanswer.h"

#include "models/approvals/approvalwords.h"

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
    case Outcome::Elsewhere:
        return 13;
    }
    return 10;
}

GateAnswer judgeProven(const Request& request, const ApprovalRules& rules, const Policy& policy, const ProvenVotes& proven, const Revoked& revoked)
{
    using Outcome = GateAnswer::Outcome;
    const auto no = [](Outcome outcome, const QString& sentence) { return GateAnswer{outcome, sentence, {}, {}}; };
    const QList<Decision>& votes = proven.votes;
    const Instant now = rules.now();
    const auto veto = rules.veto(votes);
    if (veto && veto->verdict == Verdict::Repudiate)
        return no(Outcome::Revoked, Approvals::tr("What breaking the glass gave by %1 was repudiated.").arg(request.id));
    if (request.status == RequestStatus::Rejected || veto)
        return no(Outcome::Rejected, Approvals::tr("%1 was rejected.").arg(request.id));
    if (request.status == RequestStatus::Withdrawn || request.status == RequestStatus::Superseded || request.status == RequestStatus::PolicyBlocked)
        return no(Outcome::NotApproved, Approvals::tr("%1 is not in force: %2.").arg(request.id, statusName(request.status)));
    if (!rules.complete(votes)) {
        if (request.status == RequestStatus::Expired || request.deadline <= now)
            return no(Outcome::Expired, Approvals::tr("%1 expired before it was decided.").arg(request.id));
        return no(Outcome::NotApproved, request.policyVersion == policy.version() ? Approvals::tr("%1 does not have every signature that its risk needs now.").arg(request.id)
                                                                                  : Approvals::tr("%1 was asked under another policy version; file it again.").arg(request.id));
    }
    if (proven.isClosed(request))
        return no(Outcome::NotApproved, Approvals::tr("The ledger says that %1 ended without an approval.").arg(request.id));
    const Instant approvedAt = rules.approvedAt(votes);
    const qint64 lifetime = std::min(request.lifetimeSeconds, rules.lifetimeCap());
    const Instant expiresAt = approvedAt.plusSeconds(lifetime);
    if (revoked.grants.contains(request.id))
        return no(Outcome::Revoked, Approvals::tr("The privilege that %1 gave was taken back.").arg(request.id));
    if (proven.isSuspendedAfter(approvedAt))
        return no(Outcome::Revoked, Approvals::tr("The privilege that %1 gave is suspended; only a fresh decision gives it back.").arg(request.id));
    if (expiresAt <= now)
        return no(Outcome::Expired, Approvals::tr("The privilege that %1 gave has run out.").arg(request.id));
    return GateAnswer{Outcome::Yes,
                      request.breakGlass ? Approvals::tr("%1 was given by breaking the glass.").arg(request.id)
                                         : Approvals::tr("%1 was approved by every slot that its risk needs.").arg(request.id),
                      {},
                      expiresAt};
}

} // namespace privyseal
