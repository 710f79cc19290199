#pragma once

// The record's yes or no to "may this agent do this?", recomputed from the signatures, the whole ledger and the slots; a status
// column can make it say no, never yes. Changes nothing in the record; what was seen of it is remembered. Thread: the record's.
// Does not own what it is given. Errors: BadSignature and Rollback where the record does not hold, and those of storage.

#include "models/approvals/approvalrules.h"
#include "models/approvals/gateanswer.h"
#include "models/approvals/provenvotes.h"
#include "models/core/clock.h"
#include "models/trust/standing.h"

namespace privyseal {

class Record;

// What is asked of the gate. An audience or a subject that is not null has to fit as well: the one has to be among the roster's
// gates, the other has to be what the request was approved for (subject.h).
struct GateQuestion
{
    QString agent, action, resource, environment;
    QString audience = {}, subject = {};
    QString onlyRequest = {}; // null: any that was filed for this
};

class ApprovalGate
{
public:
    ApprovalGate(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser())
        : m_record(record), m_clock(clock), m_memory(std::move(memory))
    {
    }

    [[nodiscard]] Result<GateAnswer> answer(const GateQuestion& question) const;

private:
    Result<GateAnswer> ofRequests(const QList<Request>& requests, const Facts& facts, const Standing& standing, const LedgerWatch& watch,
                                  const QString& subject) const;
    Result<GateAnswer> judge(const Request& request, const Facts& facts, const CommitteeNow& committee, const ProvenVotes& votes) const;

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
