#include "models/exchange/importrun.h"

#include "models/approvals/policy.h"
#include "models/approvals/suspension.h"
#include "models/exchange/claudeagents.h"
#include "models/exchange/csvmap.h"
#include "models/exchange/jsonreader.h"
#include "models/exchange/nativecsv.h"
#include "models/exchange/ndjsonreader.h"
#include "models/exchange/say.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace privyseal {
namespace {

bool hasMarkdown(const QString& folder)
{
    return QDirIterator(folder, {QStringLiteral("*.md")}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories).hasNext();
}

// What a file is, by its name, where the person did not say.
QString recognised(const QFileInfo& info)
{
    const QString ending = info.suffix().toLower();
    if (info.isDir())
        return hasMarkdown(info.filePath()) ? QStringLiteral("claude-agents") : QString();
    if (ending == u"md")
        return QStringLiteral("claude-agents");
    if (ending == u"json")
        return QStringLiteral("native");
    const NativeKind* kind = findNativeKind(info.completeBaseName().section(u'.', 0, 0));
    return kind && (ending == u"csv" || ending == u"ndjson" || ending == u"jsonl") ? kind->name : QString();
}

// A class of the policy, a capability, a pattern, or an action that the policy has a class for. Empty text matches nothing
// and says nothing.
bool isKnownActionClass(const QString& written)
{
    const QString text = written.trimmed();
    static const Result<Policy> policy = Policy::builtIn();
    if (text.isEmpty() || text.contains(u'*') || !policy)
        return true;
    const QList<ActionClass>& classes = policy->actionClasses();
    const auto isCalled = [&](const ActionClass& one) { return one.id.compare(text, Qt::CaseInsensitive) == 0; };
    if (std::any_of(classes.cbegin(), classes.cend(), isCalled) || policy->actionClass(text) != classes.last().id)
        return true;
    const QList<Field>& fields = findNativeKind(QStringLiteral("agents"))->fields;
    return std::any_of(fields.cbegin(), fields.cend(), [&](const Field& field) {
        return field.name == u"capabilities" && field.choices.contains(text, Qt::CaseInsensitive);
    });
}

} // namespace

ImportRun::ImportRun(Record& record, const Instant& now, const ImportOptions& options, const Importer::Progress& progress)
    : m_record(record), m_now(now), m_options(options), m_progress(progress), m_store(record)
{
}

// 128 bits of BLAKE2b: nobody finds two rows that share one, and a run holds two digests a row, not the rows.
ImportRun::Digest ImportRun::digestOf(std::string_view bytes)
{
    Digest digest;
    static_assert(sizeof digest == 16);
    crypto_generichash(reinterpret_cast<unsigned char*>(&digest), sizeof digest, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    return digest;
}

Result<void> ImportRun::read(const QStringList& paths)
{
    if (paths.isEmpty())
        return fail(ErrorCode::Usage, Say::tr("Name at least one file to import."));
    for (const QString& path : paths)
        m_total += QFileInfo(path).size();
    // Before the first file too: what has lapsed since the last import must not be healed by this one.
    if (auto suspended = suspendGrants(); !suspended)
        return suspended;
    for (const QString& path : paths) {
        if (auto done = readPath(path); !done)
            return done;
        if (auto suspended = suspendGrants(); !suspended)
            return suspended;
    }
    if (auto judged = judgeReferences(); !judged)
        return judged;
    m_seen = {};
    for (const auto& lane : m_lanes) {
        if (auto finished = lane->finish(); !finished)
            return finished;
    }
    return noteChanges();
}

Result<void> ImportRun::readPath(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::Usage, Say::tr("There is no file \"%1\".").arg(path));
    const QString kind = m_options.kind.isEmpty() ? (m_options.mapFile.isEmpty() ? recognised(info) : QStringLiteral("csv")) : m_options.kind;
    if (kind.isEmpty())
        return fail(ErrorCode::Usage, Say::tr("\"%1\" is not of a kind that its name gives away; say which it is with --as (or in the list), such as --as agents.").arg(path));
    const NativeKind* native = findNativeKind(kind);
    if (!native && kind != u"native" && kind != u"claude-agents" && kind != u"csv")
        return fail(ErrorCode::Usage, Say::tr("There is no import for the kind \"%1\".").arg(kind));
    m_reports.append({path, native ? native->name : kind, 0, 0, 0, 0, {}, {}});
    m_seen.clear();
    if (kind == u"claude-agents") {
        m_device = nullptr;
        const auto fault = readClaudeAgents(path, [this](SourceRow&& row) { return take(std::move(row)); },
                                            [this](ImportFinding&& finding) { report().findings.append(std::move(finding)); });
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        if (fault)
            report().rejected.append({fault->line, fault->reason, {}});
        return {};
    }
    if (!info.isFile())
        return fail(ErrorCode::Usage, Say::tr("\"%1\" is not a file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, Say::tr("\"%1\" cannot be read; check its permissions.").arg(path), file.errorString());
    auto done = readFile(path, file);
    m_doneBefore += info.size();
    return done;
}

Result<void> ImportRun::readFile(const QString& path, QIODevice& device)
{
    m_device = &device;
    std::optional<ReadFault> fault;
    if (report().kind == u"csv") {
        if (m_options.mapFile.isEmpty())
            return fail(ErrorCode::Usage, Say::tr("A CSV register needs a map; name its file."));
        auto map = readCsvMap(m_options.mapFile);
        if (!map)
            return tl::unexpected<Error>(map.error());
        fault = readMappedCsv(device, *map, [this](SourceRow&& row) { return take(std::move(row)); });
    } else {
        QString refusal;
        fault = readRows(path, device, &refusal);
        if (!refusal.isNull())
            return fail(ErrorCode::Usage, refusal);
    }
    m_device = nullptr;
    if (!m_error && settleLanes()) // rows of a batch are judged after those that went the long way
        std::stable_sort(report().rejected.begin(), report().rejected.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    if (fault)
        report().rejected.append({fault->line, fault->reason, {}});
    return {};
}

std::optional<ReadFault> ImportRun::readRows(const QString& path, QIODevice& device, QString* refusal)
{
    const auto visit = [this](SourceRow&& row) { return take(std::move(row)); };
    const PlainTaker plain = [this](const QString& part, qint64 line, std::string_view text, bool alone) { return takePlain(part, line, text, alone); };
    const QString ending = QFileInfo(path).suffix().toLower();
    const NativeKind* kind = findNativeKind(report().kind);
    if (!kind || ending == u"json")
        return readNativeJson(device, visit, plain);
    if (ending == u"csv")
        return readNativeCsv(device, *kind, visit, [&](qint64 line, const QStringList& header, const QStringList& cells) {
            return takeCells(kind->name, line, header, cells);
        });
    if (ending == u"ndjson" || ending == u"jsonl")
        return readNdjson(device, kind->name, visit, plain);
    *refusal = Say::tr("\"%1\" ends neither in .json, .ndjson nor .csv.").arg(path);
    return std::nullopt;
}

bool ImportRun::goOn(qint64 done)
{
    if (!m_progress || m_progress(done, m_total))
        return true;
    m_error = Error{ErrorCode::Cancelled, Say::tr("The import was cancelled; nothing was written."), {}};
    return false;
}

void ImportRun::reject(const SourceRow& row, const QString& reason)
{
    report().rejected.append({row.line, reason, row.file});
}

bool ImportRun::take(SourceRow&& row)
{
    if (m_error) // met on the short way
        return false;
    if (m_rows++ % 256 == 0 && !goOn(m_doneBefore + (m_device ? m_device->pos() : 0)))
        return false;
    const NativeKind* kind = findNativeKind(row.part);
    if (kind)
        ++report().read;
    if (!row.fault.isNull()) {
        reject(row, row.fault);
        return true;
    }
    if (kind)
        return store(*kind, std::move(row));
    keepUnknownPart(std::move(row));
    return !m_error;
}

bool ImportRun::store(const NativeKind& kind, SourceRow&& row)
{
    auto native = rowFromJson(kind, std::move(row.value));
    if (!native) {
        reject(row, native.error());
        return true;
    }
    const QByteArray id = native->id.toUtf8();
    const Twin twin = twinOf(kind, std::string_view(id.constData(), size_t(id.size())), contentOf(kind, *native));
    if (twin == Twin::Same)
        ++report().unchanged;
    if (twin == Twin::Differs)
        reject(row, Say::tr("The id \"%1\" stands twice in this file, with different content.").arg(shown(native->id)));
    if (twin != Twin::None)
        return true;
    for (const QString& item : std::as_const(native->unexpected))
        report().findings.append({QStringLiteral("unknown_capability"), native->id,
                                  Say::tr("\"%1\" is not a capability that this program knows; it is kept.").arg(shown(item))});
    noteActionClass(kind, *native, row.line);
    if (auto noted = noteReference(kind, *native); !noted) {
        m_error = noted.error();
        return false;
    }
    return write(kind, std::move(*native), row);
}

ImportRun::Twin ImportRun::twinOf(const NativeKind& kind, std::string_view id, const std::string& content)
{
    const Digest digest = digestOf(content);
    std::string name(id);
    name += '/';
    name.append(reinterpret_cast<const char*>(kind.name.constData()), size_t(kind.name.size()) * sizeof(QChar));
    const qsizetype before = m_seen.size();
    Digest& first = m_seen[digestOf(name)];
    if (m_seen.size() > before) {
        first = digest;
        return Twin::None;
    }
    return first == digest ? Twin::Same : Twin::Differs;
}

// Puts a row into the record statement by statement.
bool ImportRun::write(const NativeKind& kind, NativeRow&& row, const SourceRow& from)
{
    const QString name = row.id;
    auto effect = m_store.put(kind, std::move(row), !from.source.isEmpty(), m_now);
    if (!effect) {
        m_error = effect.error();
        return false;
    }
    switch (*effect) {
    case NativeStore::Effect::Added:
        ++report().added;
        m_touched.insert(kind.topic);
        break;
    case NativeStore::Effect::Updated:
        ++report().updated;
        m_touched.insert(kind.topic);
        break;
    case NativeStore::Effect::Unchanged:
        ++report().unchanged;
        break;
    case NativeStore::Effect::Refused:
        reject(from, Say::tr("The request \"%1\" was filed in this record; an import cannot change it.").arg(shown(name)));
        break;
    }
    return true;
}

// A member of the document that is none of the known parts: kept and given back, shown as a finding.
void ImportRun::keepUnknownPart(SourceRow&& row)
{
    const NativeKind& kind = documentKind();
    const QString name = row.value.names.value(0);
    NativeRow kept;
    row.value.sortNames();
    kept.id = name;
    kept.values = {name};
    kept.extra = row.value.toJsonText();
    report().findings.append({QStringLiteral("unknown_part"), name, Say::tr("This program does not know this part of the file; it is kept as it is.")});
    if (auto put = m_store.put(kind, std::move(kept), false, m_now); !put)
        m_error = put.error();
}

// The contract has no list of action classes to reject by, and another policy may know the word: kept, and told with its line.
void ImportRun::noteActionClass(const NativeKind& kind, const NativeRow& row, qint64 line)
{
    for (qsizetype i = 0; i < kind.fields.size(); ++i) {
        const QString written = row.values[i].toString();
        if (kind.fields[i].name == u"action_class" && !isKnownActionClass(written))
            report().findings.append({QStringLiteral("unknown_action_class"), row.id,
                                      Say::tr("Line %1: \"%2\" is not an action class that this program knows; it is kept.").arg(line).arg(shown(written))});
    }
}

Result<void> ImportRun::noteReference(const NativeKind& kind, const NativeRow& row)
{
    if (kind.name == u"agents") {
        m_knownAgents.insert(row.id.toUtf8());
        return {};
    }
    for (qsizetype i = 0; i < kind.fields.size(); ++i) {
        const bool single = kind.fields[i].name == u"agent";
        if ((!single && kind.fields[i].name != u"agents") || row.values[i].isNull())
            continue;
        const QString text = row.values[i].toString();
        for (const QString& agent : single ? QStringList{text} : listFromText(text).value_or(QStringList())) {
            if (auto noted = noteAgent(agent.toUtf8(), [&] { return row.id; }); !noted)
                return noted;
        }
    }
    return {};
}

Result<void> ImportRun::noteAgent(const QByteArray& agent, const std::function<QString()>& subject)
{
    if (m_knownAgents.contains(agent))
        return {};
    if (!m_agentsListed) {
        if (auto listed = listAgents(); !listed)
            return listed;
        if (m_knownAgents.contains(agent))
            return {};
    }
    const QString id = QString::fromUtf8(agent);
    if (!m_knowsAllAgents) {
        auto there = m_store.hasAgent(id);
        if (!there)
            return tl::unexpected<Error>(there.error());
        if (*there) {
            m_knownAgents.insert(QByteArray(agent.constData(), agent.size()));
            return {};
        }
    }
    m_references.append({m_reports.size() - 1, subject(), id});
    return {};
}

// One look at the record's agents instead of one a request; of very many only the first ones.
Result<void> ImportRun::listAgents()
{
    constexpr qint64 mostListed = 200000;
    qint64 listed = 0;
    auto read = m_store.eachAgent(mostListed, [&](const QString& id) {
        m_knownAgents.insert(id.toUtf8());
        ++listed;
    });
    m_agentsListed = true;
    m_knowsAllAgents = listed < mostListed;
    return read;
}

Result<void> ImportRun::judgeReferences()
{
    for (const Reference& reference : std::as_const(m_references)) {
        if (m_knownAgents.contains(reference.agent.toUtf8())) {
            auto there = m_store.hasAgent(reference.agent); // named in a file, but perhaps in a row that was rejected
            if (!there)
                return tl::unexpected<Error>(there.error());
            if (*there)
                continue;
        }
        m_reports[reference.report].findings.append({QStringLiteral("unknown_agent"), reference.subject,
                                                     Say::tr("It refers to the agent \"%1\", which the record does not know.").arg(shown(reference.agent))});
    }
    return {};
}

Result<void> ImportRun::suspendGrants()
{
    const auto suspended = suspendStrickenGrants(m_record, m_now);
    if (!suspended)
        return tl::unexpected<Error>(suspended.error());
    if (*suspended > 0)
        m_touched.insert(Topic::Agents);
    return {};
}

Result<void> ImportRun::noteChanges()
{
    for (const Topic topic : std::as_const(m_touched)) {
        if (auto noted = m_record.noteChange(topic); !noted)
            return noted;
    }
    return {};
}

} // namespace privyseal
