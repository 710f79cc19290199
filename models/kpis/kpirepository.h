#pragma once

// The rows that the figures count, as small groups: SQL in, values out. Thread: the record's. Does not own the record.
// Every reading is as of an instant: rows that begin after it are not there, an end after it has not happened.

#include "models/core/error.h"
#include "models/kpis/period.h"

namespace privyseal {

class Record;

// Requests of one period with the same outcome.
struct RequestGroup
{
    qsizetype period = 0; // its place in the asked list
    QString status;     // as of the instant
    bool breakGlass = false;
    qint64 count = 0;
};

struct RevokeTime
{
    QString alert;
    Instant raisedAt;
    Instant endedAt; // not valid while it runs
    bool drill = false;
    // Ended before it began: a slip of whoever wrote it down. Such a time is no measure and stays out of every figure.
    [[nodiscard]] bool isReversed() const { return endedAt.isValid() && endedAt < raisedAt; }
    [[nodiscard]] double minutes() const { return double(endedAt.ms() - raisedAt.ms()) / 60000.0; }
};

struct AgentGroup
{
    QString environment, status;
    qint64 count = 0;
};

struct DrillTimes
{
    QString id;
    Instant startedAt, completedAt, remediatedAt;
};

struct IncidentGroup
{
    qsizetype period = 0; // its place in the asked list
    QString kind, cause, status;
    qint64 count = 0;
};

enum class RowKind { Request, Alert, Incident, Drill };

class KpiRepository
{
public:
    explicit KpiRepository(const Record& record) : m_record(record) {}

    // Counts are exact for any instants that a period begins and ends with.
    [[nodiscard]] Result<QList<RequestGroup>> requests(const QList<Period>& periods, const Instant& asOf) const;
    [[nodiscard]] Result<QList<RevokeTime>> clocks(const Instant& from, const Instant& to, const Instant& asOf) const;
    [[nodiscard]] Result<QList<AgentGroup>> agents() const;
    [[nodiscard]] Result<QList<DrillTimes>> drills(const Instant& asOf) const; // oldest completion first, unfinished ones last
    [[nodiscard]] Result<QList<IncidentGroup>> incidents(const QList<Period>& periods, const Instant& asOf) const;
    // The first instant at which a row of that kind begins; not valid where there is none.
    [[nodiscard]] Result<Instant> firstOf(RowKind kind) const;
    // The text of a changed target ("target.<kpi>"), as targetFromText() reads it; nullopt where nobody changed it.
    [[nodiscard]] Result<std::optional<QString>> target(const QString& kpi) const;

    // Ids behind a figure, oldest first. Outcomes are named as the parts of the figure are: "approved" is without
    // "break_glass". Dismissed incidents are behind no figure.
    [[nodiscard]] Result<QStringList> requestIds(const Instant& from, const Instant& to, const Instant& asOf, const QStringList& outcomes) const;
    [[nodiscard]] Result<QStringList> incidentIds(const Instant& from, const Instant& to, const Instant& asOf, const QString& kind, bool agentCaused) const;

private:
    Result<QStringList> requestStatuses() const;

    const Record& m_record;
};

} // namespace privyseal
