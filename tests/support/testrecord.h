#pragma once

// A fresh record, gone with the object: a file in a temporary folder or, where the environment's PRIVYSEAL_TEST_ENGINE is
// "postgresql", a database of its own on the server that PRIVYSEAL_TEST_SERVER names (tests/support/cluster.sh).

#include "models/record/record.h"

#include <QTemporaryDir>

namespace privyseal::test {

// 2026-09-16T09:42:00Z: the instant that tests take as now unless they need another.
[[nodiscard]] Instant testNow();
[[nodiscard]] Instant at(const char* iso); // aborts on a malformed literal

// A warning of Qt or ours fails the test. (QTest::failOnWarning() without a pattern needs Qt 6.5.)
void failOnAnyWarning();

enum class TestEngine { Sqlite, Postgresql };
// On which engine this run makes its records. Ends the program with "skipped: no PostgreSQL" where there is no server.
[[nodiscard]] TestEngine engine();

// For test functions that are about the file itself.
#define SQLITE_ONLY(reason) \
    do { \
        if (privyseal::test::engine() != privyseal::test::TestEngine::Sqlite) \
            QSKIP("SQLite only: " reason); \
    } while (false)

// A name for a record that nobody has made yet. On a server its database goes when the object does.
class Place
{
public:
    Place(); // aborts when the server's address is none
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    [[nodiscard]] RecordLocation location() const { return m_location; }
    [[nodiscard]] QString folder() const { return m_folder.path(); } // a temporary one on every engine

private:
    QTemporaryDir m_folder;
    RecordLocation m_location;
};

class TestRecord
{
public:
    TestRecord(); // aborts when it cannot be made
    [[nodiscard]] Record& record() { return *m_record; }
    [[nodiscard]] RecordLocation location() const { return m_record->location(); }
    [[nodiscard]] QString folder() const { return m_place.folder(); }
    void sql(const QString& statement); // runs one statement, aborts when it fails

private:
    Place m_place; // goes after the connection
    std::unique_ptr<Record> m_record;
};

} // namespace privyseal::test
