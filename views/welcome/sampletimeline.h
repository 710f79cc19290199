#pragma once

// A drawing of the sample's founding story: how long access stood open, and the four moments that matter. GUI thread.

#include <QFrame>

namespace privyseal {

class SampleTimeline : public QFrame
{
    Q_OBJECT
public:
    explicit SampleTimeline(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
};

} // namespace privyseal
