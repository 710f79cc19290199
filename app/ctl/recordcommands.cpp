// init, info, backup and copy-to.

#include "app/ctl/context.h"

#include "models/core/ids.h"
#include "models/exchange/recordcopy.h"
#include "models/record/postgresroles.h"
#include "models/record/recordinfo.h"
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

QJsonObject infoJson(const RecordInfo& info, const Record& record)
{
    QJsonObject storage;
    for (const auto& [name, value] : info.storage)
        storage.insert(name, value);
    QJsonObject counts;
    for (const auto& [kind, rows] : info.counts)
        counts.insert(kind, rows);
    return {{QStringLiteral("record"), record.location().path},
            {QStringLiteral("organisation"), info.organisation},
            {QStringLiteral("record_id"), info.recordId},
            {QStringLiteral("day0"), info.day0},
            {QStringLiteral("created_at"), info.createdAt},
            {QStringLiteral("format"), info.schema},
            {QStringLiteral("newest_format"), info.newestSchema},
            {QStringLiteral("program"), QStringLiteral(PRIVYSEAL_VERSION)},
            {QStringLiteral("bytes"), info.bytes},
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
    const auto told = recordInfo(**record);
    if (!told)
        return context.failed(told.error());
    if (context.json) {
        context.output.document(infoJson(*told, **record));
        return 0;
    }
    QStringList storage;
    for (const auto& [name, value] : told->storage)
        storage.append(name + u'=' + value);
    QList<std::pair<QString, QString>> fields{
        {QStringLiteral("Record"), (*record)->location().path},
        {QStringLiteral("Organisation"), told->organisation},
        {QStringLiteral("Identity"), told->recordId},
        {QStringLiteral("Day 0"), told->day0},
        {QStringLiteral("Created"), told->createdAt},
        {QStringLiteral("Format"), QStringLiteral("%1 of %2").arg(told->schema).arg(told->newestSchema)},
        {QStringLiteral("Size"), QLocale::c().formattedDataSize(told->bytes)},
        {QStringLiteral("Access"), (*record)->isReadOnly() ? QString(QStringLiteral("read only: ") + (*record)->readOnlyReason())
                                                           : QStringLiteral("read and write")},
        {QStringLiteral("Storage"), storage.join(QStringLiteral(", "))}};
    for (const auto& [kind, rows] : told->counts)
        fields.append({kind.left(1).toUpper() + kind.mid(1), QString::number(rows)});
    context.output.fields(fields);
    return 0;
}

int backup(const Context& context, const std::string& target)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const QString path = toText(target);
    if (auto copied = backUp(**record, path); !copied)
        return context.failed(copied.error());
    const QFileInfo copy(path);
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("backup"), copy.absoluteFilePath()},
                                            {QStringLiteral("bytes"), copy.size()}, {QStringLiteral("verified"), true}});
    else
        context.output.line(QStringLiteral("Wrote and verified %1.").arg(copy.absoluteFilePath()));
    return 0;
}

int copyTo(const Context& context, const std::string& place)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    RecordLocation target{toText(place)};
    if (!target.isServer())
        target.path = QFileInfo(target.path).absoluteFilePath();
    const auto copied = copyRecord(**record, target);
    if (!copied) {
        Error error = copied.error();
        error.message = QStringLiteral("%1 (%2)").arg(error.message, target.path);
        return context.failed(error);
    }
    if (const auto address = ServerAddress::parse(target.path); target.isServer() && address && address->isWeak())
        context.output.diagnostic(QStringLiteral("Warning: ") + address->warning());
    if (context.json) {
        QJsonArray tables;
        for (const RecordCopy::Table& table : copied->tables)
            tables.append(QJsonObject{{QStringLiteral("table"), table.name}, {QStringLiteral("rows"), table.rows}});
        context.output.document(QJsonObject{{QStringLiteral("from"), (*record)->location().path}, {QStringLiteral("to"), target.path},
                                            {QStringLiteral("tables"), tables}, {QStringLiteral("rows"), copied->rows},
                                            {QStringLiteral("sha256"), QString::fromLatin1(copied->sha256)}});
        return 0;
    }
    context.output.line(QStringLiteral("Copied %1 rows of %2 tables to %3.").arg(copied->rows).arg(copied->tables.size()).arg(target.path));
    context.output.line(QStringLiteral("All rows and the exports of both are equal: SHA-256 %1.").arg(QString::fromLatin1(copied->sha256)));
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

    CLI::App* backupCommand = app.add_subcommand("backup", "Writes a verified copy of the record.")->fallthrough();
    const auto target = std::make_shared<std::string>();
    backupCommand->add_option("OUT", *target, "The file to write; must not exist.")->required();
    backupCommand->callback([&context, target] { context.command = [&context, target] { return backup(context, *target); }; });

    CLI::App* copyCommand = app.add_subcommand("copy-to", "Copies the record to another file or server and compares both.")->fallthrough();
    const auto place = std::make_shared<std::string>();
    copyCommand->add_option("RECORD", *place, "The file or postgresql://user@host/database; must hold no record.")->required();
    copyCommand->callback([&context, place] { context.command = [&context, place] { return copyTo(context, *place); }; });
}

} // namespace privyseal::ctl
