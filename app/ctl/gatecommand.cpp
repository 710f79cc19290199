// gate: the yes or no of this record, as an exit code that a pipeline can branch on.

#include "app/ctl/context.h"
#include "app/ctl/requestoptions.h"

#include "models/approvals/approvalreader.h"

#include <CLI/CLI.hpp>

namespace privyseal::ctl {
namespace {

struct GateOptions
{
    PrivilegeOptions privilege;
    std::string audience, subject;
};

QString outcomeWord(GateAnswer::Outcome outcome)
{
    switch (outcome) {
    case GateAnswer::Outcome::Yes:
        return QStringLiteral("yes");
    case GateAnswer::Outcome::NotApproved:
        return QStringLiteral("not_approved");
    case GateAnswer::Outcome::Expired:
        return QStringLiteral("expired");
    case GateAnswer::Outcome::Rejected:
        return QStringLiteral("rejected");
    case GateAnswer::Outcome::Revoked:
        return QStringLiteral("revoked");
    }
    return {};
}

int gate(const Context& context, const GateOptions& options)
{
    // An audience or subject is bound by a signed ticket; a yes that ignored them would be a wrong yes.
    if (!options.audience.empty() || !options.subject.empty())
        return context.failed(13, QStringLiteral("This record binds no audience or subject yet, so it cannot say yes for one."));
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const PrivilegeOptions& asked = options.privilege;
    const auto answer = ApprovalReader(**record, context.clock)
                            .gate(toText(asked.agent), toText(asked.action), toText(asked.resource), toText(asked.environment));
    if (!answer)
        return context.failed(answer.error());
    const int exit = answer->exitCode();
    if (context.json) {
        QJsonObject json{{QStringLiteral("answer"), exit == 0},
                         {QStringLiteral("outcome"), outcomeWord(answer->outcome)},
                         {QStringLiteral("exit"), exit},
                         {QStringLiteral("why"), answer->sentence},
                         {QStringLiteral("request"), answer->requestId.isEmpty() ? QJsonValue() : QJsonValue(answer->requestId)}};
        json.insert(QStringLiteral("expires_at"), answer->expiresAt.isValid() ? QJsonValue(answer->expiresAt.iso()) : QJsonValue());
        context.output.document(json);
    } else {
        context.output.line(exit == 0 ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    if (exit != 0)
        context.output.diagnostic(answer->sentence);
    return exit;
}

} // namespace

void addGateCommand(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("gate", "Says whether this record allows it now: exit code 0 is yes.")->fallthrough();
    const auto options = std::make_shared<GateOptions>();
    options->privilege.addTo(*command);
    command->add_option("--audience", options->audience, "Who asks; needs signed tickets.");
    command->add_option("--subject", options->subject, "The digest of what will run; needs signed tickets.");
    command->callback([&context, options] { context.command = [&context, options] { return gate(context, *options); }; });
}

} // namespace privyseal::ctl
