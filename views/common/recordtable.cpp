#include "views/common/recordtable.h"

#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/statestack.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int widestColumn = 320; // at first; people may widen it
constexpr int arrowRoom = 8;      // beside the words of the head that is sorted by

class PagedView : public TableView
{
public:
    PagedView(std::function<void()> copy, QWidget* parent) : TableView(parent), m_copy(std::move(copy)) {}
    void copySelection() override { m_copy(); }

private:
    std::function<void()> m_copy;
};

} // namespace

RecordTable::RecordTable(std::shared_ptr<const PageSource> source, const TableLook& look, const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_look(look), m_source(std::move(source))
{
    m_model = new PagedTableModel(m_source, context.clock, this);
    m_proxy = new TableLookProxy(look, this);
    m_proxy->setSourceModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new FilterBar(m_model->columns(), look, this);
    column->addWidget(m_bar);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("tableBanner"));
    m_banner->hide();
    column->addWidget(m_banner);
    m_view = new PagedView([this] { copyRows(); }, this);
    m_view->setObjectName(m_source->name() + QStringLiteral("Table"));
    m_view->setModel(m_proxy);
    m_states = new StateStack(m_view, this);
    m_states->setInset(Space::page);
    column->addWidget(m_states, 1);
    makeButtons();
    readColumns();
    m_progress.setInterval(200);
    connect(&m_progress, &QTimer::timeout, this, &RecordTable::showProgress);

    connect(m_bar, &FilterBar::filterChanged, this, [this] {
        m_context.settings.setValue(key("filter"), m_bar->remembered());
        m_model->setFilter(m_bar->filter());
        Q_EMIT shownChanged();
    });
    connect(m_model, &PagedTableModel::stateChanged, this, &RecordTable::showState);
    connect(m_model, &PagedTableModel::dataChanged, this, &RecordTable::followCurrent);
    connect(m_model, &PagedTableModel::located, this, [this](const QString& id, int row) {
        if (id != m_wanted)
            return;
        if (row < 0 && !m_bar->filter().isEmpty()) {
            m_bar->clear();
            m_model->locate(id);
        } else if (row >= 0 && row < m_model->rowCount()) {
            m_wanted.clear();
            choose(row);
            m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
            followCurrent();
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordTable::followCurrent);
    connect(m_view, &TableView::rowActivated, this, [this](const QModelIndex& index) {
        if (const QString id = m_model->idAt(index.row()); !id.isEmpty())
            Q_EMIT activated(id);
    });
    connect(m_view, &TableView::rowMenuRequested, this, [this](QMenu& menu, const QModelIndex&) { Q_EMIT menuRequested(menu, selectedIds()); });
    connect(m_states, &StateStack::retryRequested, this, [this] { m_model->reload(); });
    connect(m_states, &StateStack::nextStepRequested, this, [this] {
        if (m_bar->filter().isEmpty())
            Q_EMIT emptyStepRequested();
        else
            m_bar->clear();
    });
    connect(m_banner, &Banner::actionActivated, this, [this] {
        if (m_exportTask.isRunning() && m_exportTask.control())
            m_exportTask.control()->cancel();
        else
            m_model->reload();
    });
}

RecordTable::~RecordTable() = default;

QString RecordTable::key(const char* what) const
{
    return QStringLiteral("tables/") + m_source->name() + u'/' + QLatin1String(what);
}

void RecordTable::makeButtons()
{
    auto* columns = new IconButton(icon::columns, {}, tr("Columns"), m_bar);
    columns->setObjectName(QStringLiteral("chooseColumns"));
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_view->fillColumnMenu(*menu);
        menu->popup(columns->mapToGlobal(columns->rect().bottomLeft()));
    });
    m_bar->addEnd(columns);
    auto* save = new IconButton(icon::download, {}, tr("Export what is shown"), m_bar);
    save->setObjectName(QStringLiteral("exportTable"));
    auto* formats = new QMenu(save);
    formats->addAction(tr("As CSV..."), this, [this] { chooseFile(TableFormat::Csv); });
    formats->addAction(tr("As JSON..."), this, [this] { chooseFile(TableFormat::Json); });
    connect(save, &QPushButton::clicked, this, [save, formats] { formats->popup(save->mapToGlobal(save->rect().bottomLeft())); });
    m_bar->addEnd(save);
}

void RecordTable::readColumns()
{
    const int name = m_model->columnOf(m_look.nameColumn);
    m_view->setNameColumn(name);
    for (const QString& id : std::as_const(m_look.hiddenAtFirst))
        m_view->setColumnHidden(m_model->columnOf(id), true);
    QHeaderView* header = m_view->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    const TableSort order = m_model->order();
    header->setSortIndicator(m_model->columnOf(order.column), order.order);
    m_sized = m_context.settings.contains(QString(key("header")));
    m_view->remember(&m_context.settings, QStringLiteral("tables/") + m_source->name());
    m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    connect(header, &QHeaderView::sectionClicked, this, &RecordTable::applySort);
    m_bar->setFilter(m_bar->filterOf(QUrlQuery(m_context.settings.value(key("filter")).toString())));
    m_model->setFilter(m_bar->filter());
}

// The header turns its arrow by itself; a column that cannot be sorted gives it back.
void RecordTable::applySort(int column)
{
    QHeaderView* header = m_view->horizontalHeader();
    if (column >= 0 && !m_model->columns()[column].sortable) {
        const TableSort order = m_model->order();
        header->setSortIndicator(m_model->columnOf(order.column), order.order);
        return;
    }
    m_model->sort(column, header->sortIndicatorOrder());
}

void RecordTable::refresh(const QSet<Topic>& topics)
{
    const Instant chosen = m_context.asOf();
    const qint64 apart = std::abs(chosen.ms() - m_context.clock.now().ms());
    m_model->setAsOf(chosen.isValid() && apart > 1000 ? std::optional(chosen) : std::nullopt);
    if (!m_read) {
        m_read = true;
        m_model->setRecord(m_context.location);
    } else {
        m_model->onRecordChanged(topics);
    }
}

void RecordTable::applyQuery(const QUrlQuery& query)
{
    m_bar->setFilter(m_bar->filterOf(query));
}

void RecordTable::select(const QString& id)
{
    m_wanted = id;
    m_model->locate(id);
}

// Not by the view's setCurrentIndex(): that takes the keys which happen to be held for a wish to add or to toggle, and
// whoever came here by Ctrl+3 or Ctrl+K is still holding one: the row would lose its selection.
void RecordTable::choose(int row)
{
    const QModelIndex index = m_proxy->index(row, m_model->columnOf(m_look.nameColumn));
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RecordTable::showState()
{
    if (m_model->state() != PagedTableModel::State::Failed && !m_exportTask.isRunning() && m_banner->kind() == Banner::Kind::Bad)
        m_banner->hide();
    switch (m_model->state()) {
    case PagedTableModel::State::Loading:
        m_states->showLoading(); // rows of before stay on show meanwhile
        break;
    case PagedTableModel::State::Failed: showFailure(); break;
    case PagedTableModel::State::Empty:
        if (m_bar->filter().isEmpty())
            m_states->showEmpty(m_look.emptyIcon.constData(), m_look.emptySentence, m_look.emptyStep);
        else
            m_states->showEmpty(icon::filter, m_look.filteredSentence, tr("Clear filters"));
        break;
    case PagedTableModel::State::Filled:
        m_states->setAsOf(format::moment(m_model->asOf(), m_context.clock.now(), QTimeZone::systemTimeZone()));
        m_states->showFilled();
        if (!m_sized) {
            m_sized = true;
            // By the words alone: the header would add room for an arrow to every column, and only one bears it.
            for (int column = 0; column < m_model->columnCount(); ++column) {
                const int arrow = column == m_view->horizontalHeader()->sortIndicatorSection() ? arrowRoom : 0;
                m_view->setColumnWidth(column, std::min(m_view->sizeHintForColumn(column) + arrow, widestColumn));
            }
        }
        if (!m_wanted.isEmpty())
            m_model->locate(m_wanted);
        else if (!m_view->currentIndex().isValid())
            choose(0);
        break;
    }
    followCurrent();
    Q_EMIT shownChanged();
}

// Rows read before stay in sight below a banner; without any the table says that it was not read.
void RecordTable::showFailure()
{
    if (m_model->rowCount() == 0) {
        m_states->showFailed(m_model->error().message);
        return;
    }
    m_banner->setMessage(Banner::Kind::Bad, tr("The newest state was not read."), m_model->error().message);
    m_banner->setAction(tr("Try again"));
    m_banner->show();
}

void RecordTable::followCurrent()
{
    const QModelIndex index = m_view->currentIndex();
    const QString id = index.isValid() && index.row() < m_model->rowCount() ? m_model->idAt(index.row()) : QString();
    if (id == m_currentId || (id.isEmpty() && m_model->rowCount() > 0))
        return;
    m_currentId = id;
    Q_EMIT currentChanged(id);
}

QList<int> RecordTable::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QStringList RecordTable::selectedIds() const
{
    QStringList ids;
    const QList<int> rows = selectedRows();
    for (const int row : rows) {
        if (const QString id = m_model->idAt(row); !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

QList<int> RecordTable::shownColumns() const
{
    QList<int> columns;
    const QHeaderView* header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void RecordTable::copyRows()
{
    m_model->collect(selectedRows(), [this](const Result<QList<TableRow>>& rows) {
        if (rows) {
            if (!rows->isEmpty())
                QApplication::clipboard()->setText(tsv(m_model->columns(), shownColumns(), *rows));
            return;
        }
        m_banner->setMessage(Banner::Kind::Bad, tr("Nothing was copied."), rows.error().message);
        m_banner->setAction({});
        m_banner->show();
    });
}

void RecordTable::chooseFile(TableFormat format)
{
    const bool csv = format == TableFormat::Csv;
    auto* dialog = new QFileDialog(window(), tr("Export what is shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(csv ? tr("CSV files (*.csv)") : tr("JSON files (*.json)"));
    dialog->setDefaultSuffix(csv ? QStringLiteral("csv") : QStringLiteral("json"));
    dialog->selectFile(m_source->name() + (csv ? QStringLiteral(".csv") : QStringLiteral(".json")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) { exportTo(path, format); });
    dialog->open();
}

void RecordTable::exportTo(const QString& path, TableFormat format)
{
    m_exportPath = path;
    const auto work = [location = m_context.location, source = m_source, query = m_model->query(), columns = shownColumns(), format,
                       path](TaskControl& control) -> Result<qint64> {
        const auto record = Record::open(location, Record::Mode::ReadOnly);
        if (!record)
            return tl::unexpected<Error>(record.error());
        return writeTable(**record, *source, query, columns, format, path, control);
    };
    m_exportTask.start<Result<qint64>>(work, [this, path](const Result<qint64>& written) {
        m_progress.stop();
        m_banner->setAction({});
        m_banner->show();
        if (!written) {
            m_banner->setMessage(Banner::Kind::Bad, tr("The table was not exported."), written.error().message);
            Q_EMIT exportFailed(path);
            return;
        }
        m_banner->setMessage(Banner::Kind::Neutral, tr("%Ln row(s) were exported.", nullptr, int(*written)),
                             tr("They are in %1.").arg(QFileInfo(path).fileName()));
        Q_EMIT exported(path, *written);
    });
    m_progress.start();
}

void RecordTable::showProgress()
{
    if (!m_exportTask.isRunning() || !m_exportTask.control())
        return;
    const TaskControl& control = *m_exportTask.control();
    m_banner->setMessage(Banner::Kind::Neutral, tr("Exporting to %1.").arg(QFileInfo(m_exportPath).fileName()),
                         tr("%1 of %Ln row(s).", nullptr, int(control.total())).arg(format::count(control.done())));
    m_banner->setAction(tr("Cancel"));
    m_banner->show();
}

} // namespace privyseal
