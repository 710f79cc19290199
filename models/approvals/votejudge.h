#pragma once

// Every rule that may refuse a vote, as one pure function. Any thread. Errors: RefusedByRule with the rule as a sentence.

#include "models/approvals/approvalrules.h"

namespace privyseal {

// `votes`: those cast on the request so far. Gives the name of the slot that an approval fills; empty for other verdicts.
[[nodiscard]] Result<QString> judgeVote(const Decision& decision, const Request& request, const ApprovalRules& rules,
                                        const QList<Decision>& votes);
// An error that says which rule refused.
[[nodiscard]] tl::unexpected<Error> refuse(const QString& rule);

} // namespace privyseal
