#include "models/agents/attestationdesk.h"

#include "models/agents/agentrepository.h"
#include "models/core/canonicaljson.h"
#include "models/record/record.h"
#include "models/trust/papertext.h"
#include "models/trust/provenmoment.h"
#include "models/trust/statementservice.h"

#include <QCoreApplication>

#include <utility>

namespace privyseal {
namespace {

constexpr char attestationSubject[] = "attestations";

class Say
{
    Q_DECLARE_TR_FUNCTIONS(AgentService)
};

tl::unexpected<Error> refused(const QString& why)
{
    return fail(ErrorCode::RefusedByRule, why);
}

Result<void> mayBeAttested(const Agent& agent)
{
    if (agent.status == AgentStatus::Retired)
        return refused(Say::tr("%1 is retired; a retired agent is not attested.").arg(agent.name));
    if (agent.owner.trimmed().isEmpty())
        return refused(Say::tr("%1 has no owner; name one before you attest it.").arg(agent.name));
    if (agent.account.name.trimmed().isEmpty())
        return refused(Say::tr("%1 has no account name; record its account before you attest it.").arg(agent.name));
    return {};
}

void addAgent(QStringList& lines, const Agent& agent, Instant now)
{
    using namespace papertext;
    const auto add = [&](const char* label, const QString& value) { addField(lines, QString::fromLatin1(label), value); };
    lines.append(QString());
    add("Agent", agent.name == agent.id ? agent.id : QString(agent.name + u" (" + agent.id + u')'));
    add("Owner", agent.owner);
    add("Sponsor", orDash(agent.sponsor));
    add("Account", QString(agent.account.name + (!agent.account.dedicated ? u", not known whose" : *agent.account.dedicated ? u", its own" : u", shared with a person")));
    add("Runs in", agent.autonomy ? QString(toText(agent.environment) + u", " + toText(*agent.autonomy)) : toText(agent.environment));
    bool isFirst = true;
    for (const Grant& grant : agent.grants) {
        if (grant.isLive(now))
            add(std::exchange(isFirst, false) ? "Privileges" : "", QStringLiteral("%1 on %2 in %3").arg(grant.action, grant.resource, toText(grant.environment)));
    }
    if (isFirst)
        add("Privileges", QStringLiteral("-"));
    isFirst = true;
    for (const Credential& credential : agent.credentials) {
        if (credential.isLive(now))
            add(std::exchange(isFirst, false) ? "Credentials" : "", QString(credential.id + u", " + credential.kind));
    }
    if (isFirst)
        add("Credentials", QStringLiteral("-"));
}

// The text, where all may be attested by this member.
Result<QString> paper(const Record& record, const Authority& authority, const QStringList& ids, const QString& memberId, Instant now)
{
    const auto member = seatedMember(authority, memberId);
    if (!member)
        return tl::unexpected<Error>(member.error());
    if (ids.isEmpty() || ids.size() > AttestationDesk::mostAgents)
        return refused(Say::tr("Attest from 1 to %1 agents at once: what you sign has to be read.").arg(AttestationDesk::mostAgents));
    const AgentRepository agents(record);
    QStringList lines{QStringLiteral("I have seen these agents, their accounts and their privileges,"), QStringLiteral("and they are right as the record has them.")};
    for (const QString& id : ids) {
        const auto agent = agents.find(id);
        if (!agent)
            return tl::unexpected<Error>(agent.error());
        if (!*agent)
            return fail(ErrorCode::NotFound, Say::tr("There is no agent %1.").arg(id));
        if (auto may = mayBeAttested(**agent); !may)
            return tl::unexpected<Error>(may.error());
        addAgent(lines, **agent, now);
    }
    lines.append(QString());
    papertext::addField(lines, QStringLiteral("Roster %1").arg(authority.roster().version), papertext::grouped(authority.chain().currentHash()));
    papertext::addField(lines, QStringLiteral("Signed by"), member->name);
    return lines.join(u'\n');
}

QStringList sorted(QStringList ids)
{
    ids.sort();
    ids.removeDuplicates();
    return ids;
}

} // namespace

AttestationDesk::AttestationDesk(Record& record, const Clock& clock, TrustMemory memory) : m_record(record), m_clock(clock), m_memory(std::move(memory)) {}

Result<QString> AttestationDesk::text(const AttestationBallot& ballot) const
{
    const auto moment = ProvenMoment::begin(m_record, m_memory);
    if (!moment)
        return tl::unexpected<Error>(moment.error());
    return paper(m_record, moment->authority(), sorted(ballot.agents), ballot.member, m_clock.now());
}

Result<void> AttestationDesk::attest(const AttestationBallot& ballot, const SigningKey& key)
{
    const QStringList ids = sorted(ballot.agents);
    StatementDraft draft;
    draft.kind = QStringLiteral("agents.attest");
    draft.subject = QLatin1String(attestationSubject);
    draft.member = ballot.member;
    draft.reason = ballot.reason;
    draft.presented = ballot.presented;
    QString name;
    const auto admit = [&](const Standing& standing, Instant now) -> Result<void> {
        const Authority& authority = standing.authority();
        const auto read = paper(m_record, authority, ids, ballot.member, now);
        if (!read)
            return tl::unexpected<Error>(read.error());
        if (*read != ballot.presented)
            return refused(Say::tr("What the record says about these agents has changed since you read it; read it again."));
        CanonicalJson::Array agents;
        for (const QString& id : ids)
            agents.push_back(id);
        const auto document = CanonicalJson(CanonicalJson::Object{{QStringLiteral("agents"), std::move(agents)}}).write();
        if (!document)
            return tl::unexpected<Error>(document.error());
        name = authority.roster().members.value(ballot.member).name;
        draft.document = *document;
        draft.summary = QStringLiteral("%1 attested %2 agents.").arg(name).arg(ids.size());
        return {};
    };
    const auto follow = [&](const StatementBody& body) -> Result<void> {
        AgentRepository agents(m_record);
        for (const QString& id : ids) {
            if (auto written = agents.writeAttestation(id, body.issued, name); !written)
                return tl::unexpected<Error>(written.error());
            if (auto told = Ledger(m_record).append({leaftype::agent, id, {}, ballot.member, QStringLiteral("Attested by %1.").arg(name), QStringLiteral("attested")}, body.issued); !told)
                return tl::unexpected<Error>(told.error());
        }
        return m_record.noteChange(Topic::Agents);
    };
    const auto made = StatementService(m_record, m_clock, m_memory).make(&draft, key, admit, follow);
    if (!made)
        return tl::unexpected<Error>(made.error());
    return {};
}

} // namespace privyseal
