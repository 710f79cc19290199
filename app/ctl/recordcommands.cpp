// init and info.

#include "app/ctl/context.h"
#include "app/ctl/secrets.h"

#include "models/approvals/policy.h"
#include "models/core/ids.h"
#include "models/record/postgresroles.h"
#include "models/record/recordfacts.h"
#include "models/record/serveraddress.h"
#include "models/trust/samplekeys.h"
#include "models/sample/samplerecord.h"
#include "models/trust/fingerprintwords.h"
#include "models/trust/founding.h"

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
    std::vector<std::string> founders; // "Name:role,role"
    int threshold = 0;                 // 0: two, or one where there is one founder
    int passphraseDescriptor = -1;
    int keyMemory = 1024;              // MiB
};

// "Sue Security:security,chair" or "sue=Sue Security:security,chair"
Result<NewMember> founderFrom(const QString& text)
{
    const qsizetype colon = text.lastIndexOf(u':'), equals = text.indexOf(u'=');
    NewMember member;
    member.id = equals > 0 ? text.left(equals) : QString();
    member.name = text.mid(equals + 1, colon - equals - 1);
    const QStringList words = colon < 0 ? QStringList() : text.mid(colon + 1).split(u',');
    for (const QString& word : words) {
        const auto role = roleFromText(word.trimmed());
        if (!role)
            return fail(ErrorCode::Usage, QStringLiteral("'%1' is no role: use security, legal, product, engineering, executive or chair.").arg(word));
        member.roles.append(*role);
    }
    if (member.name.trimmed().isEmpty() || member.roles.isEmpty())
        return fail(ErrorCode::Usage, QStringLiteral("--founder needs a name and roles as in 'Sue Example:security,chair', not '%1'.").arg(text));
    return member;
}

Result<std::vector<NewFounder>> askFounders(const InitOptions& options)
{
    Secrets secrets(options.passphraseDescriptor);
    std::vector<NewFounder> founders;
    for (const std::string& text : options.founders) {
        auto member = founderFrom(toText(text));
        if (!member)
            return tl::unexpected<Error>(member.error());
        auto passphrase = secrets.askNew(QStringLiteral("New passphrase of %1").arg(member->name));
        if (!passphrase)
            return tl::unexpected<Error>(passphrase.error());
        if (auto strong = passphrase->checkStrength({member->name, toText(options.organisation)}); !strong)
            return tl::unexpected<Error>(strong.error());
        founders.push_back({*std::move(member), *std::move(passphrase)});
    }
    return founders;
}

// Made, filled, named and shared out in one transaction: an interrupted init leaves no half-filled record behind. Gives
// whether the roles of a record on a server were made with it.
Result<bool> create(const Context& context, const RecordLocation& place, const InitOptions& options, const NewRecord& fields, const std::vector<NewFounder>& founders)
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
        if (!founders.empty()) {
            const auto policy = Policy::builtInText();
            if (!policy)
                return tl::unexpected<Error>(policy.error());
            const int threshold = options.threshold > 0 ? options.threshold : std::min(2, int(founders.size()));
            const auto founded = foundCommittee(made, context.clock, founders, threshold, *policy, KeyRing::ofThisUser(), {4, qint64(options.keyMemory) << 20});
            if (!founded)
                return tl::unexpected<Error>(founded.error());
        }
        const auto may = mayMakeRoles(made);
        if (!may)
            return tl::unexpected<Error>(may.error());
        withRoles = *may;
        return withRoles ? applyRoles(made) : Result<void>();
    });
    if (!record)
        return tl::unexpected<Error>(record.error());
    if (auto kept = rememberNewRecord(**record, context.clock, TrustMemory::ofThisUser()); !kept)
        return tl::unexpected<Error>(kept.error());
    if (options.sample) {
        if (auto written = writeSampleKeys(**record, KeyRing::ofThisUser(), fields.now); !written)
            return tl::unexpected<Error>(written.error());
    }
    return withRoles;
}

// Fingerprint, threshold and where the keys lie: what those who were there compare and take with them.
QJsonObject foundedJson(const Authority& authority)
{
    const Roster& roster = authority.roster();
    return {{QStringLiteral("fingerprint"), authority.chain().hashOf(1)},
            {QStringLiteral("words"), fingerprintWords(authority.chain().hashOf(1))},
            {QStringLiteral("members"), roster.members.size()},
            {QStringLiteral("threshold"), roster.root.threshold},
            {QStringLiteral("committee_grade"), roster.isCommitteeGrade()},
            {QStringLiteral("keys"), QFileInfo(KeyRing::ofThisUser().path(authority.org(), QStringLiteral("x"))).absolutePath()}};
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
    if (options.sample && !options.founders.empty())
        return context.misused(QStringLiteral("The sample brings its own committee; leave out --founder or --sample."));
    const auto founders = askFounders(options);
    if (!founders)
        return context.failed(founders.error());
    if (!founders->empty() && options.keyMemory < 1024)
        context.output.diagnostic(QStringLiteral("Notice: these keys are locked with %1 MiB of memory instead of 1024; guessing their passphrases is cheaper.").arg(options.keyMemory));
    const auto withRoles = create(context, place, options, {toText(options.organisation), day0, now}, *founders);
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
    if (options.sample || !founders->empty()) {
        const auto made = context.open();
        const auto authority = made ? Authority::load(**made, TrustMemory::ofThisUser()) : tl::unexpected<Error>(made.error());
        if (!authority)
            return context.failed(authority.error());
        json.insert(QStringLiteral("roster"), foundedJson(*authority));
    }
    if (context.json)
        context.output.document(json);
    else if (script.isEmpty())
        context.output.line(QStringLiteral("Created %1.").arg(path));
    else
        context.output.bytes(script.toUtf8());
    if (const QJsonObject roster = json[QStringLiteral("roster")].toObject(); !roster.isEmpty() && !context.json && script.isEmpty()) {
        context.output.fields({{QStringLiteral("Fingerprint"), roster[QStringLiteral("fingerprint")].toString()},
                               {QStringLiteral("In words"), roster[QStringLiteral("words")].toString()},
                               {QStringLiteral("Roster"), QStringLiteral("%1 of %2 members sign the next one").arg(roster[QStringLiteral("threshold")].toInt()).arg(roster[QStringLiteral("members")].toInt())},
                               {QStringLiteral("Keys"), roster[QStringLiteral("keys")].toString()}});
        if (!roster[QStringLiteral("committee_grade")].toBool())
            context.output.diagnostic(QStringLiteral("Notice: one member alone can change the roster, so this record is not committee-grade."));
        if (options.sample)
            context.output.diagnostic(QStringLiteral("Notice: everybody has the sample's keys; member ID's passphrase is \"%1\".").arg(samplePassphrase(QStringLiteral("ID"))));
    }
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
    initCommand->add_option("--founder", options->founders, "A founding member as 'Name:role,role'; may be repeated. Asks for a new passphrase for each, makes their keys and the first roster.")
        ->type_name("NAME:ROLES")
        ->allow_extra_args(false);
    initCommand->add_option("--threshold", options->threshold, "How many founders together change the roster. Default: 2.")->check(CLI::Range(1, Roster::mostMembers));
    initCommand->add_option("--passphrase-fd", options->passphraseDescriptor, "Read the founders' passphrases from this descriptor, one line each.")->type_name("N");
    initCommand->add_option("--key-memory", options->keyMemory, "MiB of memory that unlocking a key takes. Default: 1024.")->check(CLI::Range(64, 4096));
    initCommand->callback([&context, options] { context.command = [&context, options] { return init(context, *options); }; });

    CLI::App* infoCommand = app.add_subcommand("info", "Says what the record is: format, size, storage settings, rows.")->fallthrough();
    infoCommand->callback([&context] { context.command = [&context] { return info(context); }; });
}

} // namespace privyseal::ctl
