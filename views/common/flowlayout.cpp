#include "views/common/flowlayout.h"

#include <QWidget>

namespace privyseal {

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = {size.width() + (size.width() > 0 ? spacing() : 0) + item->sizeHint().width(), std::max(size.height(), item->sizeHint().height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    const bool mirrored = parentWidget() && parentWidget()->isRightToLeft();
    int y = rect.y();
    qsizetype next = 0;
    while (next < m_items.size()) {
        int width = 0, height = 0;
        QList<QLayoutItem*> line;
        for (; next < m_items.size(); ++next) {
            QLayoutItem* item = m_items[next];
            if (item->isEmpty())
                continue;
            const int wide = width + (line.isEmpty() ? 0 : spacing()) + item->sizeHint().width();
            if (!line.isEmpty() && wide > rect.width())
                break;
            width = wide;
            height = std::max(height, item->sizeHint().height());
            line.append(item);
        }
        int x = rect.x();
        for (QLayoutItem* item : std::as_const(line)) {
            const QSize size(std::min(item->sizeHint().width(), rect.width()), item->sizeHint().height());
            const int left = mirrored ? rect.right() + 1 - (x - rect.x()) - size.width() : x;
            if (place)
                item->setGeometry({{left, y + (height - size.height()) / 2}, size});
            x += size.width() + spacing();
        }
        y += height + (next < m_items.size() ? spacing() : 0);
    }
    return y - rect.y();
}

} // namespace privyseal
