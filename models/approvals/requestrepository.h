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

// A row of decisions with what its columns say and the signed document beside them; nothing of it is checked.
struct StoredDecision
{
    Decision columns;
    QByteArray envelope; // empty where it is not signed
    QString presented;   // the text that was on screen
    bool readsBack = true; // every word of the row is one that we write
};

struct StoredRequest
{
    Request columns;
    bool readsBack = true; // every word of the row is one that we write
};

struct StoredVersion
{
    QString request, digest, body, filedBy;
    int version = 1;
    Instant filedAt;
};

// A grant that says to stand on a decision, or that names a request.
struct StoredGrant
{
    QString agent, action, resource, environment, status, backing, request;
    Instant grantedAt, expiresAt;
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
    // Given by breaking the glass at `at` or before, with no incident about it; and given after it, newest first.
    [[nodiscard]] Result<QList<Request>> brokenGlassBefore(Instant at) const;
    [[nodiscard]] Result<QList<Request>> brokenGlassSince(Instant at) const;
    [[nodiscard]] Result<QList<Request>> filedFor(const QString& agent, const QString& action, const QString& resource,
                                                  const QString& environment) const; // never historical; newest first
    [[nodiscard]] Result<QList<StoredDecision>> decisions(const QString& requestId) const; // all versions, oldest first
    [[nodiscard]] Result<bool> holdsDecision(const QString& decisionId) const;
    [[nodiscard]] Result<QList<StoredDecision>> decisionsOfOpen() const; // all versions
    [[nodiscard]] Result<QList<RequestVersion>> versions(const QString& requestId) const;
    [[nodiscard]] Result<QString> body(const QString& requestId, int version) const; // as it was filed; null where it is not there
    [[nodiscard]] Result<QMap<QString, Instant>> versionStartsOfOpen() const;
    [[nodiscard]] Result<std::optional<QString>> grantStatus(const QString& requestId) const; // of the newest grant

    [[nodiscard]] Result<void> setGrantStatus(const QString& requestId, const QString& from, const QString& to); // of the grant by decision

    // For going through all that was filed, a stretch of ids at a time: those after `after`, at most so many, in the record's
    // order of ids; and what belongs to the ids from there up to `upTo` (null: to the end).
    [[nodiscard]] Result<QList<StoredRequest>> filedAfter(const QString& after, int most) const;
    [[nodiscard]] Result<QList<StoredDecision>> decisionsOf(const QString& after, const QString& upTo) const;
    [[nodiscard]] Result<QList<StoredVersion>> versionsOf(const QString& after, const QString& upTo) const;
    [[nodiscard]] Result<QList<StoredGrant>> grantsOf(const QString& after, const QString& upTo) const;
    [[nodiscard]] Result<QList<StoredGrant>> grantsOfNoRequest() const; // that say to stand on a decision

    [[nodiscard]] Result<QString> nextId();
    [[nodiscard]] Result<void> insert(const Request& request);
    [[nodiscard]] Result<void> addVersion(const Request& request, Instant filedAt, const QByteArray& body);
    [[nodiscard]] Result<void> update(const Request& request); // by id, all that may change
    [[nodiscard]] Result<void> addDecision(const StoredDecision& decision);
    [[nodiscard]] Result<QStringList> decidedRequests(Instant now) const; // whose grants by decision are in force then
    // Of the grants by decision that are in force at `now`: who holds one where.
    [[nodiscard]] Result<QList<std::pair<QString, QString>>> decidedHolders(Instant now) const; // agent, environment
    // Those of `agent` there become suspended; gives how many.
    [[nodiscard]] Result<QStringList> suspendDecided(const QString& agent, const QString& environment, Instant now); // ids of their requests
    [[nodiscard]] Result<void> addGrant(const Request& request, Instant grantedAt, Instant expiresAt);

private:
    Record& m_record;
};

} // namespace privyseal
