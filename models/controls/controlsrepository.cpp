#include "models/controls/controlsrepository.h"

#include "models/core/ids.h"
#include "models/record/collect.h"
#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {
namespace {

Assessment assessmentOf(const Row& row)
{
    Assessment assessment;
    assessment.id = row.text(0);
    assessment.agent = row.text(1);
    assessment.status = assessmentStatusFromText(row.text(2)).value_or(AssessmentStatus::Draft);
    assessment.author = row.text(3);
    if (const auto likelihood = row.optionalInteger(4))
        assessment.likelihood = int(*likelihood);
    if (const auto impact = row.optionalInteger(5))
        assessment.impact = int(*impact);
    assessment.approvedAt = row.instant(6);
    assessment.validUntil = row.instant(7);
    assessment.findings = row.text(8);
    assessment.mitigations = row.text(9);
    return assessment;
}

GuardrailState stateOf(const Row& row)
{
    GuardrailState state;
    state.set = row.text(0);
    state.version = row.text(1);
    state.fingerprint = row.text(2);
    state.observed = row.text(3);
    state.kind = guardrailKind(state.fingerprint, state.observed);
    return state;
}

} // namespace

Result<QList<Assessment>> ControlsRepository::assessmentsOf(const QString& agentId) const
{
    return assessmentsOf(QStringList{agentId});
}

Result<QList<Assessment>> ControlsRepository::assessmentsOf(const QStringList& agentIds) const
{
    QList<Assessment> assessments;
    if (agentIds.isEmpty())
        return assessments;
    QStringList names;
    for (qsizetype i = 0; i < agentIds.size(); ++i)
        names.append(QStringLiteral(":a%1").arg(i));
    Statement statement(m_record, u"SELECT id, agent, status, author, likelihood, impact, approved_at, valid_until, findings, "
                                  u"mitigations FROM assessment WHERE agent IN ("
                                      + names.join(u',')
                                      + u") ORDER BY agent, CASE WHEN approved_at IS NULL THEN 1 ELSE 0 END, approved_at DESC, id DESC");
    for (qsizetype i = 0; i < agentIds.size(); ++i)
        statement.bind(names[i].mid(1), agentIds[i]);
    auto read = statement.each([&](const Row& row) {
        assessments.append(assessmentOf(row));
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return assessments;
}

Result<std::optional<Assessment>> ControlsRepository::current(const QString& agentId, Instant asOf) const
{
    const auto all = assessmentsOf(agentId);
    if (!all)
        return tl::unexpected<Error>(all.error());
    std::optional<Assessment> best;
    for (const Assessment& one : *all) {
        if (one.isCurrent(asOf) && (!best || one.endsAt() > best->endsAt()))
            best = one;
    }
    return best;
}

Result<QList<Assessment>> ControlsRepository::inForce(Instant asOf) const
{
    QList<Assessment> assessments;
    auto read = Statement(m_record, QStringLiteral("SELECT s.id, s.agent, s.status, s.author, s.likelihood, s.impact, s.approved_at, s.valid_until, s.findings, s.mitigations "
                                                   "FROM assessment s JOIN agent a ON a.id = s.agent WHERE s.status = 'approved' AND a.status <> 'retired' ORDER BY s.agent, s.id"))
                    .each([&](const Row& row) {
                        if (const Assessment one = assessmentOf(row); one.isCurrent(asOf))
                            assessments.append(one);
                        return true;
                    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return assessments;
}

Result<QHash<QString, GuardrailState>> ControlsRepository::guardrailStates() const
{
    QHash<QString, GuardrailState> states;
    QHash<QString, QStringList> fingerprints; // of those in several sets: of all of them
    auto read = Statement(m_record, QStringLiteral("SELECT id, version, fingerprint, observed_fingerprint, agents FROM guardrail ORDER BY id"))
                    .each([&](const Row& row) {
                        const GuardrailState state = stateOf(row);
                        for (const QString& agent : row.list(4)) {
                            const auto found = states.find(agent);
                            if (found == states.end()) {
                                states.insert(agent, state);
                                continue;
                            }
                            QStringList& all = fingerprints[agent];
                            if (all.isEmpty())
                                all.append(found->fingerprint);
                            all.append(state.fingerprint);
                            if (state.kind > found->kind)
                                *found = state;
                        }
                        return true;
                    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    read = Statement(m_record, QStringLiteral("SELECT id, observed_fingerprint FROM agent WHERE observed_fingerprint IS NOT NULL")).each([&](const Row& row) {
        const auto state = states.find(row.text(0));
        if (state == states.end() || state->kind == GuardrailState::Kind::Drifted)
            return true;
        state->observed = row.text(1);
        if (isForeignSighting(fingerprints.value(row.text(0), {state->fingerprint}), state->observed))
            state->kind = GuardrailState::Kind::Drifted;
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return states;
}

Result<QList<GuardrailSet>> ControlsRepository::guardrailSets() const
{
    Statement statement(m_record, QStringLiteral("SELECT id, version, fingerprint, observed_fingerprint, agents FROM guardrail ORDER BY id"));
    return collect(statement, [](const Row& row) { return GuardrailSet{row.text(0), row.text(1), row.text(2), row.text(3), row.list(4)}; });
}

Result<QByteArray> ControlsRepository::guardrailConfig(const QString& fingerprint) const
{
    const auto found = Statement(m_record, QStringLiteral("SELECT config FROM guardrail_config WHERE fingerprint = :fingerprint"))
                           .bind(QStringLiteral("fingerprint"), fingerprint)
                           .first([](const Row& row) { return row.text(0).toUtf8(); });
    if (!found)
        return tl::unexpected<Error>(found.error());
    const QByteArray config = found->value_or(QByteArray());
    return sha256Hex(config) == fingerprint ? config : QByteArray();
}

Result<void> ControlsRepository::writeGuardrailConfig(const QString& fingerprint, const QByteArray& config)
{
    const auto written = Statement(m_record, QStringLiteral("INSERT INTO guardrail_config (fingerprint, config) VALUES (:fingerprint, :config) "
                                                            "ON CONFLICT (fingerprint) DO UPDATE SET config = excluded.config"))
                             .bind(QStringLiteral("fingerprint"), fingerprint)
                             .bind(QStringLiteral("config"), QString::fromUtf8(config))
                             .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

Result<void> ControlsRepository::writeGuardrailSet(const GuardrailSet& set)
{
    const auto written = Statement(m_record, QStringLiteral("INSERT INTO guardrail (id, version, fingerprint, agents) VALUES (:id, :version, :fingerprint, :agents) "
                                                            "ON CONFLICT (id) DO UPDATE SET version = excluded.version, fingerprint = excluded.fingerprint, agents = excluded.agents"))
                             .bind(QStringLiteral("id"), set.id)
                             .bind(QStringLiteral("version"), set.version)
                             .bind(QStringLiteral("fingerprint"), set.fingerprint)
                             .bind(QStringLiteral("agents"), listText(set.agents))
                             .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

Result<GuardrailState> ControlsRepository::guardrailsOf(const QString& agentId) const
{
    const auto states = guardrailStates();
    if (!states)
        return tl::unexpected<Error>(states.error());
    return states->value(agentId);
}

Result<std::optional<QString>> ControlsRepository::sightingOf(const QString& agentId) const
{
    return Statement(m_record, QStringLiteral("SELECT observed_fingerprint FROM agent WHERE id = :id")).bind(QStringLiteral("id"), agentId).first([](const Row& row) {
        return row.text(0);
    });
}

Result<std::optional<AssessedAgent>> ControlsRepository::assessedAgent(const QString& id) const
{
    return Statement(m_record, QStringLiteral("SELECT name, owner, sponsor, status FROM agent WHERE id = :id")).bind(QStringLiteral("id"), id).first([](const Row& row) {
        return AssessedAgent{row.text(0), row.text(1), row.text(2), row.text(3)};
    });
}

Result<std::optional<Assessment>> ControlsRepository::assessment(const QString& id) const
{
    return Statement(m_record, QStringLiteral("SELECT id, agent, status, author, likelihood, impact, approved_at, valid_until, findings, mitigations FROM assessment WHERE id = :id"))
        .bind(QStringLiteral("id"), id)
        .first(assessmentOf);
}

Result<void> ControlsRepository::insert(const Assessment& assessment)
{
    return write(QStringLiteral("INSERT INTO assessment (id, agent, status, author, likelihood, impact, approved_at, valid_until, findings, mitigations) "
                                "VALUES (:id, :agent, :status, :author, :likelihood, :impact, :approved, :until, :findings, :mitigations)"),
                 assessment);
}

Result<void> ControlsRepository::update(const Assessment& assessment)
{
    return write(QStringLiteral("UPDATE assessment SET agent = :agent, status = :status, author = :author, likelihood = :likelihood, impact = :impact, approved_at = :approved, "
                                "valid_until = :until, findings = :findings, mitigations = :mitigations WHERE id = :id"),
                 assessment);
}

Result<void> ControlsRepository::write(const QString& sql, const Assessment& assessment)
{
    const auto number = [](const std::optional<int>& value) { return value ? QVariant(*value) : QVariant(); };
    const auto written = Statement(m_record, sql)
                             .bind(QStringLiteral("id"), assessment.id)
                             .bind(QStringLiteral("agent"), assessment.agent)
                             .bind(QStringLiteral("status"), toText(assessment.status))
                             .bind(QStringLiteral("author"), assessment.author)
                             .bind(QStringLiteral("likelihood"), number(assessment.likelihood))
                             .bind(QStringLiteral("impact"), number(assessment.impact))
                             .bind(QStringLiteral("approved"), assessment.approvedAt)
                             .bind(QStringLiteral("until"), assessment.validUntil)
                             .bind(QStringLiteral("findings"), assessment.findings)
                             .bind(QStringLiteral("mitigations"), assessment.mitigations)
                             .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

Result<void> ControlsRepository::removeAssessment(const QString& id)
{
    const auto removed = Statement(m_record, QStringLiteral("DELETE FROM assessment WHERE id = :id")).bind(QStringLiteral("id"), id).run();
    if (!removed)
        return tl::unexpected<Error>(removed.error());
    return {};
}

Result<void> ControlsRepository::supersedeApproved(const QString& agent)
{
    const auto written = Statement(m_record, QStringLiteral("UPDATE assessment SET status = 'superseded' WHERE agent = :agent AND status = 'approved'")).bind(QStringLiteral("agent"), agent).run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

Result<void> ControlsRepository::writeSighting(const QString& agentId, const QString& fingerprint, Instant at)
{
    const auto written = Statement(m_record, QStringLiteral("UPDATE agent SET observed_fingerprint = :fingerprint, fingerprint_observed_at = :at WHERE id = :id"))
                             .bind(QStringLiteral("fingerprint"), fingerprint)
                             .bind(QStringLiteral("at"), at)
                             .bind(QStringLiteral("id"), agentId)
                             .run();
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

} // namespace privyseal
