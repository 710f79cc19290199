#pragma once

// What a member types to unlock a key: UTF-8 in normal form C, so that every keyboard gives the same bytes, in protected
// memory. Movable, one thread at a time.
//
// How strong it is, is estimated by zxcvbn (the bits that somebody needs who tries likely passphrases first). One that is
// accepted for a new key has at least `fewestCharacters` characters and `fewestBits` bits; unlocking takes any. The estimate
// works on a copy in ordinary memory that it does not overwrite.

#include "models/core/error.h"
#include "models/trust/secretbytes.h"

#include <QString>
#include <QStringList>

namespace privyseal {

class Passphrase
{
public:
    static constexpr int fewestCharacters = 12;
    static constexpr double fewestBits = 50;
    static constexpr qsizetype mostBytes = 1024;

    // InputRejected: empty, too long, or with a control character (a line end belongs to whoever read it).
    [[nodiscard]] static Result<Passphrase> fromText(const QString& text);
    // As read from a file descriptor; one line end at the end is left out. InputRejected also where it is not UTF-8.
    [[nodiscard]] static Result<Passphrase> fromBytes(QByteArrayView bytes);

    [[nodiscard]] double bits(const QStringList& knownWords = {}) const;
    // RefusedByRule with a sentence that says what would help. `knownWords`: what others would try first, such as the names
    // of the member and of the organisation.
    [[nodiscard]] Result<void> checkStrength(const QStringList& knownWords) const;

    [[nodiscard]] const SecretBytes& bytes() const { return m_bytes; }

private:
    Passphrase(SecretBytes bytes, int characters) : m_bytes(std::move(bytes)), m_characters(characters) {}

    SecretBytes m_bytes;
    int m_characters;
};

} // namespace privyseal
