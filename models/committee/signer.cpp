#include "models/committee/signer.h"

#include "models/committee/forumservice.h"
#include "models/trust/authority.h"

#include <algorithm>

namespace privyseal {

Result<Signer> readSigner(const Record& record, const Authority& authority, const QString& memberId, Instant now)
{
    Signer signer{authority.org(), memberId, memberId, {}, {}};
    if (!authority.isFounded())
        return signer;
    const QList<PublicKey> keys = authority.keysOf(authority.roster(), memberId);
    signer.keyId = keys.isEmpty() ? QString() : keys.last().id();
    const QList<Member> members = authority.members();
    const auto member = std::find_if(members.begin(), members.end(), [&](const Member& one) { return one.id == memberId; });
    if (member == members.end())
        return signer;
    signer.name = member->name;
    const auto training = ForumService(record).training();
    if (!training && training.error().code != ErrorCode::RecordForeign)
        return tl::unexpected<Error>(training.error());
    // A register that cannot be read keeps nobody from signing; it is said all the same.
    signer.trainingNotice = training ? trainingNotice(*member, *training, now) : training.error().message;
    return signer;
}

} // namespace privyseal
