#pragma once

// One entry of the ledger (trust.md section 2): canonical JSON that says when who did what to what, with the hash of the leaf
// before it. A plain value, any thread.

#include "models/core/error.h"
#include "models/core/instant.h"
#include "models/core/sha256.h"

#include <QByteArray>
#include <QString>

namespace privyseal {

struct LedgerLeaf
{
    static constexpr qsizetype longest = 8 * 1024; // bytes
    static constexpr int longestSummary = 500;     // characters; longer ones are cut

    qint64 seq = 0;    // from 0, without a gap
    QString prev;      // hex: the leaf hash of the entry before; null in the first one
    Instant time;      // as the writer's clock had it
    QString actor;     // a member's id where a signature proves it, else as the writer calls itself
    QString type;      // "decision.approve"
    QString subject;   // the id of what it is about: "REQ-1041", "roster"
    QString object;    // hex SHA-256 of the document or version that it stands for; null where there is none
    QString summary;   // one sentence, not translated

    // BadSignature: not of this form to the byte.
    [[nodiscard]] static Result<LedgerLeaf> read(QByteArrayView bytes);
    [[nodiscard]] Result<QByteArray> write() const;
};

// The words of `type`.
namespace leaftype {
inline constexpr char roster[] = "roster";
inline constexpr char revocation[] = "revocation";
inline constexpr char decision[] = "decision."; // and the verdict
inline constexpr char filed[] = "request.filed";
inline constexpr char revised[] = "request.revised";
inline constexpr char blocked[] = "request.policy_blocked";
inline constexpr char superseded[] = "request.superseded";
inline constexpr char withdrawn[] = "request.withdrawn";
inline constexpr char expired[] = "request.expired";
inline constexpr char suspended[] = "grant.suspended";
inline constexpr char takenBack[] = "grant.taken_back";
inline constexpr char credential[] = "credential."; // and how far its revocation is
inline constexpr char agent[] = "agent."; // and "attested" or the new status
inline constexpr char observed[] = "guardrail.observed";
inline constexpr char incident[] = "incident.opened";
inline constexpr char ticket[] = "ticket.made";
inline constexpr char assessment[] = "assessment."; // and what became of the draft
inline constexpr char statement[] = "statement.";   // and the kind of what was signed
} // namespace leaftype

} // namespace privyseal
