#pragma once

// What every command of privysealctl shares: the options before the command, the clock, and the one way in which results
// and errors leave the program. Results go to stdout, diagnostics to stderr; with --json stdout is one JSON document,
// {"error":{"exit","message"}} when there is no result. One thread. Owned by main().

#include "app/ctl/output.h"
#include "models/core/clock.h"
#include "models/core/error.h"
#include "models/record/record.h"

#include <functional>
#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace privyseal::ctl {

struct Context
{
    const Clock& clock;
    Output output;

    std::string recordOption; // -r; empty: $PRIVYSEAL_RECORD, else the XDG data folder
    bool json = false;

    // Set by the command that was named; main() runs it once parsing is over. Gives the exit code of contract.md.
    std::function<int()> command;

    [[nodiscard]] RecordLocation location() const;
    // Opens it for writing, so that an interrupted write of another process is undone; where the place is read-only
    // a command that only reads still works. RecordMissing, RecordForeign, RecordNewer, RecordLocked, Usage.
    [[nodiscard]] Result<std::unique_ptr<Record>> open() const;

    // Says why on stderr, in one sentence, and gives the exit code.
    int failed(const Error& error) const;
    int failed(int exit, const QString& message) const;
    // A usage error: exit code 2.
    int misused(const QString& message) const { return failed(2, message); }
};

// "2026-09-16" or an instant with a zone, for options; a Usage error names the option.
[[nodiscard]] Result<Instant> instantOption(const std::string& text, const QString& option);
// The instant of --as-of, or the clock's. A partial date means its first instant.
[[nodiscard]] Result<Instant> asOfOption(const std::string& text, const Clock& clock);

// Takes up what agents asked for at the record's door and ends what is past its deadline, so that no reader misses the one or
// meets the other as open. Says on stderr when it cannot.
void tendRequests(const Context& context, Record& record);

[[nodiscard]] inline QString toText(const std::string& bytes) { return QString::fromUtf8(bytes.data(), qsizetype(bytes.size())); }

// One group of commands each, in a file of its own.
void addRecordCommands(CLI::App& app, Context& context);   // init, info
void addCopyCommands(CLI::App& app, Context& context);     // backup, copy-to
void addMemberCommands(CLI::App& app, Context& context);   // member add, retire, list
void addExchangeCommands(CLI::App& app, Context& context); // import, export
void addListCommands(CLI::App& app, Context& context);     // list, show
void addRequestCommands(CLI::App& app, Context& context);  // request, decide, withdraw
void addAgentLoginCommand(CLI::App& app, Context& context); // agent-login
void addGateCommand(CLI::App& app, Context& context);      // gate
void addTicketCommands(CLI::App& app, Context& context);    // ticket, verify-ticket
void addVerifyCommands(CLI::App& app, Context& context);   // verify, checkpoint, memory
void addKeyCommands(CLI::App& app, Context& context);      // key new, rotate, passwd, show
void addRosterCommands(CLI::App& app, Context& context);   // roster show, propose, sign, discard
void addRevokeCommands(CLI::App& app, Context& context);   // revoke, reinstate
void addFigureCommands(CLI::App& app, Context& context);   // kpi, plan, report
void addGuardrailCommands(CLI::App& app, Context& context); // guardrail fingerprint, observe

} // namespace privyseal::ctl
