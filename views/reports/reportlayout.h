#pragma once

// Puts a report on a canvas: cover, key figures with charts, sections, header and footer of every page. GUI thread.

#include "views/reports/reportcanvas.h"

namespace privyseal {

// The report must outlive the canvas' painting only as far as this call: everything is copied.
void layOutReport(ReportCanvas& canvas, const BoardReport& report);

} // namespace privyseal
