#pragma once

// The door of a record on a PostgreSQL server for a login that speaks for an agent and may read nothing of the record: it
// asks, and reads what became of what it asked (resources/schema/postgresql_doors.sql). A record in a file has no such door:
// who can open the file can read it. Thread: the one that opened it. Owns its connection.

#include "models/core/error.h"
#include "models/record/recordlocation.h"

#include <QByteArray>
#include <QList>

#include <memory>

class QSqlError;
class QSqlQuery;

namespace privyseal {

class PostgresEngine;

class AgentDoor
{
public:
    struct Asking
    {
        QString agent, action, resource, environment, justification;
        qint64 lifetimeSeconds = 0; // 0: the policy's default
        QByteArray parameters;      // a JSON object of texts; empty: none
    };
    struct Asked
    {
        QString id, agent, action, resource, environment;
        QString parameters; // JSON; null: none
        QString justification;
        qint64 lifetimeSeconds = 0;
        QString askedAt;  // ISO-8601, UTC
        QString state;    // asked (nobody took it up yet), refused, or the status of the request that it became
        QString request;  // its id; null until then
        QString reason, decidedAt;
    };
    struct Page
    {
        QList<Asked> items; // newest first
        qint64 total = 0;
    };

    // Usage for a file; LoginRefused where this login has no door; else as Record::open.
    [[nodiscard]] static Result<std::unique_ptr<AgentDoor>> open(const RecordLocation& location);
    ~AgentDoor();
    AgentDoor(const AgentDoor&) = delete;
    AgentDoor& operator=(const AgentDoor&) = delete;

    // Gives the id of what was asked. InputRejected and RefusedByRule with the server's sentence; RefusedByRule where this
    // login speaks for another agent.
    [[nodiscard]] Result<QString> ask(const Asking& asking);
    [[nodiscard]] Result<Page> mine(qint64 limit) const;

private:
    explicit AgentDoor(std::unique_ptr<PostgresEngine> engine);
    Result<QString> askFor(const Asking& asking, QSqlQuery& query);
    [[nodiscard]] Error refusal(const QSqlError& error, const QString& doing) const;

    std::unique_ptr<PostgresEngine> m_engine;
};

} // namespace privyseal
