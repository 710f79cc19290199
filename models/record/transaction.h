#pragma once

// A write transaction: either committed with success or, when it goes out of scope, rolled back. One that begins inside
// another is a part of it: it can be rolled back alone, and what it commits stands when the outer one is committed.
// Thread: the record's.

#include "models/core/error.h"

namespace privyseal {

class Record;

class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Record& record);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    ~Transaction();

    // After an error nothing was written, but for CommitUnknown: the connection broke while the server was committing.
    [[nodiscard]] Result<void> commit();

private:
    Transaction(Record& record, int depth) : m_record(&record), m_depth(depth) {}
    void rollBack();
    void end();

    Record* m_record = nullptr; // null once it has ended
    int m_depth = 0;            // 0: not inside another
};

} // namespace privyseal
