#pragma once

// Requested against current privileges as a diff: gutter sign, tint and a word; unchanged rows plain and last. GUI thread.
// Not a QTableView: at most a few rows, painted as one block whose height is that of its rows.

#include "models/approvals/dossier.h"

#include <QWidget>

namespace privyseal {

class DiffTable : public QWidget
{
    Q_OBJECT
public:
    explicit DiffTable(QWidget* parent = nullptr);
    void setChanges(const QList<PrivilegeChange>& changes, const Instant& now);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override; // tooltips give elided text whole

private:
    [[nodiscard]] QRect cell(int row, int column) const;
    [[nodiscard]] QStringList texts(const PrivilegeChange& change) const;

    QList<PrivilegeChange> m_changes;
    Instant m_now;
};

} // namespace privyseal
