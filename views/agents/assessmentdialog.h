#pragma once

// Writes a risk assessment: how likely, how bad, what was found, what is done about it, until when it holds. A draft may have gaps; only
// a complete one can be given to a second person. GUI thread.

#include "models/controls/assessmentdesk.h"
#include "views/common/writedialog.h"

class QComboBox;
class QDateEdit;
class QPlainTextEdit;

namespace privyseal {

class TextLabel;

class AssessmentDialog : public WriteDialog
{
    Q_OBJECT
public:
    enum class Step { Save, Submit, Discard };

    // `draft`: the one to go on with; one without an id begins a new one, filled in as given.
    AssessmentDialog(const Assessment& draft, const QString& agentName, Instant now, QWidget* parent = nullptr);
    [[nodiscard]] AssessmentFields fields() const;
    [[nodiscard]] Step step() const { return m_step; }

private:
    void check();

    Instant m_now;
    QString m_author;
    Step m_step = Step::Submit;
    QComboBox *m_likelihood, *m_impact;
    TextLabel *m_score, *m_missing;
    QPlainTextEdit *m_findings, *m_mitigations;
    QDateEdit* m_until;
};

} // namespace privyseal
