#include "models/core/datetext.h"

#include <QCoreApplication>

namespace privyseal::datetext {

namespace {

class DateWords
{
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

} // namespace

QString month(QDate date, const QLocale& locale)
{
    return locale.toString(date, DateWords::tr("MMM yyyy", "pattern of a date: d day, MMM month's short name, yyyy year, ddd weekday"));
}

QString shortMonth(QDate date, const QLocale& locale)
{
    return locale.toString(date, DateWords::tr("MMM yy", "pattern of a date"));
}

QString day(QDate date, const QLocale& locale)
{
    return locale.toString(date, DateWords::tr("d MMM", "pattern of a date"));
}

QString dayAndYear(QDate date, const QLocale& locale)
{
    return locale.toString(date, DateWords::tr("d MMM yyyy", "pattern of a date"));
}

QString dayAndYear(const Instant& at, const QLocale& locale)
{
    return dayAndYear(at.utc().date(), locale);
}

QString weekday(QDate date, const QLocale& locale)
{
    return locale.toString(date, DateWords::tr("ddd d MMM", "pattern of a date"));
}

QString moment(const QDateTime& at, const QLocale& locale)
{
    return locale.toString(at, DateWords::tr("d MMM yyyy, HH:mm", "pattern of a date"));
}

QString legalMoment(const QDateTime& at, const QLocale& locale)
{
    return locale.toString(at, DateWords::tr("ddd d MMM yyyy, HH:mm", "pattern of a date"));
}

} // namespace privyseal::datetext
