#include "models/approvals/requestaudit.h"

#include "models/approvals/approvalrules.h"
#include "models/approvals/approvalwords.h"
#include "models/approvals/requestbody.h"
#include "models/core/ids.h"

#include <algorithm>

namespace privyseal {
namespace {

bool isType(const LedgerLeaf& leaf, const char* type)
{
    return leaf.type == QLatin1String(type);
}

struct ProvenRow
{
    StoredDecision row;
    ProvenDecision proven;
};

// What the signatures and the ledger make of a request, entry by entry.
struct Outcome
{
    RequestStatus status = RequestStatus::Pending;
    Instant decidedAt;
    QStringList decidedBy;
    QString reason; // null: in words that nobody signed
    QString digest; // of the version that stands
    bool isSuspended = false;
};

class Auditor
{
public:
    Auditor(const RequestFile& file, const Authority& authority) : m_file(file), m_authority(authority) {}
    RequestAudit run()
    {
        readLeaves();
        checkVersions();
        checkVotes();
        if (m_file.request) {
            checkRequest(*m_file.request);
        } else {
            for (const LedgerLeaf& leaf : std::as_const(m_leaves)) {
                if (isType(leaf, leaftype::filed) || isType(leaf, leaftype::blocked))
                    note("request", m_file.id, Approvals::tr("The ledger tells of it, and it is not there as a filed request."));
            }
        }
        checkGrants();
        return m_audit;
    }

private:
    void note(const char* table, const QString& key, const QString& message) { m_audit.findings.append({QLatin1String(table), key, message}); }

    void readLeaves()
    {
        for (const StoredLeaf& stored : m_file.leaves) {
            // Whether the ledger itself holds is looked at leaf by leaf elsewhere.
            if (const auto leaf = LedgerLeaf::read(stored.bytes); leaf && leaf->seq == stored.seq && leaf->subject == stored.subject)
                m_leaves.append(*leaf);
        }
    }

    void checkVersions()
    {
        for (const StoredVersion& one : m_file.versions) {
            const QString key = QStringLiteral("%1/%2").arg(one.request).arg(one.version);
            const auto leaf = std::find_if(m_leaves.begin(), m_leaves.end(), [&](const LedgerLeaf& entry) {
                return entry.object == one.digest && (isType(entry, leaftype::filed) || isType(entry, leaftype::revised) || isType(entry, leaftype::blocked));
            });
            if (sha256Hex(one.body.toUtf8()) != one.digest)
                note("request_version", key, Approvals::tr("Its body is not the one that its digest stands for."));
            else if (leaf == m_leaves.end())
                note("request_version", key, Approvals::tr("The ledger knows nothing of it."));
            else if (leaf->time != one.filedAt)
                note("request_version", key, Approvals::tr("The ledger says that it was filed at another time."));
            else if (!one.body.contains(QStringLiteral("\"version\":%1}").arg(one.version)))
                note("request_version", key, Approvals::tr("It stands under another number than it says."));
            else if (m_file.request && one.filedBy != m_file.request->requestedBy)
                note("request_version", key, Approvals::tr("It says that another one filed it than asked for the request."));
        }
        for (const LedgerLeaf& leaf : std::as_const(m_leaves)) {
            const bool isVersion = isType(leaf, leaftype::filed) || isType(leaf, leaftype::revised) || isType(leaf, leaftype::blocked);
            if (isVersion && std::none_of(m_file.versions.begin(), m_file.versions.end(), [&](const StoredVersion& one) { return one.digest == leaf.object; }))
                note("request_version", m_file.id, Approvals::tr("Entry %1 of the ledger tells of a version that is not there any more.").arg(leaf.seq));
        }
    }

    void checkVotes()
    {
        QSet<qint64> told;
        for (const StoredDecision& row : m_file.decisions) {
            const Decision& columns = row.columns;
            if (row.envelope.isEmpty()) {
                note("decision", columns.id, Approvals::tr("It is not signed and counts for nothing."));
                continue;
            }
            const auto proven = proveDecision(row.envelope, m_authority, m_leaves);
            if (!proven) {
                note("decision", columns.id, proven.error().message);
                continue;
            }
            told.insert(proven->seq);
            m_audit.signedAt.insert(proven->seq + 1);
            const DecisionBody& body = proven->body;
            const auto version = std::find_if(m_file.versions.begin(), m_file.versions.end(), [&](const StoredVersion& one) { return one.digest == body.requestSha256; });
            QStringList other;
            const auto compare = [&](const char* name, bool same) {
                if (!same)
                    other.append(QLatin1String(name));
            };
            compare("id", columns.id == body.decisionId);
            compare("request", columns.requestId == body.requestId);
            compare("request_digest", columns.requestDigest == body.requestSha256);
            compare("request_version", version != m_file.versions.end() && columns.requestVersion == version->version);
            compare("member", columns.member == body.member);
            compare("verdict", row.readsBack && toText(columns.verdict) == body.verdict);
            compare("reason", columns.reason == body.reason);
            compare("decided_at", columns.decidedAt == body.issued);
            compare("policy_version", columns.policyVersion == body.policy);
            compare("presented", sha256Hex(row.presented.toUtf8()) == body.presentedSha256);
            if (!other.isEmpty())
                note("decision", columns.id, Approvals::tr("It says otherwise than what was signed: %1.").arg(other.join(QStringLiteral(", "))));
            m_audit.seen.append({body.seen, {QStringLiteral("decision"), columns.id, Approvals::tr("Its signer saw another ledger than this one.")}});
            m_votes.append({row, *proven});
        }
        for (const LedgerLeaf& leaf : std::as_const(m_leaves)) {
            if (leaf.type.startsWith(QLatin1String(leaftype::decision)) && !told.contains(leaf.seq))
                note("decision", m_file.id, Approvals::tr("Entry %1 of the ledger tells of a vote that is not in the record any more.").arg(leaf.seq));
        }
        std::sort(m_votes.begin(), m_votes.end(), [](const ProvenRow& a, const ProvenRow& b) { return a.proven.seq < b.proven.seq; });
    }

    // By the rules, the members and the agent as they were when the newest of these votes was signed.
    [[nodiscard]] std::optional<ApprovalRules> rulesThen(const Request& request, const ProvenRow& last) const
    {
        const Roster* roster = m_authority.rosterAt(last.proven.seq);
        const auto policy = Policy::fromJson(roster->policy.toUtf8());
        if (!policy)
            return std::nullopt;
        const DecisionContext& context = last.proven.body.context;
        Facts facts;
        AgentFacts agent;
        agent.known = true;
        agent.id = request.agent;
        agent.owner = context.owner;
        agent.sponsor = context.sponsor;
        facts.agents.insert(agent.id, agent);
        for (const DecisionContext::Guardrail& one : context.guardrails)
            facts.guardrails.append({one.id, one.version, one.fingerprint, {}, {request.agent}});
        facts.authorities.append({QString(), QStringLiteral("*"), QStringLiteral("*"), context.authorityOwner, {}, {}, {}});
        QList<Member> members;
        for (auto it = roster->members.begin(); it != roster->members.end(); ++it)
            members.append({it.key(), it->name, it->roles, MemberStatus::Active, Instant(), {}});
        return ApprovalRules(*policy, request, facts, members, last.proven.body.issued);
    }

    static Decision voteOf(const ProvenRow& row)
    {
        Decision vote = row.row.columns;
        vote.member = row.proven.body.member;
        vote.requestDigest = row.proven.body.requestSha256;
        vote.decidedAt = row.proven.body.issued;
        vote.verdict = *verdictFromText(row.proven.body.verdict);
        vote.policyVersion = int(row.proven.body.policy);
        vote.expires = row.proven.body.expires;
        vote.roles = row.proven.roles;
        vote.context = row.proven.body.context;
        return vote;
    }

    // A vote follows from its own entry; the others from theirs alone.
    void followVote(const LedgerLeaf& leaf, const Request& request, QList<Decision>* votes, Outcome* outcome) const
    {
        const auto row = std::find_if(m_votes.begin(), m_votes.end(), [&](const ProvenRow& one) { return one.proven.seq == leaf.seq; });
        if (row == m_votes.end())
            return;
        Decision vote = voteOf(*row);
        vote.requestVersion = request.version;
        votes->append(vote);
        const auto rules = rulesThen(request, *row);
        const auto nameOf = [&](const QString& id) { return rules && rules->member(id) ? rules->member(id)->name : id; };
        if (vote.verdict == Verdict::Repudiate) {
            outcome->isSuspended = true;
        } else if (vote.verdict == Verdict::Reject) {
            *outcome = {RequestStatus::Rejected, vote.decidedAt, {nameOf(vote.member)}, vote.reason, outcome->digest, false};
        } else if (vote.verdict == Verdict::RequestChanges) {
            outcome->status = RequestStatus::ChangesRequested;
            outcome->reason = vote.reason;
        } else if (vote.verdict == Verdict::Approve && rules && rules->complete(*votes)) {
            QStringList names;
            const auto seats = rules->seats(*votes);
            for (const auto& seat : seats) {
                if (seat)
                    names.append(nameOf(seat->member));
            }
            *outcome = {RequestStatus::Approved, vote.decidedAt, names, vote.reason, outcome->digest, false};
        }
    }

    [[nodiscard]] Outcome outcomeOf(const Request& request) const
    {
        Outcome outcome;
        QList<Decision> votes;
        for (const LedgerLeaf& leaf : m_leaves) {
            const auto ends = [&](RequestStatus status, Instant at) { outcome = {status, at, {}, {}, outcome.digest, false}; };
            if (isType(leaf, leaftype::filed) || isType(leaf, leaftype::revised)) {
                outcome = {};
                outcome.digest = leaf.object;
                votes.clear();
            } else if (isType(leaf, leaftype::blocked)) {
                outcome.digest = leaf.object;
                ends(RequestStatus::PolicyBlocked, leaf.time);
            } else if (isType(leaf, leaftype::withdrawn)) {
                ends(RequestStatus::Withdrawn, leaf.time);
            } else if (isType(leaf, leaftype::superseded)) {
                ends(RequestStatus::Superseded, leaf.time);
            } else if (isType(leaf, leaftype::expired)) {
                ends(RequestStatus::Expired, request.deadline);
            } else if (isType(leaf, leaftype::suspended)) {
                outcome.isSuspended = true;
            } else if (leaf.type.startsWith(QLatin1String(leaftype::decision))) {
                followVote(leaf, request, &votes, &outcome);
            }
        }
        return outcome;
    }

    void checkRequest(const Request& request)
    {
        m_outcome = outcomeOf(request);
        const auto version = std::find_if(m_file.versions.begin(), m_file.versions.end(), [&](const StoredVersion& one) { return one.version == request.version; });
        const auto body = requestBody(request);
        if (version == m_file.versions.end() || !body || QString::fromUtf8(*body) != version->body || request.digest != version->digest)
            note("request", request.id, Approvals::tr("It is not what was filed."));
        else if (request.digest != m_outcome->digest)
            note("request", request.id, Approvals::tr("It stands in another version than the ledger says."));
        if (!m_file.readsBack)
            note("request", request.id, Approvals::tr("It holds a word that no program of ours writes."));
        QStringList other;
        if (request.status != m_outcome->status)
            other.append(QStringLiteral("status"));
        if (request.decidedAt != m_outcome->decidedAt)
            other.append(QStringLiteral("decided_at"));
        if (request.decidedBy != m_outcome->decidedBy)
            other.append(QStringLiteral("decided_by"));
        if (!m_outcome->reason.isNull() && request.reason != m_outcome->reason)
            other.append(QStringLiteral("reason"));
        if (!other.isEmpty())
            note("request", request.id, Approvals::tr("It says otherwise than what was signed and told: %1 (it should be \"%2\").").arg(other.join(QStringLiteral(", ")), toText(m_outcome->status)));
    }

    void checkGrants()
    {
        const bool isApproved = m_file.request && m_outcome && m_outcome->status == RequestStatus::Approved;
        int found = 0;
        for (const StoredGrant& grant : m_file.grants) {
            const QString key = QStringLiteral("%1/%2").arg(grant.agent, grant.request);
            if (grant.backing != u"decision") {
                note("agent_grant", key, Approvals::tr("It names a request and says that it was imported."));
                continue;
            }
            if (!isApproved || ++found > 1) {
                note("agent_grant", key, Approvals::tr("It says to stand on a decision that nobody took."));
                continue;
            }
            const Request& request = *m_file.request;
            if (grant.agent != request.agent || grant.action != request.action || grant.resource != request.resource || grant.environment != request.environment
                || grant.grantedAt != m_outcome->decidedAt || grant.expiresAt != m_outcome->decidedAt.plusSeconds(request.lifetimeSeconds))
                note("agent_grant", key, Approvals::tr("It is not the privilege that was approved."));
            const bool isTakenBack = m_outcome->isSuspended || m_authority.revoked().grants.contains(request.id);
            if (isTakenBack && grant.status == u"active")
                note("agent_grant", key, Approvals::tr("It was taken back and says that it is in force."));
            else if (!isTakenBack && grant.status != u"active")
                note("agent_grant", key, Approvals::tr("It says \"%1\", and nobody took it back.").arg(grant.status));
        }
        if (isApproved && found == 0)
            note("agent_grant", m_file.id, Approvals::tr("What was approved gave a privilege that is not there."));
    }

    const RequestFile& m_file;
    const Authority& m_authority;
    QList<LedgerLeaf> m_leaves;
    QList<ProvenRow> m_votes;
    std::optional<Outcome> m_outcome;
    RequestAudit m_audit;
};

} // namespace

RequestAudit auditRequest(const RequestFile& file, const Authority& authority)
{
    return Auditor(file, authority).run();
}

} // namespace privyseal
