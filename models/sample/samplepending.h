#pragma once

// The last two days of the sample, played through ApprovalService at their own time: who asked, who signed, who said no.
// The steps stand in resources/sample/pending.json. Thread: the record's. Errors: those of the service; Internal where a
// step ends otherwise than it was written.

#include "models/core/error.h"
#include "models/core/instant.h"

namespace privyseal {

class Record;

[[nodiscard]] Result<void> playSampleRequests(Record& record, Instant createdAt);

} // namespace privyseal
