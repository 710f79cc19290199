#pragma once

// Who answers for the items of the plan; the only writer of "plan.owner.<item>". Thread: the record's. Does not own it.

#include "models/core/error.h"

#include <QString>

namespace privyseal {

class Record;

class PlanOwners
{
public:
    static constexpr int longestName = 200;

    explicit PlanOwners(Record& record) : m_record(record) {}

    // An empty name leaves the item without an owner. NotFound: no such item. RefusedByRule: a name that is too long or
    // holds what nobody can see.
    [[nodiscard]] Result<void> change(const QString& item, const QString& name);

private:
    Record& m_record;
};

} // namespace privyseal
