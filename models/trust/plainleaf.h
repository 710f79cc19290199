#pragma once

// A leaf of the ledger as it lies in its bytes: plain ASCII without escapes, which is canonical as it stands, and all fields in
// their one order. What all leaves are that nobody wrote by hand in another script; whatever is not gets no PlainLeaf and is
// left to LedgerLeaf::read, which takes all that this takes. Views into the bytes, valid as long as they; any thread.

#include <QByteArrayView>

#include <optional>

namespace privyseal {

struct PlainLeaf
{
    qint64 seq = 0;
    QByteArrayView prev; // 64 lower-case hex digits; null in the first one
    qint64 time = 0;     // milliseconds since 1970-01-01T00:00Z
    QByteArrayView actor, type, subject, summary;
    QByteArrayView object; // null where there is none

    [[nodiscard]] static std::optional<PlainLeaf> read(QByteArrayView bytes);
};

} // namespace privyseal
