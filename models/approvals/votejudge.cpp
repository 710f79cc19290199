#include "models/approvals/votejudge.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/requestbody.h"
#include "models/core/ids.h"

#include <algorithm>

namespace privyseal {

namespace {

// Whether this verdict can be given now, whoever gives it.
Result<void> judgeTime(const Decision& decision, const Request& request, const ApprovalRules& rules, const QList<Decision>& votes)
{
    if (isAfterwards(decision.verdict)) {
        switch (rules.ratification(votes)) {
        case Ratification::Waits:
            return {};
        case Ratification::NotGiven:
            return refuse(Approvals::tr("Only what was given by breaking the glass is ratified or repudiated; %1 was not.").arg(request.id));
        case Ratification::Ratified:
            return refuse(Approvals::tr("%1 is ratified already.").arg(request.id));
        case Ratification::Repudiated:
            return refuse(Approvals::tr("%1 was repudiated already.").arg(request.id));
        case Ratification::Overdue:
            return refuse(Approvals::tr("The 24 hours to ratify %1 are over; an incident is open.").arg(request.id));
        }
    }
    if (request.status != RequestStatus::Pending)
        return refuse(Approvals::tr("Changes were asked for on %1; it waits for a new version.").arg(request.id));
    if (!(decision.decidedAt < request.deadline))
        return refuse(Approvals::tr("The time to decide on %1 has run out.").arg(request.id));
    return {};
}

} // namespace

tl::unexpected<Error> refuse(const QString& rule)
{
    return fail(ErrorCode::RefusedByRule, rule);
}

Result<QString> judgeVote(const Decision& decision, const Request& request, const ApprovalRules& rules,
                          const QList<Decision>& votes)
{
    if (auto may = judgeTime(decision, request, rules, votes); !may)
        return tl::unexpected<Error>(may.error());
    const auto body = requestBody(request);
    if (!body || sha256Hex(*body) != request.digest)
        return refuse(
            Approvals::tr("%1 was changed after it was filed; its requester must file it again.").arg(request.id));
    if (decision.requestDigest != request.digest)
        return refuse(
            Approvals::tr("%1 has a newer version than the one that you read; read it again.").arg(request.id));
    if (request.policyVersion != decision.policyVersion)
        return refuse(Approvals::tr("%1 was asked under another policy version; its requester must file it again.")
                          .arg(request.id));
    const Member* member = rules.member(decision.member);
    if (!member || !member->isActive())
        return refuse(
            Approvals::tr("%1 is not an active member of the committee.").arg(member ? member->name : decision.member));
    switch (rules.exclusion(*member)) {
    case Exclusion::Asks:
        return refuse(Approvals::tr("%1 asked for it, so somebody else must decide.").arg(member->name));
    case Exclusion::Owner:
        return refuse(Approvals::tr("%1 owns this agent, so somebody else must decide.").arg(member->name));
    case Exclusion::Sponsor:
        return refuse(Approvals::tr("%1 sponsors this agent, so somebody else must decide.").arg(member->name));
    case Exclusion::None:
        break;
    }
    if (std::any_of(votes.begin(), votes.end(), [&](const Decision& one) {
            return one.member == member->id && one.requestVersion == request.version;
        }))
        return refuse(Approvals::tr("%1 has voted on this version already.").arg(member->name));
    if (rules.slotsFor(*member, decision.decidedAt).isEmpty())
        return refuse(Approvals::tr("None of the slots of %1 is for a role of %2.").arg(request.id, member->name));
    if (decision.verdict != Verdict::Approve && decision.verdict != Verdict::Ratify)
        return QString();
    const auto seat = rules.nextSeat(*member, votes);
    if (!seat)
        return refuse(Approvals::tr("The slots that %1 could fill are filled by others.").arg(member->name));
    if (decision.verdict == Verdict::Ratify) // what was given is past; its blockers are no reason to leave it unratified
        return rules.slotRules()[*seat].name;
    QStringList blockers;
    const QList<Condition> conditions = rules.conditions();
    for (const Condition& one : conditions) {
        if (!one.met)
            blockers.append(Approvals::tr("%1 (%2)").arg(one.title, one.detail));
    }
    if (!blockers.isEmpty())
        return refuse(Approvals::tr("%1 cannot be approved yet. Not met: %2.")
                          .arg(request.id, blockers.join(QStringLiteral(", "))));
    return rules.slotRules()[*seat].name;
}

} // namespace privyseal
