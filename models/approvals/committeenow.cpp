#include "models/approvals/committeenow.h"

#include "models/committee/memberservice.h"
#include "models/record/record.h"

namespace privyseal {
namespace {

Result<CommitteeNow> unproven(Record& record, const Clock& clock)
{
    auto policy = Policy::builtIn();
    if (!policy)
        return tl::unexpected<Error>(policy.error());
    auto members = MemberService(record, clock).all();
    if (!members)
        return tl::unexpected<Error>(members.error());
    return CommitteeNow{std::nullopt, std::nullopt, *std::move(policy), *std::move(members)};
}

} // namespace

Result<CommitteeNow> CommitteeNow::of(Record& record, const Clock& clock, Authority authority)
{
    if (!authority.isFounded()) {
        auto now = unproven(record, clock);
        if (now)
            now->authority = std::move(authority);
        return now;
    }
    auto policy = Policy::fromJson(authority.roster().policy.toUtf8());
    if (!policy)
        return tl::unexpected<Error>(policy.error());
    auto members = authority.members();
    return CommitteeNow{std::move(authority), std::nullopt, *std::move(policy), std::move(members)};
}

Result<CommitteeNow> CommitteeNow::load(Record& record, const Clock& clock, const TrustMemory& memory)
{
    auto authority = Authority::load(record, memory);
    if (authority)
        return of(record, clock, *std::move(authority));
    if (authority.error().code != ErrorCode::BadSignature && authority.error().code != ErrorCode::Rollback)
        return tl::unexpected<Error>(authority.error());
    auto now = unproven(record, clock);
    if (now)
        now->broken = authority.error();
    return now;
}

} // namespace privyseal
