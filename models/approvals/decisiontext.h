#pragma once

// The plain text that a member decides on: unabridged, in UTC, the same for everybody and in every language, because later
// its hash stands in the signature. Pure function.

#include "models/approvals/dossier.h"

namespace privyseal {

[[nodiscard]] QString decisionText(const Dossier& dossier, Verdict verdict, const QString& memberName);

} // namespace privyseal
