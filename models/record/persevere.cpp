#include "models/record/persevere.h"

#include "models/record/engine.h"

#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int mostCollisions = 10;
constexpr int longestWaitMs = 1000;

} // namespace

Perseverance::Perseverance(Record& record) : m_record(record), m_isInside(record.engine().openTransactions() > 0)
{
    m_since.start();
}

bool Perseverance::tryAgain(const Error& error)
{
    if (m_isInside || !m_record.engine().isPassing(error))
        return false;
    ++m_tries;
    const bool collided = error.code == ErrorCode::Conflict;
    if (collided && m_tries > mostCollisions)
        return false;
    for (;;) {
        const int step = std::min(longestWaitMs, 10 << std::min(m_tries, 7));
        QThread::msleep(1 + QRandomGenerator::global()->bounded(quint32(step)));
        if (collided)
            return true;
        const auto connected = m_record.reconnect();
        if (connected)
            return true;
        // A server that starts up again refuses for a while; whatever else it says will not change by waiting.
        if (connected.error().code != ErrorCode::ServerUnreachable && connected.error().code != ErrorCode::ConnectionLost)
            return false;
        if (m_since.elapsed() > reconnectPatienceMs)
            return false;
        ++m_tries;
    }
}

} // namespace privyseal
