#pragma once

// Signed notes (C2SP signed-note): a text that people can read, and below an empty line the signatures of those who stand by
// it. Only Ed25519 signatures (type 0x01) are made and checked; others are kept as they are and count for nothing. Plain
// values, any thread. Errors: BadSignature for what is no note.

#include "models/core/error.h"
#include "models/trust/publickey.h"
#include "models/trust/signingkey.h"

#include <QList>

namespace privyseal {

// Who may sign notes under which name: "example.com/foo+530d903a+AekyeRrm...".
struct NoteKey
{
    QString name;
    PublicKey key;

    [[nodiscard]] static Result<NoteKey> read(const QString& text);
    [[nodiscard]] QString text() const;
    // The first four bytes of SHA-256(name, 0x0A, 0x01, key).
    [[nodiscard]] QByteArray hash() const;
    // A name is not empty and holds neither white space nor '+'.
    [[nodiscard]] static bool isName(const QString& name);
};

class SignedNote
{
public:
    static constexpr qsizetype longest = 1 << 20; // bytes
    static constexpr qsizetype mostSignatures = 100;

    // BadSignature: `text` does not end with a line end, or holds another control character or a lone surrogate.
    [[nodiscard]] static Result<SignedNote> of(const QString& text);
    [[nodiscard]] static Result<SignedNote> read(QByteArrayView bytes);
    [[nodiscard]] QByteArray write() const;

    void sign(const QString& name, const SigningKey& key); // once for each key
    [[nodiscard]] bool isSignedBy(const NoteKey& key) const;
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QStringList signers() const; // the names, as said; nothing of it is checked

private:
    struct Signature
    {
        QString name;
        QByteArray bytes; // the key's hash and the signature
    };
    explicit SignedNote(QString text) : m_text(std::move(text)) {}

    QString m_text;
    QList<Signature> m_signatures;
};

// What a log says of itself at one moment (C2SP tlog-checkpoint), as the text of a note.
struct Checkpoint
{
    QString origin;
    qint64 size = 0;
    QByteArray root; // 32 bytes
    QStringList extensions;

    [[nodiscard]] static Result<Checkpoint> read(const QString& text);
    [[nodiscard]] QString text() const;
};

} // namespace privyseal
