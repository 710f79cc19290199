#pragma once

// What needed somebody at the as-of instant, nearest deadline first: revocations that ran, incidents to contain, requests
// to decide, credentials about to end or ended without a successor, plan items due. Thread: the record's.

#include "models/plan/planservice.h"

namespace privyseal {

struct WorkItem
{
    enum class Kind { Revoke, Incident, Request, Credential, Plan };
    Kind kind = Kind::Request;
    QString text;     // a sentence without a full stop
    QString id;       // of the alert, incident, request, credential or plan item
    QString subject;  // what to open: an agent, incident, request or plan item
    Instant from, deadline;
    bool expires = false; // ends at the deadline instead of being late from then on
};

class WorkList
{
public:
    explicit WorkList(Record& record) : m_record(record), m_plan(record) {}
    [[nodiscard]] Result<QList<WorkItem>> due(const Instant& asOf) const;

private:
    Record& m_record;
    PlanService m_plan;
};

} // namespace privyseal
