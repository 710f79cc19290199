#pragma once

// The report as one HTML file that needs nothing else: no script, no link, charts as inline SVG with patterns, the light
// palette, rules for print. Every text is escaped. Pure function, any thread; UTF-8.

#include "models/reports/boardreport.h"

namespace privyseal {

[[nodiscard]] QByteArray reportHtml(const BoardReport& report);

} // namespace privyseal
