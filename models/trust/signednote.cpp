#include "models/trust/signednote.h"

#include "models/core/sha256.h"
#include "models/trust/strictbase64.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace privyseal {
namespace {

constexpr char ed25519 = 1;
constexpr qsizetype keyHashBytes = 4;
const QString dash = QStringLiteral("\u2014 ");

tl::unexpected<Error> noNote(const char* detail)
{
    return fail(ErrorCode::BadSignature, QCoreApplication::translate("SignedNote", "This is not a signed checkpoint."), QLatin1String(detail));
}

QByteArray keyHash(const QString& name, const QByteArray& key)
{
    const QByteArray type(1, ed25519);
    return toBytes(sha256({name.toUtf8(), QByteArrayView("\n", 1), type, key})).first(keyHashBytes);
}

bool isNoteText(const QString& text)
{
    return text.endsWith(u'\n') && std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 && c != u'\n'; })
           && text.isValidUtf16();
}

} // namespace

bool NoteKey::isName(const QString& name)
{
    return !name.isEmpty() && std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSpace() || c == u'+'; });
}

QByteArray NoteKey::hash() const
{
    return keyHash(name, key.bytes());
}

QString NoteKey::text() const
{
    return QString(name + u'+' + QString::fromLatin1(hash().toHex()) + u'+' + toBase64(QByteArray(QByteArray(1, ed25519) + key.bytes())));
}

Result<NoteKey> NoteKey::read(const QString& text)
{
    // Base64 may hold '+', a name does not.
    const QString name = text.section(u'+', 0, 0), hash = text.section(u'+', 1, 1);
    const auto key = fromBase64(text.section(u'+', 2).toLatin1());
    if (!isName(name) || !key || key->size() != 1 + PublicKey::keyBytes || key->front() != ed25519)
        return noNote("no key of a note");
    const NoteKey read{name, *PublicKey::fromBytes(key->mid(1))};
    if (QString::fromLatin1(read.hash().toHex()) != hash)
        return noNote("the key's hash is another one");
    return read;
}

Result<SignedNote> SignedNote::of(const QString& text)
{
    if (!isNoteText(text))
        return noNote("no text of a note");
    return SignedNote(text);
}

Result<SignedNote> SignedNote::read(QByteArrayView bytes)
{
    if (bytes.size() > longest)
        return noNote("too long");
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    const QString all = decoder(bytes);
    const qsizetype split = all.lastIndexOf(QStringLiteral("\n\n"));
    if (decoder.hasError() || !isNoteText(all) || split < 0)
        return noNote("not a text with signatures below");
    SignedNote note(all.left(split + 1));
    const QStringList lines = all.mid(split + 2).split(u'\n');
    for (const QString& line : lines.first(lines.size() - 1)) {
        const QString name = line.section(u' ', 1, 1);
        const auto signature = fromBase64(line.section(u' ', 2).toLatin1());
        if (!line.startsWith(dash) || !NoteKey::isName(name) || !signature || signature->size() <= keyHashBytes)
            return noNote("a line that is no signature");
        note.m_signatures.append({name, *signature});
    }
    if (note.m_signatures.isEmpty() || note.m_signatures.size() > mostSignatures)
        return noNote("no signatures, or too many");
    return note;
}

QByteArray SignedNote::write() const
{
    QString all = m_text + u'\n';
    for (const Signature& one : m_signatures)
        all += dash + one.name + u' ' + toBase64(one.bytes) + u'\n';
    return all.toUtf8();
}

void SignedNote::sign(const QString& name, const SigningKey& key)
{
    const QByteArray hash = keyHash(name, key.publicKey());
    m_signatures.removeIf([&](const Signature& one) { return one.name == name && one.bytes.startsWith(hash); });
    m_signatures.append({name, hash + key.sign(m_text.toUtf8())});
}

bool SignedNote::isSignedBy(const NoteKey& key) const
{
    const QByteArray hash = key.hash(), message = m_text.toUtf8();
    return std::any_of(m_signatures.begin(), m_signatures.end(), [&](const Signature& one) {
        return one.name == key.name && one.bytes.startsWith(hash) && key.key.verifies(message, one.bytes.mid(keyHashBytes));
    });
}

QStringList SignedNote::signers() const
{
    QStringList names;
    for (const Signature& one : m_signatures)
        names.append(one.name);
    return names;
}

Result<Checkpoint> Checkpoint::read(const QString& text)
{
    QStringList lines = text.split(u'\n');
    if (lines.size() < 4 || !lines.takeLast().isEmpty())
        return noNote("no checkpoint");
    Checkpoint read;
    read.origin = lines.takeFirst();
    const QString size = lines.takeFirst();
    bool isNumber = false;
    read.size = size.toLongLong(&isNumber);
    const auto root = fromBase64(lines.takeFirst().toLatin1());
    if (read.origin.isEmpty() || !isNumber || read.size < 0 || QString::number(read.size) != size || !root || root->size() != 32)
        return noNote("no checkpoint");
    if (std::any_of(lines.begin(), lines.end(), [](const QString& line) { return line.isEmpty(); }))
        return noNote("an empty line in a checkpoint");
    read.root = *root;
    read.extensions = lines;
    return read;
}

QString Checkpoint::text() const
{
    QString text = origin + u'\n' + QString::number(size) + u'\n' + toBase64(root) + u'\n';
    for (const QString& extension : extensions)
        text += extension + u'\n';
    return text;
}

} // namespace privyseal
