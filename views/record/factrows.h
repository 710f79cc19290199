#pragma once

// The facts about a record as rows of labels. GUI thread.

#include "models/record/recordfacts.h"
#include "models/record/recordlocation.h"

class QGridLayout;

namespace privyseal {

// Both empty the grid first.
void fillFacts(QGridLayout* grid, const RecordFacts& facts, const RecordLocation& location, const Instant& now);
void fillRowCounts(QGridLayout* grid, const RecordFacts& facts);

} // namespace privyseal
