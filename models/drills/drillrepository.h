#pragma once

// Reads drills. Thread: the record's. The record outlives it.

#include "models/core/error.h"
#include "models/drills/drill.h"

#include <QList>

namespace privyseal {

class Record;

class DrillRepository
{
public:
    explicit DrillRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<std::optional<Drill>> find(const QString& id) const;
    [[nodiscard]] Result<QList<Drill>> all() const; // newest first

private:
    const Record& m_record;
};

} // namespace privyseal
