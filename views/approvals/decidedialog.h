#pragma once

// Asks for the reason of a decision and shows, unabridged, the text that is decided on: numbered lines in fixed type, odd
// characters boxed with their code point. No default button: Enter never decides. GUI thread.

#include "models/approvals/dossier.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;
class QPushButton;

namespace privyseal {

class Banner;
class DecisionTextView;
class TextLabel;

class DecideDialog : public QDialog
{
    Q_OBJECT
public:
    DecideDialog(const Dossier& dossier, Verdict verdict, const QString& memberName, const Instant& now, QWidget* parent = nullptr);
    [[nodiscard]] QString reason() const;
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    void showProblem(const QString& message); // after a refusal: the dialog stays, nothing typed is lost
    void setBusy(bool busy); // while it is being recorded: nothing can be changed, pressed or closed
    void reject() override;

Q_SIGNALS:
    void confirmed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead(const Dossier& dossier, const QString& memberName, const Instant& now);

    Verdict m_verdict;
    bool m_isBusy = false;
    DecisionTextView* m_text;
    QLineEdit* m_reason;
    Banner* m_problem;
    QDialogButtonBox* m_buttons;
    QPushButton *m_confirm, *m_cancel;
};

} // namespace privyseal
