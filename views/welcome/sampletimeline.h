#pragma once

// A drawing of the sample's founding story: how long access stood open, and the four moments that matter. GUI thread.

#include <QFrame>

namespace privyseal {

class SampleTimeline : public QFrame
{
    Q_OBJECT
public:
    explicit SampleTimeline(QWidget* parent = nullptr);
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] static double x(int minute, int width);
    [[nodiscard]] static QRectF captionRoom(int minute, int width);
    [[nodiscard]] int captionHeight(bool above, int width) const;
};

} // namespace privyseal
