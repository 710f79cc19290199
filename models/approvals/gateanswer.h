#pragma once

// The yes or no to "may this agent do this?", and how it follows from votes that are proved already. Pure functions of values,
// any thread: the record's gate and whoever checks a ticket without a record judge alike.

#include "models/approvals/approvalrules.h"
#include "models/approvals/provenvotes.h"

namespace privyseal {

struct GateAnswer
{
    enum class Outcome { Yes, NotApproved, Expired, Rejected, Revoked, Elsewhere };
    Outcome outcome = Outcome::NotApproved;
    QString sentence;                   // why, translated
    QString requestId;                  // the request that decided it; empty where there is none
    Instant expiresAt;                  // of a yes
    [[nodiscard]] int exitCode() const; // 0, 10, 11, 16, 14, 13 (contract.md section 2)
};

// `policy` is the one in force, which `rules` judge by; `revoked` what was taken back. The status that `request` has can make the
// answer no, never yes.
[[nodiscard]] GateAnswer judgeProven(const Request& request, const ApprovalRules& rules, const Policy& policy, const ProvenVotes& proven, const Revoked& revoked);

} // namespace privyseal
