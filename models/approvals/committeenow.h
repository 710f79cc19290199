#pragma once

// Who decides by which policy, as the record's signed documents say it now. Of a record whose committee has not signed a roster
// yet, the rows of members and the policy that the program brings along: good enough to show, never to decide. A plain value;
// loading: the record's thread.

#include "models/approvals/policy.h"
#include "models/committee/member.h"
#include "models/core/clock.h"
#include "models/trust/authority.h"

#include <optional>

namespace privyseal {

class Record;

struct CommitteeNow
{
    std::optional<Authority> authority; // nothing where it cannot be proved
    std::optional<Error> broken;        // why: BadSignature or Rollback
    Policy policy;
    QList<Member> members;

    // For reading: what does not hold is told in `broken`. Errors: those of storage.
    [[nodiscard]] static Result<CommitteeNow> load(Record& record, const Clock& clock, const TrustMemory& memory);
    // For deciding: what was proved already.
    [[nodiscard]] static Result<CommitteeNow> of(Record& record, const Clock& clock, Authority authority);

    [[nodiscard]] bool isFounded() const { return authority && authority->isFounded(); }
    [[nodiscard]] qint64 rosterVersion() const { return isFounded() ? authority->roster().version : 0; }
    [[nodiscard]] QString rosterSha256() const { return isFounded() ? authority->chain().currentHash() : QString(); }
};

} // namespace privyseal
