#include "models/controls/guardrailwatch.h"

#include "models/approvals/suspension.h"
#include "models/controls/controlsrepository.h"
#include "models/record/persevere.h"
#include "models/record/record.h"
#include "models/trust/ledger.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace privyseal {
namespace {

struct GuardrailWords
{
    Q_DECLARE_TR_FUNCTIONS(Guardrails)
};

// One sentence for the ledger, not translated.
QString summaryOf(const GuardrailState& state, const QString& by)
{
    const QString seen = state.kind == GuardrailState::Kind::Drifted      ? QStringLiteral("Seen with other guardrails than %1").arg(state.set)
                         : state.kind == GuardrailState::Kind::Registered ? QStringLiteral("Seen with the guardrails %1").arg(state.set)
                                                                          : QStringLiteral("Seen with guardrails that are not registered");
    return QString(seen + u", by " + by + u'.');
}

} // namespace

Result<GuardrailSighting> GuardrailWatch::observe(const QString& agentId, const QString& fingerprint, const QString& by)
{
    static const QRegularExpression digest(QStringLiteral("\\A[0-9a-f]{64}\\z"), QRegularExpression::DontCaptureOption);
    if (!digest.match(fingerprint).hasMatch())
        return fail(ErrorCode::InputRejected, GuardrailWords::tr("A fingerprint has 64 hexadecimal digits."));
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::RefusedByRule, GuardrailWords::tr("A sighting needs the name of who saw it."));
    return persevere(m_record, [&]() -> Result<GuardrailSighting> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        auto sighting = write(agentId, fingerprint, by.trimmed());
        if (!sighting)
            return sighting;
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected<Error>(committed.error());
        return sighting;
    });
}

Result<GuardrailSighting> GuardrailWatch::write(const QString& agentId, const QString& fingerprint, const QString& by)
{
    ControlsRepository controls(m_record);
    const Instant now = m_clock.now();
    const auto before = controls.sightingOf(agentId);
    if (!before)
        return tl::unexpected<Error>(before.error());
    if (!before->has_value())
        return fail(ErrorCode::NotFound, GuardrailWords::tr("There is no agent \"%1\".").arg(agentId));
    // Before too: what has lapsed until now must not be healed by this one.
    const auto lapsed = suspendStrickenGrants(m_record, now);
    if (!lapsed)
        return tl::unexpected<Error>(lapsed.error());
    if (auto written = controls.writeSighting(agentId, fingerprint, now); !written)
        return tl::unexpected<Error>(written.error());
    const auto state = controls.guardrailsOf(agentId);
    if (!state)
        return tl::unexpected<Error>(state.error());
    GuardrailSighting sighting{*state, **before != fingerprint, *lapsed};
    if (sighting.isNew) {
        if (auto told = Ledger(m_record).append({leaftype::observed, agentId, fingerprint, {}, summaryOf(*state, by)}, now); !told)
            return tl::unexpected<Error>(told.error());
    }
    const auto suspended = suspendStrickenGrants(m_record, now);
    if (!suspended)
        return tl::unexpected<Error>(suspended.error());
    sighting.suspended += *suspended;
    for (const Topic topic : {Topic::Agents, Topic::Controls}) {
        if (auto noted = m_record.noteChange(topic); !noted)
            return tl::unexpected<Error>(noted.error());
    }
    return sighting;
}

} // namespace privyseal
