#include "models/trust/keyfile.h"

#include "models/trust/bodyreader.h"
#include "models/trust/privatefile.h"
#include "models/trust/strictbase64.h"
#include "models/trust/strictjson.h"

#include <sodium.h>

#include <QCoreApplication>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(KeyFile)
};

const QString format = QStringLiteral("privyseal-key/1");
const QString derivation = QStringLiteral("argon2id13");
const QString cipher = QStringLiteral("xchacha20poly1305-ietf");
constexpr qsizetype orgBytes = 16;
constexpr qsizetype lockedBytes = qsizetype(SigningKey::seedBytes) + crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

QByteArray randomBytes(size_t count)
{
    QByteArray bytes(qsizetype(count), Qt::Uninitialized);
    randombytes_buf(bytes.data(), count);
    return bytes;
}

tl::unexpected<Error> noKeyFile(const QString& detail)
{
    return fail(ErrorCode::BadSignature, Say::tr("This is not a key file of Privy Seal."), detail);
}

} // namespace

bool KeyCost::isWithinBounds() const
{
    return passes >= 1 && passes <= 10 && bytes >= (qint64(64) << 20) && bytes <= (qint64(4) << 30);
}

QByteArray KeyFile::header() const
{
    const CanonicalJson json(CanonicalJson::Object{{QStringLiteral("cipher"), cipher},
                                                   {QStringLiteral("created"), m_created.iso()},
                                                   {QStringLiteral("format"), format},
                                                   {QStringLiteral("kdf"), derivation},
                                                   {QStringLiteral("mem"), m_cost.bytes},
                                                   {QStringLiteral("member"), m_member},
                                                   {QStringLiteral("nonce"), QString::fromLatin1(m_nonce.toHex())},
                                                   {QStringLiteral("ops"), m_cost.passes},
                                                   {QStringLiteral("org"), m_org},
                                                   {QStringLiteral("public"), QString::fromLatin1(m_public.bytes().toHex())},
                                                   {QStringLiteral("salt"), QString::fromLatin1(m_salt.toHex())}});
    const auto written = json.write();
    return written ? *written : QByteArray();
}

Result<SecretBytes> KeyFile::derive(const Passphrase& passphrase) const
{
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const SecretBytes& words = passphrase.bytes();
    if (crypto_pwhash(key.data(), key.size(), words.text(), words.size(), bytesOf(m_salt), quint64(m_cost.passes), size_t(m_cost.bytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::StorageFailed, Say::tr("Unlocking this key takes %1 MiB of free memory, which this computer does not have now.").arg(m_cost.bytes >> 20));
    return key;
}

Result<KeyFile> KeyFile::make(const SigningKey& key, const Passphrase& passphrase, const QString& org, const QString& member, Instant created, KeyCost cost)
{
    const QByteArray orgDigits = org.toLatin1();
    if (!cost.isWithinBounds() || QByteArray::fromHex(orgDigits).size() != orgBytes || QByteArray::fromHex(orgDigits).toHex() != orgDigits || member.isEmpty())
        return fail(ErrorCode::Usage, Say::tr("A key is of a member of a committee."));
    if (auto strong = passphrase.checkStrength({member}); !strong)
        return tl::unexpected<Error>(strong.error());
    KeyFile file(*PublicKey::fromBytes(key.publicKey()));
    file.m_org = org;
    file.m_member = member;
    file.m_created = created;
    file.m_cost = cost;
    file.m_salt = randomBytes(crypto_pwhash_SALTBYTES);
    file.m_nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const auto lock = file.derive(passphrase);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    const QByteArray header = file.header();
    const SecretBytes seed = key.seed();
    file.m_locked.resize(lockedBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(file.m_locked), nullptr, seed.data(), seed.size(), bytesOf(header), quint64(header.size()), nullptr, bytesOf(file.m_nonce), lock->data());
    return file;
}

QByteArray KeyFile::write() const
{
    return header() + '\n' + m_locked.toBase64() + '\n';
}

Result<KeyFile> KeyFile::read(QByteArrayView bytes)
{
    if (bytes.size() > longest)
        return noKeyFile(QStringLiteral("too long"));
    const QList<QByteArray> lines = bytes.toByteArray().split('\n');
    if (lines.size() != 3 || !lines[2].isEmpty())
        return noKeyFile(QStringLiteral("not two lines"));
    const auto json = readStrictJson(lines[0], longest);
    const auto locked = fromBase64(lines[1]);
    if (!json || !locked || locked->size() != lockedBytes)
        return noKeyFile(json ? QStringLiteral("seed") : json.error().detail);
    BodyReader reader(*json);
    const QString kind = reader.text("format"), kdf = reader.text("kdf"), cipherName = reader.text("cipher");
    const QByteArray key = reader.hex("public", PublicKey::keyBytes);
    KeyFile file(PublicKey::fromBytes(key).value_or(*PublicKey::fromBytes(QByteArray(PublicKey::keyBytes, '\0'))));
    file.m_org = QString::fromLatin1(reader.hex("org", orgBytes).toHex());
    file.m_member = reader.text("member");
    const auto created = Instant::parse(reader.text("created"));
    file.m_cost = {reader.integer("ops", 0, CanonicalJson::largestInteger), reader.integer("mem", 0, CanonicalJson::largestInteger)};
    file.m_salt = reader.hex("salt", crypto_pwhash_SALTBYTES);
    file.m_nonce = reader.hex("nonce", crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    file.m_locked = *locked;
    if (auto ended = reader.end(); !ended)
        return noKeyFile(ended.error().detail);
    if (kind != format || kdf != derivation || cipherName != cipher || !created || file.m_member.isEmpty())
        return noKeyFile(QStringLiteral("another format, derivation or cipher"));
    file.m_created = *created;
    if (!file.m_cost.isWithinBounds())
        return fail(ErrorCode::BadSignature, Say::tr("This key file asks for more time or memory than a key file may."),
                    QStringLiteral("ops %1, mem %2").arg(file.m_cost.passes).arg(file.m_cost.bytes));
    if (file.write() != bytes) // an instant has more than one text
        return noKeyFile(QStringLiteral("another form"));
    return file;
}

Result<SigningKey> KeyFile::unlock(const Passphrase& passphrase) const
{
    const auto lock = derive(passphrase);
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    const QByteArray header = this->header();
    SecretBytes seed(SigningKey::seedBytes);
    const auto wrong = [] { return fail(ErrorCode::WrongKey, Say::tr("The passphrase is not the one of this key.")); };
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(seed.data(), nullptr, nullptr, bytesOf(m_locked), quint64(m_locked.size()), bytesOf(header), quint64(header.size()),
                                                   bytesOf(m_nonce), lock->data()) != 0)
        return wrong();
    auto key = SigningKey::fromSeed(seed);
    if (key && key->publicKey() != m_public.bytes())
        return wrong();
    return key;
}

Result<KeyFile> KeyFile::load(const QString& path)
{
    const auto bytes = readPrivateFile(path, longest);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return read(*bytes);
}

Result<void> KeyFile::save(const QString& path) const
{
    return writePrivateFile(path, write(), PrivateFile::New);
}

Result<void> KeyFile::replace(const QString& path) const
{
    return writePrivateFile(path, write(), PrivateFile::Replace);
}

} // namespace privyseal
