#pragma once

// Shows, unabridged, a text that a member is about to sign, and unlocks the key for it; what may be typed besides stands above it.
// The owner signs in a worker (WriteDialog). Enter in the passphrase does not sign. GUI thread.

#include "views/common/writedialog.h"

#include "models/trust/passphrase.h"

class QFormLayout;
class QLineEdit;

namespace privyseal {

class DecisionTextView;
class KeyRow;

class SignTextDialog : public WriteDialog
{
    Q_OBJECT
public:
    struct Signer
    {
        QString org, member, name, keyId;
    };
    // `press` and `refused` as WriteDialog has them; a null `text` shows none.
    SignTextDialog(const QString& title, const QString& press, const QString& refused, const QString& text, const Signer& signer, QWidget* parent = nullptr);
    [[nodiscard]] QString keyPath() const;
    [[nodiscard]] Result<Passphrase> takePassphrase();

protected:
    // A line that has to be filled before it can be signed.
    QLineEdit* addLine(const QString& label, const char* name, const QString& hint);
    [[nodiscard]] QFormLayout* form() const { return m_form; }
    virtual void check();
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFormLayout* m_form;
    KeyRow* m_key;
    QList<QLineEdit*> m_lines;
};

} // namespace privyseal
