// guardrail: the fingerprint of a configuration, and with which one an agent was seen.

#include "app/ctl/context.h"

#include "models/controls/guardrailconfig.h"
#include "models/controls/guardrailwatch.h"

#include <CLI/CLI.hpp>

#include <QFile>

namespace privyseal::ctl {
namespace {

struct GuardrailOptions
{
    std::string agent, file, by = "privysealctl";
};

Result<QString> fingerprintOfFile(const std::string& path)
{
    QFile file(toText(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, QStringLiteral("The file \"%1\" cannot be read.").arg(toText(path)), file.errorString());
    return guardrailFingerprint(file.read(longestGuardrailConfig + 1));
}

int fingerprint(const Context& context, const GuardrailOptions& options)
{
    const auto made = fingerprintOfFile(options.file);
    if (!made)
        return context.failed(made.error());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("fingerprint"), *made}});
    else
        context.output.line(*made);
    return 0;
}

int observe(const Context& context, const GuardrailOptions& options)
{
    const auto made = fingerprintOfFile(options.file);
    if (!made)
        return context.failed(made.error());
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    tendRequests(context, **record);
    const QString agent = toText(options.agent);
    const auto sighting = GuardrailWatch(**record, context.clock).observe(agent, *made, toText(options.by));
    if (!sighting)
        return context.failed(sighting.error());
    const GuardrailState& state = sighting->state;
    if (context.json) {
        context.output.document(QJsonObject{{QStringLiteral("agent"), agent},
                                            {QStringLiteral("fingerprint"), *made},
                                            {QStringLiteral("state"), toText(state.kind)},
                                            {QStringLiteral("set"), state.set.isEmpty() ? QJsonValue() : QJsonValue(state.set)},
                                            {QStringLiteral("registered"), state.fingerprint.isEmpty() ? QJsonValue() : QJsonValue(state.fingerprint)},
                                            {QStringLiteral("suspended"), sighting->suspended}});
    } else if (state.kind == GuardrailState::Kind::Drifted) {
        context.output.line(QStringLiteral("%1 runs with other guardrails than %2: %3, registered is %4.").arg(agent, state.set, *made, state.fingerprint));
    } else if (state.kind == GuardrailState::Kind::Registered) {
        context.output.line(QStringLiteral("%1 runs with its registered guardrails %2.").arg(agent, state.set));
    } else {
        context.output.line(QStringLiteral("No guardrails are registered for %1; the fingerprint %2 is kept.").arg(agent, *made));
    }
    if (sighting->suspended > 0)
        context.output.diagnostic(QStringLiteral("Privileges suspended: %1. Only a fresh decision gives them back.").arg(sighting->suspended));
    return 0;
}

} // namespace

void addGuardrailCommands(CLI::App& app, Context& context)
{
    CLI::App* group = app.add_subcommand("guardrail", "The guardrails that agents run under.")->fallthrough();
    group->require_subcommand(1);
    const auto options = std::make_shared<GuardrailOptions>();
    CLI::App* made = group->add_subcommand("fingerprint", "Prints the fingerprint of a configuration; needs no record.")->fallthrough();
    CLI::App* seen = group->add_subcommand("observe", "Notes with which configuration an agent runs. Where it is not the registered one, the agent's privileges are suspended.")->fallthrough();
    seen->add_option("agent", options->agent, "The agent's id.")->required();
    seen->add_option("--by", options->by, "Who saw it. Default: privysealctl.");
    for (CLI::App* command : {made, seen})
        command->add_option("--file", options->file, "JSON with prompt_constraints, tools, model and parameters, 1 MiB at most.")->required()->type_name("CONFIG");
    made->callback([&context, options] { context.command = [&context, options] { return fingerprint(context, *options); }; });
    seen->callback([&context, options] { context.command = [&context, options] { return observe(context, *options); }; });
}

} // namespace privyseal::ctl
