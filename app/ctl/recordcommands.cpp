// init and info.

#include "app/ctl/context.h"

#include "models/core/ids.h"
#include "models/record/postgresroles.h"
#include "models/record/recordfacts.h"
#include "models/record/serveraddress.h"
#include "models/sample/samplerecord.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace privyseal::ctl {
namespace {

struct InitOptions
{
    std::string organisation;
    std::string day0;
    bool sample = false;
    bool printRoles = false;
};

// Made, filled, named and shared out in one transaction: an interrupted init leaves no half-filled record behind. Gives
// whether the roles of a record on a server were made with it.
Result<bool> create(const RecordLocation& place, const InitOptions& options, const NewRecord& fields)
{
    bool withRoles = false;
    const auto record = Record::create(place, fields, [&](Record& made) -> Result<void> {
        if (options.sample) {
            if (auto filled = fillSample(made, fields.now); !filled)
                return filled;
            // What the person named goes before what the sample says of itself.
            if (!options.organisation.empty()) {
                if (auto set = made.setMeta(QStringLiteral("organisation"), fields.organisation); !set)
                    return set;
            }
            if (!options.day0.empty()) {
                if (auto set = made.setMeta(QStringLiteral("day0"), fields.day0.stored()); !set)
                    return set;
            }
        }
        const auto may = mayMakeRoles(made);
        if (!may)
            return tl::unexpected<Error>(may.error());
        withRoles = *may;
        return withRoles ? applyRoles(made) : Result<void>();
    });
    if (!record)
        return tl::unexpected<Error>(record.error());
    return withRoles;
}

int printRoles(const Context& context)
{
    const auto script = rolesScript(context.location());
    if (!script)
        return context.failed(script.error());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("record"), context.location().path}, {QStringLiteral("roles"), QStringLiteral("printed")},
                                            {QStringLiteral("script"), *script}});
    else
        context.output.bytes(script->toUtf8());
    return 0;
}

int init(const Context& context, const InitOptions& options)
{
    if (options.printRoles)
        return printRoles(context);
    const Instant now = context.clock.now();
    Instant day0 = *Instant::parse(now.iso().left(10));
    if (!options.day0.empty()) {
        const auto chosen = instantOption(options.day0, QStringLiteral("--day0"));
        if (!chosen)
            return context.failed(chosen.error());
        day0 = *chosen;
    }
    const RecordLocation place = context.location();
    const auto withRoles = create(place, options, {toText(options.organisation), day0, now});
    if (!withRoles) {
        Error error = withRoles.error();
        error.message = QStringLiteral("%1 (%2)").arg(error.message, place.path);
        return context.failed(error);
    }
    const QString path = place.isServer() ? place.path : QFileInfo(place.path).absoluteFilePath();
    QJsonObject json{{QStringLiteral("record"), path}, {QStringLiteral("sample"), options.sample}};
    QString script;
    if (place.isServer()) {
        json.insert(QStringLiteral("roles"), *withRoles ? QStringLiteral("applied") : QStringLiteral("printed"));
        if (!*withRoles) {
            auto printed = rolesScript(place);
            if (!printed)
                return context.failed(printed.error());
            script = *printed;
            json.insert(QStringLiteral("script"), script);
        }
    }
    if (context.json)
        context.output.document(json);
    else if (script.isEmpty())
        context.output.line(QStringLiteral("Created %1.").arg(path));
    else
        context.output.bytes(script.toUtf8());
    if (!script.isEmpty())
        context.output.diagnostic(QStringLiteral("Created %1; a superuser of the server has to run the printed script in this database with psql -v ON_ERROR_STOP=1 before others can use the record.").arg(path));
    return 0;
}

QJsonObject infoJson(const RecordFacts& facts, const Record& record)
{
    QJsonObject storage;
    for (const RecordFacts::Setting& setting : facts.settings)
        storage.insert(setting.name, setting.value);
    QJsonObject counts;
    for (const RecordFacts::Rows& rows : facts.rows)
        counts.insert(rows.kind, rows.count);
    return {{QStringLiteral("record"), record.location().path},
            {QStringLiteral("organisation"), facts.organisation},
            {QStringLiteral("record_id"), facts.recordId},
            {QStringLiteral("day0"), facts.day0.stored()},
            {QStringLiteral("created_at"), facts.createdAt.stored()},
            {QStringLiteral("format"), facts.schema},
            {QStringLiteral("newest_format"), newestSchema()},
            {QStringLiteral("program"), QStringLiteral(PRIVYSEAL_VERSION)},
            {QStringLiteral("bytes"), facts.bytes},
            {QStringLiteral("read_only"), record.isReadOnly()},
            {QStringLiteral("read_only_reason"), record.isReadOnly() ? QJsonValue(record.readOnlyReason()) : QJsonValue()},
            {QStringLiteral("storage"), storage},
            {QStringLiteral("counts"), counts}};
}

int info(const Context& context)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const auto told = readFacts(**record);
    if (!told)
        return context.failed(told.error());
    if (context.json) {
        context.output.document(infoJson(*told, **record));
        return 0;
    }
    QStringList storage;
    for (const RecordFacts::Setting& setting : told->settings)
        storage.append(setting.name + u'=' + setting.value);
    QList<std::pair<QString, QString>> fields{
        {QStringLiteral("Record"), (*record)->location().path},
        {QStringLiteral("Organisation"), told->organisation},
        {QStringLiteral("Identity"), told->recordId},
        {QStringLiteral("Day 0"), told->day0.stored()},
        {QStringLiteral("Created"), told->createdAt.stored()},
        {QStringLiteral("Format"), QStringLiteral("%1 of %2").arg(told->schema).arg(newestSchema())},
        {QStringLiteral("Size"), QLocale::c().formattedDataSize(told->bytes)},
        {QStringLiteral("Access"), (*record)->isReadOnly() ? QString(QStringLiteral("read only: ") + (*record)->readOnlyReason())
                                                           : QStringLiteral("read and write")},
        {QStringLiteral("Storage"), storage.join(QStringLiteral(", "))}};
    for (const auto& [kind, rows] : told->rows)
        fields.append({kind.left(1).toUpper() + kind.mid(1), QString::number(rows)});
    context.output.fields(fields);
    return 0;
}

} // namespace

void addRecordCommands(CLI::App& app, Context& context)
{
    CLI::App* initCommand = app.add_subcommand("init", "Creates a record; refuses an existing one.")->fallthrough();
    const auto options = std::make_shared<InitOptions>();
    initCommand->add_option("--org", options->organisation, "The organisation's name.")->type_name("NAME");
    initCommand->add_flag("--sample", options->sample, "Fill it with a made-up company year.");
    initCommand->add_option("--day0", options->day0, "Where the 30/60/90 plan starts. Default: today.")->type_name("DATE");
    initCommand->add_flag("--print-roles", options->printRoles, "Make nothing; print the script that makes the roles of a record on a server, for psql.");
    initCommand->callback([&context, options] { context.command = [&context, options] { return init(context, *options); }; });

    CLI::App* infoCommand = app.add_subcommand("info", "Says what the record is: format, size, storage settings, rows.")->fallthrough();
    infoCommand->callback([&context] { context.command = [&context] { return info(context); }; });
}

} // namespace privyseal::ctl
