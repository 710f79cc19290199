#pragma once

// A digest as words that people can read to each other: twelve words, each for one byte of its beginning (96 bits). The list is
// resources/words/fingerprint.txt; its order is part of the format. Pure function, any thread.

#include <QString>

namespace privyseal {

// `hex`: at least 24 lower-case hex digits. Empty for anything else.
[[nodiscard]] QString fingerprintWords(const QString& hex);

} // namespace privyseal
