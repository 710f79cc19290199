#pragma once

// Whether a stored decision is one: signed by a key that its member had in the roster that was in force when the ledger took it
// in, of this record, and with exactly one entry of the ledger. Pure functions, any thread.

#include "models/trust/signedentry.h"

namespace privyseal {

struct ProvenDecision
{
    DecisionBody body;
    QString bodySha256;
    QList<Role> roles; // that its member had in the roster of that time
    qint64 seq = 0;    // of its entry in the ledger
};

// `leaves`: the ledger's entries about the request. BadSignature with one sentence that says what does not hold.
[[nodiscard]] Result<ProvenDecision> proveDecision(const QByteArray& envelope, const Authority& authority, const QList<LedgerLeaf>& leaves);

} // namespace privyseal
