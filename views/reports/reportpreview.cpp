#include "views/reports/reportpreview.h"

#include "views/common/restyle.h"
#include "views/common/theme.h"

#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int gap = 20;
constexpr double mostScale = 1.5; // pixels per point: larger is harder to read, not easier
constexpr double leastScale = 0.5;

} // namespace

ReportPreview::ReportPreview(QWidget* parent) : QScrollArea(parent), m_sheet(new QWidget)
{
    setObjectName(QStringLiteral("reportPreview"));
    setAccessibleName(tr("Preview of the report"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setWidget(m_sheet);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ReportPreview::paintVisible);
}

void ReportPreview::showReport(const BoardReport& report, PaperSize paper)
{
    m_pages = std::make_unique<ReportPages>(report, paper);
    qDeleteAll(m_labels);
    m_labels.clear();
    for (int page = 0; page < m_pages->count(); ++page) {
        auto* label = new QLabel(m_sheet);
        label->setTextFormat(Qt::PlainText);
        label->setAccessibleName(tr("Page %1 of %2").arg(page + 1).arg(m_pages->count()));
        label->setAutoFillBackground(true);
        QPalette paperPalette = label->palette(); // paper stays white in the dark
        paperPalette.setColor(QPalette::Window, Qt::white);
        label->setPalette(paperPalette);
        label->show();
        m_labels.append(label);
    }
    verticalScrollBar()->setValue(0);
    place();
    Q_EMIT shown();
}

int ReportPreview::paintedCount() const
{
    return int(std::count_if(m_labels.cbegin(), m_labels.cend(), [](const QLabel* label) { return !label->pixmap(Qt::ReturnByValue).isNull(); }));
}

void ReportPreview::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        place();
    else
        paintVisible();
}

void ReportPreview::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (isRestyle(event))
        viewport()->update();
}

void ReportPreview::place()
{
    if (!m_pages)
        return;
    const QSizeF points = m_pages->pagePoints();
    // The bar's width is always kept free, so that its coming and going does not change the scale.
    const double room = width() - 2 * gap - verticalScrollBar()->sizeHint().width();
    const double scale = std::clamp(room / points.width(), leastScale, mostScale);
    const QSize page = (points * scale).toSize();
    const int sheet = std::max(page.width() + 2 * gap, width() - verticalScrollBar()->sizeHint().width());
    int y = gap;
    for (QLabel* label : std::as_const(m_labels)) {
        label->setPixmap(QPixmap());
        label->setGeometry(QRect(QPoint((sheet - page.width()) / 2, y), page));
        y += page.height() + gap;
    }
    m_sheet->resize(sheet, y);
    paintVisible();
}

void ReportPreview::paintVisible()
{
    if (!m_pages)
        return;
    const QRect seen(0, verticalScrollBar()->value(), m_sheet->width(), viewport()->height());
    const QRect near = seen.adjusted(0, -seen.height() / 2, 0, seen.height() / 2);
    for (int page = 0; page < m_labels.size(); ++page) {
        QLabel* label = m_labels[page];
        if (!near.intersects(label->geometry())) {
            label->setPixmap(QPixmap()); // far pages give their memory back
            continue;
        }
        if (!label->pixmap(Qt::ReturnByValue).isNull())
            continue;
        const double ratio = devicePixelRatioF();
        QImage image = m_pages->image(page, label->width() * ratio / m_pages->pagePoints().width());
        image.setDevicePixelRatio(ratio);
        label->setPixmap(QPixmap::fromImage(image));
    }
}

} // namespace privyseal
