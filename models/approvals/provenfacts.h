#pragma once

// The facts of the rules as signatures prove them: where a member signed an assessment of an agent,
// guardrails or who answers for something, the rows about it count no more.
// Thread: the record's. Errors: those of storage.

#include "models/approvals/factsrepository.h"
#include "models/trust/authority.h"

namespace privyseal {

// Of the agents in `facts`.
[[nodiscard]] Result<void> takeSigned(Facts* facts, const Record& record, const Authority& authority);

} // namespace privyseal
