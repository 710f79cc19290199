#include "models/trust/decisionproof.h"

#include "models/core/ids.h"

#include <QCoreApplication>

#include <cstdlib>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(DecisionProof)
};

tl::unexpected<Error> notProven(const QString& why, const QString& detail = {})
{
    return fail(ErrorCode::BadSignature, why, detail);
}

} // namespace

Result<ProvenDecision> proveDecision(const QByteArray& envelope, const Authority& authority, const QList<LedgerLeaf>& leaves)
{
    if (envelope.isEmpty())
        return notProven(Say::tr("It is not signed."));
    const auto document = Envelope::read(BodyKind::Decision, envelope);
    if (!document)
        return tl::unexpected<Error>(document.error());
    auto read = DecisionBody::read(document->body());
    if (!read)
        return tl::unexpected<Error>(read.error());
    ProvenDecision proven{*std::move(read), sha256Hex(document->body()), {}, -1};
    const DecisionBody* const body = &proven.body;
    if (body->org != authority.org())
        return notProven(Say::tr("It was signed for another record."));
    const QString type = QString(QLatin1String(leaftype::decision) + body->verdict);
    Instant written;
    for (const LedgerLeaf& leaf : leaves) {
        if (leaf.object != proven.bodySha256)
            continue;
        if (proven.seq >= 0 || leaf.type != type || leaf.subject != body->requestId || leaf.actor != body->member)
            return notProven(Say::tr("The ledger tells of it twice or otherwise."));
        proven.seq = leaf.seq;
        written = leaf.time;
    }
    if (proven.seq < 0)
        return notProven(Say::tr("The ledger knows nothing of it."));
    const Roster* roster = authority.rosterAt(proven.seq);
    if (!roster || roster->version != body->rosterVersion || authority.chain().hashOf(roster->version) != body->rosterSha256)
        return notProven(Say::tr("It was signed under another roster than the one in force at that time."));
    if (roster->isExpired(body->issued) || roster->isExpired(written))
        return notProven(Say::tr("The roster had expired when it was signed."));
    if (std::abs(written.ms() - body->issued.ms()) > clockSkewMs)
        return notProven(Say::tr("It says another time than the ledger does."));
    const auto member = roster->members.constFind(body->member);
    if (member == roster->members.constEnd())
        return notProven(Say::tr("Its signer was not on the committee."));
    const QList<PublicKey> keys = authority.keysOf(*roster, body->member);
    if (keys.isEmpty())
        return notProven(Say::tr("The signer's key was taken back."));
    if (document->signers(keys).isEmpty())
        return notProven(Say::tr("Its signature does not hold."));
    if (body->seen.size > proven.seq)
        return notProven(Say::tr("It says that it saw more of the ledger than there was."));
    proven.roles = member->roles;
    return proven;
}

} // namespace privyseal
