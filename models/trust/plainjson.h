#pragma once

// Reads canonical JSON that is plain: ASCII without escapes, members in their order, integers, no white space; which is what nearly
// everything that is signed looks like. What it takes is canonical as it stands, so that nothing has to be written anew to see
// that. Whatever else there is, canonical or not, it leaves to the strict reader (strictjson.h). Any thread.

#include "models/core/canonicaljson.h"

#include <QByteArrayView>

#include <optional>

namespace privyseal {

[[nodiscard]] std::optional<CanonicalJson> readPlainJson(QByteArrayView bytes);

} // namespace privyseal
