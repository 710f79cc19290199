#pragma once

// What this user remembers of a record, outside of it (trust.md section 2): which committee's it was, and how far its roster,
// its revocations and its ledger had come. Whoever takes the record back, or puts another one in its place, cannot take this
// back. One small file for each record (mode 0600) in the user's folder for state; each is replaced as a whole.
// Any thread; two processes may remember at the same time: what was further wins.
// Errors: Rollback where the record is behind what is remembered or is another one, StorageFailed.

#include "models/core/error.h"
#include "models/core/instant.h"
#include "models/record/recordlocation.h"
#include "models/trust/merkletree.h"

#include <QString>

#include <optional>

namespace privyseal {

struct Remembered
{
    QString org;           // 32 hex digits
    QString genesisSha256; // of the first roster's body; null before there is one
    qint64 rosterVersion = 0;
    QString rosterSha256;
    qint64 revocationVersion = 0;
    QString revocationSha256;
    GrowingTree ledger;    // as far as it was checked
    QString lastLeaf;      // hex hash of its last leaf; null where it has none
    Instant time;          // the latest that was seen there or on the clock
};

class TrustMemory
{
public:
    explicit TrustMemory(QString folder) : m_folder(std::move(folder)) {}
    // Remembers nothing: for a record that is only being made.
    [[nodiscard]] static TrustMemory none() { return TrustMemory(QString()); }
    // $XDG_STATE_HOME/privyseal, else ~/.local/state/privyseal.
    [[nodiscard]] static TrustMemory ofThisUser();

    // What is remembered of the record at this place, whose committee says to be `org`. Nothing for one that was never seen;
    // Rollback where another committee's record was at this place.
    [[nodiscard]] Result<std::optional<Remembered>> recall(const RecordLocation& place, const QString& org) const;
    [[nodiscard]] Result<void> remember(const RecordLocation& place, const Remembered& what) const;
    // A new record was made at this place by this user: whatever was there before is no matter.
    [[nodiscard]] Result<void> begin(const RecordLocation& place, const QString& org) const;
    // For a person who knows why the record went back, such as after restoring a backup.
    [[nodiscard]] Result<void> forget(const RecordLocation& place, const QString& org) const;

    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    [[nodiscard]] QString recordFile(const QString& org) const;
    [[nodiscard]] QString placeFile(const RecordLocation& place) const;

    QString m_folder;
};

} // namespace privyseal
