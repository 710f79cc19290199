#pragma once

// How requests travel through the command line: lifetimes as words, a request as JSON with the native format's names.
// Pure functions, any thread.

#include "models/approvals/request.h"
#include "models/core/error.h"

#include <QJsonObject>

#include <string>

namespace CLI {
class App;
}

namespace privyseal::ctl {

struct Context;

// The privilege that a request or the gate is about, as four required options.
struct PrivilegeOptions
{
    std::string agent, action, resource, environment;
    void addTo(CLI::App& command);
};

// A request as the result of a command: JSON where that was asked for, else this line. Gives exit code 0.
int printed(const Context& context, const Request& request, const QString& line);

// "8h", "90m", "7d", "1h30m" or "3600s" in seconds, more than none. Usage for anything else.
[[nodiscard]] Result<qint64> lifetimeSeconds(const QString& text);

// Instants that the record does not have are left out.
[[nodiscard]] QJsonObject requestJson(const Request& request);

// Who runs this program, by login name: what no option names is asked or withdrawn by this person.
[[nodiscard]] QString loginName();

} // namespace privyseal::ctl
