#pragma once

// Reads requests as a member sees them and answers the gate. Changes nothing. Thread: the record's. Does not own what
// it is given; the Policy is copied.

#include "models/approvals/dossier.h"
#include "models/approvals/policy.h"
#include "models/core/clock.h"

namespace privyseal {

class Record;

struct GateAnswer
{
    enum class Outcome { Yes, NotApproved, Expired, Rejected, Revoked };
    Outcome outcome = Outcome::NotApproved;
    QString sentence;  // why, translated
    QString requestId; // the request that decided it; empty where there is none
    Instant expiresAt; // of a yes
    [[nodiscard]] int exitCode() const; // 0, 10, 11, 16, 14 (contract.md section 2)
};

class ApprovalReader
{
public:
    ApprovalReader(Record& record, const Clock& clock, Policy policy);

    // `memberId` may be empty: somebody who only looks. Open ones nearest deadline first, decided ones newest first.
    [[nodiscard]] Result<QList<InboxRow>> inbox(const QString& memberId, InboxTab tab, int limit = 500) const;
    [[nodiscard]] Result<InboxCounts> counts(const QString& memberId) const;
    // NotFound.
    [[nodiscard]] Result<Dossier> dossier(const QString& requestId, const QString& memberId) const;
    // The record's answer, recomputed from the decisions and the slots, never read from a status.
    [[nodiscard]] Result<GateAnswer> gate(const QString& agent, const QString& action, const QString& resource,
                                          const QString& environment) const;

private:
    Record& m_record;
    const Clock& m_clock;
    Policy m_policy;
};

} // namespace privyseal
