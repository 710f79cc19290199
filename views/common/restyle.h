#pragma once

// Whether a change event means that colours, fonts or direction are other than before.

#include <QEvent>

namespace privyseal {

[[nodiscard]] inline bool isRestyle(const QEvent* event)
{
    return event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
           event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange;
}

} // namespace privyseal
