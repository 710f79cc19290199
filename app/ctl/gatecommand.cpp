// gate: the yes or no of this record, as an exit code that a pipeline can branch on.

#include "app/ctl/gateoutput.h"
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
    case GateAnswer::Outcome::Elsewhere:
        return QStringLiteral("wrong_audience_or_subject");
    }
    return {};
}

int gate(const Context& context, const GateOptions& options)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const PrivilegeOptions& asked = options.privilege;
    GateQuestion question{toText(asked.agent), toText(asked.action), toText(asked.resource), toText(asked.environment)};
    if (!options.audience.empty())
        question.audience = toText(options.audience);
    if (!options.subject.empty())
        question.subject = toText(options.subject);
    const auto answer = ApprovalReader(**record, context.clock).gate(question);
    if (!answer)
        return context.failed(answer.error());
    return printed(context, *answer);
}

} // namespace

int printed(const Context& context, const GateAnswer& answer, QJsonObject more)
{
    const int exit = answer.exitCode();
    if (context.json) {
        const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        more.insert(QStringLiteral("answer"), exit == 0);
        more.insert(QStringLiteral("outcome"), outcomeWord(answer.outcome));
        more.insert(QStringLiteral("exit"), exit);
        more.insert(QStringLiteral("why"), answer.sentence);
        more.insert(QStringLiteral("request"), orNull(answer.requestId));
        more.insert(QStringLiteral("expires_at"), orNull(answer.expiresAt.isValid() ? answer.expiresAt.iso() : QString()));
        context.output.document(more);
    } else {
        context.output.line(exit == 0 ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    if (exit != 0)
        context.output.diagnostic(answer.sentence);
    return exit;
}

void addGateCommand(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("gate", "Says whether this record allows it now: exit code 0 is yes.")->fallthrough();
    const auto options = std::make_shared<GateOptions>();
    options->privilege.addTo(*command);
    command->add_option("--audience", options->audience, "Who asks; has to be one of the gates that the roster names.");
    command->add_option("--subject", options->subject, "What will run: a commit or an artifact that the request was approved for.");
    command->callback([&context, options] { context.command = [&context, options] { return gate(context, *options); }; });
}

} // namespace privyseal::ctl
