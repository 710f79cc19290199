#pragma once

// Writes rows of the native kinds into a record, inside the caller's transaction: adds, updates what differs, leaves what is
// equal. Grants that a decision of this record made stay as they are; requests that were filed in it are never changed.
// Thread: the record's, which outlives it.

#include "models/core/instant.h"
#include "models/exchange/nativesource.h"

namespace privyseal {

class NativeStore
{
public:
    enum class Effect { Added, Updated, Unchanged, Refused };

    explicit NativeStore(Record& record) : m_record(record), m_source(record) {}

    // `foreign`: the source knows only some fields, so missing ones stay as they were; `now` is then noted as last seen.
    // Refused: the row is a request that was filed in this record, and the file says something else.
    [[nodiscard]] Result<Effect> put(const NativeKind& kind, NativeRow row, bool foreign, const Instant& now);
    [[nodiscard]] Result<bool> hasAgent(const QString& id);
    // The ids of the agents, `limit` at most, in no order.
    [[nodiscard]] Result<void> eachAgent(qint64 limit, const std::function<void(const QString& id)>& visit);

private:
    struct ChildChange
    {
        bool differs = false;
        QList<ChildRow> rows;
        qint64 nextPosition = 0;
    };
    Result<Effect> add(const NativeKind& kind, NativeRow row);
    Result<void> write(const NativeKind& kind, const NativeRow& row, bool update);
    Result<bool> isFiled(const QString& request);
    static ChildChange changeOf(const ChildTable& table, const QList<ChildRow>& there, const std::optional<QList<ChildRow>>& wanted);
    Result<void> replaceChildren(const ChildTable& table, const QString& agent, const ChildChange& change);
    Statement& prepared(const QString& key, const std::function<QString()>& sql);

    Record& m_record;
    NativeSource m_source;
    QHash<QString, std::shared_ptr<Statement>> m_prepared;
};

} // namespace privyseal
