#include "models/trust/signingkey.h"

#include <sodium.h>

#include <QCoreApplication>

namespace privyseal {

static_assert(SigningKey::seedBytes == crypto_sign_SEEDBYTES && SigningKey::publicBytes == crypto_sign_PUBLICKEYBYTES
              && SigningKey::signatureBytes == crypto_sign_BYTES);

SigningKey SigningKey::generate()
{
    SecretBytes seed(seedBytes);
    randombytes_buf(seed.data(), seed.size());
    return *fromSeed(seed);
}

Result<SigningKey> SigningKey::fromSeed(const SecretBytes& seed)
{
    if (seed.size() != seedBytes)
        return fail(ErrorCode::WrongKey, QCoreApplication::translate("SigningKey", "This is not a signing key."));
    SecretBytes secret(crypto_sign_SECRETKEYBYTES);
    QByteArray publicKey(qsizetype(publicBytes), Qt::Uninitialized);
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(publicKey.data()), secret.data(), seed.data());
    return SigningKey(std::move(secret), publicKey);
}

QByteArray SigningKey::sign(QByteArrayView message) const
{
    QByteArray signature(qsizetype(signatureBytes), Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(message.data()), size_t(message.size()), m_secret.data());
    return signature;
}

SecretBytes SigningKey::seed() const
{
    SecretBytes seed(seedBytes);
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secret.data());
    return seed;
}

} // namespace privyseal
