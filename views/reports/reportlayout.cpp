#include "views/reports/reportlayout.h"

#include "views/common/chartpainter.h"
#include "views/common/chartpattern.h"
#include "views/common/seal.h"
#include "views/reports/reportcharts.h"

#include <QCoreApplication>
#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace privyseal {
namespace {

struct ReportPaper
{
    Q_DECLARE_TR_FUNCTIONS(ReportPaper)
};

double pt(double points)
{
    return ReportCanvas::pt(points);
}

// The seal with a keyhole, the sign of the program.
void addSeal(ReportCanvas& canvas, const QRectF& box)
{
    canvas.add([box, accent = canvas.theme().color(Token::Accent)](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawPath(sealPath(box));
        const double unit = box.width() / 28.0;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::white, 1.1 * unit));
        painter.drawEllipse(box.center(), 8.6 * unit, 8.6 * unit);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawEllipse(box.center() - QPointF(0, 1.6 * unit), 2.7 * unit, 2.7 * unit);
        QPainterPath shaft;
        shaft.moveTo(box.center() + QPointF(-1.1 * unit, -0.4 * unit));
        shaft.lineTo(box.center() + QPointF(1.1 * unit, -0.4 * unit));
        shaft.lineTo(box.center() + QPointF(2.0 * unit, 4.6 * unit));
        shaft.lineTo(box.center() + QPointF(-2.0 * unit, 4.6 * unit));
        shaft.closeSubpath();
        painter.drawPath(shaft);
    });
}

// Shape and word; `x` is the leading edge, or the trailing one when `trailing`. Gives the width.
double addStatus(ReportCanvas& canvas, const ReportStatus& status, double x, double y, double points, bool trailing = false)
{
    const Status shown = statusShape(status);
    const TextBlock word = canvas.block(status.word, canvas.font(points, QFont::DemiBold), pt(160), Qt::AlignLeft, 1);
    const double side = pt(points - 0.5);
    const double width = side + pt(4) + word.width;
    const double start = trailing ? x - width : x;
    const QRectF box(start, y + (word.height / 1.12 - side) / 2, side, side);
    canvas.add([&canvas, box, shown](QPainter& painter) { paintShape(painter, box, shown, canvas.theme()); });
    const Token ink = shown.tone == Tone::Good ? Token::Good : shown.tone == Tone::Warn ? Token::Warn : shown.tone == Tone::Bad ? Token::Bad : Token::Text2;
    canvas.addBlock(word, start + side + pt(4), y, ink);
    return width;
}

void addCoverHead(ReportCanvas& canvas, const BoardReport& report)
{
    const double side = pt(28);
    addSeal(canvas, QRectF(canvas.left(), canvas.y, side, side));
    const double textLeft = canvas.left() + side + pt(10);
    const double half = canvas.width() * 0.55;
    canvas.addBlock(canvas.block(report.organisation, canvas.font(10.5, QFont::DemiBold), half, Qt::AlignLeft, 1), textLeft, canvas.y + pt(1));
    canvas.addBlock(canvas.block(ReportPaper::tr("AI agent governance"), canvas.font(8.5), half, Qt::AlignLeft, 1), textLeft, canvas.y + pt(15), Token::Text2);
    const double noteWidth = pt(170);
    canvas.addBlock(canvas.block(ReportPaper::tr("Confidential\n%1").arg(report.dataAsOf), canvas.font(8.5), noteWidth, Qt::AlignRight, 2), canvas.right() - noteWidth,
                    canvas.y + pt(2), Token::Text2);
    canvas.y += side + pt(40);
}

void addLead(ReportCanvas& canvas, const BoardReport& report)
{
    const TextBlock title = canvas.block(report.title, canvas.font(26, QFont::DemiBold), canvas.width(), Qt::AlignLeft, 1);
    canvas.addBlock(title, canvas.left(), canvas.y);
    canvas.y += title.height + pt(2);
    const TextBlock subtitle = canvas.block(report.subtitle, canvas.font(11), canvas.width(), Qt::AlignLeft, 2);
    canvas.addBlock(subtitle, canvas.left(), canvas.y, Token::Text2);
    canvas.y += subtitle.height + pt(16);
    const double inset = pt(14);
    const TextBlock lead = canvas.block(report.lead, canvas.font(12.5, QFont::Medium), canvas.width() - inset, Qt::AlignLeft, 6);
    const TextBlock detail = canvas.block(report.leadDetail, canvas.font(9), canvas.width() - inset, Qt::AlignLeft, 4);
    const double height = lead.height + pt(5) + detail.height;
    canvas.add([bar = QRectF(canvas.left(), canvas.y, pt(2), height), accent = canvas.theme().color(Token::Accent)](QPainter& painter) { painter.fillRect(bar, accent); });
    canvas.addBlock(lead, canvas.left() + inset, canvas.y);
    canvas.addBlock(detail, canvas.left() + inset, canvas.y + lead.height + pt(5), Token::Text2);
    canvas.y += height + pt(20);
}

void addFigureTable(ReportCanvas& canvas, const BoardReport& report)
{
    const double row = pt(18.5), inset = pt(4);
    canvas.flow(report.changeTitle, canvas.font(10, QFont::DemiBold), Token::Text, pt(6));
    canvas.need(pt(13) + row * double(report.figures.size()));
    const QFont head = canvas.font(8, QFont::DemiBold);
    const double left = canvas.left(), width = canvas.width();
    const double valueRight = left + width * 0.47, targetRight = left + width * 0.60, statusLeft = left + width * 0.66;
    const auto rightText = [&](const QString& text, const QFont& font, double rightEdge, double y, Token ink = Token::Text) {
        canvas.addBlock(canvas.block(text, font, pt(110), Qt::AlignRight, 1), rightEdge - pt(110), y, ink);
    };
    canvas.addBlock(canvas.block(ReportPaper::tr("Figure"), head, pt(120)), left, canvas.y, Token::Text2);
    rightText(ReportPaper::tr("Value"), head, valueRight, canvas.y, Token::Text2);
    rightText(ReportPaper::tr("Target"), head, targetRight, canvas.y, Token::Text2);
    canvas.addBlock(canvas.block(ReportPaper::tr("Status"), head, pt(80)), statusLeft, canvas.y, Token::Text2);
    rightText(ReportPaper::tr("Change"), head, canvas.right(), canvas.y, Token::Text2);
    canvas.y += pt(13);
    canvas.line(left, canvas.right(), canvas.y, 0.8, Token::Outline);
    for (const ReportFigure& figure : report.figures) {
        canvas.addBlock(canvas.block(figure.name, canvas.font(9, QFont::Medium), width * 0.34, Qt::AlignLeft, 1), left, canvas.y + inset);
        rightText(figure.value, canvas.font(9, QFont::DemiBold), valueRight, canvas.y + inset);
        rightText(figure.target, canvas.font(9), targetRight, canvas.y + inset);
        addStatus(canvas, figure.status, statusLeft, canvas.y + inset, 9);
        rightText(figure.change, canvas.font(9), canvas.right(), canvas.y + inset);
        canvas.y += row;
        canvas.line(left, canvas.right(), canvas.y);
    }
    canvas.y += pt(20);
}

using Contents = std::shared_ptr<QHash<int, int>>; // section -> page from 1, known after the whole layout

void addAskedAndContents(ReportCanvas& canvas, const BoardReport& report, const Contents& pages)
{
    const double leftWidth = canvas.width() * 0.47, rightLeft = canvas.left() + canvas.width() * 0.54;
    const QFont head = canvas.font(10, QFont::DemiBold), body = canvas.font(9);
    QList<TextBlock> asked;
    double askedHeight = pt(18);
    for (const QString& sentence : report.asked) {
        asked.append(canvas.block(sentence, body, leftWidth - pt(14), Qt::AlignLeft, 4));
        askedHeight += asked.last().height + pt(4);
    }
    const double row = pt(14.5);
    const double contentsHeight = pt(18) + row * double(report.sections.size() + 1);
    canvas.need(std::max(askedHeight, contentsHeight));
    canvas.addBlock(canvas.block(ReportPaper::tr("What the board is asked to decide"), head, leftWidth), canvas.left(), canvas.y);
    canvas.addBlock(canvas.block(ReportPaper::tr("Contents"), head, leftWidth), rightLeft, canvas.y);
    double y = canvas.y + pt(18);
    for (int i = 0; i < asked.size(); ++i) {
        canvas.addBlock(canvas.block(QStringLiteral("%1.").arg(i + 1), body, pt(14)), canvas.left(), y, Token::Text2);
        canvas.addBlock(asked[i], canvas.left() + pt(14), y);
        y += asked[i].height + pt(4);
    }
    double line = canvas.y + pt(18);
    const auto entry = [&](int number, const QString& title) {
        canvas.addBlock(canvas.block(QString::number(number), body, pt(14)), rightLeft, line, Token::Text2);
        const TextBlock words = canvas.block(title, body, canvas.right() - rightLeft - pt(50), Qt::AlignLeft, 1);
        canvas.addBlock(words, rightLeft + pt(14), line);
        const double dotsFrom = rightLeft + pt(14) + words.width + pt(5);
        canvas.add([=, &canvas](QPainter& painter) {
            const QString page = QString::number(pages->value(number));
            painter.setFont(body);
            painter.setPen(canvas.theme().color(Token::Text));
            painter.drawText(QRectF(canvas.right() - pt(24), line, pt(24), words.height), Qt::AlignRight | Qt::AlignTop, page);
            QPen dots(canvas.theme().color(Token::Outline), pt(0.6));
            dots.setDashPattern({1.0, 2.5});
            painter.setPen(dots);
            painter.drawLine(QPointF(dotsFrom, line + pt(8.5)), QPointF(canvas.right() - pt(page.size() * 6.0 + 5), line + pt(8.5)));
        });
        line += row;
    };
    entry(1, report.keyFiguresTitle);
    for (const ReportSection& section : report.sections)
        entry(section.number, section.title);
    canvas.y += std::max(askedHeight, contentsHeight) + pt(16);
}

void addPlan(ReportCanvas& canvas, const BoardReport& report)
{
    const double gap = pt(14), width = (canvas.width() - 2 * gap) / 3;
    QList<TextBlock> summaries;
    double tallest = 0;
    for (const ReportHorizon& horizon : report.horizons) {
        summaries.append(canvas.block(horizon.summary, canvas.font(8), width, Qt::AlignLeft, 5));
        tallest = std::max(tallest, summaries.last().height);
    }
    const double height = pt(18 + 14 + 10) + tallest;
    canvas.need(height);
    canvas.y = std::max(canvas.y, std::min(canvas.bottom() - height - pt(8), canvas.y + pt(40)));
    canvas.flow(ReportPaper::tr("Plan 30/60/90, day %1").arg(report.planDay), canvas.font(10, QFont::DemiBold), Token::Text, pt(6));
    for (int i = 0; i < report.horizons.size(); ++i) {
        const ReportHorizon& horizon = report.horizons[i];
        const double x = canvas.left() + i * (width + gap);
        const TextBlock days = canvas.block(ReportPaper::tr("%1 days").arg(horizon.days), canvas.font(8.5, QFont::DemiBold), width, Qt::AlignLeft, 1);
        canvas.addBlock(days, x, canvas.y);
        const double status = addStatus(canvas, horizon.status, x + width, canvas.y, 8, true);
        canvas.addBlock(canvas.block(horizon.dueText, canvas.font(7.5), width - days.width - status - pt(9), Qt::AlignLeft, 1), x + days.width + pt(5), canvas.y + pt(1), Token::Text2);
        const Status shape = statusShape(horizon.status);
        const QColor ink = shape.tone == Tone::Neutral ? canvas.theme().color(Token::Accent) : canvas.theme().color(shape.tone);
        canvas.add([bar = QRectF(x, canvas.y + pt(15), width, pt(4)), part = horizon.percent.value_or(0) / 100.0, ink, ground = canvas.theme().color(Token::Line)](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
            painter.setBrush(ink);
            if (part > 0)
                painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(bar.height(), bar.width() * part), bar.height())), bar.height() / 2, bar.height() / 2);
        });
        canvas.addBlock(summaries[i], x, canvas.y + pt(24), Token::Text2);
    }
    canvas.y += pt(24) + tallest;
}

void addShares(ReportCanvas& canvas, const QRectF& area, const EnvironmentCounts& counts)
{
    const QList<reportcharts::Share> shares = reportcharts::shares(counts);
    const double gap = pt(1);
    double x = area.left();
    for (const reportcharts::Share& share : shares) {
        const double width = area.width() * double(share.count) / double(counts.active());
        const QRectF box(x, area.top(), std::max(width - gap, pt(1)), pt(13));
        canvas.add([&canvas, box, style = share.style](QPainter& painter) {
            QPainterPath path;
            path.addRect(box);
            fillPattern(painter, path, style, canvas.theme().series(style), canvas.theme().color(Token::Surface), pt(0.75));
        });
        x += width;
    }
    // Words below, in drawing order with a swatch, so that a narrow share keeps its name.
    x = area.left();
    for (const reportcharts::Share& share : shares) {
        const QRectF swatch(x, area.top() + pt(21), pt(8), pt(8));
        canvas.add([&canvas, swatch, style = share.style](QPainter& painter) {
            QPainterPath path;
            path.addRect(swatch);
            fillPattern(painter, path, style, canvas.theme().series(style), canvas.theme().color(Token::Surface), pt(0.75));
        });
        const TextBlock words = canvas.block(share.label, canvas.font(8), pt(120), Qt::AlignLeft, 1);
        canvas.addBlock(words, x + pt(11), area.top() + pt(19.5), Token::Text2);
        x += pt(11) + words.width + pt(14);
    }
}

void addKeyFigure(ReportCanvas& canvas, const BoardReport& report, const ReportKeyFigure& figure)
{
    const double textWidth = canvas.width() * 0.36, chartLeft = canvas.left() + canvas.width() * 0.41;
    const TextBlock name = canvas.block(QStringLiteral("%1 %2").arg(figure.number, figure.name), canvas.font(10, QFont::DemiBold), canvas.width() * 0.7, Qt::AlignLeft, 1);
    const TextBlock value = canvas.block(figure.value, canvas.font(20, QFont::DemiBold), textWidth, Qt::AlignLeft, 1);
    const TextBlock text = canvas.block(QString(figure.strong % QLatin1Char(' ') % figure.text), canvas.font(8.5), textWidth, Qt::AlignLeft, 9, int(figure.strong.size()));
    const bool mix = figure.id == KpiId::EnvironmentMix;
    const double textHeight = name.height + pt(2) + value.height + text.height;
    const double chartHeight = mix ? pt(34) : pt(96);
    const double height = std::max(textHeight, name.height + pt(4) + chartHeight) + pt(16);
    canvas.need(height);
    canvas.bookmark(QStringLiteral("%1 %2").arg(figure.number, figure.name), 1);
    canvas.line(canvas.left(), canvas.right(), canvas.y);
    double y = canvas.y + pt(6);
    canvas.addBlock(name, canvas.left(), y);
    addStatus(canvas, figure.status, canvas.right(), y + pt(0.5), 8.5, true);
    const double chartTop = y + name.height + pt(4);
    y += name.height + pt(2);
    canvas.addBlock(value, canvas.left(), y);
    if (!figure.unit.isEmpty())
        canvas.addBlock(canvas.block(figure.unit, canvas.font(9.5), pt(120), Qt::AlignLeft, 1), canvas.left() + value.width + pt(4), y + pt(11), Token::Text2);
    y += value.height;
    canvas.addBlock(text, canvas.left(), y);
    const QRectF area(chartLeft, chartTop, canvas.right() - chartLeft, chartHeight);
    if (mix) {
        addShares(canvas, area, report.charts.environments);
    } else if (const ChartData data = reportcharts::chartOf(figure.id, report.charts); data.isEmpty()) {
        canvas.addBlock(canvas.block(ReportPaper::tr("The record holds nothing to draw here."), canvas.font(8.5), area.width()), area.left(), area.center().y(), Token::Text2);
    } else {
        const double caption = data.caption.isEmpty() ? 0 : pt(11);
        canvas.add([&canvas, area, data, caption](QPainter& painter) {
            ChartPaint how;
            how.unit = pt(0.75);
            how.fontPixels = pt(7.5);
            paintChart(painter, area.adjusted(0, 0, 0, -caption), data, canvas.theme(), how);
        });
        if (caption > 0)
            canvas.addBlock(canvas.block(data.caption, canvas.font(7.5), area.width(), Qt::AlignLeft, 1), area.left(), area.bottom() - pt(9), Token::Text2);
    }
    canvas.y += height;
}

void addSectionHead(ReportCanvas& canvas, int number, const QString& title, const QString& intro)
{
    const QString numbered = QStringLiteral("%1 %2").arg(number).arg(title);
    canvas.bookmark(numbered, 0);
    canvas.flow(numbered, canvas.font(15, QFont::DemiBold), Token::Text, pt(2));
    if (!intro.isEmpty())
        canvas.flow(intro, canvas.font(9), Token::Text2, pt(8));
}

void addSection(ReportCanvas& canvas, const ReportSection& section)
{
    addSectionHead(canvas, section.number, section.title, section.intro);
    for (const ReportTable& table : section.tables)
        canvas.table(table);
    for (const QString& note : section.notes)
        canvas.flow(note, canvas.font(9), Token::Text, pt(8));
    for (const QString& command : section.commands)
        canvas.flow(command, canvas.font(8, QFont::Normal, true), Token::Text, pt(3));
    canvas.y += pt(18);
}

} // namespace

void layOutReport(ReportCanvas& canvas, const BoardReport& report)
{
    const auto pages = std::make_shared<QHash<int, int>>();
    canvas.bookmark(report.title, 0);
    addCoverHead(canvas, report);
    addLead(canvas, report);
    addFigureTable(canvas, report);
    addAskedAndContents(canvas, report, pages);
    addPlan(canvas, report);
    canvas.newPage();
    pages->insert(1, canvas.page() + 1);
    addSectionHead(canvas, 1, report.keyFiguresTitle, report.keyFiguresIntro);
    for (const ReportKeyFigure& figure : report.keyFigures)
        addKeyFigure(canvas, report, figure);
    canvas.newPage();
    for (const ReportSection& section : report.sections) {
        canvas.need(pt(130)); // a head never stands alone at the foot
        pages->insert(section.number, canvas.page() + 1);
        addSection(canvas, section);
    }
    canvas.addFrame(report);
}

} // namespace privyseal
