#pragma once

// A request in plain words for people: what an agent wants to do, for how long. Pure functions, translated.

#include "models/approvals/dossier.h"
#include "views/common/sentencelabel.h"
#include "views/common/statusshape.h"

namespace privyseal {

[[nodiscard]] QString requestTitle(const Request& request); // "Write to payments ledger"
// "invoice-matcher asks to write to payments ledger on erp-core/payments/ledger in production for 8 hours."
[[nodiscard]] MarkedText requestSentence(const Dossier& dossier);
// What the verdict means: "invoice-matcher may write to ... in production for 8 hours from approval", without full stop.
[[nodiscard]] QString verdictSentence(const Dossier& dossier, Verdict verdict);
[[nodiscard]] QString parameterWords(const QMap<QString, QString>& parameters); // "max_rows = 2000"
[[nodiscard]] QString environmentWords(const QString& environment); // "in production"
[[nodiscard]] QString lifetimeWords(qint64 seconds);             // "8 hours"
[[nodiscard]] Status riskStatus(RiskClass risk);                 // chip of the risk class
[[nodiscard]] Status requestStatus(RequestStatus status);        // chip of the status
[[nodiscard]] int riskLevel(const std::optional<RiskClass>& risk); // 1..4; 0 where there is none

} // namespace privyseal
