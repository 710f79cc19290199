#pragma once

// The answer to "can I trust this?": whether the record was recomputed in this window and what came of it, and the fingerprint of
// the first roster as words to compare aloud. Shows values only; the desk runs the work. GUI thread.

#include "models/approvals/recordaudit.h"
#include "models/trust/trustreading.h"
#include "views/record/verdictcard.h"

namespace privyseal {

class Banner;
class TextLabel;

class VerifyCard : public VerdictCard
{
    Q_OBJECT
public:
    explicit VerifyCard(QWidget* parent = nullptr);
    void showTrust(const TrustReading& trust);
    void showVerifying(qint64 done); // entries and requests so far
    void showAudit(const Audit& audit, qint64 tookMs, const Instant& at, const Instant& now);
    void showNotVerified(); // not in this window, or cancelled
    void showFailed(const Error& error);
    [[nodiscard]] QPushButton* verifyButton() const { return button(); }

Q_SIGNALS:
    void verifyRequested(); // or, while it runs, to be cancelled
    void promisesRequested();

private:
    VerifyCard(class TrustSeal* mark, QWidget* parent);

    TrustSeal* m_seal;
    TextLabel *m_words, *m_roster;
    Banner* m_findings;
};

} // namespace privyseal
