#pragma once

// What the report reads beside figures and plan, and the list of published reports: SQL in, values out. As of an instant:
// rows that begin after it are not there, an end after it has not happened. Thread: the record's. Does not own the record.

#include "models/core/error.h"
#include "models/incidents/incident.h"
#include "models/reports/boardreport.h"


namespace privyseal {

class Record;

struct ReportIncident
{
    Incident incident;  // ends and status as of the instant
    QString agentName;  // empty where no agent is named
    Instant alertRaised, canaryDenied, revoked; // of its first real alert; not valid: had not happened
};

struct OutcomeCount
{
    QString risk;   // stored word; empty where none was recorded
    QString status;
    bool breakGlass = false;
    qint64 count = 0;
};

struct BreakGlassUse
{
    QString id, agent, action, resource, environment, status;
    Instant at;
};

struct LapsedAuthority
{
    QString actionClass, environment, owner;
    Instant expiresAt;
};

class ReportRepository
{
public:
    explicit ReportRepository(const Record& record) : m_record(record) {}

    // Of the period: the gravest of kind incident that was not dismissed; the newest at most `limit` of every kind.
    [[nodiscard]] Result<std::optional<ReportIncident>> gravest(const Period& period, const Instant& asOf) const;
    [[nodiscard]] Result<QList<ReportIncident>> incidents(const Period& period, const Instant& asOf, int limit) const;
    [[nodiscard]] Result<qint64> incidentCount(const Period& period, const Instant& asOf) const;
    [[nodiscard]] Result<QList<OutcomeCount>> outcomes(const Period& period, const Instant& asOf) const;
    [[nodiscard]] Result<qint64> rejectingVotes(const Period& period, const Instant& asOf) const;
    [[nodiscard]] Result<QList<BreakGlassUse>> breakGlass(const Period& period, const Instant& asOf) const;
    [[nodiscard]] Result<QList<LapsedAuthority>> lapsedAuthorities(const Instant& asOf) const;

    [[nodiscard]] Result<std::optional<PublishedReport>> lastPublished(const Instant& before) const;
    [[nodiscard]] Result<std::optional<PublishedReport>> lastPublishedOn(const Period& period, const Instant& before) const;
    [[nodiscard]] Result<bool> isPublished(const QString& id) const;
    [[nodiscard]] Result<void> insert(Record& record, const PublishedReport& report) const; // inside the caller's transaction

private:
    const Record& m_record;
};

} // namespace privyseal
