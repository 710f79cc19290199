#pragma once

// Asks for the reason of a decision and the passphrase of the key that signs it, and shows, unabridged, the text that is signed:
// numbered lines in fixed type, odd characters boxed with their code point. No default button: Enter never decides. GUI thread.

#include "models/approvals/dossier.h"
#include "models/trust/passphrase.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;
class QPushButton;

namespace privyseal {

class Banner;
class DecisionTextView;
class KeyRow;

class DecideDialog : public QDialog
{
    Q_OBJECT
public:
    DecideDialog(const Dossier& dossier, Verdict verdict, const QString& memberId, const QString& memberName, const Instant& now, QWidget* parent = nullptr);
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString presented() const; // the text, as it was shown
    [[nodiscard]] QString keyPath() const;
    // Takes what was typed out of its field. InputRejected as Passphrase::fromText.
    [[nodiscard]] Result<Passphrase> takePassphrase();
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    void showProblem(const QString& message); // after a refusal: the dialog stays, nothing typed is lost
    void setBusy(bool busy); // while it is being recorded: nothing can be changed, pressed or closed
    void reject() override;

Q_SIGNALS:
    void confirmed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateConfirm();
    QWidget* makeHead(const Dossier& dossier, const QString& memberName, const Instant& now);

    Verdict m_verdict;
    QString m_member; // id
    bool m_isBusy = false;
    DecisionTextView* m_text;
    QLineEdit* m_reason;
    KeyRow* m_key;
    Banner* m_problem;
    QDialogButtonBox* m_buttons;
    QPushButton *m_confirm, *m_cancel;
};

} // namespace privyseal
