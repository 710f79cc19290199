#include "models/approvals/votewords.h"

#include "models/approvals/approvalwords.h"

#include <algorithm>

namespace privyseal {

const Decision* voteOf(const QString& memberId, const Request& request, const QList<Decision>& decisions)
{
    const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const Decision& one) {
        return one.member == memberId && one.requestVersion == request.version;
    });
    return found == decisions.end() ? nullptr : &*found;
}

QString whyNotMine(const Member* you, const Request& request, const ApprovalRules& rules,
                   const QList<Decision>& decisions)
{
    if (!you || !you->isActive())
        return Approvals::tr("You only look");
    switch (rules.exclusion(*you)) {
    case Exclusion::Asks:
        return Approvals::tr("You asked");
    case Exclusion::Owner:
        return Approvals::tr("You own it");
    case Exclusion::Sponsor:
        return Approvals::tr("You sponsor it");
    case Exclusion::None:
        break;
    }
    if (const Decision* vote = voteOf(you->id, request, decisions))
        return vote->verdict == Verdict::Approve ? Approvals::tr("You signed") : Approvals::tr("You voted");
    if (request.status == RequestStatus::ChangesRequested)
        return Approvals::tr("Changes asked");
    if (!isOpen(request.status) && rules.ratification(decisions) != Ratification::Waits)
        return statusName(request.status);
    if (rules.slotsFor(*you, rules.now()).isEmpty())
        return Approvals::tr("Not your role");
    return rules.nextSeat(*you, decisions) ? QString() : Approvals::tr("Others signed");
}

QString whyNotVote(const Member* you, const Request& request, const ApprovalRules& rules,
                   const QList<Decision>& decisions)
{
    if (request.historical)
        return Approvals::tr("This request was imported; nothing can be decided on it.");
    if (request.status == RequestStatus::ChangesRequested)
        return Approvals::tr("Changes were asked for; it waits for a new version.");
    const Ratification ratification = rules.ratification(decisions);
    if (ratification == Ratification::Ratified)
        return Approvals::tr("Breaking the glass was ratified.");
    if (ratification == Ratification::Repudiated)
        return Approvals::tr("Breaking the glass was repudiated.");
    if (ratification == Ratification::Overdue)
        return Approvals::tr("Nobody ratified it within 24 hours; an incident is open.");
    if (!isOpen(request.status) && ratification != Ratification::Waits)
        return Approvals::tr("This request is closed: %1.").arg(statusName(request.status));
    if (isOpen(request.status) && request.deadline <= rules.now())
        return Approvals::tr("The time to decide has run out.");
    if (!you)
        return Approvals::tr("Choose who you are first.");
    if (!you->isActive())
        return Approvals::tr("You are not an active member of the committee.");
    switch (rules.exclusion(*you)) {
    case Exclusion::Asks:
        return Approvals::tr("You asked for it.");
    case Exclusion::Owner:
        return Approvals::tr("You own this agent.");
    case Exclusion::Sponsor:
        return Approvals::tr("You sponsor this agent.");
    case Exclusion::None:
        break;
    }
    if (voteOf(you->id, request, decisions))
        return Approvals::tr("You have voted on this version.");
    return rules.slotsFor(*you, rules.now()).isEmpty() ? Approvals::tr("None of its slots is for your role.")
                                                       : QString();
}

QString exclusionWord(Exclusion exclusion)
{
    switch (exclusion) {
    case Exclusion::Asks:
        return Approvals::tr("asks");
    case Exclusion::Owner:
        return Approvals::tr("owner");
    case Exclusion::Sponsor:
        return Approvals::tr("sponsor");
    case Exclusion::None:
        break;
    }
    return {};
}

} // namespace privyseal
