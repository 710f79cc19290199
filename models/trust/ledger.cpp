#include "models/trust/ledger.h"

#include "models/record/record.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

QString hexHash(QByteArrayView leaf)
{
    return QString::fromLatin1(toBytes(leafHash(leaf)).toHex());
}

tl::unexpected<Error> broken(qint64 seq, const QString& detail)
{
    return fail(ErrorCode::BadSignature, Say::tr("The ledger was changed: entry %1 is not what was written.").arg(seq), detail);
}

} // namespace

Result<LedgerLeaf> LedgerTip::take(const StoredLeaf& stored)
{
    auto leaf = LedgerLeaf::read(stored.bytes);
    if (!leaf)
        return broken(stored.seq, leaf.error().detail);
    if (leaf->seq != tree.size() || stored.seq != leaf->seq || leaf->prev != lastLeaf || leaf->subject != stored.subject)
        return broken(tree.size(), QStringLiteral("does not follow"));
    lastHash = leafHash(stored.bytes);
    tree.append(lastHash);
    lastLeaf = QString::fromLatin1(toBytes(lastHash).toHex());
    lastTime = std::max(lastTime, leaf->time);
    return leaf;
}

Result<qint64> Ledger::append(const LedgerEntry& entry, Instant now)
{
    const auto last = m_leaves.last();
    if (!last)
        return tl::unexpected<Error>(last.error());
    LedgerLeaf leaf;
    leaf.seq = *last ? (*last)->seq + 1 : 0;
    leaf.prev = *last ? hexHash((*last)->bytes) : QString();
    leaf.time = now;
    leaf.actor = entry.actor.isEmpty() ? QStringLiteral("privyseal") : entry.actor;
    leaf.type = QString(QLatin1String(entry.type) + entry.word);
    leaf.subject = entry.subject;
    leaf.object = entry.object;
    leaf.summary = entry.summary.left(LedgerLeaf::longestSummary);
    if (!leaf.summary.isEmpty() && leaf.summary.back().isHighSurrogate())
        leaf.summary.chop(1); // never half a character
    const auto bytes = leaf.write();
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    if (auto appended = m_leaves.append({leaf.seq, leaf.subject, *bytes}); !appended)
        return tl::unexpected<Error>(appended.error());
    return leaf.seq;
}

Result<LedgerTip> Ledger::tip(const std::optional<Remembered>& remembered) const
{
    LedgerTip tip;
    if (remembered && remembered->ledger.size() > 0) {
        tip.tree = remembered->ledger;
        tip.lastLeaf = remembered->lastLeaf;
        const qint64 last = tip.tree.size() - 1;
        const auto there = m_leaves.at(last);
        if (!there)
            return tl::unexpected<Error>(there.error());
        if (!*there)
            return fail(ErrorCode::Rollback, Say::tr("The ledger is shorter than it was: entry %1 is gone. The record was taken back.").arg(last));
        if (hexHash((*there)->bytes) != tip.lastLeaf)
            return fail(ErrorCode::Rollback, Say::tr("The ledger is another one than it was: entry %1 says something else. The record was taken back.").arg(last));
        const auto leaf = LedgerLeaf::read((*there)->bytes);
        if (!leaf)
            return tl::unexpected<Error>(leaf.error());
        tip.lastTime = leaf->time;
    }
    std::optional<Error> wrong;
    const auto read = m_leaves.each(tip.tree.size(), [&](const StoredLeaf& stored) {
        if (auto taken = tip.take(stored); !taken)
            wrong = taken.error();
        return !wrong;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (wrong)
        return tl::unexpected<Error>(*wrong);
    return tip;
}

Result<LedgerTip> Ledger::whole(const std::optional<Remembered>& remembered, LedgerWatch* watch) const
{
    LedgerTip tip;
    const qint64 known = remembered ? remembered->ledger.size() : 0;
    std::optional<Error> wrong;
    const auto read = m_leaves.each(0, [&](const StoredLeaf& stored) {
        const auto leaf = tip.take(stored);
        if (!leaf)
            wrong = leaf.error();
        else if (watch->visit)
            watch->visit(*leaf);
        if (watch->wantsHashes && leaf)
            watch->hashes.push_back(tip.lastHash);
        const qint64 size = tip.tree.size();
        if (watch->sizes.contains(size))
            watch->roots.insert(size, toBytes(tip.tree.root()));
        if (!wrong && size == known && tip.tree.root() != remembered->ledger.root())
            wrong = fail(ErrorCode::Rollback, Say::tr("The ledger is another one than it was: its first %n entries were changed.", nullptr, int(known))).value();
        return !wrong;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (wrong)
        return tl::unexpected<Error>(*wrong);
    if (tip.tree.size() < known)
        return fail(ErrorCode::Rollback, Say::tr("The ledger is shorter than it was: entry %1 is gone. The record was taken back.").arg(known - 1));
    return tip;
}

} // namespace privyseal
