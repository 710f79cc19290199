#pragma once

// Who may decide in a record, proved from its signed documents every time it matters: the chain of rosters, what was taken
// back, and where in the ledger each came into force. What this user remembers of the record is held against it. A plain value
// that reads nothing more once it is loaded; loading: the record's thread, inside the caller's Snapshot or Transaction where
// more is read beside it. Errors: BadSignature with what does not hold, Rollback, and those of storage.

#include "models/committee/member.h"
#include "models/trust/envelope.h"
#include "models/trust/ledgerleaf.h"
#include "models/trust/revocationbody.h"
#include "models/trust/rosterchain.h"
#include "models/trust/rosterrepository.h"
#include "models/trust/trustmemory.h"

#include <optional>

namespace privyseal {

class Record;

// The subjects of the ledger's entries about them.
inline constexpr char rosterSubject[] = "roster";
inline constexpr char revocationSubject[] = "revocation";

// All that was signed about the committee, by version, with the ledger's entries of it.
struct SignedHistory
{
    QString org;
    QList<StoredDocument> rosters, revocations;
    QList<LedgerLeaf> rosterEntries, revocationEntries;
};

class Authority
{
public:
    [[nodiscard]] static Result<Authority> load(const Record& record, const TrustMemory& memory);
    // What is remembered, for load() inside a Snapshot: to be asked before that begins, because whoever writes meanwhile may
    // remember more than the snapshot shows.
    [[nodiscard]] static Result<std::optional<Remembered>> recall(const Record& record, const TrustMemory& memory);
    [[nodiscard]] static Result<Authority> load(const Record& record, std::optional<Remembered> remembered);
    // Without a record and without what is remembered: the history begins with a roster that is trusted because somebody pinned it,
    // or one that its hash leads back to; its own signatures are not looked at. The entries are those of a proved tree.
    [[nodiscard]] static Result<Authority> fromPinned(const SignedHistory& history);
    // Whether the record says that it has a roster; nothing is proved by it.
    [[nodiscard]] static Result<bool> saysFounded(const Record& record);

    [[nodiscard]] const QString& org() const { return m_org; } // the record's identity, 32 hex digits
    // Whether the committee has signed its first roster; before, nothing can be decided.
    [[nodiscard]] bool isFounded() const { return m_chain.has_value(); }
    [[nodiscard]] const RosterChain& chain() const { return *m_chain; } // of a founded one
    [[nodiscard]] const Roster& roster() const { return m_chain->current(); }
    [[nodiscard]] const Revoked& revoked() const { return m_revoked; }
    [[nodiscard]] const std::optional<Remembered>& remembered() const { return m_remembered; }

    // The roster that was in force when the ledger's entry `seq` was written; null before the first one.
    [[nodiscard]] const Roster* rosterAt(qint64 seq) const;
    [[nodiscard]] QList<qint64> revocationSeqs() const; // the ledger's entries of the revocations, in order
    // All who are or were on the committee, as the rosters say; retired is who is in the newest one no more.
    [[nodiscard]] QList<Member> members() const;
    // The keys of a member in `roster` that are not taken back.
    [[nodiscard]] QList<PublicKey> keysOf(const Roster& roster, const QString& member) const;
    // The member whose key in force this is; nullopt where it is nobody's.
    [[nodiscard]] std::optional<QString> ownerOf(const PublicKey& key) const;
    // Whether enough members with this duty signed with keys that are not taken back.
    [[nodiscard]] bool isMet(RosterDuty duty, const Roster& roster, const Envelope& envelope) const;
    // The same with the keys that were not taken back when the ledger's entry `seq` was written.
    [[nodiscard]] bool wasMet(RosterDuty duty, const Roster& roster, const Envelope& envelope, qint64 seq) const;

    // What to remember of it, with the ledger as far as it was checked.
    [[nodiscard]] Remembered toRemember(const GrowingTree& ledger, const QString& lastLeaf, Instant time) const;
    [[nodiscard]] QByteArray genesisBody() const { return m_genesis; }
    // The signed rosters from version 1 on, to be carried elsewhere.
    [[nodiscard]] const QList<QByteArray>& rosterEnvelopes() const { return m_rosterEnvelopes; }
    [[nodiscard]] const QList<QByteArray>& revocationEnvelopes() const { return m_revocationEnvelopes; }
    [[nodiscard]] const QList<qint64>& rosterSeqs() const { return m_rosterSeqs; } // the ledger's entries of the rosters

private:
    enum class First { Genesis, Pinned };
    [[nodiscard]] static Result<Authority> prove(const SignedHistory& history, First first, std::optional<Remembered> remembered);
    [[nodiscard]] Result<void> takeRosters(const SignedHistory& history, First first);
    [[nodiscard]] Result<void> takeRevocations(const SignedHistory& history);
    [[nodiscard]] Result<void> checkRevokedSigners() const;
    [[nodiscard]] Result<void> compareWithMemory() const;

    QString m_org;
    QByteArray m_genesis;
    std::optional<RosterChain> m_chain;
    qint64 m_firstVersion = 1;  // of the chain
    QList<qint64> m_rosterSeqs; // by version, from the first
    Revoked m_revoked;
    QList<std::pair<qint64, Revoked>> m_revokedSince; // by the entry from which on
    QStringList m_revocationHashes; // by version, from 1
    QList<QByteArray> m_rosterEnvelopes, m_revocationEnvelopes;
    std::optional<Remembered> m_remembered;
};

} // namespace privyseal
