#include "models/approvals/dossierbuilder.h"

#include "models/agents/agent.h"
#include "models/approvals/actionclassword.h"
#include "models/approvals/approvalwords.h"
#include "models/approvals/votewords.h"
#include "models/core/datetext.h"

#include <algorithm>

namespace privyseal {
namespace {

QString untilText(Instant end)
{
    return end.isValid() ? Approvals::tr("until %1").arg(datetext::dayAndYear(end)) : Approvals::tr("no end");
}

QString historyText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approve:
        return Approvals::tr("%1 approved version %2");
    case Verdict::Reject:
        return Approvals::tr("%1 rejected version %2");
    case Verdict::RequestChanges:
        return Approvals::tr("%1 asked for changes to version %2");
    case Verdict::Ratify:
        return Approvals::tr("%1 ratified version %2");
    case Verdict::Repudiate:
        return Approvals::tr("%1 repudiated version %2");
    }
    return {};
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

DossierBuilder::DossierBuilder(const DossierFacts& facts, const Policy& policy, Instant now)
    : m_facts(facts), m_policy(policy), m_now(now), m_rules(policy, facts.request, facts.facts, facts.members, now)
{
}

Dossier DossierBuilder::build(const QString& memberId) const
{
    const Member* you = m_rules.member(memberId);
    Dossier dossier;
    dossier.request = m_facts.request;
    tellAgent(&dossier);
    dossier.paper = m_rules.paper(m_facts.rosterVersion, m_facts.rosterSha256);
    dossier.faults = m_facts.faults;
    dossier.isFounded = m_facts.rosterVersion > 0;
    dossier.changes = changes();
    dossier.conditions = m_rules.conditions();
    dossier.history = history();
    dossier.windowStart = m_facts.versions.isEmpty() ? m_facts.request.requestedAt : m_facts.versions.last().filedAt;
    tellVotes(&dossier, you);
    const auto seat = dossier.canVote ? m_rules.nextSeat(*you, m_facts.decisions) : std::nullopt;
    tellQuorum(&dossier, seat);
    tellApproval(&dossier, seat.has_value());
    return dossier;
}

void DossierBuilder::tellAgent(Dossier* dossier) const
{
    const AgentFacts& agent = m_rules.agent();
    dossier->agentKnown = agent.known;
    dossier->agentName = agent.known ? agent.name : m_facts.request.agent;
    dossier->agentOwner = agent.owner;
    dossier->agentSponsor = agent.sponsor;
    dossier->agentEnvironment = agent.environment;
    dossier->agentAutonomy = agent.autonomy;
    for (const int count : m_facts.asked12m)
        dossier->agentRecord.requests12m += count;
    dossier->agentRecord.approved12m = m_facts.asked12m.value(toText(RequestStatus::Approved));
    dossier->agentRecord.incidents12m = m_facts.incidents12m;
}

void DossierBuilder::tellVotes(Dossier* dossier, const Member* you) const
{
    const Request& request = m_facts.request;
    dossier->veto = m_rules.veto(m_facts.decisions);
    if (dossier->veto)
        dossier->vetoName = nameOf(dossier->veto->member);
    dossier->waitsForRatification = m_rules.ratification(m_facts.decisions) == Ratification::Waits;
    dossier->ratifyUntil = m_rules.ratifyUntil(m_facts.decisions);
    dossier->whyNotVote = whyNotVote(you, request, m_rules, m_facts.decisions);
    if (dossier->whyNotVote.isEmpty() && !dossier->isFounded)
        dossier->whyNotVote = Approvals::tr("The committee has not signed its roster yet, so nobody can sign anything; see the page Record.");
    if (dossier->whyNotVote.isEmpty() && !m_facts.faults.isEmpty())
        dossier->whyNotVote = m_facts.faults.first();
    if (dossier->whyNotVote.isEmpty() && m_facts.isClosed)
        dossier->whyNotVote = Approvals::tr("The ledger says that this request ended; it is not open, whatever its row says.");
    dossier->canVote = dossier->whyNotVote.isEmpty();
    dossier->canWithdraw = you && !request.historical && isOpen(request.status) && you->isCalled(request.requestedBy);
}

// `yours`: the slot that the reader's approval would newly fill.
void DossierBuilder::tellQuorum(Dossier* dossier, std::optional<int> yours) const
{
    const auto seats = m_rules.seats(m_facts.decisions);
    for (int i = 0; i < seats.size(); ++i) {
        Slot slot{m_rules.slotRules()[i].name, m_rules.slotRules()[i].accepts, seats[i], {}, {}, yours == i};
        if (slot.filledBy)
            slot.filledByName = nameOf(slot.filledBy->member);
        for (const Member& one : m_facts.members) {
            if (m_rules.slotsFor(one, m_now).contains(i) && !voteOf(one.id, m_facts.request, m_facts.decisions))
                slot.candidates.append(one.name);
        }
        dossier->quorum.append(slot);
    }
    for (const Member& one : m_facts.members) {
        const Exclusion exclusion = m_rules.exclusion(one);
        if (one.isActive() && exclusion != Exclusion::None)
            dossier->excluded.append({one.name, exclusionWord(exclusion)});
    }
}

void DossierBuilder::tellApproval(Dossier* dossier, bool hasSeat) const
{
    dossier->whyNotApprove = dossier->whyNotVote;
    if (dossier->canVote && !hasSeat)
        dossier->whyNotApprove = Approvals::tr("Others have signed for your role.");
    QStringList blockers;
    for (const Condition& one : std::as_const(dossier->conditions)) {
        if (!one.met)
            blockers.append(Approvals::tr("%1 (%2)").arg(one.title, one.detail));
    }
    if (dossier->whyNotApprove.isEmpty() && !blockers.isEmpty() && !dossier->waitsForRatification)
        dossier->whyNotApprove = Approvals::tr("Not met: %1.").arg(blockers.join(QStringLiteral(", ")));
    dossier->canApprove = dossier->whyNotApprove.isEmpty();
}

QString DossierBuilder::nameOf(const QString& memberId) const
{
    const Member* member = m_rules.member(memberId);
    return member ? member->name : memberId;
}

QList<PrivilegeChange> DossierBuilder::changes() const
{
    const Request& request = m_facts.request;
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
    for (const GrantFacts& one : m_facts.grants) {
        const QString actionClass = m_policy.actionClass(one.action);
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
        asked.kind = one.expiresAt.isValid() && one.expiresAt < m_now.plusSeconds(request.lifetimeSeconds)
                         ? Kind::Grows
                         : Kind::Unchanged;
    }
    QList<PrivilegeChange> all{asked};
    const QString wanted = m_policy.actionClass(request.action);
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

QList<HistoryEntry> DossierBuilder::history() const
{
    const Request& request = m_facts.request;
    const QList<Decision>& decisions = m_facts.decisions;
    QList<HistoryEntry> entries;
    if (m_facts.versions.isEmpty())
        entries.append({request.requestedAt, Approvals::tr("%1 asked").arg(request.requestedBy)});
    for (const RequestVersion& version : m_facts.versions) {
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
        entries.append({one.decidedAt, historyText(one.verdict).arg(nameOf(one.member)).arg(one.requestVersion)});
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

} // namespace privyseal
