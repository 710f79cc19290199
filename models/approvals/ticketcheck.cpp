#include "models/approvals/ticketcheck.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/requestbody.h"
#include "models/approvals/subject.h"
#include "models/core/ids.h"
#include "models/trust/decisionproof.h"
#include "models/trust/freshnessbody.h"
#include "models/trust/merkletree.h"
#include "models/trust/standing.h"
#include "models/trust/ticketbody.h"

#include <algorithm>

namespace privyseal {
namespace {

using Outcome = GateAnswer::Outcome;

tl::unexpected<Error> forged(const QString& why, const QString& detail = {})
{
    return fail(ErrorCode::BadSignature, why, detail);
}

// Takes a ticket apart, each part proved by those before it.
class TicketCheck
{
public:
    TicketCheck(const TicketExpectation& expected, Instant now) : m_expected(expected), m_now(now) {}

    Result<TicketAnswer> run(const QByteArray& bytes)
    {
        auto envelope = Envelope::read(BodyKind::Ticket, bytes);
        if (!envelope)
            return tl::unexpected<Error>(envelope.error());
        auto ticket = TicketBody::read(envelope->body());
        if (!ticket)
            return tl::unexpected<Error>(ticket.error());
        m_ticket = *std::move(ticket);
        for (Result<void> (TicketCheck::*step)() : {&TicketCheck::readCheckpoint, &TicketCheck::proveAuthority, &TicketCheck::comparePinned, &TicketCheck::proveFreshness}) {
            if (auto done = (this->*step)(); !done)
                return tl::unexpected<Error>(done.error());
        }
        if (!m_authority->isMet(RosterDuty::Freshness, m_authority->roster(), *envelope))
            return forged(Approvals::tr("The ticket is not signed by those who may make tickets."));
        auto request = readRequestBody(m_ticket.request);
        if (!request)
            return tl::unexpected<Error>(request.error());
        TicketAnswer found{{}, *request, m_ticket.nonce, m_ticket.expires,
                           {m_ticket.org, m_fresh.rosterVersion, m_fresh.rosterSha256, m_fresh.revocationVersion, m_fresh.revocationSha256, m_fresh.tree, m_now}};
        if (auto held = holdsNow(*request))
            found.answer = *held;
        else if (auto judged = judge(*request))
            found.answer = *judged;
        else
            return tl::unexpected<Error>(judged.error());
        found.answer.requestId = request->id;
        if (found.answer.outcome == Outcome::Yes)
            found.answer.expiresAt = std::min({found.answer.expiresAt, m_ticket.expires, m_fresh.expires});
        return found;
    }

private:
    Result<void> readCheckpoint()
    {
        auto note = SignedNote::read(m_ticket.checkpoint);
        if (!note)
            return tl::unexpected<Error>(note.error());
        auto checkpoint = Checkpoint::read(note->text());
        if (!checkpoint)
            return tl::unexpected<Error>(checkpoint.error());
        if (checkpoint->origin != checkpointOrigin(m_ticket.org))
            return forged(Approvals::tr("The ticket's checkpoint is of another record."), checkpoint->origin);
        m_note = *std::move(note);
        m_checkpoint = *std::move(checkpoint);
        return {};
    }

    // The entry, where it stands in the checkpoint's tree and is about `subject`.
    Result<LedgerLeaf> proved(const TicketBody::Entry& entry, const QString& subject) const
    {
        auto leaf = LedgerLeaf::read(entry.leaf);
        if (!leaf)
            return leaf;
        if (leaf->subject != subject || !provesInclusion(entry.proof, leaf->seq, m_checkpoint.size, toBytes(leafHash(entry.leaf)), m_checkpoint.root))
            return forged(Approvals::tr("The ticket does not prove that entry %1 stands in the ledger.").arg(leaf->seq));
        return leaf;
    }

    Result<void> proveAuthority()
    {
        SignedHistory history{m_ticket.org, {}, {}, {}, {}};
        for (const TicketBody::Document& one : m_ticket.rosters) {
            const auto envelope = Envelope::read(BodyKind::Roster, one.envelope);
            const auto roster = envelope ? Roster::read(envelope->body()) : tl::unexpected<Error>(envelope.error());
            const auto leaf = proved(one.entry, QLatin1String(rosterSubject));
            if (!roster || !leaf)
                return tl::unexpected<Error>(roster ? leaf.error() : roster.error());
            history.rosters.append({roster->version, sha256Hex(envelope->body()), one.envelope});
            history.rosterEntries.append(*leaf);
        }
        for (const TicketBody::Document& one : m_ticket.revocations) {
            const auto envelope = Envelope::read(BodyKind::Revocation, one.envelope);
            const auto leaf = proved(one.entry, QLatin1String(revocationSubject));
            if (!envelope || !leaf)
                return tl::unexpected<Error>(envelope ? leaf.error() : envelope.error());
            history.revocations.append({history.revocations.size() + 1, sha256Hex(envelope->body()), one.envelope});
            history.revocationEntries.append(*leaf);
        }
        auto authority = Authority::fromPinned(history);
        if (!authority)
            return tl::unexpected<Error>(authority.error());
        if (!authority->isFounded())
            return forged(Approvals::tr("The ticket holds no roster."));
        m_authority = *std::move(authority);
        return {};
    }

    // The pinned one has to be among the ticket's: those before it are proved by its hash, those after it by their signatures.
    Result<void> comparePinned()
    {
        const auto envelope = Envelope::read(BodyKind::Roster, m_expected.pinnedRoster);
        const auto pinned = envelope ? Roster::read(envelope->body()) : tl::unexpected<Error>(envelope.error());
        if (!pinned)
            return fail(ErrorCode::BadSignature, Approvals::tr("The pinned file is no roster."), pinned.error().detail);
        const RosterChain& chain = m_authority->chain();
        if (pinned->org != m_authority->org())
            return forged(Approvals::tr("The ticket is another committee's than the pinned roster."));
        if (chain.current().version < pinned->version)
            return fail(ErrorCode::Rollback, Approvals::tr("The ticket's roster is version %1, older than the pinned version %2.").arg(chain.current().version).arg(pinned->version));
        const QString there = chain.hashOf(pinned->version);
        if (there.isEmpty())
            return forged(Approvals::tr("The ticket's rosters begin after the pinned version %1; pin a newer one.").arg(pinned->version));
        return there == sha256Hex(envelope->body()) ? Result<void>() : forged(Approvals::tr("The ticket's rosters are others than the pinned one."));
    }

    Result<void> proveFreshness()
    {
        const auto envelope = Envelope::read(BodyKind::Freshness, m_ticket.freshness);
        if (!envelope)
            return tl::unexpected<Error>(envelope.error());
        auto body = FreshnessBody::read(envelope->body());
        if (!body)
            return tl::unexpected<Error>(body.error());
        m_fresh = *std::move(body);
        const RosterChain& chain = m_authority->chain();
        if (!m_authority->isMet(RosterDuty::Freshness, chain.current(), *envelope))
            return forged(Approvals::tr("That the record is fresh is not signed by those who may say so."));
        const bool same = m_fresh.org == m_ticket.org && m_fresh.rosterVersion == chain.current().version && m_fresh.rosterSha256 == chain.currentHash()
            && m_fresh.revocationVersion == m_authority->revoked().version && m_fresh.revocationSha256 == m_authority->revoked().hash
            && m_fresh.tree == SeenTree{m_checkpoint.size, m_checkpoint.root};
        if (!same)
            return forged(Approvals::tr("The ticket holds another state of the record than the one that was said to be fresh."));
        const Roster& roster = chain.current();
        const bool isSigned = std::any_of(roster.members.keyBegin(), roster.members.keyEnd(), [&](const QString& member) {
            const QList<PublicKey> keys = m_authority->keysOf(roster, member);
            return std::any_of(keys.begin(), keys.end(), [&](const PublicKey& key) { return m_note->isSignedBy(checkpointKey(m_ticket.org, key)); });
        });
        return isSigned ? Result<void>() : forged(Approvals::tr("The ticket's checkpoint is signed by nobody on the committee."));
    }

    // What is no matter of the votes: the time, for whom and for what it is.
    std::optional<GateAnswer> holdsNow(const Request& request) const
    {
        const auto no = [](Outcome outcome, const QString& sentence) { return GateAnswer{outcome, sentence, {}, {}}; };
        const Roster& roster = m_authority->roster();
        if (m_ticket.issued > m_now.plusMs(clockSkewMs) || m_fresh.issued > m_now.plusMs(clockSkewMs))
            return no(Outcome::Expired, Approvals::tr("The ticket is from the future (%1); one of the two clocks is wrong.").arg(m_ticket.issued.iso()));
        if (m_ticket.expires <= m_now || m_fresh.expires <= m_now)
            return no(Outcome::Expired, Approvals::tr("The ticket ran out at %1.").arg(std::min(m_ticket.expires, m_fresh.expires).iso()));
        if (m_expected.maxAgeSeconds && m_fresh.issued.plusSeconds(*m_expected.maxAgeSeconds) <= m_now)
            return no(Outcome::Expired, Approvals::tr("That nothing was taken back was last said at %1, which is too long ago.").arg(m_fresh.issued.iso()));
        if (roster.isExpired(m_now))
            return no(Outcome::Expired, Approvals::tr("The committee's roster expired at %1 and authorises nothing new.").arg(roster.expires.iso()));
        if (m_ticket.audience != m_expected.audience)
            return no(Outcome::Elsewhere, Approvals::tr("The ticket is for %1, not for %2.").arg(m_ticket.audience, m_expected.audience));
        if (!roster.gates.contains(m_ticket.audience))
            return no(Outcome::Elsewhere, notAGate(m_ticket.audience));
        if (m_ticket.subject != m_expected.subject)
            return no(Outcome::Elsewhere, Approvals::tr("The ticket is about %1, not about %2.").arg(m_ticket.subject, m_expected.subject));
        if (!subjectsOf(request).contains(m_ticket.subject))
            return no(Outcome::Elsewhere, notForSubject(request, m_ticket.subject));
        return std::nullopt;
    }

    Result<ProvenVotes> proveVotes(const Request& request) const
    {
        ProvenVotes proven;
        for (const TicketBody::Entry& entry : m_ticket.entries) {
            auto leaf = proved(entry, request.id);
            if (!leaf)
                return tl::unexpected<Error>(leaf.error());
            proven.entries.append(*std::move(leaf));
        }
        for (const TicketBody::Document& one : m_ticket.decisions) {
            auto leaf = proved(one.entry, request.id);
            if (!leaf)
                return tl::unexpected<Error>(leaf.error());
            proven.entries.append(*std::move(leaf));
        }
        std::sort(proven.entries.begin(), proven.entries.end(), [](const LedgerLeaf& a, const LedgerLeaf& b) { return a.seq < b.seq; });
        QList<std::pair<qint64, Decision>> votes;
        QSet<qint64> told;
        for (const TicketBody::Document& one : m_ticket.decisions) {
            const auto decision = proveDecision(one.envelope, *m_authority, proven.entries);
            if (!decision)
                return forged(Approvals::tr("A vote of the ticket does not hold: %1").arg(decision.error().message), decision.error().detail);
            if (decision->body.requestId != request.id || told.contains(decision->seq))
                return forged(Approvals::tr("A vote of the ticket is about another request, or stands there twice."));
            told.insert(decision->seq);
            const bool isOfThisVersion = decision->body.requestSha256 == request.digest;
            votes.append({decision->seq, provenVote(*decision, *m_authority, isOfThisVersion ? request.version : 0)});
        }
        for (const LedgerLeaf& leaf : std::as_const(proven.entries)) {
            if (leaf.type.startsWith(QLatin1String(leaftype::decision)) && !told.contains(leaf.seq))
                return forged(Approvals::tr("The ticket leaves out a vote that entry %1 of the ledger tells of.").arg(leaf.seq));
        }
        std::sort(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [seq, vote] : std::as_const(votes))
            proven.votes.append(vote);
        return proven;
    }

    Result<GateAnswer> judge(const Request& request) const
    {
        const auto proven = proveVotes(request);
        if (!proven)
            return tl::unexpected<Error>(proven.error());
        if (const QString why = whyNotAsFiled(request, QString::fromUtf8(m_ticket.request), proven->entries); !why.isEmpty())
            return forged(why);
        const auto policy = Policy::fromJson(m_authority->roster().policy.toUtf8());
        if (!policy)
            return tl::unexpected<Error>(policy.error());
        const ApprovalRules rules(*policy, request, facts(request, *policy), m_authority->members(), m_now);
        return judgeProven(request, rules, *policy, *proven, m_authority->revoked());
    }

    // The agent as it was when the ticket was made.
    Facts facts(const Request& request, const Policy& policy) const
    {
        const DecisionContext& then = m_ticket.context;
        AgentFacts agent;
        agent.known = true;
        agent.id = agent.name = request.agent;
        agent.owner = then.owner;
        agent.sponsor = then.sponsor;
        agent.environment = request.environment;
        agent.status = QStringLiteral("active");
        Facts facts;
        facts.agents.insert(agent.id, agent);
        for (const DecisionContext::Guardrail& one : then.guardrails)
            facts.guardrails.append({one.id, one.version, one.fingerprint, one.fingerprint, {agent.id}});
        if (!then.authorityOwner.isEmpty())
            facts.authorities.append({QString(), policy.actionClass(request.action), request.environment, then.authorityOwner, {}, {}, {}});
        return facts;
    }

    const TicketExpectation& m_expected;
    Instant m_now;
    TicketBody m_ticket;
    std::optional<SignedNote> m_note;
    Checkpoint m_checkpoint;
    std::optional<Authority> m_authority;
    FreshnessBody m_fresh;
};

} // namespace

Result<TicketAnswer> checkTicket(const QByteArray& ticket, const TicketExpectation& expected, Instant now)
{
    return TicketCheck(expected, now).run(ticket);
}

} // namespace privyseal
