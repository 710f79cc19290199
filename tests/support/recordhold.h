#pragma once

// Another process's hand on the record: from its construction to release() nobody else can read or write. Any thread.

#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal::test {

class RecordHold
{
public:
    explicit RecordHold(const RecordLocation& location) : m_record(*Record::open(location, Record::Mode::ReadWrite))
    {
        if (auto held = Statement(*m_record, QStringLiteral("BEGIN EXCLUSIVE")).run(); !held)
            qFatal("%s", qUtf8Printable(held.error().detail));
    }
    ~RecordHold() { release(); }
    RecordHold(const RecordHold&) = delete;
    RecordHold& operator=(const RecordHold&) = delete;
    void release()
    {
        if (m_record && !Statement(*m_record, QStringLiteral("ROLLBACK")).run())
            qFatal("the record is not let go");
        m_record.reset();
    }

private:
    std::unique_ptr<Record> m_record;
};

} // namespace privyseal::test
