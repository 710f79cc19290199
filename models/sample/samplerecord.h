#pragma once

// The sample record: one made-up company year that tells why such a record is kept. An internal agent's suggestion on the
// engineering forum opens internal access for about two hours; a rule notices, the committee acts, no user data is mishandled.
//
// resources/sample/*.json holds what was written by hand, dated relative to creation (offsets.h); a seeded generator
// (sampleyear.h) fills the year. Equal `createdAt`, equal bytes. Nothing lies after `createdAt` but ends that are due
// later: expiries, deadlines, valid_until.
// Threads: the record's; sampleBundle() any. Errors: Internal where a resource is broken, else those of the parts used.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QByteArray>

namespace privyseal {

class Record;

// A whole document of the native format (privyseal/1), UTF-8.
[[nodiscard]] Result<QByteArray> sampleBundle(Instant createdAt);

// Fills a new, empty record: the bundle, then what the native format does not carry: the committee, the organisation,
// day 0 (58 days before `createdAt`), who owns which plan item, the last published board report, and six requests that
// wait for a decision, filed and partly signed through ApprovalService at their own time. RecordExists when the record
// already holds agents. All or nothing for each part; an error leaves a record that should be thrown away.
[[nodiscard]] Result<void> fillSample(Record& record, Instant createdAt);

} // namespace privyseal
