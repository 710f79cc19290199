#pragma once

// `privyseal report RECORD --out FILE.pdf`: the board report without a window. Needs a QApplication for its fonts, any platform.

#include "app/desktop/commandline.h"

namespace privyseal {

// Gives the exit code of contract.md section 2; says on stderr why it is not 0.
[[nodiscard]] int writeReport(const CommandLine& line);

} // namespace privyseal
