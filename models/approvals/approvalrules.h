#pragma once

// The rules of domain.md section 2 about one request, as pure functions of values: who may sign, which slots are
// filled, which conditions hold. Reads no record and writes nothing, so that the window, the command line and the
// writer judge alike. Any thread; holds copies.

#include "models/approvals/dossier.h"
#include "models/approvals/factsrepository.h"
#include "models/approvals/policy.h"
#include "models/committee/member.h"

namespace privyseal {

enum class Exclusion { None, Asks, Owner, Sponsor };

// How it stands with what was given by breaking the glass (domain.md section 2): one signature gives it for an hour at most, and
// within a day the others either fill the slots that it left open, or one of them repudiates it.
enum class Ratification { NotGiven, Waits, Ratified, Repudiated, Overdue };
namespace breakglass {
inline constexpr qint64 lifetimeCapSeconds = 3600, ratifySeconds = 24 * 3600;
}

class ApprovalRules
{
public:
    ApprovalRules(const Policy& policy, Request request, const Facts& facts, QList<Member> members, Instant now);

    // By the policy, from what the agent can do now; never lower than the stored one.
    [[nodiscard]] RiskClass risk() const { return m_risk; }
    [[nodiscard]] const QList<SlotRule>& slotRules() const { return m_policy.limits(m_risk).slotRules; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] const AgentFacts& agent() const { return m_agent; }
    [[nodiscard]] const Member* member(const QString& id) const; // null where there is none

    [[nodiscard]] Exclusion exclusion(const Member& member) const;
    // Indexes of the slots that this member may fill at that time; none for an excluded or retired one.
    [[nodiscard]] QList<int> slotsFor(const Member& member, Instant at) const;
    // The decisions of the current version that count: right digest and policy, in time, by somebody who may sign.
    [[nodiscard]] QList<Decision> counting(const QList<Decision>& decisions) const;
    // For each slot the approval that fills it, as many as can be filled by distinct members.
    [[nodiscard]] QList<std::optional<Decision>> seats(const QList<Decision>& decisions) const;
    // All slots filled; never without slots. Of one that breaks the glass: one slot by an approval.
    [[nodiscard]] bool complete(const QList<Decision>& decisions) const;
    // Every slot filled, those that ratified included.
    [[nodiscard]] bool isQuorum(const QList<Decision>& decisions) const;
    // When the last seat was filled, of one that breaks the glass the first; not valid without.
    [[nodiscard]] Instant approvedAt(const QList<Decision>& decisions) const;
    // Who rejected it, or repudiated it afterwards.
    [[nodiscard]] std::optional<Decision> veto(const QList<Decision>& decisions) const;
    [[nodiscard]] Ratification ratification(const QList<Decision>& decisions) const;
    [[nodiscard]] Instant ratifyUntil(const QList<Decision>& decisions) const; // not valid where nothing was given
    // The longest that it may last: by the risk, and an hour where it breaks the glass.
    [[nodiscard]] qint64 lifetimeCap() const;
    // The slot that an approval of `member` would newly fill; nullopt where it would add nothing.
    [[nodiscard]] std::optional<int> nextSeat(const Member& member, const QList<Decision>& decisions) const;

    // What the rules know of the agent now, as a decision binds it; and all that is shown to whoever decides.
    [[nodiscard]] DecisionContext context() const;
    [[nodiscard]] DecisionPaper paper(qint64 rosterVersion, const QString& rosterSha256) const;

    // Who answers for the action there; null where nobody does. Belongs to the rules.
    [[nodiscard]] const AuthorityFacts* authority(bool lapsedToo) const;
    [[nodiscard]] QList<Condition> conditions() const;
    // Why this request can never be approved as it stands, in one sentence; empty when it can.
    [[nodiscard]] QString hardViolation() const;

private:
    Condition ownerCondition() const;
    Condition accountCondition() const;
    Condition assessmentCondition() const;
    Condition guardrailCondition() const;
    Condition testDataCondition() const;
    Condition lifetimeCondition() const;
    Condition authorityCondition() const;
    // `before`: what counts of the earlier ones.
    bool isInTime(const Decision& vote, const QList<Decision>& before) const;
    // The slots that the vote may fill: by what holds now and by what held when it was signed.
    QList<int> slotsOf(const Decision& vote, const Member& who) const;

    Policy m_policy;
    Request m_request;
    AgentFacts m_agent;
    QList<AssessmentFacts> m_assessments;
    QString m_assessmentFault, m_guardrailFault, m_authorityFault;
    QList<GuardrailFacts> m_guardrails;
    QList<AuthorityFacts> m_authorities;
    QList<Member> m_members;
    Instant m_now;
    RiskClass m_risk;
};

// The largest assignment of people to slots: options[p] are the slots that person p may fill; the answer names for each
// slot its person, or -1. Earlier people keep a seat once they have one (augmenting paths).
[[nodiscard]] QList<int> assignSlots(const QList<QList<int>>& options, int slotCount);

// "45 min", "24 h", "36 h", "14 d": see models/core/durationtext.h.
[[nodiscard]] QString lifetimeText(qint64 seconds);

} // namespace privyseal
