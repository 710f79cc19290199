#include "models/approvals/factsrepository.h"

#include "models/controls/assessment.h"
#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {

Result<Facts> FactsRepository::forAgent(const QString& agent) const
{
    return load(QStringLiteral("= :agent"), agent);
}

Result<Facts> FactsRepository::forOpenRequests() const
{
    return load(QStringLiteral("IN (SELECT agent FROM request WHERE status IN ('pending', 'changes_requested'))"),
                QString());
}

Result<Facts> FactsRepository::forDecidedGrants(Instant now) const
{
    return load(QStringLiteral("IN (SELECT agent FROM agent_grant WHERE backing = 'decision' AND status = 'active' AND "
                               "(expires_at IS NULL OR expires_at > :now))"),
                QString(), now);
}

Result<QList<AuthorityFacts>> FactsRepository::authorities() const
{
    QList<AuthorityFacts> authorities;
    const auto read = Statement(m_record, QStringLiteral("SELECT id, action_class, environment, owner, deputy, expires_at FROM authority ORDER BY id")).each([&](const Row& row) {
        authorities.append({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.instant(5), {}});
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return authorities;
}

Result<void> FactsRepository::writeAuthority(const AuthorityFacts& cell)
{
    auto written = Statement(m_record, QStringLiteral("DELETE FROM authority WHERE action_class = :class AND environment = :environment"))
                       .bind(QStringLiteral("class"), cell.actionClass)
                       .bind(QStringLiteral("environment"), cell.environment)
                       .run();
    if (written && !cell.owner.isEmpty())
        written = Statement(m_record, QStringLiteral("INSERT INTO authority (id, action_class, environment, owner, deputy, expires_at) VALUES (:id, :class, :environment, :owner, :deputy, :until)"))
                      .bind(QStringLiteral("id"), QString(u"AUTH-" + cell.actionClass + u'-' + cell.environment))
                      .bind(QStringLiteral("class"), cell.actionClass)
                      .bind(QStringLiteral("environment"), cell.environment)
                      .bind(QStringLiteral("owner"), cell.owner)
                      .bind(QStringLiteral("deputy"), cell.deputy)
                      .bind(QStringLiteral("until"), cell.expiresAt)
                      .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

Result<bool> FactsRepository::isAccount(const QString& name) const
{
    const auto found = Statement(m_record, QStringLiteral("SELECT 1 FROM agent WHERE account_name = :name"))
                           .bind(QStringLiteral("name"), name)
                           .first([](const Row&) { return true; });
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->has_value();
}

Result<Facts> FactsRepository::load(const QString& condition, const QString& agent, Instant now) const
{
    Facts facts;
    // `condition` is one of the three constants above, never a value.
    const auto each = [&](const QString& sql, const std::function<bool(const Row&)>& visit) {
        Statement statement(m_record, sql);
        if (sql.contains(u":agent"))
            statement.bind(QStringLiteral("agent"), agent);
        if (sql.contains(u":now"))
            statement.bind(QStringLiteral("now"), now);
        return statement.each(visit);
    };
    const QString agentSql =
        QStringLiteral("SELECT id, name, owner, sponsor, environment, autonomy, status, test_data, account_name, "
                       "observed_fingerprint, capabilities, account_dedicated FROM agent WHERE id ") +
        condition;
    auto read = each(agentSql, [&](const Row& row) {
        AgentFacts one{true,        row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                       row.text(5), row.text(6), row.text(7), row.text(8), row.text(9), row.list(10), std::nullopt};
        if (!row.isNull(11))
            one.accountDedicated = row.boolean(11);
        facts.agents.insert(one.id, one);
        return true;
    });
    const QString assessmentSql =
        QStringLiteral("SELECT agent, status, likelihood, impact, approved_at, valid_until FROM assessment "
                       "WHERE status = 'approved' AND agent ") +
        condition;
    if (read)
        read = each(assessmentSql, [&](const Row& row) {
            facts.assessments[row.text(0)].append({row.text(0), row.text(1), row.optionalInteger(2),
                                                   row.optionalInteger(3), row.instant(4),
                                                   assessmentEnd(row.instant(4), row.instant(5))});
            return true;
        });
    if (read)
        read = each(
            QStringLiteral("SELECT id, version, fingerprint, observed_fingerprint, agents FROM guardrail ORDER BY id"),
            [&](const Row& row) {
                facts.guardrails.append({row.text(0), row.text(1), row.text(2), row.text(3), row.list(4)});
                return true;
            });
    if (read) {
        auto authorities = this->authorities();
        if (!authorities)
            return tl::unexpected<Error>(authorities.error());
        facts.authorities = *std::move(authorities);
    }
    // Open as the page of incidents has it.
    const QString incidentSql =
        QStringLiteral("SELECT agent, id FROM incident WHERE status IN ('open', 'contained') AND kind <> 'exercise' "
                       "AND agent ") +
        condition + QStringLiteral(" ORDER BY detected_at DESC, id DESC");
    if (read)
        read = each(incidentSql, [&](const Row& row) {
            facts.openIncidents.insert(row.text(0), row.text(1));
            return true;
        });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return facts;
}

Result<QHash<QString, QString>> FactsRepository::agentNames() const
{
    QHash<QString, QString> names;
    auto read =
        Statement(m_record, QStringLiteral("SELECT id, name FROM agent WHERE id IN (SELECT agent FROM request)"))
            .each([&](const Row& row) {
                names.insert(row.text(0), row.text(1));
                return true;
            });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return names;
}

Result<QList<GrantFacts>> FactsRepository::liveGrants(const QString& agent, Instant now) const
{
    QList<GrantFacts> grants;
    auto read =
        Statement(
            m_record,
            QStringLiteral(
                "SELECT action, resource, environment, expires_at, last_used_at FROM agent_grant WHERE agent = :agent "
                "AND status = 'active' AND (expires_at IS NULL OR expires_at > :now) ORDER BY position"))
            .bind(QStringLiteral("agent"), agent)
            .bind(QStringLiteral("now"), now)
            .each([&](const Row& row) {
                grants.append({row.text(0), row.text(1), row.text(2), row.instant(3), row.instant(4)});
                return true;
            });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return grants;
}

Result<int> FactsRepository::incidentsSince(const QString& agent, Instant from) const
{
    const auto count =
        Statement(m_record, QStringLiteral("SELECT count(*) FROM incident WHERE agent = :agent AND kind = 'incident' "
                                           "AND status <> 'dismissed' AND detected_at >= :since"))
            .bind(QStringLiteral("agent"), agent)
            .bind(QStringLiteral("since"), QVariant(from.lowerBound()))
            .first([](const Row& row) { return int(row.integer(0)); });
    if (!count)
        return tl::unexpected<Error>(count.error());
    return count->value_or(0);
}

Result<QHash<QString, int>> FactsRepository::requestsSince(const QString& agent, Instant from) const
{
    QHash<QString, int> counts;
    auto read =
        Statement(
            m_record,
            QStringLiteral(
                "SELECT status, count(*) FROM request WHERE agent = :agent AND requested_at >= :since GROUP BY status"))
            .bind(QStringLiteral("agent"), agent)
            .bind(QStringLiteral("since"), QVariant(from.lowerBound()))
            .each([&](const Row& row) {
                counts.insert(row.text(0), int(row.integer(1)));
                return true;
            });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return counts;
}

} // namespace privyseal
