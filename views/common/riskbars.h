#pragma once

// A risk class as four rising bars: 1 low, 2 medium, 3 high, 4 critical; 0 none known. The word stands beside it. GUI
// thread.

#include "views/common/theme.h"

#include <QWidget>

class QPainter;

namespace privyseal {

inline constexpr QSize riskBarsSize{19, 11};
void paintRiskBars(QPainter& painter, const QPointF& topLeft, int level, const Theme& theme);

class RiskBars : public QWidget
{
    Q_OBJECT
public:
    explicit RiskBars(QWidget* parent = nullptr);
    void setRisk(int level, const QString& word); // the word is the accessible name; the caller shows it
    [[nodiscard]] int level() const { return m_level; }
    [[nodiscard]] QSize sizeHint() const override { return riskBarsSize; }
    [[nodiscard]] QSize minimumSizeHint() const override { return riskBarsSize; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    int m_level = 0;
};

} // namespace privyseal
