#pragma once

// Recomputes the whole record (`verify`): rosters, revocations, every entry of the ledger, every checkpoint, every vote and every
// statement with its signature, every status that follows from them, the members; and names each row that does not hold. Changes nothing in the
// record. Thread: the record's; signatures are checked on all cores. Errors: those of storage, Cancelled.

#include "models/approvals/requestaudit.h"

namespace privyseal {

struct Audit
{
    QList<AuditFinding> findings; // empty: everything holds
    SeenTree tree;
    qint64 rosterVersion = 0, revocationVersion = 0, checkpoints = 0, requests = 0, signatures = 0;
    [[nodiscard]] bool isSound() const { return findings.isEmpty(); }
};

class RecordAudit
{
public:
    RecordAudit(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser())
        : m_record(record), m_clock(clock), m_memory(std::move(memory))
    {
    }

    // `kept`: a checkpoint from elsewhere that the ledger has to go on from; may be empty. What holds is remembered.
    [[nodiscard]] Result<Audit> run(const QByteArray& kept = {}, TaskControl* control = nullptr) const;

private:
    Result<void> auditRequests(const Authority& authority, Audit* audit, QList<SeenClaim>* claims, QSet<qint64>* signedAt, TaskControl* control) const;
    Result<void> auditStatements(const Authority& authority, Audit* audit, QList<SeenClaim>* claims, QSet<qint64>* signedAt) const;
    Result<void> auditMembers(const Authority& authority, Audit* audit) const;

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
