#pragma once

// The plain text that a member decides on: unabridged, in UTC, the same for everybody and in every language, because its
// hash stands in the signature: equal papers, equal bytes. Pure function.

#include "models/approvals/dossier.h"

namespace privyseal {

[[nodiscard]] QString decisionText(const DecisionPaper& paper, Verdict verdict, const QString& memberName);

} // namespace privyseal
