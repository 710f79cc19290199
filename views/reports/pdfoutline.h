#pragma once

// Bookmarks for a PDF that QPdfWriter wrote, which has no interface for them: an incremental update (ISO 32000-1, 7.5.6)
// appends the outline (12.3.3) and a catalog that names it; not one byte before it changes. Pure function, any thread.

#include "models/core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace privyseal {

struct PdfBookmark
{
    QString title;
    int page = 0;    // from 0
    double top = 0;  // points from the upper edge
    int level = 0;   // 0, or 1: below the last one of level 0
};

// StorageFailed where the file's structure is not what QPdfWriter writes (a plain cross-reference table). `pageHeight`: points.
[[nodiscard]] Result<QByteArray> withBookmarks(const QByteArray& pdf, const QList<PdfBookmark>& marks, double pageHeight);

} // namespace privyseal
