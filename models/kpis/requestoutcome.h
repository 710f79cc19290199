#pragma once

// The status of a request as of an instant, in SQL, for every reader of figures: an end after :asof has not happened, and
// what nobody decided by its deadline has expired, whether or not a writer has come by to note it. Only filed requests have
// a deadline that binds; imported history stays as it was told. Source: domain.md sections 2 and 5.

namespace privyseal::requestoutcome {

// Filed, open in the record and past its deadline at :asof.
inline constexpr char overdue[] = "status IN ('pending', 'changes_requested') AND origin = 'filed' AND deadline <= :asof";
inline constexpr char statusAsOf[] = "CASE WHEN status IN ('pending', 'changes_requested') AND origin = 'filed' AND deadline <= :asof THEN 'expired' "
                                     "WHEN status <> 'pending' AND decided_at > :asof THEN 'pending' ELSE status END";

} // namespace privyseal::requestoutcome
