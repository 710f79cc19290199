#pragma once

// What the sample writes that nothing else writes yet: a board report that was published before this record began.
// Thread: the record's. Does not own the record. Writes run inside the caller's transaction.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QByteArray>
#include <QString>

namespace privyseal {

class Record;

struct SampleReport
{
    QString id;
    Instant periodFrom, periodTo; // a calendar quarter, half-open
    Instant publishedAt;          // and as of
    QString publishedBy;
    QByteArray figures;           // JSON as `kpi --json` writes it
};

class SampleRepository
{
public:
    explicit SampleRepository(Record& record) : m_record(record) {}

    [[nodiscard]] Result<qint64> agentCount() const;
    [[nodiscard]] Result<void> insertReport(const SampleReport& report);

private:
    Record& m_record;
};

} // namespace privyseal
