#pragma once

// The ledger's entries as the command line lists them: each as it was written, with its hash. Thread: the record's.

#include "models/exchange/rowlist.h"

namespace privyseal {

// Conditions name members of a leaf (actor, type, subject, object, summary) and hold for the whole text. Usage for others.
[[nodiscard]] Result<RowPage> listLedger(const Record& record, const RowQuery& query);

} // namespace privyseal
