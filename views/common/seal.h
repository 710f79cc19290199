#pragma once

// The scalloped seal, the only ornament; it means a signature: pressed = signed, dashed = open. And the quorum slot
// that wears it. GUI thread.

#include "views/common/theme.h"

#include <QFrame>
#include <QPainterPath>

class QLabel;
class QPainter;

namespace privyseal {

enum class SealState { Signed, YouCanSign, Open, Rejected };

inline constexpr int sealSize = 34;
[[nodiscard]] QPainterPath sealPath(const QRectF& box);
void paintSeal(QPainter& painter, const QRectF& box, SealState state, const Theme& theme);

// One place of a quorum: seal, slot, who or who could, time or "You can sign". Framed as in Approvals, or bare.
class QuorumSlotWidget : public QFrame
{
    Q_OBJECT
public:
    explicit QuorumSlotWidget(QWidget* parent = nullptr);
    void setSlot(SealState state, const QString& title, const QString& who, const QString& note = {});
    void setBare(bool bare);
    [[nodiscard]] SealState state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    SealState m_state = SealState::Open;
    bool m_bare = false;
    QLabel* m_title;
    QLabel* m_who;
    QLabel* m_note;
    QWidget* m_gap;
};

} // namespace privyseal
