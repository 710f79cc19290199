#pragma once

// A span of time that figures are for: a calendar month, quarter or year in UTC, or any other span. Half-open
// [from, to). Plain value.

#include "models/core/instant.h"

#include <QList>
#include <QString>

namespace privyseal {

struct Period
{
    enum class Kind { Month, Quarter, Year, Custom };

    Kind kind = Kind::Quarter;
    Instant from;
    Instant to;

    // The calendar period of that kind that holds `at`. Custom has none and gives the quarter.
    [[nodiscard]] static Period containing(Kind kind, const Instant& at);
    // [from, to): a calendar period of `kind` where it is exactly one, otherwise Custom.
    [[nodiscard]] static Period between(Kind kind, const Instant& from, const Instant& to);

    [[nodiscard]] Period previous() const;             // the one that ends where this begins
    [[nodiscard]] QList<Period> series(int count) const; // `count` periods, oldest first, that end with this one
    [[nodiscard]] bool holds(const Instant& at) const { return at >= from && at < to; }
    [[nodiscard]] QString id() const;                  // "2026-07", "2026-Q3", "2026", "2026-07-01/2026-07-15"; with times where it does not end at midnight
    [[nodiscard]] QString name() const;                // for people, translated: "Q3 2026", "July 2026"

    friend bool operator==(const Period&, const Period&) = default;
};

[[nodiscard]] QString toText(Period::Kind kind);
[[nodiscard]] std::optional<Period::Kind> periodKindFromText(QStringView text); // not "custom"

} // namespace privyseal
