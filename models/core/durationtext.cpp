#include "models/core/durationtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal::durationtext {
namespace {

class DurationWords
{
    Q_DECLARE_TR_FUNCTIONS(Durations)
};

QString text(qint64 seconds, qint64 hoursBeforeDays)
{
    const qint64 whole = std::max<qint64>(seconds, 0);
    const qint64 minutes = whole / 60, hours = minutes / 60;
    if (whole < 60)
        return DurationWords::tr("%1 s", "a length of time").arg(whole);
    if (hours == 0)
        return DurationWords::tr("%1 min", "a length of time").arg(minutes);
    if (hours < hoursBeforeDays) {
        return minutes % 60 == 0 ? DurationWords::tr("%1 h", "a length of time").arg(hours)
                                 : DurationWords::tr("%1 h %2 min", "a length of time").arg(hours).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return hours % 24 == 0 ? DurationWords::tr("%1 d", "a length of time").arg(hours / 24)
                           : DurationWords::tr("%1 d %2 h", "a length of time").arg(hours / 24).arg(hours % 24);
}

} // namespace

QString running(qint64 seconds)
{
    return text(seconds, 24);
}

QString fixed(qint64 seconds)
{
    return text(seconds, 48);
}

} // namespace privyseal::durationtext
