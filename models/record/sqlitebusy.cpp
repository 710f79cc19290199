#include "models/record/sqlitebusy.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <thread>

namespace privyseal {
namespace {

using std::chrono::microseconds;

constexpr microseconds shortest{200};
// A commit waits for readers who are gone within microseconds.
constexpr int firstTurns = 2;
constexpr microseconds firstSpan{800};
// Who has just come leaves more of the chances to those who have waited longer; after some 150 ms all are alike.
constexpr microseconds longestSpan{3000};
constexpr microseconds lessEachTurn{25};
constexpr microseconds lastSpan{800};

} // namespace

SqliteBusyWait::SqliteBusyWait(int patienceMs) : m_patience(patienceMs), m_random(QRandomGenerator::securelySeeded()) {}

void SqliteBusyWait::install(sqlite3* connection)
{
    if (m_patience.count() <= 0) {
        sqlite3_busy_handler(connection, nullptr, nullptr);
        return;
    }
    sqlite3_busy_handler(
        connection, [](void* self, int turn) { return static_cast<SqliteBusyWait*>(self)->wait(turn) ? 1 : 0; }, this);
}

microseconds SqliteBusyWait::sleepBefore(int turn, quint32 draw)
{
    const microseconds span = turn < firstTurns ? firstSpan : std::max(lastSpan, longestSpan - lessEachTurn * std::min(turn, 1000));
    return shortest + microseconds(qint64(draw) * span.count() / std::numeric_limits<quint32>::max());
}

bool SqliteBusyWait::wait(int turn)
{
    const auto now = std::chrono::steady_clock::now();
    if (turn == 0)
        m_since = now; // SQLite counts anew with each statement
    const auto left = m_since + m_patience - now;
    if (left <= left.zero())
        return false;
    std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(left, sleepBefore(turn, m_random.generate())));
    return true;
}

} // namespace privyseal
