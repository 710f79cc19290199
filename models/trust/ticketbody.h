#pragma once

// What a pipeline is handed to find out by itself, without the record, that something was approved (trust.md section 2): the
// request, the votes, all rosters that are needed to prove the signers, what was taken back, and for each of them its entry in
// the ledger with the proof that it is in the tree of one checkpoint. Made out to one audience for one subject, for a short
// time and one use. A plain value that proves nothing by itself; any thread. Errors: BadSignature where it is not of this form.

#include "models/core/error.h"
#include "models/core/instant.h"
#include "models/trust/decisionbody.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace privyseal {

struct TicketBody
{
    static constexpr qint64 usualSeconds = 3600, longestSeconds = 24 * 3600; // how long it holds
    static constexpr int longestName = 500;                                  // characters of an audience or a subject

    // An entry of the ledger and the proof that it is in the checkpoint's tree.
    struct Entry
    {
        QByteArray leaf;
        QList<QByteArray> proof; // 32 bytes each
    };
    struct Document
    {
        QByteArray envelope;
        Entry entry;
    };

    QString org;      // 32 hex digits
    QString nonce;    // 32 hex digits
    QString audience; // one of the roster's gates
    QString subject;
    Instant issued, expires;
    QByteArray request;           // its body
    DecisionContext context;      // what the rules knew of the agent when the ticket was made
    QList<Document> rosters;      // by version without a gap, to the one in force
    QList<Document> revocations;  // by version, from 1
    QList<Document> decisions;    // on the request as it stands
    QList<Entry> entries;         // the ledger's others about the request
    QByteArray checkpoint;        // signed note
    QByteArray freshness;         // envelope

    [[nodiscard]] static Result<TicketBody> read(const QByteArray& body);
    // InputRejected where it is longer than a ticket may be.
    [[nodiscard]] Result<QByteArray> write() const;
};

} // namespace privyseal
