#pragma once

// What happened when, newest first: time, shape by kind, words; the span in which access stood open is a 3 px bad line.
// GUI thread. Plain text.

#include "views/common/statusshape.h"

#include "models/core/instant.h"

#include <QWidget>

namespace privyseal {

struct TimelineEntry
{
    Instant at;
    Shape shape = Shape::Ring;
    Tone tone = Tone::Neutral;
    QString words;
};

class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);
    // Sorted here. The span is marked from `openFrom` to `openTo`; invalid `openTo`: still open; invalid `openFrom`: none.
    void setEntries(QList<TimelineEntry> entries, const Instant& openFrom, const Instant& openTo, const Instant& now);
    [[nodiscard]] const QList<TimelineEntry>& entries() const { return m_entries; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override; // whole words and UTC as tooltip

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] QString timeText(const Instant& at) const;

    QList<TimelineEntry> m_entries;
    Instant m_openFrom, m_openTo, m_now;
};

} // namespace privyseal
