#include "models/controls/coverage.h"

#include "models/agents/leastprivilege.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace privyseal {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 heardMs = 30 * dayMs;
constexpr qint64 meetingMs = 92 * dayMs; // a quarter

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Controls)
};

// Counts those whom a control is about, one after the other.
class Tally
{
public:
    Tally(ControlId id, const QString& title, const QString& rule) { m_control = {id, title, rule, {}, {}, {}, {}, 100, ControlStatus::NotEvaluable, {}, {}, {}, {}}; }

    // All causes are told before those whom they concern.
    void addCause(const QString& why) { m_control.causes.append({why, {}, {}}); }
    void add(const QString& id, const QString& name, std::initializer_list<bool> fails)
    {
        ++m_total;
        bool any = false;
        qsizetype cause = 0;
        for (const bool fail : fails) {
            if (fail)
                m_control.causes[cause].ids.append(id);
            any = any || fail;
            ++cause;
        }
        if (!any)
            return;
        m_control.failing.append(id);
        m_control.names.append(name);
    }
    // `step` says for a cause what to do about so many.
    Control end(const std::function<QString(qsizetype cause, int count)>& step)
    {
        for (qsizetype i = 0; i < m_control.causes.size(); ++i)
            m_control.causes[i].step = step(i, int(m_control.causes[i].ids.size()));
        m_control.causes.removeIf([](const ControlCause& cause) { return cause.ids.isEmpty(); });
        std::stable_sort(m_control.causes.begin(), m_control.causes.end(), [](const ControlCause& a, const ControlCause& b) { return a.ids.size() > b.ids.size(); });
        if (m_total > 0) {
            m_control.total = m_total;
            m_control.done = m_total - m_control.failing.size();
            m_control.percent = 100.0 * double(*m_control.done) / double(m_total);
        }
        return m_control;
    }

private:
    Control m_control;
    qint64 m_total = 0;
};

Control riskAssessment(const ControlEvidence& evidence)
{
    Tally tally(ControlId::RiskAssessment, Words::tr("Risk assessment"), Words::tr("Agents that can do harm, or are in production, have a current approved assessment."));
    tally.addCause(Words::tr("No current approved assessment"));
    for (const EvidenceAgent& agent : evidence.agents) {
        if (needsAssessment(agent.capabilities, agent.environment))
            tally.add(agent.id, agent.name, {!agent.assessed});
    }
    return tally.end([](qsizetype, int count) { return Words::tr("Assess %n agent(s)", nullptr, count); });
}

Control leastPrivilege(const ControlEvidence& evidence)
{
    Tally tally(ControlId::LeastPrivilege, Words::tr("Least privilege"), Words::tr("Active agents have an account of their own, and no privilege that is a wildcard or unused for 90 days."));
    tally.addCause(Words::tr("A privilege is unused"));
    tally.addCause(Words::tr("A person's account is shared"));
    tally.addCause(Words::tr("A privilege is a wildcard"));
    for (const EvidenceAgent& agent : evidence.agents) {
        if (agent.status != u"active")
            continue;
        const QList<EvidenceGrant> grants = evidence.grants.value(agent.id);
        const bool unused = std::any_of(grants.begin(), grants.end(), [&](const EvidenceGrant& one) { return leastprivilege::isUnused(one.lastUsedAt, one.grantedAt, evidence.asOf); });
        const bool wildcard = std::any_of(grants.begin(), grants.end(), [](const EvidenceGrant& one) { return leastprivilege::isWildcard(one.action, one.resource); });
        tally.add(agent.id, agent.name, {unused, !agent.dedicated, wildcard});
    }
    return tally.end([](qsizetype cause, int count) {
        return cause == 0   ? Words::tr("Drop the unused privileges of %n agent(s)", nullptr, count)
               : cause == 1 ? Words::tr("Give %n agent(s) an account of their own", nullptr, count)
                            : Words::tr("Narrow the wildcards of %n agent(s)", nullptr, count);
    });
}

Control shortLivedTokens(const ControlEvidence& evidence)
{
    Tally tally(ControlId::ShortLivedTokens, Words::tr("Short-lived tokens"), Words::tr("Every live credential ends within its policy: tokens after 24 hours, others after 90 days."));
    tally.addCause(Words::tr("A credential lives longer than policy allows"));
    tally.addCause(Words::tr("A credential has no end or no beginning"));
    struct Held
    {
        bool tooLong = false, endless = false;
    };
    QHash<QString, Held> held;
    for (const EvidenceCredential& one : evidence.credentials) {
        Held& of = held[one.agent];
        const bool isBounded = one.issuedAt.isValid() && one.expiresAt.isValid();
        of.endless = of.endless || !isBounded;
        of.tooLong = of.tooLong || (isBounded && !leastprivilege::isWithinPolicy(one.kind, one.issuedAt, one.expiresAt));
    }
    for (const EvidenceAgent& agent : evidence.agents) {
        const auto of = held.constFind(agent.id);
        if (of != held.constEnd())
            tally.add(agent.id, agent.name, {of->tooLong, of->endless});
    }
    return tally.end([](qsizetype cause, int count) {
        return cause == 0 ? Words::tr("Reissue the credentials of %n agent(s) within policy", nullptr, count) : Words::tr("Give the credentials of %n agent(s) an end", nullptr, count);
    });
}

Control humanApproval(const ControlEvidence& evidence)
{
    Tally tally(ControlId::HumanApproval, Words::tr("Non-bypassable approvals"), Words::tr("Every active production privilege of an active agent stands on a signed quorum that verifies."));
    tally.addCause(Words::tr("A production privilege stands on no signed decision"));
    for (const EvidenceAgent& agent : evidence.agents) {
        int production = 0, proved = 0;
        const QList<EvidenceGrant> grants = evidence.grants.value(agent.id);
        for (const EvidenceGrant& one : grants) {
            const bool counts = one.environment == u"production" && one.status == u"active";
            production += counts;
            proved += counts && evidence.signedRequests.contains(one.request);
        }
        if (agent.status == u"active" && production > 0)
            tally.add(agent.id, agent.name, {proved < production});
    }
    return tally.end([](qsizetype, int count) { return Words::tr("Have the production privileges of %n agent(s) decided anew", nullptr, count); });
}

Control guardrails(const ControlEvidence& evidence)
{
    Tally tally(ControlId::Guardrails, Words::tr("Guardrails"), Words::tr("Active agents run under registered guardrails, and were not seen with others."));
    tally.addCause(Words::tr("No guardrails are registered"));
    tally.addCause(Words::tr("Seen with other guardrails than registered"));
    for (const EvidenceAgent& agent : evidence.agents) {
        if (agent.status != u"active")
            continue;
        const auto kind = evidence.guardrails.value(agent.id).kind;
        tally.add(agent.id, agent.name, {kind == GuardrailState::Kind::Unregistered, kind == GuardrailState::Kind::Drifted});
    }
    return tally.end([](qsizetype cause, int count) {
        return cause == 0 ? Words::tr("Register the guardrails of %n agent(s)", nullptr, count) : Words::tr("Look into the drift of %n agent(s)", nullptr, count);
    });
}

Control safeEnvironments(const ControlEvidence& evidence)
{
    Tally tally(ControlId::SafeEnvironments, Words::tr("Safe test environments"), Words::tr("Active agents are tested with synthetic or scrubbed data."));
    tally.addCause(Words::tr("Tested with production data"));
    tally.addCause(Words::tr("Nobody says what it is tested with"));
    for (const EvidenceAgent& agent : evidence.agents) {
        if (agent.status != u"active")
            continue;
        const bool clean = agent.testData == u"synthetic" || agent.testData == u"scrubbed", production = agent.testData == u"production";
        tally.add(agent.id, agent.name, {production, !clean && !production});
    }
    return tally.end([](qsizetype cause, int count) {
        return cause == 0 ? Words::tr("Give %n agent(s) synthetic or scrubbed test data", nullptr, count) : Words::tr("Find out the test data of %n agent(s)", nullptr, count);
    });
}

Control monitoring(const ControlEvidence& evidence)
{
    Tally tally(ControlId::Monitoring, Words::tr("Monitoring and alerting"), Words::tr("Active agents were heard of in the last 30 days, and no alert of theirs runs beyond the promise."));
    tally.addCause(Words::tr("Not heard of in the last 30 days"));
    tally.addCause(Words::tr("An alert runs beyond the 15-minute promise"));
    for (const EvidenceAgent& agent : evidence.agents) {
        if (agent.status != u"active")
            continue;
        const EvidenceAlerts alerts = evidence.alerts.value(agent.id);
        const auto isRecent = [&](Instant at) { return at.isValid() && at <= evidence.asOf && evidence.asOf.plusMs(-heardMs) <= at; };
        tally.add(agent.id, agent.name, {!isRecent(agent.lastActivity) && !isRecent(alerts.newest), alerts.isOverPromise});
    }
    return tally.end([](qsizetype cause, int count) {
        return cause == 0 ? Words::tr("Connect %n agent(s) to monitoring", nullptr, count) : Words::tr("Confirm the revocations of %n agent(s)", nullptr, count);
    });
}

Control forumTraining(const ControlEvidence& evidence)
{
    Tally tally(ControlId::ForumTraining, Words::tr("Forum and training"), Words::tr("Every member's training is valid, and the committee met with a quorum within the quarter."));
    tally.addCause(Words::tr("A training has run out"));
    tally.addCause(Words::tr("No training was completed"));
    const QList<TrainingGap> gaps = trainingGaps(evidence.members, evidence.training, evidence.asOf);
    for (const Member& member : evidence.members) {
        const auto has = [&](bool isNone) {
            return std::any_of(gaps.begin(), gaps.end(), [&](const TrainingGap& gap) { return gap.member == member.id && gap.course.isNull() == isNone; });
        };
        if (member.isActive())
            tally.add(member.id, member.name, {has(false), has(true)});
    }
    Control control = tally.end([](qsizetype cause, int count) {
        return cause == 0 ? Words::tr("Renew the training of %n member(s)", nullptr, count) : Words::tr("Train %n member(s)", nullptr, count);
    });
    const Instant last = lastQuorum(evidence.meetings, evidence.asOf);
    if (!last.isValid())
        control.remark = Words::tr("The committee has not met with a quorum yet.");
    else if (last.plusMs(meetingMs) < evidence.asOf)
        control.remark = Words::tr("The committee has not met with a quorum for %n day(s).", nullptr, int((evidence.asOf.ms() - last.ms()) / dayMs));
    return control;
}

constexpr std::pair<ControlId, const char*> ids[] = {{ControlId::RiskAssessment, "risk_assessment"}, {ControlId::LeastPrivilege, "least_privilege"},
                                                     {ControlId::ShortLivedTokens, "short_lived_tokens"}, {ControlId::HumanApproval, "human_approval"},
                                                     {ControlId::Guardrails, "guardrails"}, {ControlId::SafeEnvironments, "safe_environments"},
                                                     {ControlId::Monitoring, "monitoring"}, {ControlId::ForumTraining, "forum_training"}};
static_assert(std::size(ids) == controlCount);

} // namespace

QString toText(ControlId id)
{
    return QString::fromLatin1(ids[int(id)].second);
}

std::optional<ControlId> controlFromText(QStringView text)
{
    for (const auto& [id, name] : ids) {
        if (text == QLatin1String(name))
            return id;
    }
    return std::nullopt;
}

bool isAboutAgents(ControlId id)
{
    return id != ControlId::ForumTraining;
}

bool isDated(ControlId id)
{
    return id != ControlId::Guardrails && id != ControlId::SafeEnvironments && id != ControlId::Monitoring;
}

QList<Control> coverage(const ControlEvidence& evidence)
{
    return {riskAssessment(evidence), leastPrivilege(evidence),   shortLivedTokens(evidence), humanApproval(evidence),
            guardrails(evidence),     safeEnvironments(evidence), monitoring(evidence),       forumTraining(evidence)};
}

} // namespace privyseal
