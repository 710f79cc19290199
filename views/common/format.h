#pragma once

// How numbers, durations and dates are written for people (the look, section 5). Pure functions; `zone` is the zone
// shown.

#include "models/core/instant.h"

#include <QLocale>
#include <QTimeZone>

namespace privyseal::format {

// Time that passes or is left, see models/core/durationtext.h: "1 h 05 min", days from 24 hours on.
[[nodiscard]] QString duration(qint64 seconds);
[[nodiscard]] QString count(qint64 value, const QLocale& locale = QLocale());
// One decimal, none from 100; "-" for nullopt (give the reason beside it).
[[nodiscard]] QString figure(std::optional<double> value, const QLocale& locale = QLocale());
[[nodiscard]] QString percent(std::optional<double> percent, const QLocale& locale = QLocale());
// "today 11:42", "Tue 13:00" within a week, "18 Sep" within the year, else "11 Feb 2027". Partial dates as far as
// known.
[[nodiscard]] QString moment(const Instant& at, const Instant& now, const QTimeZone& zone,
                             const QLocale& locale = QLocale());
[[nodiscard]] QString legalMoment(const Instant& at, const QTimeZone& zone,
                                  const QLocale& locale = QLocale()); // weekday, date, time
[[nodiscard]] QString utcTooltip(const Instant& at);                  // "2026-09-16 09:42:00 UTC"
// Text as a tooltip that shows it as it is written: a tooltip reads as markup whatever looks like it.
[[nodiscard]] QString plainTooltip(const QString& text);
[[nodiscard]] QString shortHash(const QString& hex);                  // "7c1e 40aa"

} // namespace privyseal::format
