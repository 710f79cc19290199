#pragma once

// The record's yes or no to "may this agent do this?", recomputed from the signatures, the whole ledger and the slots; a status
// column can make it say no, never yes. Changes nothing in the record; what was seen of it is remembered. Thread: the record's.
// Does not own what it is given. Errors: BadSignature and Rollback where the record does not hold, and those of storage.

#include "models/approvals/approvalrules.h"
#include "models/approvals/provenvotes.h"
#include "models/core/clock.h"
#include "models/trust/standing.h"

namespace privyseal {

class Record;

struct GateAnswer
{
    enum class Outcome { Yes, NotApproved, Expired, Rejected, Revoked };
    Outcome outcome = Outcome::NotApproved;
    QString sentence;                   // why, translated
    QString requestId;                  // the request that decided it; empty where there is none
    Instant expiresAt;                  // of a yes
    [[nodiscard]] int exitCode() const; // 0, 10, 11, 16, 14 (contract.md section 2)
};

class ApprovalGate
{
public:
    ApprovalGate(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser())
        : m_record(record), m_clock(clock), m_memory(std::move(memory))
    {
    }

    [[nodiscard]] Result<GateAnswer> answer(const QString& agent, const QString& action, const QString& resource,
                                            const QString& environment) const;

private:
    Result<GateAnswer> ofRequests(const QList<Request>& requests, const Facts& facts, const Standing& standing, const LedgerWatch& watch) const;
    Result<GateAnswer> judge(const Request& request, const Facts& facts, const CommitteeNow& committee, const ProvenVotes& votes) const;

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
