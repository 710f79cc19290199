#pragma once

// What a member signs that is no vote on a request (trust.md section 2): a sentence of the committee about one thing - that an
// assessment is approved, a guardrail registered - bound to the exact bytes of a document, to the text that was on screen, to the
// roster of that moment and to the ledger as the member had seen it. Plain values, any thread. Errors: BadSignature for a body that
// is not of this form.

#include "models/trust/decisionbody.h"

namespace privyseal {

struct StatementBody
{
    static constexpr int longestReason = 4000; // characters
    static constexpr int longestKind = 40;
    static constexpr qsizetype longestDocument = 256 * 1024; // bytes

    QString org;             // 32 hex digits
    QString statementId;     // 32 hex digits, unique in the record
    QString kind;            // "assessment.approve": lower-case words with dots and underscores
    QString subject;         // the id of what it is about
    QString documentSha256;  // of the document's bytes, canonical JSON
    QString presentedSha256; // of the text that was on screen, in UTF-8
    qint64 rosterVersion = 0;
    QString rosterSha256;
    QString member; // id
    QString reason;
    Instant issued;
    SeenTree seen;

    [[nodiscard]] static Result<StatementBody> read(const QByteArray& body);
    [[nodiscard]] Result<QByteArray> write() const;
};

} // namespace privyseal
