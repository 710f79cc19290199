#include "views/common/format.h"

#include "models/core/datetext.h"
#include "models/core/durationtext.h"

#include <QCoreApplication>
#include <QTextDocument>

#include <cmath>

namespace privyseal::format {

namespace {

class FormatWords
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

} // namespace

QString duration(qint64 seconds)
{
    return durationtext::running(seconds);
}

QString count(qint64 value, const QLocale& locale)
{
    return locale.toString(value);
}

QString figure(std::optional<double> value, const QLocale& locale)
{
    if (!value || std::isnan(*value))
        return QStringLiteral("\u2013");
    // 99.96 would read "100.0": decide after rounding.
    const bool whole = std::abs(std::round(*value * 10.0) / 10.0) >= 100.0 || *value == std::floor(*value);
    return locale.toString(*value, 'f', whole ? 0 : 1);
}

QString percent(std::optional<double> percent, const QLocale& locale)
{
    if (!percent || std::isnan(*percent))
        return QStringLiteral("\u2013");
    return FormatWords::tr("%1%").arg(figure(percent, locale));
}

QString moment(const Instant& at, const Instant& now, const QTimeZone& zone, const QLocale& locale)
{
    if (!at.isValid())
        return QStringLiteral("\u2013");
    switch (at.precision()) {
    case Instant::Precision::Year:
        return locale.toString(at.utc().date(), QStringLiteral("yyyy"));
    case Instant::Precision::Month:
        return datetext::month(at.utc().date(), locale);
    case Instant::Precision::Day:
    case Instant::Precision::Full:
        break;
    }
    const bool hasTime = at.precision() == Instant::Precision::Full;
    const QDateTime there = hasTime ? at.utc().toTimeZone(zone) : at.utc();
    const QDate today = now.utc().toTimeZone(zone).date();
    const QString time = hasTime ? locale.toString(there.time(), QStringLiteral("HH:mm")) : QString();
    const qint64 days = today.daysTo(there.date());
    if (days == 0)
        return hasTime ? FormatWords::tr("today %1").arg(time) : FormatWords::tr("today");
    if (std::abs(days) < 7)
        return hasTime ? FormatWords::tr("%1 %2").arg(locale.toString(there.date(), QStringLiteral("ddd")), time)
                       : datetext::weekday(there.date(), locale);
    return there.date().year() == today.year() ? datetext::day(there.date(), locale) : datetext::dayAndYear(there.date(), locale);
}

QString legalMoment(const Instant& at, const QTimeZone& zone, const QLocale& locale)
{
    return at.isValid() ? datetext::legalMoment(at.utc().toTimeZone(zone), locale)
                        : QStringLiteral("\u2013");
}

QString plainTooltip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

QString utcTooltip(const Instant& at)
{
    return at.isValid() ? QLocale::c().toString(at.utc(), QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")) : QString();
}

QString shortHash(const QString& hex)
{
    QString eight = hex.left(8);
    if (eight.size() > 4)
        eight.insert(4, QLatin1Char(' '));
    return eight;
}

} // namespace privyseal::format
