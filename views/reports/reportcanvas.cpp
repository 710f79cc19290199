#include "views/reports/reportcanvas.h"

#include "models/core/textsafety.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace privyseal {
namespace {

constexpr double marginMm = 17.0;
constexpr double headPoints = 8.0, cellPoints = 8.5;
constexpr int mostCellLines = 12; // a row always fits on a page
constexpr double shapePoints = 8.0;

struct ReportFrame
{
    Q_DECLARE_TR_FUNCTIONS(ReportFrame)
};

// Marks heaped on one letter would cover the lines above: beyond a few they are counted instead.
QString calmed(const QString& text)
{
    constexpr int most = 4;
    QString calm;
    int heap = 0;
    const auto close = [&] {
        if (heap > most)
            calm += ReportFrame::tr("[%n more combining marks]", nullptr, heap - most);
        heap = 0;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t point = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const QChar::Category category = QChar::category(point);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            ++heap;
        else
            close();
        if (heap <= most)
            calm += QStringView(text).mid(i, pair ? 2 : 1);
        i += pair;
    }
    close();
    return calm;
}

} // namespace

Status statusShape(const ReportStatus& status)
{
    switch (status.mark) {
    case ReportMark::Good:
        return {Shape::DiscTick, Tone::Good, status.word};
    case ReportMark::Warn:
        return {Shape::Triangle, Tone::Warn, status.word};
    case ReportMark::Bad:
        return {Shape::Diamond, Tone::Bad, status.word};
    case ReportMark::Running:
        return {Shape::HalfDisc, Tone::Neutral, status.word};
    case ReportMark::Waiting:
        return {Shape::Ring, Tone::Neutral, status.word};
    case ReportMark::NoTarget:
        return {Shape::Bar, Tone::Neutral, status.word};
    case ReportMark::NoData:
        return {Shape::DashedRing, Tone::Neutral, status.word};
    case ReportMark::None:
        break;
    }
    return {Shape::None, Tone::Neutral, status.word};
}

ReportCanvas::ReportCanvas(const QSizeF& paperPoints)
    : m_size(paperPoints * unitsPerPoint), m_margin(pt(marginMm / 25.4 * 72.0))
{
    m_pages.append(QList<Step>());
    y = m_margin;
}

double ReportCanvas::top() const
{
    return m_margin + pt(26);
}

double ReportCanvas::bottom() const
{
    return m_size.height() - m_margin - pt(18);
}

void ReportCanvas::newPage()
{
    m_pages.append(QList<Step>());
    y = top();
}

void ReportCanvas::need(double height)
{
    if (y + height > bottom() && y > top() + 1)
        newPage();
}

void ReportCanvas::paint(QPainter& painter, int page) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const Step& step : m_pages[page]) {
        painter.save();
        step(painter);
        painter.restore();
    }
}

QFont ReportCanvas::font(double points, QFont::Weight weight, bool mono) const
{
    QFont made = mono ? m_theme.monoFont(FontRole::Body) : m_theme.font(FontRole::Body);
    made.setPixelSize(int(std::lround(pt(points))));
    made.setWeight(weight);
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

TextBlock ReportCanvas::block(const QString& text, const QFont& font, double width, Qt::Alignment alignment, int mostLines, int strong) const
{
    QString shown = calmed(visibleText(text, LineBreaks::Kept));
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    TextBlock made;
    // Gives how much of the words has found a place. A line that is begun must be given a width, or it runs off the page.
    const auto lay = [&](const QString& words) {
        made.layout = std::make_shared<QTextLayout>(words, font);
        made.layout->setTextOption(option);
        made.layout->setCacheEnabled(true);
        if (strong > 0) {
            QTextLayout::FormatRange range{0, strong, {}};
            range.format.setFontWeight(QFont::DemiBold);
            made.layout->setFormats({range});
        }
        made.height = made.width = 0;
        qsizetype end = 0;
        made.layout->beginLayout();
        for (int number = 0; mostLines <= 0 || number < mostLines; ++number) {
            QTextLine textLine = made.layout->createLine();
            if (!textLine.isValid())
                break;
            textLine.setLineWidth(width);
            textLine.setPosition(QPointF(0, made.height));
            made.height += textLine.height() * 1.12;
            made.width = std::max(made.width, textLine.naturalTextWidth());
            end = textLine.textStart() + textLine.textLength();
        }
        made.layout->endLayout();
        return end;
    };
    // A cell may hold megabytes; what cannot be shown need not be laid out.
    const qsizetype most = qsizetype(mostLines) * 400;
    const bool tooLong = mostLines > 0 && shown.size() > most;
    if (tooLong)
        shown.truncate(most);
    qsizetype keep = lay(shown);
    if (tooLong || !QStringView(shown).mid(keep).trimmed().isEmpty()) {
        for (QString words; keep > 0; --keep) { // until the ellipsis has found a place too
            if (shown[keep - 1].isHighSurrogate())
                continue;
            words = shown.left(keep).trimmed() % QChar(0x2026);
            if (lay(words) >= words.size())
                break;
        }
    }
    return made;
}

void ReportCanvas::addBlock(const TextBlock& block, double x, double at, Token ink)
{
    add([layout = block.layout, x, at, color = m_theme.color(ink)](QPainter& painter) {
        painter.setPen(color);
        layout->draw(&painter, QPointF(x, at));
    });
}

void ReportCanvas::flow(const QString& text, const QFont& font, Token ink, double after)
{
    constexpr int mostLines = 40;
    const TextBlock words = block(text, font, width(), Qt::AlignLeft, mostLines);
    need(words.height);
    addBlock(words, left(), y, ink);
    y += words.height + after;
}

void ReportCanvas::line(double x1, double x2, double at, double points, Token ink)
{
    add([x1, x2, at, pen = QPen(m_theme.color(ink), pt(points))](QPainter& painter) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x1, at), QPointF(x2, at));
    });
}

void ReportCanvas::tableHead(const ReportTable& table, const QList<QRectF>& columns)
{
    double height = 0;
    QList<TextBlock> names;
    for (int i = 0; i < table.columns.size(); ++i) {
        names.append(block(table.columns[i].name, font(headPoints, QFont::DemiBold), columns[i].width(), table.columns[i].number ? Qt::AlignRight : Qt::AlignLeft, 3));
        height = std::max(height, names.last().height);
    }
    for (int i = 0; i < names.size(); ++i)
        addBlock(names[i], columns[i].left(), y + height - names[i].height, Token::Text2);
    y += height + pt(3);
    line(left(), right(), y, 0.8, Token::Outline);
}

// By their shares; but a column in which a word of its head would break takes what it lacks from those with room to spare.
QList<double> ReportCanvas::columnSpaces(const ReportTable& table, double gap) const
{
    const QFontMetricsF head(font(headPoints, QFont::DemiBold));
    int shares = 0;
    for (const ReportColumn& column : table.columns)
        shares += column.share;
    QList<double> spaces, least;
    double lacking = 0, spare = 0;
    for (const ReportColumn& column : table.columns) {
        double widest = 0;
        for (const QString& word : column.name.split(u' '))
            widest = std::max(widest, head.horizontalAdvance(word) + pt(1));
        spaces.append(width() * column.share / std::max(1, shares));
        least.append(widest + (spaces.size() < table.columns.size() ? gap : 0));
        lacking += std::max(0.0, least.last() - spaces.last());
        spare += std::max(0.0, spaces.last() - least.last());
    }
    const double given = spare > 0 ? std::min(1.0, lacking / spare) : 0;
    for (qsizetype i = 0; i < spaces.size(); ++i)
        spaces[i] = spaces[i] < least[i] ? least[i] : spaces[i] - (spaces[i] - least[i]) * given;
    return spaces;
}

void ReportCanvas::table(const ReportTable& table)
{
    const double gap = pt(8);
    const QList<double> spaces = columnSpaces(table, gap);
    QList<QRectF> columns;
    double x = left();
    for (const double space : spaces) {
        columns.append(QRectF(x, 0, space - (columns.size() + 1 < spaces.size() ? gap : 0), 1));
        x += space;
    }
    if (!table.title.isEmpty()) {
        need(pt(70)); // the title stays with the head and a row
        flow(table.title, font(9.5, QFont::DemiBold), Token::Text, pt(5));
    }
    if (table.rows.isEmpty()) {
        flow(table.empty, font(cellPoints), Token::Text2, pt(12));
        return;
    }
    need(pt(50));
    tableHead(table, columns);
    for (const QList<ReportCell>& row : table.rows) {
        double height = 0;
        QList<TextBlock> cells;
        for (int i = 0; i < row.size() && i < columns.size(); ++i) {
            const double room = row[i].mark == ReportMark::None ? 0 : pt(shapePoints + 4);
            cells.append(block(row[i].text, font(table.columns[i].mono ? cellPoints - 0.5 : cellPoints, QFont::Normal, table.columns[i].mono), columns[i].width() - room,
                               table.columns[i].number ? Qt::AlignRight : Qt::AlignLeft, mostCellLines));
            height = std::max(height, cells.last().height);
        }
        height += pt(7);
        if (y + height > bottom()) {
            newPage();
            tableHead(table, columns);
        }
        for (int i = 0; i < cells.size(); ++i) {
            double cellLeft = columns[i].left();
            if (row[i].mark != ReportMark::None) {
                const double side = pt(shapePoints);
                const double shapeLeft = table.columns[i].number ? columns[i].right() - cells[i].width - side - pt(4) : cellLeft;
                const QRectF box(shapeLeft, y + pt(4.5), side, side);
                add([this, box, status = statusShape({row[i].mark, {}})](QPainter& painter) { paintShape(painter, box, status, m_theme); });
                cellLeft += pt(shapePoints + 4);
            }
            addBlock(cells[i], cellLeft, y + pt(3.5));
        }
        y += height;
        line(left(), right(), y);
    }
    y += pt(4);
    if (!table.more.isEmpty())
        flow(table.more, font(cellPoints), Token::Text2);
    y += pt(10);
}

void ReportCanvas::bookmark(const QString& title, int level)
{
    m_bookmarks.append({title, page(), y / unitsPerPoint, level});
}

void ReportCanvas::addFrame(const BoardReport& report)
{
    const QFont small = font(7.5);
    for (int index = 0; index < pageCount(); ++index) {
        QList<Step> steps;
        m_pages.append(steps); // addBlock and line write to the last page: fill a spare one, then move it
        if (index > 0) {
            const TextBlock when = block(report.dataAsOf, small, width() * 0.5, Qt::AlignLeft, 1);
            addBlock(when, right() - when.width, m_margin, Token::Text2);
            addBlock(block(ReportFrame::tr("%1 \u00b7 AI agent governance \u00b7 %2").arg(report.organisation, report.period.name()), small, width() - when.width - pt(12),
                           Qt::AlignLeft, 1),
                     left(), m_margin, Token::Text2);
            line(left(), right(), m_margin + pt(13));
        }
        const double foot = m_size.height() - m_margin - pt(9);
        line(left(), right(), foot - pt(5));
        addBlock(block(ReportFrame::tr("%1 \u00b7 %2").arg(report.dataAsOf, report.grade), small, width() - pt(70), Qt::AlignLeft, 1), left(), foot, Token::Text2);
        const int all = pageCount() - 1;
        addBlock(block(ReportFrame::tr("Page %1 of %2").arg(index + 1).arg(all), small, pt(70), Qt::AlignRight, 1), right() - pt(70), foot, Token::Text2);
        steps = m_pages.takeLast();
        m_pages[index] += steps;
    }
}

} // namespace privyseal
