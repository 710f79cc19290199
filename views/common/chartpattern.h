#pragma once

// The second code of every series beside colour: fill pattern, line style, marker (the look's table). As a tile at
// device resolution for the screen, as vectors for paper. GUI thread.

#include "views/common/theme.h"

#include <QBrush>
#include <QPen>
#include <QPixmap>

class QPainter;
class QPainterPath;

namespace privyseal {

[[nodiscard]] QPixmap patternTile(int style, const QColor& color, const QColor& gap, double devicePixelRatio);
[[nodiscard]] QBrush patternBrush(int style, const Theme& theme, double devicePixelRatio);
// Fills a path with the pattern as vectors; `unit` scales the pattern (1 = screen pixel at 96 dpi).
void fillPattern(QPainter& painter, const QPainterPath& path, int style, const QColor& color, const QColor& gap,
                 double unit = 1.0);
[[nodiscard]] QPen seriesPen(int style, const QColor& color, double width = 1.6);
void paintMarker(QPainter& painter, const QPointF& centre, int style, const QColor& color, const QColor& ground,
                 double size = 7.0);
void paintSwatch(QPainter& painter, const QRectF& rect, int style, const Theme& theme);
// Line with marker, as in legends.
void paintLineKey(QPainter& painter, const QRectF& rect, int style, const Theme& theme);

} // namespace privyseal
