#pragma once

class QLayout;

namespace privyseal {

// Takes out and deletes all that a layout holds, for parts that are built anew. GUI thread.
void clearLayout(QLayout* layout);

} // namespace privyseal
