#include "models/committee/memberservice.h"

#include "models/committee/memberrepository.h"
#include "models/record/record.h"
#include "models/record/persevere.h"
#include "models/trust/authority.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace privyseal {
namespace {

class Committee
{
    Q_DECLARE_TR_FUNCTIONS(Committee)
};

// Once there is a roster, rows of members follow it and nothing else.
Result<void> checkNotFounded(const Record& record)
{
    const auto founded = Authority::saysFounded(record);
    if (!founded)
        return tl::unexpected<Error>(founded.error());
    if (*founded)
        return fail(ErrorCode::RefusedByRule, Committee::tr("The committee has signed a roster; members join and leave by its next version, which they sign."));
    return {};
}

} // namespace

Result<QList<Member>> MemberService::all() const
{
    return MemberRepository(m_record).all();
}

Result<Member> MemberService::find(const QString& idOrName) const
{
    const auto members = all();
    if (!members)
        return tl::unexpected<Error>(members.error());
    for (const Member& member : *members) {
        if (member.id == idOrName.trimmed())
            return member;
    }
    for (const Member& member : *members) {
        if (member.isCalled(idOrName))
            return member;
    }
    return fail(ErrorCode::NotFound, Committee::tr("There is no member \"%1\" on the committee.").arg(idOrName));
}

Result<Member> MemberService::add(const NewMember& fields)
{
    Member member;
    member.name = fields.name.simplified();
    member.id = fields.id.trimmed().isEmpty() ? idFor(member.name) : fields.id.trimmed();
    member.roles = fields.roles;
    std::sort(member.roles.begin(), member.roles.end());
    member.roles.erase(std::unique(member.roles.begin(), member.roles.end()), member.roles.end());
    member.addedAt = m_clock.now();
    if (member.name.isEmpty() || member.id.isEmpty())
        return fail(ErrorCode::RefusedByRule, Committee::tr("A member needs the name of a person."));
    if (member.roles.isEmpty())
        return fail(ErrorCode::RefusedByRule, Committee::tr("A member needs at least one role."));

    return persevere(m_record, [&]() -> Result<Member> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        if (auto open = checkNotFounded(m_record); !open)
            return tl::unexpected<Error>(open.error());
        MemberRepository repository(m_record);
        const auto members = repository.all();
        if (!members)
            return tl::unexpected<Error>(members.error());
        for (const Member& other : *members) {
            // One human is one member: a second row of the same name could fill a second slot.
            if (other.id == member.id || (other.isActive() && (other.isCalled(member.name) || other.isCalled(member.id))))
                return fail(ErrorCode::RefusedByRule, Committee::tr("%1 is on the committee already.").arg(other.name));
        }
        if (auto inserted = repository.insert(member); !inserted)
            return tl::unexpected<Error>(inserted.error());
        if (auto noted = m_record.noteChange(Topic::Members); !noted)
            return tl::unexpected<Error>(noted.error());
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected<Error>(committed.error());
        return member;
    },
    [&]() -> Result<std::optional<Member>> {
        auto found = MemberRepository(m_record).find(member.id);
        if (found && *found && ((*found)->addedAt != member.addedAt || (*found)->name != member.name))
            found->reset(); // somebody else's
        return found;
    });
}

Result<void> MemberService::retire(const QString& id)
{
    const Instant now = m_clock.now();
    const auto landed = [&]() -> Result<bool> {
        const auto member = MemberRepository(m_record).find(id);
        if (!member)
            return tl::unexpected<Error>(member.error());
        return *member && (*member)->retiredAt == now;
    };
    return persevere(m_record, [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        if (auto open = checkNotFounded(m_record); !open)
            return open;
        MemberRepository repository(m_record);
        const auto member = repository.find(id);
        if (!member)
            return tl::unexpected<Error>(member.error());
        if (!member->has_value())
            return fail(ErrorCode::NotFound, Committee::tr("There is no member \"%1\" on the committee.").arg(id));
        if (!(*member)->isActive())
            return fail(ErrorCode::RefusedByRule, Committee::tr("%1 has retired already.").arg((*member)->name));
        if (auto retired = repository.retire(id, now); !retired)
            return retired;
        if (auto noted = m_record.noteChange(Topic::Members); !noted)
            return noted;
        return transaction->commit();
    }, landed);
}

Result<void> MemberService::follow(Record& record, const QList<Member>& members)
{
    MemberRepository repository(record);
    const auto rows = repository.all();
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    for (const Member& row : *rows) {
        const bool isListed = std::any_of(members.begin(), members.end(), [&](const Member& one) { return one.id == row.id; });
        if (!isListed && !row.isActive())
            continue; // left before there was a roster
        if (auto removed = repository.remove(row.id); !removed)
            return removed;
    }
    for (const Member& one : members) {
        if (auto inserted = repository.insert(one); !inserted)
            return inserted;
    }
    return {};
}

QString MemberService::idFor(const QString& name)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString id = name.normalized(QString::NormalizationForm_KD).toLower();
    id.removeIf([](QChar c) { return c.isMark(); }); // an accent is not a gap
    id.replace(others, QStringLiteral("-"));
    while (id.startsWith(u'-'))
        id.remove(0, 1);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

} // namespace privyseal
