#pragma once

// Requests, their versions and decisions: SQL in, values out. Thread: the record's. Does not own the record.
// Writes run inside the caller's transaction; only ApprovalService calls them.

#include "models/approvals/request.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

struct RequestVersion
{
    int version = 1;
    Instant filedAt;
    QString filedBy;
    QString digest;
};

class RequestRepository
{
public:
    explicit RequestRepository(Record& record) : m_record(record) {}

    [[nodiscard]] Result<std::optional<Request>> find(const QString& id) const;
    [[nodiscard]] Result<QList<Request>> open() const; // pending and changes_requested, nearest deadline first
    [[nodiscard]] Result<QList<Request>> closed(int limit) const; // newest first
    [[nodiscard]] Result<qint64> closedCount() const;
    [[nodiscard]] Result<QList<Request>> dueBefore(Instant now) const; // open ones whose deadline is at or before now
    [[nodiscard]] Result<QList<Request>> filedFor(const QString& agent, const QString& action, const QString& resource,
                                                  const QString& environment) const; // never historical; newest first
    [[nodiscard]] Result<QList<Decision>> decisions(const QString& requestId) const; // all versions, oldest first
    [[nodiscard]] Result<bool> holdsDecision(const QString& decisionId) const;
    [[nodiscard]] Result<QList<Decision>> decisionsOfOpen() const;                   // current versions only
    [[nodiscard]] Result<QList<RequestVersion>> versions(const QString& requestId) const;
    [[nodiscard]] Result<QMap<QString, Instant>> versionStartsOfOpen() const;
    [[nodiscard]] Result<std::optional<QString>> grantStatus(const QString& requestId) const; // of the newest grant

    [[nodiscard]] Result<QString> nextId();
    [[nodiscard]] Result<void> insert(const Request& request);
    [[nodiscard]] Result<void> addVersion(const Request& request, Instant filedAt, const QByteArray& body);
    [[nodiscard]] Result<void> update(const Request& request); // by id, all that may change
    [[nodiscard]] Result<void> addDecision(const Decision& decision);
    // Of the grants by decision that are in force at `now`: who holds one where.
    [[nodiscard]] Result<QList<std::pair<QString, QString>>> decidedHolders(Instant now) const; // agent, environment
    // Those of `agent` there become suspended; gives how many.
    [[nodiscard]] Result<qint64> suspendDecided(const QString& agent, const QString& environment, Instant now);
    [[nodiscard]] Result<void> addGrant(const Request& request, Instant grantedAt, Instant expiresAt);

private:
    Record& m_record;
};

} // namespace privyseal
