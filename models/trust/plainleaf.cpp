#include "models/trust/plainleaf.h"

#include "models/trust/ledgerleaf.h"
#include "models/trust/plainpieces.h"

namespace privyseal {

std::optional<PlainLeaf> PlainLeaf::read(QByteArrayView bytes)
{
    if (bytes.size() > LedgerLeaf::longest)
        return std::nullopt;
    PlainLeaf leaf;
    PlainPieces pieces(bytes);
    pieces.take("{\"actor\":");
    leaf.actor = pieces.text();
    pieces.take(",\"object\":");
    leaf.object = pieces.textOrNull();
    const bool isFirst = pieces.takeIf(",\"prev\":null");
    if (!isFirst) {
        pieces.take(",\"prev\":");
        leaf.prev = pieces.hex(32);
    }
    pieces.take(",\"seq\":");
    leaf.seq = pieces.integer(isFirst ? 0 : 1);
    pieces.take(",\"subject\":");
    leaf.subject = pieces.text();
    pieces.take(",\"summary\":");
    leaf.summary = pieces.text();
    pieces.take(",\"time\":");
    leaf.time = pieces.instant();
    pieces.take(",\"type\":");
    leaf.type = pieces.text();
    pieces.take("}");
    if (!pieces.isDone() || (isFirst && leaf.seq != 0))
        return std::nullopt;
    return leaf;
}

} // namespace privyseal
