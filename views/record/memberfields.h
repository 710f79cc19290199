#pragma once

// Name and roles of a member as fields; used by the wizard and by the Record page. GUI thread.

#include "models/committee/memberservice.h"
#include "models/trust/publickey.h"
#include "views/common/writedialog.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace privyseal {

class MemberFields : public QWidget
{
    Q_OBJECT
public:
    explicit MemberFields(QWidget* parent = nullptr);
    [[nodiscard]] NewMember member() const;
    [[nodiscard]] bool isComplete() const; // a name and at least one role
    void clear();

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_name;
    QList<std::pair<Role, QCheckBox*>> m_roles;
};

// Asks for a new member, for a committee that has signed its roster with the public key as well; the owner writes.
class MemberDialog : public WriteDialog
{
    Q_OBJECT
public:
    enum class Key { NotAsked, Asked };
    explicit MemberDialog(Key key, QWidget* parent = nullptr);
    [[nodiscard]] NewMember member() const { return m_fields->member(); }
    [[nodiscard]] std::optional<PublicKey> publicKey() const; // nullopt where none was given

private:
    void check();

    MemberFields* m_fields;
    QLineEdit* m_key = nullptr;
};

} // namespace privyseal
