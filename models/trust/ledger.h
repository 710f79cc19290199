#pragma once

// The ledger of a record (trust.md section 2): what happened, leaf by leaf, in a Merkle tree that nobody can shorten or rewrite
// without those noticing who remember it. Appending belongs to the transaction of what it tells of. Thread: the record's. Does
// not own the record. Errors: Rollback where it is behind or other than what is remembered, BadSignature where a leaf is not of
// its form or does not follow the one before, RecordForeign, and those of storage.

#include "models/trust/ledgerleaf.h"
#include "models/trust/ledgerrepository.h"
#include "models/trust/merkletree.h"
#include "models/trust/trustmemory.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

namespace privyseal {

class Record;

// What to append; the ledger says the rest.
struct LedgerEntry
{
    const char* type; // of leaftype
    QString subject;
    QString object = {}; // hex SHA-256; null where there is none
    QString actor = {};  // empty: the program
    QString summary = {};
    QString word = {};   // appended to the type: the verdict of a decision
};

// How far the ledger goes, with all that is needed to go on.
struct LedgerTip
{
    GrowingTree tree;
    QString lastLeaf; // hex hash; null where there is none
    Hash lastHash{};  // the same, of the leaf that was taken last
    Instant lastTime;

    // BadSignature where the leaf does not follow. Gives it, read.
    [[nodiscard]] Result<LedgerLeaf> take(const StoredLeaf& leaf);
};

// What a reading of the whole ledger looks out for.
struct LedgerWatch
{
    QSet<qint64> sizes;                 // whose roots are wanted
    QHash<qint64, QByteArray> roots;    // 32 bytes, by size; those that the ledger has
    std::function<void(const LedgerLeaf&)> visit; // each leaf, in order; may be empty
    bool wantsHashes = false;
    std::vector<Hash> hashes;           // of all leaves, where they are wanted
};

class Ledger
{
public:
    explicit Ledger(Record& record) : m_record(record), m_leaves(record) {}

    // Inside the caller's transaction. Gives the leaf's seq.
    [[nodiscard]] Result<qint64> append(const LedgerEntry& entry, Instant now);
    // The entries about one thing, as they are stored; nothing is checked.
    [[nodiscard]] Result<QList<StoredLeaf>> about(const QString& subject) const { return m_leaves.ofSubject(subject); }
    // Up to the last leaf, from what is remembered of it or from its beginning.
    [[nodiscard]] Result<LedgerTip> tip(const std::optional<Remembered>& remembered) const;
    // The same from its beginning, every leaf; what is remembered of it has to be its beginning.
    [[nodiscard]] Result<LedgerTip> whole(const std::optional<Remembered>& remembered, LedgerWatch* watch) const;

private:
    Record& m_record;
    LedgerRepository m_leaves;
};

} // namespace privyseal
