#include "models/approvals/provenvotes.h"

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

// Whether the columns say what is signed; they are there for finding it only.
bool isAsSigned(const StoredDecision& row, const ProvenDecision& proven)
{
    const Decision& columns = row.columns;
    const DecisionBody& body = proven.body;
    return columns.id == body.decisionId && columns.requestId == body.requestId && columns.requestDigest == body.requestSha256 && columns.member == body.member
        && toText(columns.verdict) == body.verdict && columns.reason == body.reason && columns.decidedAt == body.issued && columns.policyVersion == body.policy
        && sha256Hex(row.presented.toUtf8()) == body.presentedSha256;
}

} // namespace

Decision provenVote(const ProvenDecision& proven, const Authority& authority, int requestVersion)
{
    const DecisionBody& body = proven.body;
    Decision vote;
    vote.id = body.decisionId;
    vote.requestId = body.requestId;
    vote.requestVersion = requestVersion;
    vote.requestDigest = body.requestSha256;
    vote.member = body.member;
    vote.verdict = verdictFromText(body.verdict).value_or(Verdict::RequestChanges); // read() takes no other word
    vote.reason = body.reason;
    vote.decidedAt = body.issued;
    // Another policy under the same number is another one all the same.
    vote.policyVersion = authority.rosterAt(proven.seq)->policy == authority.roster().policy ? int(body.policy) : 0;
    vote.expires = body.expires;
    vote.roles = proven.roles;
    vote.context = body.context;
    return vote;
}

bool ProvenVotes::isClosed(const Request& request) const
{
    // A revised request is open again; what stood before it is of an older version.
    const auto revised = std::find_if(entries.rbegin(), entries.rend(), [&](const LedgerLeaf& leaf) {
        return (isType(leaf, leaftype::filed) || isType(leaf, leaftype::revised)) && leaf.object == request.digest;
    });
    return std::any_of(entries.rbegin(), revised, [](const LedgerLeaf& leaf) {
        return isType(leaf, leaftype::withdrawn) || isType(leaf, leaftype::superseded) || isType(leaf, leaftype::expired) || isType(leaf, leaftype::blocked)
            || isType(leaf, leaftype::revised) || isType(leaf, leaftype::filed);
    });
}

bool ProvenVotes::isSuspendedAfter(Instant since) const
{
    return std::any_of(entries.begin(), entries.end(), [&](const LedgerLeaf& leaf) { return isType(leaf, leaftype::suspended) && leaf.time >= since; });
}

ProvenVotes proveVotes(const QString& requestId, const QList<StoredDecision>& rows, const QList<StoredLeaf>& leaves, const CommitteeNow& committee)
{
    ProvenVotes found;
    for (const StoredLeaf& stored : leaves) {
        const auto leaf = LedgerLeaf::read(stored.bytes);
        if (leaf && leaf->seq == stored.seq && leaf->subject == requestId)
            found.entries.append(*leaf);
        else
            found.faults.append(Approvals::tr("Entry %1 of the ledger is not what was written.").arg(stored.seq));
    }
    if (committee.broken)
        found.faults.append(committee.broken->message);
    if (!committee.isFounded())
        return found;
    QSet<qint64> told;
    QList<std::pair<qint64, Decision>> votes;
    for (const StoredDecision& row : rows) {
        if (row.envelope.isEmpty())
            continue; // whether the ledger misses it is seen below
        const auto proven = proveDecision(row.envelope, *committee.authority, found.entries);
        if (!proven || proven->body.requestId != requestId) {
            found.faults.append(Approvals::tr("The vote %1 does not hold: %2").arg(row.columns.id, proven ? Approvals::tr("It is about another request.") : proven.error().message));
            continue;
        }
        if (!isAsSigned(row, *proven) || told.contains(proven->seq)) {
            found.faults.append(Approvals::tr("The vote %1 does not hold: %2").arg(row.columns.id, Approvals::tr("The record says otherwise than what was signed.")));
            told.insert(proven->seq);
            continue;
        }
        told.insert(proven->seq);
        Decision vote = provenVote(*proven, *committee.authority, row.columns.requestVersion);
        vote.slot = row.columns.slot;
        votes.append({proven->seq, std::move(vote)});
        found.seen.append(proven->body.seen);
    }
    for (const LedgerLeaf& leaf : std::as_const(found.entries)) {
        if (leaf.type.startsWith(QLatin1String(leaftype::decision)) && !told.contains(leaf.seq))
            found.faults.append(Approvals::tr("Entry %1 of the ledger tells of a vote that is not in the record any more.").arg(leaf.seq));
    }
    std::sort(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [seq, vote] : std::as_const(votes))
        found.votes.append(vote);
    return found;
}

QString whyNotAsFiled(const Request& request, const QString& storedBody, const QList<LedgerLeaf>& entries)
{
    const auto body = requestBody(request);
    if (!body || sha256Hex(*body) != request.digest || QString::fromUtf8(*body) != storedBody)
        return Approvals::tr("%1 was changed after it was filed, so no vote on it counts.").arg(request.id);
    const bool isFiled = std::any_of(entries.begin(), entries.end(), [&](const LedgerLeaf& leaf) {
        return leaf.object == request.digest && (isType(leaf, leaftype::filed) || isType(leaf, leaftype::revised) || isType(leaf, leaftype::blocked));
    });
    return isFiled ? QString() : Approvals::tr("The ledger knows nothing of %1 as it stands, so no vote on it counts.").arg(request.id);
}

} // namespace privyseal
