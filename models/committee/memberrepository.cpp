#include "models/committee/memberrepository.h"

#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {
namespace {

const QString columns = QStringLiteral("id, name, roles, status, added_at, retired_at");

Member read(const Row& row)
{
    Member member;
    member.id = row.text(0);
    member.name = row.text(1);
    const QStringList roles = row.list(2);
    for (const QString& text : roles) {
        // A role of a newer program gives no right here.
        if (const auto role = roleFromText(text))
            member.roles.append(*role);
    }
    member.status = row.text(3) == u"active" ? MemberStatus::Active : MemberStatus::Retired;
    member.addedAt = row.instant(4);
    member.retiredAt = row.instant(5);
    return member;
}

} // namespace

Result<QList<Member>> MemberRepository::all() const
{
    QList<Member> members;
    const QString sql = QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM member ORDER BY status, name, id");
    auto ran = Statement(m_record, sql).each([&](const Row& row) {
        members.append(read(row));
        return true;
    });
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return members;
}

Result<std::optional<Member>> MemberRepository::find(const QString& id) const
{
    const QString sql = QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM member WHERE id = :id");
    return Statement(m_record, sql).bind(QStringLiteral("id"), id).first(read);
}

Result<void> MemberRepository::insert(const Member& member)
{
    QStringList roles;
    for (const Role role : member.roles)
        roles.append(toText(role));
    auto ran = Statement(m_record, QStringLiteral("INSERT INTO member (id, name, roles, status, added_at, retired_at) "
                                                  "VALUES (:id, :name, :roles, :status, :added, :retired)"))
                   .bind(QStringLiteral("id"), member.id)
                   .bind(QStringLiteral("name"), member.name)
                   .bindList(QStringLiteral("roles"), roles)
                   .bind(QStringLiteral("status"), toText(member.status))
                   .bind(QStringLiteral("added"), member.addedAt)
                   .bind(QStringLiteral("retired"), member.retiredAt)
                   .run();
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

Result<void> MemberRepository::remove(const QString& id)
{
    auto ran = Statement(m_record, QStringLiteral("DELETE FROM member WHERE id = :id")).bind(QStringLiteral("id"), id).run();
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

Result<void> MemberRepository::retire(const QString& id, Instant at)
{
    auto ran =
        Statement(m_record, QStringLiteral("UPDATE member SET status = 'retired', retired_at = :at WHERE id = :id"))
            .bind(QStringLiteral("at"), at)
            .bind(QStringLiteral("id"), id)
            .run();
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

} // namespace privyseal
