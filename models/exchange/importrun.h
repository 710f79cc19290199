#pragma once

// One import call at work: opens the files, hands their rows to the store, keeps the reports. The transaction is the
// caller's. Thread: the record's.

#include "models/exchange/importer.h"
#include "models/exchange/importlane.h"
#include "models/exchange/nativestore.h"
#include "models/exchange/sourcerow.h"

#include <QSet>

namespace privyseal {

class ImportRun
{
public:
    ImportRun(Record& record, const Instant& now, const ImportOptions& options, const Importer::Progress& progress);

    // An error ends everything; bad rows do not, they stand in the reports.
    [[nodiscard]] Result<void> read(const QStringList& paths);
    [[nodiscard]] const QList<FileReport>& reports() const { return m_reports; }

private:
    struct Digest
    {
        quint64 a = 0;
        quint64 b = 0;
        friend bool operator==(const Digest& x, const Digest& y) { return x.a == y.a && x.b == y.b; }
        friend size_t qHash(const Digest& digest, size_t seed) { return size_t(digest.a) ^ seed; }
    };
    struct Reference // to an agent that was not known when the row came
    {
        qsizetype report = 0;
        QString subject;
        QString agent;
    };

    Result<void> readPath(const QString& path);
    Result<void> readFile(const QString& path, QIODevice& device);
    std::optional<ReadFault> readRows(const QString& path, QIODevice& device, QString* refusal);
    bool take(SourceRow&& row);
    bool store(const NativeKind& kind, SourceRow&& row);
    std::optional<size_t> takePlain(const QString& part, qint64 line, std::string_view text, bool alone);
    bool takeCells(const QString& part, qint64 line, const QStringList& header, const QStringList& cells);
    ImportLane* laneOf(const QString& part);
    bool keepPlain(ImportLane& lane, qint64 line);
    bool settle(ImportLane& lane);
    bool settleLanes();
    enum class Twin { None, Same, Differs };
    Twin twinOf(const NativeKind& kind, std::string_view id, const std::string& content);
    bool write(const NativeKind& kind, NativeRow&& row, const SourceRow& from);
    void keepUnknownPart(SourceRow&& row);
    void noteActionClass(const NativeKind& kind, const NativeRow& row, qint64 line);
    Result<void> noteReference(const NativeKind& kind, const NativeRow& row);
    Result<void> noteAgent(const QByteArray& agent, const std::function<QString()>& subject);
    Result<void> listAgents();
    Result<void> judgeReferences();
    Result<void> suspendGrants(); // by decision, whose agent may not use them as the record stands now
    Result<void> noteChanges();
    bool goOn(qint64 done);
    void reject(const SourceRow& row, const QString& reason);
    FileReport& report() { return m_reports.last(); }
    static Digest digestOf(std::string_view bytes);

    Record& m_record;
    Instant m_now;
    const ImportOptions& m_options;
    const Importer::Progress& m_progress;
    NativeStore m_store;
    QList<FileReport> m_reports;
    QList<Reference> m_references;
    QSet<QByteArray> m_knownAgents; // ids in UTF-8
    bool m_agentsListed = false;    // known are all of the record, or so many that the rest is asked one by one
    bool m_knowsAllAgents = false;
    std::vector<std::unique_ptr<ImportLane>> m_lanes;
    std::pair<QString, ImportLane*> m_lane; // of the last row, by its part; null where rows of that part have no short way
    QHash<Digest, Digest> m_seen; // of this file: kind and id -> content
    QSet<Topic> m_touched;
    std::optional<Error> m_error;
    QIODevice* m_device = nullptr;
    qint64 m_doneBefore = 0;
    qint64 m_total = 0;
    qint64 m_rows = 0;
};

} // namespace privyseal
