#pragma once

// Requested against current privileges as a diff: gutter sign, tint and a word; unchanged rows plain and last, at first
// only those used last. GUI thread. Not a QTableView: at most a few rows, painted as one block whose height is that of
// its rows. The last three columns get the width of their words where there is room, the privilege gets the rest; what
// is too long wraps: nothing of what is decided on is cut.

#include "models/approvals/dossier.h"

#include <QWidget>

#include <array>

namespace privyseal {

class DiffTable : public QWidget
{
    Q_OBJECT
public:
    explicit DiffTable(QWidget* parent = nullptr);
    static constexpr int unchangedAtFirst = 2;
    static constexpr int columnCount = 4;

    void setChanges(const QList<PrivilegeChange>& changes, const Instant& now);
    void setAllShown(bool all);
    [[nodiscard]] bool isAllShown() const { return m_all; }
    [[nodiscard]] int rowCount() const { return int(m_shown.size()); } // of those on show
    [[nodiscard]] bool holdsMore() const { return m_changes.size() > m_brief; } // than are shown at first
    [[nodiscard]] QString text(int row, int column) const { return texts(m_shown[row])[column]; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    void choose();
    [[nodiscard]] static QStringList headings();
    [[nodiscard]] QFont fontOf(const PrivilegeChange& change, int column) const;
    using Widths = std::array<int, columnCount>;
    [[nodiscard]] Widths widthsIn(int whole) const;
    [[nodiscard]] int rowHeight(int row, const Widths& widths) const;
    [[nodiscard]] QRect placed(QRect rect) const; // mirrored where the window is
    [[nodiscard]] QStringList texts(const PrivilegeChange& change) const;

    QList<PrivilegeChange> m_changes, m_shown;
    qsizetype m_brief = 0; // rows shown at first
    bool m_all = false;
    Instant m_now;
};

} // namespace privyseal
