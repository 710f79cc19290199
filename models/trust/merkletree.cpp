#include "models/trust/merkletree.h"

#include <algorithm>
#include <bit>

namespace privyseal {
namespace {

// The greatest power of two that is less than n, which is at least 2: where a tree of n leaves divides.
size_t leftSize(size_t n)
{
    return std::bit_floor(n - 1);
}

// RFC 9162 section 2.1.4.1; `isWhole`: the old tree is all of these leaves and its root is known.
void addConsistency(size_t size, std::span<const Hash> leaves, bool isWhole, QList<QByteArray>* proof)
{
    if (size == leaves.size()) {
        if (!isWhole)
            proof->append(toBytes(treeRoot(leaves)));
        return;
    }
    const size_t left = leftSize(leaves.size());
    if (size <= left) {
        addConsistency(size, leaves.first(left), isWhole, proof);
        proof->append(toBytes(treeRoot(leaves.subspan(left))));
    } else {
        addConsistency(size - left, leaves.subspan(left), false, proof);
        proof->append(toBytes(treeRoot(leaves.first(left))));
    }
}

} // namespace

Hash leafHash(QByteArrayView leaf)
{
    return sha256({QByteArrayView(&leafPrefix, 1), leaf});
}

Hash nodeHash(const Hash& left, const Hash& right)
{
    std::array<char, 1 + 2 * std::tuple_size_v<Hash>> both;
    both[0] = nodePrefix;
    std::copy(left.begin(), left.end(), both.begin() + 1);
    std::copy(right.begin(), right.end(), both.begin() + 1 + left.size());
    return sha256({QByteArrayView(both.data(), qsizetype(both.size()))});
}

Hash treeRoot(std::span<const Hash> leaves)
{
    GrowingTree tree;
    for (const Hash& leaf : leaves)
        tree.append(leaf);
    return tree.root();
}

void GrowingTree::append(const Hash& leaf)
{
    appendTree(leaf, 1);
}

void GrowingTree::appendTree(const Hash& root, qint64 leaves)
{
    Q_ASSERT(leaves > 0 && std::has_single_bit(quint64(leaves)) && m_size % leaves == 0);
    m_peaks.push_back(root);
    m_size += leaves;
    // Two full trees of one size make the next greater one.
    for (int level = std::countr_zero(quint64(m_size / leaves)); level > 0; --level) {
        const Hash right = m_peaks.back();
        m_peaks.pop_back();
        m_peaks.back() = nodeHash(m_peaks.back(), right);
    }
}

Hash GrowingTree::root() const
{
    if (m_peaks.empty())
        return sha256({});
    Hash root = m_peaks.back();
    for (size_t i = m_peaks.size() - 1; i > 0; --i)
        root = nodeHash(m_peaks[i - 1], root);
    return root;
}

std::optional<GrowingTree> GrowingTree::from(qint64 size, std::vector<Hash> peaks)
{
    if (size < 0 || peaks.size() != size_t(std::popcount(quint64(size))))
        return std::nullopt;
    GrowingTree tree;
    tree.m_size = size;
    tree.m_peaks = std::move(peaks);
    return tree;
}

// Level by level: two neighbours make a node, and a last one without a neighbour goes up as it is, which gives the same tree.
QList<QList<QByteArray>> inclusionProofs(const QList<qint64>& indexes, std::vector<Hash> leaves)
{
    QList<QList<QByteArray>> proofs(indexes.size());
    QList<qint64> at = indexes;
    for (std::vector<Hash>& level = leaves; level.size() > 1;) {
        for (qsizetype i = 0; i < at.size(); ++i) {
            const qint64 neighbour = at[i] ^ 1;
            if (at[i] >= 0 && neighbour < qint64(level.size()))
                proofs[i].append(toBytes(level[size_t(neighbour)]));
            at[i] >>= 1;
        }
        const size_t pairs = level.size() / 2;
        const bool isOdd = level.size() % 2 != 0;
        for (size_t i = 0; i < pairs; ++i)
            level[i] = nodeHash(level[2 * i], level[2 * i + 1]);
        if (isOdd)
            level[pairs] = level.back();
        level.resize(pairs + (isOdd ? 1 : 0));
    }
    return proofs;
}

QList<QByteArray> consistencyProof(qint64 size, std::span<const Hash> leaves)
{
    QList<QByteArray> proof;
    if (size > 0 && size_t(size) <= leaves.size())
        addConsistency(size_t(size), leaves, true, &proof);
    return proof;
}

// RFC 9162 section 2.1.3.2.
bool provesInclusion(const QList<QByteArray>& proof, qint64 index, qint64 size, QByteArrayView leafHash, QByteArrayView root)
{
    const auto leaf = toHash(leafHash), wanted = toHash(root);
    if (index < 0 || index >= size || !leaf || !wanted)
        return false;
    quint64 first = quint64(index), last = quint64(size) - 1;
    Hash found = *leaf;
    for (const QByteArray& bytes : proof) {
        const auto next = toHash(bytes);
        if (!next || last == 0)
            return false;
        if ((first & 1) != 0 || first == last) {
            found = nodeHash(*next, found);
            while ((first & 1) == 0 && first != 0) {
                first >>= 1;
                last >>= 1;
            }
        } else {
            found = nodeHash(found, *next);
        }
        first >>= 1;
        last >>= 1;
    }
    return last == 0 && found == *wanted;
}

// RFC 9162 section 2.1.4.2.
bool provesConsistency(const QList<QByteArray>& proof, qint64 oldSize, QByteArrayView oldRoot, qint64 newSize, QByteArrayView newRoot)
{
    const auto older = toHash(oldRoot), newer = toHash(newRoot);
    if (oldSize <= 0 || newSize < oldSize || !older || !newer)
        return false;
    if (oldSize == newSize)
        return proof.isEmpty() && *older == *newer;
    if (proof.isEmpty())
        return false;
    quint64 first = quint64(oldSize) - 1, last = quint64(newSize) - 1;
    const int shift = std::countr_one(first);
    first >>= shift;
    last >>= shift;
    // Where the old tree is a full one its root is the beginning and not in the proof.
    qsizetype at = 0;
    std::optional<Hash> start = std::has_single_bit(quint64(oldSize)) ? older : toHash(proof[at++]);
    if (!start)
        return false;
    Hash foundOld = *start, foundNew = *start;
    for (; at < proof.size(); ++at) {
        const auto next = toHash(proof[at]);
        if (!next || last == 0)
            return false;
        if ((first & 1) != 0 || first == last) {
            foundOld = nodeHash(*next, foundOld);
            foundNew = nodeHash(*next, foundNew);
            while ((first & 1) == 0 && first != 0) {
                first >>= 1;
                last >>= 1;
            }
        } else {
            foundNew = nodeHash(foundNew, *next);
        }
        first >>= 1;
        last >>= 1;
    }
    return last == 0 && foundOld == *older && foundNew == *newer;
}

} // namespace privyseal
