#pragma once

// Status as shape, word and tint: the shapes, and the value that carries all three. GUI thread, pure painting.

#include "views/common/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace privyseal {

enum class Shape {
    None,
    DiscTick,   // met, done, valid
    Triangle,   // at risk, soon
    Diamond,    // missed, over, failed
    Octagon,    // blocker
    HalfDisc,   // running, on track
    Ring,       // waiting
    DashedRing, // no data
    Bar,        // no target
    Padlock     // locked, expired
};

struct Status
{
    Shape shape = Shape::None;
    Tone tone = Tone::Neutral;
    QString word; // for people, already translated
    friend bool operator==(const Status&, const Status&) = default;
};

inline constexpr int shapeSize = 12; // beside 8.5 to 10 pt text

// `ink` is the mark inside a filled shape.
void paintShape(QPainter& painter, const QRectF& box, Shape shape, const QColor& color, const QColor& ink);
void paintShape(QPainter& painter, const QRectF& box, const Status& status, const Theme& theme);

} // namespace privyseal
