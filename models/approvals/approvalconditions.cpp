// The preconditions of ApprovalRules: what stops an approval until it is cured (domain.md section 2).

#include "models/approvals/approvalrules.h"
#include "models/approvals/approvalwords.h"
#include "models/approvals/suspension.h"
#include "models/controls/assessment.h"
#include "models/core/datetext.h"

#include <algorithm>

namespace privyseal {
namespace {

Condition met(const QString& id, const QString& title, const QString& detail)
{
    return {id, title, detail, true, false, {}, {}};
}

Condition unmet(const QString& id, const QString& title, const QString& detail, const QString& page,
                const QString& subject)
{
    return {id, title, detail, false, false, page, subject};
}

const QString agentsPage = QStringLiteral("agents");

bool sameWord(const QString& a, const QString& b)
{
    return a.trimmed().compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

QList<Condition> ApprovalRules::conditions() const
{
    QList<Condition> all{ownerCondition(),    accountCondition(),  assessmentCondition(), guardrailCondition(),
                         testDataCondition(), lifetimeCondition(), authorityCondition()};
    if (!m_agent.known || m_agent.status != u"active") {
        Condition agent =
            unmet(QStringLiteral("agent"), Approvals::tr("Active agent"), hardViolation(), agentsPage, m_request.agent);
        agent.hard = true;
        all.prepend(agent);
    }
    return all;
}

Condition ApprovalRules::ownerCondition() const
{
    const QString id = QStringLiteral("owner"), title = Approvals::tr("Named active owner");
    const QString owner = m_agent.owner.trimmed();
    if (owner.isEmpty())
        return unmet(id, title, Approvals::tr("No owner is named"), agentsPage, m_request.agent);
    const auto called = [&](const Member& one) { return one.isCalled(owner); };
    const bool member = std::any_of(m_members.begin(), m_members.end(), called);
    const bool active = std::any_of(m_members.begin(), m_members.end(),
                                    [&](const Member& one) { return called(one) && one.isActive(); });
    if (member && !active)
        return unmet(id, title, Approvals::tr("%1 has retired").arg(owner), agentsPage, m_request.agent);
    return met(id, title, owner);
}

Condition ApprovalRules::accountCondition() const
{
    const QString id = QStringLiteral("account"), title = Approvals::tr("Dedicated account");
    if (m_agent.accountDedicated.value_or(false))
        return met(id, title, m_agent.accountName);
    return unmet(id, title,
                 m_agent.accountDedicated ? Approvals::tr("It shares a person's account")
                                          : Approvals::tr("Not known whether it has one"),
                 agentsPage, m_request.agent);
}

Condition ApprovalRules::assessmentCondition() const
{
    const QString id = QStringLiteral("assessment"), title = Approvals::tr("Risk assessment");
    const AssessmentFacts* newest = longestAssessment(m_assessments, m_now);
    if (newest && newest->endsAt > m_now) {
        if (newest->likelihood && newest->impact)
            return met(id, title,
                       Approvals::tr("%1 of 25, valid to %2")
                           .arg(*newest->likelihood * *newest->impact)
                           .arg(datetext::dayAndYear(newest->endsAt)));
        return met(id, title, Approvals::tr("Valid to %1").arg(datetext::dayAndYear(newest->endsAt)));
    }
    if (!needsAssessment(m_agent.capabilities, m_request.environment))
        return met(id, title, Approvals::tr("Not needed"));
    if (!m_assessmentFault.isEmpty())
        return unmet(id, title, m_assessmentFault, agentsPage, m_request.agent);
    return unmet(id, title,
                 newest ? Approvals::tr("Lapsed %1").arg(datetext::dayAndYear(newest->endsAt))
                        : Approvals::tr("None is approved"),
                 agentsPage, m_request.agent);
}

Condition ApprovalRules::guardrailCondition() const
{
    const QString id = QStringLiteral("guardrails"), title = Approvals::tr("Guardrails");
    if (!m_guardrailFault.isEmpty())
        return unmet(id, title, m_guardrailFault, agentsPage, m_request.agent);
    if (m_guardrails.isEmpty())
        return unmet(id, title, Approvals::tr("None is registered"), agentsPage, m_request.agent);
    for (const GuardrailFacts& one : m_guardrails) {
        if (guardrailKind(one.fingerprint, one.observedFingerprint) == GuardrailState::Kind::Unregistered)
            return unmet(id, title, Approvals::tr("%1 has no fingerprint").arg(one.id), agentsPage, m_request.agent);
    }
    if (const GuardrailFacts* drifted = driftedGuardrail(m_guardrails, m_agent))
        return unmet(id, title, Approvals::tr("%1 has drifted").arg(drifted->id), agentsPage, m_request.agent);
    return met(id, title,
               Approvals::tr("%1 registered, no drift")
                   .arg(m_guardrails.last().version.isEmpty() ? m_guardrails.last().id : m_guardrails.last().version));
}

Condition ApprovalRules::testDataCondition() const
{
    const QString id = QStringLiteral("test_data"), title = Approvals::tr("Test data");
    if (m_agent.testData == u"synthetic")
        return met(id, title, Approvals::tr("Synthetic"));
    if (m_agent.testData == u"scrubbed")
        return met(id, title, Approvals::tr("Scrubbed"));
    if (m_request.environment != u"production")
        return met(id, title, Approvals::tr("Not needed outside production"));
    return unmet(id, title,
                 m_agent.testData == u"production" ? Approvals::tr("Tested on production data")
                                                   : Approvals::tr("Not known"),
                 agentsPage, m_request.agent);
}

Condition ApprovalRules::lifetimeCondition() const
{
    const QString id = QStringLiteral("lifetime"), title = Approvals::tr("Lifetime in policy");
    const qint64 cap = lifetimeCap();
    if (m_request.lifetimeSeconds > 0 && m_request.lifetimeSeconds <= cap)
        return met(id, title,
                   Approvals::tr("%1 of %2 allowed").arg(lifetimeText(m_request.lifetimeSeconds), lifetimeText(cap)));
    Condition over =
        unmet(id, title,
              Approvals::tr("%1, %2 allowed").arg(lifetimeText(m_request.lifetimeSeconds), lifetimeText(cap)), {}, {});
    over.hard = true;
    return over;
}

Condition ApprovalRules::authorityCondition() const
{
    const QString id = QStringLiteral("authority"), title = Approvals::tr("Authority named");
    if (const AuthorityFacts* named = authority(false))
        return met(id, title, named->owner);
    if (!m_authorityFault.isEmpty())
        return unmet(id, title, m_authorityFault, QStringLiteral("controls"), {});
    const AuthorityFacts* lapsed = authority(true);
    return unmet(id, title,
                 lapsed ? Approvals::tr("Lapsed %1").arg(datetext::dayAndYear(lapsed->expiresAt)) : Approvals::tr("Nobody is named for \"%1\"").arg(m_policy.actionClass(m_request.action)),
                 QStringLiteral("controls"), m_policy.actionClass(m_request.action) + u'/' + m_request.environment);
}

// The entry that fits best: the very action class before the capability that it takes, that before a pattern; the very
// environment before any.
const AuthorityFacts* ApprovalRules::authority(bool lapsedToo) const
{
    const QString actionClass = m_policy.actionClass(m_request.action), capability = m_policy.capability(m_request.action);
    const AuthorityFacts* best = nullptr;
    int bestRank = 0;
    for (const AuthorityFacts& one : m_authorities) {
        const bool lapsed = one.expiresAt.isValid() && one.expiresAt <= m_now;
        if (one.owner.trimmed().isEmpty() || (lapsed && !lapsedToo))
            continue;
        const int byAction = sameWord(one.actionClass, actionClass)                              ? 8
                             : !capability.isEmpty() && sameWord(one.actionClass, capability) ? 5
                             : fitsPattern(m_request.action, one.actionClass.trimmed()) ? 2
                                                                                        : 0;
        const int byPlace = sameWord(one.environment, m_request.environment) ? 2
                            : one.environment.trimmed() == u"*"              ? 1
                                                                             : 0;
        if (byAction > 0 && byPlace > 0 && byAction + byPlace > bestRank) {
            best = &one;
            bestRank = byAction + byPlace;
        }
    }
    return best;
}

} // namespace privyseal
