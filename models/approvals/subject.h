#pragma once

// What exactly a request was approved for, as a gate asks for it: a commit, an artifact, or the privilege as a whole. Pure
// functions, any thread.

#include "models/approvals/request.h"

namespace privyseal {

// "privilege:sha256:" and the digest of the canonical {"action","agent","environment","resource"}.
[[nodiscard]] QString privilegeSubject(const Request& request);
// The values of the parameters "subject", "commit" and "artifact", which the approvers signed; of a request without any of them
// the privilege as a whole. A request that names its subjects was approved for those only.
[[nodiscard]] QStringList subjectsOf(const Request& request);

// Why not, as sentences.
[[nodiscard]] QString notForSubject(const Request& request, const QString& subject);
[[nodiscard]] QString notAGate(const QString& audience);

} // namespace privyseal
