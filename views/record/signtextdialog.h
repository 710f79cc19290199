#pragma once

// Shows, unabridged, a text that a member is about to sign, and unlocks the key for it. The owner signs in a worker (WriteDialog).
// Enter in the passphrase does not sign. GUI thread.

#include "views/common/writedialog.h"

#include "models/trust/passphrase.h"

namespace privyseal {

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
    void keyPressEvent(QKeyEvent* event) override;

private:
    KeyRow* m_key;
};

} // namespace privyseal
