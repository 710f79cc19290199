#pragma once

// The committee's own affairs: its first roster, the next ones by proposal and co-signature, taking back and giving back. The
// only writer of rosters and revocations. Every call that signs checks the record against this user's memory first, in the same
// transaction. Thread: the record's; does not own what it is given. Errors: RefusedByRule with the rule, NotFound, BadSignature,
// Rollback, WrongKey (a key that is nobody's here), and those of storage.

#include "models/core/clock.h"
#include "models/trust/standing.h"

#include <functional>

namespace privyseal {

// The next roster, as far as it is signed.
struct RosterProposal
{
    Roster roster;
    QString bodySha256;
    QByteArray envelope;
    Instant proposedAt;
    QString proposedBy;     // a member's id
    QStringList signedBy;   // ids of root members, of the roster in force or of the next one
    int missingNow = 0;     // signatures that the roster in force still wants
    int missingNext = 0;    // that the next one wants of itself
};

// What to take back or to give back: ids of requests whose grants it is about, ids of keys.
struct RevocationOrder
{
    QStringList grants, keys, reinstatedGrants, reinstatedKeys;
    QString reason;
};

// Who founds the committee: sits on it from the first roster on, and signs that with the key.
struct Founder
{
    QString id, name;
    QList<Role> roles;
    const SigningKey* key = nullptr; // borrowed
};

class RosterService
{
public:
    RosterService(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser());

    [[nodiscard]] Result<Authority> authority() const;
    // What the next version starts from: the one in force with its number, digest and times moved on. Of a record without
    // a roster: an empty first version with the record's identity and `policy`.
    [[nodiscard]] Result<Roster> draft(const QString& policy) const;
    [[nodiscard]] Result<QList<RosterProposal>> proposals() const;

    // The first roster, signed by all in one sitting: each of them signs rosters and tickets and may take back; `threshold` of
    // them together change the roster.
    [[nodiscard]] Result<RosterProposal> found(const QList<Founder>& founders, int threshold, const QString& policy);
    // Puts a next roster up, with the signatures that it brings, and takes it into force when they are enough. Gives how it
    // stands afterwards. RefusedByRule where it does not follow the one in force.
    [[nodiscard]] Result<RosterProposal> propose(const Envelope& next, const QString& by);
    // Adds a signature; takes it into force when that was the last one that was missing.
    [[nodiscard]] Result<RosterProposal> cosign(const QString& bodySha256, const SigningKey& key);
    [[nodiscard]] Result<void> discard(const QString& bodySha256); // a proposal; nobody's signature is needed to forget one

    // Signed by one member who may take back; giving back needs as many root members as `keys` has to hold.
    // `follow` runs in the same transaction, for what follows from it in the record; callers below approvals have none.
    using Follow = std::function<Result<void>(const RevocationBody&)>;
    [[nodiscard]] Result<Revoked> revoke(const RevocationOrder& order, const QList<const SigningKey*>& keys, const Follow& follow);
    // A checkpoint of the ledger as it is now, signed by a member; kept in the record too. Gives the note.
    [[nodiscard]] Result<QByteArray> makeCheckpoint(const SigningKey& key);

private:
    [[nodiscard]] Result<RosterProposal> write(const Envelope& given, const QString& by, const SigningKey* key);
    [[nodiscard]] static std::optional<QString> ownerIn(const Authority& authority, const Roster& next, const SigningKey& key);
    [[nodiscard]] Result<void> rememberAnew() const;

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
