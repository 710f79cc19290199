// verify, checkpoint and memory: whether the record is what was signed, and what this user and others keep of it elsewhere.

#include "app/ctl/context.h"
#include "app/ctl/secrets.h"

#include "models/approvals/recordaudit.h"
#include "models/core/wholefile.h"
#include "models/trust/fingerprintwords.h"
#include "models/trust/rosterservice.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonArray>

namespace privyseal::ctl {
namespace {

constexpr int foundWrong = 20;

struct CheckpointOptions
{
    std::string out;
    SignerOptions signer;
};

Result<QByteArray> readSmall(const std::string& path)
{
    QFile file(toText(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InputRejected, QStringLiteral("%1 cannot be read.").arg(toText(path)), file.errorString());
    const QByteArray bytes = file.read(SignedNote::longest + 1);
    if (bytes.size() > SignedNote::longest)
        return fail(ErrorCode::InputRejected, QStringLiteral("%1 is longer than a checkpoint can be.").arg(toText(path)));
    return bytes;
}

int verify(const Context& context, const std::string& checkpoint)
{
    QByteArray kept;
    if (!checkpoint.empty()) {
        const auto read = readSmall(checkpoint);
        if (!read)
            return context.failed(read.error());
        kept = *read;
    }
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const auto audit = RecordAudit(**record, context.clock).run(kept);
    if (!audit)
        return context.failed(audit.error());
    const QString root = QString::fromLatin1(audit->tree.root.toHex());
    if (context.json) {
        QJsonArray findings;
        for (const AuditFinding& one : audit->findings)
            findings.append(QJsonObject{{QStringLiteral("table"), one.table}, {QStringLiteral("key"), one.key}, {QStringLiteral("message"), one.message}});
        context.output.document(QJsonObject{{QStringLiteral("sound"), audit->isSound()},
                                            {QStringLiteral("findings"), findings},
                                            {QStringLiteral("ledger"), QJsonObject{{QStringLiteral("size"), audit->tree.size}, {QStringLiteral("root"), root}}},
                                            {QStringLiteral("roster"), audit->rosterVersion},
                                            {QStringLiteral("revocations"), audit->revocationVersion},
                                            {QStringLiteral("checkpoints"), audit->checkpoints},
                                            {QStringLiteral("requests"), audit->requests},
                                            {QStringLiteral("signatures"), audit->signatures}});
    } else {
        Table table{{QStringLiteral("TABLE"), QStringLiteral("KEY"), QStringLiteral("WHAT")}, {}, {}};
        for (const AuditFinding& one : audit->findings)
            table.rows.append({one.table, one.key, one.message});
        context.output.table(table);
        context.output.fields({{QStringLiteral("Ledger"), QStringLiteral("%1 entries, root %2").arg(audit->tree.size).arg(root)},
                               {QStringLiteral("Roster"), QStringLiteral("version %1").arg(audit->rosterVersion)},
                               {QStringLiteral("Checked"), QStringLiteral("%1 requests, %2 signatures of votes, %3 checkpoints").arg(audit->requests).arg(audit->signatures).arg(audit->checkpoints)}});
    }
    if (audit->isSound())
        return 0;
    context.output.diagnostic(QStringLiteral("The record does not hold: %1 findings.").arg(audit->findings.size()));
    return foundWrong;
}

int checkpoint(const Context& context, const CheckpointOptions& options)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const auto key = signingKey(options.signer, **record, context.clock);
    if (!key)
        return context.failed(key.error());
    const auto note = RosterService(**record, context.clock).makeCheckpoint(*key);
    if (!note)
        return context.failed(note.error());
    if (auto written = writeWholeFile(toText(options.out), *note); !written)
        return context.failed(written.error());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("file"), toText(options.out)}, {QStringLiteral("checkpoint"), QString::fromUtf8(*note)}});
    else
        context.output.line(QStringLiteral("Wrote %1; keep it where nobody who can write to the record can.").arg(toText(options.out)));
    return 0;
}

int forget(const Context& context)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const auto org = (*record)->meta(QStringLiteral("record_id"));
    if (!org)
        return context.failed(org.error());
    if (auto forgotten = TrustMemory::ofThisUser().forget((*record)->location(), org->value_or(QString())); !forgotten)
        return context.failed(forgotten.error());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("forgotten"), (*record)->location().path}});
    else
        context.output.line(QStringLiteral("Forgotten; the record is taken as it stands the next time it is read."));
    return 0;
}

} // namespace

void addVerifyCommands(CLI::App& app, Context& context)
{
    CLI::App* verifyCommand = app.add_subcommand("verify", "Recomputes the whole record and names what does not hold.")->fallthrough();
    const auto kept = std::make_shared<std::string>();
    verifyCommand->add_option("--checkpoint", *kept, "A checkpoint that was kept elsewhere; the ledger has to go on from it.")->type_name("FILE");
    verifyCommand->callback([&context, kept] { context.command = [&context, kept] { return verify(context, *kept); }; });

    CLI::App* checkpointCommand = app.add_subcommand("checkpoint", "Signs the ledger as it is, to be kept elsewhere.")->fallthrough();
    const auto options = std::make_shared<CheckpointOptions>();
    checkpointCommand->add_option("--out", options->out, "Where to write it.")->required()->type_name("FILE");
    options->signer.addTo(*checkpointCommand, true);
    checkpointCommand->callback([&context, options] { context.command = [&context, options] { return checkpoint(context, *options); }; });

    CLI::App* memory = app.add_subcommand("memory", "What this user remembers of the record, outside of it.")->fallthrough();
    memory->require_subcommand(1);
    CLI::App* forgetCommand = memory->add_subcommand("forget", "Forgets it: for whoever restored a backup and knows why the record went back.")->fallthrough();
    forgetCommand->callback([&context] { context.command = [&context] { return forget(context); }; });
}

} // namespace privyseal::ctl
