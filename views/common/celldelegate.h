#pragma once

// Paints the cells of house tables from roles: shape and word, fixed type, risk bars, pattern swatch, capability slots,
// bar. Plain text cells need no role; numbers are right-aligned by Qt::TextAlignmentRole. GUI thread.

#include "views/common/statusshape.h"

#include <QStyledItemDelegate>

namespace privyseal {

// Given by models beside DisplayRole (which always is the words: for copying and for assistive technology).
enum CellRole {
    CellShape = Qt::UserRole + 100, // int(Shape)
    CellTone,                       // int(Tone): colour of the words; together with a shape
    CellStrong,                     // bool: semibold
    CellQuiet,                      // bool: text2
    CellMono,                       // bool: fixed type
    CellRisk,                       // int 1..4: bars before the word
    CellSwatch,                     // int 1..6: pattern square before the word
    CellSlots,                      // uint: bit n = the nth capability; drawn as icons in fixed slots
    CellBar,                        // double 0..1: a bar after the words
    CellIcon,                       // QByteArray or QString: name of an icon before the word
    CellChip                        // bool: shape and word as a chip
};

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject* parent = nullptr);
    void setNameColumn(int column) { m_nameColumn = column; } // semibold; -1: none
    [[nodiscard]] int nameColumn() const { return m_nameColumn; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    // Ground, hairline, selection and focus; for delegates that paint their own content.
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintContent(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;

private:
    int m_nameColumn = 0;
};

} // namespace privyseal
