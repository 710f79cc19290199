// revoke and reinstate: taking back privileges and keys, and giving them back.

#include "app/ctl/context.h"
#include "app/ctl/secrets.h"

#include "models/approvals/approvalservice.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace privyseal::ctl {
namespace {

struct RevokeOptions
{
    std::vector<std::string> grants, keys;
    std::string reason;
    SignersOptions signers;
};

QStringList texts(const std::vector<std::string>& all)
{
    QStringList list;
    for (const std::string& one : all)
        list.append(toText(one));
    return list;
}

int revoke(const Context& context, const RevokeOptions& options, bool givesBack)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    RevocationOrder order;
    (givesBack ? order.reinstatedGrants : order.grants) = texts(options.grants);
    (givesBack ? order.reinstatedKeys : order.keys) = texts(options.keys);
    order.reason = toText(options.reason);
    if (options.grants.empty() && options.keys.empty())
        return context.misused(QStringLiteral("Name what it is about with --grant or --key-id."));
    const auto keys = signingKeys(options.signers, **record, context.clock);
    if (!keys)
        return context.failed(keys.error());
    const auto after = ApprovalService(**record, context.clock).revoke(order, pointersTo(*keys));
    if (!after)
        return context.failed(after.error());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("version"), after->version},
                                            {QStringLiteral("grants"), QJsonArray::fromStringList(after->grants.values())},
                                            {QStringLiteral("keys"), QJsonArray::fromStringList(after->keys.values())}});
    else
        context.output.line(QStringLiteral("Version %1 of the list is signed.").arg(after->version));
    return 0;
}

void addTo(CLI::App& app, Context& context, const char* name, const char* help, bool givesBack)
{
    CLI::App* command = app.add_subcommand(name, help)->fallthrough();
    const auto options = std::make_shared<RevokeOptions>();
    command->add_option("--grant", options->grants, "The request whose privilege it is about; may be repeated.")->allow_extra_args(false);
    command->add_option("--key-id", options->keys, "A key's id; may be repeated.")->allow_extra_args(false);
    command->add_option("--reason", options->reason, "Why.")->required();
    options->signers.addTo(*command);
    command->callback([&context, options, givesBack] { context.command = [&context, options, givesBack] { return revoke(context, *options, givesBack); }; });
}

} // namespace

void addRevokeCommands(CLI::App& app, Context& context)
{
    addTo(app, context, "revoke", "Takes back privileges or keys; one member who may is enough.", false);
    addTo(app, context, "reinstate", "Gives back what was taken back; needs as many members as change the roster.", true);
}

} // namespace privyseal::ctl
