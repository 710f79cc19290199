#pragma once

// So many leaves at once, copied out of the record, so that they can be hashed and compared beside the reading of the next ones.
// Thread: one after the other, the one that fills it, the one that examines it, the one that looks at what was found.

#include "models/core/instant.h"
#include "models/trust/ledgerrepository.h"
#include "models/trust/merkletree.h"

#include <optional>
#include <vector>

namespace privyseal {

class LeafChunk
{
public:
    static constexpr qsizetype most = 1024; // leaves; a power of two: they make one full tree

    void clear();
    void add(qint64 seq, QByteArrayView subject, QByteArrayView leaf);
    // It is, too, where few but overlong leaves fill the memory.
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] StoredLeaf leaf(qsizetype index) const;

    // What can be said without knowing the leaves before.
    void examine();
    [[nodiscard]] const std::vector<Hash>& hashes() const { return m_hashes; }
    [[nodiscard]] const std::optional<Hash>& root() const { return m_root; } // of their tree, where they are `most`
    // Where each of them follows the one before, is plain, stands in its place and is not older than it may be: what has to fit
    // to the leaves before the first.
    struct Unbroken
    {
        qint64 firstSeq = 0;
        QByteArrayView prev; // hex; null at seq 0
        Instant oldest, newest; // their times
    };
    [[nodiscard]] const std::optional<Unbroken>& unbroken() const { return m_unbroken; }

private:
    struct Place
    {
        qint64 seq = 0;
        size_t subject = 0, leaf = 0, end = 0; // where each begins in m_bytes; before a leaf there is the byte that it is hashed after
    };
    [[nodiscard]] QByteArrayView subjectOf(const Place& row) const { return {m_bytes.data() + row.subject, qsizetype(row.leaf - 1 - row.subject)}; }
    [[nodiscard]] QByteArrayView leafOf(const Place& row) const { return {m_bytes.data() + row.leaf, qsizetype(row.end - row.leaf)}; }
    [[nodiscard]] std::optional<Unbroken> follow() const;

    std::vector<char> m_bytes;
    std::vector<Place> m_rows;
    std::vector<Hash> m_hashes;
    std::optional<Hash> m_root;
    std::optional<Unbroken> m_unbroken;
};

} // namespace privyseal
