#pragma once

// Base64 as trust.md section 2 has it: the standard alphabet (RFC 4648 section 4), padded, canonical: no white space, no stray
// bits, so that bytes have one text only. Any thread.

#include <QByteArray>
#include <QString>

#include <optional>

namespace privyseal {

[[nodiscard]] QString toBase64(QByteArrayView bytes);
// nullopt for every other text.
[[nodiscard]] std::optional<QByteArray> fromBase64(QByteArrayView text);

} // namespace privyseal
