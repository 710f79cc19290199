#pragma once

// What the Help menu shows. GUI thread; each box belongs to the window and goes when it is closed.

class QWidget;

namespace privyseal {

void showShortcuts(QWidget* window); // of all its actions
void showAbout(QWidget* window);
void showPromises(QWidget* window);

} // namespace privyseal
