#pragma once

// Incidents: SQL in, values out; writes run inside the caller's transaction. Thread: the record's. The record outlives it.

#include "models/core/error.h"
#include "models/incidents/incident.h"

#include <QList>

namespace privyseal {

class Record;

class IncidentRepository
{
public:
    explicit IncidentRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<std::optional<Incident>> find(const QString& id) const;
    [[nodiscard]] Result<QList<Incident>> open() const; // open or contained, not exercises; newest first
    [[nodiscard]] Result<QList<Incident>> ofAgent(const QString& agentId) const; // newest first
    [[nodiscard]] Result<void> insert(const Incident& incident);

private:
    const Record& m_record;
};

} // namespace privyseal
