#pragma once

// Holds one request with everything that belongs to it against what is signed and what the ledger tells: its versions, its votes,
// its status, its grant. Pure, reads no record; any thread.

#include "models/approvals/committeenow.h"
#include "models/approvals/requestrepository.h"
#include "models/trust/decisionproof.h"
#include "models/trust/ledgeraudit.h"

namespace privyseal {

// Everything that the record holds about one id, as stored.
struct RequestFile
{
    QString id;
    std::optional<Request> request; // a filed one
    bool readsBack = true;          // every word of its row is one that we write
    QList<StoredVersion> versions;
    QList<StoredDecision> decisions;
    QList<StoredGrant> grants;
    QList<StoredLeaf> leaves;
};

struct RequestAudit
{
    QList<AuditFinding> findings;
    QList<SeenClaim> seen; // what the signers saw of the ledger
    QSet<qint64> signedAt; // the sizes of the ledger with the votes that hold, each a signature that was checked
};

// `authority` founded.
[[nodiscard]] RequestAudit auditRequest(const RequestFile& file, const Authority& authority);

} // namespace privyseal
