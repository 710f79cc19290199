#include "models/incidents/incidentrepository.h"

#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {
namespace {

QString selectIncident()
{
    return QStringLiteral("SELECT id, title, kind, cause, severity, agent, detected_at, contained_at, resolved_at, closed_at, status, "
                          "personal_data, summary FROM incident ");
}

Incident incidentOf(const Row& row)
{
    Incident incident;
    incident.id = row.text(0);
    incident.title = row.text(1);
    incident.kind = incidentKindFromText(row.text(2)).value_or(IncidentKind::Incident);
    incident.cause = incidentCauseFromText(row.text(3)).value_or(IncidentCause::Unknown);
    incident.severity = severityFromText(row.text(4));
    incident.agent = row.text(5);
    incident.detectedAt = row.instant(6);
    incident.containedAt = row.instant(7);
    incident.resolvedAt = row.instant(8);
    incident.closedAt = row.instant(9);
    incident.status = incidentStatusFromText(row.text(10)).value_or(IncidentStatus::Open);
    incident.personalData = personalDataFromText(row.text(11));
    incident.summary = row.text(12);
    return incident;
}

Result<QList<Incident>> listed(Statement statement)
{
    QList<Incident> incidents;
    auto read = statement.each([&](const Row& row) {
        incidents.append(incidentOf(row));
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return incidents;
}

} // namespace

Result<std::optional<Incident>> IncidentRepository::find(const QString& id) const
{
    return Statement(m_record, selectIncident() + u"WHERE id = :id").bind(QStringLiteral("id"), id).first(incidentOf);
}

Result<QList<Incident>> IncidentRepository::open() const
{
    return listed(Statement(m_record, selectIncident() + u"WHERE status IN ('open', 'contained') AND kind <> 'exercise' "
                                                         u"ORDER BY detected_at DESC, id DESC"));
}

Result<QList<Incident>> IncidentRepository::ofAgent(const QString& agentId) const
{
    Statement statement(m_record, selectIncident() + u"WHERE agent = :agent ORDER BY detected_at DESC, id DESC");
    statement.bind(QStringLiteral("agent"), agentId);
    return listed(std::move(statement));
}

Result<void> IncidentRepository::insert(const Incident& incident)
{
    Statement statement(m_record, QStringLiteral("INSERT INTO incident (id, title, kind, cause, severity, agent, detected_at, status, summary) "
                                                 "VALUES (:id, :title, :kind, :cause, :severity, :agent, :at, :status, :summary)"));
    statement.bind(QStringLiteral("id"), incident.id)
        .bind(QStringLiteral("title"), incident.title)
        .bind(QStringLiteral("kind"), toText(incident.kind))
        .bind(QStringLiteral("cause"), toText(incident.cause))
        .bind(QStringLiteral("severity"), incident.severity ? toText(*incident.severity) : QString())
        .bind(QStringLiteral("agent"), incident.agent)
        .bind(QStringLiteral("at"), incident.detectedAt)
        .bind(QStringLiteral("status"), toText(incident.status))
        .bind(QStringLiteral("summary"), incident.summary);
    const auto ran = statement.run();
    return ran ? Result<void>() : tl::unexpected<Error>(ran.error());
}

} // namespace privyseal
