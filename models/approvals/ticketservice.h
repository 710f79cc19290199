#pragma once

// Makes tickets of what is approved (ticketcheck.h). The only writer of their entries in the ledger. Thread: the record's; does
// not own what it is given. Errors: NotFound, WrongKey, BadSignature, Rollback, RefusedByRule where the time it should hold is out
// of bounds or the keys are too few, and those of storage.

#include "models/approvals/approvalgate.h"
#include "models/approvals/ticketcheck.h"

namespace privyseal {

struct TicketOrder
{
    QString requestId, audience, subject;
    qint64 lifetimeSeconds = 0; // 0: the usual hour
};

struct MadeTicket
{
    GateAnswer answer;     // why there is none where it is no yes
    QByteArray envelope;   // the ticket, as it is handed over
    QString nonce;
    Instant expires;
};

class TicketService
{
public:
    TicketService(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser())
        : m_record(record), m_clock(clock), m_memory(std::move(memory))
    {
    }

    // `keys`: of as many members as have to say that the record is fresh. The ticket is checked as its audience will before anything
    // is written.
    [[nodiscard]] Result<MadeTicket> make(const TicketOrder& order, const QList<const SigningKey*>& keys);

private:
    Result<MadeTicket> write(const TicketOrder& order, const QList<const SigningKey*>& keys, const GateAnswer& answer, Instant now);

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
