#include "models/committee/member.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

struct RoleWords
{
    Role role;
    const char* text;
    const char* name;
};

constexpr RoleWords roleWords[] = {
    {Role::Security, "security", QT_TRANSLATE_NOOP("Committee", "Security")},
    {Role::Legal, "legal", QT_TRANSLATE_NOOP("Committee", "Legal")},
    {Role::Product, "product", QT_TRANSLATE_NOOP("Committee", "Product")},
    {Role::Engineering, "engineering", QT_TRANSLATE_NOOP("Committee", "Engineering")},
    {Role::Executive, "executive", QT_TRANSLATE_NOOP("Committee", "Executive")},
    {Role::Chair, "chair", QT_TRANSLATE_NOOP("Committee", "Chair")},
};

} // namespace

QString comparableName(const QString& person)
{
    return person.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

bool Member::isCalled(const QString& person) const
{
    const QString compared = comparableName(person);
    return !compared.isEmpty() && (compared == comparableName(id) || compared == comparableName(name));
}

QString toText(Role role)
{
    return QLatin1String(roleWords[int(role)].text);
}

std::optional<Role> roleFromText(QStringView text)
{
    for (const RoleWords& words : roleWords) {
        if (text == QLatin1String(words.text))
            return words.role;
    }
    return std::nullopt;
}

QString toText(MemberStatus status)
{
    return status == MemberStatus::Active ? QStringLiteral("active") : QStringLiteral("retired");
}

QString roleName(Role role)
{
    return QCoreApplication::translate("Committee", roleWords[int(role)].name);
}

} // namespace privyseal
