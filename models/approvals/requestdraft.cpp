#include "models/approvals/requestdraft.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/requestbody.h"
#include "models/core/ids.h"

#include <algorithm>

namespace privyseal {
namespace {

constexpr int mostParameters = 64;

} // namespace

Result<void> checkWords(const Request& request)
{
    const std::pair<QString, QString> needed[] = {{request.agent, Approvals::tr("an agent")},
                                                  {request.action, Approvals::tr("an action")},
                                                  {request.resource, Approvals::tr("a resource")},
                                                  {request.justification, Approvals::tr("a justification")},
                                                  {request.requestedBy, Approvals::tr("the person who asks")}};
    for (const auto& [text, what] : needed) {
        if (text.trimmed().isEmpty())
            return fail(ErrorCode::InputRejected, Approvals::tr("A request needs %1.").arg(what));
        if (text.size() > longestApprovalText)
            return fail(ErrorCode::InputRejected, Approvals::tr("A text of a request has at most 4,000 characters."));
    }
    if (request.environment != u"sandbox" && request.environment != u"shadow" && request.environment != u"production")
        return fail(ErrorCode::InputRejected, Approvals::tr("The environment is sandbox, shadow or production."));
    if (request.lifetimeSeconds < 0)
        return fail(ErrorCode::InputRejected, Approvals::tr("A lifetime is not negative."));
    if (request.parameters.size() > mostParameters)
        return fail(ErrorCode::InputRejected, Approvals::tr("A request has at most 64 parameters."));
    for (auto it = request.parameters.begin(); it != request.parameters.end(); ++it) {
        if (it.key().trimmed().isEmpty() || it.key().size() > longestApprovalText || it.value().size() > longestApprovalText)
            return fail(ErrorCode::InputRejected,
                        Approvals::tr("A parameter needs a name, and at most 4,000 characters."));
    }
    return {};
}

bool isAskedBy(const Request& request, const QString& by, const QList<Member>& members)
{
    const bool same = comparableName(by) == comparableName(request.requestedBy);
    return same || std::any_of(members.begin(), members.end(), [&](const Member& one) {
               return one.isCalled(by) && one.isCalled(request.requestedBy);
           });
}

Result<QByteArray> prepareVersion(Request& request, const Policy& policy, const Facts& facts,
                                  const QList<Member>& members, Instant now)
{
    request.policyVersion = policy.version();
    request.risk = policy.risk(request.action, request.environment, facts.agent(request.agent).capabilities);
    const RiskLimits& limits = policy.limits(*request.risk);
    if (request.lifetimeSeconds == 0)
        request.lifetimeSeconds = request.breakGlass ? std::min(limits.defaultLifetimeSeconds, breakglass::lifetimeCapSeconds) : limits.defaultLifetimeSeconds;
    request.deadline = now.plusSeconds(limits.deadlineSeconds);
    auto body = requestBody(request);
    if (!body)
        return body;
    request.digest = sha256Hex(*body);
    const QString violation = ApprovalRules(policy, request, facts, members, now).hardViolation();
    request.status = violation.isEmpty() ? RequestStatus::Pending : RequestStatus::PolicyBlocked;
    request.reason = violation;
    request.decidedAt = violation.isEmpty() ? Instant() : now;
    request.decidedBy.clear();
    return body;
}

} // namespace privyseal
