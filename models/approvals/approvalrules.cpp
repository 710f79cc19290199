#include "models/approvals/approvalrules.h"

#include "models/approvals/approvalwords.h"
#include "models/core/durationtext.h"

#include <QLocale>

#include <algorithm>
#include <functional>

namespace privyseal {
namespace {

const QString authorityOwner = QStringLiteral("authority-owner");

bool samePerson(const Member& member, const QString& person)
{
    return member.isCalled(person);
}

} // namespace

ApprovalRules::ApprovalRules(const Policy& policy, Request request, const Facts& facts, QList<Member> members,
                             Instant now)
    : m_policy(policy), m_request(std::move(request)), m_agent(facts.agent(m_request.agent)),
      m_assessments(facts.assessments.value(m_request.agent)), m_assessmentFault(facts.assessmentFaults.value(m_request.agent)), m_guardrailFault(facts.guardrailFault), m_authorityFault(facts.authorityFault),
      m_authorities(facts.authorities),
      m_members(std::move(members)), m_now(now),
      m_risk(policy.risk(m_request.action, m_request.environment, m_agent.capabilities))
{
    if (m_request.risk)
        m_risk = std::max(m_risk, *m_request.risk);
    for (const GuardrailFacts& one : facts.guardrails) {
        if (one.agents.contains(m_request.agent))
            m_guardrails.append(one);
    }
}

const Member* ApprovalRules::member(const QString& id) const
{
    const auto found =
        std::find_if(m_members.begin(), m_members.end(), [&](const Member& one) { return one.id == id; });
    return found == m_members.end() ? nullptr : &*found;
}

Exclusion ApprovalRules::exclusion(const Member& member) const
{
    if (samePerson(member, m_request.requestedBy))
        return Exclusion::Asks;
    if (samePerson(member, m_agent.owner))
        return Exclusion::Owner;
    if (samePerson(member, m_agent.sponsor))
        return Exclusion::Sponsor;
    return Exclusion::None;
}

QList<int> ApprovalRules::slotsFor(const Member& member, Instant at) const
{
    QList<int> fitting;
    const bool sitsThen =
        member.addedAt <= at && (member.isActive() || (member.retiredAt.isValid() && member.retiredAt > at));
    if (!sitsThen || exclusion(member) != Exclusion::None)
        return fitting;
    const QList<SlotRule>& rules = slotRules();
    for (int i = 0; i < rules.size(); ++i) {
        const bool fits = std::any_of(rules[i].accepts.begin(), rules[i].accepts.end(), [&](const QString& word) {
            if (word == u"*")
                return true;
            if (word == authorityOwner) {
                const AuthorityFacts* named = authority(false);
                return named && samePerson(member, named->owner);
            }
            const auto role = roleFromText(word);
            return role && member.has(*role);
        });
        if (fits)
            fitting.append(i);
    }
    return fitting;
}

QList<int> ApprovalRules::slotsOf(const Decision& vote, const Member& who) const
{
    const DecisionContext& then = vote.context;
    if (samePerson(who, then.owner) || samePerson(who, then.sponsor) || then.guardrails != context().guardrails)
        return {};
    QList<int> fitting = slotsFor(who, vote.decidedAt);
    fitting.removeIf([&](int slot) {
        const QStringList& accepts = slotRules()[slot].accepts;
        return std::none_of(accepts.begin(), accepts.end(), [&](const QString& word) {
            if (word == u"*")
                return true;
            if (word == authorityOwner)
                return samePerson(who, then.authorityOwner);
            const auto role = roleFromText(word);
            return role && vote.roles.contains(*role);
        });
    });
    return fitting;
}

DecisionContext ApprovalRules::context() const
{
    const AuthorityFacts* named = authority(false);
    DecisionContext now{m_agent.owner, m_agent.sponsor, named ? named->owner : QString(), {}};
    for (const GuardrailFacts& one : m_guardrails)
        now.guardrails.append({one.id, one.version, one.fingerprint});
    return now;
}

DecisionPaper ApprovalRules::paper(qint64 rosterVersion, const QString& rosterSha256) const
{
    DecisionPaper paper{m_request, m_agent.known ? m_agent.name : QString(), {}, {}, context(), rosterVersion, rosterSha256};
    for (const SlotRule& rule : slotRules())
        paper.slotNames.append(rule.name);
    for (const Member& one : m_members) {
        if (m_request.breakGlass && !slotsFor(one, m_now).isEmpty())
            paper.approvers.append(one.name);
    }
    return paper;
}

QList<Decision> ApprovalRules::counting(const QList<Decision>& decisions) const
{
    QList<Decision> counted;
    for (const Decision& one : decisions) {
        const Member* who = member(one.member);
        const bool twice = std::any_of(counted.begin(), counted.end(),
                                       [&](const Decision& other) { return other.member == one.member; });
        if (!who || twice || one.requestVersion != m_request.version || one.requestDigest != m_request.digest ||
            one.policyVersion != m_policy.version() || !isInTime(one, counted) || !(m_now < one.expires) || slotsOf(one, *who).isEmpty())
            continue;
        counted.append(one);
    }
    return counted;
}

bool ApprovalRules::isInTime(const Decision& vote, const QList<Decision>& before) const
{
    if (!isAfterwards(vote.verdict))
        return vote.decidedAt < m_request.deadline;
    const auto given = std::find_if(before.begin(), before.end(), [](const Decision& one) { return one.verdict == Verdict::Approve; });
    return m_request.breakGlass && given != before.end() && vote.decidedAt < given->decidedAt.plusSeconds(breakglass::ratifySeconds);
}

QList<std::optional<Decision>> ApprovalRules::seats(const QList<Decision>& decisions) const
{
    QList<Decision> approvals;
    QList<QList<int>> options;
    const QList<Decision> counted = counting(decisions);
    for (const Decision& one : counted) {
        if (one.verdict == Verdict::Approve || one.verdict == Verdict::Ratify) {
            approvals.append(one);
            options.append(slotsOf(one, *member(one.member)));
        }
    }
    QList<std::optional<Decision>> filled;
    const QList<int> assigned = assignSlots(options, int(slotRules().size()));
    for (const int person : assigned)
        filled.append(person < 0 ? std::nullopt : std::optional(approvals[person]));
    return filled;
}

bool ApprovalRules::isQuorum(const QList<Decision>& decisions) const
{
    const auto filled = seats(decisions);
    return !filled.isEmpty() && std::all_of(filled.begin(), filled.end(), [](const auto& seat) { return seat.has_value(); });
}

bool ApprovalRules::complete(const QList<Decision>& decisions) const
{
    return m_request.breakGlass ? approvedAt(decisions).isValid() : isQuorum(decisions);
}

Instant ApprovalRules::approvedAt(const QList<Decision>& decisions) const
{
    Instant at;
    const auto filled = seats(decisions);
    for (const auto& seat : filled) {
        if (seat && seat->verdict == Verdict::Approve && (!at.isValid() || (m_request.breakGlass ? seat->decidedAt < at : seat->decidedAt > at)))
            at = seat->decidedAt;
    }
    return at;
}

std::optional<Decision> ApprovalRules::veto(const QList<Decision>& decisions) const
{
    const QList<Decision> counted = counting(decisions);
    for (const Decision& one : counted) {
        if (one.verdict == Verdict::Reject || one.verdict == Verdict::Repudiate)
            return one;
    }
    return std::nullopt;
}

Instant ApprovalRules::ratifyUntil(const QList<Decision>& decisions) const
{
    const Instant given = m_request.breakGlass ? approvedAt(decisions) : Instant();
    return given.isValid() ? given.plusSeconds(breakglass::ratifySeconds) : Instant();
}

Ratification ApprovalRules::ratification(const QList<Decision>& decisions) const
{
    const Instant until = ratifyUntil(decisions);
    if (!until.isValid())
        return Ratification::NotGiven;
    if (veto(decisions))
        return Ratification::Repudiated;
    if (isQuorum(decisions))
        return Ratification::Ratified;
    return m_now < until ? Ratification::Waits : Ratification::Overdue;
}

qint64 ApprovalRules::lifetimeCap() const
{
    const qint64 cap = m_policy.limits(m_risk).lifetimeCapSeconds;
    return m_request.breakGlass ? std::min(cap, breakglass::lifetimeCapSeconds) : cap;
}

std::optional<int> ApprovalRules::nextSeat(const Member& member, const QList<Decision>& decisions) const
{
    const auto filledIn = [](const auto& filled) {
        return std::count_if(filled.begin(), filled.end(), [](const auto& seat) { return seat.has_value(); });
    };
    const auto before = seats(decisions);
    Decision vote;
    vote.member = member.id;
    vote.requestVersion = m_request.version;
    vote.requestDigest = m_request.digest;
    vote.policyVersion = m_policy.version();
    vote.verdict = ratification(decisions) == Ratification::Waits ? Verdict::Ratify : Verdict::Approve;
    vote.decidedAt = m_now;
    vote.expires = m_now.plusMs(1);
    vote.roles = member.roles;
    vote.context = context();
    const auto after = seats(decisions + QList<Decision>{vote});
    if (filledIn(after) <= filledIn(before))
        return std::nullopt;
    for (int i = 0; i < after.size(); ++i) {
        if (after[i] && after[i]->member == member.id)
            return i;
    }
    return std::nullopt;
}

QString ApprovalRules::hardViolation() const
{
    if (!m_agent.known)
        return Approvals::tr("There is no agent \"%1\" in the record.").arg(m_request.agent);
    if (m_agent.status == u"suspended")
        return Approvals::tr("The agent %1 is suspended.").arg(m_agent.name);
    if (m_agent.status != u"active")
        return Approvals::tr("The agent %1 is retired.").arg(m_agent.name);
    const qint64 cap = lifetimeCap();
    if (m_request.lifetimeSeconds <= 0 || m_request.lifetimeSeconds > cap)
        return (m_request.breakGlass ? Approvals::tr("A lifetime of %1 is over the %2 that breaking the glass gives at most.")
                                     : Approvals::tr("A lifetime of %1 is over the cap of %2 for this risk."))
            .arg(lifetimeText(m_request.lifetimeSeconds), lifetimeText(cap));
    if (slotRules().isEmpty())
        return Approvals::tr("The policy names nobody who could approve this risk, so it is denied.");
    QList<QList<int>> options;
    for (const Member& one : m_members)
        options.append(slotsFor(one, m_now));
    QStringList nobody;
    for (int i = 0; i < slotRules().size(); ++i) {
        if (std::none_of(options.begin(), options.end(), [&](const QList<int>& fits) { return fits.contains(i); }))
            nobody.append(slotRules()[i].name);
    }
    if (!nobody.isEmpty())
        return Approvals::tr("Nobody on the committee can sign for: %1.").arg(nobody.join(QStringLiteral(", ")));
    if (assignSlots(options, int(slotRules().size())).contains(-1))
        return Approvals::tr("The committee has too few people to fill every slot with somebody else.");
    return {};
}

QList<int> assignSlots(const QList<QList<int>>& options, int slotCount)
{
    QList<int> person(slotCount, -1);
    for (int newcomer = 0; newcomer < options.size(); ++newcomer) {
        QList<bool> tried(slotCount, false);
        const std::function<bool(int)> place = [&](int who) {
            for (const int slot : options[who]) {
                if (tried[slot])
                    continue;
                tried[slot] = true;
                if (person[slot] < 0 || place(person[slot])) {
                    person[slot] = who;
                    return true;
                }
            }
            return false;
        };
        place(newcomer);
    }
    return person;
}

QString lifetimeText(qint64 seconds)
{
    return durationtext::fixed(seconds);
}

} // namespace privyseal
