#pragma once

// An Ed25519 key that can sign (RFC 8032, by libsodium). It exists only while it is unlocked: SigningKey lies in protected
// memory and is overwritten when it goes. Movable, one thread at a time.

#include "models/core/error.h"
#include "models/trust/secretbytes.h"

#include <QByteArray>

namespace privyseal {

class SigningKey
{
public:
    static constexpr std::size_t seedBytes = 32, publicBytes = 32, signatureBytes = 64;

    [[nodiscard]] static SigningKey generate();
    // `seed` is copied. WrongKey where it has not 32 bytes.
    [[nodiscard]] static Result<SigningKey> fromSeed(const SecretBytes& seed);

    [[nodiscard]] const QByteArray& publicKey() const { return m_public; } // 32 bytes
    [[nodiscard]] QByteArray sign(QByteArrayView message) const;           // 64 bytes
    [[nodiscard]] SecretBytes seed() const;

private:
    SigningKey(SecretBytes secret, QByteArray publicKey) : m_secret(std::move(secret)), m_public(std::move(publicKey)) {}

    SecretBytes m_secret; // as libsodium keeps it: seed and public key
    QByteArray m_public;
};

} // namespace privyseal
