#include "models/trust/standing.h"

#include "models/record/record.h"
#include "models/trust/signedentry.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Standing)
};

constexpr qint64 rememberAgainMs = 60'000; // a clock that went on is no news for so long
constexpr int keyNameDigits = 16;

} // namespace

QString checkpointOrigin(const QString& org)
{
    return QStringLiteral("privyseal/") + org;
}

NoteKey checkpointKey(const QString& org, const PublicKey& key)
{
    return {QString(checkpointOrigin(org) + u'/' + key.id().left(keyNameDigits)), key};
}

Result<Standing> Standing::check(Record& record, const TrustMemory& memory, Instant now)
{
    auto authority = Authority::load(record, memory);
    if (!authority)
        return tl::unexpected<Error>(authority.error());
    auto tip = Ledger(record).tip(authority->remembered());
    return judge(record, std::move(authority), std::move(tip), now);
}

Result<Standing> Standing::checkWhole(Record& record, std::optional<Remembered> remembered, Instant now, LedgerWatch* watch)
{
    auto authority = Authority::load(record, std::move(remembered));
    if (!authority)
        return tl::unexpected<Error>(authority.error());
    auto tip = Ledger(record).whole(authority->remembered(), watch);
    return judge(record, std::move(authority), std::move(tip), now);
}

Result<Standing> Standing::judge(Record& record, Result<Authority> authority, Result<LedgerTip> tip, Instant now)
{
    if (!tip)
        return tl::unexpected<Error>(tip.error());
    const auto newest = LedgerRepository(record).newestCheckpoint();
    if (!newest)
        return tl::unexpected<Error>(newest.error());
    if (*newest && (*newest)->size > tip->tree.size())
        return fail(ErrorCode::Rollback, Say::tr("The ledger is shorter than a checkpoint that was signed of it: the record was taken back."));
    Standing standing(*std::move(authority), *std::move(tip));
    if (auto checked = standing.checkClock(now); !checked)
        return tl::unexpected<Error>(checked.error());
    return standing;
}

SeenTree Standing::seen() const
{
    return {m_tip.tree.size(), toBytes(m_tip.tree.root())};
}

Instant Standing::latest() const
{
    const auto& remembered = m_authority.remembered();
    return remembered ? std::max(remembered->time, m_tip.lastTime) : m_tip.lastTime;
}

Result<void> Standing::checkClock(Instant now) const
{
    if (latest().isValid() && now.plusMs(clockSkewMs) < latest())
        return fail(ErrorCode::RefusedByRule, Say::tr("The clock of this computer is behind the record, which was written at %1; set the clock first.").arg(latest().iso()));
    return {};
}

Checkpoint Standing::checkpoint() const
{
    return {checkpointOrigin(m_authority.org()), m_tip.tree.size(), toBytes(m_tip.tree.root()), {}};
}

Result<void> Standing::seal(Record& record, const LedgerEntry& entry, Instant now, const SigningKey& key)
{
    if (auto appended = Ledger(record).append(entry, now); !appended)
        return tl::unexpected<Error>(appended.error());
    LedgerRepository leaves(record);
    std::optional<Error> wrong;
    const auto read = leaves.each(m_tip.tree.size(), [&](const StoredLeaf& leaf) { // what the same work appended before is in it too
        if (auto taken = m_tip.take(leaf); !taken)
            wrong = taken.error();
        return !wrong;
    });
    if (!read)
        return read;
    if (wrong)
        return tl::unexpected<Error>(*wrong);
    auto note = SignedNote::of(checkpoint().text());
    if (!note)
        return tl::unexpected<Error>(note.error());
    note->sign(checkpointKey(m_authority.org(), *PublicKey::fromBytes(key.publicKey())).name, key);
    return leaves.insertCheckpoint({m_tip.tree.size(), note->write()});
}

Result<void> Standing::remember(const Record& record, const TrustMemory& memory, Instant now) const
{
    const Remembered what = m_authority.toRemember(m_tip.tree, m_tip.lastLeaf, std::max(latest(), now));
    const auto& before = m_authority.remembered();
    if (before && before->ledger.size() == what.ledger.size() && before->rosterVersion == what.rosterVersion && before->revocationVersion == what.revocationVersion
        && what.time < before->time.plusMs(rememberAgainMs))
        return {};
    return memory.remember(record.location(), what);
}

} // namespace privyseal
