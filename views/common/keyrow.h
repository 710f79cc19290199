#pragma once

// Where a member unlocks a key for one signature: the passphrase, which key file it is for, and another one to choose. What was
// typed is taken out of its field with the first use. GUI thread; unlocking takes seconds and belongs to a worker.

#include "models/trust/passphrase.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace privyseal {

class TextLabel;

class KeyRow : public QWidget
{
    Q_OBJECT
public:
    // Whose key of which record; `keyId` of the one in force, empty where it is not known.
    KeyRow(const QString& org, const QString& member, const QString& memberName, const QString& keyId, QWidget* parent = nullptr);
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isFilled() const;
    [[nodiscard]] QLineEdit* passphraseField() const { return m_passphrase; }
    // InputRejected as Passphrase::fromText.
    [[nodiscard]] Result<Passphrase> takePassphrase();
    void setBusy(bool busy);

Q_SIGNALS:
    void changed();

private:
    void chooseFile();
    void showKey();

    QLineEdit* m_passphrase;
    TextLabel* m_words;
    QPushButton* m_choose;
    QString m_path, m_keyId;
};

} // namespace privyseal
