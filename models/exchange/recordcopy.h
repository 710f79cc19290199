#pragma once

// The same record at another place, whatever engine holds it here and there: every row of every table, identity, votes and
// counters too. Thread: the one of `source`, which is read at one moment and not changed.

#include "models/exchange/recordcompare.h"
#include "models/record/recordlocation.h"

namespace privyseal {

// One transaction at the target, and before its commit a comparison of both: each table's rows to the last byte, and the
// export. RecordExists where there is something; RecordForeign where a value of the source is not what its column says, or
// its rows exclude each other; LoginRefused where a table of it may not be read; StorageFailed where the two differ;
// Cancelled. After an error nothing is left at the target. `control` hears of rows: each is counted when it is copied and
// when it is read again.
[[nodiscard]] Result<RecordCopy> copyRecord(const Record& source, const RecordLocation& target, TaskControl* control = nullptr);

// A verified copy in a new file: of a file by its engine's own means, of a server's record by copyRecord(). Usage where
// `target` is no file's name.
[[nodiscard]] Result<void> backUp(const Record& record, const QString& target, TaskControl* control = nullptr);

} // namespace privyseal
