#pragma once

// Fresh identifiers and digests.

#include <QByteArray>
#include <QString>

namespace privyseal {

// 128 random bits as 32 lower-case hex digits, from the operating system's generator (libsodium). Any thread.
[[nodiscard]] QString randomHexId();

// SHA-256 of `bytes` as 64 lower-case hex digits.
[[nodiscard]] QString sha256Hex(const QByteArray& bytes);

} // namespace privyseal
