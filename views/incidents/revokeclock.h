#pragma once

// One alert's revoke clock drawn as a line of minutes: alert, ordered, confirmed, canary denied, against the 15-minute limit
// (domain.md section 3). Time runs left to right in every language. GUI thread.

#include "models/monitoring/alert.h"

#include <QWidget>

namespace privyseal {

class RevokeClock : public QWidget
{
    Q_OBJECT
public:
    explicit RevokeClock(QWidget* parent = nullptr);
    void setAlert(const Alert& alert, const Instant& now);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    struct Mark
    {
        QString name;
        Instant at;
        bool last = false;
    };
    [[nodiscard]] const QList<Mark>& marks() const { return m_marks; }

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    Alert m_alert;
    Instant m_now;
    QList<Mark> m_marks;
};

} // namespace privyseal
