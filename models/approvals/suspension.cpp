#include "models/approvals/suspension.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/requestrepository.h"
#include "models/controls/assessment.h"
#include "models/record/record.h"
#include "models/trust/ledger.h"

#include <algorithm>

namespace privyseal {

const AssessmentFacts* longestAssessment(const QList<AssessmentFacts>& assessments, Instant now)
{
    const AssessmentFacts* longest = nullptr;
    for (const AssessmentFacts& one : assessments) {
        if (one.status == u"approved" && one.approvedAt.isValid() && one.approvedAt <= now && one.endsAt.isValid() &&
            (!longest || longest->endsAt < one.endsAt))
            longest = &one;
    }
    return longest;
}

const GuardrailFacts* driftedGuardrail(const QList<GuardrailFacts>& guardrails, const AgentFacts& agent)
{
    const GuardrailFacts* first = nullptr;
    QStringList fingerprints;
    for (const GuardrailFacts& one : guardrails) {
        if (!one.agents.contains(agent.id))
            continue;
        if (guardrailKind(one.fingerprint, one.observedFingerprint) == GuardrailState::Kind::Drifted)
            return &one;
        fingerprints.append(one.fingerprint);
        first = first ? first : &one;
    }
    return first && isForeignSighting(fingerprints, agent.observedFingerprint) ? first : nullptr;
}

QString suspension(const Facts& facts, const QString& agent, const QString& environment, Instant now)
{
    const AgentFacts about = facts.agent(agent);
    if (about.status != u"active")
        return Approvals::tr("The agent %1 is not active, so none of its privileges holds.").arg(about.name);
    if (!facts.guardrailFault.isEmpty())
        return Approvals::tr("The guardrails of the agent %1 cannot be proved, so its privileges are suspended: %2").arg(about.name, facts.guardrailFault);
    if (const GuardrailFacts* drifted = driftedGuardrail(facts.guardrails, about))
        return Approvals::tr("The guardrails %1 of the agent %2 have drifted, so its privileges are suspended.")
            .arg(drifted->id, about.name);
    const QList<AssessmentFacts> assessments = facts.assessments.value(agent);
    const AssessmentFacts* longest = longestAssessment(assessments, now);
    if (needsAssessment(about.capabilities, environment) && !(longest && longest->endsAt > now))
        return Approvals::tr("No risk assessment of the agent %1 is in force, so its privileges are suspended.")
            .arg(about.name);
    if (const auto incident = facts.openIncidents.constFind(agent); incident != facts.openIncidents.constEnd())
        return Approvals::tr("The agent %1 is in the open incident %2, so its privileges are suspended.")
            .arg(about.name, *incident);
    return {};
}

Result<qint64> suspendStrickenGrants(Record& record, Instant now)
{
    RequestRepository repository(record);
    const auto holders = repository.decidedHolders(now);
    if (!holders)
        return tl::unexpected<Error>(holders.error());
    if (holders->isEmpty())
        return 0;
    const auto facts = FactsRepository(record).forDecidedGrants(now);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    qint64 suspended = 0;
    for (const auto& [agent, environment] : *holders) {
        const QString why = suspension(*facts, agent, environment, now);
        if (why.isEmpty())
            continue;
        const auto requests = repository.suspendDecided(agent, environment, now);
        if (!requests)
            return tl::unexpected<Error>(requests.error());
        for (const QString& request : *requests) {
            if (auto told = Ledger(record).append({leaftype::suspended, request, {}, {}, QStringLiteral("The privilege does not hold for now: its agent, guardrails, assessment or an incident.")}, now); !told)
                return told;
        }
        suspended += requests->size();
    }
    return suspended;
}

} // namespace privyseal
