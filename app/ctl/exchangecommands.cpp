// import and export.

#include "app/ctl/context.h"

#include "models/exchange/exporter.h"
#include "models/exchange/importer.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QMap>

namespace privyseal::ctl {
namespace {

constexpr int findingsOfAKind = 20;

struct ImportWords
{
    std::vector<std::string> paths;
    std::string kind, map;
    bool dryRun = false, keepGoing = false;
};

struct ExportWords
{
    std::string kind, out;
};

// Each rejected row as file:line and reason: what compilers print, so editors can jump there.
void tellRejected(const Output& output, const FileReport& file)
{
    for (const RejectedRow& row : file.rejected) {
        const QString name = row.file.isEmpty() ? file.path : QString(file.path + u'/' + row.file);
        output.diagnostic(QStringLiteral("%1:%2: %3").arg(name).arg(row.line).arg(row.reason));
    }
}

// A register whose agents are unknown has a finding in every row: people need the first ones and how many there are.
void tellFindings(const Output& output, const FileReport& file)
{
    QMap<QString, int> told;
    for (const ImportFinding& finding : file.findings) {
        if (++told[finding.kind] <= findingsOfAKind)
            output.line(QStringLiteral("%1: %2: %3").arg(finding.kind, finding.subject, finding.message));
    }
    for (auto kind = told.cbegin(); kind != told.cend(); ++kind) {
        if (kind.value() > findingsOfAKind)
            output.line(QStringLiteral("%1: %2 more; --json lists all.").arg(kind.key()).arg(kind.value() - findingsOfAKind));
    }
}

void tellForPeople(const Output& output, const ImportOutcome& outcome)
{
    Table table{{QStringLiteral("FILE"), QStringLiteral("KIND"), QStringLiteral("READ"), QStringLiteral("ADDED"),
                 QStringLiteral("UPDATED"), QStringLiteral("UNCHANGED"), QStringLiteral("REJECTED")},
                {},
                {2, 3, 4, 5, 6}};
    for (const FileReport& file : outcome.files) {
        table.rows.append({file.path, file.kind, QString::number(file.read), QString::number(file.added),
                           QString::number(file.updated), QString::number(file.unchanged), QString::number(file.rejected.size())});
    }
    output.table(table);
    for (const FileReport& file : outcome.files)
        tellFindings(output, file);
}

int import(const Context& context, const ImportWords& words)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    QStringList paths;
    for (const std::string& path : words.paths)
        paths.append(toText(path));
    ImportOptions options;
    options.kind = toText(words.kind);
    options.mapFile = toText(words.map);
    options.dryRun = words.dryRun;
    options.keepGoing = words.keepGoing;
    const ImportOutcome outcome = Importer(**record, context.clock).run(paths, options);

    for (const FileReport& file : outcome.files)
        tellRejected(context.output, file);
    if (outcome.error && outcome.error->code != ErrorCode::InputRejected)
        return context.failed(*outcome.error);
    if (context.json)
        context.output.document(outcome.toJson());
    else
        tellForPeople(context.output, outcome);
    if (outcome.error) {
        context.output.diagnostic(outcome.error->message);
        return exitCode(outcome.error->code);
    }
    if (words.dryRun && !context.json)
        context.output.line(QStringLiteral("Dry run: nothing was written."));
    return 0;
}

int exportKind(const Context& context, const ExportWords& words)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const QString kind = toText(words.kind);
    const QString out = toText(words.out);
    const auto rows = exportToFile(**record, kind, out);
    if (!rows)
        return context.failed(rows.error());
    const QString path = QFileInfo(out).absoluteFilePath();
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("out"), path}, {QStringLiteral("rows"), *rows}});
    else
        context.output.line(QStringLiteral("Wrote %1 rows to %2.").arg(*rows).arg(path));
    return 0;
}

} // namespace

void addExchangeCommands(CLI::App& app, Context& context)
{
    CLI::App* importCommand = app.add_subcommand("import", "Reads files into the record: all of them or nothing.")->fallthrough();
    const auto in = std::make_shared<ImportWords>();
    importCommand->add_option("PATH", in->paths, "Files or folders.")->required();
    importCommand->add_option("--as", in->kind, "native, claude-agents, csv, or the kind of an NDJSON or CSV file. Default: recognised.")->type_name("KIND");
    importCommand->add_option("--map", in->map, "How the columns of a CSV register map to native fields.")->type_name("FILE");
    importCommand->add_flag("--dry-run", in->dryRun, "Do everything but write.");
    importCommand->add_flag("--keep-going", in->keepGoing, "Write the good rows of files that have bad ones.");
    importCommand->callback([&context, in] { context.command = [&context, in] { return import(context, *in); }; });

    CLI::App* exportCommand = app.add_subcommand("export", "Writes the record's data in the native format.")->fallthrough();
    const auto out = std::make_shared<ExportWords>();
    exportCommand->add_option("KIND", out->kind, "bundle for everything, or one kind: agents, approvals, incidents...")->required();
    exportCommand->add_option("--out", out->out, "The file; its ending names the format: .json, .ndjson, .csv.")->required()->type_name("FILE");
    exportCommand->callback([&context, out] { context.command = [&context, out] { return exportKind(context, *out); }; });
}

} // namespace privyseal::ctl
