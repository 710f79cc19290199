#include "views/reports/reportpdf.h"

#include "views/reports/reportlayout.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>

namespace privyseal {
namespace {

struct ReportPdf
{
    Q_DECLARE_TR_FUNCTIONS(ReportPdf)
};

constexpr int resolution = 1200; // of ReportCanvas

Error notWritten(const QString& path, const QString& detail)
{
    return {ErrorCode::StorageFailed, ReportPdf::tr("The report could not be written to \u201c%1\u201d. Choose another place or make room there.").arg(path), detail};
}

} // namespace

struct ReportPages::Private
{
    explicit Private(PaperSize size) : paper(size), points(paperPoints(size)), canvas(points) {}
    PaperSize paper;
    QString title; // of the document
    QSizeF points;
    ReportCanvas canvas;
};

QSizeF paperPoints(PaperSize paper)
{
    return QPageSize(paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter).size(QPageSize::Point);
}

ReportPages::ReportPages(const BoardReport& report, PaperSize paper) : d(std::make_unique<Private>(paper))
{
    layOutReport(d->canvas, report);
    d->title = ReportPdf::tr("%1: %2, %3").arg(report.organisation, report.title, report.period.name());
}

ReportPages::~ReportPages() = default;

int ReportPages::count() const
{
    return d->canvas.pageCount();
}

QSizeF ReportPages::pagePoints() const
{
    return d->points;
}

QImage ReportPages::image(int page, double scale) const
{
    QImage image((d->points * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale / ReportCanvas::unitsPerPoint, scale / ReportCanvas::unitsPerPoint);
    d->canvas.paint(painter, page);
    return image;
}

Result<void> ReportPages::writePdf(const QString& path) const
{
    QByteArray pages;
    QBuffer buffer(&pages);
    if (!buffer.open(QIODevice::WriteOnly))
        return tl::unexpected<Error>(notWritten(path, buffer.errorString()));
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(d->title);
        writer.setCreator(QStringLiteral("Privy Seal"));
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(d->paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        if (!painter.begin(&writer))
            return tl::unexpected<Error>(notWritten(path, QStringLiteral("no painter for the PDF")));
        for (int page = 0; page < d->canvas.pageCount(); ++page) {
            if (page > 0 && !writer.newPage())
                return tl::unexpected<Error>(notWritten(path, QStringLiteral("no new page in the PDF")));
            d->canvas.paint(painter, page);
        }
        painter.end();
    }
    const auto whole = withBookmarks(pages, d->canvas.bookmarks(), d->points.height());
    if (!whole)
        return tl::unexpected<Error>(notWritten(path, whole.error().message));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*whole) != whole->size() || !file.commit())
        return tl::unexpected<Error>(notWritten(path, file.errorString()));
    return {};
}

Result<void> writeReportPdf(const BoardReport& report, const QString& path, PaperSize paper)
{
    return ReportPages(report, paper).writePdf(path);
}

} // namespace privyseal
