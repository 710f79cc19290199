#include "models/approvals/decisiontext.h"

#include "models/trust/papertext.h"

namespace privyseal {
namespace {

QString lifetimeText(qint64 seconds)
{
    if (seconds <= 0)
        return QStringLiteral("none told");
    const auto counted = [](qint64 count, const char* unit) {
        return QStringLiteral("%1 %2%3, counted from approval").arg(count).arg(QLatin1String(unit), count == 1 ? QString() : QStringLiteral("s"));
    };
    return seconds % 86400 == 0 ? counted(seconds / 86400, "day") : seconds % 3600 == 0 ? counted(seconds / 3600, "hour") : counted(seconds, "second");
}

void addField(QStringList& lines, const char* label, const QString& value)
{
    papertext::addField(lines, QString::fromLatin1(label), value);
}

QStringList othersThan(const QString& name, QStringList names)
{
    names.removeAll(name);
    return names.isEmpty() ? QStringList{QStringLiteral("-")} : names;
}

QString verdictLine(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approve:
        return QStringLiteral("I approve this request.");
    case Verdict::Reject:
        return QStringLiteral("I reject this request.");
    case Verdict::RequestChanges:
        return QStringLiteral("I ask for changes to this request.");
    case Verdict::Ratify:
        return QStringLiteral("I ratify what was given by breaking the glass.");
    case Verdict::Repudiate:
        return QStringLiteral("I repudiate what was given by breaking the glass.");
    }
    return {};
}

} // namespace

QString decisionText(const DecisionPaper& paper, Verdict verdict, const QString& memberName)
{
    const Request& request = paper.request;
    using papertext::grouped, papertext::orDash, papertext::utc;
    QStringList lines{verdictLine(verdict), QString()};
    addField(lines, "Request", QStringLiteral("%1, version %2").arg(request.id).arg(request.version));
    if (request.breakGlass)
        addField(lines, "", QStringLiteral("BREAK-GLASS: one signature gives it at once, others have to ratify it"));
    if (request.breakGlass)
        addField(lines, "Passes over", othersThan(memberName, paper.approvers).join(QStringLiteral(", ")));
    addField(lines, "Agent", paper.agentName.isEmpty() || paper.agentName == request.agent ? request.agent
                                                                                           : QString(paper.agentName + u" (" + request.agent + u')'));
    addField(lines, "Owner", orDash(paper.context.owner));
    addField(lines, "Sponsor", orDash(paper.context.sponsor));
    addField(lines, "Action", request.action);
    addField(lines, "Resource", request.resource);
    addField(lines, "Environment", request.environment);
    for (auto it = request.parameters.cbegin(); it != request.parameters.cend(); ++it)
        addField(lines, it == request.parameters.cbegin() ? "Parameters" : "", it.key() + QStringLiteral(" = ") + it.value());
    addField(lines, "Lifetime", lifetimeText(request.lifetimeSeconds));
    addField(lines, "Asked by", request.requestedBy + QStringLiteral(", ") + utc(request.requestedAt));
    addField(lines, "Decide by", utc(request.deadline));
    addField(lines, "Risk class", (request.risk ? toText(*request.risk) : QStringLiteral("unknown")) + QStringLiteral(": ") + paper.slotNames.join(QStringLiteral("; ")));
    addField(lines, "Answers for it", orDash(paper.context.authorityOwner));
    if (paper.context.guardrails.isEmpty())
        addField(lines, "Guardrails", QStringLiteral("-"));
    for (const DecisionContext::Guardrail& one : paper.context.guardrails)
        addField(lines, "Guardrails", QStringLiteral("%1 %2 %3").arg(one.id, orDash(one.version), orDash(one.fingerprint)));
    addField(lines, "Justification", orDash(request.justification));
    lines.append(QString());
    addField(lines, "Request SHA-256", grouped(request.digest));
    addField(lines, qPrintable(QStringLiteral("Roster %1").arg(paper.rosterVersion)), grouped(paper.rosterSha256));
    addField(lines, "Policy", QString::number(request.policyVersion));
    addField(lines, "Decided by", memberName);
    return lines.join(u'\n');
}

} // namespace privyseal
