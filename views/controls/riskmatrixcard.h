#pragma once

// The 5x5 matrix of likelihood and impact: how many agents in each cell, a click opens them. Cells are buttons that Tab
// and the arrow keys reach. GUI thread.

#include "models/controls/riskmatrix.h"
#include "views/common/card.h"

#include <QAbstractButton>

namespace privyseal {

class RiskCell : public QAbstractButton
{
    Q_OBJECT
public:
    RiskCell(int likelihood, int impact, const QStringList& ids, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    RiskMatrix::Band m_band;
};

class RiskMatrixCard : public Card
{
    Q_OBJECT
public:
    explicit RiskMatrixCard(QWidget* parent = nullptr);
    void setMatrix(const RiskMatrix& matrix);

Q_SIGNALS:
    void openRequested(const QStringList& agents);

private:
    void addLegend(const RiskMatrix& matrix);

    QVBoxLayout* m_rows;
};

} // namespace privyseal
