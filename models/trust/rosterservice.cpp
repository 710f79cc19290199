#include "models/trust/rosterservice.h"

#include "models/committee/memberservice.h"
#include "models/core/ids.h"
#include "models/record/persevere.h"
#include "models/record/record.h"
#include "models/trust/signedentry.h"
#include "models/trust/rosterrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(RosterService)
};

constexpr qint64 dayMs = 86'400'000;

tl::unexpected<Error> refused(const QString& rule)
{
    return fail(ErrorCode::RefusedByRule, rule);
}

QString publicIdOf(const SigningKey& key)
{
    return PublicKey::fromBytes(key.publicKey())->id();
}

// The members with the duty of root who signed with a key of theirs that holds.
QStringList rootSigners(const Authority& authority, const Roster& roster, const Envelope& envelope)
{
    QStringList found;
    for (const QString& member : roster.root.members) {
        if (!envelope.signers(authority.keysOf(roster, member)).isEmpty())
            found.append(member);
    }
    return found;
}

Result<RosterProposal> howItStands(const Authority& authority, const StoredProposal& stored)
{
    const auto envelope = Envelope::read(BodyKind::Roster, stored.document.envelope);
    if (!envelope)
        return tl::unexpected<Error>(envelope.error());
    auto next = Roster::read(envelope->body());
    if (!next)
        return tl::unexpected<Error>(next.error());
    RosterProposal proposal{*next, sha256Hex(envelope->body()), stored.document.envelope, stored.proposedAt, stored.proposedBy, {}, 0, 0};
    const QStringList ofNext = rootSigners(authority, *next, *envelope);
    proposal.missingNext = std::max(0, next->root.threshold - int(ofNext.size()));
    proposal.signedBy = ofNext;
    if (authority.isFounded()) {
        const QStringList ofNow = rootSigners(authority, authority.roster(), *envelope);
        proposal.missingNow = std::max(0, authority.roster().root.threshold - int(ofNow.size()));
        proposal.signedBy += ofNow;
    }
    proposal.signedBy.sort();
    proposal.signedBy.removeDuplicates();
    return proposal;
}

// Why it cannot be the next one, as an error; nothing where it can.
Result<void> checkFollows(const Authority& authority, const Roster& next, Instant now)
{
    if (next.org != authority.org())
        return refused(Say::tr("This roster is of another record's committee."));
    if (!authority.isFounded() && next.version != 1)
        return refused(Say::tr("This record has no roster yet; its first one is version 1."));
    if (authority.isFounded() && (next.version != authority.roster().version + 1 || next.previous != authority.chain().currentHash()))
        return refused(Say::tr("This roster does not follow version %1, which is in force; propose it anew.").arg(authority.roster().version));
    if (next.isExpired(now))
        return refused(Say::tr("This roster expired at %1; propose it anew.").arg(next.expires.iso()));
    if (next.created > now.plusMs(clockSkewMs))
        return refused(Say::tr("This roster is from the future: it says that it was made at %1.").arg(next.created.iso()));
    return {};
}

Result<void> takeIntoForce(Record& record, Standing& standing, const Envelope& envelope, const QString& by, const SigningKey* key, Instant now)
{
    RosterRepository rosters(record);
    const auto next = Roster::read(envelope.body());
    if (!next)
        return tl::unexpected<Error>(next.error());
    if (auto inserted = rosters.insertRoster({next->version, sha256Hex(envelope.body()), envelope.write()}); !inserted)
        return inserted;
    if (auto removed = rosters.removeProposalsUpTo(next->version); !removed)
        return removed;
    const LedgerEntry entry{leaftype::roster, QLatin1String(rosterSubject), sha256Hex(envelope.body()), by,
                            QStringLiteral("Roster version %1 came into force: %2 members, %3 of %4 sign the next one.")
                                .arg(next->version)
                                .arg(next->members.size())
                                .arg(next->root.threshold)
                                .arg(next->root.members.size())};
    auto written = key ? standing.seal(record, entry, now, *key) : Ledger(record).append(entry, now).map([](qint64) {});
    if (!written)
        return written;
    // Read back as everybody will from now on: what would not hold is not written.
    const auto after = Authority::load(record, TrustMemory::none());
    if (!after)
        return tl::unexpected<Error>(after.error());
    return MemberService::follow(record, after->members());
}

} // namespace

RosterService::RosterService(Record& record, const Clock& clock, TrustMemory memory) : m_record(record), m_clock(clock), m_memory(std::move(memory)) {}

Result<Authority> RosterService::authority() const
{
    return Authority::load(m_record, m_memory);
}

Result<Roster> RosterService::draft(const QString& policy) const
{
    const auto authority = this->authority();
    if (!authority)
        return tl::unexpected<Error>(authority.error());
    Roster next;
    if (authority->isFounded()) {
        next = authority->roster();
        ++next.version;
        next.previous = authority->chain().currentHash();
    } else {
        next.policy = policy;
    }
    next.org = authority->org();
    next.created = m_clock.now();
    next.expires = next.created.plusMs(Roster::usualDays * dayMs);
    return next;
}

Result<QList<RosterProposal>> RosterService::proposals() const
{
    const auto authority = this->authority();
    if (!authority)
        return tl::unexpected<Error>(authority.error());
    const auto stored = RosterRepository(m_record).proposals();
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    QList<RosterProposal> proposals;
    for (const StoredProposal& one : *stored) {
        // Anybody who writes to the record can put nonsense here; it is no proposal.
        if (const auto proposal = howItStands(*authority, one); proposal && checkFollows(*authority, proposal->roster, m_clock.now()))
            proposals.append(*proposal);
    }
    return proposals;
}

Result<RosterProposal> RosterService::found(const QList<Founder>& founders, int threshold, const QString& policy)
{
    auto first = draft(policy);
    if (!first)
        return tl::unexpected<Error>(first.error());
    if (first->version != 1)
        return refused(Say::tr("This record has a roster already; propose the next one."));
    Roster::Duty all;
    for (const Founder& one : founders) {
        QList<Role> roles = one.roles;
        std::sort(roles.begin(), roles.end());
        roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
        if (first->members.contains(one.id))
            return refused(Say::tr("%1 is named twice.").arg(one.id));
        first->members.insert(one.id, {one.name, roles});
        first->keys.append({*PublicKey::fromBytes(one.key->publicKey()), one.id});
        all.members.append(one.id);
    }
    all.members.sort();
    first->root = first->revocation = first->freshness = all;
    first->root.threshold = threshold;
    const auto body = first->write();
    if (!body)
        return tl::unexpected<Error>(body.error());
    Envelope envelope(BodyKind::Roster, *body);
    for (const Founder& one : founders)
        envelope.sign(*one.key);
    return propose(envelope, founders.isEmpty() ? QString() : founders.first().id);
}

Result<RosterProposal> RosterService::propose(const Envelope& next, const QString& by)
{
    return write(next, by, nullptr);
}

Result<RosterProposal> RosterService::cosign(const QString& bodySha256, const SigningKey& key)
{
    const auto stored = RosterRepository(m_record).proposals();
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const auto found = std::find_if(stored->begin(), stored->end(), [&](const StoredProposal& one) { return one.document.bodySha256 == bodySha256; });
    if (found == stored->end())
        return fail(ErrorCode::NotFound, Say::tr("There is no such proposal; it may have come into force, or another one did."));
    auto envelope = Envelope::read(BodyKind::Roster, found->document.envelope);
    if (!envelope)
        return tl::unexpected<Error>(envelope.error());
    if (sha256Hex(envelope->body()) != bodySha256)
        return fail(ErrorCode::BadSignature, Say::tr("The proposal was changed after it was made."));
    return write(*envelope, found->proposedBy, &key);
}

Result<RosterProposal> RosterService::write(const Envelope& given, const QString& by, const SigningKey* key)
{
    const Instant now = m_clock.now();
    std::optional<Standing> standing;
    const auto work = [&]() -> Result<RosterProposal> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        auto checked = Standing::check(m_record, m_memory, now);
        if (!checked)
            return tl::unexpected<Error>(checked.error());
        const Authority& authority = checked->authority();
        const auto next = Roster::read(given.body());
        if (!next)
            return tl::unexpected<Error>(next.error());
        if (auto follows = checkFollows(authority, *next, now); !follows)
            return tl::unexpected<Error>(follows.error());
        Envelope envelope = given;
        RosterRepository rosters(m_record);
        const QString hash = sha256Hex(envelope.body());
        StoredProposal proposal{{next->version, hash, {}}, now, by};
        const auto stored = rosters.proposals();
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        for (const StoredProposal& one : *stored) {
            if (one.document.bodySha256 != hash)
                continue;
            // Somebody may have signed in between: no signature is lost.
            if (const auto other = Envelope::read(BodyKind::Roster, one.document.envelope); other && other->body() == envelope.body())
                envelope.merge(*other);
            proposal.proposedAt = one.proposedAt;
            proposal.proposedBy = one.proposedBy;
        }
        QString signer = by;
        if (key) {
            const auto owner = ownerIn(authority, *next, *key);
            if (!owner)
                return fail(ErrorCode::WrongKey, Say::tr("This key belongs to nobody who signs rosters here."), publicIdOf(*key));
            envelope.sign(*key);
            signer = *owner;
        }
        proposal.document.envelope = envelope.write();
        const auto stands = howItStands(authority, proposal);
        if (!stands)
            return stands;
        if (stands->signedBy.isEmpty())
            return refused(Say::tr("A proposal needs the signature of at least one member who signs rosters."));
        const bool isComplete = stands->missingNow == 0 && stands->missingNext == 0;
        auto written = isComplete ? takeIntoForce(m_record, *checked, envelope, signer, key, now) : rosters.saveProposal(proposal);
        if (!written)
            return tl::unexpected<Error>(written.error());
        if (auto noted = m_record.noteChange(Topic::Members); !noted)
            return tl::unexpected<Error>(noted.error());
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected<Error>(committed.error());
        standing = *std::move(checked);
        return stands;
    };
    const auto landed = [&]() -> Result<std::optional<RosterProposal>> {
        const auto authority = this->authority();
        if (!authority)
            return tl::unexpected<Error>(authority.error());
        if (authority->isFounded() && authority->chain().currentHash() == sha256Hex(given.body()))
            return RosterProposal{authority->roster(), sha256Hex(given.body()), authority->rosterEnvelopes().last(), now, by, {}, 0, 0};
        const auto open = proposals();
        if (!open)
            return tl::unexpected<Error>(open.error());
        for (const RosterProposal& one : *open) {
            if (one.bodySha256 == sha256Hex(given.body()))
                return one;
        }
        return std::nullopt;
    };
    auto answer = persevere(m_record, work, landed);
    if (answer && standing) {
        if (auto kept = rememberAnew(); !kept)
            return tl::unexpected<Error>(kept.error());
    }
    return answer;
}

std::optional<QString> RosterService::ownerIn(const Authority& authority, const Roster& next, const SigningKey& key)
{
    const QString id = publicIdOf(key);
    if (authority.revoked().keys.contains(id))
        return std::nullopt;
    const auto find = [&](const Roster& roster) -> std::optional<QString> {
        for (const Roster::Key& one : roster.keys) {
            if (one.key.id() == id && roster.root.members.contains(one.member))
                return one.member;
        }
        return std::nullopt;
    };
    const auto owner = find(next);
    return owner || !authority.isFounded() ? owner : find(authority.roster());
}

// What this user has just written is remembered as well: taking it back would be noticed.
Result<void> RosterService::rememberAnew() const
{
    const Instant now = m_clock.now();
    const auto standing = Standing::check(m_record, m_memory, now);
    if (!standing)
        return tl::unexpected<Error>(standing.error());
    return standing->remember(m_record, m_memory, now);
}

Result<void> RosterService::discard(const QString& bodySha256)
{
    return persevere(m_record, [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        if (auto removed = RosterRepository(m_record).removeProposal(bodySha256); !removed)
            return removed;
        if (auto noted = m_record.noteChange(Topic::Members); !noted)
            return noted;
        return transaction->commit();
    });
}

Result<Revoked> RosterService::revoke(const RevocationOrder& order, const QList<const SigningKey*>& keys, const Follow& follow)
{
    const Instant now = m_clock.now();
    if (keys.isEmpty())
        return refused(Say::tr("Taking back needs the key of a member."));
    RevocationBody body;
    const auto sorted = [](QStringList ids) {
        ids.sort();
        ids.removeDuplicates();
        return ids;
    };
    body.reason = order.reason.trimmed();
    body.grants = sorted(order.grants);
    body.keys = sorted(order.keys);
    body.reinstatedGrants = sorted(order.reinstatedGrants);
    body.reinstatedKeys = sorted(order.reinstatedKeys);
    if (body.reason.isEmpty())
        return refused(Say::tr("Taking back or giving back needs a reason."));
    QString hash;
    const auto work = [&]() -> Result<Revoked> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        auto standing = Standing::check(m_record, m_memory, now);
        if (!standing)
            return tl::unexpected<Error>(standing.error());
        const Authority& authority = standing->authority();
        if (!authority.isFounded())
            return refused(Say::tr("This record has no roster yet, so there is nothing that could be taken back."));
        const auto owner = authority.ownerOf(*PublicKey::fromBytes(keys.first()->publicKey()));
        if (!owner)
            return fail(ErrorCode::WrongKey, Say::tr("This key belongs to no member of the committee."));
        body.org = authority.org();
        body.version = authority.revoked().version + 1;
        body.previous = body.version == 1 ? QString() : authority.revoked().hash;
        body.issued = now;
        body.member = *owner;
        const auto bytes = body.write();
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        Envelope envelope(BodyKind::Revocation, *bytes);
        for (const SigningKey* key : keys)
            envelope.sign(*key);
        if (!authority.isMet(body.givesBack() ? RosterDuty::Root : RosterDuty::Revocation, authority.roster(), envelope))
            return refused(body.givesBack() ? Say::tr("Giving back needs the signatures of %1 members who sign rosters.").arg(authority.roster().root.threshold)
                                            : Say::tr("Taking back needs the signature of a member who may take back."));
        hash = sha256Hex(*bytes);
        if (auto inserted = RosterRepository(m_record).insertRevocation({body.version, hash, envelope.write()}); !inserted)
            return tl::unexpected<Error>(inserted.error());
        const LedgerEntry entry{leaftype::revocation, QLatin1String(revocationSubject), hash, *owner,
                                QStringLiteral("Revocation list version %1: taken back %2, given back %3.")
                                    .arg(body.version)
                                    .arg((body.grants + body.keys).join(QStringLiteral(", ")), (body.reinstatedGrants + body.reinstatedKeys).join(QStringLiteral(", ")))};
        if (auto sealed = standing->seal(m_record, entry, now, *keys.first()); !sealed)
            return tl::unexpected<Error>(sealed.error());
        if (auto followed = follow(body); !followed)
            return tl::unexpected<Error>(followed.error());
        for (const Topic topic : {Topic::Agents, Topic::Requests, Topic::Members}) {
            if (auto noted = m_record.noteChange(topic); !noted)
                return tl::unexpected<Error>(noted.error());
        }
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected<Error>(committed.error());
        Revoked after = authority.revoked();
        after.take(body, hash);
        return after;
    };
    const auto landed = [&]() -> Result<std::optional<Revoked>> {
        const auto now_ = authority();
        if (!now_)
            return tl::unexpected<Error>(now_.error());
        return now_->revoked().hash == hash ? std::optional(now_->revoked()) : std::nullopt;
    };
    auto answer = persevere(m_record, work, landed);
    if (answer) {
        if (auto kept = rememberAnew(); !kept)
            return tl::unexpected<Error>(kept.error());
    }
    return answer;
}

Result<QByteArray> RosterService::makeCheckpoint(const SigningKey& key)
{
    const Instant now = m_clock.now();
    return persevere(m_record, [&]() -> Result<QByteArray> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        auto standing = Standing::check(m_record, m_memory, now);
        if (!standing)
            return tl::unexpected<Error>(standing.error());
        const PublicKey publicKey = *PublicKey::fromBytes(key.publicKey());
        const Authority& authority = standing->authority();
        if (!authority.isFounded() || !authority.ownerOf(publicKey))
            return fail(ErrorCode::WrongKey, Say::tr("This key belongs to no member of the committee."));
        auto note = SignedNote::of(standing->checkpoint().text());
        if (!note)
            return tl::unexpected<Error>(note.error());
        note->sign(checkpointKey(authority.org(), publicKey).name, key);
        const auto newest = LedgerRepository(m_record).newestCheckpoint();
        if (!newest)
            return tl::unexpected<Error>(newest.error());
        if (!*newest || (*newest)->size < standing->tip().tree.size()) {
            if (auto kept = LedgerRepository(m_record).insertCheckpoint({standing->tip().tree.size(), note->write()}); !kept)
                return tl::unexpected<Error>(kept.error());
        }
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected<Error>(committed.error());
        if (auto kept = standing->remember(m_record, m_memory, now); !kept)
            return tl::unexpected<Error>(kept.error());
        return note->write();
    });
}

} // namespace privyseal
