#include "models/controls/controlsservice.h"

#include "models/controls/controlsrepository.h"
#include "models/controls/evidencerepository.h"

namespace privyseal {
namespace {

// How much an assessment says about where its agent stands.
int weight(const Assessment& assessment, Instant asOf)
{
    if (assessment.isCurrent(asOf))
        return 3;
    return assessment.status == AssessmentStatus::InReview ? 2 : assessment.status == AssessmentStatus::Draft ? 1 : 0;
}

} // namespace

Result<QHash<QString, Assessment>> ControlsService::standing(const QStringList& agentIds, Instant asOf) const
{
    const auto all = ControlsRepository(m_record).assessmentsOf(agentIds);
    if (!all)
        return tl::unexpected<Error>(all.error());
    QHash<QString, Assessment> best;
    for (const Assessment& one : *all) {
        const auto found = best.constFind(one.agent);
        const bool better = found == best.constEnd() || weight(one, asOf) > weight(*found, asOf)
                         || (weight(one, asOf) == 3 && weight(*found, asOf) == 3 && one.endsAt() > found->endsAt());
        if (better)
            best.insert(one.agent, one);
    }
    return best;
}

Result<std::optional<Assessment>> ControlsService::current(const QString& agentId, Instant asOf) const
{
    return ControlsRepository(m_record).current(agentId, asOf);
}

Result<std::optional<Assessment>> ControlsService::assessment(const QString& id) const
{
    return ControlsRepository(m_record).assessment(id);
}

Result<QList<Assessment>> ControlsService::assessmentsOf(const QString& agentId) const
{
    return ControlsRepository(m_record).assessmentsOf(agentId);
}

Result<RiskMatrix> ControlsService::matrix(Instant asOf) const
{
    const auto assessments = ControlsRepository(m_record).inForce(asOf);
    if (!assessments)
        return tl::unexpected<Error>(assessments.error());
    return riskMatrix(*assessments);
}

Result<QList<GuardrailSet>> ControlsService::guardrailSets() const
{
    return ControlsRepository(m_record).guardrailSets();
}

Result<GuardrailState> ControlsService::guardrailsOf(const QString& agentId) const
{
    return ControlsRepository(m_record).guardrailsOf(agentId);
}

Result<QHash<QString, GuardrailState>> ControlsService::guardrailStates() const
{
    return ControlsRepository(m_record).guardrailStates();
}

Result<QList<EvidenceAgent>> ControlsService::agents(Instant asOf) const
{
    return EvidenceRepository(m_record).agents(asOf);
}

Result<QList<EvidenceGrant>> ControlsService::liveGrants(Instant asOf) const
{
    return EvidenceRepository(m_record).liveGrants(asOf);
}

Result<QList<EvidenceCredential>> ControlsService::liveCredentials(Instant asOf) const
{
    return EvidenceRepository(m_record).liveCredentials(asOf);
}

} // namespace privyseal
