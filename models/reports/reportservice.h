#pragma once

// Builds the board report and keeps the list of published ones. Thread: the record's. Owns neither record nor clock.
// Errors: what the record reports; publish refuses with RecordReadOnly, RefusedByRule (no member named), InputRejected
// (the digest is not 64 hex digits).

#include "models/core/clock.h"
#include "models/core/error.h"
#include "models/reports/boardreport.h"

namespace privyseal {

class Record;

class ReportService
{
public:
    ReportService(Record& record, const Clock& clock) : m_record(record), m_clock(clock) {}

    [[nodiscard]] Result<BoardReport> build(const Period& period, const Instant& asOf) const;
    // Records that this report was handed out as a file with that digest. Gives the id. Never changed afterwards.
    [[nodiscard]] Result<QString> publish(const BoardReport& report, const QString& fileSha256, const QString& by);
    // The newest one that was published before `before`.
    [[nodiscard]] Result<std::optional<PublishedReport>> lastPublished(const Instant& before) const;

private:
    Record& m_record;
    const Clock& m_clock;
};

} // namespace privyseal
