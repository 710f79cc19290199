#pragma once

// Reads what the controls and the plan count: SQL in, values out. Thread: the record's. Does not own the record.

#include "models/controls/controlevidence.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

class EvidenceRepository
{
public:
    explicit EvidenceRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<QList<EvidenceAgent>> agents(const Instant& asOf) const; // all but retired ones, by name
    [[nodiscard]] Result<QList<EvidenceGrant>> liveGrants(const Instant& asOf) const; // begun, not expired, not revoked
    [[nodiscard]] Result<QList<EvidenceCredential>> liveCredentials(const Instant& asOf) const; // of agents that are not retired
    // Real ones raised by then, by agent.
    [[nodiscard]] Result<QHash<QString, EvidenceAlerts>> alerts(const Instant& asOf) const;

private:
    const Record& m_record;
};

} // namespace privyseal
