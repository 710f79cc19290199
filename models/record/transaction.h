#pragma once

// A write transaction (BEGIN IMMEDIATE): either committed with success or, when it goes out of scope, rolled back.
// Thread: the record's. Not nested.

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

    // After an error nothing was written.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Record& record) : m_record(&record) {}
    void rollBack();

    Record* m_record = nullptr; // null once it has ended
};

} // namespace privyseal
