#pragma once

// The only writer of incidents that the program opens by itself. Thread: the record's; does not own the record. Errors: those of
// storage.

#include "models/core/error.h"
#include "models/incidents/incident.h"

namespace privyseal {

class Record;

class IncidentService
{
public:
    explicit IncidentService(Record& record) : m_record(record) {}

    // Inside the caller's transaction, with an entry of the ledger. Where there is one of that id nothing is done: who opens one by
    // a rule opens it once.
    [[nodiscard]] Result<void> open(const Incident& incident, Instant now);

private:
    Record& m_record;
};

} // namespace privyseal
