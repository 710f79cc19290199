#include "models/controls/coverageservice.h"

#include "models/approvals/grantproof.h"
#include "models/committee/forumservice.h"
#include "models/committee/memberservice.h"
#include "models/controls/controlsservice.h"
#include "models/controls/evidencerepository.h"
#include "models/record/record.h"
#include "models/record/snapshot.h"
#include "models/record/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace privyseal {
namespace {

constexpr qint64 trendMs = 30 * 86'400'000LL;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Controls)
};

QString targetKey(ControlId id)
{
    return QString(QStringLiteral("target.control.") + toText(id));
}

template <class Number> QJsonValue orNull(const std::optional<Number>& number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QString word(ControlStatus status)
{
    return status == ControlStatus::Met ? QStringLiteral("met") : status == ControlStatus::Missed ? QStringLiteral("missed") : QStringLiteral("not_evaluable");
}

} // namespace

Result<ControlEvidence> CoverageService::look(Instant asOf) const
{
    const FixedClock then(asOf);
    const ControlsService controls(m_record);
    const ForumService forum(m_record);
    auto agents = controls.agents(asOf);
    auto grants = controls.liveGrants(asOf);
    auto credentials = controls.liveCredentials(asOf);
    auto rails = controls.guardrailStates();
    auto alerts = EvidenceRepository(m_record).alerts(asOf);
    auto members = MemberService(m_record, then).all();
    auto training = forum.training();
    auto meetings = forum.meetings();
    for (const Error* error : std::initializer_list<const Error*>{agents ? nullptr : &agents.error(), grants ? nullptr : &grants.error(), credentials ? nullptr : &credentials.error(),
                                                                  rails ? nullptr : &rails.error(), alerts ? nullptr : &alerts.error(), members ? nullptr : &members.error(),
                                                                  training ? nullptr : &training.error(), meetings ? nullptr : &meetings.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    ControlEvidence evidence{asOf, *std::move(agents), {}, *std::move(credentials), {}, *std::move(rails), *std::move(alerts), {}, *std::move(training), *std::move(meetings)};
    bool anyByDecision = false;
    for (EvidenceGrant& one : *grants) {
        anyByDecision = anyByDecision || !one.request.isNull();
        evidence.grants[one.agent].append(std::move(one));
    }
    if (anyByDecision) {
        auto backed = signedGrants(m_record, then, asOf, m_memory);
        if (!backed)
            return tl::unexpected<Error>(backed.error());
        evidence.signedRequests = *std::move(backed);
    }
    std::copy_if(members->begin(), members->end(), std::back_inserter(evidence.members), [](const Member& one) { return one.isActive(); });
    return evidence;
}

Result<double> CoverageService::target(ControlId id) const
{
    const auto stored = m_record.meta(targetKey(id));
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (!*stored)
        return 100;
    bool isNumber = false;
    const double percent = (*stored)->toDouble(&isNumber);
    if (!isNumber || !(percent >= 0 && percent <= 100))
        return fail(ErrorCode::RecordForeign, Words::tr("The target of a control cannot be read; set it anew."), targetKey(id));
    return percent;
}

Result<QList<Control>> CoverageService::compute(Instant asOf, bool withTrend) const
{
    auto snapshot = Snapshot::begin(m_record);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const auto evidence = look(asOf);
    if (!evidence)
        return tl::unexpected<Error>(evidence.error());
    QList<Control> controls = coverage(*evidence);
    QList<Control> earlier;
    if (withTrend) {
        const auto before = look(asOf.plusMs(-trendMs));
        if (!before)
            return tl::unexpected<Error>(before.error());
        earlier = coverage(*before);
    }
    for (qsizetype i = 0; i < controls.size(); ++i) {
        Control& one = controls[i];
        const auto wanted = target(one.id);
        if (!wanted)
            return tl::unexpected<Error>(wanted.error());
        one.target = *wanted;
        if (one.percent)
            one.status = *one.percent >= one.target && one.remark.isEmpty() ? ControlStatus::Met : ControlStatus::Missed;
        if (withTrend && isDated(one.id))
            one.before = earlier[i].percent;
    }
    return controls;
}

Result<void> CoverageService::changeTarget(ControlId id, double percent)
{
    if (!(percent >= 0 && percent <= 100))
        return fail(ErrorCode::Usage, Words::tr("A target is a percentage from 0 to 100."));
    auto transaction = Transaction::begin(m_record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (auto set = m_record.setMeta(targetKey(id), QString::number(std::round(percent * 10) / 10)); !set)
        return set;
    if (auto noted = m_record.noteChange(Topic::Controls); !noted)
        return noted;
    return transaction->commit();
}

QByteArray controlsJson(const QList<Control>& controls, Instant asOf)
{
    QJsonArray all;
    for (const Control& one : controls) {
        QJsonArray causes;
        for (const ControlCause& cause : one.causes)
            causes.append(QJsonObject{{QStringLiteral("why"), cause.why}, {QStringLiteral("step"), cause.step}, {QStringLiteral("ids"), QJsonArray::fromStringList(cause.ids)}});
        all.append(QJsonObject{{QStringLiteral("id"), toText(one.id)},
                               {QStringLiteral("title"), one.title},
                               {QStringLiteral("done"), orNull(one.done)},
                               {QStringLiteral("total"), orNull(one.total)},
                               {QStringLiteral("percent"), orNull(one.percent)},
                               {QStringLiteral("failing"), QJsonArray::fromStringList(one.failing)},
                               {QStringLiteral("target"), one.target},
                               {QStringLiteral("status"), word(one.status)},
                               {QStringLiteral("percent_30_days_before"), orNull(one.before)},
                               {QStringLiteral("remark"), one.remark.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(one.remark)},
                               {QStringLiteral("causes"), causes}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("as_of"), asOf.iso()}, {QStringLiteral("controls"), all}}).toJson();
}

} // namespace privyseal
