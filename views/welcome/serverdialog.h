#pragma once

// Asks for a record on a server: host, port, database, user, encryption, root certificate, password. An address that is
// pasted into the host's field fills all of them. Opens nothing itself: the owner answers openRequested() with setBusy(true),
// and later closes the dialog or says with showProblem() why not; nothing typed is lost then. GUI thread.

#include "models/record/recordlocation.h"
#include "models/record/serveraddress.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace privyseal {

class Banner;

class ServerDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ServerDialog(QWidget* parent = nullptr);
    ~ServerDialog() override;
    void setAddress(const ServerAddress& address);
    [[nodiscard]] ServerAddress address() const;   // as typed, checked only when openRequested() comes
    [[nodiscard]] RecordLocation location() const; // with the password, null where none was typed
    [[nodiscard]] bool keepsPassword() const;      // in the keychain; never without a password

    void setBusy(bool busy); // while busy nothing can be changed and it cannot be closed
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void showProblem(const QString& sentence, const QString& details = {}); // why it was not opened; ends the work

    void accept() override; // checks, then asks for the opening
    void reject() override; // not while busy

Q_SIGNALS:
    void openRequested();

private:
    QWidget* makeForm();
    QLineEdit* addLine(const QString& label, const char* name);
    QLineEdit* addPath(const QString& label, const char* name);
    void choose(QLineEdit* path);
    void hostEdited(const QString& text);
    bool readHostField(); // false, and said why, where an address stands in it that cannot be taken
    void refresh();       // what follows from the fields: the usual encryption, the warning, the keychain's box
    void makeRoom();
    void refuse(const QString& sentence, QWidget* field);

    Banner *m_problem, *m_warning;
    QWidget* m_form;
    QFormLayout* m_rows;
    QLineEdit *m_host, *m_database, *m_user, *m_service, *m_rootCertificate, *m_clientCertificate, *m_clientKey, *m_password;
    QSpinBox* m_port;
    QComboBox* m_tls;
    QCheckBox* m_keep;
    QDialogButtonBox* m_buttons;
    QPushButton* m_open;
    QPointer<QWidget> m_held; // had the keyboard when the work began
    qsizetype m_hostLength = 0;
    bool m_isBusy = false;
};

} // namespace privyseal
