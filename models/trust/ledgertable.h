#pragma once

// The ledger's entries as rows, newest first, for the table that people search. Stateless, any thread. Nothing is checked here.
// Columns: entry, time, actor, type, summary, subject, hash, leaf.

#include "models/tables/pagerepository.h"

namespace privyseal {

class LedgerTable final : public PageRepository
{
public:
    LedgerTable();

protected:
    [[nodiscard]] Result<void> complete(const Record& record, const TableQuery& query, QList<TableRow>& rows) const override;
};

// The translated words of a type of entry: "Decision: approve".
[[nodiscard]] QString ledgerTypeWord(const QString& type);

} // namespace privyseal
