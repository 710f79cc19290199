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
    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] bool verifies(QByteArrayView message, QByteArrayView signature) const;

    friend bool operator==(const PublicKey& a, const PublicKey& b) { return a.m_bytes == b.m_bytes; }

private:
    explicit PublicKey(const QByteArray& bytes);

    QByteArray m_bytes;
    QString m_id;
};

} // namespace privyseal
