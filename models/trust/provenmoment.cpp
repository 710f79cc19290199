#include "models/trust/provenmoment.h"

namespace privyseal {

Result<ProvenMoment> ProvenMoment::begin(Record& record, const TrustMemory& memory)
{
    auto remembered = Authority::recall(record, memory);
    if (!remembered)
        return tl::unexpected<Error>(remembered.error());
    auto snapshot = Snapshot::begin(record);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    auto authority = Authority::load(record, *std::move(remembered));
    if (!authority)
        return tl::unexpected<Error>(authority.error());
    return ProvenMoment(*std::move(snapshot), *std::move(authority));
}

} // namespace privyseal
