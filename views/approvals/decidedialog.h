#pragma once

// Signs a decision on a request: what the vote means, how long there is for it, and the text. GUI thread.

#include "models/approvals/dossier.h"
#include "views/common/signdialog.h"

namespace privyseal {

class DecideDialog : public SignDialog
{
    Q_OBJECT
public:
    DecideDialog(const Dossier& dossier, Verdict verdict, const QString& memberId, const QString& memberName, const Instant& now, QWidget* parent = nullptr);
    [[nodiscard]] Verdict verdict() const { return m_verdict; }

private:
    Verdict m_verdict;
};

} // namespace privyseal
