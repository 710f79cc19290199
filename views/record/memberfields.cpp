#include "views/record/memberfields.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace privyseal {

MemberFields::MemberFields(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("memberName"));
    m_name->setMaxLength(200);
    auto* label = new QLabel(tr("&Person or office"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_name);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_name, 0, 1, 1, 3);
    auto* roles = new QLabel(tr("Roles"));
    roles->setTextFormat(Qt::PlainText);
    grid->addWidget(roles, 1, 0);
    int at = 0;
    for (Role role : {Role::Security, Role::Legal, Role::Product, Role::Engineering, Role::Executive, Role::Chair}) {
        auto* box = new QCheckBox(roleName(role));
        box->setObjectName(QStringLiteral("role-") + toText(role));
        m_roles.append({role, box});
        grid->addWidget(box, 1 + at / 3, 1 + at % 3);
        ++at;
        connect(box, &QCheckBox::toggled, this, &MemberFields::changed);
    }
    connect(m_name, &QLineEdit::textChanged, this, &MemberFields::changed);
}

NewMember MemberFields::member() const
{
    NewMember member;
    member.name = m_name->text().simplified();
    for (const auto& [role, box] : m_roles) {
        if (box->isChecked())
            member.roles.append(role);
    }
    return member;
}

bool MemberFields::isComplete() const
{
    const NewMember filled = member();
    return !filled.name.isEmpty() && !filled.roles.isEmpty();
}

void MemberFields::clear()
{
    m_name->clear();
    for (const auto& [role, box] : m_roles)
        box->setChecked(false);
    m_name->setFocus();
}

MemberDialog::MemberDialog(QWidget* parent) : WriteDialog(tr("Add member"), tr("The member was not added."), parent)
{
    setObjectName(QStringLiteral("memberDialog"));
    setWindowTitle(tr("Add a member"));
    m_fields = new MemberFields;
    setReady(false);
    setForm(m_fields);
    connect(m_fields, &MemberFields::changed, this, [this] { setReady(m_fields->isComplete()); });
    resize(480, 200);
}

} // namespace privyseal
