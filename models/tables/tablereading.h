#pragma once

// What a worker read of a table at one instant, handed to its model. Plain value.

#include "models/tables/tabletypes.h"

#include <QHash>

namespace privyseal {

struct TableReading
{
    Instant asOf;
    qint64 total = 0;
    qint64 unfiltered = 0;
    QList<TableKey> anchors; // empty: not read, the first page tells enough
    QHash<int, TablePage> pages;
    QHash<QString, std::optional<qint64>> placed; // where asked-for ids stand now
};

} // namespace privyseal
