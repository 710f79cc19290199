#include "models/trust/envelope.h"

#include "models/trust/bodyreader.h"
#include "models/trust/plainpieces.h"
#include "models/trust/strictbase64.h"
#include "models/trust/strictjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace privyseal {
namespace {

struct KindFacts
{
    const char* name;
    qsizetype cap;
};

const KindFacts& factsOf(BodyKind kind)
{
    static const KindFacts all[] = {{"roster", 64 * 1024},   {"request", 64 * 1024},  {"revocation", 64 * 1024},
                                    {"decision", 16 * 1024}, {"freshness", 4 * 1024}, {"ticket", 256 * 1024},
                                    {"statement", 16 * 1024}};
    return all[size_t(kind)];
}

tl::unexpected<Error> malformed(const QString& detail)
{
    return fail(ErrorCode::BadSignature, QCoreApplication::translate("Envelope", "This is not a signed document of the kind that is wanted here."), detail);
}

} // namespace

QString payloadType(BodyKind kind)
{
    static const auto all = [] {
        std::array<QString, 7> types;
        for (size_t i = 0; i < types.size(); ++i)
            types[i] = QStringLiteral("application/vnd.privyseal.%1.v1+json").arg(QLatin1String(factsOf(BodyKind(i)).name));
        return types;
    }();
    return all[size_t(kind)];
}

qsizetype bodyCap(BodyKind kind)
{
    return factsOf(kind).cap;
}

QByteArray preAuthEncoding(const QByteArray& type, const QByteArray& body)
{
    return "DSSEv1 " + QByteArray::number(type.size()) + ' ' + type + ' ' + QByteArray::number(body.size()) + ' ' + body;
}

QByteArray Envelope::signedBytes() const
{
    return preAuthEncoding(payloadType(m_kind).toUtf8(), m_body);
}

std::optional<Envelope> Envelope::readPlain(BodyKind kind, QByteArrayView bytes)
{
    PlainPieces pieces(bytes);
    pieces.take("{\"payload\":");
    auto body = fromBase64(pieces.text());
    pieces.take(",\"payloadType\":");
    const bool isOfKind = pieces.string() == payloadType(kind);
    pieces.take(",\"signatures\":[");
    QList<Signature> signatures;
    while (pieces.isRight() && !pieces.takeIf("]}")) {
        if (!signatures.isEmpty())
            pieces.take(",");
        pieces.take("{\"keyid\":");
        const QString keyId = pieces.hexText(32);
        pieces.take(",\"sig\":");
        auto signature = fromBase64(pieces.text());
        pieces.take("}");
        if (!signature || signature->size() != PublicKey::signatureBytes || signatures.size() == mostSignatures)
            return std::nullopt;
        signatures.append({keyId, *std::move(signature)});
    }
    if (!pieces.isDone() || !isOfKind || !body || body->size() > bodyCap(kind))
        return std::nullopt;
    Envelope envelope(kind, *std::move(body));
    envelope.m_signatures = std::move(signatures);
    return envelope;
}

Result<Envelope> Envelope::read(BodyKind kind, QByteArrayView bytes)
{
    // Base64 of the body, and no more than some 200 bytes for each signature and for the frame.
    const qsizetype cap = bodyCap(kind) / 3 * 4 + 256 * (mostSignatures + 2);
    if (bytes.size() <= cap) {
        if (auto plain = readPlain(kind, bytes))
            return *std::move(plain);
    }
    const auto json = readStrictJson(bytes, cap);
    if (!json)
        return tl::unexpected<Error>(json.error());
    BodyReader reader(*json);
    const QString type = reader.text("payloadType"), payload = reader.text("payload");
    QList<Signature> signatures;
    reader.objects("signatures", [&](BodyReader& one) {
        const QString keyId = QString::fromLatin1(one.hex("keyid", 32).toHex());
        const auto signature = fromBase64(one.text("sig").toLatin1());
        if (!signature || signature->size() != PublicKey::signatureBytes)
            one.refuse(QStringLiteral("sig"), QStringLiteral("no signature"));
        else
            signatures.append({keyId, *signature});
    });
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    if (type != payloadType(kind))
        return malformed(QStringLiteral("payloadType"));
    if (signatures.size() > mostSignatures)
        return malformed(QStringLiteral("too many signatures"));
    const auto body = fromBase64(payload.toLatin1());
    if (!body || body->size() > bodyCap(kind))
        return malformed(QStringLiteral("payload"));
    Envelope envelope(kind, *body);
    envelope.m_signatures = signatures;
    return envelope;
}

QByteArray Envelope::write() const
{
    CanonicalJson::Array signatures;
    for (const Signature& one : m_signatures)
        signatures.push_back(CanonicalJson::Object{{QStringLiteral("keyid"), one.keyId}, {QStringLiteral("sig"), toBase64(one.bytes)}});
    const CanonicalJson json(CanonicalJson::Object{{QStringLiteral("payload"), toBase64(m_body)},
                                                   {QStringLiteral("payloadType"), payloadType(m_kind)},
                                                   {QStringLiteral("signatures"), std::move(signatures)}});
    return *json.write(); // plain ASCII, two levels: nothing in it can be refused
}

void Envelope::sign(const SigningKey& key)
{
    const QString keyId = PublicKey::fromBytes(key.publicKey())->id();
    m_signatures.removeIf([&](const Signature& one) { return one.keyId == keyId; });
    m_signatures.append({keyId, key.sign(signedBytes())});
}

Result<void> Envelope::add(const PublicKey& key, const QByteArray& signature)
{
    if (!key.verifies(signedBytes(), signature))
        return malformed(QStringLiteral("signature of another key or body"));
    const QString keyId = key.id();
    m_signatures.removeIf([&](const Signature& one) { return one.keyId == keyId; });
    m_signatures.append({keyId, signature});
    return {};
}

void Envelope::merge(const Envelope& other)
{
    for (const Signature& one : other.m_signatures) {
        const bool known = std::any_of(m_signatures.begin(), m_signatures.end(), [&](const Signature& mine) { return mine.keyId == one.keyId; });
        if (!known && other.m_body == m_body && m_signatures.size() < mostSignatures)
            m_signatures.append(one);
    }
}

QList<PublicKey> Envelope::signers(const QList<PublicKey>& keys) const
{
    const QByteArray message = signedBytes();
    QList<PublicKey> found;
    for (const PublicKey& key : keys) {
        const QString& keyId = key.id();
        const bool signedIt = std::any_of(m_signatures.begin(), m_signatures.end(),
                                          [&](const Signature& one) { return one.keyId == keyId && key.verifies(message, one.bytes); });
        if (signedIt && !found.contains(key))
            found.append(key);
    }
    return found;
}

} // namespace privyseal
