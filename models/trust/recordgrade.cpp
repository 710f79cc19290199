#include "models/trust/recordgrade.h"

#include "models/record/record.h"
#include "models/trust/samplekeys.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(RecordGrade)
};

} // namespace

Result<RecordGrade> gradeOf(const Record& record, const TrustMemory& memory)
{
    using Kind = RecordGrade::Kind;
    const auto authority = Authority::load(record, memory);
    if (!authority && (authority.error().code == ErrorCode::BadSignature || authority.error().code == ErrorCode::Rollback))
        return RecordGrade{Kind::Broken, Say::tr("This record does not hold"),
                           Say::tr("%1 Nothing may be signed on it; compare it with a checkpoint or a backup.").arg(authority.error().message)};
    if (!authority)
        return tl::unexpected<Error>(authority.error());
    if (!authority->isFounded())
        return RecordGrade{Kind::Unfounded, Say::tr("Not committee-grade: no roster is signed yet"), Say::tr("Nothing can be approved in this record until its committee signs its first roster.")};
    const Roster& roster = authority->roster();
    if (hasPublicKeys(roster))
        return RecordGrade{Kind::PublicKeys, Say::tr("Not committee-grade: everybody has these keys"),
                           Say::tr("This record trusts the keys of the sample, and their passphrases are printed: whoever likes can sign for anybody.")};
    const QString share = Say::tr("%1 of %2").arg(roster.root.threshold).arg(roster.root.members.size());
    if (!roster.isCommitteeGrade())
        return RecordGrade{Kind::OneAlone, Say::tr("Not committee-grade: %1 change the roster").arg(share), Say::tr("One member alone can change the roster, and with it everything.")};
    return RecordGrade{Kind::Committee, Say::tr("Committee-grade: %1 change the roster").arg(share), {}};
}

} // namespace privyseal
