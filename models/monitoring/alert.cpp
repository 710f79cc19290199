#include "models/monitoring/alert.h"

namespace privyseal {

qint64 Alert::revokeMs(Instant asOf) const
{
    return (isRunning(asOf) ? asOf : endedAt()).ms() - raisedAt.ms();
}

} // namespace privyseal
