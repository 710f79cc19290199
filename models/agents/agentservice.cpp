#include "models/agents/agentservice.h"

#include "models/agents/agentrepository.h"
#include "models/record/persevere.h"
#include "models/record/record.h"
#include "models/trust/ledger.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int longestName = 200, longestPurpose = 2000; // characters

class AgentWords
{
    Q_DECLARE_TR_FUNCTIONS(AgentService)
};

Result<Agent> existing(const AgentRepository& agents, const QString& id)
{
    auto agent = agents.find(id);
    if (!agent)
        return tl::unexpected<Error>(agent.error());
    if (!*agent)
        return fail(ErrorCode::NotFound, AgentWords::tr("There is no agent %1.").arg(id));
    return **agent;
}

AgentFields trimmed(AgentFields fields)
{
    for (QString* text : {&fields.owner, &fields.sponsor, &fields.team, &fields.accountName})
        *text = text->simplified();
    fields.purpose = fields.purpose.trimmed();
    return fields;
}

QString dedicatedText(const std::optional<bool>& dedicated)
{
    return dedicated ? *dedicated ? QStringLiteral("dedicated") : QStringLiteral("shared") : QStringLiteral("not known");
}

// For the ledger, not translated.
QString changesOf(const AgentFields& before, const AgentFields& after)
{
    QStringList changes;
    const auto note = [&](const char* what, const QString& from, const QString& to) {
        if (from != to)
            changes.append(QStringLiteral("%1 from \"%2\" to \"%3\".").arg(QLatin1String(what), from, to));
    };
    note("Owner", before.owner, after.owner);
    note("Sponsor", before.sponsor, after.sponsor);
    note("Account", before.accountName, after.accountName);
    note("The account's use", dedicatedText(before.accountDedicated), dedicatedText(after.accountDedicated));
    note("Test data", toText(before.testData), toText(after.testData));
    note("Team", before.team, after.team);
    note("Purpose", before.purpose, after.purpose);
    return changes.join(u' ');
}

} // namespace

AgentFields fieldsOf(const Agent& agent)
{
    return trimmed({agent.owner, agent.sponsor, agent.team, agent.purpose, agent.account.name, agent.account.dedicated, agent.testData});
}

// One unit: the agent as it stands inside it, what `work` makes of it, and the entry that tells of it; no entry: nothing changed.
Result<void> AgentService::change(const QString& agentId, const Work& work)
{
    return persevere(m_record, [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        AgentRepository agents(m_record);
        const auto agent = existing(agents, agentId);
        if (!agent)
            return tl::unexpected<Error>(agent.error());
        const Instant now = m_clock.now();
        const auto entry = work(agents, *agent, now);
        if (!entry)
            return tl::unexpected<Error>(entry.error());
        if (!*entry)
            return {};
        if (auto told = Ledger(m_record).append(**entry, now); !told)
            return tl::unexpected<Error>(told.error());
        if (auto noted = m_record.noteChange(Topic::Agents); !noted)
            return noted;
        return transaction->commit();
    });
}

Result<void> AgentService::amend(const QString& agentId, const AgentFields& seen, const AgentFields& fields, const QString& by)
{
    const AgentFields wanted = trimmed(fields);
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::RefusedByRule, AgentWords::tr("A change needs the name of the person who makes it."));
    for (const QString& text : {wanted.owner, wanted.sponsor, wanted.team, wanted.accountName}) {
        if (text.size() > longestName)
            return fail(ErrorCode::RefusedByRule, AgentWords::tr("A name has at most 200 characters."));
    }
    if (wanted.purpose.size() > longestPurpose)
        return fail(ErrorCode::RefusedByRule, AgentWords::tr("A purpose has at most 2,000 characters."));
    return change(agentId, [&](AgentRepository& agents, const Agent& agent, Instant) -> Result<std::optional<LedgerEntry>> {
        if (agent.status == AgentStatus::Retired)
            return fail(ErrorCode::RefusedByRule, AgentWords::tr("%1 is retired; nothing about it changes any more.").arg(agent.name));
        const AgentFields before = fieldsOf(agent);
        if (before == wanted)
            return std::nullopt;
        if (before != trimmed(seen))
            return fail(ErrorCode::RefusedByRule, AgentWords::tr("Somebody changed %1 meanwhile; read it again.").arg(agent.name));
        if (auto written = agents.writeFields(agentId, wanted.owner, wanted.sponsor, wanted.team, wanted.purpose, {wanted.accountName, wanted.accountDedicated, agent.account.provider}, wanted.testData); !written)
            return tl::unexpected<Error>(written.error());
        const QString summary = QString(changesOf(before, wanted) + u" By " + by.trimmed() + u'.').left(LedgerLeaf::longestSummary);
        return LedgerEntry{leaftype::agent, agentId, {}, {}, summary, QStringLiteral("amended")};
    });
}

Result<void> AgentService::takeBack(const QString& agentId, const Grant& grant, const QString& by, const QString& reason)
{
    if (by.trimmed().isEmpty() || reason.trimmed().isEmpty())
        return fail(ErrorCode::RefusedByRule, AgentWords::tr("Taking back a privilege needs a name and a reason."));
    return change(agentId, [&](AgentRepository& agents, const Agent& agent, Instant now) -> Result<std::optional<LedgerEntry>> {
        const auto held = std::find_if(agent.grants.begin(), agent.grants.end(), [&](const Grant& one) { return one.position == grant.position; });
        if (held == agent.grants.end())
            return fail(ErrorCode::NotFound, AgentWords::tr("%1 holds no such privilege any more.").arg(agent.name));
        if (held->action != grant.action || held->resource != grant.resource || held->environment != grant.environment || !held->isLive(now))
            return fail(ErrorCode::RefusedByRule, AgentWords::tr("Somebody changed %1 meanwhile; read it again.").arg(agent.name));
        if (held->backing == Backing::SignedDecision)
            return fail(ErrorCode::RefusedByRule, AgentWords::tr("The committee gave this privilege by a signed decision; a member takes it back with a signature."));
        if (auto written = agents.revokeGrant(agentId, grant.position); !written)
            return tl::unexpected<Error>(written.error());
        const QString summary = QString(QStringLiteral("%1 on %2 in %3, by %4: %5").arg(held->action, held->resource, toText(held->environment), by.trimmed(), reason.trimmed())).left(LedgerLeaf::longestSummary);
        return LedgerEntry{leaftype::takenBack, agentId, {}, {}, summary};
    });
}

Result<void> AgentService::orderRevocation(const QString& agentId, const QString& credentialId, const QString& by)
{
    return revocationStep(agentId, credentialId, by, true);
}

Result<void> AgentService::confirmRevocation(const QString& agentId, const QString& credentialId, const QString& by)
{
    return revocationStep(agentId, credentialId, by, false);
}

Result<void> AgentService::revocationStep(const QString& agentId, const QString& credentialId, const QString& by, bool isOrder)
{
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::RefusedByRule, AgentWords::tr("A change needs the name of the person who makes it."));
    return change(agentId, [&](AgentRepository& agents, const Agent& agent, Instant now) -> Result<std::optional<LedgerEntry>> {
        const auto held = std::find_if(agent.credentials.begin(), agent.credentials.end(), [&](const Credential& one) { return one.id == credentialId; });
        if (held == agent.credentials.end())
            return fail(ErrorCode::NotFound, AgentWords::tr("%1 holds no credential %2.").arg(agent.name, credentialId));
        if (held->revokedAt.isValid())
            return fail(ErrorCode::RefusedByRule, AgentWords::tr("The credential %1 was revoked already.").arg(credentialId));
        if (isOrder && held->revokeOrderedAt.isValid())
            return fail(ErrorCode::RefusedByRule, AgentWords::tr("The revocation of %1 was ordered already.").arg(credentialId));
        if (!isOrder && !held->revokeOrderedAt.isValid())
            return fail(ErrorCode::RefusedByRule, AgentWords::tr("Nobody ordered the revocation of %1.").arg(credentialId));
        if (auto written = agents.writeRevocation(agentId, credentialId, isOrder ? now : held->revokeOrderedAt, isOrder ? Instant() : now); !written)
            return tl::unexpected<Error>(written.error());
        const QString summary = isOrder ? QStringLiteral("Revocation of %1 ordered by %2.").arg(credentialId, by.trimmed())
                                        : QStringLiteral("%1 revoked after %2 s, confirmed by %3.").arg(credentialId).arg((now.ms() - held->revokeOrderedAt.ms()) / 1000).arg(by.trimmed());
        return LedgerEntry{leaftype::credential, agentId, {}, {}, summary, isOrder ? QStringLiteral("revoke_ordered") : QStringLiteral("revoked")};
    });
}

Result<void> AgentService::setStatus(const QString& agentId, AgentStatus status)
{
    return change(agentId, [&](AgentRepository& agents, const Agent& agent, Instant) -> Result<std::optional<LedgerEntry>> {
        if (agent.status == status)
            return std::nullopt;
        if (agent.status == AgentStatus::Retired)
            return fail(ErrorCode::RefusedByRule, AgentWords::tr("%1 is retired, and that is final; register a new agent instead.").arg(agent.name));
        if (auto written = agents.writeStatus(agentId, status); !written)
            return tl::unexpected<Error>(written.error());
        if (status != AgentStatus::Active) {
            if (auto suspended = agents.suspendGrants(agentId); !suspended)
                return tl::unexpected<Error>(suspended.error());
        }
        const QString summary = QStringLiteral("From %1 to %2.").arg(toText(agent.status), toText(status));
        return LedgerEntry{leaftype::agent, agentId, {}, {}, summary, toText(status)};
    });
}

} // namespace privyseal
