#pragma once

// The report as data: who, when, figures (the shape of kpiJson), changes, what is asked, plan, sections. Pure function, any
// thread; UTF-8, one document, ends in a newline.

#include "models/reports/boardreport.h"

namespace privyseal {

[[nodiscard]] QByteArray reportJson(const BoardReport& report);

} // namespace privyseal
