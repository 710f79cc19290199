#pragma once

// Paints an inbox row: what and time left; who, where, how long and why not mine or blockers; risk, votes and id; a thin bar
// of the time left. GUI thread.

#include <QStyledItemDelegate>

namespace privyseal {

class InboxDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace privyseal
