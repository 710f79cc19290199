#pragma once

// The facts about a record as rows of labels. GUI thread.

#include "models/record/recordfacts.h"

class QGridLayout;

namespace privyseal {

// Both empty the grid first.
void fillFacts(QGridLayout* grid, const RecordFacts& facts, const QString& path, const Instant& now);
void fillRowCounts(QGridLayout* grid, const RecordFacts& facts);

} // namespace privyseal
