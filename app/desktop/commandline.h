#pragma once

// The words after `privyseal`. Plain values, no application object needed.

#include "models/core/instant.h"

#include <QStringList>

#include <optional>

namespace privyseal {

struct CommandLine
{
    enum class Mode { Window, Report, Version, Help, Wrong };
    Mode mode = Mode::Window;
    QString record;             // Window: may be empty
    QString out;                // Report
    std::optional<Instant> asOf;
    QString period = QStringLiteral("quarter"); // month, quarter, year
    bool letter = false;        // Letter instead of A4
    QString message;            // Help: the text; Wrong: what is off
};

// `arguments` with the program's name first, as main() gets them.
[[nodiscard]] CommandLine readCommandLine(const QStringList& arguments);

} // namespace privyseal
