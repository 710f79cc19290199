#pragma once

// Computes how far the eight controls hold, as of an instant, and keeps their targets. Thread: the record's. Does not own the record.
// Errors: those of storage; RecordForeign where a stored target or date cannot be read.

#include "models/controls/coverage.h"
#include "models/core/error.h"
#include "models/trust/trustmemory.h"

namespace privyseal {

class Record;

class CoverageService
{
public:
    explicit CoverageService(Record& record, TrustMemory memory = TrustMemory::ofThisUser()) : m_record(record), m_memory(std::move(memory)) {}

    // `withTrend` also computes where they stood 30 days earlier, as far as the record's dates can tell.
    [[nodiscard]] Result<QList<Control>> compute(Instant asOf, bool withTrend = true) const;
    // The percentage from which on a control holds, 0 to 100 with one decimal; 100 unless somebody changed it. Usage beyond that.
    [[nodiscard]] Result<void> changeTarget(ControlId id, double percent);

private:
    Result<ControlEvidence> look(Instant asOf) const;
    Result<double> target(ControlId id) const;

    Record& m_record;
    TrustMemory m_memory;
};

// As `controls --json` gives them (contract.md section 2), with target, status and the causes besides.
[[nodiscard]] QByteArray controlsJson(const QList<Control>& controls, Instant asOf);

} // namespace privyseal
