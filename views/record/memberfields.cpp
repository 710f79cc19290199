#include "views/record/memberfields.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

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

MemberDialog::MemberDialog(Key key, QWidget* parent)
    : WriteDialog(key == Key::Asked ? tr("Propose...") : tr("Add member"), tr("The member was not added."), parent)
{
    setObjectName(QStringLiteral("memberDialog"));
    setWindowTitle(tr("Add a member"));
    auto* form = new QWidget;
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    m_fields = new MemberFields;
    rows->addWidget(m_fields);
    if (key == Key::Asked) {
        auto* label = new QLabel(tr("Public &key"));
        label->setTextFormat(Qt::PlainText);
        m_key = new QLineEdit;
        m_key->setObjectName(QStringLiteral("publicKey"));
        m_key->setMaxLength(64);
        m_key->setPlaceholderText(tr("The 64 digits that \"privysealctl key new\" printed for them; without it they cannot sign"));
        label->setBuddy(m_key);
        rows->addWidget(label);
        rows->addWidget(m_key);
        connect(m_key, &QLineEdit::textChanged, this, &MemberDialog::check);
    }
    setReady(false);
    setForm(form);
    connect(m_fields, &MemberFields::changed, this, &MemberDialog::check);
    resize(key == Key::Asked ? 620 : 480, sizeHint().height());
}

std::optional<PublicKey> MemberDialog::publicKey() const
{
    return m_key ? PublicKey::fromBytes(QByteArray::fromHex(m_key->text().trimmed().toLatin1())) : std::nullopt;
}

void MemberDialog::check()
{
    setReady(m_fields->isComplete() && (!m_key || m_key->text().trimmed().isEmpty() || publicKey()));
}

} // namespace privyseal
