#pragma once

// The key figures as `kpi --json` gives them (contract.md section 2). Pure function; UTF-8, one document, ends in a newline.

#include "models/kpis/kpi.h"

namespace privyseal {

[[nodiscard]] QByteArray kpiJson(const KpiSet& set);

} // namespace privyseal
