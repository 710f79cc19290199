#include "models/reports/reportparts.h"

#include "models/agents/agent.h"
#include "models/approvals/actionclassword.h"
#include "models/approvals/request.h"
#include "models/reports/reporttext.h"

#include <QHash>

#include <algorithm>

namespace privyseal::reportparts {
namespace {

using namespace reporttext;

ReportColumn text(const QString& name, int share)
{
    return {name, share, false, false};
}

ReportColumn numbers(const QString& name, int share)
{
    return {name, share, true, false};
}


QString more(qint64 all, qint64 shown)
{
    return all > shown ? ReportWords::tr("and %1 more").arg(count(all - shown)) : QString();
}

// Why rows are left out of a figure, as KpiService names it.
QString reasonWord(const QString& name)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("pending"), QT_TRANSLATE_NOOP("ReportWords", "pending")},
        {QStringLiteral("changes_requested"), QT_TRANSLATE_NOOP("ReportWords", "asked to change")},
        {QStringLiteral("withdrawn"), QT_TRANSLATE_NOOP("ReportWords", "withdrawn")},
        {QStringLiteral("superseded"), QT_TRANSLATE_NOOP("ReportWords", "superseded")},
        {QStringLiteral("break_glass"), QT_TRANSLATE_NOOP("ReportWords", "break-glass")},
        {QStringLiteral("unrevoked"), QT_TRANSLATE_NOOP("ReportWords", "not yet revoked")},
        {QStringLiteral("drill"), QT_TRANSLATE_NOOP("ReportWords", "in a drill")},
        {QStringLiteral("ended_before_raised"), QT_TRANSLATE_NOOP("ReportWords", "ended before raised")},
        {QStringLiteral("suspended"), QT_TRANSLATE_NOOP("ReportWords", "suspended")},
        {QStringLiteral("retired"), QT_TRANSLATE_NOOP("ReportWords", "retired")},
        {QStringLiteral("not_completed"), QT_TRANSLATE_NOOP("ReportWords", "not completed")},
        {QStringLiteral("near_miss"), QT_TRANSLATE_NOOP("ReportWords", "near miss")},
        {QStringLiteral("exercise"), QT_TRANSLATE_NOOP("ReportWords", "exercise")},
        {QStringLiteral("other_cause"), QT_TRANSLATE_NOOP("ReportWords", "of another cause")},
        {QStringLiteral("dismissed"), QT_TRANSLATE_NOOP("ReportWords", "dismissed")}};
    const auto found = words.constFind(name);
    return found == words.constEnd() ? name : ReportWords::tr(*found);
}

// What most registers call a credential; any other word stays as it is.
QString credentialWord(const QString& kind)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("token"), QT_TRANSLATE_NOOP("ReportWords", "Token")}, {QStringLiteral("key"), QT_TRANSLATE_NOOP("ReportWords", "Key")},
        {QStringLiteral("api_key"), QT_TRANSLATE_NOOP("ReportWords", "API key")},
        {QStringLiteral("signing key"), QT_TRANSLATE_NOOP("ReportWords", "Signing key")},
        {QStringLiteral("certificate"), QT_TRANSLATE_NOOP("ReportWords", "Certificate")}};
    const auto found = words.constFind(kind);
    return found == words.constEnd() ? kind : ReportWords::tr(*found);
}

QString excludedText(const Kpi& kpi)
{
    QStringList parts;
    for (const NamedFigure& left : kpi.excluded) {
        if (left.value.value_or(0) > 0)
            parts.append(ReportWords::tr("%1 %2", "a reason and how many rows").arg(reasonWord(left.name), number(left.value)));
    }
    return parts.isEmpty() ? dash() : parts.join(QStringLiteral("; "));
}

ReportSection definitions(const BoardReport& report)
{
    ReportSection section{2, ReportWords::tr("Where the figures come from"),
                          ReportWords::tr("A period is half-open: it holds its first instant and not the first of the next one. What ended after the as-of "
                                          "instant counts as not yet ended. Missing data is never counted as zero."),
                          {}, {}, {}};
    ReportTable table{{}, {text(ReportWords::tr("Figure"), 4), text(ReportWords::tr("How it is counted"), 11), numbers(ReportWords::tr("n"), 2),
                           text(ReportWords::tr("Left out"), 5)}, {}, {}, {}};
    for (const Kpi& kpi : report.kpis.kpis)
        table.rows.append({{kpiName(kpi.id)}, {kpiFormula(kpi.id)}, {number(double(kpi.n))}, {excludedText(kpi)}});
    section.tables.append(table);
    section.notes.append(ReportWords::tr("Percentiles are nearest ranks and means are arithmetic, rounded only for display. n is the number of rows that a figure, or the "
                                         "ratio beside it, rests on."));
    return section;
}

ReportSection incidents(const BoardReport& report, const ReportEvidence& evidence)
{
    ReportSection section{3, ReportWords::tr("Incidents"), {}, {}, {}, {}};
    section.intro = ReportWords::tr("Incidents, near misses and exercises detected in %1: %n.", nullptr, int(evidence.incidentCount)).arg(report.period.name());
    ReportTable table{{}, {text(ReportWords::tr("Id"), 4), text(ReportWords::tr("What happened"), 10), text(ReportWords::tr("Kind"), 4),
                           text(ReportWords::tr("Severity"), 3), text(ReportWords::tr("Detected"), 4), numbers(ReportWords::tr("To contain"), 4),
                           text(ReportWords::tr("Status"), 4)},
                      {}, more(evidence.incidentCount, evidence.incidents.size()), ReportWords::tr("None was recorded.")};
    for (const ReportIncident& found : evidence.incidents) {
        const Incident& incident = found.incident;
        const QString title = found.agentName.isEmpty() ? incident.title : ReportWords::tr("%1 (%2)").arg(incident.title, found.agentName);
        const QString contained = incident.containedAt.isValid() ? duration(incident.containedAt.ms() - incident.detectedAt.ms()) : dash();
        table.rows.append({{incident.id}, {title}, {word(incident.kind)}, {incident.severity ? word(*incident.severity) : dash()}, {date(incident.detectedAt)},
                           {contained}, {word(incident.status), incident.isOpen() ? ReportMark::Warn : ReportMark::None}});
    }
    section.tables.append(table);
    if (evidence.gravest && !evidence.gravest->incident.summary.isEmpty())
        section.notes.append(ReportWords::tr("%1: %2").arg(evidence.gravest->incident.id, evidence.gravest->incident.summary.left(1200)));
    return section;
}

QString riskWord(const QString& stored)
{
    const auto risk = riskClassFromText(stored);
    return risk ? riskName(*risk) : ReportWords::tr("Not recorded");
}

ReportTable outcomeTable(const ReportEvidence& evidence)
{
    const QStringList statuses{QStringLiteral("approved"), QStringLiteral("rejected"), QStringLiteral("expired"), QStringLiteral("policy_blocked"),
                               QStringLiteral("pending"), QStringLiteral("changes_requested"), QStringLiteral("withdrawn"), QStringLiteral("superseded")};
    ReportTable table{ReportWords::tr("By risk and outcome"), {text(ReportWords::tr("Risk"), 3)}, {}, {}, ReportWords::tr("No request was submitted in the period.")};
    for (const QString& status : statuses)
        table.columns.append(numbers(statusName(requestStatusFromText(status).value_or(RequestStatus::Pending)), 3));
    table.columns.append(numbers(ReportWords::tr("All"), 2));
    if (evidence.outcomes.isEmpty())
        return table;
    QHash<QString, QHash<QString, qint64>> counts;
    for (const OutcomeCount& outcome : evidence.outcomes) {
        const QString risk = riskClassFromText(outcome.risk) ? outcome.risk : QString();
        for (const QString& row : {risk, QStringLiteral("all")}) {
            counts[row][outcome.status] += outcome.count;
            counts[row][QStringLiteral("all")] += outcome.count;
        }
    }
    for (const QString& risk : {QStringLiteral("critical"), QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low"), QString(), QStringLiteral("all")}) {
        if (!counts.contains(risk))
            continue;
        QList<ReportCell> row{{risk == u"all" ? ReportWords::tr("All") : riskWord(risk)}};
        for (const QString& status : statuses)
            row.append({count(counts[risk].value(status))});
        row.append({count(counts[risk].value(QStringLiteral("all")))});
        table.rows.append(row);
    }
    return table;
}

ReportSection approvals(const BoardReport& report, const ReportEvidence& evidence)
{
    ReportSection section{4, ReportWords::tr("Approvals, vetoes and break-glass"), {}, {}, {}, {}};
    section.intro = ReportWords::tr("Requests submitted in %1, by their state at the as-of instant. A timeout is expired: nobody approved it and nobody rejected it.")
                        .arg(report.period.name());
    section.tables.append(outcomeTable(evidence));
    ReportTable glass{ReportWords::tr("Break-glass"), {text(ReportWords::tr("Request"), 4), text(ReportWords::tr("Agent"), 4), text(ReportWords::tr("What"), 9),
                                                       text(ReportWords::tr("Environment"), 4), text(ReportWords::tr("Submitted"), 4), text(ReportWords::tr("Outcome"), 4)},
                      {}, {}, ReportWords::tr("Nobody broke the glass in this period.")};
    const QList<BreakGlassUse> shown = evidence.breakGlass.mid(0, BoardReport::rowCap);
    for (const BreakGlassUse& use : shown)
        glass.rows.append({{use.id}, {use.agent}, {ReportWords::tr("%1 on %2", "an action and a resource").arg(use.action, use.resource)}, {environmentWord(use.environment)}, {date(use.at)},
                           {requestStatusFromText(use.status) ? statusName(*requestStatusFromText(use.status)) : use.status}});
    glass.more = more(evidence.breakGlass.size(), shown.size());
    section.tables.append(glass);
    section.notes.append(ReportWords::tr("%n rejecting vote(s) were cast in this record in the period; one is enough to stop a request.", nullptr, int(evidence.rejectingVotes)));
    return section;
}

// The worst lifetimes first.
ReportTable overPolicy(const ReportEvidence& evidence)
{
    ReportTable table{ReportWords::tr("Credentials that outlive policy"),
                      {text(ReportWords::tr("Agent"), 5), text(ReportWords::tr("Credential"), 6), text(ReportWords::tr("Kind"), 4), text(ReportWords::tr("Issued"), 4),
                       text(ReportWords::tr("Ends"), 4), numbers(ReportWords::tr("Lifetime"), 4)},
                      {}, {}, ReportWords::tr("Every live credential ends within its policy.")};
    QList<EvidenceCredential> over;
    std::copy_if(evidence.credentials.cbegin(), evidence.credentials.cend(), std::back_inserter(over), isOverPolicy);
    const auto lifetime = [](const EvidenceCredential& credential) {
        return credential.expiresAt.isValid() && credential.issuedAt.isValid() ? credential.expiresAt.ms() - credential.issuedAt.ms() : std::numeric_limits<qint64>::max();
    };
    std::stable_sort(over.begin(), over.end(), [&](const EvidenceCredential& a, const EvidenceCredential& b) { return lifetime(a) > lifetime(b); });
    const QList<EvidenceCredential> shown = over.mid(0, BoardReport::rowCap);
    for (const EvidenceCredential& credential : shown) {
        const bool known = lifetime(credential) != std::numeric_limits<qint64>::max();
        table.rows.append({{credential.agentName}, {credential.id}, {credential.kind.isEmpty() ? dash() : credentialWord(credential.kind)}, {date(credential.issuedAt)},
                           {credential.expiresAt.isValid() ? date(credential.expiresAt) : ReportWords::tr("never")},
                           {known ? duration(lifetime(credential)) : dash()}});
    }
    table.more = more(over.size(), shown.size());
    return table;
}

ReportSection privileges(const BoardReport& report, const ReportEvidence& evidence)
{
    ReportSection section{5, ReportWords::tr("Agents, privileges and credentials"), {}, {}, {}, {}};
    section.intro = ReportWords::tr("As the record knows them at the as-of instant. Retired agents hold nothing here.");
    const EnvironmentCounts& environments = report.charts.environments;
    const auto production = std::count_if(evidence.grants.cbegin(), evidence.grants.cend(), [](const EvidenceGrant& grant) { return grant.environment == u"production"; });
    const auto wildcard = std::count_if(evidence.grants.cbegin(), evidence.grants.cend(),
                                        [](const EvidenceGrant& grant) { return leastprivilege::isWildcard(grant.action, grant.resource); });
    const auto unused = std::count_if(evidence.grants.cbegin(), evidence.grants.cend(), [&](const EvidenceGrant& grant) { return leastprivilege::isUnused(grant.lastUsedAt, grant.grantedAt, report.asOf); });
    const auto over = std::count_if(evidence.credentials.cbegin(), evidence.credentials.cend(), isOverPolicy);
    const auto shared = std::count_if(evidence.agents.cbegin(), evidence.agents.cend(), [](const EvidenceAgent& agent) { return !agent.dedicated; });
    const auto mark = [](qint64 value) { return value > 0 ? ReportMark::Warn : ReportMark::None; };
    ReportTable table{{}, {text(ReportWords::tr("What"), 12), numbers(ReportWords::tr("Count"), 3), text(ReportWords::tr("Of"), 8)}, {}, {}, {}};
    table.rows = {{{ReportWords::tr("Active agents")}, {count(environments.active())},
                   {ReportWords::tr("%1 sandbox, %2 shadow, %3 production").arg(count(environments.sandbox), count(environments.shadow), count(environments.production))}},
                  {{ReportWords::tr("Suspended agents")}, {count(environments.suspended)}, {dash()}},
                  {{ReportWords::tr("Agents without an account of their own")}, {count(shared), mark(shared)}, {ReportWords::tr("%n agent(s)", nullptr, int(evidence.agents.size()))}},
                  {{ReportWords::tr("Live privileges")}, {count(evidence.grants.size())}, {ReportWords::tr("%1 in production").arg(count(production))}},
                  {{ReportWords::tr("Privileges with a wildcard")}, {count(wildcard), mark(wildcard)}, {ReportWords::tr("%1 live privileges").arg(count(evidence.grants.size()))}},
                  {{ReportWords::tr("Privileges unused for more than 90 days")}, {count(unused), mark(unused)}, {ReportWords::tr("%1 live privileges").arg(count(evidence.grants.size()))}},
                  {{ReportWords::tr("Credentials that outlive policy")}, {count(over), mark(over)}, {ReportWords::tr("%1 live credentials").arg(count(evidence.credentials.size()))}}};
    section.tables.append(table);
    section.tables.append(overPolicy(evidence));
    if (!evidence.lapsed.isEmpty()) {
        ReportTable lapsed{ReportWords::tr("Lapsed authorities"), {text(ReportWords::tr("Action class"), 6), text(ReportWords::tr("Environment"), 4),
                                                                    text(ReportWords::tr("Owner"), 6), text(ReportWords::tr("Lapsed"), 4)}, {}, {}, {}};
        const QList<LapsedAuthority> shown = evidence.lapsed.mid(0, BoardReport::rowCap);
        for (const LapsedAuthority& authority : shown)
            lapsed.rows.append({{actionClassWord(authority.actionClass)}, {environmentWord(authority.environment)}, {authority.owner.isEmpty() ? dash() : authority.owner}, {date(authority.expiresAt)}});
        lapsed.more = more(evidence.lapsed.size(), shown.size());
        section.tables.append(lapsed);
    }
    return section;
}

ReportSection planSection(const BoardReport& report)
{
    ReportSection section{6, ReportWords::tr("Plan 30/60/90"), {}, {}, {}, {}};
    section.intro = ReportWords::tr("Day %1 since %2. Each item is proven by the record; nobody ticks it.").arg(report.planDay).arg(date(report.plan.day0));
    ReportTable table{{}, {text(ReportWords::tr("Item"), 7), text(ReportWords::tr("Owner"), 5), text(ReportWords::tr("Due"), 4), numbers(ReportWords::tr("Done"), 3),
                           text(ReportWords::tr("Status"), 4), text(ReportWords::tr("Why"), 9)}, {}, {}, {}};
    for (const PlanItem& item : report.plan.items) {
        const ReportStatus status = statusOf(item.status, item.percent.value_or(0) > 0);
        table.rows.append({{item.title}, {item.owner.isEmpty() ? dash() : item.owner}, {date(item.due)},
                           {item.done && item.total ? ReportWords::tr("%1 of %2").arg(count(*item.done), count(*item.total)) : dash()}, {status.word, status.mark}, {item.why}});
    }
    section.tables.append(table);
    ReportTable steps{ReportWords::tr("What moves it next"), {text(ReportWords::tr("Step"), 12), text(ReportWords::tr("Owner"), 5), text(ReportWords::tr("Due"), 4),
                                                              numbers(ReportWords::tr("From, to"), 5)}, {}, {}, ReportWords::tr("Nothing is open.")};
    for (const PlanStep& step : report.plan.steps.mid(0, 12))
        steps.rows.append({{step.text}, {step.owner.isEmpty() ? dash() : step.owner}, {date(step.due)},
                           {ReportWords::tr("%1 to %2", "a step of the plan: from percent, to percent").arg(percent(step.fromPercent), percent(step.toPercent))}});
    section.tables.append(steps);
    return section;
}

QString kindWord(const QString& kind)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("agents"), QT_TRANSLATE_NOOP("ReportWords", "Agents")},       {QStringLiteral("grants"), QT_TRANSLATE_NOOP("ReportWords", "Privileges")},
        {QStringLiteral("credentials"), QT_TRANSLATE_NOOP("ReportWords", "Credentials")}, {QStringLiteral("requests"), QT_TRANSLATE_NOOP("ReportWords", "Requests")},
        {QStringLiteral("decisions"), QT_TRANSLATE_NOOP("ReportWords", "Votes")},     {QStringLiteral("incidents"), QT_TRANSLATE_NOOP("ReportWords", "Incidents")},
        {QStringLiteral("alerts"), QT_TRANSLATE_NOOP("ReportWords", "Alerts")},       {QStringLiteral("drills"), QT_TRANSLATE_NOOP("ReportWords", "Drills")},
        {QStringLiteral("assessments"), QT_TRANSLATE_NOOP("ReportWords", "Assessments")}, {QStringLiteral("guardrails"), QT_TRANSLATE_NOOP("ReportWords", "Guardrails")},
        {QStringLiteral("authorities"), QT_TRANSLATE_NOOP("ReportWords", "Authorities")}, {QStringLiteral("members"), QT_TRANSLATE_NOOP("ReportWords", "Members")},
        {QStringLiteral("reports"), QT_TRANSLATE_NOOP("ReportWords", "Published reports")}};
    const auto found = words.constFind(kind);
    return found == words.constEnd() ? kind : ReportWords::tr(*found);
}

ReportSection howToCheck(const BoardReport& report, const ReportEvidence& evidence)
{
    ReportSection section{7, ReportWords::tr("How to check this report"),
                          ReportWords::tr("Whoever holds the record can compute every figure again. Who decided is proved by signatures, from the committee's first roster "
                                          "on; what was imported is as it was imported, and nobody has signed it."),
                          {}, {}, {}};
    ReportTable facts{{}, {text(ReportWords::tr("What"), 4), {ReportWords::tr("Value"), 12, false, true}}, {}, {}, {}};
    facts.rows = {{{ReportWords::tr("Organisation")}, {report.organisation}}, // whole: the cover shortens a long name
                  {{ReportWords::tr("Data as of")}, {report.asOf.iso()}},
                  {{ReportWords::tr("Period")}, {ReportWords::tr("%1 to %2").arg(report.period.from.iso(), report.period.to.iso())}},
                  {{ReportWords::tr("Drawn")}, {report.created.iso()}},
                  {{ReportWords::tr("Record")}, {report.recordId}},
                  {{ReportWords::tr("SHA-256 of the bundle")}, {evidence.bundleSha256.isEmpty() ? ReportWords::tr("not computed for a record of this size; the commands below give it")
                                                                                               : evidence.bundleSha256}},
                  {{ReportWords::tr("Program")}, {QStringLiteral("Privy Seal " PRIVYSEAL_VERSION)}}};
    section.tables.append(facts);
    ReportTable rows{ReportWords::tr("What the record holds"), {text(ReportWords::tr("Kind"), 4), numbers(ReportWords::tr("Rows"), 2), text({}, 6)}, {}, {}, {}};
    for (const auto& [kind, rowCount] : evidence.counts)
        rows.rows.append({{kindWord(kind)}, {count(rowCount)}, {}});
    section.tables.append(rows);
    const QString kind = report.period.kind == Period::Kind::Custom ? QStringLiteral("--from %1 --to %2").arg(report.period.from.iso(), report.period.to.iso())
                                                                    : QStringLiteral("--period ") + toText(report.period.kind);
    section.notes.append(ReportWords::tr("These commands give the same figures, the same plan and the digest, as long as nothing was added to the record since."));
    section.commands = {QStringLiteral("privysealctl -r RECORD kpi --json %1 --as-of %2").arg(kind, report.asOf.iso()),
                        QStringLiteral("privysealctl -r RECORD plan --json --as-of %1").arg(report.asOf.iso()),
                        QStringLiteral("privysealctl -r RECORD export bundle --out bundle.json && sha256sum bundle.json")};
    return section;
}

} // namespace

QList<ReportSection> sections(const BoardReport& report, const ReportEvidence& evidence)
{
    return {definitions(report), incidents(report, evidence), approvals(report, evidence), privileges(report, evidence), planSection(report), howToCheck(report, evidence)};
}

} // namespace privyseal::reportparts
