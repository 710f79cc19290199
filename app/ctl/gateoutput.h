#pragma once

// A gate's answer as the result of a command, of the record's own gate and of a ticket alike.

#include "app/ctl/context.h"
#include "models/approvals/gateanswer.h"

#include <QJsonObject>

namespace privyseal::ctl {

// "yes" or "no", or one JSON document with `more` in it; why not goes to stderr. Gives the exit code.
int printed(const Context& context, const GateAnswer& answer, QJsonObject more = {});

} // namespace privyseal::ctl
