#include "models/approvals/ticketservice.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/requestrepository.h"
#include "models/core/ids.h"
#include "models/record/persevere.h"
#include "models/record/record.h"
#include "models/trust/freshnessbody.h"
#include "models/trust/ticketbody.h"

#include <algorithm>

namespace privyseal {
namespace {

using Outcome = GateAnswer::Outcome;

tl::unexpected<Error> refused(const QString& rule)
{
    return fail(ErrorCode::RefusedByRule, rule);
}

// What goes into the ticket, with the places of the entries whose proofs are still to be made.
struct Parts
{
    TicketBody body;
    QList<StoredLeaf> rosterLeaves, revocationLeaves, requestLeaves;
    QList<StoredDecision> decisions;
};

QList<StoredLeaf> withSeqs(const QList<StoredLeaf>& leaves, const QList<qint64>& seqs)
{
    QList<StoredLeaf> fitting;
    for (const StoredLeaf& one : leaves) {
        if (seqs.contains(one.seq))
            fitting.append(one);
    }
    return fitting;
}

// The proofs of all entries in one go over the tree; `firstRoster`: how many of the oldest rosters are left out.
void prove(Parts* parts, const std::vector<Hash>& hashes, const Authority& authority, qsizetype firstRoster)
{
    QList<qint64> seqs;
    for (const QList<StoredLeaf>* leaves : {&parts->rosterLeaves, &parts->revocationLeaves, &parts->requestLeaves}) {
        for (const StoredLeaf& one : *leaves)
            seqs.append(one.seq);
    }
    const auto proofs = inclusionProofs(seqs, hashes);
    const auto entry = [&](const StoredLeaf& leaf) { return TicketBody::Entry{leaf.bytes, proofs[seqs.indexOf(leaf.seq)]}; };
    TicketBody& body = parts->body;
    body.rosters.clear();
    body.revocations.clear();
    body.decisions.clear();
    body.entries.clear();
    for (qsizetype i = firstRoster; i < parts->rosterLeaves.size(); ++i)
        body.rosters.append({authority.rosterEnvelopes()[i], entry(parts->rosterLeaves[i])});
    for (qsizetype i = 0; i < parts->revocationLeaves.size(); ++i)
        body.revocations.append({authority.revocationEnvelopes()[i], entry(parts->revocationLeaves[i])});
    for (const StoredLeaf& leaf : std::as_const(parts->requestLeaves)) {
        const auto read = LedgerLeaf::read(leaf.bytes);
        const auto vote = std::find_if(parts->decisions.begin(), parts->decisions.end(), [&](const StoredDecision& one) {
            const auto envelope = Envelope::read(BodyKind::Decision, one.envelope);
            return envelope && read && sha256Hex(envelope->body()) == read->object;
        });
        if (vote != parts->decisions.end())
            body.decisions.append({vote->envelope, entry(leaf)});
        else
            body.entries.append(entry(leaf));
    }
}

// How many of the oldest rosters nothing in the ticket needs: all votes and revocations are of later ones.
qsizetype dispensable(const Parts& parts, const Authority& authority)
{
    qint64 first = parts.requestLeaves.isEmpty() ? 0 : parts.requestLeaves.first().seq;
    if (!parts.revocationLeaves.isEmpty())
        first = std::min(first, parts.revocationLeaves.first().seq);
    const QList<qint64>& since = authority.rosterSeqs();
    return std::max<qsizetype>(0, std::lower_bound(since.begin(), since.end(), first) - since.begin() - 1);
}

Result<QByteArray> freshnessOf(const TicketBody& ticket, const Authority& authority, const SeenTree& tree, const QList<const SigningKey*>& keys)
{
    const FreshnessBody said{ticket.org, ticket.issued, ticket.expires, authority.roster().version, authority.chain().currentHash(), authority.revoked().version,
                             authority.revoked().version == 0 ? QString() : authority.revoked().hash, tree};
    const auto body = said.write();
    if (!body)
        return tl::unexpected<Error>(body.error());
    Envelope envelope(BodyKind::Freshness, *body);
    for (const SigningKey* key : keys)
        envelope.sign(*key);
    return envelope.write();
}

// What the record holds about the request, and for whom the ticket is.
Result<Parts> gather(Record& record, const Clock& clock, const TicketOrder& order, const Standing& standing)
{
    const Authority& authority = standing.authority();
    const Instant now = clock.now();
    RequestRepository requests(record);
    const auto request = requests.find(order.requestId);
    if (!request)
        return tl::unexpected<Error>(request.error());
    if (!*request)
        return fail(ErrorCode::NotFound, Approvals::tr("There is no request \"%1\".").arg(order.requestId));
    const Ledger ledger(record);
    const auto stored = requests.body(order.requestId, (*request)->version);
    auto decisions = requests.decisions(order.requestId);
    const auto facts = FactsRepository(record).forAgent((*request)->agent);
    const auto committee = CommitteeNow::of(record, clock, authority);
    const auto rosterLeaves = ledger.about(QLatin1String(rosterSubject)), revocationLeaves = ledger.about(QLatin1String(revocationSubject));
    auto requestLeaves = ledger.about(order.requestId);
    const std::initializer_list<const Error*> errors{stored ? nullptr : &stored.error(),
                                                     decisions ? nullptr : &decisions.error(),
                                                     facts ? nullptr : &facts.error(),
                                                     committee ? nullptr : &committee.error(),
                                                     rosterLeaves ? nullptr : &rosterLeaves.error(),
                                                     revocationLeaves ? nullptr : &revocationLeaves.error(),
                                                     requestLeaves ? nullptr : &requestLeaves.error()};
    for (const Error* error : errors) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    Parts parts;
    parts.rosterLeaves = withSeqs(*rosterLeaves, authority.rosterSeqs());
    parts.revocationLeaves = withSeqs(*revocationLeaves, authority.revocationSeqs());
    parts.requestLeaves = *std::move(requestLeaves);
    parts.decisions = *std::move(decisions);
    // Earlier tickets are no matter of this one.
    parts.requestLeaves.removeIf([](const StoredLeaf& one) {
        const auto leaf = LedgerLeaf::read(one.bytes);
        return leaf && leaf->type == QLatin1String(leaftype::ticket);
    });
    TicketBody& body = parts.body;
    body.org = authority.org();
    body.nonce = randomHexId();
    body.audience = order.audience;
    body.subject = order.subject;
    body.issued = now;
    body.expires = now.plusSeconds(order.lifetimeSeconds == 0 ? TicketBody::usualSeconds : order.lifetimeSeconds);
    body.request = stored->toUtf8();
    body.context = ApprovalRules(committee->policy, **request, *facts, committee->members, now).context();
    return parts;
}

// The freshness statement, the checkpoint, the proofs and the whole, signed.
Result<Envelope> signedTicket(Parts* parts, const Standing& standing, const std::vector<Hash>& hashes, const QList<const SigningKey*>& keys)
{
    const Authority& authority = standing.authority();
    TicketBody& body = parts->body;
    auto note = SignedNote::of(standing.checkpoint().text());
    if (!note)
        return tl::unexpected<Error>(note.error());
    note->sign(checkpointKey(authority.org(), *PublicKey::fromBytes(keys.first()->publicKey())).name, *keys.first());
    body.checkpoint = note->write();
    auto freshness = freshnessOf(body, authority, standing.seen(), keys);
    if (!freshness)
        return tl::unexpected<Error>(freshness.error());
    body.freshness = *std::move(freshness);
    prove(parts, hashes, authority, 0);
    auto bytes = body.write();
    if (const qsizetype spare = dispensable(*parts, authority); !bytes && bytes.error().code == ErrorCode::InputRejected && spare > 0) {
        prove(parts, hashes, authority, spare);
        bytes = body.write();
    }
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    Envelope envelope(BodyKind::Ticket, *bytes);
    for (const SigningKey* key : keys)
        envelope.sign(*key);
    if (!authority.isMet(RosterDuty::Freshness, authority.roster(), envelope))
        return refused(Approvals::tr("A ticket needs the signatures of %1 members whose duty is to say that the record is fresh.").arg(authority.roster().freshness.threshold));
    return envelope;
}

} // namespace

Result<MadeTicket> TicketService::make(const TicketOrder& order, const QList<const SigningKey*>& keys)
{
    const Instant now = m_clock.now();
    if (keys.isEmpty())
        return refused(Approvals::tr("A ticket needs the key of a member."));
    if (order.lifetimeSeconds < 0 || order.lifetimeSeconds > TicketBody::longestSeconds)
        return refused(Approvals::tr("A ticket holds for at most 24 hours."));
    for (const QString& text : {order.audience, order.subject}) {
        if (text.isEmpty() || text.size() > TicketBody::longestName)
            return refused(Approvals::tr("An audience and a subject have from 1 to 500 characters."));
    }
    const auto found = RequestRepository(m_record).find(order.requestId);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, Approvals::tr("There is no request \"%1\".").arg(order.requestId));
    const Request& request = **found;
    const auto answer = ApprovalGate(m_record, m_clock, m_memory)
                            .answer({request.agent, request.action, request.resource, request.environment, order.audience, order.subject, request.id});
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    if (answer->outcome != Outcome::Yes)
        return MadeTicket{*answer, {}, {}, {}};
    // Written twice it does no harm: an entry of the ledger tells of a ticket that nobody has.
    return persevere(m_record, [&] { return write(order, keys, *answer, now); });
}

Result<MadeTicket> TicketService::write(const TicketOrder& order, const QList<const SigningKey*>& keys, const GateAnswer& answer, Instant now)
{
    auto remembered = Authority::recall(m_record, m_memory);
    if (!remembered)
        return tl::unexpected<Error>(remembered.error());
    auto transaction = Transaction::begin(m_record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    LedgerWatch watch;
    watch.wantsHashes = true;
    auto standing = Standing::checkWhole(m_record, *std::move(remembered), now, &watch);
    if (!standing)
        return tl::unexpected<Error>(standing.error());
    const auto owner = standing->authority().ownerOf(*PublicKey::fromBytes(keys.first()->publicKey()));
    if (!owner)
        return fail(ErrorCode::WrongKey, Approvals::tr("This key is in force for nobody on the committee; it may have been retired or taken back."));
    auto parts = gather(m_record, m_clock, order, *standing);
    if (!parts)
        return tl::unexpected<Error>(parts.error());
    auto envelope = signedTicket(&*parts, *standing, watch.hashes, keys);
    if (!envelope)
        return tl::unexpected<Error>(envelope.error());

    MadeTicket made{answer, envelope->write(), parts->body.nonce, parts->body.expires};
    const auto checked = checkTicket(made.envelope, {standing->authority().rosterEnvelopes().last(), order.audience, order.subject, {}}, now);
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    if (checked->answer.outcome != Outcome::Yes)
        return MadeTicket{checked->answer, {}, {}, {}};
    made.answer = checked->answer;
    const LedgerEntry entry{leaftype::ticket, order.requestId, sha256Hex(envelope->body()), *owner,
                            QStringLiteral("Ticket on %1 for %2, subject %3, until %4.").arg(order.requestId, order.audience, order.subject, made.expires.iso())};
    if (auto sealed = standing->seal(m_record, entry, now, *keys.first()); !sealed)
        return tl::unexpected<Error>(sealed.error());
    if (auto noted = m_record.noteChange(Topic::Requests); !noted)
        return tl::unexpected<Error>(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected<Error>(committed.error());
    if (auto kept = standing->remember(m_record, m_memory, now); !kept)
        return tl::unexpected<Error>(kept.error());
    return made;
}

} // namespace privyseal
