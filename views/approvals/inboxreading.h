#pragma once

// All that the approvals page shows at one moment, read in one go with a connection of the worker's own. Plain values.

#include "models/approvals/dossier.h"
#include "models/core/clock.h"
#include "models/record/record.h"

#include <optional>

namespace privyseal {

struct InboxQuestion
{
    enum class Elsewhere { ShowFirst, Keep, Follow };

    QString member; // may be empty: somebody who only looks
    InboxTab tab = InboxTab::Mine;
    QString shown;                              // id of the request that should be on show; empty: the first one
    Elsewhere elsewhere = Elsewhere::ShowFirst; // what becomes of `shown` where the tab does not list it
};

struct InboxReading
{
    InboxTab tab = InboxTab::Mine; // another than asked for where `shown` was found there
    InboxCounts counts;
    QList<InboxRow> rows, others; // others: open, not theirs to vote on; only with InboxTab::Mine
    std::optional<InboxRow> nearest; // of those that wait for the member
    QString memberName;
    QString shown;                 // empty when there is none
    std::optional<Result<Dossier>> dossier; // of `shown`; a failure there leaves the list readable
};

[[nodiscard]] Result<InboxReading> readInbox(Record& record, const Clock& clock, const InboxQuestion& question);
[[nodiscard]] Result<Dossier> readDossier(Record& record, const Clock& clock, const QString& id, const QString& member);

} // namespace privyseal
