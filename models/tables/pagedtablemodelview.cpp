// The side of PagedTableModel that views see: rows, roles, and rows that change under a selection.

#include "models/tables/pagedtablemodel.h"

namespace privyseal {

int PagedTableModel::columnOf(const QString& id) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].id == id)
            return i;
    }
    return -1;
}

const TableRow* PagedTableModel::cached(int row) const
{
    const QList<TableRow>* page = m_cache.find(row / pageRows);
    return page && row % pageRows < page->size() ? &page->at(row % pageRows) : nullptr;
}

QString PagedTableModel::knownId(int row) const
{
    const TableRow* held = cached(row);
    return held ? held->id : m_selectedIds.value(row);
}

QString PagedTableModel::idAt(int row) const
{
    const TableRow* held = row >= 0 && row < m_rowCount ? cached(row) : nullptr;
    return held ? held->id : QString();
}

std::optional<TableRow> PagedTableModel::rowAt(int row) const
{
    const TableRow* held = row >= 0 && row < m_rowCount ? cached(row) : nullptr;
    return held ? std::optional(*held) : std::nullopt;
}

int PagedTableModel::rowOfId(const QString& id) const
{
    return m_cache.rowOf(id, pageRows);
}

int PagedTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int PagedTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PagedTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableColumn& column = m_columns[index.column()];
    switch (role) {
    case Qt::TextAlignmentRole: return int(column.alignment);
    case ColumnIdRole: return column.id;
    case ValueTypeRole: return int(column.type);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case IdRole:
    case SortRole:
    case MeaningRole:
    case StateRole:
    case LoadingRole: break;
    default: return {};
    }
    if (const TableRow* row = cached(index.row()))
        return cellData(*row, index.column(), role);
    if (!m_cache.contains(index.row() / pageRows))
        want(index.row() / pageRows);
    if (role == LoadingRole)
        return true;
    if (role == Qt::DisplayRole)
        return QStringLiteral("…");
    return role == IdRole || role == MeaningRole || role == StateRole ? QVariant(QString()) : QVariant();
}

QVariant PagedTableModel::cellData(const TableRow& row, int column, int role) const
{
    const TableCell& cell = row.cells[column];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return displayText(m_columns[column], cell);
    case IdRole: return row.id;
    case SortRole: return cell.value;
    case MeaningRole: return cell.meaning;
    case StateRole: return row.state;
    default: return false;
    }
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const TableColumn& column = m_columns[section];
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::TextAlignmentRole: return int(column.alignment);
    case ColumnIdRole: return column.id;
    case ValueTypeRole: return int(column.type);
    case SortableRole: return column.sortable;
    default: return {};
    }
}

QHash<int, QByteArray> PagedTableModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{IdRole, "id"}, {SortRole, "sort"}, {MeaningRole, "meaning"}, {StateRole, "state"},
                  {LoadingRole, "loading"}, {ColumnIdRole, "column"}, {ValueTypeRole, "valueType"}, {SortableRole, "sortable"}});
    return names;
}

void PagedTableModel::mergeIn(const Reading& reading)
{
    QHash<QString, TableRow> before;
    for (int page : m_cache.mostRecent(cachedPages)) {
        for (const TableRow& row : *m_cache.find(page))
            before.insert(row.id, row);
    }
    QStringList changed;
    bool sameIds = reading.total == m_rowCount;
    for (auto page = reading.pages.cbegin(); page != reading.pages.cend(); ++page) {
        const QList<TableRow>* held = m_cache.find(page.key());
        for (int i = 0; i < page->rows.size(); ++i) {
            const TableRow& row = page->rows[i];
            sameIds = sameIds && (!held || (i < held->size() && held->at(i).id == row.id));
            const auto old = before.constFind(row.id);
            if (old == before.constEnd() ? held != nullptr : *old != row)
                changed.append(row.id);
        }
    }
    for (const QModelIndex& index : persistentIndexList()) {
        const QString id = knownId(index.row());
        const auto place = reading.placed.constFind(id);
        sameIds = sameIds && (place == reading.placed.constEnd() || *place == std::optional<qint64>(index.row()));
    }
    if (sameIds)
        replaceInPlace(reading);
    else
        moveByIds(reading);
    setState(m_rowCount == 0 ? State::Empty : State::Filled);
    if (!changed.isEmpty())
        Q_EMIT rowsChangedOutside(changed);
    readWanted();
}

void PagedTableModel::replaceInPlace(const Reading& reading)
{
    QHash<int, QString> selected;
    for (const QModelIndex& index : persistentIndexList())
        selected.insert(index.row(), knownId(index.row()));
    QList<int> touched; // rows to repaint: what differs, and what is no longer in memory
    for (int page : m_cache.mostRecent(cachedPages)) {
        const QList<TableRow> held = *m_cache.find(page);
        const auto read = reading.pages.constFind(page);
        for (int i = 0; i < held.size(); ++i) {
            if (read == reading.pages.constEnd() || i >= read->rows.size() || read->rows[i] != held[i])
                touched.append(page * pageRows + i);
        }
    }
    take(reading);
    m_selectedIds = selected;
    std::sort(touched.begin(), touched.end());
    for (qsizetype i = 0; i < touched.size();) {
        qsizetype end = i + 1;
        while (end < touched.size() && touched[end] == touched[end - 1] + 1)
            ++end;
        Q_EMIT dataChanged(index(touched[i], 0), index(touched[end - 1], columnCount() - 1));
        i = end;
    }
}

// Rows came, went or moved: the count changes at the end, then every remembered index follows its id.
void PagedTableModel::moveByIds(const Reading& reading)
{
    const int total = int(reading.total);
    if (total > m_rowCount) {
        beginInsertRows({}, m_rowCount, total - 1);
        m_rowCount = total;
        endInsertRows();
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList from = persistentIndexList();
    QStringList ids;
    for (const QModelIndex& old : from)
        ids.append(knownId(old.row()));
    take(reading);
    QModelIndexList to;
    QHash<int, QString> selected;
    for (qsizetype i = 0; i < from.size(); ++i) {
        int row = ids[i].isEmpty() ? from[i].row() : rowOfId(ids[i]);
        if (const auto place = reading.placed.constFind(ids[i]); place != reading.placed.constEnd())
            row = int(place->value_or(-1));
        if (row >= 0 && row < total) {
            selected.insert(row, ids[i]);
            to.append(index(row, from[i].column()));
        } else {
            to.append(QModelIndex());
        }
    }
    changePersistentIndexList(from, to);
    m_selectedIds = selected;
    Q_EMIT layoutChanged();
    if (total < m_rowCount) {
        beginRemoveRows({}, total, m_rowCount - 1);
        m_rowCount = total;
        endRemoveRows();
    }
}

} // namespace privyseal
