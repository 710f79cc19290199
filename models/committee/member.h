#pragma once

// A person on the governance committee, as a value. Any thread. Roles are those of domain.md section 1.

#include "models/core/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace privyseal {

enum class Role { Security, Legal, Product, Engineering, Executive, Chair };

enum class MemberStatus { Active, Retired };

struct Member
{
    QString id;
    QString name;
    QList<Role> roles; // without repetition, in the order of the enum
    MemberStatus status = MemberStatus::Active;
    Instant addedAt;
    Instant retiredAt; // not valid while active

    [[nodiscard]] bool has(Role role) const { return roles.contains(role); }
    [[nodiscard]] bool isActive() const { return status == MemberStatus::Active; }
    // Whether `person`, as a register writes it, means this member: the id or the name, trimmed, in any case.
    [[nodiscard]] bool isCalled(const QString& person) const;
};

// The words of the record and of the command line, not translated.
[[nodiscard]] QString toText(Role role);
[[nodiscard]] std::optional<Role> roleFromText(QStringView text);
[[nodiscard]] QString toText(MemberStatus status);

// The word that people read.
[[nodiscard]] QString roleName(Role role);

// How names of people are compared: trimmed, inner spaces as one, in any case.
[[nodiscard]] QString comparableName(const QString& person);

} // namespace privyseal
