#include "views/approvals/requestwords.h"

#include "models/core/textsafety.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace privyseal {
namespace {

struct RequestWords
{
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};

// The thing itself out of a path such as "erp-core/payments/ledger" or "crm:contacts": its last part, readable.
QString thing(const QString& resource)
{
    static const QRegularExpression separator(QStringLiteral("[/:]"));
    const QStringList parts = resource.split(separator, Qt::SkipEmptyParts);
    QString name = parts.isEmpty() ? resource : parts.last();
    if (name == u"*")
        return parts.size() > 1 ? RequestWords::tr("everything in %1").arg(visibleText(parts[parts.size() - 2])) : RequestWords::tr("everything");
    return visibleText(name.replace(u'_', u' ').replace(u'-', u' '));
}

enum class Verb { Read, Write, Delete, Execute, Deploy, Export, Send, Spend, Permissions, Other };

// What kind of doing an action text names, by its last word ("payments:ledger.write"): for wording only, no rule hangs on it.
Verb verbOf(const QString& action)
{
    static const std::pair<const char*, Verb> words[] = {
        {"permission", Verb::Permissions}, {"iam", Verb::Permissions}, {"grant", Verb::Permissions}, {"export", Verb::Export},
        {"send", Verb::Send}, {"message", Verb::Send}, {"pay", Verb::Spend}, {"spend", Verb::Spend}, {"deploy", Verb::Deploy},
        {"delete", Verb::Delete}, {"purge", Verb::Delete}, {"exec", Verb::Execute}, {"run", Verb::Execute}, {"write", Verb::Write},
        {"update", Verb::Write}, {"post", Verb::Write}, {"create", Verb::Write}, {"read", Verb::Read}, {"list", Verb::Read},
        {"get", Verb::Read}, {"view", Verb::Read}, {"search", Verb::Read}};
    static const QRegularExpression separator(QStringLiteral("[:./]"));
    const QStringList parts = action.toLower().split(separator, Qt::SkipEmptyParts);
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        for (const auto& [word, verb] : words) {
            if (part->startsWith(QLatin1String(word)))
                return verb;
        }
    }
    return Verb::Other;
}

QString agentWords(const Dossier& dossier)
{
    return visibleText(dossier.agentName.isEmpty() ? dossier.request.agent : dossier.agentName);
}

} // namespace

QString requestTitle(const Request& request)
{
    const QString what = thing(request.resource);
    switch (verbOf(request.action)) {
    case Verb::Read:
        return RequestWords::tr("Read %1").arg(what);
    case Verb::Write:
        return RequestWords::tr("Write to %1").arg(what);
    case Verb::Delete:
        return RequestWords::tr("Delete from %1").arg(what);
    case Verb::Execute:
        return RequestWords::tr("Run commands on %1").arg(what);
    case Verb::Deploy:
        return RequestWords::tr("Deploy to %1").arg(what);
    case Verb::Export:
        return RequestWords::tr("Export %1").arg(what);
    case Verb::Send:
        return RequestWords::tr("Send messages to %1").arg(what);
    case Verb::Spend:
        return RequestWords::tr("Spend money through %1").arg(what);
    case Verb::Permissions:
        return RequestWords::tr("Change permissions of %1").arg(what);
    case Verb::Other:
        break;
    }
    return RequestWords::tr("Use %1 on %2").arg(visibleText(request.action), what);
}

QString environmentWords(const QString& environment)
{
    if (environment == u"production")
        return RequestWords::tr("in production");
    if (environment == u"shadow")
        return RequestWords::tr("in shadow");
    if (environment == u"sandbox")
        return RequestWords::tr("in the sandbox");
    return RequestWords::tr("in %1").arg(visibleText(environment));
}

QString lifetimeWords(qint64 seconds)
{
    if (seconds <= 0)
        return RequestWords::tr("no time named");
    if (seconds % 86400 == 0)
        return RequestWords::tr("%n day(s)", nullptr, int(seconds / 86400));
    if (seconds % 3600 == 0)
        return RequestWords::tr("%n hour(s)", nullptr, int(seconds / 3600));
    return RequestWords::tr("%n minute(s)", nullptr, int(seconds / 60));
}

QString requestSentence(const Dossier& dossier)
{
    const Request& request = dossier.request;
    QString doing = requestTitle(request);
    return RequestWords::tr("%1 asks: %2, %3, for %4.")
        .arg(agentWords(dossier), doing, environmentWords(request.environment),
             lifetimeWords(request.lifetimeSeconds));
}

QString verdictSentence(const Dossier& dossier, Verdict verdict)
{
    const Request& request = dossier.request;
    const QString agent = agentWords(dossier);
    const QString doing = requestTitle(request);
    const QString where = environmentWords(request.environment);
    switch (verdict) {
    case Verdict::Approve:
        return RequestWords::tr("%1 may: %2, %3, for %4 from approval").arg(agent, doing, where, lifetimeWords(request.lifetimeSeconds));
    case Verdict::Reject:
        return RequestWords::tr("%1 may not: %2, %3. One rejection ends the request").arg(agent, doing, where);
    case Verdict::RequestChanges:
        return RequestWords::tr("%1 asks again after a change: %2, %3").arg(agent, doing, where);
    }
    return {};
}

Status riskStatus(RiskClass risk)
{
    switch (risk) {
    case RiskClass::Low:
    case RiskClass::Medium:
        return {Shape::None, Tone::Neutral, riskName(risk)};
    case RiskClass::High:
        return {Shape::Triangle, Tone::Warn, riskName(risk)};
    case RiskClass::Critical:
        return {Shape::Diamond, Tone::Bad, riskName(risk)};
    }
    return {};
}

Status requestStatus(RequestStatus status)
{
    const QString word = statusName(status);
    switch (status) {
    case RequestStatus::Pending:
        return {Shape::Ring, Tone::Neutral, word};
    case RequestStatus::ChangesRequested:
        return {Shape::HalfDisc, Tone::Neutral, word};
    case RequestStatus::Approved:
        return {Shape::DiscTick, Tone::Good, word};
    case RequestStatus::Rejected:
        return {Shape::Diamond, Tone::Bad, word};
    case RequestStatus::Expired:
        return {Shape::Padlock, Tone::Neutral, word};
    case RequestStatus::PolicyBlocked:
        return {Shape::Octagon, Tone::Bad, word};
    case RequestStatus::Withdrawn:
    case RequestStatus::Superseded:
        return {Shape::Bar, Tone::Neutral, word};
    }
    return {};
}

int riskLevel(const std::optional<RiskClass>& risk)
{
    return risk ? int(*risk) + 1 : 0;
}

} // namespace privyseal
