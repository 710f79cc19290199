// privysealctl: everything that the record can do, without a display. Parses, builds the services' context, runs the one
// command that was named and turns its outcome into the exit codes of the contract.

#include "app/ctl/context.h"
#include "models/core/translations.h"
#include "models/trust/processsecrecy.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cstring>

namespace {

using privyseal::ctl::Context;

int parseAndRun(int argc, char* argv[], CLI::App& app, Context& context)
{
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wish) { // --help or --version
        return app.exit(wish);
    } catch (const CLI::ParseError& error) {
        // The parser may have stopped before it came to --json.
        context.json = std::any_of(argv, argv + argc, [](const char* word) { return std::strcmp(word, "--json") == 0; });
        return context.misused(QStringLiteral("%1; see privysealctl --help.").arg(QString::fromUtf8(error.what())));
    }
    return context.command ? context.command() : context.misused(QStringLiteral("No command; see privysealctl --help."));
}

} // namespace

int main(int argc, char* argv[])
{
    // Where the system refuses, signing works all the same.
    [[maybe_unused]] const bool isSecret = privyseal::keepProcessSecret();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("privysealctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PRIVYSEAL_VERSION));
    const privyseal::Translations language(QLocale::English); // scripts read it: one language, whatever the desktop's
    // stderr is for the one sentence that says why; QT_LOGGING_RULES brings the log back.
    QLoggingCategory::setFilterRules(QStringLiteral("default.debug=false"));

    const privyseal::SystemClock clock;
    Context context{clock, {}, {}, false, {}};
    CLI::App app("Governs a company's AI agents from the command line.", "privysealctl");
    app.set_version_flag("--version", "privysealctl " PRIVYSEAL_VERSION);
    app.require_subcommand(1);
    app.fallthrough(); // -r and --json may stand before or after the command
    app.add_option("-r,--record", context.recordOption,
                   "The record: a file path or postgresql://user@host/database. Default: $PRIVYSEAL_RECORD, else privyseal/record.privyseal in the data folder.")
        ->type_name("RECORD");
    app.add_flag("--json", context.json, "Print exactly one JSON document.");
    app.footer("Exit codes: 0 done or yes, 2 usage, 3 no such record, 4 input rejected, 5 refused by a rule, 6 wrong key,\n"
               "7 storage failed, 10 not approved, 11 expired, 12 bad signature, 13 another subject, 14 revoked, 15 rollback,\n"
               "16 rejected, 20 verify found something wrong.");
    privyseal::ctl::addRecordCommands(app, context);
    privyseal::ctl::addCopyCommands(app, context);
    privyseal::ctl::addExchangeCommands(app, context);
    privyseal::ctl::addListCommands(app, context);
    privyseal::ctl::addRequestCommands(app, context);
    privyseal::ctl::addAgentLoginCommand(app, context);
    privyseal::ctl::addGateCommand(app, context);
    privyseal::ctl::addTicketCommands(app, context);
    privyseal::ctl::addVerifyCommands(app, context);
    privyseal::ctl::addMemberCommands(app, context);
    privyseal::ctl::addKeyCommands(app, context);
    privyseal::ctl::addRosterCommands(app, context);
    privyseal::ctl::addRevokeCommands(app, context);
    privyseal::ctl::addFigureCommands(app, context);
    privyseal::ctl::addGuardrailCommands(app, context);

    int exit = 7;
    try {
        exit = parseAndRun(argc, argv, app, context);
    } catch (const std::exception& defect) {
        exit = context.failed(7, QStringLiteral("Internal error: %1").arg(QString::fromUtf8(defect.what())));
    }
    if (!context.output.flush()) {
        context.output.diagnostic(QStringLiteral("The result could not be written to standard output."));
        return exit == 0 ? 7 : exit;
    }
    return exit;
}
