#pragma once

// Time left until a deadline, in words and as a thin bar. Neutral; warn from 20 % of the window or 30 min, whichever
// comes first; bad once over; "Expired" with a padlock when time ended the matter. The owner gives the time: no clock
// in here.

#include "models/core/instant.h"
#include "views/common/statusshape.h"

#include <QWidget>

namespace privyseal {

struct TimeLeft
{
    Status status;         // ring, triangle, diamond or padlock with the words "1 h 18 min", "9 min over", "Expired"
    double fraction = 0.0; // of the window that is left, 0..1
};

// `expires`: the matter ends at the deadline (a request), instead of being late from then on (a clock, a revocation).
[[nodiscard]] TimeLeft timeLeft(const Instant& from, const Instant& deadline, const Instant& now, bool expires);
// Milliseconds after which the words may change: a second under 10 min, else a minute. For one timer per page.
[[nodiscard]] int nextTickMs(const Instant& deadline, const Instant& now);

class Countdown : public QWidget
{
    Q_OBJECT
public:
    explicit Countdown(QWidget* parent = nullptr, FontRole role = FontRole::Body);
    void setWindow(const Instant& from, const Instant& deadline, bool expires);
    void setNow(const Instant& now);
    void setShapeVisible(bool visible); // the head of a request shows words only
    void setBarVisible(bool visible);
    void setCaption(const QString& caption); // small text under the bar; empty: none
    [[nodiscard]] TimeLeft timeLeft() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    FontRole m_role;
    Instant m_from, m_deadline, m_now;
    bool m_expires = false, m_shape = true, m_bar = true;
    QString m_caption;
};

} // namespace privyseal
