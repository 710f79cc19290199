#pragma once

// Whether a ticket allows something now, found out without the record (trust.md section 2): from one roster that was pinned, the
// signatures, and the proofs that all of it stands in the ledger of one checkpoint. What a ticket cannot prove by itself - that
// its maker left nothing out, and that the agent may do anything at all at that time - the members vouch for whose duty is to
// say that a record is fresh; they sign it. Pure functions of values, any thread.

#include "models/approvals/gateanswer.h"
#include "models/trust/verifierstate.h"

namespace privyseal {

struct TicketExpectation
{
    QByteArray pinnedRoster;                 // its signed envelope; trusted because somebody pinned it
    QString audience, subject;               // both have to fit
    std::optional<qint64> maxAgeSeconds = {}; // since somebody said that nothing was taken back
};

struct TicketAnswer
{
    GateAnswer answer;
    Request request;
    QString nonce;
    Instant expires;     // of the ticket
    VerifierState said;  // how far the record had come
};

// Errors: BadSignature with what does not hold; Rollback where the ticket is of before the pinned roster. All else that is wrong
// is an answer of no.
[[nodiscard]] Result<TicketAnswer> checkTicket(const QByteArray& ticket, const TicketExpectation& expected, Instant now);

} // namespace privyseal
