#pragma once

// Somebody with that duty says how far the record had come at one moment: which roster is in force, what was taken back, how
// long the ledger was (trust.md section 2). Who has no record to look at believes it until it expires. A plain value, any thread.
// Errors: BadSignature for a body that is not of this form.

#include "models/core/error.h"
#include "models/core/instant.h"
#include "models/trust/decisionbody.h"

namespace privyseal {

struct FreshnessBody
{
    QString org; // 32 hex digits
    Instant issued, expires;
    qint64 rosterVersion = 1;
    QString rosterSha256;
    qint64 revocationVersion = 0; // 0: nothing was ever taken back
    QString revocationSha256;     // null then
    SeenTree tree;

    [[nodiscard]] static Result<FreshnessBody> read(const QByteArray& body);
    [[nodiscard]] Result<QByteArray> write() const;
};

} // namespace privyseal
