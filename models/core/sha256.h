#pragma once

// SHA-256 by OpenSSL, which uses the processor's own instructions: what ledgers and trees hash with. Any thread.

#include <QByteArray>

#include <array>
#include <initializer_list>
#include <optional>

namespace privyseal {

using Hash = std::array<unsigned char, 32>;

[[nodiscard]] Hash sha256(std::initializer_list<QByteArrayView> parts); // of all parts, one after the other
[[nodiscard]] QByteArray toBytes(const Hash& hash);
[[nodiscard]] std::optional<Hash> toHash(QByteArrayView bytes); // nullopt unless 32 bytes

} // namespace privyseal
