#include "models/tables/pagedtablemodel.h"

namespace privyseal {

namespace {

constexpr int pagesAtOnce = 4;
constexpr int wantedAtMost = 8;
constexpr int pagesKeptByReload = 8;
constexpr int idsPlacedByReload = 64;

} // namespace

PagedTableModel::PagedTableModel(std::shared_ptr<const PageSource> source, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_source(std::move(source)), m_clock(clock), m_columns(m_source->columns()),
      m_sort(m_source->defaultSort())
{
    m_wantTimer.setSingleShot(true);
    m_wantTimer.setInterval(0);
    connect(&m_wantTimer, &QTimer::timeout, this, &PagedTableModel::readWanted);
}

PagedTableModel::~PagedTableModel() = default;

void PagedTableModel::setRecord(const std::optional<RecordLocation>& location)
{
    m_location = location;
    m_readTask.cancel();
    clearRows();
    if (m_location)
        start(false);
    else
        setState(State::Empty);
}

void PagedTableModel::setFilter(const TableFilter& filter)
{
    if (filter == m_filter && m_rowsFitQuery)
        return;
    m_filter = filter;
    start(false);
}

void PagedTableModel::setAsOf(const std::optional<Instant>& asOf)
{
    if (asOf == m_fixedAsOf)
        return;
    m_fixedAsOf = asOf;
    start(false);
}

void PagedTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= m_columns.size() || (column >= 0 && !m_columns[column].sortable))
        return;
    const TableSort wished = column < 0 ? m_source->defaultSort() : TableSort{m_columns[column].id, order};
    if (wished == m_sort)
        return;
    m_sort = wished;
    start(false);
}

void PagedTableModel::reload()
{
    start(m_rowsFitQuery);
}

void PagedTableModel::onRecordChanged(const QSet<Topic>& topics)
{
    if (topics.intersects(m_source->topics()))
        reload();
}

TableQuery PagedTableModel::query() const
{
    return {m_filter, m_sort, m_asOf};
}

void PagedTableModel::start(bool keepRows)
{
    if (!m_location)
        return;
    m_rowsFitQuery = keepRows;
    m_anchorTask.cancel();
    m_pageTask.cancel();
    if (!keepRows || m_state == State::Failed)
        setState(State::Loading);
    QList<int> pages{0};
    QStringList selected;
    if (keepRows) {
        for (int page : m_cache.mostRecent(pagesKeptByReload)) {
            if (page != 0)
                pages.append(page);
        }
        for (const QModelIndex& index : persistentIndexList()) {
            const QString id = knownId(index.row());
            if (!id.isEmpty() && !selected.contains(id) && selected.size() < idsPlacedByReload)
                selected.append(id);
        }
    }
    const TableQuery query{m_filter, m_sort, m_fixedAsOf.value_or(m_clock.now())};
    const auto work = [source = m_source, location = *m_location, query, pages, selected,
                       keepRows](TaskControl& control) -> Result<Reading> {
        const auto record = Record::open(location, Record::Mode::ReadOnly);
        if (!record)
            return tl::unexpected<Error>(record.error());
        Reading reading;
        reading.asOf = query.asOf;
        const auto total = source->count(**record, query);
        const auto all = query.filter.isEmpty() ? total : source->count(**record, {{}, {}, query.asOf});
        if (!total || !all)
            return tl::unexpected<Error>(total ? all.error() : total.error());
        reading.total = *total;
        reading.unfiltered = *all;
        if (keepRows && *total > pageRows) {
            const auto anchors = source->anchors(**record, query, pageRows, control);
            if (!anchors)
                return tl::unexpected<Error>(anchors.error());
            reading.anchors = *anchors;
        }
        for (int page : pages) {
            if (page > 0 && page >= reading.anchors.size())
                continue;
            const auto read = source->page(**record, query, page == 0 ? std::nullopt : std::optional(reading.anchors[page]), pageRows);
            if (!read)
                return tl::unexpected<Error>(read.error());
            reading.pages.insert(page, *read);
        }
        for (const QString& id : selected) {
            const auto row = source->rowOf(**record, query, id);
            if (!row)
                return tl::unexpected<Error>(row.error());
            reading.placed.insert(id, *row);
        }
        return reading;
    };
    m_readTask.start<Result<Reading>>(work, [this, keepRows](const Result<Reading>& reading) {
        if (!reading)
            failWith(reading.error());
        else if (keepRows)
            mergeIn(*reading);
        else
            showAfresh(*reading);
    });
}

void PagedTableModel::take(const Reading& reading)
{
    m_asOf = reading.asOf;
    m_unfiltered = reading.unfiltered;
    m_anchors.clear();
    m_cache.clear();
    m_selectedIds.clear();
    for (int i = 0; i < reading.anchors.size(); ++i)
        m_anchors.insert(i, reading.anchors[i]);
    for (auto page = reading.pages.cbegin(); page != reading.pages.cend(); ++page)
        keepPage(page.key(), page.value());
    m_rowsFitQuery = true;
}

void PagedTableModel::showAfresh(const Reading& reading)
{
    beginResetModel();
    m_rowCount = int(reading.total);
    take(reading);
    endResetModel();
    setState(m_rowCount == 0 ? State::Empty : State::Filled);
    if (m_rowCount > 2 * pageRows)
        readAnchors();
}

void PagedTableModel::clearRows()
{
    beginResetModel();
    m_anchorTask.cancel();
    m_pageTask.cancel();
    m_cache.clear();
    m_anchors.clear();
    m_selectedIds.clear();
    m_wanted.clear();
    m_rowCount = 0;
    m_unfiltered = 0;
    m_rowsFitQuery = false;
    endResetModel();
}

void PagedTableModel::readAnchors()
{
    const auto work = [source = m_source, location = *m_location, query = query()](TaskControl& control) -> Result<QList<TableKey>> {
        const auto record = Record::open(location, Record::Mode::ReadOnly);
        if (!record)
            return tl::unexpected<Error>(record.error());
        return source->anchors(**record, query, pageRows, control);
    };
    m_anchorTask.start<Result<QList<TableKey>>>(work, [this](const Result<QList<TableKey>>& anchors) {
        if (!anchors)
            return failWith(anchors.error());
        for (int i = 0; i < anchors->size(); ++i)
            m_anchors.insert(i, anchors->at(i));
        readWanted();
    });
}

void PagedTableModel::want(int page) const
{
    if (m_state == State::Failed || !m_rowsFitQuery)
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > wantedAtMost)
        m_wanted.removeFirst();
    if (!m_wantTimer.isActive())
        m_wantTimer.start();
}

void PagedTableModel::readWanted()
{
    if (m_pageTask.isRunning() || !m_rowsFitQuery || !m_location)
        return;
    m_wanted.removeIf([this](int page) { return m_cache.contains(page) || page * pageRows >= m_rowCount; });
    QList<std::pair<int, std::optional<TableKey>>> pages;
    for (auto page = m_wanted.crbegin(); page != m_wanted.crend() && pages.size() < pagesAtOnce; ++page) {
        if (*page == 0)
            pages.append({0, std::nullopt});
        else if (const auto anchor = m_anchors.constFind(*page); anchor != m_anchors.constEnd())
            pages.append({*page, *anchor});
    }
    if (pages.isEmpty())
        return; // the anchors are on their way
    using Pages = QHash<int, TablePage>;
    const auto work = [source = m_source, location = *m_location, query = query(), pages](TaskControl& control) -> Result<Pages> {
        const auto record = Record::open(location, Record::Mode::ReadOnly);
        if (!record)
            return tl::unexpected<Error>(record.error());
        Pages read;
        for (const auto& [page, anchor] : pages) {
            if (control.isCancelled())
                break;
            const auto one = source->page(**record, query, anchor, pageRows);
            if (!one)
                return tl::unexpected<Error>(one.error());
            read.insert(page, *one);
        }
        return read;
    };
    m_pageTask.start<Result<Pages>>(work, [this](const Result<Pages>& read) {
        if (!read)
            return failWith(read.error());
        for (auto page = read->cbegin(); page != read->cend(); ++page) {
            keepPage(page.key(), page.value());
            const int first = page.key() * pageRows;
            const int last = std::min(first + pageRows, m_rowCount) - 1;
            if (first <= last)
                Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
        }
        readWanted();
    });
}

void PagedTableModel::keepPage(int page, const TablePage& read)
{
    QList<TableRow> leaving;
    const int left = m_cache.put(page, read.rows, &leaving);
    if (left >= 0) {
        for (const QModelIndex& index : persistentIndexList()) {
            const int offset = index.row() - left * pageRows;
            if (offset >= 0 && offset < leaving.size())
                m_selectedIds.insert(index.row(), leaving[offset].id);
        }
    }
    if (read.next)
        m_anchors.insert(page + 1, *read.next);
}

void PagedTableModel::failWith(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    m_anchorTask.cancel();
    m_pageTask.cancel();
    m_error = error;
    if (!m_rowsFitQuery)
        clearRows(); // what is on show belongs to another filter
    m_state = State::Failed;
    Q_EMIT stateChanged();
}

void PagedTableModel::setState(State state)
{
    m_state = state;
    if (state != State::Failed)
        m_error = {};
    Q_EMIT stateChanged();
}

void PagedTableModel::locate(const QString& id)
{
    if (const int row = rowOfId(id); row >= 0 || !m_location) {
        Q_EMIT located(id, row);
        return;
    }
    using Place = std::optional<qint64>;
    const auto work = [source = m_source, location = *m_location, query = query(), id](TaskControl&) -> Result<Place> {
        const auto record = Record::open(location, Record::Mode::ReadOnly);
        if (!record)
            return tl::unexpected<Error>(record.error());
        return source->rowOf(**record, query, id);
    };
    m_locateTask.start<Result<Place>>(work, [this, id](const Result<Place>& place) {
        if (!place)
            return failWith(place.error());
        Q_EMIT located(id, int(place->value_or(-1)));
    });
}

void PagedTableModel::collect(const QList<int>& rows, std::function<void(Result<QList<TableRow>>)> done)
{
    QHash<int, QList<TableRow>> pages; // null rows: to be read
    for (int row : rows) {
        const int page = row / pageRows;
        if (!pages.contains(page)) {
            const QList<TableRow>* held = m_cache.find(page);
            pages.insert(page, held ? *held : QList<TableRow>());
        }
    }
    if (!m_location)
        return done(QList<TableRow>());
    const auto work = [source = m_source, location = *m_location, query = query(), anchors = m_anchors, pages,
                       rows](TaskControl& control) mutable -> Result<QList<TableRow>> {
        const auto record = Record::open(location, Record::Mode::ReadOnly);
        if (!record)
            return tl::unexpected<Error>(record.error());
        for (auto page = pages.begin(); page != pages.end(); ++page) {
            if (!page->isEmpty())
                continue;
            if (page.key() > 0 && !anchors.contains(page.key())) {
                const auto all = source->anchors(**record, query, pageRows, control);
                if (!all)
                    return tl::unexpected<Error>(all.error());
                for (int i = 0; i < all->size(); ++i)
                    anchors.insert(i, all->at(i));
                if (!anchors.contains(page.key()))
                    continue;
            }
            const auto read = source->page(**record, query, page.key() == 0 ? std::nullopt : std::optional(anchors[page.key()]), pageRows);
            if (!read)
                return tl::unexpected<Error>(read.error());
            *page = read->rows;
        }
        QList<TableRow> found;
        for (int row : rows) {
            const QList<TableRow>& page = pages[row / pageRows];
            if (row % pageRows < page.size())
                found.append(page[row % pageRows]);
        }
        return found;
    };
    m_collectTask.start<Result<QList<TableRow>>>(work, std::move(done));
}

} // namespace privyseal
