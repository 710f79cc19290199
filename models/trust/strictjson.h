#pragma once

// Reads a body that was signed, or is said to be: RFC 8785 canonical JSON in the subset of trust.md section 2 (objects, arrays,
// texts, booleans, null and integers within 2^53-1; no repeated name, no lone surrogate, 32 levels at most, no byte order
// mark). What is read is written again and has to give the same bytes. Any thread. Hostile input costs time and memory in
// proportion to its size, and nothing of what is longer than the cap is looked at.

#include "models/core/canonicaljson.h"

#include <QByteArrayView>

namespace privyseal {

enum class JsonFault {
    None,
    TooLong,
    NotJson,       // RFC 8259
    OutsideSubset, // JSON, but with something that nothing signed may hold
    NotCanonical,  // the same value has another, canonical form
};

// Gives the first fault, graver ones before others; `value` is set where there is none.
[[nodiscard]] JsonFault judgeJson(QByteArrayView bytes, qsizetype cap, CanonicalJson* value);

// A document of somebody else's, which is fingerprinted and not signed: any JSON, decimals too, without what would make it
// ambiguous (a repeated name, a lone surrogate, more than 32 levels). InputRejected, saying what is wrong.
[[nodiscard]] Result<CanonicalJson> readPlainDocument(QByteArrayView bytes, qsizetype cap);

// BadSignature where there is a fault, with its kind in the detail. `cap` in bytes.
[[nodiscard]] Result<CanonicalJson> readStrictJson(QByteArrayView bytes, qsizetype cap);

} // namespace privyseal
