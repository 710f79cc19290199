#include "models/trust/founding.h"

#include "models/record/record.h"

namespace privyseal {

Result<QString> foundCommittee(Record& record, const Clock& clock, const std::vector<NewFounder>& founders, int threshold, const QString& policy,
                               const KeyRing& ring, KeyCost cost)
{
    const auto org = record.meta(QStringLiteral("record_id"));
    if (!org)
        return tl::unexpected<Error>(org.error());
    MemberService members(record, clock);
    std::vector<SigningKey> keys;
    keys.reserve(founders.size());
    QList<Founder> signers;
    for (const NewFounder& one : founders) {
        const auto member = members.add(one.member);
        if (!member)
            return tl::unexpected<Error>(member.error());
        keys.push_back(SigningKey::generate());
        const auto file = KeyFile::make(keys.back(), one.passphrase, org->value_or(QString()), member->id, clock.now(), cost);
        if (!file)
            return tl::unexpected<Error>(file.error());
        if (auto added = ring.add(*file); !added)
            return tl::unexpected<Error>(added.error());
        signers.append({member->id, member->name, member->roles, &keys.back()});
    }
    const auto founded = RosterService(record, clock, TrustMemory::none()).found(signers, threshold, policy);
    if (!founded)
        return tl::unexpected<Error>(founded.error());
    return founded->bodySha256;
}

Result<void> rememberNewRecord(Record& record, const Clock& clock, const TrustMemory& memory)
{
    const auto org = record.meta(QStringLiteral("record_id"));
    if (!org)
        return tl::unexpected<Error>(org.error());
    if (auto begun = memory.begin(record.location(), org->value_or(QString())); !begun)
        return begun;
    const Instant now = clock.now();
    const auto standing = Standing::check(record, memory, now);
    if (!standing)
        return tl::unexpected<Error>(standing.error());
    return standing->remember(record, memory, now);
}

} // namespace privyseal
