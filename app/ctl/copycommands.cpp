// backup and copy-to.

#include "app/ctl/context.h"

#include "models/exchange/recordcopy.h"
#include "models/record/serveraddress.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QJsonArray>

namespace privyseal::ctl {
namespace {

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

void addCopyCommands(CLI::App& app, Context& context)
{
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
