#include "models/monitoring/alertrepository.h"

#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {
namespace {

QString selectAlert()
{
    return QStringLiteral("SELECT id, agent, rule, severity, raised_at, acknowledged_at, incident, revoke_ordered_at, revoked_at, "
                          "canary_denied_at, drill FROM alert ");
}

Alert alertOf(const Row& row)
{
    Alert alert;
    alert.id = row.text(0);
    alert.agent = row.text(1);
    alert.rule = row.text(2);
    alert.severity = severityFromText(row.text(3));
    alert.raisedAt = row.instant(4);
    alert.acknowledgedAt = row.instant(5);
    alert.incident = row.text(6);
    alert.revokeOrderedAt = row.instant(7);
    alert.revokedAt = row.instant(8);
    alert.canaryDeniedAt = row.instant(9);
    alert.drill = row.boolean(10);
    return alert;
}

Result<QList<Alert>> listed(Statement statement)
{
    QList<Alert> alerts;
    auto read = statement.each([&](const Row& row) {
        alerts.append(alertOf(row));
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return alerts;
}

} // namespace

Result<std::optional<Alert>> AlertRepository::find(const QString& id) const
{
    return Statement(m_record, selectAlert() + u"WHERE id = :id").bind(QStringLiteral("id"), id).first(alertOf);
}

Result<QList<Alert>> AlertRepository::runningClocks(Instant asOf) const
{
    Statement statement(m_record, selectAlert() + u"WHERE drill = 0 AND raised_at <= :asof AND (coalesce(canary_denied_at, revoked_at) "
                                                  u"IS NULL OR coalesce(canary_denied_at, revoked_at) > :asof) ORDER BY raised_at, id");
    statement.bind(QStringLiteral("asof"), asOf);
    return listed(std::move(statement));
}

Result<QList<Alert>> AlertRepository::ofAgent(const QString& agentId) const
{
    Statement statement(m_record, selectAlert() + u"WHERE agent = :agent ORDER BY raised_at DESC, id DESC");
    statement.bind(QStringLiteral("agent"), agentId);
    return listed(std::move(statement));
}

Result<QList<Alert>> AlertRepository::ofIncident(const QString& incidentId) const
{
    Statement statement(m_record, selectAlert() + u"WHERE incident = :incident ORDER BY raised_at, id");
    statement.bind(QStringLiteral("incident"), incidentId);
    return listed(std::move(statement));
}

} // namespace privyseal
