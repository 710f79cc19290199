#pragma once

// The Merkle tree of RFC 6962 section 2.1 (SHA-256; a leaf is hashed after 0x00, a node after 0x01): its root, and proofs that
// a leaf is in it and that an older tree is its beginning (RFC 9162 section 2.1.3 and 2.1.4). Plain values, any thread.

#include "models/core/sha256.h"

#include <QList>

#include <span>
#include <vector>

namespace privyseal {

inline constexpr char leafPrefix = '\0', nodePrefix = '\1'; // what a leaf and a node are hashed after

[[nodiscard]] Hash leafHash(QByteArrayView leaf);
[[nodiscard]] Hash nodeHash(const Hash& left, const Hash& right);
[[nodiscard]] Hash treeRoot(std::span<const Hash> leaves); // of no leaves the hash of nothing

// A tree that grows leaf by leaf; keeps one hash for each bit of its size.
class GrowingTree
{
public:
    void append(const Hash& leaf);
    // As if `leaves` were appended one by one, by the root of their tree; a power of two, and the size so far a multiple of it.
    void appendTree(const Hash& root, qint64 leaves);
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] Hash root() const;
    // What it keeps: with the size enough to go on from here. nullopt where there are not as many peaks as such a tree has.
    [[nodiscard]] const std::vector<Hash>& peaks() const { return m_peaks; }
    [[nodiscard]] static std::optional<GrowingTree> from(qint64 size, std::vector<Hash> peaks);

private:
    qint64 m_size = 0;
    std::vector<Hash> m_peaks; // roots of the full trees that it consists of, the greatest first
};

// The proofs, from all leaves' hashes: of each index, 0 <= index < leaves.size(), in one go over the tree; 0 < `size` <=
// leaves.size(), empty otherwise.
[[nodiscard]] QList<QList<QByteArray>> inclusionProofs(const QList<qint64>& indexes, std::vector<Hash> leaves);
[[nodiscard]] QList<QByteArray> consistencyProof(qint64 size, std::span<const Hash> leaves);

// Whether the leaf with this hash stands at `index` of the tree of `size` leaves that has this root.
[[nodiscard]] bool provesInclusion(const QList<QByteArray>& proof, qint64 index, qint64 size, QByteArrayView leafHash, QByteArrayView root);
// Whether the tree of `oldSize` leaves is the beginning of the one of `newSize`. Nothing is proved about no leaves: an empty old
// tree is refused.
[[nodiscard]] bool provesConsistency(const QList<QByteArray>& proof, qint64 oldSize, QByteArrayView oldRoot, qint64 newSize, QByteArrayView newRoot);

} // namespace privyseal
