#pragma once

// The rows of the drills table. Stateless, any thread.
// Columns: id, scenario, started, completed, revoked, contained, remediated, remediation_time (ms), participants, findings (counts).

#include "models/tables/pagerepository.h"

namespace privyseal {

class DrillTable final : public PageRepository
{
public:
    DrillTable();
};

} // namespace privyseal
