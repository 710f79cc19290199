#include "views/common/needsyoulist.h"

#include "views/common/chip.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/restyle.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <optional>
#include <utility>

namespace privyseal {

class NeedsYouModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(const QVector<NeedsYouItem>& items)
    {
        beginResetModel();
        m_items = items;
        m_measured.reset();
        endResetModel();
    }
    // The nearest deadlines come first, so the first rows are the ones to show.
    void setShown(int rows)
    {
        if (rows == m_shown)
            return;
        beginResetModel();
        m_shown = rows;
        endResetModel();
    }
    [[nodiscard]] const QVector<NeedsYouItem>& items() const { return m_items; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : std::min(m_shown, static_cast<int>(m_items.size()));
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_items.size())
            return {};
        const NeedsYouItem& item = m_items[index.row()];
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return QStringList{item.time.word, item.kind, item.text, item.id}.join(QStringLiteral(", "));
        if (role == Qt::ToolTipRole)
            return format::plainTooltip(QStringList{item.kind, item.text, item.id}.join(QStringLiteral(", ")));
        return {};
    }

    // By what stands in them, in whatever language; a time that ticks down keeps its room.
    [[nodiscard]] NeedsYouList::Columns columns(const QFont& time, const QFont& kind)
    {
        if (m_measured && m_fonts == std::pair(time, kind))
            return *m_measured;
        const QFontMetrics times(time), kinds(kind);
        NeedsYouList::Columns made{0, 0};
        for (const qint64 seconds : {23 * 3600 + 58 * 60, 98 * 86400 + 23 * 3600}) // the widest that are usual
            made.time = std::max(made.time, times.horizontalAdvance(format::duration(seconds)));
        for (const NeedsYouItem& item : std::as_const(m_items)) {
            made.time = std::max(made.time, times.horizontalAdvance(item.time.word));
            made.kind = std::max(made.kind, kinds.horizontalAdvance(item.kind));
        }
        m_measured = made;
        m_fonts = {time, kind};
        return made;
    }

private:
    QVector<NeedsYouItem> m_items;
    int m_shown = NeedsYouList::fewRows;
    std::optional<NeedsYouList::Columns> m_measured; // for m_fonts
    std::pair<QFont, QFont> m_fonts;
};

namespace {

QFont timeFont(const Theme& theme)
{
    return theme.font(FontRole::Table, QFont::DemiBold);
}

QFont kindFont(const Theme& theme)
{
    return theme.font(FontRole::Small);
}

class NeedsYouDelegate : public QStyledItemDelegate
{
public:
    NeedsYouDelegate(NeedsYouModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {200, Theme::of(option.widget).height(Part::NeedsYouRow)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const NeedsYouItem& item = m_model->items()[index.row()];
        const Theme& theme = Theme::of(option.widget);
        const QRect row = option.rect;
        painter->save();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool focus = option.state.testFlag(QStyle::State_HasFocus);
        painter->fillRect(row, theme.color(current ? Token::Sel : Token::Surface));
        painter->setPen(theme.color(Token::Line));
        if (index.row() + 1 < index.model()->rowCount())
            painter->drawLine(row.bottomLeft(), row.bottomRight());
        if (focus) {
            painter->setPen(QPen(theme.color(Token::Accent), 2));
            painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
        }
        paintCells(*painter, row, item, m_model->columns(timeFont(theme), kindFont(theme)), theme, option.direction == Qt::RightToLeft);
        painter->restore();
    }

private:
    static void paintCells(QPainter& painter, const QRect& row, const NeedsYouItem& item, const NeedsYouList::Columns& columns,
                           const Theme& theme, bool mirrored)
    {
        const QFont strong = timeFont(theme), quiet = kindFont(theme), text = theme.font(FontRole::Table, QFont::Medium);
        const int timeWidth = shapeSize + 11 + columns.time + 8;
        const int kindWidth = columns.kind + 16;
        // What is to be done is told first: kind and id give way, they are whole in the tooltip.
        const int least = QFontMetrics(text).averageCharWidth() * 20, fixed = 28 + Space::iconRow + timeWidth + 16;
        const int fullIdWidth = QFontMetrics(quiet).horizontalAdvance(item.id);
        const bool hasKind = row.width() - fixed - fullIdWidth - kindWidth >= least;
        const int idWidth = hasKind || row.width() - fixed - fullIdWidth >= least ? fullIdWidth : 0;
        const int lead = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute; // the painter would mirror once more
        int x = 14;
        const auto place = [&](int from, int width) {
            return QRect(mirrored ? row.right() + 1 - from - width : row.left() + from, row.top(), width, row.height());
        };
        const bool neutral = item.time.tone == Tone::Neutral;
        const QRect mark = place(x, shapeSize);
        paintShape(painter, QRectF(mark.left(), mark.center().y() - shapeSize / 2.0 + 1, shapeSize, shapeSize),
                   item.time.shape, neutral ? theme.color(Token::Text2) : theme.color(item.time.tone),
                   theme.color(Token::ShapeInk));
        painter.setFont(strong);
        painter.setPen(neutral ? theme.color(Token::Text) : theme.color(item.time.tone));
        painter.drawText(place(x + shapeSize + 11, timeWidth - shapeSize - 11), lead | Qt::AlignVCenter,
                         item.time.word);
        x += timeWidth;
        painter.setFont(quiet);
        painter.setPen(theme.color(Token::Text2));
        if (hasKind) {
            painter.drawText(place(x, kindWidth), lead | Qt::AlignVCenter, item.kind);
            x += kindWidth;
        }
        const int end = row.width() - 14 - Space::iconRow;
        if (idWidth > 0)
            painter.drawText(place(end - 6 - idWidth, idWidth), lead | Qt::AlignVCenter, item.id);
        painter.setFont(text);
        painter.setPen(theme.color(Token::Text));
        const int room = end - 6 - idWidth - 10 - x;
        painter.drawText(place(x, room), lead | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(text).elidedText(item.text, Qt::ElideRight, room));
        const QRect arrow = place(end, Space::iconRow);
        painter.drawPixmap(arrow.left(), arrow.center().y() - Space::iconRow / 2 + 1,
                           iconPixmap(mirrored ? icon::chevronLeft : icon::chevronRight, theme.color(Token::Text2),
                                      Space::iconRow, painter.device()->devicePixelRatioF()));
    }

    NeedsYouModel* m_model;
};

} // namespace

NeedsYouList::NeedsYouList(QWidget* parent) : QListView(parent), m_model(new NeedsYouModel(this))
{
    setModel(m_model);
    setItemDelegate(new NeedsYouDelegate(m_model, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls, never a list within it
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setAccessibleName(tr("Needs you now"));
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT itemActivated(m_model->items()[index.row()].key); });
}

void NeedsYouList::setItems(const QVector<NeedsYouItem>& items)
{
    const int row = currentIndex().row();
    const QVariant key = row >= 0 && row < m_model->items().size() ? m_model->items()[row].key : QVariant();
    m_model->setItems(items);
    fit();
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (key.isValid() && items[i].key == key)
            setCurrentIndex(m_model->index(i));
    }
    updateGeometry();
}

QVector<NeedsYouItem> NeedsYouList::items() const
{
    return m_model->items();
}

NeedsYouList::Columns NeedsYouList::columns() const
{
    const Theme& theme = Theme::of(this);
    return m_model->columns(timeFont(theme), kindFont(theme));
}

QSize NeedsYouList::sizeHint() const
{
    const int most = m_all ? static_cast<int>(m_model->items().size()) : fewRows;
    const int rows = std::clamp(static_cast<int>(m_model->items().size()), 1, std::max(1, most));
    return {420, rows * Theme::of(this).height(Part::NeedsYouRow) + 2};
}

QSize NeedsYouList::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

int NeedsYouList::hiddenCount() const
{
    return static_cast<int>(m_model->items().size()) - m_model->rowCount();
}

void NeedsYouList::showAll(bool all)
{
    m_all = all;
    updateGeometry();
    fit();
}

// As many rows as there is room for, whole ones only, and never fewer than the few.
void NeedsYouList::fit()
{
    const int room = viewport()->height() / std::max(1, Theme::of(this).height(Part::NeedsYouRow));
    const int before = hiddenCount();
    const QVariant key = currentIndex().isValid() ? m_model->items()[currentIndex().row()].key : QVariant();
    m_model->setShown(m_all ? static_cast<int>(m_model->items().size()) : std::max(fewRows, room));
    for (int i = 0; key.isValid() && i < m_model->rowCount(); ++i) {
        if (m_model->items()[i].key == key && currentIndex().row() != i)
            setCurrentIndex(m_model->index(i));
    }
    if (hiddenCount() != before)
        Q_EMIT hiddenCountChanged(hiddenCount());
}

void NeedsYouList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    fit();
}

void NeedsYouList::keyPressEvent(QKeyEvent* event)
{
    const bool press = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (press && currentIndex().isValid())
        Q_EMIT itemActivated(m_model->items()[currentIndex().row()].key);
    else
        QListView::keyPressEvent(event);
}

void NeedsYouList::changeEvent(QEvent* event)
{
    if (isRestyle(event) && m_model)
        scheduleDelayedItemsLayout();
    QListView::changeEvent(event);
}

} // namespace privyseal
