#pragma once

// What a record says of its own trust, for people to look at: who sits on the committee with which keys, what waits for their
// signatures, which checkpoints were signed. Plain values; reading: the record's thread, in one Snapshot. What does not hold is
// told in `broken`. Errors: those of storage.

#include "models/core/clock.h"
#include "models/trust/rosterservice.h"

namespace privyseal {

struct TrustedKey
{
    QString id;     // hex
    QString member; // id
    bool isRevoked = false;
};

struct CheckpointSeen
{
    qint64 size = 0;
    Instant time;        // of the last entry in it; not valid where that cannot be read
    QStringList signers; // members' names, proved
};

struct TrustReading
{
    static constexpr int fewCheckpoints = 5;

    std::optional<Error> broken;
    QString org; // 32 hex digits
    QString words; // the fingerprint of the first roster
    std::optional<Roster> roster; // the one in force; nothing before the first one, and where it cannot be proved
    QList<TrustedKey> keys;       // of it
    QList<RosterProposal> proposals;
    qint64 ledgerSize = 0, checkpointCount = 0;
    QList<CheckpointSeen> checkpoints; // the newest few

    [[nodiscard]] bool isFounded() const { return roster.has_value(); }
    // Of the roster; the id where it names nobody.
    [[nodiscard]] QString nameOf(const QString& member) const;
    [[nodiscard]] QString keyOf(const QString& member) const; // the newest that holds; empty where there is none
};

[[nodiscard]] Result<TrustReading> readTrust(Record& record, const Clock& clock, const TrustMemory& memory);

// What a next roster changes, line by line and unabridged, not translated: this is what a member signs it for.
[[nodiscard]] QString rosterChangeText(const Roster* now, const Roster& next, const QString& bodySha256);

} // namespace privyseal
