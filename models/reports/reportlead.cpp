#include "models/reports/reportparts.h"

#include "models/agents/agent.h"
#include "models/approvals/actionclassword.h"
#include "models/monitoring/alert.h"
#include "models/reports/reporttext.h"

#include <algorithm>

namespace privyseal::reportparts {
namespace {

constexpr int mostAsked = 5;

QString fateOf(const ReportIncident& found, const Instant& asOf)
{
    const Incident& incident = found.incident;
    if (incident.containedAt.isValid())
        return ReportWords::tr("It was contained after %1.").arg(reporttext::duration(incident.containedAt.ms() - incident.detectedAt.ms()));
    if (incident.status == IncidentStatus::Open)
        return ReportWords::tr("It has not been contained, %1 after it was detected.").arg(reporttext::duration(asOf.ms() - incident.detectedAt.ms()));
    return ReportWords::tr("The record does not say when it was contained.");
}

QString revocationOf(const ReportIncident& found, const Instant& asOf)
{
    if (!found.alertRaised.isValid())
        return {};
    // Only a denied canary call proves it; a confirmed revocation is somebody's word.
    if (found.canaryDenied.isValid())
        return ReportWords::tr("The agent's access was proven dead %1 after the alert.").arg(reporttext::duration(found.canaryDenied.ms() - found.alertRaised.ms()));
    if (found.revoked.isValid())
        return ReportWords::tr("The agent's access was revoked %1 after the alert; no denied canary call proves it.")
            .arg(reporttext::duration(found.revoked.ms() - found.alertRaised.ms()));
    return ReportWords::tr("The agent's access has not been proven dead, %1 after the alert.").arg(reporttext::duration(asOf.ms() - found.alertRaised.ms()));
}

QString endOf(const Incident& incident)
{
    switch (incident.status) {
    case IncidentStatus::Open:
        return ReportWords::tr("The incident is still open.");
    case IncidentStatus::Contained:
        return ReportWords::tr("It is contained and not yet resolved.");
    case IncidentStatus::Resolved:
        return ReportWords::tr("It is resolved and not yet closed.");
    case IncidentStatus::Closed:
    case IncidentStatus::Dismissed:
        break;
    }
    return ReportWords::tr("It is closed.");
}

QString gravity(const Incident& incident)
{
    if (!incident.severity)
        return ReportWords::tr("The gravest incident was \u201c%1\u201d, detected on %2.");
    switch (*incident.severity) {
    case Severity::Critical:
        return ReportWords::tr("The gravest incident was critical: \u201c%1\u201d, detected on %2.");
    case Severity::High:
        return ReportWords::tr("The gravest incident was high: \u201c%1\u201d, detected on %2.");
    case Severity::Medium:
        return ReportWords::tr("The gravest incident was medium: \u201c%1\u201d, detected on %2.");
    case Severity::Low:
        break;
    }
    return ReportWords::tr("The gravest incident was low: \u201c%1\u201d, detected on %2.");
}

// A title may be as long as a register made it; the lead stays a few lines.
QString shortened(const QString& text, int most)
{
    const QString simple = text.simplified();
    return simple.size() <= most ? simple : simple.left(most - 1).trimmed() % QChar(0x2026);
}

qint64 running(const BoardReport& report)
{
    return std::count_if(report.charts.revoke.clocks.cbegin(), report.charts.revoke.clocks.cend(), [&](const RevokeTime& clock) {
        return !clock.endedAt.isValid() && report.asOf.ms() - clock.raisedAt.ms() > Alert::slaMs;
    });
}

QString askFor(const ReportFigure& figure)
{
    if (figure.id == u"drills")
        return ReportWords::tr("Have the missing drills held: %1 were completed in the last 365 days where at least %2 are due.")
            .arg(figure.value, reporttext::number(figure.goal));
    if (figure.id == u"revoke_minutes")
        return ReportWords::tr("Shorten the time to revoke: it takes %1 on average where at most %2 minutes are allowed.")
            .arg(figure.value, reporttext::number(figure.goal));
    if (figure.id == u"agent_incidents")
        return ReportWords::tr("Decide what follows from %1 agent-caused incidents where at most %2 were the target.")
            .arg(figure.value, reporttext::number(figure.goal));
    return ReportWords::tr("Decide what follows from a missed target: %1, %2 where the target is %3.").arg(figure.name, figure.value, figure.target);
}

} // namespace

QString lead(const BoardReport& report, const ReportEvidence& evidence)
{
    if (!evidence.gravest)
        return ReportWords::tr("No incident was recorded in %1.").arg(report.period.name());
    const Incident& incident = evidence.gravest->incident;
    QStringList sentences{gravity(incident).arg(shortened(incident.title, 120), reporttext::date(incident.detectedAt)),
                          fateOf(*evidence.gravest, report.asOf), revocationOf(*evidence.gravest, report.asOf)};
    if (incident.containedAt.isValid() || incident.status != IncidentStatus::Open)
        sentences.append(endOf(incident));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString leadDetail(const BoardReport& report)
{
    int met = 0, missed = 0;
    QStringList names;
    for (const Kpi& kpi : report.kpis.kpis) {
        met += kpi.status == KpiStatus::Met;
        if (kpi.status == KpiStatus::Missed) {
            ++missed;
            names.append(kpiName(kpi.id));
        }
    }
    QStringList sentences{ReportWords::tr("Of five figures %1 met their target, %2 missed it and %3 have none or no data.").arg(met).arg(missed).arg(kpiCount - met - missed)};
    if (!names.isEmpty())
        sentences.append(ReportWords::tr("Missed: %1.").arg(names.join(QStringLiteral("; "))));
    if (const qint64 late = running(report); late > 0)
        sentences.append(ReportWords::tr("%n revocation(s) stood past 15 minutes when this report was drawn.", nullptr, int(late)));
    return sentences.join(QLatin1Char(' '));
}

QStringList asked(const BoardReport& report, const ReportEvidence& evidence)
{
    QStringList found;
    for (const ReportFigure& figure : report.figures) {
        if (figure.status.mark == ReportMark::Bad)
            found.append(askFor(figure));
    }
    if (const PlanItem* assessed = report.plan.item(u"60a"); assessed && assessed->total && *assessed->done < *assessed->total)
        found.append(ReportWords::tr("Require an assessment for every agent that executes or writes code: %1 of %2 lack one.")
                         .arg(reporttext::count(*assessed->total - *assessed->done), reporttext::count(*assessed->total)));
    if (!evidence.lapsed.isEmpty()) {
        const LapsedAuthority& first = evidence.lapsed.first();
        const QString what = QStringLiteral("%1, %2").arg(shortened(actionClassWord(first.actionClass), 40), shortened(environmentWord(first.environment), 20));
        found.append(evidence.lapsed.size() == 1 ? ReportWords::tr("Confirm or replace the owner of a lapsed authority (%1).").arg(what)
                                                 : ReportWords::tr("Confirm or replace the owners of %1 lapsed authorities, first %2.").arg(evidence.lapsed.size()).arg(what));
    }
    const auto over = std::count_if(evidence.credentials.cbegin(), evidence.credentials.cend(), isOverPolicy);
    if (over > 0)
        found.append(ReportWords::tr("Have credentials that outlive policy reissued: %1 of %2 live ones.")
                         .arg(reporttext::count(over), reporttext::count(evidence.credentials.size())));
    if (found.isEmpty())
        found.append(ReportWords::tr("Nothing: no target is missed, no assessment is missing and no authority has lapsed."));
    return found.mid(0, mostAsked);
}

} // namespace privyseal::reportparts
