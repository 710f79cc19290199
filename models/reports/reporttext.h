#pragma once

// How the report writes figures, spans and instants: numbers by locale, instants in UTC. Pure functions, any thread.

#include "models/kpis/kpi.h"
#include "models/plan/plan.h"
#include "models/reports/boardreport.h"

#include <QCoreApplication>

namespace privyseal {

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

namespace reporttext {

[[nodiscard]] QString dash();                    // for what is missing
[[nodiscard]] QString number(const Figure& value); // one decimal, none from 100 and for whole ones
[[nodiscard]] QString count(qint64 value);
[[nodiscard]] QString percent(const Figure& value);
[[nodiscard]] QString signedNumber(double value); // "+31", a minus sign, "±0"
[[nodiscard]] QString duration(qint64 ms);       // "2 h 04 min"; cut, two units at most
[[nodiscard]] QString date(const Instant& at);   // "16 Sep 2026", as far as it is known
[[nodiscard]] QString moment(const Instant& at); // "16 Sep 2026, 09:42 UTC"
[[nodiscard]] ReportStatus statusOf(const Kpi& kpi, const Figure& value);
[[nodiscard]] ReportStatus statusOf(PlanStatus status, bool started); // started: some of it is done

} // namespace reporttext
} // namespace privyseal
