#pragma once

// A member's signing key on disk, locked with a passphrase (trust.md section 2): one file, never in the record. Two lines: a
// header in canonical JSON, and in Base64 the seed, encrypted with XChaCha20-Poly1305 (IETF) under a key that Argon2id derives
// from the passphrase; the header's bytes are authenticated with it. What a header asks of memory and time is bounded before
// anything is derived. A plain value without secrets; any thread. Deriving takes seconds and up to a gigabyte: never on the
// thread that draws.

#include "models/core/error.h"
#include "models/core/instant.h"
#include "models/trust/passphrase.h"
#include "models/trust/publickey.h"
#include "models/trust/signingkey.h"

namespace privyseal {

// What deriving costs: passes, and bytes of memory.
struct KeyCost
{
    qint64 passes = 4;
    qint64 bytes = qint64(1) << 30;

    // Where a gigabyte is not to be had (libsodium's "moderate"); whoever makes such a key says so to the member.
    [[nodiscard]] static KeyCost moderate() { return {3, qint64(256) << 20}; }
    [[nodiscard]] bool isWithinBounds() const; // 1 to 10 passes, 64 MiB to 4 GiB
    friend bool operator==(const KeyCost&, const KeyCost&) = default;
};

class KeyFile
{
public:
    static constexpr qsizetype longest = 4096; // bytes

    // RefusedByRule: a weak passphrase. StorageFailed: no memory to derive with. `org` is the record's committee, 32 hex digits.
    [[nodiscard]] static Result<KeyFile> make(const SigningKey& key, const Passphrase& passphrase, const QString& org, const QString& member,
                                              Instant created, KeyCost cost = {});
    // BadSignature: no key file, or one that asks for more than the bounds allow.
    [[nodiscard]] static Result<KeyFile> read(QByteArrayView bytes);
    // NotFound; StorageFailed; RefusedByRule where others than its owner may read or write it; and as read().
    [[nodiscard]] static Result<KeyFile> load(const QString& path);

    // A new file that its owner alone may read, on the disk when this returns. RecordExists where there is one, StorageFailed;
    // after an error nothing is left.
    [[nodiscard]] Result<void> save(const QString& path) const;
    // In place of the one that is there: old or new, never between.
    [[nodiscard]] Result<void> replace(const QString& path) const;

    // WrongKey: another passphrase, or a file that was changed. StorageFailed: no memory to derive with.
    [[nodiscard]] Result<SigningKey> unlock(const Passphrase& passphrase) const;

    [[nodiscard]] const QString& org() const { return m_org; }
    [[nodiscard]] const QString& member() const { return m_member; }
    [[nodiscard]] const PublicKey& publicKey() const { return m_public; }
    [[nodiscard]] Instant created() const { return m_created; }
    [[nodiscard]] KeyCost cost() const { return m_cost; }
    [[nodiscard]] QByteArray write() const;

private:
    explicit KeyFile(PublicKey key) : m_public(std::move(key)) {}
    [[nodiscard]] QByteArray header() const;
    [[nodiscard]] Result<SecretBytes> derive(const Passphrase& passphrase) const;

    QString m_org, m_member;
    PublicKey m_public;
    Instant m_created;
    KeyCost m_cost;
    QByteArray m_salt, m_nonce, m_locked;
};

} // namespace privyseal
