#include "models/trust/signedentry.h"

#include "models/core/ids.h"

#include <QCoreApplication>

#include <cstdlib>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(DecisionProof)
};

tl::unexpected<Error> notProven(const QString& why)
{
    return fail(ErrorCode::BadSignature, why);
}

} // namespace

Result<ProvenEntry> proveEntry(const Envelope& document, const EntryClaim& claim, const Authority& authority, const QList<LedgerLeaf>& leaves)
{
    ProvenEntry proven{sha256Hex(document.body()), {}, -1, {}};
    if (claim.org != authority.org())
        return notProven(Say::tr("It was signed for another record."));
    for (const LedgerLeaf& leaf : leaves) {
        if (leaf.object != proven.bodySha256)
            continue;
        if (proven.seq >= 0 || leaf.type != claim.type || leaf.subject != claim.subject || leaf.actor != claim.member)
            return notProven(Say::tr("The ledger tells of it twice or otherwise."));
        proven.seq = leaf.seq;
        proven.written = leaf.time;
    }
    if (proven.seq < 0)
        return notProven(Say::tr("The ledger knows nothing of it."));
    const Roster* roster = authority.rosterAt(proven.seq);
    if (!roster || roster->version != claim.rosterVersion || authority.chain().hashOf(roster->version) != claim.rosterSha256)
        return notProven(Say::tr("It was signed under another roster than the one in force at that time."));
    if (roster->isExpired(claim.issued) || roster->isExpired(proven.written))
        return notProven(Say::tr("The roster had expired when it was signed."));
    if (std::abs(proven.written.ms() - claim.issued.ms()) > clockSkewMs)
        return notProven(Say::tr("It says another time than the ledger does."));
    const auto member = roster->members.constFind(claim.member);
    if (member == roster->members.constEnd())
        return notProven(Say::tr("Its signer was not on the committee."));
    const QList<PublicKey> keys = authority.keysOf(*roster, claim.member);
    if (keys.isEmpty())
        return notProven(Say::tr("The signer's key was taken back."));
    if (document.signers(keys).isEmpty())
        return notProven(Say::tr("Its signature does not hold."));
    if (claim.seen.size > proven.seq)
        return notProven(Say::tr("It says that it saw more of the ledger than there was."));
    proven.roles = member->roles;
    return proven;
}

} // namespace privyseal
