#pragma once

// How a record stands to what this user remembers of it, checked before anything is signed or allowed: its authority is proved,
// its ledger goes on from where it was, and the clock is not behind it. Whoever signs then signs the ledger's new tree as well (a
// checkpoint, C2SP tlog-checkpoint in a signed note). Thread: the record's; inside the caller's Transaction or Snapshot.
// Errors: Rollback, BadSignature, RefusedByRule (the clock), and those of storage.

#include "models/trust/authority.h"
#include "models/trust/decisionbody.h"
#include "models/trust/ledger.h"
#include "models/trust/signednote.h"

namespace privyseal {

class Standing
{
public:
    [[nodiscard]] static Result<Standing> check(Record& record, const TrustMemory& memory, Instant now);

    // The same over every leaf of the ledger, for a yes that nobody looks over, inside a Snapshot: `remembered` was asked before
    // that began. `watch` as Ledger::whole() has it.
    [[nodiscard]] static Result<Standing> checkWhole(Record& record, std::optional<Remembered> remembered, Instant now, LedgerWatch* watch);

    [[nodiscard]] const Authority& authority() const { return m_authority; }
    [[nodiscard]] const LedgerTip& tip() const { return m_tip; }
    [[nodiscard]] SeenTree seen() const;
    // The latest moment that the record or this user has seen.
    [[nodiscard]] Instant latest() const;
    // RefusedByRule where the clock is behind it by more than two desks may differ.
    [[nodiscard]] Result<void> checkClock(Instant now) const;

    // Appends an entry and a checkpoint of the tree with it, signed by `key`.
    [[nodiscard]] Result<void> seal(Record& record, const LedgerEntry& entry, Instant now, const SigningKey& key);
    // The text of a checkpoint of the tree as it is.
    [[nodiscard]] Checkpoint checkpoint() const;
    // After the commit: what was seen is remembered, where it went on.
    [[nodiscard]] Result<void> remember(const Record& record, const TrustMemory& memory, Instant now) const;

private:
    [[nodiscard]] static Result<Standing> judge(Record& record, Result<Authority> authority, Result<LedgerTip> tip, Instant now);
    Standing(Authority authority, LedgerTip tip) : m_authority(std::move(authority)), m_tip(std::move(tip)) {}

    Authority m_authority;
    LedgerTip m_tip;
};

// What checkpoints of this committee's record are called, and who signs them under which name.
[[nodiscard]] QString checkpointOrigin(const QString& org);
[[nodiscard]] NoteKey checkpointKey(const QString& org, const PublicKey& key);

} // namespace privyseal
