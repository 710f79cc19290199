#pragma once

// The public half of an Ed25519 key (RFC 8032): what is in rosters, and by what signatures are checked (libsodium, which
// refuses small orders, encodings that are not canonical and malleable signatures). A plain value, any thread.

#include <QByteArray>
#include <QString>

#include <optional>

namespace privyseal {

class PublicKey
{
public:
    static constexpr qsizetype keyBytes = 32, signatureBytes = 64;

    [[nodiscard]] static std::optional<PublicKey> fromBytes(const QByteArray& bytes); // nullopt unless 32 bytes

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    // Hex SHA-256 of the canonical {"keytype":"ed25519","public":"<hex>"}: a name, not a proof.
    [[nodiscard]] QString id() const;
    [[nodiscard]] bool verifies(QByteArrayView message, QByteArrayView signature) const;

    friend bool operator==(const PublicKey&, const PublicKey&) = default;

private:
    explicit PublicKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    QByteArray m_bytes;
};

} // namespace privyseal
