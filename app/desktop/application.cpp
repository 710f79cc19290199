#include "app/desktop/application.h"

#include "app/desktop/mainwindow.h"
#include "app/desktop/pagehost.h"
#include "app/desktop/session.h"
#include "models/core/ids.h"
#include "models/exchange/exporter.h"
#include "models/sample/samplerecord.h"
#include "views/exchange/importdialog.h"
#include "views/record/recordpage.h"
#include "views/welcome/createwizard.h"
#include "views/welcome/welcomepage.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>

namespace privyseal {

Application::Application(QApplication& qt, const Surroundings& surroundings)
    : m_clock(surroundings.clock ? *surroundings.clock : m_systemClock), m_settings(surroundings.settingsFile), m_theme(m_settings.themeMode()),
      m_dataFolder(surroundings.dataFolder)
{
    if (m_dataFolder.isEmpty())
        m_dataFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/privyseal");
    m_theme.install(qt);
    m_window = std::make_unique<MainWindow>(m_settings, m_theme, m_clock, pageEntries());
    connect(m_window.get(), &MainWindow::createRequested, this, &Application::askCreate);
    connect(m_window.get(), &MainWindow::sampleRequested, this, &Application::openSample);
    connect(m_window.get(), &MainWindow::openRequested, this, &Application::askOpen);
    connect(m_window.get(), &MainWindow::recordRequested, this, &Application::openRecord);
    connect(m_window.get(), &MainWindow::closeRecordRequested, this, &Application::closeRecord);
    connect(m_window.get(), &MainWindow::importRequested, this, &Application::askImport);
    connect(m_window.get(), &MainWindow::exportRequested, this, &Application::askExport);
    connect(m_window.get(), &MainWindow::backUpRequested, this, &Application::backUp);
}

Application::~Application()
{
    m_window.reset(); // pages borrow from the session
}

void Application::start(const QString& record)
{
    const QString wanted = record.isEmpty() ? m_settings.lastRecord() : record;
    if (!wanted.isEmpty())
        openRecord(wanted);
    m_window->show();
}

bool Application::openRecord(const QString& path)
{
    auto opened = Session::open({path}, m_clock, m_settings);
    if (!opened) {
        // A record that is open stays open; the welcome page says it where there is none.
        const QString happened = tr("%1 was not opened.").arg(QDir::toNativeSeparators(path));
        if (m_session) {
            say(happened, opened.error().message, opened.error().detail);
            return false;
        }
        if (opened.error().code == ErrorCode::RecordMissing) {
            m_settings.forget(path);
            m_window->showWelcome();
        }
        m_window->welcome()->showError(happened, opened.error());
        return false;
    }
    m_window->showWelcome();
    m_session = std::move(*opened);
    m_settings.noteOpened(m_session->record().location().path);
    m_window->showRecord(*m_session);
    connect(m_session.get(), &Session::expiryFailed, this, [](const Error& error) { qWarning("expiry: %s", qUtf8Printable(error.detail)); });
    m_session->expireDue();
    return true;
}

void Application::closeRecord()
{
    m_settings.noteClosed();
    m_window->showWelcome();
    m_session.reset();
}

void Application::openSample()
{
    const QString target = m_dataFolder + QStringLiteral("/sample.privyseal");
    if (QFileInfo::exists(target)) {
        openRecord(target);
        return;
    }
    if (m_sampleTask.isRunning())
        return;
    m_window->welcome()->clearError();
    m_window->welcome()->setBusy(tr("Making the sample record, a few seconds."));
    m_sampleTask.start<Result<void>>(
        [target, now = m_clock.now()](TaskControl&) -> Result<void> {
            // Under another name until it is whole.
            const QString part = target + u".part-" + randomHexId().left(8);
            auto made = Record::create({part}, {QStringLiteral("Fennmark Group"), now, now});
            if (!made)
                return tl::unexpected<Error>(made.error());
            auto filled = fillSample(**made, now);
            made->reset();
            if (filled && !QFile::rename(part, target))
                filled = fail(ErrorCode::StorageFailed, tr("The sample could not be put in its place."), target);
            if (!filled)
                QFile::remove(part);
            return filled;
        },
        [this, target](const Result<void>& filled) {
            m_window->welcome()->setBusy({});
            if (!filled)
                m_window->welcome()->showError(tr("The sample was not made."), filled.error());
            else
                openRecord(target);
        });
}

void Application::askCreate()
{
    auto* wizard = new CreateWizard(m_dataFolder, m_clock.now().utc().toLocalTime().date(),
                                    [this](const RecordForm& form) { return createRecord(form); }, m_window.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

Result<void> Application::createRecord(const RecordForm& form)
{
    // The date is a day on the person's calendar; the record keeps it with the precision of a day.
    const auto day0 = Instant::parse(form.day0.toString(Qt::ISODate));
    if (!day0)
        return fail(ErrorCode::Usage, tr("Day 0 is not a date."));
    auto record = Record::create({form.path}, {form.organisation, *day0, m_clock.now()});
    if (!record)
        return tl::unexpected<Error>(record.error());
    MemberService members(**record, m_clock);
    for (const NewMember& member : form.members) {
        if (auto added = members.add(member); !added) {
            const QString path = (*record)->location().path;
            record->reset();
            QFile::remove(path);
            return tl::unexpected<Error>(added.error());
        }
    }
    record->reset();
    openRecord(form.path);
    return {};
}

void Application::askOpen()
{
    auto* dialog = new QFileDialog(m_window.get(), tr("Open a record"), m_dataFolder, tr("Privy Seal records (*.privyseal);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &Application::openRecord);
    dialog->open();
}

void Application::askImport(const QStringList& paths)
{
    if (!m_session || m_session->record().isReadOnly())
        return;
    if (!paths.isEmpty()) {
        showImport(paths);
        return;
    }
    auto* dialog = new QFileDialog(m_window.get(), tr("Import"), QString(), tr("Data (*.json *.ndjson *.csv *.md);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, &Application::showImport);
    dialog->open();
}

void Application::showImport(const QStringList& paths)
{
    if (!m_session)
        return;
    auto* dialog = new ImportDialog(m_session->record().location(), m_clock, paths, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, m_session.get(), &Session::lookNow);
    dialog->open();
}

void Application::askExport()
{
    auto* dialog = new QFileDialog(m_window.get(), tr("Export all data"), QStringLiteral("privyseal.json"), tr("Privy Seal data (*.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &Application::exportTo);
    dialog->open();
}

void Application::exportTo(const QString& target)
{
    if (!m_session)
        return;
    m_exportTask.start<Result<qint64>>(
        [location = m_session->record().location(), target](TaskControl&) -> Result<qint64> {
            auto record = Record::open(location, Record::Mode::ReadOnly);
            if (!record)
                return tl::unexpected<Error>(record.error());
            return exportToFile(**record, QStringLiteral("bundle"), target);
        },
        [this, target](const Result<qint64>& written) {
            if (written)
                say(tr("%n row(s) were exported.", nullptr, int(*written)), target, {});
            else
                say(tr("Nothing was exported."), written.error().message, written.error().detail);
        });
}

void Application::backUp()
{
    m_window->openPage(PageId::Record);
    if (auto* page = m_window->pages() ? qobject_cast<RecordPage*>(m_window->pages()->currentPage()) : nullptr)
        page->askBackup();
}

void Application::say(const QString& happened, const QString& more, const QString& detail)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Privy Seal"), happened, QMessageBox::Close, m_window.get());
    box->setObjectName(QStringLiteral("sayBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(more);
    box->setDetailedText(detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace privyseal
