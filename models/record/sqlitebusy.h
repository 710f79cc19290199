#pragma once

// How a connection to an SQLite record waits while another one holds it. SQLite's own waiting (busy_timeout) sleeps up to
// 100 ms at a time: a writer that comes back at once nearly always finds the record free, and those who sleep longer the
// longer they have waited lose against it until their patience ends. Here every sleep is short (3.2 ms at most), of random
// length, and with time a little shorter, so that who has waited long comes in no later than who has just come.
//
// Called by SQLite for reads and for BEGIN IMMEDIATE and COMMIT alike. Where waiting could only end in a deadlock (a reader
// that wants to write) SQLite does not call it but fails at once; no transaction of ours does that.
//
// Thread: the connection's. Owner: whoever owns the connection; it must outlive it. Patience in ms for each statement, then
// the statement fails with SQLITE_BUSY (ErrorCode::RecordLocked); 0 waits for nobody.

#include <QRandomGenerator>

#include <chrono>

struct sqlite3;

namespace privyseal {

class SqliteBusyWait
{
public:
    explicit SqliteBusyWait(int patienceMs);
    SqliteBusyWait(const SqliteBusyWait&) = delete;
    SqliteBusyWait& operator=(const SqliteBusyWait&) = delete;

    // In place of what the connection has been told about waiting before.
    void install(sqlite3* connection);

    // The sleep before attempt `turn` (0 is the first) to go on, where `draw` is any number, evenly drawn.
    [[nodiscard]] static std::chrono::microseconds sleepBefore(int turn, quint32 draw);

private:
    bool wait(int turn);

    const std::chrono::milliseconds m_patience;
    std::chrono::steady_clock::time_point m_since; // of the statement that waits
    QRandomGenerator m_random;                     // of its own: processes that draw alike would wake together
};

} // namespace privyseal
