#pragma once

// What detail panes are built of: the hairline between parts, the body that scrolls upright below a fixed head. GUI thread;
// what is made belongs to the parent. `name` is what a screen reader says of it.

class QFrame;
class QScrollArea;
class QString;
class QWidget;

namespace privyseal {

[[nodiscard]] QFrame* hairline(QWidget* parent, bool upright = false);
[[nodiscard]] QScrollArea* scrollingBody(QWidget* content, const QString& name, QWidget* parent); // takes the content

} // namespace privyseal
