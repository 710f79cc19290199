#include "models/trust/publickey.h"

#include "models/core/ids.h"

#include <sodium.h>

namespace privyseal {

static_assert(PublicKey::keyBytes == crypto_sign_PUBLICKEYBYTES && PublicKey::signatureBytes == crypto_sign_BYTES);

std::optional<PublicKey> PublicKey::fromBytes(const QByteArray& bytes)
{
    return bytes.size() == keyBytes ? std::optional(PublicKey(bytes)) : std::nullopt;
}

PublicKey::PublicKey(const QByteArray& bytes) : m_bytes(bytes), m_id(sha256Hex("{\"keytype\":\"ed25519\",\"public\":\"" + bytes.toHex() + "\"}")) {}

bool PublicKey::verifies(QByteArrayView message, QByteArrayView signature) const
{
    const auto bytesOf = [](QByteArrayView view) { return reinterpret_cast<const unsigned char*>(view.data()); };
    return signature.size() == signatureBytes
           && crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), size_t(message.size()), bytesOf(m_bytes)) == 0;
}

} // namespace privyseal
