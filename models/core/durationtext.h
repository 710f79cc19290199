#pragma once

// A length of time as people read it: "45 s", "22 min", "1 h 05 min", "2 d 3 h". Two units at most, cut and never rounded
// up, never negative; the units come from the translation and, being short forms, have no plural. Look: look.md section 5.
// Any thread.

#include <QString>

namespace privyseal::durationtext {

[[nodiscard]] QString running(qint64 seconds); // time that passes or is left: days from 24 hours on
[[nodiscard]] QString fixed(qint64 seconds);   // a length that was set or measured: "24 h", not "1 d"; days from 48 hours on

} // namespace privyseal::durationtext
