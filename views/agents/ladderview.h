#pragma once

// The ladder of an agent: sandbox, shadow, production read-only, limited, full. Rungs below the present one are reached, the
// present one is ringed and named in bold. A production agent of unknown autonomy stands on no rung. GUI thread.

#include "models/agents/agent.h"

#include <QWidget>

namespace privyseal {

class LadderView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int rungCount = 5;

    explicit LadderView(QWidget* parent = nullptr);
    void setPlace(Environment environment, const std::optional<Autonomy>& autonomy);
    [[nodiscard]] std::optional<int> rung() const { return m_rung; } // 0..4 from the sandbox up
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] static QStringList names();

    std::optional<int> m_rung = 0;
};

} // namespace privyseal
