#pragma once

// A screen chart made with Qt Charts from ChartData: re-themed live, hover values, click and keys (Tab in, arrows
// between segments, Enter) activate a segment. No animation, no legend (ChartCard draws it). GUI thread.

#include "views/common/chartlayout.h"

#include <QChartView>

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
    void drawBackground(QPainter* painter, const QRectF& rect) override; // grid and axis texts
    void drawForeground(QPainter* painter, const QRectF& rect) override; // values, limit line, markers, focus
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void rebuild();
    void addBars();
    void addDonut();
    void addLines(int firstSeries);
    void addAxes();
    void describe();

    ChartData m_data;
    ChartLayout m_layout;
    int m_current = -1;
    bool m_rebuilding = false;
};

} // namespace privyseal
