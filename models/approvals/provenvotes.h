#pragma once

// Which of the votes that stand in the record are votes: each is proved by its signature and its entry in the ledger, and each
// entry by its vote. Pure functions of values, any thread.

#include "models/approvals/committeenow.h"
#include "models/approvals/requestrepository.h"
#include "models/trust/decisionproof.h"
#include "models/trust/ledger.h"

namespace privyseal {

struct ProvenVotes
{
    QList<Decision> votes;      // those that hold, in the ledger's order
    QStringList faults;         // what does not, a sentence each; a row that nobody ever signed is none, it is no vote
    QList<LedgerLeaf> entries;  // the ledger's about this request, in order
    QList<SeenTree> seen;       // what the signers had seen of the ledger

    // Whether the ledger tells of an end of this version that only its own entry proves: withdrawn, replaced, expired, blocked.
    [[nodiscard]] bool isClosed(const Request& request) const;
    // Whether a grant that the request gave was suspended after `since`, by the ledger.
    [[nodiscard]] bool isSuspendedAfter(Instant since) const;
};

// A proved decision as the rules count it: void (policy version 0) where the policy it was signed under is in force no more.
[[nodiscard]] Decision provenVote(const ProvenDecision& proven, const Authority& authority, int requestVersion);

[[nodiscard]] ProvenVotes proveVotes(const QString& requestId, const QList<StoredDecision>& rows, const QList<StoredLeaf>& leaves, const CommitteeNow& committee);

// Why the request is not the one that was filed, as a sentence; empty where it is, to the byte of its stored version and by the
// ledger's entry.
[[nodiscard]] QString whyNotAsFiled(const Request& request, const QString& storedBody, const QList<LedgerLeaf>& entries);

} // namespace privyseal
