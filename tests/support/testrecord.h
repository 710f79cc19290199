#pragma once

// A fresh record in a temporary folder, gone with the object. Where the environment says PRIVYSEAL_TEST_ENGINE=postgresql it
// is a fresh database on the server that PRIVYSEAL_TEST_SERVER names; without one the program ends with the words
// "skipped: no PostgreSQL", which ctest counts as skipped.

#include "models/record/record.h"

#include <QTemporaryDir>

namespace privyseal::test {

// 2026-09-16T09:42:00Z: the instant that tests take as now unless they need another.
[[nodiscard]] Instant testNow();
[[nodiscard]] Instant at(const char* iso); // aborts on a malformed literal

// A warning of Qt or ours fails the test. (QTest::failOnWarning() without a pattern needs Qt 6.5.)
void failOnAnyWarning();

enum class TestEngine { File, Server };
[[nodiscard]] TestEngine testEngine();

// A place for a record that is not there yet: in `folder`, or a database that was never there.
[[nodiscard]] QString newPlace(const QString& folder, const QString& name = QStringLiteral("test.privyseal"));
// Takes a database away, whoever is connected; nothing for a file.
void removePlace(const QString& place);

// For what a test says about the file itself.
#define FILE_ONLY(reason) \
    if (privyseal::test::testEngine() == privyseal::test::TestEngine::Server) \
    QSKIP("on files only: " reason)

class TestRecord
{
public:
    TestRecord(); // aborts when it cannot be made
    ~TestRecord();
    [[nodiscard]] Record& record() { return *m_record; }
    [[nodiscard]] RecordLocation location() const { return m_record->location(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void sql(const QString& statement); // runs one statement, aborts when it fails

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Record> m_record;
};

// Takes away the triggers that stop accidents, as somebody would who owns the database. Aborts when it fails.
void dropGuards(Record& record);

} // namespace privyseal::test
