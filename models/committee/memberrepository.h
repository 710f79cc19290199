#pragma once

// Members: SQL in, values out. Thread: the record's. Does not own the record. Writes run inside the caller's
// transaction.

#include "models/committee/member.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

class MemberRepository
{
public:
    explicit MemberRepository(Record& record) : m_record(record) {}

    [[nodiscard]] Result<QList<Member>> all() const; // by name, retired ones last
    [[nodiscard]] Result<std::optional<Member>> find(const QString& id) const;
    [[nodiscard]] Result<void> insert(const Member& member);
    [[nodiscard]] Result<void> remove(const QString& id);
    [[nodiscard]] Result<void> retire(const QString& id, Instant at);

private:
    Record& m_record;
};

} // namespace privyseal
