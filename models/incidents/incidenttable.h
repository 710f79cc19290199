#pragma once

// The rows of the incidents table. Stateless, any thread.
// Columns: id, title, kind, cause, severity, agent (name), detected, contained, status, personal_data. Row state: status.

#include "models/tables/pagerepository.h"

namespace privyseal {

class IncidentTable final : public PageRepository
{
public:
    IncidentTable();
};

} // namespace privyseal
