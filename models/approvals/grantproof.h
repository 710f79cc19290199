#pragma once

// Which privileges stand on a signed quorum that verifies: what the plan and the reports count. Thread: the record's; reads only.
// Errors: those of storage; a record whose committee cannot be proved backs nothing.

#include "models/approvals/provenvotes.h"

namespace privyseal {

// The requests whose grants by decision are in force at `asOf` and stand on signatures: as filed, by every slot that their risk
// needs now, not taken back.
[[nodiscard]] Result<QSet<QString>> signedGrants(Record& record, const Clock& clock, Instant asOf, const TrustMemory& memory);

} // namespace privyseal
