#pragma once

// A big table of the record as every page shows it: FilterBar, column chooser, export, the four states over a TableView on a
// PagedTableModel. Ctrl+C copies all selected rows as TSV, also those not in memory. Filter, order, widths and columns are
// remembered under "tables/<source name>". An outside change keeps selection and place.
//
// Thread: GUI; reading, copying and exporting run in workers. Ownership: everything in the context outlives it.

#include "models/core/task.h"
#include "models/exchange/tablefile.h"
#include "views/common/filterbar.h"
#include "views/common/page.h"
#include "views/common/tablelook.h"
#include "views/common/tableview.h"

namespace privyseal {

class Banner;
class StateStack;

class RecordTable : public QWidget
{
    Q_OBJECT
public:
    RecordTable(std::shared_ptr<const PageSource> source, const TableLook& look, const PageContext& context, QWidget* parent = nullptr);
    ~RecordTable() override;

    [[nodiscard]] PagedTableModel* model() const { return m_model; }
    [[nodiscard]] TableView* view() const { return m_view; }
    [[nodiscard]] StateStack* states() const { return m_states; }
    [[nodiscard]] FilterBar* bar() const { return m_bar; }

    void refresh(const QSet<privyseal::Topic>& topics); // the first call reads all
    void applyQuery(const QUrlQuery& query);            // a drill-through: this filter and no other
    void select(const QString& id);                     // looks everywhere; clears the filters when they hide it
    [[nodiscard]] QString currentId() const { return m_currentId; }
    [[nodiscard]] QStringList selectedIds() const;      // of rows in memory

    // Writes what is shown, in a worker; says how it went in a banner. Replaces what is there: a dialog has asked.
    void exportTo(const QString& path, TableFormat format);

Q_SIGNALS:
    void currentChanged(const QString& id); // empty: no row
    void activated(const QString& id);
    void menuRequested(QMenu& menu, const QStringList& ids);
    void emptyStepRequested();
    void shownChanged(); // the rows, their number or the filter
    void exported(const QString& path, qint64 rows);
    void exportFailed(const QString& path);

private:
    void makeButtons();
    void readColumns();
    void choose(int row);
    void showState();
    void showFailure();
    void applySort(int column);
    void followCurrent();
    void chooseFile(TableFormat format);
    void copyRows();
    void showProgress();
    [[nodiscard]] QList<int> selectedRows() const;
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] QString key(const char* what) const;

    PageContext m_context;
    TableLook m_look;
    std::shared_ptr<const PageSource> m_source;
    PagedTableModel* m_model;
    TableLookProxy* m_proxy;
    FilterBar* m_bar;
    TableView* m_view;
    StateStack* m_states;
    Banner* m_banner;
    QString m_currentId, m_wanted, m_exportPath;
    bool m_read = false, m_sized = false;
    Task m_exportTask;
    QTimer m_progress;
};

} // namespace privyseal
