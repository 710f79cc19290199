#pragma once

// A screen chart made with Qt Charts from ChartData: re-themed live, hover values, click and keys (Tab in, arrows between
// segments, Enter) activate a segment. No animation, no legend (ChartCard draws it). GUI thread.

#include "views/common/chartdata.h"
#include "views/common/theme.h"

#include <QChartView>

class QAbstractAxis;
class QBarSet;

namespace privyseal {

class ChartView : public QChartView
{
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    void setData(const ChartData& data);
    [[nodiscard]] const ChartData& data() const { return m_data; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void segmentActivated(int series, int index);

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override; // labels, limit line, years, focus
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Segment
    {
        int series = 0, index = 0;
        QRectF box; // in view coordinates: what hover, click and focus use
    };
    void rebuild();
    void addBars(bool stacked, int count);
    void addHistogram();
    void addDonut();
    void addLines(int firstSeries);
    void addAxes();
    [[nodiscard]] QVector<Segment> segments() const;
    [[nodiscard]] int segmentAt(const QPointF& position) const;
    void describe();

    ChartData m_data;
    int m_current = -1;
};

} // namespace privyseal
