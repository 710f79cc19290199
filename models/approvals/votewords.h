#pragma once

// Why a member may not vote on a request, in words for a row of the inbox and for the detail pane. Pure functions of
// values. Any thread.

#include "models/approvals/approvalrules.h"

namespace privyseal {

// The member's vote on the request's current version; null where there is none. Points into `decisions`.
[[nodiscard]] const Decision* voteOf(const QString& memberId, const Request& request, const QList<Decision>& decisions);
// In two or three words for a row of the inbox; empty when this request waits for this member. `you` may be null.
[[nodiscard]] QString whyNotMine(const Member* you, const Request& request, const ApprovalRules& rules,
                                 const QList<Decision>& decisions);
// The same in a sentence, for the detail pane; empty when the member may vote.
[[nodiscard]] QString whyNotVote(const Member* you, const Request& request, const ApprovalRules& rules,
                                 const QList<Decision>& decisions);
[[nodiscard]] QString exclusionWord(Exclusion exclusion); // "asks", "owner", "sponsor"

} // namespace privyseal
