// member add, retire and list. Members are rows with roles: keys and signed rosters come with the roster commands.

#include "app/ctl/context.h"

#include "models/committee/memberservice.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace privyseal::ctl {
namespace {

struct AddOptions
{
    std::string id;
    std::string name;
    std::vector<std::string> roles;
};

QStringList roleWords(const Member& member)
{
    QStringList words;
    for (const Role role : member.roles)
        words.append(privyseal::toText(role));
    return words;
}

QJsonObject memberJson(const Member& member)
{
    QJsonObject json{{QStringLiteral("id"), member.id},
                     {QStringLiteral("name"), member.name},
                     {QStringLiteral("roles"), QJsonArray::fromStringList(roleWords(member))},
                     {QStringLiteral("status"), privyseal::toText(member.status)},
                     {QStringLiteral("added_at"), member.addedAt.iso()}};
    if (member.retiredAt.isValid())
        json.insert(QStringLiteral("retired_at"), member.retiredAt.iso());
    return json;
}

int add(const Context& context, const AddOptions& options)
{
    NewMember fields{toText(options.id), toText(options.name), {}};
    for (const std::string& word : options.roles) {
        const auto role = roleFromText(toText(word));
        if (!role)
            return context.misused(QStringLiteral("'%1' is no role: use security, legal, product, engineering, executive or chair.").arg(toText(word)));
        fields.roles.append(*role);
    }
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const auto member = MemberService(**record, context.clock).add(fields);
    if (!member)
        return context.failed(member.error());
    if (context.json)
        context.output.document(memberJson(*member));
    else
        context.output.line(member->id);
    return 0;
}

int retire(const Context& context, const std::string& who)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    MemberService members(**record, context.clock);
    const auto member = members.find(toText(who));
    if (!member)
        return context.failed(member.error());
    if (auto retired = members.retire(member->id); !retired)
        return context.failed(retired.error());
    const auto after = members.find(member->id);
    if (!after)
        return context.failed(after.error());
    if (context.json)
        context.output.document(memberJson(*after));
    else
        context.output.line(QStringLiteral("%1 is retired.").arg(after->name));
    return 0;
}

int list(const Context& context)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const auto members = MemberService(**record, context.clock).all();
    if (!members)
        return context.failed(members.error());
    QJsonArray items;
    Table table{{QStringLiteral("ID"), QStringLiteral("NAME"), QStringLiteral("ROLES"), QStringLiteral("STATUS")}, {}, {}};
    for (const Member& member : *members) {
        items.append(memberJson(member));
        table.rows.append({member.id, member.name, roleWords(member).join(QStringLiteral(", ")), privyseal::toText(member.status)});
    }
    if (context.json) {
        context.output.document(QJsonObject{{QStringLiteral("items"), items}, {QStringLiteral("total"), items.size()},
                                            {QStringLiteral("next"), QJsonValue()}});
    } else {
        context.output.table(table);
        if (table.rows.isEmpty())
            context.output.diagnostic(QStringLiteral("The committee has no members yet; add one with member add."));
    }
    return 0;
}

} // namespace

void addMemberCommands(CLI::App& app, Context& context)
{
    CLI::App* group = app.add_subcommand("member", "The people of the governance committee.")->fallthrough();
    group->require_subcommand(1);

    CLI::App* addCommand = group->add_subcommand("add", "Adds a member and prints the id.")->fallthrough();
    const auto options = std::make_shared<AddOptions>();
    addCommand->add_option("--name", options->name, "The person's name.")->required();
    addCommand->add_option("--role", options->roles, "security, legal, product, engineering, executive or chair; may be repeated or joined by commas.")
        ->required()
        ->delimiter(',')
        ->allow_extra_args(false);
    addCommand->add_option("--id", options->id, "Default: made from the name.");
    addCommand->callback([&context, options] { context.command = [&context, options] { return add(context, *options); }; });

    CLI::App* retireCommand = group->add_subcommand("retire", "Retires a member: keeps history, decides nothing any more.")->fallthrough();
    const auto who = std::make_shared<std::string>();
    retireCommand->add_option("MEMBER", *who, "The id or name.")->required();
    retireCommand->callback([&context, who] { context.command = [&context, who] { return retire(context, *who); }; });

    CLI::App* listCommand = group->add_subcommand("list", "Lists the members.")->fallthrough();
    listCommand->callback([&context] { context.command = [&context] { return list(context); }; });
}

} // namespace privyseal::ctl
