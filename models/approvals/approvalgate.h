#pragma once

// The record's yes or no to "may this agent do this?", recomputed from the decisions and the slots; a status column can
// make it say no, never yes. Changes nothing. Thread: the record's. Does not own what it is given.

#include "models/approvals/approvalrules.h"
#include "models/core/clock.h"

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
    ApprovalGate(Record& record, const Clock& clock, const Policy& policy)
        : m_record(record), m_clock(clock), m_policy(policy)
    {
    }

    [[nodiscard]] Result<GateAnswer> answer(const QString& agent, const QString& action, const QString& resource,
                                            const QString& environment) const;

private:
    Result<GateAnswer> judge(const Request& request, const Facts& facts, const QList<Member>& members) const;

    Record& m_record;
    const Clock& m_clock;
    const Policy& m_policy;
};

} // namespace privyseal
