#include "models/trust/ledgeraudit.h"

#include "models/core/task.h"
#include "models/record/record.h"
#include "models/trust/signedentry.h"
#include "models/trust/leafchunk.h"
#include "models/trust/standing.h"

#include <QCoreApplication>
#include <QFuture>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>
#include <memory>
#include <set>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(LedgerAudit)
};

constexpr size_t mostUnderWay = 3;  // chunks that wait for another core before this one lends a hand
constexpr size_t mostWaiting = 64;  // chunks in memory

// The findings of one pass over the leaves.
class Pass
{
public:
    Pass(LedgerAudit* audit, const std::optional<Remembered>& remembered) : m_audit(audit), m_remembered(remembered) {}

    void wantRoot(qint64 size) { m_wanted.insert(size); }
    // An unbroken chunk is taken as a whole where it fits; every other one leaf by leaf, for the words.
    void take(const LeafChunk& chunk)
    {
        const auto& unbroken = chunk.unbroken();
        const bool fits = unbroken && unbroken->firstSeq == m_next && unbroken->prev == m_lastHash.toLatin1()
            && (!m_lastTime.isValid() || unbroken->oldest.plusMs(clockSkewMs) >= m_lastTime);
        if (!fits) {
            for (qsizetype i = 0; i < chunk.size(); ++i)
                take(chunk.leaf(i));
            return;
        }
        m_lastTime = std::max(m_lastTime, unbroken->newest);
        m_lastHash = QString::fromLatin1(toBytes(chunk.hashes().back()).toHex());
        m_next += chunk.size();
        const qint64 end = m_tree.size() + chunk.size();
        const auto wanted = std::upper_bound(m_wanted.begin(), m_wanted.end(), m_tree.size());
        if (chunk.root() && m_tree.size() % chunk.size() == 0 && (wanted == m_wanted.end() || *wanted >= end))
            m_tree.appendTree(*chunk.root(), chunk.size());
        else {
            for (const Hash& hash : chunk.hashes())
                grow(hash);
        }
        keepRoot();
    }
    void end()
    {
        m_audit->tree = {m_tree.size(), toBytes(m_tree.root())};
        if (!m_remembered)
            return;
        const qint64 known = m_remembered->ledger.size();
        if (known > m_tree.size())
            note(m_tree.size(), Say::tr("This user remembers %1 entries; the last %2 are gone: the record was taken back.").arg(known).arg(known - m_tree.size()));
        else if (known > 0 && m_roots.value(known) != toBytes(m_remembered->ledger.root()))
            note(known - 1, Say::tr("Up to here it is another ledger than this user remembers."));
    }
    [[nodiscard]] bool has(const SeenTree& seen) const { return m_roots.value(seen.size) == seen.root; }

private:
    void take(const StoredLeaf& stored)
    {
        if (stored.seq > m_next)
            note(m_next, Say::tr("Entries %1 to %2 are missing.").arg(m_next).arg(stored.seq - 1));
        const auto leaf = LedgerLeaf::read(stored.bytes);
        const QString fault = faultOf(stored, leaf);
        if (!fault.isNull())
            note(stored.seq, fault);
        else
            m_lastTime = std::max(m_lastTime, leaf->time);
        const Hash hash = leafHash(stored.bytes);
        m_lastHash = QString::fromLatin1(toBytes(hash).toHex());
        m_next = std::max(m_next, stored.seq + 1);
        grow(hash);
    }
    [[nodiscard]] QString faultOf(const StoredLeaf& stored, const Result<LedgerLeaf>& leaf) const
    {
        if (!leaf)
            return Say::tr("It is no entry of a ledger: %1").arg(leaf.error().detail);
        if (leaf->seq != stored.seq || leaf->subject != stored.subject)
            return Say::tr("It stands in another place than it says.");
        if (stored.seq == m_next && leaf->prev != m_lastHash)
            return Say::tr("It does not follow the entry before; one of the two was changed.");
        if (m_lastTime.isValid() && leaf->time.plusMs(clockSkewMs) < m_lastTime)
            return Say::tr("It is older than the entry before.");
        return {};
    }
    void grow(const Hash& hash)
    {
        m_tree.append(hash);
        keepRoot();
    }
    void keepRoot()
    {
        if (m_wanted.contains(m_tree.size()))
            m_roots.insert(m_tree.size(), toBytes(m_tree.root()));
    }
    void note(qint64 seq, const QString& message) { m_audit->findings.append({QStringLiteral("ledger"), QString::number(seq), message}); }

    LedgerAudit* m_audit;
    const std::optional<Remembered>& m_remembered;
    std::set<qint64> m_wanted;
    QHash<qint64, QByteArray> m_roots;
    GrowingTree m_tree;
    qint64 m_next = 0;
    QString m_lastHash;
    Instant m_lastTime;
};

// Reads the ledger in chunks, has them examined on the other cores, and by this one while those are busy, and gives them to a
// Pass in their order.
class ChunkLine
{
public:
    ChunkLine(Pass* pass, TaskControl* control) : m_pass(pass), m_control(control) { m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1)); }

    // Cancelled, and the errors of storage.
    [[nodiscard]] Result<void> run(const LedgerRepository& repository)
    {
        bool cancelled = false;
        qint64 count = 0;
        auto chunk = blank();
        const auto read = repository.scan([&](qint64 seq, QByteArrayView subject, QByteArrayView leaf) {
            chunk->add(seq, subject, leaf);
            if (++count % LeafChunk::most != 0 && !chunk->isFull())
                return true;
            send(std::move(chunk));
            chunk = blank();
            if (m_control) {
                m_control->report(count, 0);
                cancelled = m_control->isCancelled();
            }
            return !cancelled;
        });
        if (!read)
            return read;
        if (cancelled)
            return fail(ErrorCode::Cancelled, {});
        if (chunk->size() > 0)
            send(std::move(chunk));
        while (!m_line.empty())
            passFirst();
        return {};
    }

private:
    struct Waiting
    {
        std::unique_ptr<LeafChunk> chunk;
        QFuture<void> examined; // finished where this core did it
    };
    void send(std::unique_ptr<LeafChunk> chunk)
    {
        LeafChunk* const sent = chunk.get();
        const auto busy = std::count_if(m_line.begin(), m_line.end(), [](const Waiting& one) { return !one.examined.isFinished(); });
        if (size_t(busy) < mostUnderWay)
            m_line.push_back({std::move(chunk), QtConcurrent::run(&m_pool, [sent] { sent->examine(); })});
        else {
            sent->examine();
            m_line.push_back({std::move(chunk), QFuture<void>()});
        }
        while (!m_line.empty() && (m_line.size() > mostWaiting || m_line.front().examined.isFinished()))
            passFirst();
    }
    void passFirst()
    {
        m_line.front().examined.waitForFinished();
        m_pass->take(*m_line.front().chunk);
        m_blanks.push_back(std::move(m_line.front().chunk));
        m_line.pop_front();
    }
    [[nodiscard]] std::unique_ptr<LeafChunk> blank()
    {
        if (m_blanks.empty())
            return std::make_unique<LeafChunk>();
        auto chunk = std::move(m_blanks.back());
        m_blanks.pop_back();
        chunk->clear();
        return chunk;
    }

    Pass* m_pass;
    TaskControl* m_control;
    std::deque<Waiting> m_line;
    std::vector<std::unique_ptr<LeafChunk>> m_blanks; // passed; their memory is used again
    QThreadPool m_pool;                 // last: it waits for its work before the chunks go
};

} // namespace

Result<SeenTree> readCheckpoint(QByteArrayView bytes, const Authority& authority)
{
    const auto note = SignedNote::read(bytes);
    if (!note)
        return tl::unexpected<Error>(note.error());
    const auto checkpoint = Checkpoint::read(note->text());
    if (!checkpoint)
        return tl::unexpected<Error>(checkpoint.error());
    if (checkpoint->origin != checkpointOrigin(authority.org()))
        return fail(ErrorCode::BadSignature, Say::tr("This checkpoint is of another record."), checkpoint->origin);
    for (qint64 version = 1; authority.isFounded() && version <= authority.roster().version; ++version) {
        for (const Roster::Key& one : authority.chain().find(version)->keys) {
            if (note->isSignedBy(checkpointKey(authority.org(), one.key)))
                return SeenTree{checkpoint->size, checkpoint->root};
        }
    }
    return fail(ErrorCode::BadSignature, Say::tr("No member of the committee has signed this checkpoint."));
}

Result<LedgerAudit> LedgerAudit::run(Record& record, const std::optional<Remembered>& remembered, const Authority* authority, const QList<SeenClaim>& claims,
                                     const QSet<qint64>& signedAt, TaskControl* control)
{
    LedgerAudit audit;
    const LedgerRepository repository(record);
    const auto notes = repository.checkpoints();
    if (!notes)
        return tl::unexpected<Error>(notes.error());
    audit.checkpoints = notes->size();
    QList<SeenClaim> all = claims;
    QSet<qint64> missing = signedAt;
    for (const StoredCheckpoint& one : *notes)
        missing.remove(one.size);
    QList<qint64> gone(missing.begin(), missing.end());
    std::sort(gone.begin(), gone.end());
    for (const qint64 size : std::as_const(gone))
        audit.findings.append({QStringLiteral("checkpoint"), QString::number(size), Say::tr("The checkpoint that was signed at entry %1 is gone.").arg(size - 1)});
    for (const StoredCheckpoint& one : *notes) {
        const auto finding = [&](const QString& message) { return AuditFinding{QStringLiteral("checkpoint"), QString::number(one.size), message}; };
        if (!authority)
            continue;
        const auto seen = readCheckpoint(one.note, *authority);
        if (!seen)
            audit.findings.append(finding(seen.error().message));
        else if (seen->size != one.size)
            audit.findings.append(finding(Say::tr("It says another size than its row.")));
        else
            all.append({*seen, finding(Say::tr("The ledger is not the one that was signed here."))});
    }
    Pass pass(&audit, remembered);
    for (const SeenClaim& one : std::as_const(all))
        pass.wantRoot(one.tree.size);
    if (remembered)
        pass.wantRoot(remembered->ledger.size());
    if (auto read = ChunkLine(&pass, control).run(repository); !read)
        return tl::unexpected<Error>(read.error());
    pass.end();
    for (const SeenClaim& one : std::as_const(all)) {
        if (!pass.has(one.tree))
            audit.findings.append(one.otherwise);
    }
    return audit;
}

} // namespace privyseal
