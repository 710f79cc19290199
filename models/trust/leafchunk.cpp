#include "models/trust/leafchunk.h"

#include "models/trust/signedentry.h"
#include "models/trust/plainleaf.h"

#include <algorithm>
#include <cstring>

namespace privyseal {
namespace {

constexpr size_t mostBytes = 4 * 1024 * 1024;

bool isHexOf(const Hash& hash, QByteArrayView hex)
{
    const auto digit = [](int value) { return char('0' + value + (value > 9 ? 'a' - '9' - 1 : 0)); }; // no table: many at once
    std::array<char, 2 * std::tuple_size_v<Hash>> text;
    for (size_t i = 0; i < hash.size(); ++i) {
        text[2 * i] = digit(hash[i] >> 4);
        text[2 * i + 1] = digit(hash[i] & 15);
    }
    return hex.size() == qsizetype(text.size()) && std::memcmp(hex.data(), text.data(), text.size()) == 0;
}

} // namespace

void LeafChunk::clear()
{
    m_bytes.clear();
    m_rows.clear();
    m_hashes.clear();
    m_root.reset();
    m_unbroken.reset();
}

void LeafChunk::add(qint64 seq, QByteArrayView subject, QByteArrayView leaf)
{
    Place row{seq, m_bytes.size(), 0, 0};
    m_bytes.insert(m_bytes.end(), subject.begin(), subject.end());
    m_bytes.push_back(leafPrefix);
    row.leaf = m_bytes.size();
    m_bytes.insert(m_bytes.end(), leaf.begin(), leaf.end());
    row.end = m_bytes.size();
    m_rows.push_back(row);
}

bool LeafChunk::isFull() const
{
    return size() >= most || m_bytes.size() >= mostBytes;
}

StoredLeaf LeafChunk::leaf(qsizetype index) const
{
    const Place& row = m_rows[size_t(index)];
    return {row.seq, QString::fromUtf8(subjectOf(row)), leafOf(row).toByteArray()};
}

void LeafChunk::examine()
{
    m_hashes.reserve(m_rows.size());
    for (const Place& row : m_rows)
        m_hashes.push_back(sha256({QByteArrayView(m_bytes.data() + row.leaf - 1, qsizetype(row.end - row.leaf + 1))}));
    if (size() == most)
        m_root = treeRoot(m_hashes);
    m_unbroken = follow();
}

std::optional<LeafChunk::Unbroken> LeafChunk::follow() const
{
    std::optional<Unbroken> all;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Place& row = m_rows[i];
        const auto leaf = PlainLeaf::read(leafOf(row));
        if (!leaf || leaf->seq != row.seq || leaf->subject != subjectOf(row))
            return std::nullopt;
        if (!all)
            all = Unbroken{leaf->seq, leaf->prev, leaf->time, leaf->time};
        else if (row.seq != m_rows[i - 1].seq + 1 || !isHexOf(m_hashes[i - 1], leaf->prev) || leaf->time.plusMs(clockSkewMs) < all->newest)
            return std::nullopt;
        all->oldest = std::min(all->oldest, leaf->time);
        all->newest = std::max(all->newest, leaf->time);
    }
    return all;
}

} // namespace privyseal
