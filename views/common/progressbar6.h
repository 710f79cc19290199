#pragma once

// A bar of 6 px for progress and for lifetimes against a policy limit. Fractions are of the full width. GUI thread.

#include "views/common/theme.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace privyseal {

struct BarLook
{
    double fraction = 0.0; // 0..1; with a limit the bar may run past it and then ends in bad
    Token color = Token::Accent;
    std::optional<double> limit; // 0..1: the policy tick
    bool revoked = false;        // hatched, with a cross at its end
    int thickness = 6;
};

void paintBar(QPainter& painter, const QRectF& rect, const BarLook& look, const Theme& theme, bool mirrored = false);

class ProgressBar6 : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressBar6(QWidget* parent = nullptr);
    void setLook(const BarLook& look);
    void setFraction(double fraction);
    [[nodiscard]] const BarLook& look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    BarLook m_look;
};

} // namespace privyseal
