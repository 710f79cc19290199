#pragma once

// Small parts that the sections of an agent's detail are made of. GUI thread; what is made belongs to whoever lays it out.

#include "models/core/instant.h"
#include "views/common/chip.h"
#include "views/common/textlabel.h"

#include <functional>

namespace privyseal {
class LinkButton;
}

namespace privyseal::detailparts {

inline constexpr qsizetype shownAtMost = 60; // widgets of a section; the rest is named by its number

[[nodiscard]] QString moment(const Instant& at, const Instant& now); // in the reader's time zone
[[nodiscard]] TextLabel* label(const QString& text, Token color = Token::Text, bool mono = false);
[[nodiscard]] ShapeLabel* flagged(Shape shape, Tone tone, const QString& words);
[[nodiscard]] LinkButton* link(const QString& text, const char* name, const std::function<void()>& pressed);

} // namespace privyseal::detailparts
