#pragma once

// Brings files into a record: all files of a call in one transaction, all or nothing. Formats: the native one (JSON, NDJSON,
// CSV), Markdown agent definitions, any CSV register by a map. Imported requests are history: they authorise nothing, and what
// was filed and decided in this record is never changed by a file. Thread: the record's. The record belongs to the caller.

#include "models/core/clock.h"
#include "models/core/error.h"
#include "models/record/record.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace privyseal {

struct ImportOptions
{
    QString kind;           // empty: recognised; "native", "claude-agents", "csv" (with mapFile), or the part of an NDJSON/CSV file
    QString mapFile;        // of "csv"; a path or ":/maps/..."
    bool dryRun = false;    // do everything, write nothing
    bool keepGoing = false; // write the good rows of a file that has bad ones
};

struct RejectedRow
{
    qint64 line = 0;
    QString reason;
    QString file; // inside a folder; else empty
};

struct ImportFinding
{
    QString kind;    // "unknown_agent", "lenient_yaml", "skipped_file", ...
    QString subject; // the id or file it is about
    QString message;
};

struct FileReport
{
    QString path;
    QString kind; // "native", "approvals", "claude-agents", "csv"
    qint64 read = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    QList<RejectedRow> rejected;
    QList<ImportFinding> findings;
};

struct ImportOutcome
{
    QList<FileReport> files;    // as far as the reading came
    std::optional<Error> error; // InputRejected, Usage, Cancelled, or what the record reported; then nothing was written
    bool written = false;       // false in a dry run too

    // {"files":[...]} as contract.md section 3 has it.
    [[nodiscard]] QByteArray toJson() const;
};

class Importer
{
public:
    // Bytes read and bytes in all; false cancels.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    Importer(Record& record, const Clock& clock) : m_record(record), m_clock(clock) {}

    [[nodiscard]] ImportOutcome run(const QStringList& paths, const ImportOptions& options = {}, const Progress& progress = {});

private:
    ImportOutcome runOnce(const QStringList& paths, const ImportOptions& options, const Progress& progress);

    Record& m_record;
    const Clock& m_clock;
};

} // namespace privyseal
