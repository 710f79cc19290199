#include "models/core/instant.h"

#include <QTimeZone>

namespace privyseal {
namespace {

// Reads exactly `count` ASCII digits at `at`; -1 when they are not there.
int digits(QStringView text, qsizetype at, qsizetype count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    return value;
}

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 epochDay = 2'440'588; // the Julian day number of 1970-01-01

// The day of an instant and what of it has passed. Days and milliseconds are counted here by hand: a time zone's object for each
// of a million instants costs more than all the rest of reading them.
QDate dateOf(qint64 ms, qint64* ofDay = nullptr)
{
    qint64 day = ms / dayMs, rest = ms % dayMs;
    if (rest < 0) {
        rest += dayMs;
        --day;
    }
    if (ofDay)
        *ofDay = rest;
    return QDate::fromJulianDay(day + epochDay);
}

void putDigits(QChar* at, int count, qint64 value)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        at[i] = QChar(char16_t(u'0' + value % 10));
}

// Minutes east of UTC from "Z", "+02:00" or "+0200"; nullopt when the zone is missing or malformed.
std::optional<int> zoneMinutes(QStringView zone)
{
    if (zone == u"Z" || zone == u"z")
        return 0;
    if (zone.size() != 6 && zone.size() != 5)
        return std::nullopt;
    const int sign = zone[0] == u'+' ? 1 : zone[0] == u'-' ? -1 : 0;
    const bool colon = zone.size() == 6;
    if (sign == 0 || (colon && zone[3] != u':'))
        return std::nullopt;
    const int hours = digits(zone, 1, 2);
    const int minutes = digits(zone, colon ? 4 : 3, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return sign * (hours * 60 + minutes);
}

} // namespace

Instant Instant::fromMsUtc(qint64 ms, Precision precision)
{
    Instant instant;
    instant.m_ms = ms;
    instant.m_precision = precision;
    instant.m_valid = true;
    return instant;
}

std::optional<Instant> Instant::parse(QStringView text)
{
    const int year = digits(text, 0, 4);
    if (year < 1)
        return std::nullopt;
    const auto startOf = [](int y, int m, int d, Precision precision) -> std::optional<Instant> {
        const QDate date(y, m, d);
        if (!date.isValid())
            return std::nullopt;
        return fromMsUtc((date.toJulianDay() - epochDay) * dayMs, precision);
    };
    if (text.size() == 4)
        return startOf(year, 1, 1, Precision::Year);
    const int month = digits(text, 5, 2);
    if (text[4] != u'-' || month < 1)
        return std::nullopt;
    if (text.size() == 7)
        return startOf(year, month, 1, Precision::Month);
    const int day = digits(text, 8, 2);
    if (text.size() < 10 || text[7] != u'-' || day < 1)
        return std::nullopt;
    const auto date = startOf(year, month, day, Precision::Day);
    if (text.size() == 10 || !date)
        return date;
    if (text[10] != u'T' && text[10] != u't' && text[10] != u' ')
        return std::nullopt;
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text[13] != u':')
        return std::nullopt;
    qsizetype at = 16;
    int second = 0;
    int milli = 0;
    if (at < text.size() && text[at] == u':') {
        second = digits(text, at + 1, 2);
        if (second < 0 || second > 59)
            return std::nullopt;
        at += 3;
        if (at < text.size() && (text[at] == u'.' || text[at] == u',')) {
            int scale = 100;
            qsizetype first = ++at;
            for (; at < text.size() && digits(text, at, 1) >= 0; ++at, scale /= 10)
                milli += digits(text, at, 1) * scale;
            if (at == first || at - first > 9)
                return std::nullopt;
        }
    }
    const auto zone = zoneMinutes(text.mid(at));
    if (!zone)
        return std::nullopt;
    const qint64 ofDay = ((hour * 60LL + minute - *zone) * 60 + second) * 1000 + milli;
    const Instant instant = fromMsUtc(date->ms() + ofDay);
    const int utcYear = dateOf(instant.ms()).year();
    if (utcYear < 1 || utcYear > 9999) // an offset can push the edge of the calendar out of four digits
        return std::nullopt;
    return instant;
}

QDateTime Instant::utc() const
{
    return m_valid ? QDateTime::fromMSecsSinceEpoch(m_ms, QTimeZone::utc()) : QDateTime();
}

QString Instant::stored() const
{
    if (!m_valid)
        return {};
    qint64 ofDay = 0;
    const QDate date = dateOf(m_ms, &ofDay);
    int year = 0, month = 0, day = 0;
    date.getDate(&year, &month, &day);
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    QChar* at = text.data();
    putDigits(at, 4, year);
    putDigits(at + 5, 2, month);
    putDigits(at + 8, 2, day);
    putDigits(at + 11, 2, ofDay / 3'600'000);
    putDigits(at + 14, 2, ofDay / 60'000 % 60);
    putDigits(at + 17, 2, ofDay / 1000 % 60);
    putDigits(at + 20, 3, ofDay % 1000);
    switch (m_precision) {
    case Precision::Year:
        return text.left(4);
    case Precision::Month:
        return text.left(7);
    case Precision::Day:
        return text.left(10);
    case Precision::Full:
        return text;
    }
    return {};
}

QString Instant::lowerBound() const
{
    const QDateTime t = utc();
    if (t.time() != QTime(0, 0))
        return fromMsUtc(m_ms).stored();
    if (t.date().day() != 1)
        return t.toString(u"yyyy-MM-dd");
    return t.toString(t.date().month() == 1 ? u"yyyy" : u"yyyy-MM");
}

QString Instant::iso() const
{
    QString text = stored();
    if (text.endsWith(u".000Z"))
        text.replace(text.size() - 5, 5, QStringLiteral("Z"));
    return text;
}

} // namespace privyseal
