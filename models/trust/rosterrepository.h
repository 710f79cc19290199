#pragma once

// Rosters, proposals of the next one, and revocations: SQL in, bytes out; nothing here is checked. Thread: the record's. Does not
// own the record. Writes run inside the caller's transaction.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace privyseal {

class Record;

// A signed document as the record keeps it.
struct StoredDocument
{
    qint64 version = 0;
    QString bodySha256;
    QByteArray envelope;
    friend bool operator==(const StoredDocument&, const StoredDocument&) = default;
};

struct StoredProposal
{
    StoredDocument document;
    Instant proposedAt;
    QString proposedBy;
};

class RosterRepository
{
public:
    explicit RosterRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<QList<StoredDocument>> rosters() const;     // by version
    [[nodiscard]] Result<QList<StoredDocument>> revocations() const; // by version
    [[nodiscard]] Result<QList<StoredProposal>> proposals() const;   // oldest first

    [[nodiscard]] Result<void> insertRoster(const StoredDocument& roster);
    [[nodiscard]] Result<void> insertRevocation(const StoredDocument& list);
    [[nodiscard]] Result<void> saveProposal(const StoredProposal& proposal); // in place of the one with the same body
    [[nodiscard]] Result<void> removeProposalsUpTo(qint64 version);
    [[nodiscard]] Result<void> removeProposal(const QString& bodySha256);

private:
    const Record& m_record;
};

} // namespace privyseal
