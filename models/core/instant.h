#pragma once

// A moment in UTC with the precision it was told in: a register may know only "2026-05". Plain value.
//
// Stored text (ISO-8601): "2026", "2026-05", "2026-05-01" or always 24 characters "2026-05-01T09:30:00.000Z", so that
// byte order is time order. Two rules make comparison in SQL exact for partial dates, which count by their first instant:
//   column <= :t  and  column > :t   with  :t = stored()       (a full instant)
//   column >= :t  and  column < :t   with  :t = lowerBound()   (the shortest text of that instant)

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace privyseal {

class Instant
{
public:
    enum class Precision { Year, Month, Day, Full };

    Instant() = default; // no instant: isValid() is false
    [[nodiscard]] static Instant fromMsUtc(qint64 ms, Precision precision = Precision::Full);
    // ISO-8601 with a zone ("Z" or an offset), or a partial date. nullopt for anything else, a missing zone included.
    [[nodiscard]] static std::optional<Instant> parse(QStringView text);

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] qint64 ms() const { return m_ms; } // first instant, milliseconds since 1970-01-01T00:00Z
    [[nodiscard]] Precision precision() const { return m_precision; }
    [[nodiscard]] QString stored() const;     // null when not valid
    [[nodiscard]] QString lowerBound() const; // see above
    [[nodiscard]] QString iso() const;        // for files and JSON: as stored, without ".000"
    [[nodiscard]] QDateTime utc() const;
    [[nodiscard]] Instant plusMs(qint64 ms) const { return fromMsUtc(m_ms + ms); }
    [[nodiscard]] Instant plusSeconds(qint64 s) const { return plusMs(s * 1000); }

    friend bool operator==(const Instant& a, const Instant& b)
    {
        return a.m_valid == b.m_valid && a.m_ms == b.m_ms && a.m_precision == b.m_precision;
    }
    friend bool operator<(const Instant& a, const Instant& b) { return a.m_ms < b.m_ms; }
    friend bool operator<=(const Instant& a, const Instant& b) { return a.m_ms <= b.m_ms; }
    friend bool operator>(const Instant& a, const Instant& b) { return a.m_ms > b.m_ms; }
    friend bool operator>=(const Instant& a, const Instant& b) { return a.m_ms >= b.m_ms; }

private:
    qint64 m_ms = 0;
    Precision m_precision = Precision::Full;
    bool m_valid = false;
};

} // namespace privyseal

Q_DECLARE_METATYPE(privyseal::Instant)
