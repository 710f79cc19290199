#pragma once

// Shapes and words of incidents, alerts, drills and requests in tables and chips. GUI thread.

#include "models/incidents/incident.h"
#include "models/monitoring/alert.h"
#include "views/common/page.h"
#include "views/common/tablelook.h"

namespace privyseal {

[[nodiscard]] Status severityStatus(Severity severity);
[[nodiscard]] Status incidentStatusChip(IncidentStatus status);
[[nodiscard]] Status alertStatusChip(const Alert& alert, const Instant& now); // Met, Missed, running
[[nodiscard]] QString alertSentence(const Alert& alert, const Instant& now);  // "9 min from alert to canary denied."

[[nodiscard]] TableLook incidentLook(const PageContext& context);
[[nodiscard]] TableLook alertLook(const PageContext& context);
[[nodiscard]] TableLook drillLook(const PageContext& context);
[[nodiscard]] TableLook requestLook(const PageContext& context);

} // namespace privyseal
