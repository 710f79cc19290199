#pragma once

// The line from day 0 to day 90 with marks at 30 and 60 and today's place on it. GUI thread.

#include <QWidget>

namespace privyseal {

class PlanTrack : public QWidget
{
    Q_OBJECT
public:
    explicit PlanTrack(QWidget* parent = nullptr);
    void setDay(int day);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    int m_day = 0;
};

} // namespace privyseal
