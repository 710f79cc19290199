#pragma once

// The rows of a statement as a list of values: `auto rows = collect(statement, read)`. An error while stepping is an error,
// never a shorter list. Thread: the record's.

#include "models/record/statement.h"

#include <QList>

#include <utility>

namespace privyseal {

template <class Read> [[nodiscard]] auto collect(Statement& statement, Read read) -> Result<QList<decltype(read(std::declval<const Row&>()))>>
{
    QList<decltype(read(std::declval<const Row&>()))> values;
    auto ran = statement.each([&](const Row& row) {
        values.append(read(row));
        return true;
    });
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return values;
}

} // namespace privyseal
