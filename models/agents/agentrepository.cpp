#include "models/agents/agentrepository.h"

#include "models/core/textsafety.h"
#include "models/record/record.h"
#include "models/record/statement.h"

#include <algorithm>

namespace privyseal {
namespace {

Agent agentOf(const Row& row)
{
    Agent agent;
    int at = 0;
    for (QString* field : {&agent.id, &agent.name, &agent.purpose, &agent.owner, &agent.sponsor, &agent.team, &agent.vendor,
                           &agent.model})
        *field = row.text(at++);
    agent.environment = environmentFromText(row.text(at++)).value_or(Environment::Production); // unknown: assume the worst
    agent.autonomy = autonomyFromText(row.text(at++));
    agent.status = agentStatusFromText(row.text(at++)).value_or(AgentStatus::Suspended);
    for (const QString& stored : row.list(at++)) {
        if (const auto capability = capabilityFromText(stored); capability && !agent.capabilities.contains(*capability))
            agent.capabilities.append(*capability);
    }
    std::sort(agent.capabilities.begin(), agent.capabilities.end());
    agent.testData = testDataFromText(row.text(at++)).value_or(TestData::Unknown);
    agent.lastActivity = row.instant(at++);
    agent.attestedAt = row.instant(at++);
    agent.attestedBy = row.text(at++);
    agent.account.name = row.text(at++);
    if (!row.isNull(at))
        agent.account.dedicated = row.boolean(at);
    agent.account.provider = row.text(++at);
    agent.source = row.text(++at);
    agent.firstSeen = row.instant(++at);
    agent.lastSeen = row.instant(++at);
    return agent;
}

Grant grantOf(const Row& row)
{
    Grant grant;
    grant.position = int(row.integer(0));
    grant.action = row.text(1);
    grant.resource = row.text(2);
    grant.environment = environmentFromText(row.text(3)).value_or(Environment::Production);
    grant.grantedAt = row.instant(4);
    grant.expiresAt = row.instant(5);
    grant.lastUsedAt = row.instant(6);
    grant.status = grantStatusFromText(row.text(7)).value_or(GrantStatus::Active);
    grant.backing = backingFromText(row.text(8)).value_or(Backing::None);
    grant.request = row.text(9);
    return grant;
}

// The columns of credentialOf, in its order.
QString credentialColumns()
{
    return QStringLiteral("id, kind, scope, issued_at, expires_at, rotated_at, last_used_at, revoke_ordered_at, revoked_at");
}

Credential credentialOf(const Row& row)
{
    Credential credential;
    credential.id = row.text(0);
    credential.kind = row.text(1);
    credential.scope = row.text(2);
    int at = 3;
    for (Instant* instant : {&credential.issuedAt, &credential.expiresAt, &credential.rotatedAt, &credential.lastUsedAt,
                             &credential.revokeOrderedAt, &credential.revokedAt})
        *instant = row.instant(at++);
    return credential;
}

QString likePrefix(const QString& text)
{
    QString pattern;
    const QString lower = asciiLower(text);
    for (const QChar c : lower) {
        if (c == u'%' || c == u'_' || c == u'!')
            pattern += u'!';
        pattern += c;
    }
    return pattern + u'%';
}

} // namespace

Result<std::optional<Agent>> AgentRepository::find(const QString& id) const
{
    const QString idName = QStringLiteral("id");
    auto agent = Statement(m_record, QStringLiteral(
                               "SELECT id, name, purpose, owner, sponsor, team, vendor, model, environment, autonomy, status, "
                               "capabilities, test_data, last_activity, attested_at, attested_by, account_name, "
                               "account_dedicated, account_provider, source, first_seen, last_seen FROM agent WHERE id = :id"))
                     .bind(idName, id)
                     .first(agentOf);
    if (!agent || !*agent)
        return agent;
    auto grants = Statement(m_record, QStringLiteral(
                                "SELECT position, action, resource, environment, granted_at, expires_at, last_used_at, status, "
                                "backing, request FROM agent_grant WHERE agent = :id ORDER BY position"))
                      .bind(idName, id)
                      .each([&](const Row& row) {
                          (*agent)->grants.append(grantOf(row));
                          return true;
                      });
    if (!grants)
        return tl::unexpected<Error>(grants.error());
    auto credentials = Statement(m_record, u"SELECT " + credentialColumns() + u" FROM credential WHERE agent = :id ORDER BY position, id")
                           .bind(idName, id)
                           .each([&](const Row& row) {
                               (*agent)->credentials.append(credentialOf(row));
                               return true;
                           });
    if (!credentials)
        return tl::unexpected<Error>(credentials.error());
    return agent;
}

Result<QList<AgentCount>> AgentRepository::counts() const
{
    QList<AgentCount> counted;
    auto read = Statement(m_record, QStringLiteral("SELECT environment, status, count(*) FROM agent GROUP BY environment, status "
                                                   "ORDER BY environment, status"))
                    .each([&](const Row& row) {
                        const auto environment = environmentFromText(row.text(0));
                        const auto status = agentStatusFromText(row.text(1));
                        if (environment && status)
                            counted.append({*environment, *status, row.integer(2)});
                        return true;
                    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return counted;
}

Result<QStringList> AgentRepository::holdersOverPolicy(Instant asOf) const
{
    QStringList holders;
    auto read = Statement(m_record, u"SELECT " + credentialColumns() + u", agent FROM credential ORDER BY agent")
                    .each([&](const Row& row) {
                        const Credential credential = credentialOf(row);
                        const QString agent = row.text(9);
                        if (credential.isLive(asOf) && !credential.isWithinPolicy() && (holders.isEmpty() || holders.last() != agent))
                            holders.append(agent);
                        return true;
                    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return holders;
}

Result<QStringList> AgentRepository::owners() const
{
    QStringList owners;
    auto read = Statement(m_record, QStringLiteral("SELECT DISTINCT owner FROM agent WHERE owner IS NOT NULL ORDER BY owner"))
                    .each([&](const Row& row) {
                        owners.append(row.text(0));
                        return true;
                    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return owners;
}

Result<QList<AgentName>> AgentRepository::search(const QString& text, int limit) const
{
    QList<AgentName> found;
    const QString prefix = likePrefix(text.trimmed());
    if (prefix == u"%")
        return found;
    auto read = Statement(m_record, QStringLiteral(
                              "SELECT id, name, status FROM agent WHERE lower(name) LIKE :any ESCAPE '!' OR lower(id) LIKE :any ESCAPE '!' "
                              "ORDER BY CASE WHEN lower(name) LIKE :prefix ESCAPE '!' OR lower(id) LIKE :prefix ESCAPE '!' THEN 0 ELSE 1 END, "
                              "name, id LIMIT :most"))
                    .bind(QStringLiteral("any"), QString(u'%' + prefix))
                    .bind(QStringLiteral("prefix"), prefix)
                    .bind(QStringLiteral("most"), limit)
                    .each([&](const Row& row) {
                        found.append({row.text(0), row.text(1), agentStatusFromText(row.text(2)).value_or(AgentStatus::Suspended)});
                        return true;
                    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return found;
}

Result<bool> AgentRepository::writeAttestation(const QString& id, Instant at, const QString& by)
{
    auto written = Statement(m_record, QStringLiteral("UPDATE agent SET attested_at = :at, attested_by = :by WHERE id = :id"))
                       .bind(QStringLiteral("at"), at)
                       .bind(QStringLiteral("by"), by)
                       .bind(QStringLiteral("id"), id)
                       .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return *written == 1;
}

Result<bool> AgentRepository::writeFields(const QString& id, const QString& owner, const QString& sponsor, const QString& team, const QString& purpose, const Account& account,
                                          TestData testData)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    auto written = Statement(m_record, QStringLiteral("UPDATE agent SET owner = :owner, sponsor = :sponsor, team = :team, purpose = :purpose, account_name = :account, "
                                                      "account_dedicated = :dedicated, account_provider = :provider, test_data = :data WHERE id = :id"))
                       .bind(QStringLiteral("owner"), orNull(owner))
                       .bind(QStringLiteral("sponsor"), orNull(sponsor))
                       .bind(QStringLiteral("team"), orNull(team))
                       .bind(QStringLiteral("purpose"), orNull(purpose))
                       .bind(QStringLiteral("account"), orNull(account.name))
                       .bind(QStringLiteral("dedicated"), account.dedicated ? QVariant(*account.dedicated ? 1 : 0) : QVariant())
                       .bind(QStringLiteral("provider"), orNull(account.provider))
                       .bind(QStringLiteral("data"), toText(testData))
                       .bind(QStringLiteral("id"), id)
                       .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return *written == 1;
}

Result<void> AgentRepository::revokeGrant(const QString& id, int position)
{
    const auto written = Statement(m_record, QStringLiteral("UPDATE agent_grant SET status = 'revoked' WHERE agent = :id AND position = :position"))
                             .bind(QStringLiteral("id"), id)
                             .bind(QStringLiteral("position"), position)
                             .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

Result<void> AgentRepository::writeRevocation(const QString& id, const QString& credential, Instant orderedAt, Instant revokedAt)
{
    const auto written = Statement(m_record, QStringLiteral("UPDATE credential SET revoke_ordered_at = :ordered, revoked_at = :revoked WHERE agent = :id AND id = :credential"))
                             .bind(QStringLiteral("ordered"), orderedAt)
                             .bind(QStringLiteral("revoked"), revokedAt)
                             .bind(QStringLiteral("id"), id)
                             .bind(QStringLiteral("credential"), credential)
                             .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

Result<bool> AgentRepository::writeStatus(const QString& id, AgentStatus status)
{
    auto written = Statement(m_record, QStringLiteral("UPDATE agent SET status = :status WHERE id = :id"))
                       .bind(QStringLiteral("status"), toText(status))
                       .bind(QStringLiteral("id"), id)
                       .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return *written == 1;
}

Result<qint64> AgentRepository::suspendGrants(const QString& id)
{
    return Statement(m_record, QStringLiteral("UPDATE agent_grant SET status = 'suspended' WHERE agent = :id AND status = 'active'"))
        .bind(QStringLiteral("id"), id)
        .run();
}

} // namespace privyseal
