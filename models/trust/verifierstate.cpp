#include "models/trust/verifierstate.h"

#include "models/trust/bodyreader.h"
#include "models/trust/signedentry.h"
#include "models/trust/privatefile.h"
#include "models/trust/privatelock.h"
#include "models/trust/strictjson.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(VerifierState)
};

constexpr qsizetype longestState = 4096;
constexpr int lockPatienceMs = 10'000;
constexpr qint64 keptAfterEndMs = 7LL * 24 * 3600 * 1000; // a clock that went back does not revive a ticket

tl::unexpected<Error> unusable(const QString& path, const QString& detail)
{
    return fail(ErrorCode::StorageFailed, Say::tr("The file %1 cannot be read or written as it has to be, so nothing is allowed.").arg(path), detail);
}

Result<VerifierState> readState(const QByteArray& bytes)
{
    const auto json = readStrictJson(bytes, longestState);
    if (!json)
        return tl::unexpected<Error>(json.error());
    VerifierState state;
    BodyReader reader(*json);
    state.org = reader.hexText("org", 16);
    state.rosterVersion = reader.integer("roster_version", 1, CanonicalJson::largestInteger);
    state.rosterSha256 = reader.hexText("roster_sha256", 32);
    state.revocationVersion = reader.integer("revocation_version", 0, CanonicalJson::largestInteger);
    state.revocationSha256 = reader.textOrNull("revocation_sha256");
    state.tree.size = reader.integer("size", 1, CanonicalJson::largestInteger);
    state.tree.root = reader.hex("root", 32);
    state.time = reader.instant("time");
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return state;
}

Result<QByteArray> writeState(const VerifierState& state)
{
    return CanonicalJson(CanonicalJson::Object{{QStringLiteral("org"), state.org},
                                               {QStringLiteral("revocation_sha256"), state.revocationSha256.isNull() ? CanonicalJson() : CanonicalJson(state.revocationSha256)},
                                               {QStringLiteral("revocation_version"), state.revocationVersion},
                                               {QStringLiteral("root"), QString::fromLatin1(state.tree.root.toHex())},
                                               {QStringLiteral("roster_sha256"), state.rosterSha256},
                                               {QStringLiteral("roster_version"), state.rosterVersion},
                                               {QStringLiteral("size"), state.tree.size},
                                               {QStringLiteral("time"), state.time.iso()}})
        .write();
}

bool wentBack(const VerifierState& before, const VerifierState& said)
{
    return said.org != before.org || said.rosterVersion < before.rosterVersion || (said.rosterVersion == before.rosterVersion && said.rosterSha256 != before.rosterSha256)
        || said.revocationVersion < before.revocationVersion || (said.revocationVersion == before.revocationVersion && said.revocationSha256 != before.revocationSha256)
        || said.tree.size < before.tree.size || (said.tree.size == before.tree.size && said.tree.root != before.tree.root);
}

} // namespace

Result<void> StateFile::take(const VerifierState& said, Instant now) const
{
    const auto lock = PrivateLock::take(m_path + QStringLiteral(".lock"), lockPatienceMs);
    if (!lock)
        return unusable(m_path, lock.error().detail);
    VerifierState next = said;
    next.time = now;
    const auto bytes = readPrivateFile(m_path, longestState);
    if (!bytes && bytes.error().code != ErrorCode::NotFound)
        return unusable(m_path, bytes.error().message);
    if (bytes) {
        const auto before = readState(*bytes);
        if (!before)
            return unusable(m_path, before.error().detail);
        if (wentBack(*before, said))
            return fail(ErrorCode::Rollback, Say::tr("The ticket tells of an earlier state of the record than was heard of before, or of another record."), m_path);
        if (now.plusMs(clockSkewMs) < before->time)
            return fail(ErrorCode::RefusedByRule, Say::tr("The clock of this computer is behind the last check, which was at %1; set the clock first.").arg(before->time.iso()));
        next.time = std::max(before->time, now);
    }
    const auto written = writeState(next);
    if (!written)
        return tl::unexpected<Error>(written.error());
    if (auto kept = writePrivateFile(m_path, *written, PrivateFile::Replace); !kept)
        return unusable(m_path, kept.error().detail);
    return {};
}

// A line for each: the nonce, a space, when the ticket runs out.
Result<bool> SpentFile::spend(const QString& nonce, Instant expires, Instant now) const
{
    const auto lock = PrivateLock::take(m_path + QStringLiteral(".lock"), lockPatienceMs);
    if (!lock)
        return unusable(m_path, lock.error().detail);
    const auto before = readPrivateFile(m_path, longest);
    if (!before && before.error().code != ErrorCode::NotFound)
        return unusable(m_path, before.error().message);
    QByteArray next;
    for (const QByteArray& line : before ? before->split('\n') : QList<QByteArray>()) {
        if (line.isEmpty())
            continue;
        const auto end = Instant::parse(QString::fromLatin1(line.mid(line.indexOf(' ') + 1)));
        const QByteArray used = line.left(line.indexOf(' '));
        if (!end || used.size() != 32)
            return unusable(m_path, QStringLiteral("line ") + QString::fromLatin1(line.left(80)));
        if (used == nonce.toLatin1())
            return false;
        if (end->plusMs(keptAfterEndMs) > now)
            next += line + '\n';
    }
    next += nonce.toLatin1() + ' ' + expires.iso().toLatin1() + '\n';
    if (next.size() > longest)
        return unusable(m_path, QStringLiteral("too many"));
    if (auto kept = writePrivateFile(m_path, next, PrivateFile::Replace); !kept)
        return unusable(m_path, kept.error().detail);
    return true;
}

} // namespace privyseal
