#include "models/approvals/provenfacts.h"

#include "models/approvals/authoritymap.h"
#include "models/controls/signedassessment.h"
#include "models/controls/signedguardrails.h"

#include <algorithm>

namespace privyseal {
namespace {

// A signed set stands in the place of its row, and its agents are in no unsigned one.
void takeGuardrails(Facts* facts, const SignedGuardrails& proven)
{
    facts->guardrailFault = proven.fault;
    if (!proven.fault.isEmpty()) {
        facts->guardrails.clear();
        return;
    }
    const auto current = proven.current();
    const QSet<QString> governed = proven.agents();
    for (GuardrailFacts& row : facts->guardrails)
        row.agents.removeIf([&](const QString& agent) { return governed.contains(agent); });
    for (const SignedGuardrailSet& set : current) {
        const auto row = std::find_if(facts->guardrails.begin(), facts->guardrails.end(), [&](const GuardrailFacts& one) { return one.id == set.id; });
        const QString observed = row == facts->guardrails.end() ? QString() : row->observedFingerprint;
        if (row != facts->guardrails.end())
            facts->guardrails.erase(row);
        facts->guardrails.append({set.id, set.version, set.fingerprint, observed, set.agents});
    }
    std::sort(facts->guardrails.begin(), facts->guardrails.end(), [](const GuardrailFacts& a, const GuardrailFacts& b) { return a.id < b.id; });
}

} // namespace


Result<void> takeSigned(Facts* facts, const Record& record, const Authority& authority)
{
    const auto authorities = signedAuthorities(record, authority);
    if (!authorities)
        return tl::unexpected<Error>(authorities.error());
    facts->authorities = withSigned(facts->authorities, *authorities);
    facts->authorityFault = authorities->fault;
    const auto guardrails = signedGuardrails(record, authority);
    if (!guardrails)
        return tl::unexpected<Error>(guardrails.error());
    takeGuardrails(facts, *guardrails);
    const QStringList agents = facts->agents.keys();
    for (const QString& agent : agents) {
        const auto proven = signedAssessment(record, authority, agent);
        if (!proven)
            return tl::unexpected<Error>(proven.error());
        if (!proven->governs)
            continue;
        QList<AssessmentFacts>& assessments = facts->assessments[agent];
        assessments.clear();
        if (const auto& held = proven->held)
            assessments.append({agent, toText(held->status), held->likelihood, held->impact, held->approvedAt, held->endsAt()});
        if (!proven->fault.isEmpty())
            facts->assessmentFaults.insert(agent, proven->fault);
    }
    return {};
}

} // namespace privyseal
