#pragma once

// What other domains ask of the committee as a forum. Reads only. Thread: the record's. Does not own the record.

#include "models/committee/forum.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

class ForumService
{
public:
    explicit ForumService(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<QList<Training>> training() const;
    [[nodiscard]] Result<QList<Meeting>> meetings() const; // newest first

private:
    const Record& m_record;
};

} // namespace privyseal
