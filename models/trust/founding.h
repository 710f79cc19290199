#pragma once

// How a committee begins: its members' keys are made and locked, and all of them sign the first roster in one sitting, in the
// transaction that makes the record. Thread: the record's; deriving the locks takes seconds for each member.
// Errors: RefusedByRule (a weak passphrase, a threshold that cannot be met, a name twice), RecordExists (a key file is there),
// and those of storage; after an error nothing of the record is left, and key files that were written belong to no record.

#include "models/committee/memberservice.h"
#include "models/trust/keyring.h"
#include "models/trust/rosterservice.h"

#include <vector>

namespace privyseal {

struct NewFounder
{
    NewMember member;
    Passphrase passphrase;
};

// Inside the caller's transaction. Gives the roster's fingerprint: the hex SHA-256 of its body.
[[nodiscard]] Result<QString> foundCommittee(Record& record, const Clock& clock, const std::vector<NewFounder>& founders, int threshold, const QString& policy,
                                             const KeyRing& ring, KeyCost cost);
// A record that this user has just made: what stood at its place before is no matter any more, and this one is remembered.
[[nodiscard]] Result<void> rememberNewRecord(Record& record, const Clock& clock, const TrustMemory& memory);

} // namespace privyseal
