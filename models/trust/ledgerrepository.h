#pragma once

// The ledger's leaves and its checkpoints: SQL in, bytes out; nothing here is checked. Thread: the record's. Does not own the
// record. Writes run inside the caller's transaction.

#include "models/core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace privyseal {

class Record;

struct StoredLeaf
{
    qint64 seq = 0;
    QString subject; // as the column says
    QByteArray bytes;
};

struct StoredCheckpoint
{
    qint64 size = 0;
    QByteArray note;
};

class LedgerRepository
{
public:
    explicit LedgerRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<std::optional<StoredLeaf>> last() const;
    [[nodiscard]] Result<std::optional<StoredLeaf>> at(qint64 seq) const;
    [[nodiscard]] Result<qint64> count() const;
    // From `seq` on, in order; a visit that gives false ends it. No other statement may run on the connection meanwhile.
    [[nodiscard]] Result<void> each(qint64 seq, const std::function<bool(const StoredLeaf&)>& visit) const;
    // All of them in order, fast: as they lie in the engine's own memory, valid inside the visit.
    using SeenLeaf = std::function<bool(qint64 seq, QByteArrayView subject, QByteArrayView leaf)>;
    [[nodiscard]] Result<void> scan(const SeenLeaf& visit) const;
    [[nodiscard]] Result<QList<StoredLeaf>> ofSubject(const QString& subject) const; // in order
    // Of the subjects after `after` up to `upTo` (null: to the end), in the record's order of texts; each subject's in order.
    [[nodiscard]] Result<QList<StoredLeaf>> ofSubjects(const QString& after, const QString& upTo) const;
    // The subjects of the entries whose type begins with `type`; goes over the whole ledger.
    [[nodiscard]] Result<QStringList> subjectsOfType(const QString& type) const;
    [[nodiscard]] Result<QList<StoredCheckpoint>> checkpoints() const;               // smallest first
    [[nodiscard]] Result<std::optional<StoredCheckpoint>> newestCheckpoint() const;

    [[nodiscard]] Result<void> append(const StoredLeaf& leaf);
    [[nodiscard]] Result<void> insertCheckpoint(const StoredCheckpoint& checkpoint);

private:
    const Record& m_record;
};

} // namespace privyseal
