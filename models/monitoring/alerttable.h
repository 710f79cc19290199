#pragma once

// The rows of the alerts table. Stateless, any thread.
// Columns: id, agent (name), rule, severity, raised, ordered, revoked, canary, revoke_time (ms; meaning within|over|running), incident, drill.

#include "models/tables/pagerepository.h"

namespace privyseal {

class AlertTable final : public PageRepository
{
public:
    AlertTable();
};

} // namespace privyseal
