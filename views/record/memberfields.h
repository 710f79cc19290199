#pragma once

// Name and roles of a member as fields; used by the wizard and by the Record page. GUI thread.

#include "models/committee/memberservice.h"
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

// Asks for a new member; the owner writes.
class MemberDialog : public WriteDialog
{
    Q_OBJECT
public:
    explicit MemberDialog(QWidget* parent = nullptr);
    [[nodiscard]] NewMember member() const { return m_fields->member(); }

private:
    MemberFields* m_fields;
};

} // namespace privyseal
