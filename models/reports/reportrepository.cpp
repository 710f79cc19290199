#include "models/reports/reportrepository.h"

#include "models/kpis/requestoutcome.h"
#include "models/record/collect.h"
#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {
namespace {

// "Begins in [from, to) and not after as-of"; the bounds' texts make partial dates count by their first instant (instant.h).
const char inSpan[] = "%1 >= :from AND %1 < :to AND %1 <= :asof";
const char incidentColumns[] = "i.id, i.title, i.kind, i.cause, i.severity, i.agent, i.detected_at, i.contained_at, i.resolved_at, i.closed_at, "
                               "i.status, i.personal_data, i.summary, g.name";
const char severityRank[] = "CASE i.severity WHEN 'critical' THEN 4 WHEN 'high' THEN 3 WHEN 'medium' THEN 2 WHEN 'low' THEN 1 ELSE 0 END";

const char publishedReports[] = "SELECT id, period_from, period_to, as_of, published_at, published_by, file_sha256, figures, period_kind FROM published_report ";

QString span(const char* column)
{
    return QString::fromLatin1(inSpan).arg(QLatin1String(column));
}

Statement& bindSpan(Statement& statement, const Period& period, const Instant& asOf)
{
    return statement.bind(QStringLiteral("from"), QVariant(period.from.lowerBound()))
        .bind(QStringLiteral("to"), QVariant(period.to.lowerBound()))
        .bind(QStringLiteral("asof"), Instant::fromMsUtc(asOf.ms()));
}

Instant upTo(const Instant& end, const Instant& asOf)
{
    return end.isValid() && end <= asOf ? end : Instant();
}

// An end after as-of has not happened: the status steps back to what the remaining ends say.
IncidentStatus statusAsOf(const Incident& incident, IncidentStatus stored, bool cut)
{
    if (!cut || stored == IncidentStatus::Dismissed)
        return stored;
    if (incident.closedAt.isValid())
        return IncidentStatus::Closed;
    if (incident.resolvedAt.isValid())
        return IncidentStatus::Resolved;
    return incident.containedAt.isValid() ? IncidentStatus::Contained : IncidentStatus::Open;
}

ReportIncident readIncident(const Row& row, const Instant& asOf)
{
    ReportIncident found;
    Incident& incident = found.incident;
    incident.id = row.text(0);
    incident.title = row.text(1);
    incident.kind = incidentKindFromText(row.text(2)).value_or(IncidentKind::Incident);
    incident.cause = incidentCauseFromText(row.text(3)).value_or(IncidentCause::Unknown);
    incident.severity = severityFromText(row.text(4));
    incident.agent = row.text(5);
    incident.detectedAt = row.instant(6);
    incident.containedAt = upTo(row.instant(7), asOf);
    incident.resolvedAt = upTo(row.instant(8), asOf);
    incident.closedAt = upTo(row.instant(9), asOf);
    const bool cut = incident.containedAt.isValid() != row.instant(7).isValid() || incident.resolvedAt.isValid() != row.instant(8).isValid()
                     || incident.closedAt.isValid() != row.instant(9).isValid();
    incident.status = statusAsOf(incident, incidentStatusFromText(row.text(10)).value_or(IncidentStatus::Open), cut);
    incident.personalData = personalDataFromText(row.text(11));
    incident.summary = row.text(12);
    found.agentName = row.text(13);
    return found;
}

PublishedReport readPublished(const Row& row)
{
    const Period period = Period::between(periodKindFromText(row.text(8)).value_or(Period::Kind::Custom), row.instant(1), row.instant(2));
    return {row.text(0), period, row.instant(3), row.instant(4), row.text(5), row.text(6), row.text(7).toUtf8()};
}

Result<qint64> number(Statement& statement)
{
    auto found = statement.first([](const Row& row) { return row.integer(0); });
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->value_or(0);
}

} // namespace

Result<std::optional<ReportIncident>> ReportRepository::gravest(const Period& period, const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT %1 FROM incident i LEFT JOIN agent g ON g.id = i.agent WHERE %2 AND i.kind = 'incident' "
                                                 "AND i.status <> 'dismissed' ORDER BY %3 DESC, i.detected_at DESC, i.id LIMIT 1")
                                      .arg(QLatin1String(incidentColumns), span("i.detected_at"), QLatin1String(severityRank)));
    auto found = bindSpan(statement, period, asOf).first([&](const Row& row) { return readIncident(row, asOf); });
    if (!found || !*found)
        return found;
    Statement alert(m_record, QStringLiteral("SELECT raised_at, canary_denied_at, revoked_at FROM alert WHERE incident = :id AND drill = 0 "
                                             "AND raised_at <= :asof ORDER BY raised_at, id LIMIT 1"));
    alert.bind(QStringLiteral("id"), (*found)->incident.id).bind(QStringLiteral("asof"), Instant::fromMsUtc(asOf.ms()));
    auto ran = alert.each([&](const Row& row) {
        (*found)->alertRaised = row.instant(0);
        (*found)->canaryDenied = upTo(row.instant(1), asOf);
        (*found)->revoked = upTo(row.instant(2), asOf);
        return false;
    });
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return found;
}

Result<QList<ReportIncident>> ReportRepository::incidents(const Period& period, const Instant& asOf, int limit) const
{
    Statement statement(m_record, QStringLiteral("SELECT %1 FROM incident i LEFT JOIN agent g ON g.id = i.agent WHERE %2 "
                                                 "ORDER BY i.detected_at DESC, i.id LIMIT :limit")
                                      .arg(QLatin1String(incidentColumns), span("i.detected_at")));
    bindSpan(statement, period, asOf).bind(QStringLiteral("limit"), limit);
    return collect(statement, [&](const Row& row) { return readIncident(row, asOf); });
}

Result<qint64> ReportRepository::incidentCount(const Period& period, const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT count(*) FROM incident WHERE ") + span("detected_at"));
    return number(bindSpan(statement, period, asOf));
}

Result<QList<OutcomeCount>> ReportRepository::outcomes(const Period& period, const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT coalesce(risk, ''), %1, break_glass, count(*) FROM request WHERE %2 GROUP BY 1, 2, 3")
                                      .arg(QLatin1String(requestoutcome::statusAsOf), span("requested_at")));
    return collect(bindSpan(statement, period, asOf), [](const Row& row) {
        return OutcomeCount{row.text(0), row.text(1), row.boolean(2), row.integer(3)};
    });
}

Result<qint64> ReportRepository::rejectingVotes(const Period& period, const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT count(*) FROM decision WHERE verdict = 'reject' AND ") + span("decided_at"));
    return number(bindSpan(statement, period, asOf));
}

Result<QList<BreakGlassUse>> ReportRepository::breakGlass(const Period& period, const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT id, agent, action, resource, environment, %1, requested_at FROM request WHERE break_glass = 1 AND %2 "
                                                 "ORDER BY requested_at DESC, id LIMIT 500")
                                      .arg(QLatin1String(requestoutcome::statusAsOf), span("requested_at")));
    return collect(bindSpan(statement, period, asOf), [](const Row& row) {
        return BreakGlassUse{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.instant(6)};
    });
}

Result<QList<LapsedAuthority>> ReportRepository::lapsedAuthorities(const Instant& asOf) const
{
    Statement statement(m_record, QStringLiteral("SELECT action_class, environment, owner, expires_at FROM authority WHERE expires_at <= :asof "
                                                 "ORDER BY expires_at DESC, id LIMIT 500"));
    statement.bind(QStringLiteral("asof"), Instant::fromMsUtc(asOf.ms()));
    return collect(statement, [](const Row& row) {
        return LapsedAuthority{row.text(0), row.text(1), row.text(2), row.instant(3)};
    });
}

Result<std::optional<PublishedReport>> ReportRepository::lastPublished(const Instant& before) const
{
    Statement statement(m_record, QLatin1String(publishedReports) + QStringLiteral("WHERE published_at < :before ORDER BY published_at DESC, id DESC LIMIT 1"));
    statement.bind(QStringLiteral("before"), QVariant(before.lowerBound()));
    return statement.first(readPublished);
}

Result<std::optional<PublishedReport>> ReportRepository::lastPublishedOn(const Period& period, const Instant& before) const
{
    // The bounds are compared as values: a stored one may be written in another precision.
    Statement statement(m_record, QLatin1String(publishedReports) + QStringLiteral("WHERE published_at < :before ORDER BY published_at DESC, id DESC"));
    statement.bind(QStringLiteral("before"), QVariant(before.lowerBound()));
    std::optional<PublishedReport> found;
    auto ran = statement.each([&](const Row& row) {
        PublishedReport report = readPublished(row);
        if (report.period.kind == period.kind && report.period.from.ms() == period.from.ms() && report.period.to.ms() == period.to.ms())
            found = std::move(report);
        return !found;
    });
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return found;
}

Result<bool> ReportRepository::isPublished(const QString& id) const
{
    const auto found = Statement(m_record, QStringLiteral("SELECT 1 FROM published_report WHERE id = :id"))
                           .bind(QStringLiteral("id"), id)
                           .first([](const Row&) { return true; });
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->has_value();
}

Result<void> ReportRepository::insert(Record& record, const PublishedReport& report) const
{
    Statement statement(record, QStringLiteral("INSERT INTO published_report (id, period_kind, period_from, period_to, as_of, file_sha256, published_at, "
                                               "published_by, figures) VALUES (:id, :kind, :from, :to, :asof, :sha256, :at, :by, :figures)"));
    statement.bind(QStringLiteral("id"), report.id)
        .bind(QStringLiteral("kind"), toText(report.period.kind))
        .bind(QStringLiteral("from"), report.period.from)
        .bind(QStringLiteral("to"), report.period.to)
        .bind(QStringLiteral("asof"), report.asOf)
        .bind(QStringLiteral("sha256"), report.fileSha256)
        .bind(QStringLiteral("at"), report.publishedAt)
        .bind(QStringLiteral("by"), report.publishedBy)
        .bind(QStringLiteral("figures"), QString::fromUtf8(report.figures));
    auto ran = statement.run();
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

} // namespace privyseal
