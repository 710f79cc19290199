#pragma once

// What request and list do for a login that has only the agents' door of a record on a server. One thread.

#include "models/approvals/request.h"
#include "models/core/error.h"
#include "models/exchange/rowlist.h"

namespace privyseal::ctl {

struct Context;

// Whether `error` of opening the record may mean that this login has the door only.
[[nodiscard]] bool isDoorOnly(const Context& context, const Error& error);
// Asks and prints the id of what was asked. Gives the exit code.
int askAtDoor(const Context& context, const NewRequest& fields);
// What this login asked for, newest first, and what became of it. Gives the exit code.
int listAsked(const Context& context, const RowQuery& query, bool csv);

} // namespace privyseal::ctl
