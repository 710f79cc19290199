#pragma once

// Where "now" comes from, so that tests and reports can choose it.

#include "models/core/instant.h"

namespace privyseal {

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant::fromMsUtc(QDateTime::currentMSecsSinceEpoch()); }
};

// Stands still until it is moved. One thread.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant at) : m_at(at) {}
    [[nodiscard]] Instant now() const override { return m_at; }
    void moveTo(Instant at) { m_at = at; }
    void advanceMs(qint64 ms) { m_at = m_at.plusMs(ms); }

private:
    Instant m_at;
};

} // namespace privyseal
