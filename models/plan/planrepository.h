#pragma once

// What the plan and the list of due work read: SQL in, values out. Thread: the record's. Does not own the record.

#include "models/controls/controlevidence.h"
#include "models/core/error.h"
#include "models/core/instant.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace privyseal {

class Record;

struct DueRow
{
    QString id, subject, text; // text: an agent's name, a title
    QString detail;            // an action
    Instant from, deadline;
};

class PlanRepository
{
public:
    explicit PlanRepository(const Record& record) : m_record(record) {}

    [[nodiscard]] Result<std::optional<QString>> setting(const QString& key) const;
    // Ended and not revoked, of agents that are not retired, where no live one of the same kind has taken its place.
    [[nodiscard]] Result<QList<EvidenceCredential>> overdueCredentials(const Instant& asOf) const;
    [[nodiscard]] Result<QString> firstDrillSince(const Instant& from, const Instant& asOf) const; // id of a completed one; null: none
    [[nodiscard]] Result<qint64> reportsSince(const Instant& from, const Instant& asOf) const;

    // As of the instant: an end after it has not happened, whatever the status says by now.
    [[nodiscard]] Result<QList<DueRow>> runningRevocations(const Instant& asOf) const;
    [[nodiscard]] Result<QList<DueRow>> uncontainedIncidents(const Instant& asOf) const;
    [[nodiscard]] Result<QList<DueRow>> openRequests(const Instant& asOf) const;

private:
    const Record& m_record;
};

} // namespace privyseal
