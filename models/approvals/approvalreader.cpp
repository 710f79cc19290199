#include "models/approvals/approvalreader.h"

#include "models/agents/agent.h"
#include "models/approvals/actionclassword.h"
#include "models/approvals/approvalwords.h"
#include "models/approvals/requestrepository.h"
#include "models/committee/memberservice.h"

#include <algorithm>

namespace privyseal {
namespace {

const Decision* voteOf(const QString& memberId, const Request& request, const QList<Decision>& decisions)
{
    const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const Decision& one) {
        return one.member == memberId && one.requestVersion == request.version;
    });
    return found == decisions.end() ? nullptr : &*found;
}

// In two or three words for a row of the inbox; empty when this request waits for this member.
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
    if (rules.slotsFor(*you, rules.now()).isEmpty())
        return Approvals::tr("Not your role");
    return rules.nextSeat(*you, decisions) ? QString() : Approvals::tr("Others signed");
}

// The same in a sentence, for the detail pane; empty when the member may vote.
QString whyNotVote(const Member* you, const Request& request, const ApprovalRules& rules,
                   const QList<Decision>& decisions)
{
    if (request.historical)
        return Approvals::tr("This request was imported; nothing can be decided on it.");
    if (request.status == RequestStatus::ChangesRequested)
        return Approvals::tr("Changes were asked for; it waits for a new version.");
    if (!isOpen(request.status))
        return Approvals::tr("This request is closed: %1.").arg(statusName(request.status));
    if (request.deadline <= rules.now())
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

QString untilText(Instant end)
{
    return end.isValid() ? Approvals::tr("until %1").arg(dayText(end)) : Approvals::tr("no end");
}

QList<PrivilegeChange> changesOf(const Request& request, const QList<GrantFacts>& grants, const Policy& policy,
                                 Instant now)
{
    using Kind = PrivilegeChange::Kind;
    QList<PrivilegeChange> rest;
    PrivilegeChange asked{request.action,
                          request.resource,
                          request.environment,
                          QStringLiteral("-"),
                          lifetimeText(request.lifetimeSeconds),
                          Kind::Added,
                          {}};
    QStringList reach;
    for (const GrantFacts& one : grants) {
        const QString actionClass = policy.actionClass(one.action);
        if (one.environment == request.environment && !reach.contains(actionClass))
            reach.append(actionClass);
        if (one.action != request.action || one.resource != request.resource ||
            one.environment != request.environment) {
            rest.append({one.action, one.resource, one.environment, untilText(one.expiresAt),
                         Approvals::tr("no change"), Kind::Unchanged, one.lastUsedAt});
            continue;
        }
        asked.now = untilText(one.expiresAt);
        asked.lastUsed = one.lastUsedAt;
        asked.kind = one.expiresAt.isValid() && one.expiresAt < now.plusSeconds(request.lifetimeSeconds)
                         ? Kind::Grows
                         : Kind::Unchanged;
    }
    QList<PrivilegeChange> all{asked};
    const QString wanted = policy.actionClass(request.action);
    if (!reach.contains(wanted)) {
        const auto words = [](QStringList classes) {
            std::transform(classes.begin(), classes.end(), classes.begin(), actionClassWord);
            return classes.join(QStringLiteral(", "));
        };
        const QString before = reach.isEmpty() ? QStringLiteral("-") : words(reach);
        all.append({Approvals::tr("Reach in %1").arg(environmentWord(request.environment)),
                    {},
                    request.environment,
                    before,
                    words(reach + QStringList{wanted}),
                    Kind::Grows,
                    {}});
    }
    return all + rest;
}

QList<HistoryEntry> historyOf(const Request& request, const QList<RequestVersion>& versions,
                              const QList<Decision>& decisions, const ApprovalRules& rules)
{
    QList<HistoryEntry> entries;
    if (versions.isEmpty())
        entries.append({request.requestedAt, Approvals::tr("%1 asked").arg(request.requestedBy)});
    for (const RequestVersion& version : versions) {
        if (version.version == 1) {
            entries.append({version.filedAt, Approvals::tr("%1 filed the request").arg(version.filedBy)});
            continue;
        }
        const int voided = int(std::count_if(decisions.begin(), decisions.end(), [&](const Decision& one) {
            return one.requestVersion == version.version - 1;
        }));
        entries.append({version.filedAt,
                        voided == 0 ? Approvals::tr("Version %1 filed").arg(version.version)
                                    : Approvals::tr("Version %1 filed, %n vote(s) on version %2 void", nullptr, voided)
                                          .arg(version.version)
                                          .arg(version.version - 1)});
    }
    for (const Decision& one : decisions) {
        const Member* member = rules.member(one.member);
        const QString who = member ? member->name : one.member;
        const QString text = one.verdict == Verdict::Approve  ? Approvals::tr("%1 approved version %2")
                             : one.verdict == Verdict::Reject ? Approvals::tr("%1 rejected version %2")
                                                              : Approvals::tr("%1 asked for changes to version %2");
        entries.append({one.decidedAt, text.arg(who).arg(one.requestVersion)});
    }
    if (!isOpen(request.status) && request.decidedAt.isValid()) {
        const bool told = request.reason.isEmpty() || request.status == RequestStatus::Approved ||
                          request.status == RequestStatus::Rejected;
        entries.append(
            {request.decidedAt, told ? statusName(request.status)
                                     : Approvals::tr("%1: %2").arg(statusName(request.status), request.reason)});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const HistoryEntry& a, const HistoryEntry& c) { return a.at < c.at; });
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace

int Dossier::signedCount() const
{
    return int(std::count_if(quorum.begin(), quorum.end(), [](const Slot& slot) { return slot.filledBy.has_value(); }));
}

int Dossier::blockerCount() const
{
    return int(std::count_if(conditions.begin(), conditions.end(), [](const Condition& one) { return !one.met; }));
}

ApprovalReader::ApprovalReader(Record& record, const Clock& clock, Policy policy)
    : m_record(record), m_clock(clock), m_policy(std::move(policy))
{
}

Result<QList<InboxRow>> ApprovalReader::openRows(const QString& memberId) const
{
    const RequestRepository repository(m_record);
    const auto requests = repository.open();
    const auto decisions = repository.decisionsOfOpen();
    const auto starts = repository.versionStartsOfOpen();
    const auto facts = FactsRepository(m_record).forOpenRequests();
    const auto members = MemberService(m_record, m_clock).all();
    for (const auto* error :
         {requests ? nullptr : &requests.error(), decisions ? nullptr : &decisions.error(),
          starts ? nullptr : &starts.error(), facts ? nullptr : &facts.error(), members ? nullptr : &members.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    QHash<QString, QList<Decision>> byRequest;
    for (const Decision& one : *decisions)
        byRequest[one.requestId].append(one);
    const Instant now = m_clock.now();
    QList<InboxRow> rows;
    for (const Request& request : *requests) {
        if (request.deadline <= now)
            continue; // expired in truth; the writer says so at its next call
        const QList<Decision> votes = byRequest.value(request.id);
        const ApprovalRules rules(m_policy, request, *facts, *members, now);
        InboxRow row;
        row.request = request;
        row.agentName = rules.agent().known ? rules.agent().name : request.agent;
        const auto seats = rules.seats(votes);
        row.slotCount = int(seats.size());
        row.signedCount =
            int(std::count_if(seats.begin(), seats.end(), [](const auto& seat) { return seat.has_value(); }));
        const auto conditions = rules.conditions();
        row.blockerCount =
            int(std::count_if(conditions.begin(), conditions.end(), [](const Condition& one) { return !one.met; }));
        row.whyNotMine = whyNotMine(rules.member(memberId), request, rules, votes);
        row.mine = row.whyNotMine.isEmpty();
        row.windowStart = starts->value(request.id, request.requestedAt);
        row.deadline = request.deadline;
        rows.append(row);
    }
    return rows;
}

Result<QList<InboxRow>> ApprovalReader::inbox(const QString& memberId, InboxTab tab, int limit) const
{
    QList<InboxRow> rows;
    if (tab != InboxTab::Decided) {
        auto open = openRows(memberId);
        if (!open)
            return open;
        if (tab == InboxTab::Mine)
            open->removeIf([](const InboxRow& row) { return !row.mine; });
        return open->mid(0, limit);
    }
    const auto requests = RequestRepository(m_record).closed(limit);
    if (!requests)
        return tl::unexpected<Error>(requests.error());
    const auto names = FactsRepository(m_record).agentNames();
    if (!names)
        return tl::unexpected<Error>(names.error());
    for (const Request& request : *requests) {
        InboxRow row;
        row.request = request;
        row.agentName = names->value(request.agent, request.agent);
        row.whyNotMine = statusName(request.status);
        row.windowStart = request.requestedAt;
        row.deadline = request.deadline;
        rows.append(row);
    }
    return rows;
}

Result<InboxCounts> ApprovalReader::counts(const QString& memberId) const
{
    const auto open = openRows(memberId);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto closed = RequestRepository(m_record).closedCount();
    if (!closed)
        return tl::unexpected<Error>(closed.error());
    return InboxCounts{int(std::count_if(open->begin(), open->end(), [](const InboxRow& row) { return row.mine; })),
                       int(open->size()), int(*closed)};
}

Result<Dossier> ApprovalReader::dossier(const QString& requestId, const QString& memberId) const
{
    const Instant now = m_clock.now();
    const Instant yearAgo = Instant::fromMsUtc(now.utc().addYears(-1).toMSecsSinceEpoch());
    const RequestRepository repository(m_record);
    const FactsRepository factsRepository(m_record);
    const auto found = repository.find(requestId);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!found->has_value())
        return fail(ErrorCode::NotFound, Approvals::tr("There is no request \"%1\".").arg(requestId));
    const Request request = **found;
    const auto decisions = repository.decisions(requestId);
    const auto versions = repository.versions(requestId);
    const auto facts = factsRepository.forAgent(request.agent);
    const auto grants = factsRepository.liveGrants(request.agent, now);
    const auto asked = factsRepository.requestsSince(request.agent, yearAgo);
    const auto incidents = factsRepository.incidentsSince(request.agent, yearAgo);
    const auto members = MemberService(m_record, m_clock).all();
    for (const auto* error :
         {decisions ? nullptr : &decisions.error(), versions ? nullptr : &versions.error(),
          facts ? nullptr : &facts.error(), grants ? nullptr : &grants.error(), asked ? nullptr : &asked.error(),
          incidents ? nullptr : &incidents.error(), members ? nullptr : &members.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    const ApprovalRules rules(m_policy, request, *facts, *members, now);
    const Member* you = rules.member(memberId);

    Dossier dossier;
    dossier.request = request;
    const AgentFacts& agent = rules.agent();
    dossier.agentKnown = agent.known;
    dossier.agentName = agent.known ? agent.name : request.agent;
    dossier.agentOwner = agent.owner;
    dossier.agentSponsor = agent.sponsor;
    dossier.agentEnvironment = agent.environment;
    dossier.agentAutonomy = agent.autonomy;
    dossier.changes = changesOf(request, *grants, m_policy, now);
    dossier.conditions = rules.conditions();
    dossier.history = historyOf(request, *versions, *decisions, rules);
    for (const int count : *asked)
        dossier.agentRecord.requests12m += count;
    dossier.agentRecord.approved12m = asked->value(toText(RequestStatus::Approved));
    dossier.agentRecord.incidents12m = *incidents;
    dossier.windowStart = versions->isEmpty() ? request.requestedAt : versions->last().filedAt;
    dossier.veto = rules.veto(*decisions);
    const auto nameOf = [&](const QString& id) { return rules.member(id) ? rules.member(id)->name : id; };
    if (dossier.veto)
        dossier.vetoName = nameOf(dossier.veto->member);

    dossier.whyNotVote = whyNotVote(you, request, rules, *decisions);
    dossier.canVote = dossier.whyNotVote.isEmpty();
    const auto seat = dossier.canVote ? rules.nextSeat(*you, *decisions) : std::nullopt;
    const auto seats = rules.seats(*decisions);
    for (int i = 0; i < seats.size(); ++i) {
        Slot slot{rules.slotRules()[i].name, rules.slotRules()[i].accepts, seats[i], {}, {}, seat == i};
        if (slot.filledBy)
            slot.filledByName = nameOf(slot.filledBy->member);
        for (const Member& one : *members) {
            if (rules.slotsFor(one, now).contains(i) && !voteOf(one.id, request, *decisions))
                slot.candidates.append(one.name);
        }
        dossier.quorum.append(slot);
    }
    for (const Member& one : *members) {
        const Exclusion exclusion = rules.exclusion(one);
        if (one.isActive() && exclusion != Exclusion::None)
            dossier.excluded.append({one.name, exclusionWord(exclusion)});
    }
    dossier.whyNotApprove = dossier.whyNotVote;
    if (dossier.canVote && !seat)
        dossier.whyNotApprove = Approvals::tr("Others have signed for your role.");
    QStringList blockers;
    for (const Condition& one : dossier.conditions) {
        if (!one.met)
            blockers.append(Approvals::tr("%1 (%2)").arg(one.title, one.detail));
    }
    if (dossier.whyNotApprove.isEmpty() && !blockers.isEmpty())
        dossier.whyNotApprove = Approvals::tr("Not met: %1.").arg(blockers.join(QStringLiteral(", ")));
    dossier.canApprove = dossier.whyNotApprove.isEmpty();
    dossier.canWithdraw = you && !request.historical && isOpen(request.status) && you->isCalled(request.requestedBy);
    return dossier;
}

Result<GateAnswer> ApprovalReader::gate(const QString& agent, const QString& action, const QString& resource,
                                        const QString& environment) const
{
    return ApprovalGate(m_record, m_clock, m_policy)
        .answer(agent.trimmed(), action.trimmed(), resource.trimmed(), environment.trimmed());
}

} // namespace privyseal
