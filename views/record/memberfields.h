#pragma once

// Name and roles of a member as fields; used by the wizard and by the Record page. GUI thread.

#include "models/committee/memberservice.h"

#include <QDialog>
#include <QWidget>

#include <functional>

class QCheckBox;
class QLineEdit;

namespace privyseal {

class Banner;

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

// Asks for a new member. `add` writes; when it refuses, the dialog stays open and says why.
class MemberDialog : public QDialog
{
    Q_OBJECT
public:
    using Add = std::function<Result<void>(const NewMember&)>;
    explicit MemberDialog(Add add, QWidget* parent = nullptr);
    void accept() override;

private:
    Add m_add;
    MemberFields* m_fields;
    Banner* m_banner;
};

} // namespace privyseal
