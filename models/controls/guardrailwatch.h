#pragma once

// With which guardrails agents are seen running, and what follows: an agent that runs with others than registered loses its
// privileges by decision at once, and only a fresh decision gives them back (domain.md section 2). Thread: the record's. Does
// not own the record or the clock.

#include "models/controls/assessment.h"
#include "models/core/clock.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

struct GuardrailSighting
{
    GuardrailState state; // of the agent after it
    bool isNew = false;   // another fingerprint than the last time: in the ledger
    qint64 suspended = 0; // privileges by decision, of any agent, that stopped holding
};

class GuardrailWatch
{
public:
    GuardrailWatch(Record& record, const Clock& clock) : m_record(record), m_clock(clock) {}

    // `fingerprint` as guardrailFingerprint() gives it; `by` says who saw it, and is believed. A sighting of an agent without
    // registered guardrails is kept and judged once there are some. NotFound for an unknown agent; RefusedByRule for a nameless
    // observer; InputRejected for no fingerprint; those of the ledger and of storage.
    [[nodiscard]] Result<GuardrailSighting> observe(const QString& agentId, const QString& fingerprint, const QString& by);

private:
    Result<GuardrailSighting> write(const QString& agentId, const QString& fingerprint, const QString& by);

    Record& m_record;
    const Clock& m_clock;
};

} // namespace privyseal
