#pragma once

// Reads requests as a member sees them and answers the gate. Changes nothing. Thread: the record's. Does not own what
// it is given.

#include "models/approvals/approvalgate.h"
#include "models/approvals/dossier.h"
#include "models/approvals/provenvotes.h"

namespace privyseal {

class ApprovalReader
{
public:
    ApprovalReader(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser());

    // `memberId` may be empty: somebody who only looks. Open ones nearest deadline first, decided ones newest first.
    [[nodiscard]] Result<QList<InboxRow>> inbox(const QString& memberId, InboxTab tab, int limit = 500) const;
    [[nodiscard]] Result<InboxCounts> counts(const QString& memberId) const;
    // NotFound.
    [[nodiscard]] Result<Dossier> dossier(const QString& requestId, const QString& memberId) const;
    // The record's answer, recomputed from the decisions and the slots, never read from a status.
    [[nodiscard]] Result<GateAnswer> gate(const GateQuestion& question) const;

    // All who are or were on the committee, by its rosters where it has signed any.
    [[nodiscard]] Result<QList<Member>> members() const;

private:
    Result<ProvenVotes> votesOn(const QString& requestId, const QList<StoredDecision>& rows, const CommitteeNow& committee) const;
    Result<QList<InboxRow>> openRows(const QString& memberId) const;

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
