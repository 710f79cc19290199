#include "models/trust/trustreading.h"

#include "models/record/record.h"
#include "models/record/snapshot.h"
#include "models/trust/fingerprintwords.h"

namespace privyseal {
namespace {

QStringList signersOf(const StoredCheckpoint& stored, const Authority& authority)
{
    QStringList names;
    const auto note = SignedNote::read(stored.note);
    const auto checkpoint = note ? Checkpoint::read(note->text()) : tl::unexpected<Error>(note.error());
    if (!checkpoint || checkpoint->origin != checkpointOrigin(authority.org()) || checkpoint->size != stored.size)
        return names;
    for (qint64 version = authority.roster().version; version >= 1 && names.isEmpty(); --version) {
        const Roster& roster = *authority.chain().find(version);
        for (const Roster::Key& one : roster.keys) {
            if (note->isSignedBy(checkpointKey(authority.org(), one.key)))
                names.append(roster.members.value(one.member).name);
        }
    }
    return names;
}

void tellCommittee(const Authority& authority, TrustReading* reading)
{
    const Roster& roster = authority.roster();
    reading->roster = roster;
    reading->words = fingerprintWords(authority.chain().hashOf(1));
    for (const Roster::Key& one : roster.keys)
        reading->keys.append({one.key.id(), one.member, authority.revoked().keys.contains(one.key.id())});
}

} // namespace

QString TrustReading::nameOf(const QString& member) const
{
    return roster && roster->members.contains(member) ? roster->members.value(member).name : member;
}

QString TrustReading::keyOf(const QString& member) const
{
    QString found;
    for (const TrustedKey& one : keys) {
        if (one.member == member && !one.isRevoked)
            found = one.id;
    }
    return found;
}

Result<TrustReading> readTrust(Record& record, const Clock& clock, const TrustMemory& memory)
{
    TrustReading reading;
    auto remembered = Authority::recall(record, memory);
    if (!remembered && remembered.error().code != ErrorCode::Rollback)
        return tl::unexpected<Error>(remembered.error());
    if (!remembered)
        reading.broken = remembered.error();
    const auto org = record.meta(QStringLiteral("record_id"));
    if (!org)
        return tl::unexpected<Error>(org.error());
    reading.org = org->value_or(QString());
    const auto snapshot = Snapshot::begin(record);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const LedgerRepository ledger(record);
    const auto size = ledger.count();
    const auto notes = ledger.checkpoints();
    if (!size || !notes)
        return tl::unexpected<Error>(size ? notes.error() : size.error());
    reading.ledgerSize = *size;
    reading.checkpointCount = notes->size();
    const auto authority = Authority::load(record, remembered ? *std::move(remembered) : std::nullopt);
    if (!authority) {
        if (authority.error().code != ErrorCode::BadSignature && authority.error().code != ErrorCode::Rollback)
            return tl::unexpected<Error>(authority.error());
        reading.broken = authority.error();
        return reading;
    }
    if (!authority->isFounded())
        return reading;
    tellCommittee(*authority, &reading);
    for (qsizetype i = notes->size() - 1; i >= 0 && reading.checkpoints.size() < TrustReading::fewCheckpoints; --i) {
        const StoredCheckpoint& one = (*notes)[i];
        const auto last = ledger.at(one.size - 1);
        if (!last)
            return tl::unexpected<Error>(last.error());
        const auto leaf = *last ? LedgerLeaf::read((*last)->bytes) : fail(ErrorCode::BadSignature, {});
        reading.checkpoints.append({one.size, leaf ? leaf->time : Instant(), signersOf(one, *authority)});
    }
    auto proposals = RosterService(record, clock, memory).proposals();
    if (!proposals && proposals.error().code != ErrorCode::BadSignature && proposals.error().code != ErrorCode::Rollback)
        return tl::unexpected<Error>(proposals.error());
    if (proposals)
        reading.proposals = *std::move(proposals);
    return reading;
}

namespace {

QString rolesOf(const Roster::Member& member)
{
    QStringList roles;
    for (const Role role : member.roles)
        roles.append(toText(role));
    return roles.join(QStringLiteral(", "));
}

QString namesText(const QStringList& names)
{
    return names.isEmpty() ? QStringLiteral("none") : names.join(QStringLiteral(", "));
}

QString dutyText(const Roster::Duty& duty)
{
    return QStringLiteral("%1 of %2").arg(duty.threshold).arg(namesText(duty.members));
}

} // namespace

QString rosterChangeText(const Roster* now, const Roster& next, const QString& bodySha256)
{
    const Roster none;
    const Roster& before = now ? *now : none;
    QStringList lines{QStringLiteral("I put roster version %1 into force.").arg(next.version), QString()};
    for (auto it = next.members.cbegin(); it != next.members.cend(); ++it) {
        const bool isNew = !before.members.contains(it.key());
        if (isNew)
            lines.append(QStringLiteral("+ member %1: %2 (%3)").arg(it.key(), it->name, rolesOf(*it)));
        else if (before.members.value(it.key()) != *it)
            lines.append(QStringLiteral("~ member %1: %2 (%3), before %4 (%5)")
                             .arg(it.key(), it->name, rolesOf(*it), before.members.value(it.key()).name, rolesOf(before.members.value(it.key()))));
    }
    for (auto it = before.members.cbegin(); it != before.members.cend(); ++it) {
        if (!next.members.contains(it.key()))
            lines.append(QStringLiteral("- member %1: %2").arg(it.key(), it->name));
    }
    const auto has = [](const Roster& roster, const Roster::Key& key) {
        return std::any_of(roster.keys.begin(), roster.keys.end(), [&](const Roster::Key& one) { return one.key == key.key && one.member == key.member; });
    };
    for (const Roster::Key& one : next.keys) {
        if (!has(before, one))
            lines.append(QStringLiteral("+ key of %1: %2").arg(one.member, one.key.id()));
    }
    for (const Roster::Key& one : before.keys) {
        if (!has(next, one))
            lines.append(QStringLiteral("- key of %1: %2").arg(one.member, one.key.id()));
    }
    const auto duty = [&](const char* what, const Roster::Duty& was, const Roster::Duty& becomes) {
        if (was != becomes)
            lines.append(QStringLiteral("~ %1: %2, before %3").arg(QLatin1String(what), dutyText(becomes), dutyText(was)));
    };
    duty("changes the roster", before.root, next.root);
    duty("takes back", before.revocation, next.revocation);
    duty("makes tickets", before.freshness, next.freshness);
    const auto list = [&](const char* what, const QStringList& was, const QStringList& becomes) {
        if (was != becomes)
            lines.append(QStringLiteral("~ %1: %2, before %3").arg(QLatin1String(what), namesText(becomes), namesText(was)));
    };
    list("gates", before.gates, next.gates);
    list("containment", before.containment, next.containment);
    if (before.policy != next.policy)
        lines.append(QStringLiteral("~ policy, the whole of it:\n%1").arg(next.policy));
    lines.append(QStringLiteral("~ holds until %1").arg(next.expires.iso()));
    lines.append({QString(), QStringLiteral("Roster SHA-256  %1").arg(bodySha256)});
    return lines.join(u'\n');
}

} // namespace privyseal
