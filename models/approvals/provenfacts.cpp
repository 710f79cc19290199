#include "models/approvals/provenfacts.h"

#include "models/approvals/authoritymap.h"
#include "models/controls/signedassessment.h"

namespace privyseal {

Result<void> takeSigned(Facts* facts, const Record& record, const Authority& authority)
{
    const auto authorities = signedAuthorities(record, authority);
    if (!authorities)
        return tl::unexpected<Error>(authorities.error());
    facts->authorities = withSigned(facts->authorities, *authorities);
    facts->authorityFault = authorities->fault;
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
