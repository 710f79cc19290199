#pragma once

// Signed statements as they are stored, an append-only log; the columns are there for finding only, the envelope counts. Nothing is
// checked here. Thread: the record's. Does not own the record. Writes run inside the caller's transaction.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace privyseal {

class Record;

struct StoredStatement
{
    QString id, kind, subject, member;
    Instant signedAt;
    QByteArray envelope, document;
    QString presented;
};

class StatementRepository
{
public:
    explicit StatementRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<QList<StoredStatement>> about(const QString& subject) const; // in the order of their times
    [[nodiscard]] Result<QStringList> subjects() const; // that have any, in order
    [[nodiscard]] Result<bool> holds(const QString& id) const;
    [[nodiscard]] Result<void> insert(const StoredStatement& statement);

private:
    const Record& m_record;
};

} // namespace privyseal
