#pragma once

// What every body that a member signs alone has to hold against: of this record, told of by exactly one entry of the ledger, signed
// by a key that its member had in the roster that was in force when the ledger took it in. Pure functions, any thread.

#include "models/trust/authority.h"
#include "models/trust/decisionbody.h"
#include "models/trust/ledgerleaf.h"

namespace privyseal {

// How far the clocks of two desks may be apart.
inline constexpr qint64 clockSkewMs = 120'000;

// What a body says of itself, and how the ledger has to tell of it.
struct EntryClaim
{
    QString org;
    QString type, subject, member; // of the entry
    qint64 rosterVersion = 0;
    QString rosterSha256;
    Instant issued;
    SeenTree seen;
};

struct ProvenEntry
{
    QString bodySha256;
    QList<Role> roles; // that the member had in the roster of that time
    qint64 seq = 0;
    Instant written;
};

// `leaves`: the ledger's entries about the subject. BadSignature with one sentence that says what does not hold.
[[nodiscard]] Result<ProvenEntry> proveEntry(const Envelope& document, const EntryClaim& claim, const Authority& authority, const QList<LedgerLeaf>& leaves);

} // namespace privyseal
