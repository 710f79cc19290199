#pragma once

// The report's charts as inline SVG with patterns beside colours. Pure functions, any thread. Sizes in CSS pixels.

#include "models/kpis/kpiservice.h"

namespace privyseal::reportsvg {

[[nodiscard]] QString patterns(); // the definitions that the charts refer to; once per document
[[nodiscard]] QString chart(KpiId id, const ChartFigures& figures);

} // namespace privyseal::reportsvg
