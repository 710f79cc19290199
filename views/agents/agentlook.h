#pragma once

// Shapes and words of the agents table. GUI thread.

#include "views/common/page.h"
#include "views/common/tablelook.h"

namespace privyseal {

[[nodiscard]] TableLook agentLook(const PageContext& context);

} // namespace privyseal
