#pragma once

// A DSSE envelope (secure-systems-lab/dsse, protocol 1.0): a body, what kind of body it is, and signatures over both. Signatures
// are checked over the stored bytes, and those same bytes are read afterwards; nothing is written anew in between. A keyid is a
// hint: who signed is found out by checking the signatures with the keys that somebody is trusted by. A plain value, any thread.

#include "models/core/error.h"
#include "models/trust/publickey.h"
#include "models/trust/signingkey.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace privyseal {

// The bodies that there are, each with its type and its cap (trust.md section 2).
enum class BodyKind { Roster, Request, Revocation, Decision, Freshness, Ticket, Statement };

[[nodiscard]] QString payloadType(BodyKind kind); // "application/vnd.privyseal.decision.v1+json"
[[nodiscard]] qsizetype bodyCap(BodyKind kind);   // bytes

// What is signed: "DSSEv1" SP LEN(type) SP type SP LEN(body) SP body.
[[nodiscard]] QByteArray preAuthEncoding(const QByteArray& type, const QByteArray& body);

class Envelope
{
public:
    static constexpr qsizetype mostSignatures = 64;

    // A body that nobody signed yet; its bytes are those that are signed.
    Envelope(BodyKind kind, QByteArray body) : m_kind(kind), m_body(std::move(body)) {}
    // BadSignature: another kind of body, longer than its cap, not in the one form that write() gives.
    [[nodiscard]] static Result<Envelope> read(BodyKind kind, QByteArrayView bytes);
    [[nodiscard]] QByteArray write() const; // canonical JSON

    void sign(const SigningKey& key); // once for each key
    // Takes over a signature that `key` made elsewhere. BadSignature where it did not.
    [[nodiscard]] Result<void> add(const PublicKey& key, const QByteArray& signature);
    // Takes over the signatures of another envelope with the same body; what they prove is checked where it matters.
    void merge(const Envelope& other);
    // Those of `keys` that signed this body, each once, in their order.
    [[nodiscard]] QList<PublicKey> signers(const QList<PublicKey>& keys) const;

    [[nodiscard]] BodyKind kind() const { return m_kind; }
    [[nodiscard]] const QByteArray& body() const { return m_body; }
    [[nodiscard]] qsizetype signatureCount() const { return m_signatures.size(); }

private:
    struct Signature
    {
        QString keyId;
        QByteArray bytes;
    };
    [[nodiscard]] static std::optional<Envelope> readPlain(BodyKind kind, QByteArrayView bytes);
    [[nodiscard]] QByteArray signedBytes() const;

    BodyKind m_kind;
    QByteArray m_body;
    QList<Signature> m_signatures;
};

} // namespace privyseal
