#pragma once

// One moment of a record with its authority proved: what is read while it lives belongs together. What this user remembers is asked
// before the moment begins, because whoever writes meanwhile may remember more than it shows. Thread: the record's.

#include "models/record/snapshot.h"
#include "models/trust/authority.h"

namespace privyseal {

class ProvenMoment
{
public:
    // Errors: those of Authority::load.
    [[nodiscard]] static Result<ProvenMoment> begin(Record& record, const TrustMemory& memory);
    [[nodiscard]] const Authority& authority() const { return m_authority; }

private:
    ProvenMoment(Snapshot snapshot, Authority authority) : m_snapshot(std::move(snapshot)), m_authority(std::move(authority)) {}

    Snapshot m_snapshot;
    Authority m_authority;
};

} // namespace privyseal
