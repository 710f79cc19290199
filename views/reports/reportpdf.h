#pragma once

// The board report as a PDF with vector charts, and the same pages as pictures for the preview. One painter draws both.
// Thread: GUI to lay it out (fonts); works with the offscreen platform. Sizes inside are points (1/72 inch).

#include "models/core/error.h"
#include "models/reports/boardreport.h"

#include <QSizeF>
#include <QString>

#include <memory>

class QImage;

namespace privyseal {

enum class PaperSize { A4, Letter };

[[nodiscard]] QSizeF paperPoints(PaperSize paper);

// Laid out once, painted page by page. Painting needs no GUI thread, but one thread at a time.
class ReportPages
{
public:
    ReportPages(const BoardReport& report, PaperSize paper);
    ~ReportPages();
    ReportPages(const ReportPages&) = delete;
    ReportPages& operator=(const ReportPages&) = delete;

    [[nodiscard]] int count() const;
    [[nodiscard]] QSizeF pagePoints() const;
    [[nodiscard]] QImage image(int page, double scale) const; // page from 0; scale: pixels per point
    // StorageFailed when the file cannot be written; what stood there before is then untouched.
    [[nodiscard]] Result<void> writePdf(const QString& path) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// Both in one go.
[[nodiscard]] Result<void> writeReportPdf(const BoardReport& report, const QString& path, PaperSize paper);

} // namespace privyseal
