#include "models/kpis/period.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace privyseal {
namespace {

Instant startOf(int year, int month, int day = 1)
{
    return Instant::fromMsUtc(QDate(year, month, day).startOfDay(QTimeZone::utc()).toMSecsSinceEpoch());
}

int monthsOf(Period::Kind kind)
{
    return kind == Period::Kind::Month ? 1 : kind == Period::Kind::Year ? 12 : 3;
}

// The calendar period of `kind` whose first month is `months` months after `first`'s month.
Period shifted(Period::Kind kind, const QDate& first, int months)
{
    const QDate begin = first.addMonths(months);
    const QDate end = begin.addMonths(monthsOf(kind));
    return {kind, startOf(begin.year(), begin.month()), startOf(end.year(), end.month())};
}

} // namespace

Period Period::containing(Kind kind, const Instant& at)
{
    if (kind == Kind::Custom)
        kind = Kind::Quarter;
    const QDate date = at.utc().date();
    const int span = monthsOf(kind);
    const int month = (date.month() - 1) / span * span + 1;
    return shifted(kind, QDate(date.year(), month, 1), 0);
}

Period Period::between(Kind kind, const Instant& from, const Instant& to)
{
    const Period calendar = containing(kind, from);
    const Period exact{calendar.kind, Instant::fromMsUtc(from.ms()), Instant::fromMsUtc(to.ms())};
    return calendar == exact ? calendar : Period{Kind::Custom, exact.from, exact.to};
}

Period Period::previous() const
{
    return series(2).first();
}

QList<Period> Period::series(int count) const
{
    QList<Period> periods;
    for (int back = count - 1; back >= 0; --back) {
        if (kind == Kind::Custom) {
            const qint64 length = to.ms() - from.ms();
            periods.append({kind, from.plusMs(-back * length), to.plusMs(-back * length)});
        } else {
            periods.append(shifted(kind, from.utc().date(), -back * monthsOf(kind)));
        }
    }
    return periods;
}

QString Period::id() const
{
    const QDate date = from.utc().date();
    switch (kind) {
    case Kind::Month:
        return date.toString(u"yyyy-MM");
    case Kind::Quarter:
        return QStringLiteral("%1-Q%2").arg(date.toString(u"yyyy")).arg((date.month() - 1) / 3 + 1);
    case Kind::Year:
        return date.toString(u"yyyy");
    case Kind::Custom:
        break;
    }
    const auto end = [](const Instant& at) { return at.utc().time() == QTime(0, 0) ? at.utc().date().toString(u"yyyy-MM-dd") : at.iso(); };
    return end(from) + u'/' + end(to);
}

QString Period::name() const
{
    const QDate date = from.utc().date();
    const QString year = date.toString(u"yyyy");
    switch (kind) {
    case Kind::Month:
        return QLocale().standaloneMonthName(date.month()) + u' ' + year;
    case Kind::Quarter:
        return QCoreApplication::translate("Period", "Q%1 %2", "quarter and year").arg((date.month() - 1) / 3 + 1).arg(year);
    case Kind::Year:
        return year;
    case Kind::Custom:
        break;
    }
    return QCoreApplication::translate("Period", "%1 to %2", "first and last day")
        .arg(QLocale().toString(date, QLocale::ShortFormat), QLocale().toString(to.plusMs(-1).utc().date(), QLocale::ShortFormat));
}

QString toText(Period::Kind kind)
{
    switch (kind) {
    case Period::Kind::Month:
        return QStringLiteral("month");
    case Period::Kind::Quarter:
        return QStringLiteral("quarter");
    case Period::Kind::Year:
        return QStringLiteral("year");
    case Period::Kind::Custom:
        break;
    }
    return QStringLiteral("custom");
}

std::optional<Period::Kind> periodKindFromText(QStringView text)
{
    for (const Period::Kind kind : {Period::Kind::Month, Period::Kind::Quarter, Period::Kind::Year}) {
        if (text == toText(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace privyseal
