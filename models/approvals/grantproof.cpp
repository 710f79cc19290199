#include "models/approvals/grantproof.h"

#include "models/approvals/approvalrules.h"
#include "models/record/record.h"

namespace privyseal {

Result<QSet<QString>> signedGrants(Record& record, const Clock& clock, Instant asOf, const TrustMemory& memory)
{
    RequestRepository repository(record);
    const auto committee = CommitteeNow::load(record, clock, memory);
    const auto ids = repository.decidedRequests(asOf);
    const auto facts = FactsRepository(record).forDecidedGrants(asOf);
    for (const auto* error : {committee ? nullptr : &committee.error(), ids ? nullptr : &ids.error(), facts ? nullptr : &facts.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    QSet<QString> backed;
    if (!committee->isFounded())
        return backed;
    for (const QString& id : *ids) {
        const auto request = repository.find(id);
        const auto rows = repository.decisions(id);
        const auto leaves = Ledger(record).about(id);
        const auto body = repository.body(id, request && *request ? (*request)->version : 0);
        for (const auto* error : {request ? nullptr : &request.error(), rows ? nullptr : &rows.error(), leaves ? nullptr : &leaves.error(), body ? nullptr : &body.error()}) {
            if (error)
                return tl::unexpected<Error>(*error);
        }
        if (!*request)
            continue;
        ProvenVotes proven = proveVotes(id, *rows, *leaves, *committee);
        proven.votes.removeIf([&](const Decision& vote) { return vote.decidedAt > asOf; });
        const ApprovalRules rules(committee->policy, **request, *facts, committee->members, asOf);
        const bool holds = proven.faults.isEmpty() && whyNotAsFiled(**request, *body, proven.entries).isEmpty() && !proven.isClosed(**request)
            && rules.isQuorum(proven.votes) && !rules.veto(proven.votes) && !committee->authority->revoked().grants.contains(id)
            && !proven.isSuspendedAfter(rules.approvedAt(proven.votes));
        if (holds)
            backed.insert(id);
    }
    return backed;
}

} // namespace privyseal
