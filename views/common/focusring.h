#pragma once

// The 2 px accent ring 1 px off the native control that has the keyboard focus (buttons, fields, check boxes). Our own
// painted parts draw theirs. One per installed theme; owned by it. GUI thread.

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace privyseal {

class FocusRing : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject* parent);
    ~FocusRing() override;
    // A ring that stays on one widget, whoever has the focus (pictures of parts).
    static QWidget* keepOn(QWidget& target);

private:
    void moveTo(QWidget* target);

    QPointer<QWidget> m_ring;
};

} // namespace privyseal
