#include "views/common/tableview.h"

#include "views/common/celldelegate.h"
#include "views/common/restyle.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

namespace privyseal {

namespace {

// One field of tab separated text: breaks would make another cell of it.
QString field(QString text)
{
    for (QChar& c : text) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
    }
    return text;
}

void dress(QTableView& view)
{
    view.setShowGrid(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setWordWrap(false);
    view.setCornerButtonEnabled(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

TableView::TableView(QWidget* parent) : QTableView(parent), m_delegate(new CellDelegate(this))
{
    dress(*this);
    setItemDelegate(m_delegate);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false); // Tab leaves the table
    setContextMenuPolicy(Qt::DefaultContextMenu);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(36);
    header->installEventFilter(this);

    m_frozen = new QTableView(this);
    dress(*m_frozen);
    m_frozen->setItemDelegate(m_delegate);
    m_frozen->setFocusProxy(this);
    m_frozen->setVerticalScrollMode(ScrollPerPixel);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setAttribute(Qt::WA_TransparentForMouseEvents); // the table below takes the presses at the same place
    m_frozen->hide();
    header->viewport()->installEventFilter(this); // ... but below the frozen head lies another column's
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &TableView::placeFrozen);
    for (auto signal : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved}) {
        connect(header, signal, this, [this] {
            placeFrozen();
            store();
        });
    }
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::store);
    connect(this, &QTableView::doubleClicked, this, &TableView::rowActivated);
    restyle();
}

void TableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    m_frozen->setModel(model);
    if (selectionModel())
        m_frozen->setSelectionModel(selectionModel());
    placeFrozen();
}

void TableView::setNameColumn(int column)
{
    m_nameColumn = column;
    m_delegate->setNameColumn(column);
    placeFrozen();
}

void TableView::remember(QSettings* settings, const QString& key)
{
    m_settings = settings;
    m_key = key;
    m_restoring = true;
    const QByteArray state = settings->value(key + QStringLiteral("/header")).toByteArray();
    if (!state.isEmpty())
        horizontalHeader()->restoreState(state);
    m_restoring = false;
    restyle();
    placeFrozen();
}

void TableView::store()
{
    if (m_settings && !m_restoring)
        m_settings->setValue(m_key + QStringLiteral("/header"), horizontalHeader()->saveState());
}

void TableView::fillColumnMenu(QMenu& menu)
{
    QHeaderView* header = horizontalHeader();
    const int shown = header->count() - header->hiddenSectionCount();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QString title = model()->headerData(column, Qt::Horizontal).toString();
        QAction* action = menu.addAction(title.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(header->isSectionHidden(column) || (shown > 1 && column != m_nameColumn));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            placeFrozen();
            store();
        });
    }
}

QString TableView::selectionAsTsv() const
{
    if (!model() || !selectionModel() || !selectionModel()->hasSelection())
        return {};
    QVector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    QStringList line;
    for (const int column : columns)
        line << field(model()->headerData(column, Qt::Horizontal).toString());
    QString tsv = line.join(QLatin1Char('\t')) + QLatin1Char('\n');
    QModelIndexList rows = selectionModel()->selectedRows(columns.value(0));
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    for (const QModelIndex& row : std::as_const(rows)) {
        line.clear();
        for (const int column : columns)
            line << field(row.siblingAtColumn(column).data().toString());
        tsv += line.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return tsv;
}

int TableView::sizeHintForColumn(int column) const
{
    if (!model())
        return -1;
    const QFontMetrics metrics(Theme::of(this).font(FontRole::Caption, QFont::DemiBold));
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    return std::max(QTableView::sizeHintForColumn(column), metrics.horizontalAdvance(title) + 24);
}

void TableView::copySelection()
{
    const QString tsv = selectionAsTsv();
    if (!tsv.isEmpty())
        QApplication::clipboard()->setText(tsv);
}

void TableView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const QPoint place = event->reason() == QContextMenuEvent::Keyboard
                             ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                             : event->globalPos();
    QMenu menu(this);
    Q_EMIT rowMenuRequested(menu, index);
    if (!menu.isEmpty())
        menu.addSeparator();
    QAction* copy = menu.addAction(tr("&Copy"), this, &TableView::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(selectionModel() && selectionModel()->hasSelection());
    menu.addAction(tr("Select &all"), this, &QTableView::selectAll);
    fillColumnMenu(*menu.addMenu(tr("C&olumns")));
    menu.exec(place);
}

void TableView::showHeaderMenu(const QPoint& globalPosition)
{
    QMenu menu(this);
    fillColumnMenu(menu);
    menu.exec(globalPosition);
}

// A press on the frozen head is meant for the name column, not for the one that has moved below it.
bool TableView::takesFrozenHead(QEvent* event)
{
    const bool press = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if ((!press && event->type() != QEvent::MouseButtonRelease) || !m_frozen->isVisible())
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const int x = horizontalHeader()->viewport()->mapTo(this, mouse->position().toPoint()).x();
    if (mouse->button() != Qt::LeftButton || x < m_frozen->x() || x >= m_frozen->x() + m_frozen->width())
        return false;
    QHeaderView* header = horizontalHeader();
    if (!press && header->sectionsClickable()) {
        const bool turn = header->sortIndicatorSection() == m_nameColumn && header->sortIndicatorOrder() == Qt::AscendingOrder;
        header->setSortIndicator(m_nameColumn, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
        Q_EMIT header->sectionClicked(m_nameColumn);
    }
    return true;
}

bool TableView::eventFilter(QObject* watched, QEvent* event)
{
    if (m_frozen && watched == horizontalHeader()->viewport() && takesFrozenHead(event))
        return true;
    if (watched == horizontalHeader() && event->type() == QEvent::ContextMenu && model()) {
        showHeaderMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TableView::restyle()
{
    const Theme& theme = Theme::of(this);
    for (QTableView* view : {static_cast<QTableView*>(this), m_frozen}) {
        view->verticalHeader()->setMinimumSectionSize(theme.height(Part::TableRow));
        view->verticalHeader()->setDefaultSectionSize(theme.height(Part::TableRow));
        view->horizontalHeader()->setFixedHeight(theme.height(Part::TableHeader));
        view->horizontalHeader()->setFont(theme.font(FontRole::Caption, QFont::DemiBold));
    }
}

void TableView::placeFrozen()
{
    if (!m_frozen)
        return;
    const bool there = model() && m_nameColumn >= 0 && m_nameColumn < model()->columnCount() && !isColumnHidden(m_nameColumn);
    const int from = there ? columnViewportPosition(m_nameColumn) : 0;
    const bool outside = isRightToLeft() ? from + columnWidth(m_nameColumn) > viewport()->width() : from < 0;
    if (!there || !outside) {
        m_frozen->hide();
        return;
    }
    for (int column = 0; column < model()->columnCount(); ++column)
        m_frozen->setColumnHidden(column, column != m_nameColumn);
    const int width = columnWidth(m_nameColumn);
    m_frozen->setColumnWidth(m_nameColumn, width);
    m_frozen->horizontalHeader()->setSortIndicatorShown(horizontalHeader()->isSortIndicatorShown());
    m_frozen->horizontalHeader()->setSortIndicator(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    const int x = isRightToLeft() ? viewport()->geometry().right() + 1 - width : viewport()->x();
    m_frozen->setGeometry(x, 0, width, horizontalHeader()->height() + viewport()->height());
    m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
    m_frozen->show();
    m_frozen->raise();
}

void TableView::changeEvent(QEvent* event)
{
    if (isRestyle(event) && m_frozen)
        restyle();
    QTableView::changeEvent(event);
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeFrozen();
}

void TableView::updateGeometries()
{
    QTableView::updateGeometries();
    placeFrozen();
}

} // namespace privyseal
