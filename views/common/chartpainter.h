#pragma once

// Draws a chart as vectors: for the PDF report, SVG and printing. Patterns are lines and dots, never pixmaps, so that
// it survives black-and-white print. Give a light Theme for paper. The rect holds axes and legend, not title and
// caption.

#include "views/common/chartdata.h"
#include "views/common/theme.h"

class QPainter;

namespace privyseal {

struct ChartPaint
{
    double unit = 1.0;     // painter units per 96 dpi pixel: lines, markers and patterns scale with it
    double fontPixels = 0; // 0: caption font of the theme times unit
    bool legend = true;
};

void paintChart(QPainter& painter, const QRectF& rect, const ChartData& data, const Theme& theme,
                const ChartPaint& how = {});

} // namespace privyseal
