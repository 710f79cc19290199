#pragma once

// The answer to "can I trust this?": whether the record was recomputed in this window and what came of it, and the fingerprint of
// the first roster as words to compare aloud. Shows values only; the desk runs the work. GUI thread.

#include "models/approvals/recordaudit.h"
#include "models/trust/trustreading.h"
#include "views/common/card.h"

class QBoxLayout;
class QPushButton;

namespace privyseal {

class Banner;
class ShapeLabel;
class TextLabel;

class VerifyCard : public Card
{
    Q_OBJECT
public:
    explicit VerifyCard(QWidget* parent = nullptr);
    void showTrust(const TrustReading& trust);
    void showVerifying(qint64 done); // entries and requests so far
    void showAudit(const Audit& audit, qint64 tookMs, const Instant& at, const Instant& now);
    void showNotVerified(); // not in this window, or cancelled
    void showFailed(const Error& error);
    [[nodiscard]] QPushButton* verifyButton() const { return m_button; }

Q_SIGNALS:
    void verifyRequested(); // or, while it runs, to be cancelled
    void promisesRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line
    {
        QStringList tables; // whose findings it tells of
        QString name;
        ShapeLabel* verdict;
        TextLabel* detail;
    };
    void setLine(Line& line, int verdict, const QString& detail); // verdict: 1 good, 0 bad, -1 not known

    class TrustSeal* m_seal;
    TextLabel *m_title, *m_when, *m_words, *m_roster;
    QPushButton* m_button;
    QBoxLayout* m_columns;
    QList<QWidget*> m_dividers;
    QList<Line> m_lines;
    Banner* m_findings;
};

} // namespace privyseal
