#pragma once

// How the ledger's entries look in their table. GUI thread.

#include "views/common/page.h"
#include "views/common/tablelook.h"

namespace privyseal {

[[nodiscard]] TableLook ledgerLook(const PageContext& context);

} // namespace privyseal
