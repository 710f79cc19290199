#pragma once

// When a privilege that a decision gave does not hold for now (domain.md section 2): its agent is not active, its guardrails
// drift, its assessment lapsed or it is in an open incident. The one place of that rule: the gate asks it every time, the
// conditions of a request are built from its parts, and an import writes it down, so that only a fresh decision lifts it.
// Pure functions of values but the last; any thread.

#include "models/approvals/factsrepository.h"

namespace privyseal {

// Of those approved by then, in force or not, the one that ends last; null where there is none.
[[nodiscard]] const AssessmentFacts* longestAssessment(const QList<AssessmentFacts>& assessments, Instant now);
// The first of the agent's that was seen with another fingerprint than its own, on the whole or by this agent; null where
// there is none.
[[nodiscard]] const GuardrailFacts* driftedGuardrail(const QList<GuardrailFacts>& guardrails, const AgentFacts& agent);

// Why no privilege of this agent holds there now, as a sentence; empty where nothing suspends it.
[[nodiscard]] QString suspension(const Facts& facts, const QString& agent, const QString& environment, Instant now);

// Writes `suspended` on every grant by decision that does not hold at `now`, inside the caller's transaction; gives how
// many. Thread: the record's. Errors: those of reading and writing the record.
[[nodiscard]] Result<qint64> suspendStrickenGrants(Record& record, Instant now);

} // namespace privyseal
