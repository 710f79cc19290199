#include "models/trust/authority.h"

#include "models/core/ids.h"
#include "models/record/record.h"
#include "models/trust/ledgerrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Authority)
};

// The entries of one type about a subject.
Result<QList<LedgerLeaf>> entriesOf(const Record& record, const char* subject, const char* type)
{
    const auto leaves = LedgerRepository(record).ofSubject(QLatin1String(subject));
    if (!leaves)
        return tl::unexpected<Error>(leaves.error());
    QList<LedgerLeaf> entries;
    for (const StoredLeaf& stored : *leaves) {
        const auto leaf = LedgerLeaf::read(stored.bytes);
        if (!leaf || leaf->seq != stored.seq || leaf->subject != stored.subject)
            return fail(ErrorCode::BadSignature, Say::tr("The ledger was changed: entry %1 is not what was written.").arg(stored.seq));
        if (leaf->type == QLatin1String(type))
            entries.append(*leaf);
    }
    return entries;
}

// Where in the ledger the documents came into force: one entry for each, in their order.
Result<QList<qint64>> seqsOf(const QList<LedgerLeaf>& entries, const QStringList& hashes)
{
    QList<qint64> seqs;
    for (const LedgerLeaf& leaf : entries) {
        if (seqs.size() >= hashes.size() || leaf.object != hashes[seqs.size()])
            return fail(ErrorCode::BadSignature, Say::tr("Entry %1 of the ledger tells of a signed document that is not in the record any more.").arg(leaf.seq), leaf.object);
        if (!seqs.isEmpty() && leaf.seq <= seqs.last())
            return fail(ErrorCode::BadSignature, Say::tr("The ledger was changed: entry %1 is not what was written.").arg(leaf.seq));
        seqs.append(leaf.seq);
    }
    if (seqs.size() != hashes.size())
        return fail(ErrorCode::BadSignature, Say::tr("A signed document stands in the record of which the ledger knows nothing."), hashes.value(seqs.size()));
    return seqs;
}

bool met(RosterDuty duty, const Roster& roster, const Envelope& envelope, const QSet<QString>& revokedKeys)
{
    const Roster::Duty& wanted = roster.duty(duty);
    const auto signedBy = [&](const QString& member) {
        QList<PublicKey> keys = roster.keysOf(member);
        keys.removeIf([&](const PublicKey& key) { return revokedKeys.contains(key.id()); });
        return !envelope.signers(keys).isEmpty();
    };
    return std::count_if(wanted.members.begin(), wanted.members.end(), signedBy) >= wanted.threshold;
}

} // namespace

Result<std::optional<Remembered>> Authority::recall(const Record& record, const TrustMemory& memory)
{
    const auto org = record.meta(QStringLiteral("record_id"));
    if (!org)
        return tl::unexpected<Error>(org.error());
    return memory.recall(record.location(), org->value_or(QString()));
}

Result<Authority> Authority::load(const Record& record, const TrustMemory& memory)
{
    auto remembered = recall(record, memory);
    if (!remembered)
        return tl::unexpected<Error>(remembered.error());
    return load(record, *std::move(remembered));
}

Result<Authority> Authority::load(const Record& record, std::optional<Remembered> remembered)
{
    const auto org = record.meta(QStringLiteral("record_id"));
    auto rosters = RosterRepository(record).rosters();
    auto revocations = RosterRepository(record).revocations();
    auto rosterEntries = entriesOf(record, rosterSubject, leaftype::roster);
    auto revocationEntries = entriesOf(record, revocationSubject, leaftype::revocation);
    const std::initializer_list<const Error*> errors{org ? nullptr : &org.error(),
                                                     rosters ? nullptr : &rosters.error(),
                                                     revocations ? nullptr : &revocations.error(),
                                                     rosterEntries ? nullptr : &rosterEntries.error(),
                                                     revocationEntries ? nullptr : &revocationEntries.error()};
    for (const Error* error : errors) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    return prove({org->value_or(QString()), *std::move(rosters), *std::move(revocations), *std::move(rosterEntries), *std::move(revocationEntries)}, First::Genesis,
                 std::move(remembered));
}

Result<Authority> Authority::fromPinned(const SignedHistory& history)
{
    return prove(history, First::Pinned, std::nullopt);
}

Result<Authority> Authority::prove(const SignedHistory& history, First first, std::optional<Remembered> remembered)
{
    Authority authority;
    authority.m_org = history.org;
    authority.m_remembered = std::move(remembered);
    if (auto taken = authority.takeRosters(history, first); !taken)
        return tl::unexpected<Error>(taken.error());
    if (auto taken = authority.takeRevocations(history); !taken)
        return tl::unexpected<Error>(taken.error());
    if (auto checked = authority.checkRevokedSigners(); !checked)
        return tl::unexpected<Error>(checked.error());
    if (auto compared = authority.compareWithMemory(); !compared)
        return tl::unexpected<Error>(compared.error());
    return authority;
}

Result<void> Authority::takeRosters(const SignedHistory& history, First first)
{
    QStringList hashes;
    for (const StoredDocument& one : history.rosters) {
        const auto envelope = Envelope::read(BodyKind::Roster, one.envelope);
        if (!envelope)
            return tl::unexpected<Error>(envelope.error());
        if (!m_chain) {
            auto begun = first == First::Pinned ? RosterChain::fromPinned(envelope->body()) : RosterChain::fromGenesis(*envelope);
            if (!begun)
                return tl::unexpected<Error>(begun.error());
            m_chain = *std::move(begun);
            m_firstVersion = m_chain->current().version;
            m_genesis = envelope->body();
        } else if (auto appended = m_chain->append(*envelope); !appended) {
            return appended;
        }
        if (one.version != m_chain->current().version || one.bodySha256 != m_chain->currentHash())
            return fail(ErrorCode::BadSignature, Say::tr("A roster stands in the record under another version or digest than its own."), QString::number(one.version));
        hashes.append(m_chain->currentHash());
        m_rosterEnvelopes.append(one.envelope);
    }
    if (m_chain && m_chain->current().org != m_org)
        return fail(ErrorCode::BadSignature, Say::tr("The roster is of another committee than the record."), m_chain->current().org);
    const auto seqs = seqsOf(history.rosterEntries, hashes);
    if (!seqs)
        return tl::unexpected<Error>(seqs.error());
    m_rosterSeqs = *seqs;
    return {};
}

Result<void> Authority::takeRevocations(const SignedHistory& history)
{
    QList<RevocationBody> bodies;
    QList<Envelope> envelopes;
    for (const StoredDocument& one : history.revocations) {
        const auto envelope = Envelope::read(BodyKind::Revocation, one.envelope);
        if (!envelope)
            return tl::unexpected<Error>(envelope.error());
        const auto body = RevocationBody::read(envelope->body());
        if (!body)
            return tl::unexpected<Error>(body.error());
        const QString hash = sha256Hex(envelope->body());
        const QString previous = m_revocationHashes.isEmpty() ? QString() : m_revocationHashes.last();
        if (body->org != m_org || body->version != m_revocationHashes.size() + 1 || body->previous != previous || one.version != body->version || one.bodySha256 != hash)
            return fail(ErrorCode::BadSignature, Say::tr("The list of what was taken back is not as it was signed."), QString::number(one.version));
        m_revocationHashes.append(hash);
        m_revocationEnvelopes.append(one.envelope);
        bodies.append(*body);
        envelopes.append(*envelope);
    }
    const auto seqs = seqsOf(history.revocationEntries, m_revocationHashes);
    if (!seqs)
        return tl::unexpected<Error>(seqs.error());
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        const Roster* roster = rosterAt((*seqs)[i]);
        const RosterDuty duty = bodies[i].givesBack() ? RosterDuty::Root : RosterDuty::Revocation;
        if (!roster || !wasMet(duty, *roster, envelopes[i], (*seqs)[i]))
            return fail(ErrorCode::BadSignature, Say::tr("The list of what was taken back is not signed by those who may take or give back."), QString::number(bodies[i].version));
        m_revoked.take(bodies[i], m_revocationHashes[i]);
        m_revokedSince.append({(*seqs)[i], m_revoked});
    }
    return {};
}

// A chain alone does not know that a key was taken back before it signed the next roster.
Result<void> Authority::checkRevokedSigners() const
{
    for (qsizetype i = 1; i < m_rosterSeqs.size(); ++i) {
        const auto envelope = Envelope::read(BodyKind::Roster, m_rosterEnvelopes[i]);
        if (!envelope || !wasMet(RosterDuty::Root, *m_chain->find(m_firstVersion + i - 1), *envelope, m_rosterSeqs[i])
            || !wasMet(RosterDuty::Root, *m_chain->find(m_firstVersion + i), *envelope, m_rosterSeqs[i]))
            return fail(ErrorCode::BadSignature, Say::tr("A roster is signed with keys that had been taken back."), QString::number(m_firstVersion + i));
    }
    return {};
}

Result<void> Authority::compareWithMemory() const
{
    if (!m_remembered)
        return {};
    const Remembered& then = *m_remembered;
    if (then.org != m_org)
        return fail(ErrorCode::Rollback, Say::tr("Another record stands in the place of this one."), m_org);
    const auto wentBack = [](const QString& detail) {
        return fail(ErrorCode::Rollback, Say::tr("The record was taken back to an earlier state, or another one stands in its place: what it says of its committee is not what it said before."), detail);
    };
    if (!then.genesisSha256.isNull() && (!isFounded() || m_chain->hashOf(1) != then.genesisSha256))
        return wentBack(QStringLiteral("first roster"));
    if (then.rosterVersion > 0 && (!isFounded() || m_chain->hashOf(then.rosterVersion) != then.rosterSha256))
        return wentBack(QStringLiteral("roster"));
    if (then.revocationVersion > 0 && m_revocationHashes.value(then.revocationVersion - 1) != then.revocationSha256)
        return wentBack(QStringLiteral("revocations"));
    return {};
}

const Roster* Authority::rosterAt(qint64 seq) const
{
    const auto after = std::lower_bound(m_rosterSeqs.begin(), m_rosterSeqs.end(), seq);
    return after == m_rosterSeqs.begin() ? nullptr : m_chain->find(m_firstVersion + (after - m_rosterSeqs.begin()) - 1);
}

QList<qint64> Authority::revocationSeqs() const
{
    QList<qint64> seqs;
    for (const auto& [since, state] : m_revokedSince)
        seqs.append(since);
    return seqs;
}

QList<Member> Authority::members() const
{
    QList<Member> all;
    for (qint64 version = m_firstVersion; m_chain && version <= m_chain->current().version; ++version) {
        const Roster& roster = *m_chain->find(version);
        for (Member& one : all) {
            const bool sits = roster.members.contains(one.id);
            if (one.isActive() && !sits) {
                one.status = MemberStatus::Retired;
                one.retiredAt = roster.created;
            } else if (!one.isActive() && sits) {
                one.status = MemberStatus::Active;
                one.retiredAt = {};
            }
        }
        for (auto it = roster.members.begin(); it != roster.members.end(); ++it) {
            auto known = std::find_if(all.begin(), all.end(), [&](const Member& one) { return one.id == it.key(); });
            if (known == all.end())
                known = all.insert(all.end(), Member{it.key(), {}, {}, MemberStatus::Active, roster.created, {}});
            known->name = it->name;
            known->roles = it->roles;
        }
    }
    std::sort(all.begin(), all.end(), [](const Member& a, const Member& b) {
        return std::tuple(!a.isActive(), a.name.toCaseFolded(), a.id) < std::tuple(!b.isActive(), b.name.toCaseFolded(), b.id);
    });
    return all;
}

QList<PublicKey> Authority::keysOf(const Roster& roster, const QString& member) const
{
    QList<PublicKey> keys = roster.keysOf(member);
    keys.removeIf([&](const PublicKey& key) { return m_revoked.keys.contains(key.id()); });
    return keys;
}

std::optional<QString> Authority::ownerOf(const PublicKey& key) const
{
    if (!m_chain || m_revoked.keys.contains(key.id()))
        return std::nullopt;
    for (const Roster::Key& one : roster().keys) {
        if (one.key == key)
            return one.member;
    }
    return std::nullopt;
}

bool Authority::isMet(RosterDuty duty, const Roster& roster, const Envelope& envelope) const
{
    return met(duty, roster, envelope, m_revoked.keys);
}

bool Authority::wasMet(RosterDuty duty, const Roster& roster, const Envelope& envelope, qint64 seq) const
{
    QSet<QString> revoked;
    for (const auto& [since, state] : m_revokedSince) {
        if (since < seq)
            revoked = state.keys;
    }
    return met(duty, roster, envelope, revoked);
}

Result<bool> Authority::saysFounded(const Record& record)
{
    const auto rosters = RosterRepository(record).rosters();
    if (!rosters)
        return tl::unexpected<Error>(rosters.error());
    return !rosters->isEmpty();
}

Remembered Authority::toRemember(const GrowingTree& ledger, const QString& lastLeaf, Instant time) const
{
    Remembered what;
    what.org = m_org;
    if (m_chain) {
        what.genesisSha256 = m_chain->hashOf(1);
        what.rosterVersion = m_chain->current().version;
        what.rosterSha256 = m_chain->currentHash();
    }
    what.revocationVersion = m_revoked.version;
    what.revocationSha256 = m_revoked.hash;
    what.ledger = ledger;
    what.lastLeaf = lastLeaf;
    what.time = time;
    return what;
}

} // namespace privyseal
