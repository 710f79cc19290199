#pragma once

// Keeps other programs of the same user from looking into this process: no core dump is written, and it cannot be attached
// to or read through /proc (PR_SET_DUMPABLE 0). Once, at the very start of main(), before any secret is there. Gives false
// where the system refused; then the process works all the same.

namespace privyseal {

[[nodiscard]] bool keepProcessSecret();

} // namespace privyseal
