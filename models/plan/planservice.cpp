#include "models/plan/planservice.h"

#include "models/agents/leastprivilege.h"
#include "models/approvals/grantproof.h"
#include "models/controls/controlsservice.h"
#include "models/plan/plansteps.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace privyseal {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 hourMs = 3'600'000;
constexpr double tolerance = 10;        // points behind the even pace
constexpr qint64 lastCallMs = 14 * dayMs;
constexpr int burnEveryDays = 8;

struct PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

// "a, b, 2 more"
QString few(const QStringList& names)
{
    if (names.size() <= 3)
        return names.join(QStringLiteral(", "));
    return PlanWords::tr("%1, %2, %n more", nullptr, int(names.size()) - 2).arg(names[0], names[1]);
}

// Whole days; below a day hours, and never none.
QString lengthOf(qint64 ms)
{
    if (ms >= dayMs)
        return PlanWords::tr("%n day(s)", nullptr, int(ms / dayMs));
    return ms >= hourMs ? PlanWords::tr("%n hour(s)", nullptr, int(ms / hourMs)) : PlanWords::tr("less than an hour");
}

// What one look at the record gives the seven items.
struct Evidence
{
    Instant day0, asOf;
    QList<EvidenceAgent> agents;
    QHash<QString, QList<EvidenceGrant>> grants;
    QList<EvidenceCredential> credentials;
    QString drill;
    qint64 reports = 0;
    qint64 productionGrants = 0, signedProductionGrants = 0;
};

Result<Evidence> look(Record& record, const PlanRepository& repository, const Instant& day0, const Instant& asOf)
{
    const ControlsService controls(record);
    Evidence evidence{day0, asOf, {}, {}, {}, {}, 0, 0, 0};
    auto agents = controls.agents(asOf);
    if (!agents)
        return tl::unexpected<Error>(agents.error());
    evidence.agents = std::move(*agents);
    auto grants = controls.liveGrants(asOf);
    if (!grants)
        return tl::unexpected<Error>(grants.error());
    const bool anyByDecision = std::any_of(grants->begin(), grants->end(), [](const EvidenceGrant& grant) { return !grant.request.isNull(); });
    const auto backed = anyByDecision ? signedGrants(record, FixedClock(asOf), asOf, TrustMemory::ofThisUser()) : QSet<QString>();
    if (!backed)
        return tl::unexpected<Error>(backed.error());
    for (const EvidenceGrant& grant : std::as_const(*grants)) {
        evidence.grants[grant.agent].append(grant);
        const bool counts = grant.environment == u"production" && grant.status == u"active";
        evidence.productionGrants += counts;
        evidence.signedProductionGrants += counts && backed->contains(grant.request);
    }
    auto credentials = controls.liveCredentials(asOf);
    if (!credentials)
        return tl::unexpected<Error>(credentials.error());
    evidence.credentials = std::move(*credentials);
    const auto drill = repository.firstDrillSince(day0, asOf);
    if (!drill)
        return tl::unexpected<Error>(drill.error());
    evidence.drill = *drill;
    const auto reports = repository.reportsSince(day0, asOf);
    if (!reports)
        return tl::unexpected<Error>(reports.error());
    evidence.reports = *reports;
    return evidence;
}

void count(PlanItem& item, qint64 done, qint64 total)
{
    item.done = done;
    item.total = total;
    if (total > 0)
        item.percent = 100.0 * double(done) / double(total);
    else
        item.done = item.total = std::nullopt;
}

void judge(PlanItem& item, const Instant& day0, const Instant& asOf)
{
    if (!item.percent) {
        item.status = PlanStatus::NotEvaluable;
        return;
    }
    if (*item.done >= *item.total) {
        item.status = PlanStatus::Done;
        return;
    }
    const qint64 left = item.due.ms() + dayMs - asOf.ms(); // the due day itself belongs to the plan
    if (left <= 0) {
        item.status = PlanStatus::Late;
        return;
    }
    const double elapsed = std::max(0.0, 100.0 * double(asOf.ms() - day0.ms()) / double(item.due.ms() - day0.ms()));
    const bool behind = *item.total == 1 ? left <= lastCallMs : elapsed - *item.percent > tolerance;
    item.status = behind ? PlanStatus::AtRisk : PlanStatus::OnTrack;
}

PlanItem tabletop(const Evidence& evidence)
{
    PlanItem item{QStringLiteral("30a"), 30, PlanWords::tr("Run a tabletop drill"), {}, {}, {}, {}, {}, {}, {}, {}, {}};
    count(item, evidence.drill.isEmpty() ? 0 : 1, 1);
    item.why = evidence.drill.isEmpty() ? PlanWords::tr("No drill has been completed since day 0") : PlanWords::tr("Drill %1 was completed").arg(evidence.drill);
    return item;
}

PlanItem inventory(const Evidence& evidence)
{
    PlanItem item{QStringLiteral("30b"), 30, PlanWords::tr("Inventory agents and privileges"), {}, {}, {}, {}, {}, {}, {}, {}, QStringLiteral("agents")};
    QStringList names;
    for (const EvidenceAgent& agent : evidence.agents) {
        const bool attested = agent.attestedAt.isValid() && agent.attestedAt >= evidence.day0 && agent.attestedAt <= evidence.asOf;
        if (!agent.owner.trimmed().isEmpty() && !agent.accountName.trimmed().isEmpty() && attested)
            continue;
        item.failing.append(agent.id);
        names.append(agent.name);
    }
    count(item, evidence.agents.size() - item.failing.size(), evidence.agents.size());
    item.why = names.isEmpty() ? PlanWords::tr("All have an owner, an account and an attestation since day 0")
                               : PlanWords::tr("%n lack an owner, an account or an attestation: %1", nullptr, int(names.size())).arg(few(names));
    return item;
}

PlanItem assessments(const Evidence& evidence)
{
    PlanItem item{QStringLiteral("60a"), 60, PlanWords::tr("Assess agents that execute"), {}, {}, {}, {}, {}, {}, {}, {}, QStringLiteral("agents")};
    QStringList names;
    qint64 total = 0;
    for (const EvidenceAgent& agent : evidence.agents) {
        if (!agent.capabilities.contains(QStringLiteral("execute")) && !agent.capabilities.contains(QStringLiteral("write_code")))
            continue;
        ++total;
        if (agent.assessed)
            continue;
        item.failing.append(agent.id);
        names.append(agent.name);
    }
    count(item, total - item.failing.size(), total);
    item.why = names.isEmpty() ? PlanWords::tr("Every agent that executes or writes code is assessed")
                               : PlanWords::tr("%n lack a current assessment: %1", nullptr, int(names.size())).arg(few(names));
    return item;
}

// Why an active agent fails 60b; one agent may fail for several reasons.
struct LeastPrivilege
{
    QStringList shared, wildcard, unused, failing, names;
    qint64 total = 0;
};

LeastPrivilege leastPrivilege(const Evidence& evidence)
{
    LeastPrivilege result;
    for (const EvidenceAgent& agent : evidence.agents) {
        if (agent.status != u"active")
            continue;
        ++result.total;
        const QList<EvidenceGrant> grants = evidence.grants.value(agent.id);
        const bool wildcard = std::any_of(grants.cbegin(), grants.cend(), [](const EvidenceGrant& g) { return leastprivilege::isWildcard(g.action, g.resource); });
        const bool unused = std::any_of(grants.cbegin(), grants.cend(), [&](const EvidenceGrant& g) { return leastprivilege::isUnused(g.lastUsedAt, g.grantedAt, evidence.asOf); });
        if (!agent.dedicated)
            result.shared.append(agent.id);
        if (wildcard)
            result.wildcard.append(agent.id);
        if (unused)
            result.unused.append(agent.id);
        if (!agent.dedicated || wildcard || unused) {
            result.failing.append(agent.id);
            result.names.append(agent.name);
        }
    }
    return result;
}

PlanItem accounts(const Evidence& evidence)
{
    PlanItem item{QStringLiteral("60b"), 60, PlanWords::tr("Least-privilege accounts"), {}, {}, {}, {}, {}, {}, {}, {}, QStringLiteral("agents")};
    const LeastPrivilege found = leastPrivilege(evidence);
    item.failing = found.failing;
    count(item, found.total - found.failing.size(), found.total);
    item.why = found.failing.isEmpty() ? PlanWords::tr("Every active agent has an account of its own and no wildcard or unused privilege")
                                       : PlanWords::tr("%n fail: %1 without an account of their own, %2 with a wildcard, %3 with unused privileges", nullptr, int(found.failing.size()))
                                             .arg(found.shared.size())
                                             .arg(found.wildcard.size())
                                             .arg(found.unused.size());
    return item;
}

PlanItem credentials(const Evidence& evidence)
{
    PlanItem item{QStringLiteral("60c"), 60, PlanWords::tr("Short credential lifetimes"), {}, {}, {}, {}, {}, {}, {}, {}, QStringLiteral("credentials")};
    qint64 within = 0;
    qint64 worst = 0;
    for (const EvidenceCredential& credential : evidence.credentials) {
        if (leastprivilege::isWithinPolicy(credential.kind, credential.issuedAt, credential.expiresAt)) {
            ++within;
            continue;
        }
        if (credential.expiresAt.isValid() && credential.issuedAt.isValid())
            worst = std::max(worst, credential.expiresAt.ms() - credential.issuedAt.ms() - leastprivilege::policyMs(credential.kind));
        if (!item.failing.contains(credential.agent))
            item.failing.append(credential.agent);
    }
    const qint64 total = evidence.credentials.size();
    count(item, within, total);
    if (within == total)
        item.why = PlanWords::tr("Every live credential ends within its policy");
    else if (worst > 0)
        item.why = PlanWords::tr("%n outlive policy, the longest by %1", nullptr, int(total - within)).arg(lengthOf(worst));
    else
        item.why = PlanWords::tr("%n have no end or no beginning", nullptr, int(total - within));
    return item;
}

PlanItem productionApprovals(const Evidence& evidence)
{
    PlanItem item{QStringLiteral("90a"), 90, PlanWords::tr("Signed approvals in production"), {}, {}, {}, {}, {}, {}, {}, {}, QStringLiteral("privileges")};
    count(item, evidence.signedProductionGrants, evidence.productionGrants);
    const qint64 unproved = evidence.productionGrants - evidence.signedProductionGrants;
    item.why = unproved == 0 ? PlanWords::tr("Every live production privilege stands on signatures that verify")
                             : PlanWords::tr("%n stand on imported history or on no quorum that verifies", nullptr, int(unproved));
    return item;
}

PlanItem publishedFigures(const Evidence& evidence)
{
    PlanItem item{QStringLiteral("90b"), 90, PlanWords::tr("Publish KPIs to the board"), {}, {}, {}, {}, {}, {}, {}, {}, {}};
    count(item, evidence.reports > 0 ? 1 : 0, 1);
    item.why = evidence.reports > 0 ? PlanWords::tr("A board report was published since day 0") : PlanWords::tr("No board report has been published since day 0");
    return item;
}

QList<PlanItem> itemsOf(const Evidence& evidence)
{
    QList<PlanItem> items{tabletop(evidence), inventory(evidence), assessments(evidence), accounts(evidence), credentials(evidence),
                          productionApprovals(evidence), publishedFigures(evidence)};
    for (PlanItem& item : items) {
        item.due = evidence.day0.plusMs(item.horizon * dayMs);
        if (!item.percent)
            item.why = PlanWords::tr("The record holds nothing that this item counts");
        judge(item, evidence.day0, evidence.asOf);
    }
    return items;
}

QList<PlanStep> stepsOf(const QList<PlanItem>& items, const Evidence& evidence)
{
    QList<PlanStep> steps;
    const LeastPrivilege least = leastPrivilege(evidence);
    for (const PlanItem& item : items) {
        if (item.status == PlanStatus::Done || !item.percent)
            continue;
        if (item.id == u"30b")
            addPlanSteps(steps, item, {{PlanWords::tr("Attest the agents without owner, account or attestation (%1)"), item.failing}});
        else if (item.id == u"60a")
            addPlanSteps(steps, item, {{PlanWords::tr("Assess the agents that execute (%1)"), item.failing}});
        else if (item.id == u"60b")
            addPlanSteps(steps, item, {{PlanWords::tr("Drop privileges unused for 90 days (%1 agents)"), least.unused},
                                   {PlanWords::tr("Give agents an account of their own (%1)"), least.shared},
                                   {PlanWords::tr("Narrow wildcard privileges (%1 agents)"), least.wildcard}});
        else if (item.id == u"60c")
            steps.append({item.id, PlanWords::tr("Reissue %n credential(s) within policy", nullptr, int(*item.total - *item.done)), item.owner, item.due,
                          *item.percent, 100, item.failing});
        else if (item.id == u"30a")
            steps.append({item.id, PlanWords::tr("Run and complete a drill"), item.owner, item.due, 0, 100, {}});
        else if (item.id == u"90b")
            steps.append({item.id, PlanWords::tr("Publish the board report"), item.owner, item.due, 0, 100, {}});
    }
    return mergedPlanSteps(steps);
}

} // namespace

QStringList planItemIds()
{
    return {QStringLiteral("30a"), QStringLiteral("30b"), QStringLiteral("60a"), QStringLiteral("60b"), QStringLiteral("60c"), QStringLiteral("90a"),
            QStringLiteral("90b")};
}

const PlanItem* Plan::item(QStringView id) const
{
    const auto found = std::find_if(items.cbegin(), items.cend(), [&](const PlanItem& item) { return item.id == id; });
    return found == items.cend() ? nullptr : &*found;
}

QString toText(PlanStatus status)
{
    switch (status) {
    case PlanStatus::Done:
        return QStringLiteral("done");
    case PlanStatus::OnTrack:
        return QStringLiteral("on_track");
    case PlanStatus::AtRisk:
        return QStringLiteral("at_risk");
    case PlanStatus::Late:
        return QStringLiteral("late");
    case PlanStatus::NotEvaluable:
        break;
    }
    return QStringLiteral("not_evaluable");
}

Result<Plan> PlanService::compute(const Instant& asOf, bool withBurnUp) const
{
    const auto day0Text = m_repository.setting(QStringLiteral("day0"));
    if (!day0Text)
        return tl::unexpected<Error>(day0Text.error());
    const auto day0 = Instant::parse(day0Text->value_or(QString()));
    if (!day0)
        return fail(ErrorCode::RecordForeign, PlanWords::tr("The record does not say when its plan began."));
    Plan plan{*day0, asOf, {}, {}, {}};
    const auto evidence = look(m_record, m_repository, *day0, asOf);
    if (!evidence)
        return tl::unexpected<Error>(evidence.error());
    plan.items = itemsOf(*evidence);
    for (PlanItem& item : plan.items) {
        const auto owner = m_repository.setting(QStringLiteral("plan.owner.") + item.id);
        if (!owner)
            return tl::unexpected<Error>(owner.error());
        item.owner = owner->value_or(QString());
    }
    plan.steps = stepsOf(plan.items, *evidence);
    if (withBurnUp) {
        auto points = burnUp(*day0, asOf);
        if (!points)
            return tl::unexpected<Error>(points.error());
        plan.burnUp = std::move(*points);
    }
    return plan;
}

Result<QList<BurnPoint>> PlanService::burnUp(const Instant& day0, const Instant& asOf) const
{
    QList<BurnPoint> points;
    const int today = std::min(int((asOf.ms() - day0.ms()) / dayMs), 90);
    QList<int> days;
    for (int day = 0; day < today; day += burnEveryDays)
        days.append(day);
    if (today >= 0)
        days.append(today);
    for (const int day : std::as_const(days)) {
        const auto evidence = look(m_record, m_repository, day0, day == today ? asOf : day0.plusMs(day * dayMs));
        if (!evidence)
            return tl::unexpected<Error>(evidence.error());
        double sum = 0;
        int counted = 0;
        for (const PlanItem& item : itemsOf(*evidence)) {
            if (item.percent) {
                sum += *item.percent;
                ++counted;
            }
        }
        points.append({day, counted ? sum / counted : 0});
    }
    return points;
}

} // namespace privyseal
