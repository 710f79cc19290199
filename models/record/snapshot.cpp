#include "models/record/snapshot.h"

#include "models/record/engine.h"
#include "models/record/record.h"

namespace privyseal {

Result<Snapshot> Snapshot::begin(const Record& record)
{
    Engine& engine = record.engine();
    if (engine.isReading() || engine.openTransactions() > 0)
        return Snapshot(nullptr);
    if (auto begun = engine.beginReading(); !begun)
        return tl::unexpected<Error>(begun.error());
    engine.setReading(true);
    return Snapshot(&record);
}

Snapshot::~Snapshot()
{
    if (!m_record)
        return;
    m_record->engine().setReading(false);
    // Nothing was written, so nothing is lost where the connection broke meanwhile.
    if (auto ended = m_record->engine().execute(QStringLiteral("ROLLBACK")); !ended)
        qDebug("end of a reading: %s", qUtf8Printable(ended.error().detail));
}

} // namespace privyseal
