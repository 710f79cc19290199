#include "models/plan/worklist.h"

#include "models/controls/controlsservice.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 credentialWarningMs = 7 * dayMs; // a credential that lives no longer renews itself and is not listed
constexpr qint64 planWarningMs = 14 * dayMs;

struct WorkWords
{
    Q_DECLARE_TR_FUNCTIONS(WorkWords)
};

bool isLongLived(const EvidenceCredential& credential)
{
    return credential.issuedAt.isValid() && credential.expiresAt.isValid() && credential.expiresAt.ms() - credential.issuedAt.ms() > credentialWarningMs;
}

WorkItem workOn(const EvidenceCredential& credential, const QString& text)
{
    return {WorkItem::Kind::Credential, text.arg(credential.id, credential.agentName), credential.id, credential.agent, credential.issuedAt, credential.expiresAt, true};
}

} // namespace

Result<QList<WorkItem>> WorkList::due(const Instant& asOf) const
{
    const PlanRepository& repository = m_plan.repository();
    QList<WorkItem> items;
    const auto revocations = repository.runningRevocations(asOf);
    const auto incidents = repository.uncontainedIncidents(asOf);
    const auto requests = repository.openRequests(asOf);
    const auto credentials = ControlsService(m_record).liveCredentials(asOf);
    const auto overdue = repository.overdueCredentials(asOf);
    const auto plan = m_plan.compute(asOf, false);
    for (const Error* error : {revocations ? nullptr : &revocations.error(), incidents ? nullptr : &incidents.error(), requests ? nullptr : &requests.error(),
                               credentials ? nullptr : &credentials.error(), overdue ? nullptr : &overdue.error(), plan ? nullptr : &plan.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    for (const DueRow& row : *revocations)
        items.append({WorkItem::Kind::Revoke, WorkWords::tr("Confirm that %1 has lost its access").arg(row.text), row.id, row.subject, row.from, row.deadline, false});
    for (const DueRow& row : *incidents)
        items.append({WorkItem::Kind::Incident, WorkWords::tr("Contain: %1").arg(row.text), row.id, row.subject, row.from, row.deadline, false});
    for (const DueRow& row : *requests)
        items.append({WorkItem::Kind::Request, WorkWords::tr("Decide: %1, %2").arg(row.text, row.detail), row.id, row.subject, row.from, row.deadline, true});
    for (const EvidenceCredential& credential : *credentials) {
        if (isLongLived(credential) && credential.expiresAt.ms() - asOf.ms() <= credentialWarningMs)
            items.append(workOn(credential, WorkWords::tr("Rotate %1 of %2")));
    }
    for (const EvidenceCredential& credential : *overdue) {
        if (isLongLived(credential))
            items.append(workOn(credential, WorkWords::tr("Rotate or revoke %1 of %2: it has ended")));
    }
    for (const PlanItem& item : plan->items) {
        const bool isOpen = item.status != PlanStatus::Done && item.status != PlanStatus::NotEvaluable;
        const Instant end = item.due.plusMs(dayMs); // the due day itself belongs to the plan
        if (isOpen && item.due.ms() - asOf.ms() <= planWarningMs)
            items.append({WorkItem::Kind::Plan, item.title + QStringLiteral(": ") + item.why, item.id, item.id, plan->day0, end, false});
    }
    std::stable_sort(items.begin(), items.end(), [](const WorkItem& a, const WorkItem& b) { return a.deadline < b.deadline; });
    return items;
}

} // namespace privyseal
