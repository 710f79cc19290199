#pragma once

// The rows of the requests table, for lists and for the rows behind a figure. Stateless, any thread.
// Columns: id, agent (name), action, resource, environment, risk, status, requested, requested_by, deadline, decided,
// reason, break_glass, origin.

#include "models/tables/pagerepository.h"

namespace privyseal {

class RequestTable final : public PageRepository
{
public:
    RequestTable();
};

} // namespace privyseal
