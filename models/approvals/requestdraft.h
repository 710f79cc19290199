#pragma once

// What a request must be before it is filed or filed anew, and what is computed for it then. Pure functions of values.
// Any thread. Errors: InputRejected with a sentence.

#include "models/approvals/approvalrules.h"

namespace privyseal {

inline constexpr int longestApprovalText = 4000; // characters of a text of a request or a decision

[[nodiscard]] Result<void> checkWords(const Request& request);
// By its own name or by another name of the member who asked.
[[nodiscard]] bool isAskedBy(const Request& request, const QString& by, const QList<Member>& members);
// Sets risk, lifetime, deadline, digest and status of a new version, from what the record knows now. Gives the body that
// the digest is of.
[[nodiscard]] Result<QByteArray> prepareVersion(Request& request, const Policy& policy, const Facts& facts,
                                                const QList<Member>& members, Instant now);

} // namespace privyseal
