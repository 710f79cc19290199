#pragma once

// A fresh record in a temporary folder, gone with the object.

#include "models/record/record.h"

#include <QTemporaryDir>

namespace privyseal::test {

// 2026-09-16T09:42:00Z: the instant that tests take as now unless they need another.
[[nodiscard]] Instant testNow();
[[nodiscard]] Instant at(const char* iso); // aborts on a malformed literal

// A warning of Qt or ours fails the test. (QTest::failOnWarning() without a pattern needs Qt 6.5.)
void failOnAnyWarning();

class TestRecord
{
public:
    TestRecord(); // aborts when it cannot be made
    [[nodiscard]] Record& record() { return *m_record; }
    [[nodiscard]] RecordLocation location() const { return m_record->location(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void sql(const QString& statement); // runs one statement, aborts when it fails

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Record> m_record;
};

} // namespace privyseal::test
