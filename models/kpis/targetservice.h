#pragma once

// The targets of the key figures: what a stored one says, and the only writer of them ("target.<kpi>"). Thread: the
// record's. Does not own the record. Units are those of the figure that a target judges: percent, minutes, a count.

#include "models/core/error.h"
#include "models/kpis/kpi.h"

namespace privyseal {

class Record;

struct Target
{
    enum class Kind { Default, None, Number }; // Default: of domain.md section 5
    Kind kind = Kind::Default;
    double number = 0;
    friend bool operator==(const Target&, const Target&) = default;
};

// RecordForeign, in words, for a text that is neither a word of ours nor a number in range; nullopt is the default.
[[nodiscard]] Result<Target> targetFromText(KpiId kpi, const std::optional<QString>& text);
[[nodiscard]] double highestTarget(KpiId kpi); // the lowest is 0

class TargetService
{
public:
    explicit TargetService(Record& record) : m_record(record) {}

    [[nodiscard]] Result<Target> target(KpiId kpi) const;
    // RefusedByRule: a number out of range. Changing back undoes it.
    [[nodiscard]] Result<void> change(KpiId kpi, const Target& target);

private:
    Record& m_record;
};

} // namespace privyseal
