#pragma once

// Reads alerts. Thread: the record's. The record outlives it.

#include "models/core/error.h"
#include "models/monitoring/alert.h"

#include <QList>

namespace privyseal {

class Record;

class AlertRepository
{
public:
    explicit AlertRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<std::optional<Alert>> find(const QString& id) const;
    // Real alerts (no drills) raised at or before asOf whose access is not gone by then; oldest first.
    [[nodiscard]] Result<QList<Alert>> runningClocks(Instant asOf) const;
    [[nodiscard]] Result<QList<Alert>> ofAgent(const QString& agentId) const;       // newest first
    [[nodiscard]] Result<QList<Alert>> ofIncident(const QString& incidentId) const; // oldest first

private:
    const Record& m_record;
};

} // namespace privyseal
