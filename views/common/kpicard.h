#pragma once

// One KPI: name, figure with unit, sparkline with dashed target, chip and target, hairline, footer (n, exclusions,
// as-of). The whole card is one button to the rows behind it (click, Enter, Space); "..." holds formula, table, copy,
// save.

#include "views/common/card.h"
#include "views/common/statusshape.h"

#include <QAbstractButton>

#include <optional>

namespace privyseal {

struct KpiFace
{
    QString name;                 // "Time to revoke, mean"
    QString figure;               // "10.6"; "-" when there is none (say why in footer)
    QString unit;                 // "min", "%", empty
    QVector<double> trend;        // oldest first; fewer than two points: no line
    std::optional<double> target; // dashed, in units of the trend
    Status status;
    QString targetText; // "target <= 15 min", "46% sandbox"
    QString footer;     // "n 23 ended, 1 open, 24 min old"
};

void paintSparkline(QPainter& painter, const QRectF& rect, const QVector<double>& trend, std::optional<double> target,
                    const Theme& theme);

class KpiCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit KpiCard(QWidget* parent = nullptr);
    void setFace(const KpiFace& face);
    [[nodiscard]] const KpiFace& face() const { return m_face; }
    void setLoading(bool loading);             // the figures stay, with a thin bar on the hairline
    void setFailed(const QString& whatIsSafe); // "Not read"; never 0; setFace() ends it
    QMenu* menu();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void describe();
    void tell();
    void limitWidth();

    KpiFace m_face;
    QString m_failed;
    bool m_loading = false;
    MoreButton* m_more;
};

} // namespace privyseal
