#include "app/desktop/application.h"

#include "app/desktop/mainwindow.h"
#include "app/desktop/pagehost.h"
#include "app/desktop/session.h"
#include "models/approvals/policy.h"
#include "models/exchange/exporter.h"
#include "models/trust/samplekeys.h"
#include "models/sample/samplerecord.h"
#include "models/trust/founding.h"
#include "views/exchange/importdialog.h"
#include "views/record/recordpage.h"
#include "views/welcome/createwizard.h"
#include "views/welcome/serverdialog.h"
#include "views/welcome/welcomepage.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>

#include <algorithm>

namespace privyseal {
namespace {

Result<void> makeRecord(const RecordForm& form, const Clock& clock)
{
    // The date is a day on the person's calendar; the record keeps it with the precision of a day.
    const auto day0 = Instant::parse(form.day0.toString(Qt::ISODate));
    if (!day0)
        return fail(ErrorCode::Usage, Application::tr("Day 0 is not a date."));
    const auto record = Record::create({form.path}, {form.organisation, *day0, clock.now()}, [&](Record& made) -> Result<void> {
        if (form.founders) {
            const auto policy = Policy::builtInText();
            if (!policy)
                return tl::unexpected<Error>(policy.error());
            return foundCommittee(made, clock, *form.founders, form.threshold, *policy, KeyRing::ofThisUser(), form.keyCost).map([](const QString&) {});
        }
        MemberService members(made, clock);
        for (const NewMember& member : form.members) {
            if (auto added = members.add(member); !added)
                return tl::unexpected<Error>(added.error());
        }
        return {};
    });
    if (!record)
        return tl::unexpected<Error>(record.error());
    return rememberNewRecord(**record, clock, TrustMemory::ofThisUser());
}

// With the keys that everybody has, so that its requests can be signed.
Result<void> makeSample(const QString& target, const Clock& clock)
{
    const Instant now = clock.now();
    const auto made = Record::create({target}, {QStringLiteral("Fennmark Group"), now, now}, [&](Record& record) { return fillSample(record, now); });
    if (!made)
        return tl::unexpected<Error>(made.error());
    if (auto kept = rememberNewRecord(**made, clock, TrustMemory::ofThisUser()); !kept)
        return kept;
    return writeSampleKeys(**made, KeyRing::ofThisUser(), now);
}

} // namespace

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
    connect(m_window.get(), &MainWindow::serverRequested, this, [this] { askServer({}, nullptr); });
    connect(m_window.get(), &MainWindow::recordRequested, this, &Application::openRecord);
    connect(m_window.get(), &MainWindow::closeRecordRequested, this, &Application::closeRecord);
    connect(m_window.get(), &MainWindow::importRequested, this, &Application::askImport);
    connect(m_window.get(), &MainWindow::exportRequested, this, &Application::askExport);
    connect(m_window.get(), &MainWindow::backUpRequested, this, &Application::backUp);
}

Application::~Application()
{
    m_window.reset(); // pages borrow from the session
    m_session.reset();
    for (Task* task : {&m_openTask, &m_createTask, &m_sampleTask, &m_exportTask})
        task->cancel();
    Task::pool().waitForDone(); // a write that began is finished; workers use the clock
}

void Application::start(const QString& record)
{
    const QString wanted = record.isEmpty() ? m_settings.lastRecord() : record;
    if (!wanted.isEmpty())
        openRecord(wanted);
    m_window->show();
}

void Application::openRecord(const QString& path)
{
    openAt({path});
}

void Application::openAt(const RecordLocation& location)
{
    m_opening = tr("Opening %1.").arg(location.isServer() ? location.shortName() : QDir::toNativeSeparators(location.path));
    m_window->welcome()->clearError();
    m_openTask.start<Result<SessionFacts>>([location, &clock = m_clock](TaskControl&) { return Session::read(location, clock); },
                                           [this, location](const Result<SessionFacts>& facts) { showOpened(location, facts); });
    updateBusy();
}

void Application::showOpened(const RecordLocation& location, const Result<SessionFacts>& facts)
{
    updateBusy();
    if (!facts) {
        showNotOpened(location, facts.error());
        return;
    }
    if (m_serverDialog) {
        if (m_serverDialog->keepsPassword() && location.password) {
            const auto address = ServerAddress::parse(location.path);
            m_keychain.write(*address, *location.password, [this](const Result<void>& kept) {
                if (!kept)
                    say(tr("The record is open; its password was not kept."), kept.error().message, kept.error().detail);
            });
        }
        m_serverDialog->done(QDialog::Accepted);
    }
    m_window->showWelcome();
    m_session = std::make_unique<Session>(*facts, m_clock, m_settings);
    m_settings.noteOpened(m_session->location().lasting());
    m_window->showRecord(*m_session);
    connect(m_session.get(), &Session::expiryFailed, this, [](const Error& error) { qWarning("expiry: %s", qUtf8Printable(error.detail)); });
    m_session->expireDue();
}

void Application::showNotOpened(const RecordLocation& location, const Error& error)
{
    if (m_serverDialog) {
        m_serverDialog->showProblem(error.message, error.detail);
        return;
    }
    const auto address = location.isServer() ? ServerAddress::parse(location.path) : Result<ServerAddress>(tl::unexpected<Error>(error));
    if (address && error.code == ErrorCode::LoginRefused) {
        if (location.password) {
            askServer(location.path, &error);
            return;
        }
        m_keychain.read(*address, [this, location, error](const Result<std::optional<QString>>& kept) {
            if (kept && *kept)
                openAt({location.path, std::make_shared<const QString>(**kept)});
            else
                askServer(location.path, &error);
        });
        return;
    }
    // A record that is open stays open; the welcome page says it where there is none.
    const QString happened = tr("%1 was not opened.").arg(location.isServer() ? location.shortName() : QDir::toNativeSeparators(location.path));
    if (m_session) {
        say(happened, error.message, error.detail);
        return;
    }
    if (error.code == ErrorCode::RecordMissing) {
        m_settings.forget(location.path);
        m_window->showWelcome();
    }
    m_window->welcome()->showError(happened, error);
}

void Application::askServer(const QString& address, const Error* problem)
{
    if (!m_serverDialog) {
        m_serverDialog = new ServerDialog(m_window.get());
        m_serverDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_serverDialog, &ServerDialog::openRequested, this, [this] {
            m_serverDialog->setBusy(true);
            openAt(m_serverDialog->location());
        });
    }
    if (const auto parsed = ServerAddress::parse(address); !address.isEmpty() && parsed)
        m_serverDialog->setAddress(*parsed);
    m_serverDialog->open();
    if (problem)
        m_serverDialog->showProblem(problem->message, problem->detail);
}

void Application::updateBusy()
{
    m_window->setBusy(m_openTask.isRunning() ? m_opening : m_sampleTask.isRunning() ? tr("Making the sample record, a few seconds.") : QString());
}

void Application::closeRecord()
{
    m_settings.noteClosed();
    m_openTask.cancel();
    updateBusy();
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
    m_sampleTask.start<Result<void>>(
        [target, &clock = m_clock](TaskControl&) { return makeSample(target, clock); },
        [this, target](const Result<void>& filled) {
            updateBusy();
            if (!filled)
                m_window->welcome()->showError(tr("The sample was not made."), filled.error());
            else
                openRecord(target);
        });
    updateBusy();
}

void Application::askCreate()
{
    auto* wizard = new CreateWizard(m_dataFolder, m_clock.now().utc().toLocalTime().date(),
                                    [this](const RecordForm& form, CreateWizard::Done done) { createRecord(form, std::move(done)); },
                                    m_window.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void Application::createRecord(const RecordForm& form, std::function<void(const Result<void>&)> done)
{
    m_createTask.start<Result<void>>([form, &clock = m_clock](TaskControl&) { return makeRecord(form, clock); },
                                     [this, path = form.path, done = std::move(done)](const Result<void>& made) {
                                         done(made);
                                         if (made)
                                             openRecord(path);
                                     });
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
    if (!m_session || m_session->isReadOnly())
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
    auto* dialog = new ImportDialog(m_session->location(), m_clock, paths, m_window.get());
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
        [location = m_session->location(), target](TaskControl&) -> Result<qint64> {
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
