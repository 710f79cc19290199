// The agents' door on the command line, and agent-login, by which the committee says whose login it is.

#include "app/ctl/agentdoorcommands.h"

#include "app/ctl/context.h"
#include "app/ctl/requestoptions.h"

#include "models/approvals/approvalservice.h"
#include "models/record/agentdoor.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>

namespace privyseal::ctl {
namespace {

struct LoginOptions
{
    std::string login, agent;
    bool remove = false;
};

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject askedJson(const AgentDoor::Asked& asked)
{
    return {{QStringLiteral("id"), asked.id},
            {QStringLiteral("status"), asked.state},
            {QStringLiteral("request"), orNull(asked.request)},
            {QStringLiteral("agent"), asked.agent},
            {QStringLiteral("action"), asked.action},
            {QStringLiteral("resource"), asked.resource},
            {QStringLiteral("environment"), asked.environment},
            {QStringLiteral("parameters"), QJsonDocument::fromJson(asked.parameters.toUtf8()).object()},
            {QStringLiteral("justification"), asked.justification},
            {QStringLiteral("lifetime_s"), asked.lifetimeSeconds},
            {QStringLiteral("requested_at"), asked.askedAt},
            {QStringLiteral("decided_at"), orNull(asked.decidedAt)},
            {QStringLiteral("reason"), orNull(asked.reason)}};
}

int printLogins(const Context& context, const QList<AgentLogin>& logins)
{
    QJsonArray items;
    Table table{{QStringLiteral("LOGIN"), QStringLiteral("AGENT")}, {}, {}};
    for (const AgentLogin& one : logins) {
        items.append(QJsonObject{{QStringLiteral("login"), one.login}, {QStringLiteral("agent"), one.agent}});
        table.rows.append({one.login, one.agent});
    }
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("items"), items}, {QStringLiteral("total"), items.size()}, {QStringLiteral("next"), QJsonValue()}});
    else
        context.output.table(table);
    if (logins.isEmpty() && !context.json)
        context.output.diagnostic(QStringLiteral("No login speaks for an agent yet; name one with agent-login LOGIN AGENT."));
    return 0;
}

int agentLogin(const Context& context, const LoginOptions& options)
{
    if (options.remove ? options.login.empty() || !options.agent.empty() : options.login.empty() != options.agent.empty())
        return context.misused(QStringLiteral("agent-login needs LOGIN AGENT, LOGIN --remove, or nothing to list them."));
    if (!context.location().isServer())
        return context.misused(QStringLiteral("A record in a file has no door for agents; only one on a PostgreSQL server has."));
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    ApprovalService approvals(**record, context.clock);
    const QString login = toText(options.login), agent = toText(options.agent);
    if (login.isEmpty()) {
        const auto logins = approvals.agentLogins();
        return logins ? printLogins(context, *logins) : context.failed(logins.error());
    }
    if (auto changed = options.remove ? approvals.removeAgentLogin(login) : approvals.nameAgentLogin(login, agent); !changed)
        return context.failed(changed.error());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("login"), login}, {QStringLiteral("agent"), orNull(agent)}});
    else
        context.output.line(options.remove ? QStringLiteral("%1 speaks for no agent any more.").arg(login) : QStringLiteral("%1 speaks for %2.").arg(login, agent));
    return 0;
}

} // namespace

bool isDoorOnly(const Context& context, const Error& error)
{
    return error.code == ErrorCode::LoginRefused && context.location().isServer() && AgentDoor::open(context.location()).has_value();
}

int askAtDoor(const Context& context, const NewRequest& fields)
{
    if (!fields.requestedBy.isEmpty())
        return context.misused(QStringLiteral("This login asks for its own agent; leave out --by."));
    if (fields.breakGlass)
        return context.failed(exitCode(ErrorCode::RefusedByRule), QStringLiteral("An agent cannot break the glass; a person has to ask."));
    auto door = AgentDoor::open(context.location());
    if (!door)
        return context.failed(door.error());
    AgentDoor::Asking asking{fields.agent.trimmed(), fields.action, fields.resource, fields.environment, fields.justification, fields.lifetimeSeconds, {}};
    if (!fields.parameters.isEmpty()) {
        QJsonObject parameters;
        for (auto it = fields.parameters.cbegin(); it != fields.parameters.cend(); ++it)
            parameters.insert(it.key(), it.value());
        asking.parameters = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    }
    const auto asked = (*door)->ask(asking);
    if (!asked)
        return context.failed(asked.error());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("id"), *asked}, {QStringLiteral("status"), QStringLiteral("asked")}});
    else
        context.output.line(*asked);
    return 0;
}

int listAsked(const Context& context, const RowQuery& query, bool csv)
{
    if (csv || !query.where.isEmpty() || !query.after.isEmpty())
        return context.misused(QStringLiteral("At the agents' door list requests takes --limit and --json only."));
    const auto door = AgentDoor::open(context.location());
    if (!door)
        return context.failed(door.error());
    const auto page = (*door)->mine(query.limit);
    if (!page)
        return context.failed(page.error());
    QJsonArray items;
    Table table{{QStringLiteral("ID"), QStringLiteral("STATUS"), QStringLiteral("REQUEST"), QStringLiteral("ACTION"), QStringLiteral("RESOURCE"),
                 QStringLiteral("ENVIRONMENT"), QStringLiteral("REASON")}, {}, {}};
    for (const AgentDoor::Asked& one : page->items) {
        items.append(askedJson(one));
        table.rows.append({one.id, one.state, one.request, one.action, one.resource, one.environment, one.reason});
    }
    if (context.json) {
        context.output.document(QJsonObject{{QStringLiteral("items"), items}, {QStringLiteral("total"), page->total}, {QStringLiteral("next"), QJsonValue()}});
        return 0;
    }
    context.output.table(table);
    if (page->total == 0)
        context.output.diagnostic(QStringLiteral("This login has asked for nothing yet."));
    else if (page->total > page->items.size())
        context.output.diagnostic(QStringLiteral("%1 of %2 shown; more with --limit.").arg(page->items.size()).arg(page->total));
    return 0;
}

void addAgentLoginCommand(CLI::App& app, Context& context)
{
    CLI::App* command = app.add_subcommand("agent-login", "Says for which agent a login of the server asks; without words it lists them.")->fallthrough();
    const auto options = std::make_shared<LoginOptions>();
    command->add_option("LOGIN", options->login, "The login at the server.");
    command->add_option("AGENT", options->agent, "The agent's id.");
    command->add_flag("--remove", options->remove, "The login speaks for no agent any more.");
    command->callback([&context, options] { context.command = [&context, options] { return agentLogin(context, *options); }; });
}

} // namespace privyseal::ctl
