#pragma once

// A reading that sees one moment of the record from its first statement to its last, though others may write meanwhile.
// Ends when it goes out of scope. One inside another, or inside a Transaction, is a part of that. Thread: the record's.

#include "models/core/error.h"

#include <utility>

namespace privyseal {

class Record;

class Snapshot
{
public:
    [[nodiscard]] static Result<Snapshot> begin(const Record& record);
    Snapshot(Snapshot&& other) noexcept : m_record(std::exchange(other.m_record, nullptr)) {}
    Snapshot& operator=(Snapshot&&) = delete;
    Snapshot(const Snapshot&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(const Record* record) : m_record(record) {}

    const Record* m_record; // null: another one began it and ends it
};

} // namespace privyseal
