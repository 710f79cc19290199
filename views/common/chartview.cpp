#include "views/common/chartview.h"

#include "views/common/buttons.h"
#include "views/common/chartpattern.h"
#include "views/common/format.h"
#include "views/common/restyle.h"

#include <QAccessible>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QPieSeries>
#include <QPieSlice>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <cmath>

namespace privyseal {

ChartView::ChartView(QWidget* parent) : QChartView(new QChart, parent)
{
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    // Time axes and figures run from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setBackgroundBrush(Qt::NoBrush);
}

void ChartView::setData(const ChartData& data)
{
    m_data = data;
    m_current = -1;
    rebuild();
    describe();
}

QSize ChartView::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(FontRole::Caption));
    return {metrics.averageCharWidth() * 36, metrics.height() * 9};
}

QSize ChartView::minimumSizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(FontRole::Caption));
    return {metrics.averageCharWidth() * 16, metrics.height() * 6};
}

void ChartView::rebuild()
{
    if (m_rebuilding)
        return;
    m_rebuilding = true;
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_layout = layOutChart(m_data, QRectF(viewport()->rect()), Theme::of(this).font(FontRole::Caption), 1.0);
    if (!m_data.isEmpty() && m_layout.plot.isValid()) {
        switch (m_data.kind) {
        case ChartKind::Donut:
            addDonut();
            break;
        case ChartKind::BurnUp:
            addLines(0);
            addAxes();
            break;
        case ChartKind::BarsAndLine:
            addBars();
            addLines(1);
            addAxes();
            break;
        default:
            addBars();
            addAxes();
        }
        chart()->setPlotArea(m_layout.plot);
    }
    m_rebuilding = false;
    resetCachedContent();
    viewport()->update();
}

void ChartView::addBars()
{
    const Theme& theme = Theme::of(this);
    QAbstractBarSeries* bars = m_data.kind == ChartKind::StackedBars || m_data.kind == ChartKind::Histogram
                                   ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries)
                                   : new QBarSeries;
    bars->setBarWidth(barShare(m_data.kind));
    const auto add = [&](const QString& name, int style, const QVector<double>& values) {
        auto* set = new QBarSet(name);
        for (const double value : values)
            set->append(std::isnan(value) ? 0.0 : value);
        set->setBrush(patternBrush(style, theme, devicePixelRatioF()));
        set->setPen(QPen(theme.series(style), 0.8));
        bars->append(set);
    };
    if (m_data.kind == ChartKind::Histogram && !m_data.series.isEmpty()) {
        QVector<double> within = m_data.series[0].values, over(within.size(), 0.0);
        for (int i = 0; i < within.size(); ++i) {
            if (m_data.limit && i < m_data.edges.size() && m_data.edges[i] >= *m_data.limit)
                std::swap(within[i], over[i]);
        }
        add(m_data.series[0].name, m_data.series[0].style, within);
        if (m_data.limit)
            add(m_data.limitLabel, 2, over);
    } else {
        const qsizetype count =
            m_data.kind == ChartKind::StackedBars ? m_data.series.size() : std::min<qsizetype>(1, m_data.series.size());
        for (int s = 0; s < count; ++s)
            add(m_data.series[s].name, m_data.series[s].style, m_data.series[s].values);
    }
    chart()->addSeries(bars);
}

void ChartView::addDonut()
{
    const Theme& theme = Theme::of(this);
    auto* pie = new QPieSeries;
    pie->setHoleSize(0.56);
    pie->setPieSize(1.0);
    for (const ChartSeries& series : m_data.series) {
        QPieSlice* slice = pie->append(series.name, std::max(0.0, series.values.value(0, 0.0)));
        slice->setBrush(patternBrush(series.style, theme, devicePixelRatioF()));
        slice->setPen(QPen(theme.color(Token::Surface), 1.5));
        slice->setLabelVisible(false);
    }
    chart()->addSeries(pie);
}

void ChartView::addLines(int firstSeries)
{
    const Theme& theme = Theme::of(this);
    for (int s = firstSeries; s < m_data.series.size(); ++s) {
        const ChartSeries& series = m_data.series[s];
        auto* line = new QLineSeries;
        line->setName(series.name);
        line->setPen(series.dashed ? QPen(theme.color(Token::Text2), 1.3, Qt::DashLine)
                                   : seriesPen(series.style, theme.series(series.style)));
        if (m_data.kind == ChartKind::BurnUp) {
            line->append(series.points.toList());
        } else {
            for (int i = 0; i < series.values.size(); ++i) {
                if (!std::isnan(series.values[i]))
                    line->append(i, series.values[i]);
            }
        }
        chart()->addSeries(line);
    }
}

void ChartView::addAxes()
{
    auto* vertical = new QValueAxis;
    vertical->setRange(0.0, m_layout.maximum);
    QAbstractAxis* horizontal = nullptr;
    if (m_data.kind == ChartKind::BurnUp) {
        auto* values = new QValueAxis;
        values->setRange(m_layout.xMinimum, m_layout.xMaximum);
        horizontal = values;
    } else {
        qsizetype count = 0;
        for (const ChartSeries& series : m_data.series)
            count = std::max(count, series.values.size());
        QStringList names; // only told apart: the texts are painted by us
        for (qsizetype i = 0; i < count; ++i)
            names << QString::number(i);
        auto* categories = new QBarCategoryAxis;
        categories->append(names);
        horizontal = categories;
    }
    chart()->addAxis(vertical, Qt::AlignLeft);
    chart()->addAxis(horizontal, Qt::AlignBottom);
    vertical->setVisible(false);
    horizontal->setVisible(false);
    const auto all = chart()->series();
    for (QAbstractSeries* series : all) {
        series->attachAxis(vertical);
        series->attachAxis(horizontal);
    }
}

void ChartView::drawBackground(QPainter* painter, const QRectF&)
{
    if (!m_data.isEmpty())
        paintChartAxes(*painter, m_layout, m_data, Theme::of(this));
}

void ChartView::drawForeground(QPainter* painter, const QRectF&)
{
    if (m_data.isEmpty())
        return;
    const Theme& theme = Theme::of(this);
    paintChartLabels(*painter, m_layout, m_data, theme);
    if (!hasFocus())
        return;
    if (m_current >= 0 && m_current < m_layout.segments.size() && m_layout.segments[m_current].span <= 0.0)
        paintFocusRing(*painter, m_layout.segments[m_current].box, theme, 2);
    else
        paintFocusRing(*painter, QRectF(viewport()->rect()).adjusted(4, 4, -4, -4), theme, 3);
}

void ChartView::describe()
{
    setAccessibleName(m_data.caption.isEmpty() ? m_data.title : tr("%1, %2").arg(m_data.title, m_data.caption));
    const bool on = m_current >= 0 && m_current < m_layout.segments.size();
    setAccessibleDescription(on ? m_data.hover(m_layout.segments[m_current].series, m_layout.segments[m_current].index)
                                : m_data.footer);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void ChartView::changeEvent(QEvent* event)
{
    if (isRestyle(event) && chart())
        rebuild();
    QChartView::changeEvent(event);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    rebuild();
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_layout.segments.size());
    const bool press = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (count == 0) {
        QChartView::keyPressEvent(event);
        return;
    }
    if (press) {
        if (m_current >= 0)
            Q_EMIT segmentActivated(m_layout.segments[m_current].series, m_layout.segments[m_current].index);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        m_current = std::min(m_current + 1, count - 1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        m_current = std::max(m_current - 1, 0);
        break;
    case Qt::Key_Home:
        m_current = 0;
        break;
    case Qt::Key_End:
        m_current = count - 1;
        break;
    default:
        QChartView::keyPressEvent(event);
        return;
    }
    describe();
    const ChartSegment& segment = m_layout.segments[m_current];
    QToolTip::showText(viewport()->mapToGlobal(segment.box.topRight().toPoint()),
                       format::plainTooltip(accessibleDescription()), this);
    viewport()->update();
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    const int at = event->button() == Qt::LeftButton ? m_layout.segmentAt(event->position()) : -1;
    if (at < 0) {
        event->ignore();
        return;
    }
    m_current = at;
    describe();
    Q_EMIT segmentActivated(m_layout.segments[at].series, m_layout.segments[at].index);
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const int at = m_layout.segmentAt(event->position());
    viewport()->setCursor(at < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (at < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(),
                           format::plainTooltip(m_data.hover(m_layout.segments[at].series, m_layout.segments[at].index)),
                           this);
}

} // namespace privyseal
