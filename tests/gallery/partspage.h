#pragma once

// Every part in every state, light beside dark: to be looked at beside the pictures of the look. GUI thread.

class QWidget;

namespace privyseal {

class Theme;

// The halves wear themes of their own, owned by the page; `theme` dresses what is around them.
[[nodiscard]] QWidget* makePartsPage(Theme& theme);

} // namespace privyseal
