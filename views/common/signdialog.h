#pragma once

// Asks for the reason of a signature and the passphrase of the key that makes it, and shows, unabridged, the text that is signed:
// numbered lines in fixed type, odd characters boxed with their code point. No default button: Enter never signs. GUI thread; the
// owner unlocks and signs on a worker, and may close it at any time.

#include "models/committee/signer.h"
#include "models/trust/passphrase.h"
#include "views/common/sentencelabel.h"

#include <QDialog>

class QBoxLayout;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;

namespace privyseal {

class Banner;
class DecisionTextView;
class KeyRow;

class SignDialog : public QDialog
{
    Q_OBJECT
public:
    struct Sheet
    {
        QString title;       // of the window
        MarkedText headline; // what is signed, and what that means
        QString role;        // as whom, and what follows
        Signer signer;
        QString text;        // that is signed, to the character
        QString press;       // on the button
    };
    SignDialog(const Sheet& sheet, QWidget* parent = nullptr);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString presented() const; // the text, as it was shown
    [[nodiscard]] QString keyPath() const;
    // Takes what was typed out of its field. InputRejected as Passphrase::fromText.
    [[nodiscard]] Result<Passphrase> takePassphrase();
    void showProblem(const QString& message); // after a refusal: the dialog stays, nothing typed is lost
    void setBusy(bool busy); // while it is being recorded: nothing can be changed, pressed or closed
    void reject() override;

Q_SIGNALS:
    void confirmed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void addBesideHead(QLayout* side); // to the end of the head's row

private:
    void updateConfirm();
    QWidget* makeHead(const Sheet& sheet);

    QString m_pressText;
    bool m_isBusy = false;
    QBoxLayout* m_head = nullptr;
    DecisionTextView* m_text;
    QLineEdit* m_reason;
    KeyRow* m_key;
    Banner* m_problem;
    QDialogButtonBox* m_buttons;
    QPushButton *m_confirm, *m_cancel;
};

} // namespace privyseal
