#pragma once

// What an action class of the policy (or a capability that an authority names in its place) is called for people; an
// unknown one is given back as it is. Pure function, any thread.

#include <QString>

namespace privyseal {

[[nodiscard]] QString actionClassWord(const QString& id);

} // namespace privyseal
