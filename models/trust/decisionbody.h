#pragma once

// What a member signs when deciding (trust.md section 2): the verdict, bound to the exact bytes of the request, to the text that
// was on screen, to the roster and the policy of that moment, to what the rules knew of the agent, and to the ledger as the member
// had seen it. Plain values, any thread. Errors: BadSignature for a body that is not of this form.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace privyseal {

// A tree of the ledger that somebody has seen.
struct SeenTree
{
    qint64 size = 0;
    QByteArray root; // 32 bytes
    friend bool operator==(const SeenTree&, const SeenTree&) = default;
};

// What the rules of approval took from the record about the agent, so that editing the record later cannot make the same vote
// mean more than it did: who owned and sponsored the agent, who answered for the action, and which guardrails bound it.
struct DecisionContext
{
    struct Guardrail
    {
        QString id, version, fingerprint;
        friend bool operator==(const Guardrail&, const Guardrail&) = default;
    };
    QString owner, sponsor, authorityOwner;
    QList<Guardrail> guardrails; // by id
    friend bool operator==(const DecisionContext&, const DecisionContext&) = default;
};

class BodyReader;
class CanonicalJson;

// The context as part of a signed body.
[[nodiscard]] DecisionContext readContext(BodyReader& reader);
[[nodiscard]] CanonicalJson contextJson(const DecisionContext& context);

struct DecisionBody
{
    static constexpr int longestReason = 4000; // characters

    QString org;             // 32 hex digits
    QString decisionId;      // 32 hex digits, unique in the record
    QString requestId;
    QString requestSha256;   // of the body of the version that was decided on
    QString presentedSha256; // of the text that was on screen, in UTF-8
    QString verdict;         // approve, reject, request_changes, ratify, repudiate
    qint64 policy = 0;       // its version
    qint64 rosterVersion = 0;
    QString rosterSha256;
    QString member;          // id
    QString reason;
    Instant issued, expires; // after `expires` nothing follows from it
    SeenTree seen;
    DecisionContext context;

    [[nodiscard]] static Result<DecisionBody> read(const QByteArray& body);
    [[nodiscard]] Result<QByteArray> write() const;
};

} // namespace privyseal
