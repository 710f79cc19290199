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

// What an action says of itself: its verb is the last word, what comes before names what it works on
// ("payments:ledger.write"). For wording only, no rule hangs on it; the action itself stands in the table of changes.
struct Doing
{
    Verb verb = Verb::Other;
    QString what; // empty: the action names nothing
};

Doing doingOf(const QString& action)
{
    static const std::pair<const char*, Verb> verbs[] = {
        {"export", Verb::Export}, {"send", Verb::Send}, {"message", Verb::Send}, {"pay", Verb::Spend}, {"spend", Verb::Spend},
        {"deploy", Verb::Deploy}, {"delete", Verb::Delete}, {"purge", Verb::Delete}, {"exec", Verb::Execute}, {"execute", Verb::Execute},
        {"run", Verb::Execute}, {"write", Verb::Write}, {"update", Verb::Write}, {"post", Verb::Write}, {"create", Verb::Write},
        {"read", Verb::Read}, {"list", Verb::Read}, {"get", Verb::Read}, {"view", Verb::Read}, {"search", Verb::Read}};
    static const QStringList permissions{QStringLiteral("permission"), QStringLiteral("permissions"), QStringLiteral("iam"),
                                         QStringLiteral("grant"), QStringLiteral("grants")};
    static const QRegularExpression separator(QStringLiteral("[:./_-]"));
    QStringList words = action.toLower().split(separator, Qt::SkipEmptyParts);
    Doing doing;
    for (const auto& [word, verb] : verbs) {
        if (!words.isEmpty() && words.last() == QLatin1String(word))
            doing.verb = verb;
    }
    const bool rights = std::any_of(words.cbegin(), words.cend(), [](const QString& word) { return permissions.contains(word); });
    if (rights && doing.verb != Verb::Read)
        doing.verb = Verb::Permissions;
    if (!words.isEmpty())
        words.removeLast();
    if (rights && doing.verb == Verb::Permissions)
        words.removeIf([](const QString& word) { return permissions.contains(word); });
    doing.what = words.join(u' ');
    return doing;
}

// The title ("Read logs") and the words after "asks to" and "may". `onResource`: the words name the resource themselves.
struct Phrase
{
    QString title, doing;
    bool onResource = false;
};

Phrase phraseOf(const Request& request)
{
    const Doing doing = doingOf(visibleText(request.action));
    const QString resource = visibleText(request.resource), where = thing(resource);
    const QString what = doing.what.isEmpty() ? where : doing.what;
    switch (doing.verb) {
    case Verb::Read:
        return {RequestWords::tr("Read %1").arg(what), RequestWords::tr("read %1", "after: asks to, may").arg(what)};
    case Verb::Write:
        return {RequestWords::tr("Write to %1").arg(what), RequestWords::tr("write to %1", "after: asks to, may").arg(what)};
    case Verb::Delete:
        return {RequestWords::tr("Delete from %1").arg(what), RequestWords::tr("delete from %1", "after: asks to, may").arg(what)};
    case Verb::Export:
        return {RequestWords::tr("Export %1").arg(what), RequestWords::tr("export %1", "after: asks to, may").arg(what)};
    case Verb::Permissions:
        return {RequestWords::tr("Change permissions of %1").arg(what), RequestWords::tr("change permissions of %1", "after: asks to, may").arg(what)};
    case Verb::Execute:
        if (!doing.what.isEmpty())
            return {RequestWords::tr("Run %1").arg(what), RequestWords::tr("run %1", "after: asks to, may").arg(what)};
        return {RequestWords::tr("Run commands on %1").arg(where), RequestWords::tr("run commands on %1", "after: asks to, may").arg(resource), true};
    case Verb::Deploy:
        return {RequestWords::tr("Deploy to %1").arg(where), RequestWords::tr("deploy to %1", "after: asks to, may").arg(resource), true};
    case Verb::Send:
        return {RequestWords::tr("Send messages to %1").arg(where), RequestWords::tr("send messages to %1", "after: asks to, may").arg(resource), true};
    case Verb::Spend:
        return {RequestWords::tr("Spend money through %1").arg(where), RequestWords::tr("spend money through %1", "after: asks to, may").arg(resource), true};
    case Verb::Other:
        break;
    }
    const QString action = visibleText(request.action);
    return {RequestWords::tr("Use %1 on %2").arg(action, where), RequestWords::tr("use %1 on %2", "after: asks to, may").arg(action, resource), true};
}

// What it does, and on which resource exactly.
QString doingWords(const Request& request)
{
    const Phrase phrase = phraseOf(request);
    return phrase.onResource ? phrase.doing : RequestWords::tr("%1 on %2", "what it does; the resource").arg(phrase.doing, visibleText(request.resource));
}

QString agentOf(const Dossier& dossier)
{
    return visibleText(dossier.agentName.isEmpty() ? dossier.request.agent : dossier.agentName);
}

} // namespace

QString requestTitle(const Request& request)
{
    return phraseOf(request).title;
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

QString parameterWords(const QMap<QString, QString>& parameters)
{
    QStringList words;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        words.append(QString(visibleText(it.key()) + QStringLiteral(" = ") + visibleText(it.value())));
    return words.join(QStringLiteral(", "));
}

MarkedText requestSentence(const Dossier& dossier)
{
    const Request& request = dossier.request;
    const QString bounds = parameterWords(request.parameters);
    return MarkedText::of(bounds.isEmpty() ? RequestWords::tr("%1 asks to %2 %3 for %4.") : RequestWords::tr("%1 asks to %2 %3 for %4, with %5."),
                          {{agentOf(dossier), true},
                           {doingWords(request), true},
                           {environmentWords(request.environment), false},
                           {lifetimeWords(request.lifetimeSeconds), true},
                           {bounds, false}});
}

QString verdictSentence(const Dossier& dossier, Verdict verdict)
{
    const Request& request = dossier.request;
    const QString agent = agentOf(dossier), doing = doingWords(request), where = environmentWords(request.environment);
    switch (verdict) {
    case Verdict::Approve:
        return RequestWords::tr("%1 may %2 %3 for %4 from approval").arg(agent, doing, where, lifetimeWords(request.lifetimeSeconds));
    case Verdict::Reject:
        return RequestWords::tr("%1 may not %2 %3; one rejection ends the request").arg(agent, doing, where);
    case Verdict::RequestChanges:
        return RequestWords::tr("%1 has to be asked for anew before it may %2 %3").arg(agent, doing, where);
    case Verdict::Ratify:
        return RequestWords::tr("it was right that %1 could %2 %3 without waiting").arg(agent, doing, where);
    case Verdict::Repudiate:
        return RequestWords::tr("%1 should not have been able to %2 %3").arg(agent, doing, where);
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
