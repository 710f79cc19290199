#include "models/exchange/importer.h"

#include "models/exchange/importrun.h"
#include "models/exchange/say.h"
#include "models/record/persevere.h"

namespace privyseal {

// What broke before the commit wrote nothing and is begun again. A commit without an answer is not: the same files once more
// change nothing where it landed, and whoever gave them reads what they did from the second run.
ImportOutcome Importer::run(const QStringList& paths, const ImportOptions& options, const Progress& progress)
{
    Perseverance perseverance(m_record);
    for (;;) {
        ImportOutcome outcome = runOnce(paths, options, progress);
        if (!outcome.error || outcome.error->code == ErrorCode::CommitUnknown || !perseverance.tryAgain(*outcome.error))
            return outcome;
    }
}

ImportOutcome Importer::runOnce(const QStringList& paths, const ImportOptions& options, const Progress& progress)
{
    ImportOutcome outcome;
    auto transaction = Transaction::begin(m_record);
    if (!transaction) {
        outcome.error = transaction.error();
        return outcome;
    }
    ImportRun run(m_record, m_clock.now(), options, progress);
    auto read = run.read(paths);
    outcome.files = run.reports();
    if (!read) {
        outcome.error = read.error();
        return outcome;
    }
    const bool anyRejected = std::any_of(outcome.files.cbegin(), outcome.files.cend(),
                                         [](const FileReport& report) { return !report.rejected.isEmpty(); });
    if (anyRejected && !options.keepGoing) {
        outcome.error = Error{ErrorCode::InputRejected, Say::tr("Some rows cannot be taken, so nothing was written; see the list of them."), {}};
        return outcome;
    }
    if (options.dryRun)
        return outcome;
    if (auto committed = transaction->commit(); !committed) {
        outcome.error = committed.error();
        return outcome;
    }
    outcome.written = true;
    return outcome;
}

QByteArray ImportOutcome::toJson() const
{
    JsonValue list = JsonValue::array();
    for (const FileReport& report : files) {
        JsonValue file = JsonValue::object();
        file.set(QStringLiteral("path"), JsonValue::ofText(report.path));
        file.set(QStringLiteral("kind"), JsonValue::ofText(report.kind));
        file.set(QStringLiteral("read"), JsonValue::ofNumber(report.read));
        file.set(QStringLiteral("added"), JsonValue::ofNumber(report.added));
        file.set(QStringLiteral("updated"), JsonValue::ofNumber(report.updated));
        file.set(QStringLiteral("unchanged"), JsonValue::ofNumber(report.unchanged));
        JsonValue rejected = JsonValue::array();
        for (const RejectedRow& row : report.rejected) {
            JsonValue entry = JsonValue::object();
            entry.set(QStringLiteral("line"), JsonValue::ofNumber(row.line));
            entry.set(QStringLiteral("reason"), JsonValue::ofText(row.reason));
            if (!row.file.isEmpty())
                entry.set(QStringLiteral("file"), JsonValue::ofText(row.file));
            rejected.append(std::move(entry));
        }
        file.set(QStringLiteral("rejected"), std::move(rejected));
        JsonValue findings = JsonValue::array();
        for (const ImportFinding& finding : report.findings) {
            JsonValue entry = JsonValue::object();
            entry.set(QStringLiteral("kind"), JsonValue::ofText(finding.kind));
            entry.set(QStringLiteral("subject"), JsonValue::ofText(finding.subject));
            entry.set(QStringLiteral("message"), JsonValue::ofText(finding.message));
            findings.append(std::move(entry));
        }
        file.set(QStringLiteral("findings"), std::move(findings));
        list.append(std::move(file));
    }
    JsonValue whole = JsonValue::object();
    whole.set(QStringLiteral("files"), std::move(list));
    return whole.toJson();
}

} // namespace privyseal
