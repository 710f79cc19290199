#include "models/approvals/askedrepository.h"

#include "models/record/collect.h"
#include "models/record/record.h"
#include "models/record/statement.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace privyseal {
namespace {

AskedRequest readAsked(const Row& row)
{
    AskedRequest asked;
    asked.id = row.text(0);
    asked.fields.requestedBy = row.text(1);
    asked.fields.agent = row.text(2);
    asked.fields.action = row.text(3);
    asked.fields.resource = row.text(4);
    asked.fields.environment = row.text(5);
    asked.fields.justification = row.text(7);
    asked.fields.lifetimeSeconds = row.integer(8);
    if (row.isNull(6))
        return asked;
    const QJsonDocument document = QJsonDocument::fromJson(row.text(6).toUtf8());
    asked.isReadable = document.isObject();
    const QJsonObject parameters = document.object();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        asked.isReadable = asked.isReadable && it.value().isString();
        asked.fields.parameters.insert(it.key(), it.value().toString());
    }
    return asked;
}

Result<void> done(const Result<qint64>& ran)
{
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

} // namespace

Result<QList<AskedRequest>> AskedRepository::untaken() const
{
    Statement statement(m_record, QStringLiteral("SELECT id, login, agent, action, resource, environment, parameters, justification, lifetime_s FROM asked "
                                                 "WHERE taken_at IS NULL ORDER BY asked_at, id"));
    return collect(statement, readAsked);
}

Result<void> AskedRepository::markTaken(const QString& id, Instant at, const QString& request)
{
    return done(Statement(m_record, QStringLiteral("UPDATE asked SET taken_at = :at, request = :request WHERE id = :id"))
                    .bind(QStringLiteral("at"), at)
                    .bind(QStringLiteral("request"), request)
                    .bind(QStringLiteral("id"), id)
                    .run());
}

Result<void> AskedRepository::markRefused(const QString& id, Instant at, const QString& why)
{
    return done(Statement(m_record, QStringLiteral("UPDATE asked SET taken_at = :at, refusal = :why WHERE id = :id"))
                    .bind(QStringLiteral("at"), at)
                    .bind(QStringLiteral("why"), why)
                    .bind(QStringLiteral("id"), id)
                    .run());
}

Result<QList<AgentLogin>> AskedRepository::logins() const
{
    Statement statement(m_record, QStringLiteral("SELECT login, agent FROM agent_login ORDER BY login"));
    return collect(statement, [](const Row& row) { return AgentLogin{row.text(0), row.text(1)}; });
}

Result<void> AskedRepository::setLogin(const QString& login, const QString& agent)
{
    return done(Statement(m_record, QStringLiteral("INSERT INTO agent_login (login, agent) VALUES (:login, :agent) ON CONFLICT (login) DO UPDATE SET agent = excluded.agent"))
                    .bind(QStringLiteral("login"), login)
                    .bind(QStringLiteral("agent"), agent)
                    .run());
}

Result<qint64> AskedRepository::removeLogin(const QString& login)
{
    return Statement(m_record, QStringLiteral("DELETE FROM agent_login WHERE login = :login")).bind(QStringLiteral("login"), login).run();
}

} // namespace privyseal
