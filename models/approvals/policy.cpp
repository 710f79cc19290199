#include "models/approvals/policy.h"

#include "models/committee/member.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace privyseal {
namespace {

const std::array<QString, 3> environments{QStringLiteral("sandbox"), QStringLiteral("shadow"),
                                          QStringLiteral("production")};
const QStringList capabilityWords{
    QStringLiteral("write_code"),   QStringLiteral("change_permissions"), QStringLiteral("access_production_data"),
    QStringLiteral("execute"),      QStringLiteral("export_data"),        QStringLiteral("spend_money"),
    QStringLiteral("send_messages")};

class ApprovalPolicy
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalPolicy)
};

tl::unexpected<Error> malformed(const QString& where)
{
    return fail(ErrorCode::InputRejected,
                ApprovalPolicy::tr("The approval policy cannot be used: %1 is missing or wrong.").arg(where));
}

// A list of non-empty texts; nullopt for anything else.
std::optional<QStringList> texts(const QJsonValue& value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        if (item.toString().isEmpty())
            return std::nullopt;
        list.append(item.toString());
    }
    return list;
}

std::optional<qint64> seconds(const QJsonValue& value)
{
    const qint64 number = value.toInteger(-1);
    if (number <= 0 || number > 366 * 86400)
        return std::nullopt;
    return number;
}

Result<ActionClass> readClass(const QJsonObject& json)
{
    ActionClass made;
    made.id = json[u"id"].toString();
    const auto patterns = texts(json[u"patterns"]);
    made.wildcard = json[u"wildcard"].toBool();
    if (made.id.isEmpty() || !patterns || (patterns->isEmpty() && !made.wildcard))
        return malformed(QStringLiteral("action_classes: %1").arg(made.id));
    made.patterns = *patterns;
    made.capability = json[u"capability"].toString();
    if (json.contains(u"capability") && !capabilityWords.contains(made.capability))
        return malformed(QStringLiteral("action_classes: %1: capability").arg(made.id));
    for (size_t i = 0; i < environments.size(); ++i) {
        const auto risk = riskClassFromText(json[u"risk"].toObject()[environments[i]].toString());
        if (!risk)
            return malformed(QStringLiteral("action_classes: %1: risk: %2").arg(made.id, environments[i]));
        made.risk[i] = *risk;
    }
    return made;
}

Result<RiskRaise> readRaise(const QJsonObject& json, const QStringList& classIds)
{
    RiskRaise made;
    const auto classes = texts(json[u"classes"]);
    const auto where = json.contains(u"environments") ? texts(json[u"environments"]) : QStringList();
    const auto capabilities = texts(json[u"capabilities"]);
    const auto atLeast = riskClassFromText(json[u"at_least"].toString());
    // A misspelt word would leave a risk lower than somebody wanted it, silently.
    const auto allIn = [](const QStringList& words, const auto& known) {
        return std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return std::find(known.begin(), known.end(), word) != known.end();
        });
    };
    if (!classes || classes->isEmpty() || !where || !capabilities || capabilities->isEmpty() || !atLeast ||
        !allIn(*classes, classIds) || !allIn(*where, environments) || !allIn(*capabilities, capabilityWords))
        return malformed(QStringLiteral("raises"));
    return RiskRaise{*classes, *where, *capabilities, *atLeast};
}

Result<RiskLimits> readLimits(const QJsonObject& json, const QString& risk)
{
    RiskLimits made;
    const QJsonArray slotArray = json[u"slots"].toArray();
    if (!json[u"slots"].isArray())
        return malformed(QStringLiteral("risks: %1: slots").arg(risk));
    for (const QJsonValue& value : slotArray) {
        const QString name = value.toObject()[u"name"].toString();
        const auto accepts = texts(value.toObject()[u"accepts"]);
        if (name.isEmpty() || !accepts || accepts->isEmpty())
            return malformed(QStringLiteral("risks: %1: slots").arg(risk));
        for (const QString& word : *accepts) {
            if (word != u"*" && word != u"authority-owner" && !roleFromText(word))
                return malformed(QStringLiteral("risks: %1: slots: %2").arg(risk, word));
        }
        made.slotRules.append({name, *accepts});
    }
    const auto deadline = seconds(json[u"deadline_s"]);
    const auto cap = seconds(json[u"lifetime_cap_s"]);
    const auto usual = seconds(json[u"default_lifetime_s"]);
    if (!deadline || !cap || !usual || *usual > *cap)
        return malformed(QStringLiteral("risks: %1: deadline_s, lifetime_cap_s or default_lifetime_s").arg(risk));
    made.deadlineSeconds = *deadline;
    made.lifetimeCapSeconds = *cap;
    made.defaultLifetimeSeconds = *usual;
    return made;
}

} // namespace

Result<Policy> Policy::builtIn()
{
    const auto text = builtInText();
    if (!text)
        return tl::unexpected<Error>(text.error());
    return fromJson(text->toUtf8());
}

Result<QString> Policy::builtInText()
{
    QFile file(QStringLiteral(":/policies/default.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal,
                    ApprovalPolicy::tr("The program's own approval policy is missing; install it again."));
    return QString::fromUtf8(file.readAll());
}

Result<Policy> Policy::fromJson(const QByteArray& json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return fail(ErrorCode::InputRejected,
                    ApprovalPolicy::tr("The approval policy is not JSON (at character %1).").arg(parsed.offset),
                    parsed.errorString());
    const QJsonObject root = document.object();
    if (root[u"format"].toString() != u"privyseal-policy/1")
        return malformed(QStringLiteral("format"));
    Policy policy;
    policy.m_version = root[u"version"].toInt();
    if (policy.m_version < 1)
        return malformed(QStringLiteral("version"));

    QStringList ids;
    const QJsonArray classes = root[u"action_classes"].toArray();
    for (const QJsonValue& value : classes) {
        auto made = readClass(value.toObject());
        if (!made)
            return tl::unexpected<Error>(made.error());
        if (ids.contains(made->id))
            return malformed(QStringLiteral("action_classes: %1").arg(made->id));
        ids.append(made->id);
        policy.m_classes.append(*made);
    }
    if (policy.m_classes.isEmpty() || !policy.m_classes.last().patterns.contains(QStringLiteral("*")))
        return malformed(QStringLiteral("action_classes: *"));
    const QJsonArray raises = root[u"raises"].toArray();
    for (const QJsonValue& value : raises) {
        auto made = readRaise(value.toObject(), ids);
        if (!made)
            return tl::unexpected<Error>(made.error());
        policy.m_raises.append(*made);
    }
    for (const RiskClass risk : {RiskClass::Low, RiskClass::Medium, RiskClass::High, RiskClass::Critical}) {
        auto made = readLimits(root[u"risks"].toObject()[toText(risk)].toObject(), toText(risk));
        if (!made)
            return tl::unexpected<Error>(made.error());
        policy.m_limits[size_t(risk)] = *made;
    }
    return policy;
}

QString Policy::actionClass(const QString& action) const
{
    for (const ActionClass& one : m_classes) {
        if (one.wildcard && (action == u"*" || action.endsWith(u":*") || action.endsWith(u".*")))
            return one.id;
        if (std::any_of(one.patterns.begin(), one.patterns.end(),
                        [&](const QString& p) { return fitsPattern(action, p); }))
            return one.id;
    }
    return {};
}

QString Policy::capability(const QString& action) const
{
    const QString id = actionClass(action);
    const auto found = std::find_if(m_classes.begin(), m_classes.end(), [&](const ActionClass& one) { return one.id == id; });
    return found == m_classes.end() ? QString() : found->capability;
}

RiskClass Policy::risk(const QString& action, const QString& environment, const QStringList& capabilities) const
{
    const auto place = std::find(environments.begin(), environments.end(), environment);
    const QString id = actionClass(action);
    const auto found =
        std::find_if(m_classes.begin(), m_classes.end(), [&](const ActionClass& one) { return one.id == id; });
    if (place == environments.end() || found == m_classes.end())
        return RiskClass::Critical; // what we do not know is not harmless
    RiskClass risk = found->risk[size_t(place - environments.begin())];
    for (const RiskRaise& raise : m_raises) {
        const bool able = std::any_of(capabilities.begin(), capabilities.end(), [&](const QString& capability) {
            return raise.capabilities.contains(capability);
        });
        if (able && raise.classes.contains(id) &&
            (raise.environments.isEmpty() || raise.environments.contains(environment)))
            risk = std::max(risk, raise.atLeast);
    }
    return risk;
}

bool fitsPattern(QStringView text, QStringView pattern)
{
    // Greedy with one point of return: linear in practice, no regular expression to blow up.
    qsizetype t = 0, p = 0, star = -1, mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && pattern[p].toCaseFolded() == text[t].toCaseFolded()) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace privyseal
