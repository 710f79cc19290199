#pragma once

// Shapes and words of the agents table. GUI thread.

#include "views/common/page.h"
#include "views/common/tablelook.h"

namespace privyseal {

// `owners` are what the filter by owner offers: read ahead by the page, and read anew there while the table lives.
[[nodiscard]] TableLook agentLook(const PageContext& context, std::shared_ptr<const QStringList> owners);

} // namespace privyseal
