#pragma once

// The one model of every big table: a million rows in bounded memory (an LRU of pages), any row about as fast as the
// first. Thread: GUI. data() never queries: a row that is not there yet gives LoadingRole true and is fetched by a worker
// with its own connection. The source is shared and stateless; the clock outlives the model.
//
// Failure: state() is Failed and error() says why; rows of the same filter that were read before stay, never zero rows
// that look like an empty table. Changes of the record: call reload(); it keeps selection and scroll by id.

#include "models/core/clock.h"
#include "models/tables/celltext.h"
#include "models/tables/pagecache.h"
#include "models/tables/pagesource.h"
#include "models/tables/tablereading.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace privyseal {

class PagedTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int pageRows = 128;
    static constexpr int cachedPages = 64;

    enum Role {
        IdRole = Qt::UserRole + 1, // QString: the row's id, empty while loading
        SortRole,                  // the typed value; invalid where the record says nothing
        MeaningRole,               // QString: the cell's untranslated word
        StateRole,                 // QString: the row's untranslated state
        LoadingRole,               // bool: this row is not read yet
        ColumnIdRole,              // QString, also of headerData
        ValueTypeRole,             // int(ValueType), also of headerData
        SortableRole,              // bool, of headerData
    };
    enum class State { Loading, Empty, Failed, Filled };
    Q_ENUM(State)

    PagedTableModel(std::shared_ptr<const PageSource> source, const Clock& clock, QObject* parent = nullptr);
    ~PagedTableModel() override;

    // Which record to read; nullopt shows nothing (state Empty). Starts reading.
    void setRecord(const std::optional<RecordLocation>& location);
    void setFilter(const TableFilter& filter);       // starts reading, from the first row
    void setAsOf(const std::optional<Instant>& asOf); // none (the default): the clock's now at each reading
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // -1: the source's own order
    void reload(); // same filter and order: rows with the same ids are changed in place
    void onRecordChanged(const QSet<privyseal::Topic>& topics); // reloads when the source reads one of them

    [[nodiscard]] const PageSource& source() const { return *m_source; }
    [[nodiscard]] const TableFilter& filter() const { return m_filter; }
    [[nodiscard]] TableSort order() const { return m_sort; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error& error() const { return m_error; } // of state Failed
    [[nodiscard]] qint64 total() const { return m_rowCount; }     // rows that the filter lets through
    [[nodiscard]] qint64 totalUnfiltered() const { return m_unfiltered; }
    [[nodiscard]] Instant asOf() const { return m_asOf; } // of the rows on show
    [[nodiscard]] const QList<TableColumn>& columns() const { return m_columns; }
    [[nodiscard]] int columnOf(const QString& id) const;
    [[nodiscard]] int pagesInMemory() const { return m_cache.size(); }

    [[nodiscard]] QString idAt(int row) const;                   // empty while loading
    [[nodiscard]] std::optional<TableRow> rowAt(int row) const;  // nullopt while loading
    [[nodiscard]] int rowOfId(const QString& id) const;          // among rows in memory; -1 otherwise
    // Looks everywhere: located() follows, with row -1 when the filter leaves it out.
    void locate(const QString& id);
    // Reads these rows, in memory or not, and hands them over (as TSV: celltext.h). A newer call drops an older one.
    void collect(const QList<int>& rows, std::function<void(Result<QList<TableRow>>)> done);
    // The query on show, for an export of all its rows in a worker (tableexport.h).
    [[nodiscard]] TableQuery query() const;
    [[nodiscard]] std::optional<RecordLocation> location() const { return m_location; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void stateChanged();                              // state(), error() or a total
    void located(const QString& id, int row);
    void rowsChangedOutside(const QStringList& ids);  // a reload found these rows changed or new

private:
    using Reading = TableReading;
    void start(bool keepRows);
    void showAfresh(const Reading& reading);
    void mergeIn(const Reading& reading);
    void replaceInPlace(const Reading& reading);
    void moveByIds(const Reading& reading);
    void take(const Reading& reading);
    void readAnchors();
    void want(int page) const;
    void readWanted();
    void keepPage(int page, const TablePage& read);
    void clearRows();
    void failWith(const Error& error);
    void setState(State state);
    [[nodiscard]] const TableRow* cached(int row) const;
    [[nodiscard]] QString knownId(int row) const; // in memory, or of a selected row that has left it
    [[nodiscard]] QVariant cellData(const TableRow& row, int column, int role) const;

    std::shared_ptr<const PageSource> m_source;
    const Clock& m_clock;
    const QList<TableColumn> m_columns;
    std::optional<RecordLocation> m_location;
    std::optional<Instant> m_fixedAsOf;
    Instant m_asOf;
    TableFilter m_filter;
    TableSort m_sort;
    State m_state = State::Empty;
    Error m_error;
    int m_rowCount = 0;
    qint64 m_unfiltered = 0;
    bool m_rowsFitQuery = false;        // the rows on show belong to m_filter and m_sort
    mutable PageCache m_cache{cachedPages};
    QHash<int, TableKey> m_anchors;     // page -> key of its first row
    QHash<int, QString> m_selectedIds;  // row -> id of persistent indexes whose page has left the memory
    mutable QList<int> m_wanted;        // pages asked for, newest last
    mutable QTimer m_wantTimer;
    Task m_readTask, m_anchorTask, m_pageTask, m_locateTask, m_collectTask;
};

} // namespace privyseal
