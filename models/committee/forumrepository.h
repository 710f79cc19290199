#pragma once

// Reads meetings and training, which the record keeps as the documents that they came as (contract.md section 3). Thread: the
// record's. Does not own the record. Errors: those of storage; RecordForeign for a document whose dates cannot be read.

#include "models/committee/forum.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

class ForumRepository
{
public:
    explicit ForumRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<QList<Training>> training() const; // by id
    [[nodiscard]] Result<QList<Meeting>> meetings() const;  // newest first

private:
    const Record& m_record;
};

} // namespace privyseal
