#pragma once

// What agents asked for at the record's door, and which login speaks for which agent: SQL in, values out. Thread: the
// record's. Does not own the record. Writes run inside the caller's transaction; only ApprovalService calls them.

#include "models/approvals/request.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

struct AskedRequest
{
    QString id;
    NewRequest fields; // requestedBy is the login
    bool isReadable = true; // its parameters are a JSON object of texts
};

struct AgentLogin
{
    QString login, agent;
};

class AskedRepository
{
public:
    explicit AskedRepository(Record& record) : m_record(record) {}

    [[nodiscard]] Result<QList<AskedRequest>> untaken() const; // oldest first
    [[nodiscard]] Result<void> markTaken(const QString& id, Instant at, const QString& request);
    [[nodiscard]] Result<void> markRefused(const QString& id, Instant at, const QString& why);

    [[nodiscard]] Result<QList<AgentLogin>> logins() const;
    [[nodiscard]] Result<void> setLogin(const QString& login, const QString& agent);
    [[nodiscard]] Result<qint64> removeLogin(const QString& login); // gives how many there were

private:
    Record& m_record;
};

} // namespace privyseal
