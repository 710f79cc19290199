#include "models/incidents/incidentservice.h"

#include "models/incidents/incidentrepository.h"
#include "models/record/record.h"
#include "models/trust/ledger.h"

namespace privyseal {

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
    return m_record.noteChange(Topic::Incidents);
}

} // namespace privyseal
