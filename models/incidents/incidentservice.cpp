#include "models/incidents/incidentservice.h"

#include "models/controls/assessmentdesk.h"
#include "models/incidents/incidentrepository.h"
#include "models/record/record.h"
#include "models/trust/ledger.h"

namespace privyseal {

namespace {

// What was thought of the agent's risks before has to be thought over.
Result<void> reopenAssessment(Record& record, const Incident& incident, Instant now)
{
    if (incident.agent.isEmpty() || incident.kind != IncidentKind::Incident)
        return {};
    return AssessmentDesk::reopen(record, incident.agent, QStringLiteral("Reopened by the incident %1.").arg(incident.id), now);
}

} // namespace

Result<void> IncidentService::open(const Incident& incident, Instant now)
{
    IncidentRepository repository(m_record);
    const auto there = repository.find(incident.id);
    if (!there)
        return tl::unexpected<Error>(there.error());
    if (*there)
        return {};
    if (auto inserted = repository.insert(incident); !inserted)
        return inserted;
    if (auto told = Ledger(m_record).append({leaftype::incident, incident.id, {}, {}, incident.title}, now); !told)
        return tl::unexpected<Error>(told.error());
    if (auto reopened = reopenAssessment(m_record, incident, now); !reopened)
        return reopened;
    return m_record.noteChange(Topic::Incidents);
}

} // namespace privyseal
