#pragma once

// Paper for the report: pages of drawing steps, a cursor, text that wraps, tables that repeat their head and never cut a
// row. Laid out once in units of 1/1200 inch and then painted on any device. Laid
// out in the GUI thread, painted in any, by one at a time.

#include "models/reports/boardreport.h"
#include "views/common/statusshape.h"
#include "views/common/theme.h"
#include "views/reports/pdfoutline.h"

#include <QFont>
#include <QList>
#include <QRectF>
#include <QTextLayout>

#include <functional>
#include <memory>

class QPainter;

namespace privyseal {

[[nodiscard]] Status statusShape(const ReportStatus& status);

struct TextBlock
{
    std::shared_ptr<QTextLayout> layout;
    double height = 0, width = 0; // width: of the longest line
};

class ReportCanvas
{
public:
    static constexpr double unitsPerPoint = 1200.0 / 72.0;
    using Step = std::function<void(QPainter&)>;

    explicit ReportCanvas(const QSizeF& paperPoints);

    [[nodiscard]] static double pt(double points) { return points * unitsPerPoint; }
    [[nodiscard]] double left() const { return m_margin; }
    [[nodiscard]] double right() const { return m_size.width() - m_margin; }
    [[nodiscard]] double width() const { return right() - left(); }
    [[nodiscard]] double top() const;    // below the header line
    [[nodiscard]] double bottom() const; // above the footer line
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    [[nodiscard]] int page() const { return int(m_pages.size()) - 1; } // the one being filled, from 0

    double y = 0; // where the next thing goes
    void newPage();
    void need(double height); // a new page where that much does not fit
    void add(Step step) { m_pages.last().append(std::move(step)); }
    void paint(QPainter& painter, int page) const;

    [[nodiscard]] QFont font(double points, QFont::Weight weight = QFont::Normal, bool mono = false) const;
    // Wraps between words, inside one that is too long; more lines than `mostLines` end in an ellipsis: nothing is ever cut
    // off without a sign. The first `strong` characters are semibold.
    [[nodiscard]] TextBlock block(const QString& text, const QFont& font, double width, Qt::Alignment alignment = Qt::AlignLeft, int mostLines = 0, int strong = 0) const;
    void addBlock(const TextBlock& block, double x, double top, Token ink = Token::Text);
    // The same at the cursor over the whole width, on the next page where it does not fit.
    void flow(const QString& text, const QFont& font, Token ink = Token::Text, double after = 0);
    void line(double x1, double x2, double at, double points = 0.5, Token ink = Token::Line);
    void table(const ReportTable& table);
    void addFrame(const BoardReport& report); // header and footer of every page; last of all
    void bookmark(const QString& title, int level); // here, at the cursor
    [[nodiscard]] const QList<PdfBookmark>& bookmarks() const { return m_bookmarks; }

private:
    [[nodiscard]] QList<double> columnSpaces(const ReportTable& table, double gap) const;
    void tableHead(const ReportTable& table, const QList<QRectF>& columns);

    QSizeF m_size;
    double m_margin;
    Theme m_theme{Theme::Mode::Light};
    QList<QList<Step>> m_pages;
    QList<PdfBookmark> m_bookmarks;
};

} // namespace privyseal
