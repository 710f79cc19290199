#pragma once

// A leaf of the ledger as it lies in its bytes, where it is plain (see PlainPieces): views, valid as long as the bytes. Whatever
// gets no PlainLeaf is left to LedgerLeaf::read, which takes all that this takes. Any thread.

#include "models/core/instant.h"

#include <QByteArrayView>

#include <optional>

namespace privyseal {

struct PlainLeaf
{
    qint64 seq = 0;
    QByteArrayView prev; // 64 lower-case hex digits; null in the first one
    Instant time;
    QByteArrayView actor, type, subject, summary;
    QByteArrayView object; // null where there is none

    [[nodiscard]] static std::optional<PlainLeaf> read(QByteArrayView bytes);
};

} // namespace privyseal
