#pragma once

// A small seeded generator, the same on every machine and with every library (std's distributions are not).
// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Plain value.

#include <QtGlobal>

namespace privyseal {

class SplitMix
{
public:
    explicit SplitMix(quint64 seed) : m_state(seed) {}

    [[nodiscard]] quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    // 0 <= value < bound; bound > 0. The bias of the remainder is below 2^-50 for the bounds used here.
    [[nodiscard]] qint64 below(qint64 bound) { return qint64(next() % quint64(bound)); }
    [[nodiscard]] qint64 between(qint64 least, qint64 most) { return least + below(most - least + 1); }

private:
    quint64 m_state;
};

} // namespace privyseal
