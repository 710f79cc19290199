#pragma once

// Dates as a reader's language writes them ("16 Sep 2026", "16. Sep. 2026"): the order and the points come from the
// translation, the names of months and days from the locale. Look: look.md section 5. Any thread.

#include "models/core/instant.h"

#include <QDateTime>
#include <QLocale>

namespace privyseal::datetext {

[[nodiscard]] QString month(QDate date, const QLocale& locale = {});       // Sep 2026
[[nodiscard]] QString shortMonth(QDate date, const QLocale& locale = {});  // Sep 26
[[nodiscard]] QString day(QDate date, const QLocale& locale = {});         // 16 Sep
[[nodiscard]] QString dayAndYear(QDate date, const QLocale& locale = {});  // 16 Sep 2026
[[nodiscard]] QString weekday(QDate date, const QLocale& locale = {});     // Wed 16 Sep
[[nodiscard]] QString dayAndYear(const Instant& at, const QLocale& locale = {}); // of its day in UTC
// The time is that of the value's own zone: the caller converts.
[[nodiscard]] QString moment(const QDateTime& at, const QLocale& locale = {});      // 16 Sep 2026, 11:42
[[nodiscard]] QString legalMoment(const QDateTime& at, const QLocale& locale = {}); // Wed 16 Sep 2026, 11:42

} // namespace privyseal::datetext
