#pragma once

// Goes over the whole ledger and its checkpoints and names every row that does not hold, where Ledger stops at the first. Thread:
// the record's, inside the caller's Snapshot. Errors: those of storage, Cancelled.

#include "models/trust/authority.h"
#include "models/trust/decisionbody.h"
#include "models/trust/ledger.h"

namespace privyseal {

class TaskControl;

struct AuditFinding
{
    QString table, key; // of the row: its primary key, parts joined by '/'
    QString message;    // one sentence
    friend bool operator==(const AuditFinding&, const AuditFinding&) = default;
};

// Somebody saw the ledger like that, and who.
struct SeenClaim
{
    SeenTree tree;
    AuditFinding otherwise; // what to say where it was not so
};

struct LedgerAudit
{
    QList<AuditFinding> findings;
    SeenTree tree; // as it is now; an empty one of size 0
    qint64 checkpoints = 0;

    // `claims`: trees that have to be beginnings of it, besides what is remembered and the checkpoints in the record. `authority`
    // may be null where it cannot be proved: then no checkpoint's signature is.
    // `signedAt`: the sizes at which votes and revocations were signed, each together with a checkpoint.
    [[nodiscard]] static Result<LedgerAudit> run(Record& record, const std::optional<Remembered>& remembered, const Authority* authority,
                                                 const QList<SeenClaim>& claims, const QSet<qint64>& signedAt, TaskControl* control);
};

// A checkpoint of this committee's record, signed by a key that one of its members had. BadSignature.
[[nodiscard]] Result<SeenTree> readCheckpoint(QByteArrayView note, const Authority& authority);

} // namespace privyseal
