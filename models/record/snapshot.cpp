#include "models/record/snapshot.h"

#include "models/record/engine.h"
#include "models/record/record.h"

namespace privyseal {

Result<Snapshot> Snapshot::begin(const Record& record)
{
    if (auto begun = record.engine().beginReading(); !begun)
        return tl::unexpected<Error>(begun.error());
    return Snapshot(record);
}

Snapshot::~Snapshot()
{
    if (!m_record)
        return;
    // Nothing was written, so nothing is lost where the connection broke meanwhile.
    if (auto ended = m_record->engine().execute(QStringLiteral("ROLLBACK")); !ended)
        qDebug("end of a reading: %s", qUtf8Printable(ended.error().detail));
}

} // namespace privyseal
