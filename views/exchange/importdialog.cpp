#include "views/exchange/importdialog.h"

#include "views/common/banner.h"
#include "views/common/textlabel.h"
#include "views/common/statestack.h"
#include "views/common/tableview.h"
#include "views/exchange/importmodels.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int pollEveryMs = 100;

} // namespace

ImportDialog::ImportDialog(const RecordLocation& location, const Clock& clock, const QStringList& paths, QWidget* parent)
    : QDialog(parent), m_location(location), m_clock(clock), m_paths(paths)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    m_sentence = new TextLabel(QString(), FontRole::Sentence);
    m_sentence->setObjectName(QStringLiteral("importSentence"));
    m_sentence->setWordWrap(true);
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("importBanner"));
    m_banner->hide();
    m_files = new ImportFilesModel(this);
    m_problems = new ImportProblemsModel(this);
    m_fileTable = new TableView;
    m_fileTable->setModel(m_files);
    m_fileTable->setAccessibleName(tr("Files"));
    m_fileTable->horizontalHeader()->setStretchLastSection(false);
    m_fileTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_fileTable->horizontalHeader()->setSectionResizeMode(ImportFilesModel::File, QHeaderView::Stretch);
    m_problemTable = new TableView;
    m_problemTable->setObjectName(QStringLiteral("importProblems"));
    m_problemTable->setNameColumn(-1);
    m_problemTable->setModel(m_problems);
    m_problemTable->setAccessibleName(tr("Rows that are off"));
    m_problemTable->horizontalHeader()->setStretchLastSection(true);
    m_problemTable->setColumnWidth(ImportProblemsModel::Where, 220);
    m_problemTitle = new TextLabel(QString(), FontRole::Section);

    auto* content = new QWidget;
    auto* tables = new QVBoxLayout(content);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->addWidget(m_fileTable, 2);
    tables->addWidget(m_problemTitle);
    tables->addWidget(m_problemTable, 3);
    m_states = new StateStack(content);

    auto* buttons = new QDialogButtonBox;
    m_map = buttons->addButton(tr("Use a map..."), QDialogButtonBox::ActionRole);
    m_map->setToolTip(tr("A map says which column of a CSV register means what."));
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importNow"));
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(Space::page, Space::page, Space::page, Space::card);
    rows->setSpacing(Space::card);
    rows->addWidget(m_sentence);
    rows->addWidget(m_banner);
    rows->addWidget(m_states, 1);
    rows->addWidget(buttons);
    connect(m_map, &QPushButton::clicked, this, &ImportDialog::askMap);
    connect(m_import, &QPushButton::clicked, this, [this] { m_step == Step::Done ? accept() : start(false); });
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    connect(m_states, &StateStack::cancelRequested, this, &ImportDialog::reject);
    m_poll.setInterval(pollEveryMs);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (TaskControl* control = m_task.control())
            m_states->setProgress(control->done(), control->total());
    });
    resize(760, 520);
    start(true);
}

void ImportDialog::enter(Step step)
{
    m_step = step;
    const bool busy = step == Step::Reading || step == Step::Writing;
    m_map->setVisible(step == Step::Preview);
    m_import->setText(step == Step::Done ? tr("Close") : tr("Import"));
    m_cancel->setVisible(step != Step::Done);
    m_cancel->setEnabled(true);
    m_import->setEnabled(step == Step::Done || (step == Step::Preview && !m_outcome.error));
    if (busy) {
        m_banner->hide();
        m_states->showLoading(true);
        m_poll.start();
    } else {
        m_poll.stop();
        m_states->showFilled();
    }
}

void ImportDialog::start(bool dryRun)
{
    enter(dryRun ? Step::Reading : Step::Writing);
    m_sentence->setText(dryRun ? tr("Reading; nothing is written yet.") : tr("Writing; all of it or nothing."));
    ImportOptions options;
    options.dryRun = dryRun;
    if (!m_mapFile.isEmpty()) {
        options.kind = QStringLiteral("csv");
        options.mapFile = m_mapFile;
    }
    // The clock is asked here: a worker must not share it.
    m_task.start<ImportOutcome>(
        [location = m_location, paths = m_paths, options, now = m_clock.now()](TaskControl& control) {
            ImportOutcome outcome;
            auto record = Record::open(location);
            if (!record) {
                outcome.error = record.error();
                return outcome;
            }
            const FixedClock clock(now);
            return Importer(**record, clock).run(paths, options, [&](qint64 done, qint64 total) {
                control.report(done, total);
                return !control.isCancelled();
            });
        },
        [this, dryRun](const ImportOutcome& outcome) {
            m_outcome = outcome;
            m_files->setFiles(outcome.files);
            m_problems->setFiles(outcome.files);
            dryRun ? showPreview() : showDone();
        });
}

void ImportDialog::showPreview()
{
    enter(Step::Preview);
    qint64 added = 0, updated = 0, unchanged = 0;
    for (const FileReport& file : m_outcome.files) {
        added += file.added;
        updated += file.updated;
        unchanged += file.unchanged;
    }
    const int rejected = m_problems->rejectedCount(), findings = m_problems->findingCount();
    m_problemTitle->setVisible(rejected + findings > 0);
    m_problemTable->setVisible(rejected + findings > 0);
    m_problemTitle->setText(rejected > 0 ? tr("%n row(s) cannot be taken", nullptr, rejected) : tr("%n thing(s) to know", nullptr, findings));
    if (m_outcome.error) {
        m_sentence->setText(tr("Nothing can be imported as it is."));
        m_banner->setMessage(Banner::Kind::Bad, m_outcome.error->message, tr("The record is unchanged. Mend the file, then import it again."));
        m_banner->setDetails(m_outcome.error->detail);
        m_banner->show();
    } else if (added + updated == 0) {
        m_sentence->setText(tr("All of this is in the record already."));
        m_import->setEnabled(false);
    } else {
        // One sentence each: three numbers do not share a plural.
        const QStringList told{tr("%Ln row(s) would be new.", nullptr, int(added)), tr("%Ln row(s) would change.", nullptr, int(updated)),
                               tr("%Ln row(s) stay as they are.", nullptr, int(unchanged))};
        m_sentence->setText(told.join(u' '));
        m_import->setFocus();
    }
}

void ImportDialog::showDone()
{
    if (m_outcome.error) {
        showPreview();
        return;
    }
    enter(Step::Done);
    qint64 written = 0;
    for (const FileReport& file : m_outcome.files)
        written += file.added + file.updated;
    m_sentence->setText(tr("%Ln row(s) were written.", nullptr, int(written)));
    m_import->setFocus();
    Q_EMIT imported();
}

void ImportDialog::askMap()
{
    auto* dialog = new QFileDialog(this, tr("The map of this register"), QString(), tr("Maps (*.json)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_mapFile = file;
        start(true);
    });
    dialog->open();
}

// While rows are written the transaction may just have been committed: the worker says which, so Cancel waits for it.
void ImportDialog::reject()
{
    if (m_step == Step::Writing) {
        if (TaskControl* control = m_task.control())
            control->cancel();
        m_cancel->setEnabled(false);
        return;
    }
    m_task.cancel();
    if (m_step == Step::Done)
        QDialog::accept();
    else
        QDialog::reject();
}

} // namespace privyseal
