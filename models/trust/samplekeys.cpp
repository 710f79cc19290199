#include "models/trust/samplekeys.h"

#include "models/record/record.h"
#include "models/trust/authority.h"
#include "models/core/sha256.h"

#include <algorithm>

namespace privyseal {

SigningKey sampleKey(const QString& memberId)
{
    const Hash seed = sha256({QByteArrayView("Privy Seal sample key, known to everybody: "), memberId.toUtf8()});
    SecretBytes secret(seed.size());
    std::copy(seed.begin(), seed.end(), secret.data());
    auto key = SigningKey::fromSeed(secret);
    Q_ASSERT(key);
    return *std::move(key);
}

QString samplePassphrase(const QString& memberId)
{
    return QStringLiteral("everybody knows the key of ") + memberId;
}

bool hasPublicKeys(const Roster& roster)
{
    return std::any_of(roster.keys.begin(), roster.keys.end(), [](const Roster::Key& one) { return sampleKey(one.member).publicKey() == one.key.bytes(); });
}

Result<KeyFile> sampleKeyFile(const QString& memberId, const QString& org, Instant created)
{
    const auto passphrase = Passphrase::fromText(samplePassphrase(memberId));
    if (!passphrase)
        return tl::unexpected<Error>(passphrase.error());
    return KeyFile::make(sampleKey(memberId), *passphrase, org, memberId, created, {1, qint64(64) << 20});
}

Result<void> writeSampleKeys(Record& record, const KeyRing& ring, Instant created)
{
    const auto authority = Authority::load(record, TrustMemory::none());
    if (!authority)
        return tl::unexpected<Error>(authority.error());
    if (!authority->isFounded())
        return {};
    for (const Roster::Key& one : authority->roster().keys) {
        if (ring.holds(authority->org(), one.member) || sampleKey(one.member).publicKey() != one.key.bytes())
            continue;
        const auto file = sampleKeyFile(one.member, authority->org(), created);
        if (!file)
            return tl::unexpected<Error>(file.error());
        if (auto added = ring.add(*file); !added)
            return added;
    }
    return {};
}

} // namespace privyseal
