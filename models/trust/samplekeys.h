#pragma once

// The keys of the sample's committee. They are made from words that stand in the program, and so are their passphrases: everybody
// has them, and a record that trusts them says so wherever it is shown. Pure functions, any thread.

#include "models/core/error.h"
#include "models/trust/keyring.h"
#include "models/trust/roster.h"

namespace privyseal {

class Record;

[[nodiscard]] SigningKey sampleKey(const QString& memberId);
[[nodiscard]] QString samplePassphrase(const QString& memberId);
// Whether one of the keys is one that everybody has.
[[nodiscard]] bool hasPublicKeys(const Roster& roster);
// The key as a file, locked with its passphrase at the least cost.
[[nodiscard]] Result<KeyFile> sampleKeyFile(const QString& memberId, const QString& org, Instant created);
// Puts the files of all members of a founded sample where this user's keys lie; one that is there stays.
[[nodiscard]] Result<void> writeSampleKeys(Record& record, const KeyRing& ring, Instant created);

} // namespace privyseal
