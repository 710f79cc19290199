#include "app/desktop/mainwindow.h"

#include "app/desktop/commandpalette.h"
#include "app/desktop/helpboxes.h"
#include "app/desktop/pagehost.h"
#include "app/desktop/session.h"
#include "app/desktop/settings.h"
#include "app/desktop/sidebar.h"
#include "app/desktop/windowmenus.h"
#include "models/core/datetext.h"
#include "views/common/chip.h"
#include "views/common/icons.h"
#include "views/common/textlabel.h"
#include "views/welcome/welcomepage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimeZone>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int narrowBelow = 1100, wideFrom = 1800, minuteMs = 60'000;
constexpr int narrowLetters = 150; // as many letters beside each other: large type folds the sidebar sooner

QList<WelcomePage::Row> welcomeRows(const QList<PageEntry>& entries)
{
    QList<WelcomePage::Row> rows;
    for (const PageEntry& entry : entries)
        rows.append({entry.icon, entry.title, entry.question});
    return rows;
}

QStringList localFiles(const QMimeData* mime)
{
    QStringList files;
    for (const QUrl& url : mime->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

MainWindow::MainWindow(Settings& settings, Theme& theme, const Clock& clock, QList<PageEntry> pages)
    : m_settings(settings), m_theme(theme), m_clock(clock), m_entries(std::move(pages))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(appIcon());
    setAcceptDrops(true);
    m_menus = new WindowMenus(this, m_entries);
    m_body = new QStackedWidget;
    m_welcome = new WelcomePage(welcomeRows(m_entries));
    m_body->addWidget(m_welcome);
    setCentralWidget(m_body);
    makeStatusBar();
    connectMenus();
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_welcome, &WelcomePage::createRequested, this, &MainWindow::createRequested);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openRequested);
    connect(m_welcome, &WelcomePage::serverRequested, this, &MainWindow::serverRequested);
    connect(m_welcome, &WelcomePage::recordRequested, this, &MainWindow::recordRequested);
    connect(&m_minute, &QTimer::timeout, this, &MainWindow::updateStatus);
    m_minute.start(minuteMs);
    resize(1280, 800);
    restoreGeometry(m_settings.store().value(QStringLiteral("window/geometry")).toByteArray());
    showWelcome();
}

void MainWindow::makeStatusBar()
{
    m_state = new ShapeLabel({}, FontRole::Small);
    m_grade = new TextLabel(QString(), FontRole::Small, Token::Text2);
    m_asOf = new TextLabel(QString(), FontRole::Small, Token::Text2);
    m_zone = new TextLabel(QString(), FontRole::Small, Token::Text2);
    m_state->setElided(true);
    for (TextLabel* label : {m_grade, m_asOf})
        label->setElided(true);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(Space::card, 0, Space::card, 0);
    statusBar()->addWidget(m_state);
    statusBar()->addWidget(m_grade);
    statusBar()->addPermanentWidget(m_asOf);
    statusBar()->addPermanentWidget(m_zone);
}

void MainWindow::connectMenus()
{
    connect(m_menus->create, &QAction::triggered, this, &MainWindow::createRequested);
    connect(m_menus->open, &QAction::triggered, this, &MainWindow::openRequested);
    connect(m_menus->openServer, &QAction::triggered, this, &MainWindow::serverRequested);
    connect(m_menus->sample, &QAction::triggered, this, &MainWindow::sampleRequested);
    connect(m_menus->import, &QAction::triggered, this, [this] { Q_EMIT importRequested({}); });
    connect(m_menus->exportAll, &QAction::triggered, this, &MainWindow::exportRequested);
    connect(m_menus->backUp, &QAction::triggered, this, &MainWindow::backUpRequested);
    connect(m_menus->closeRecord, &QAction::triggered, this, &MainWindow::closeRecordRequested);
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menus->refresh, &QAction::triggered, this, [this] { noteChanges(allTopics()); });
    connect(m_menus->fullScreen, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_menus->goTo, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_menus->back, &QAction::triggered, this, &MainWindow::goBack);
    connect(m_menus->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_menus->promises, &QAction::triggered, this, [this] { showPromises(this); });
    connect(m_menus->shortcuts, &QAction::triggered, this, [this] { showShortcuts(this); });
    connect(m_menus, &WindowMenus::pageChosen, this, [this](PageId page) { openPage(page); });
    connect(m_menus, &WindowMenus::editRequested, this, &MainWindow::runEdit);
    connect(m_menus, &WindowMenus::themeChosen, this, [this](Theme::Mode mode) {
        m_theme.setMode(mode);
        m_settings.setThemeMode(mode);
    });
    m_menus->setThemeMode(m_settings.themeMode());
    connect(m_menus->actAs, &QMenu::aboutToShow, this, &MainWindow::fillMembers);
    connect(m_menus->recent, &QMenu::aboutToShow, this, [this] {
        m_menus->recent->clear();
        for (const QString& path : m_settings.recentRecords())
            connect(m_menus->recent->addAction(path), &QAction::triggered, this, [this, path] { Q_EMIT recordRequested(path); });
        m_menus->recent->addAction(tr("None yet"))->setVisible(m_menus->recent->isEmpty());
    });
}

void MainWindow::showWelcome()
{
    m_menus->setPageActions(nullptr);
    m_menus->setRecordOpen(false, false);
    m_session = nullptr;
    m_history.clear();
    m_pages = nullptr;
    m_sidebar = nullptr;
    delete std::exchange(m_frame, nullptr);
    m_body->setCurrentWidget(m_welcome);
    m_welcome->setRecent(m_settings.recentRecords());
    setWindowTitle(tr("Welcome - Privy Seal"));
    updateStatus();
}

void MainWindow::showRecord(Session& session)
{
    showWelcome(); // what showed the record before is gone
    m_welcome->clearError();
    m_session = &session;
    m_lost = false;
    m_frame = new QWidget;
    auto* columns = new QHBoxLayout(m_frame);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_sidebar = new Sidebar(m_entries);
    m_pages = new PageHost(m_entries, {session.location(), session.isReadOnly(), session.readOnlyReason(), m_clock, m_theme, m_settings.store(),
                                       [&session] { return session.member(); }, [this] { return m_clock.now(); }, session.warning()});
    columns->addWidget(m_sidebar);
    columns->addWidget(m_pages, 1);
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](PageId page) { openPage(page); });
    connect(m_sidebar, &Sidebar::searchRequested, this, &MainWindow::showPalette);
    connect(m_sidebar->memberMenu(), &QMenu::aboutToShow, this, &MainWindow::fillMembers);
    connect(m_pages, &PageHost::openRequested, this, &MainWindow::openPage);
    connect(m_pages, &PageHost::importRequested, m_menus->import, &QAction::trigger);
    connect(m_pages, &PageHost::recordChanged, this, &MainWindow::noteChanges);
    connect(&session, &Session::changed, m_frame, [this](const QSet<Topic>& topics) { noteChanges(topics); });
    connect(&session, &Session::memberChanged, m_frame, [this] {
        updateActing();
        noteChanges(allTopics());
    });
    connect(&session, &Session::lookedAgain, m_frame, [this] {
        updateActing();
        updateCounts();
        updateStatus();
        if (!m_sidebar->memberMenu()->isVisible()) // it opens with the size that it has
            fillMembers();
    });
    connect(&session, &Session::lost, m_frame, [this](const Error& error) {
        m_lost = true;
        m_pages->setLost(error.message, error.detail);
        updateStatus();
    });
    connect(&session, &Session::found, m_frame, [this] {
        m_lost = false;
        m_pages->setLost({}, {});
        noteChanges(allTopics());
    });
    fillMembers();
    m_body->addWidget(m_frame);
    m_body->setCurrentWidget(m_frame);
    m_menus->setRecordOpen(true, !session.isReadOnly());
    fitSidebar();
    updateActing();
    updateCounts();
    updateStatus();
    const QVariant last = m_settings.store().value(QStringLiteral("window/page"));
    PageId first = m_entries.first().id;
    for (const PageEntry& entry : m_entries) {
        if (last.isValid() && last.toInt() == int(entry.id))
            first = entry.id;
    }
    goTo(first, {}, false);
}

void MainWindow::openPage(PageId page, const QString& subject)
{
    goTo(page, subject, true);
}

void MainWindow::goTo(PageId page, const QString& subject, bool remember)
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(), [page](const PageEntry& one) { return one.id == page; });
    if (!m_pages || entry == m_entries.cend())
        return;
    if (remember && m_pages->current() != page)
        m_history.append(m_pages->current());
    m_pages->show(page, subject);
    m_sidebar->setCurrent(page);
    m_menus->back->setEnabled(!m_history.isEmpty());
    m_menus->setPageActions(m_pages->currentPage());
    m_settings.store().setValue(QStringLiteral("window/page"), int(page));
    setWindowTitle(tr("%1 - %2 - Privy Seal").arg(entry->title, m_session->organisation()));
    if (Page* shown = m_pages->currentPage())
        shown->takeFocus();
}

void MainWindow::goBack()
{
    if (!m_history.isEmpty())
        goTo(m_history.takeLast(), {}, false);
}

void MainWindow::comeForward()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::showPalette()
{
    if (!m_session)
        return;
    auto* palette = new CommandPalette(m_session->location(), m_entries, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &CommandPalette::chosen, this, &MainWindow::openPage);
    palette->open();
}

void MainWindow::fillMembers()
{
    const QList<QMenu*> menus{m_menus->actAs, m_sidebar ? m_sidebar->memberMenu() : nullptr};
    for (QMenu* menu : menus) {
        if (!menu)
            continue;
        menu->clear();
        if (!m_session)
            continue;
        const auto offer = [&](const QString& name, const QString& id) {
            QAction* action = menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
            action->setCheckable(true);
            action->setChecked(m_session->member() == id);
            connect(action, &QAction::triggered, this, [this, id] { m_session->chooseMember(id); });
        };
        // Those read last, and that they may be others by now.
        if (const auto& counts = m_session->counts(); counts && !*counts)
            menu->addAction(counts->error().message)->setEnabled(false);
        for (const Member& member : m_session->members())
            offer(member.name, member.id);
        offer(tr("Nobody, I only read"), QString());
        menu->addSeparator();
        connect(menu->addAction(tr("Members...")), &QAction::triggered, this, [this] { openPage(PageId::Record); });
    }
}

void MainWindow::updateActing()
{
    const auto member = m_session->actingMember();
    if (!member) {
        m_sidebar->setActing({}, {});
        return;
    }
    QStringList roles;
    for (Role role : member->roles)
        roles.append(roleName(role));
    m_sidebar->setActing(member->name, roles.join(QStringLiteral(", ")));
}

void MainWindow::updateCounts()
{
    const auto& counts = m_session->counts();
    for (const PageEntry& entry : m_entries) {
        if (!entry.count || !counts)
            continue;
        if (*counts)
            m_sidebar->setCount(entry.id, entry.count(**counts));
        else
            m_sidebar->setCountUnknown(entry.id, counts->error().message);
    }
}

void MainWindow::setBusy(const QString& sentence)
{
    m_busy = sentence;
    m_welcome->setBusy(sentence);
    if (m_frame)
        m_frame->setEnabled(sentence.isEmpty());
    if (Page* shown = m_pages && sentence.isEmpty() ? m_pages->currentPage() : nullptr)
        shown->takeFocus();
    updateStatus();
}

void MainWindow::updateStatus()
{
    const QDateTime now = m_clock.now().utc().toLocalTime();
    m_zone->setText(tr("Times in %1").arg(now.timeZoneAbbreviation()));
    m_grade->setVisible(m_session);
    if (m_session) {
        m_grade->setText(m_session->grade().words);
        m_pages->setGrade(m_session->grade());
    }
    m_asOf->setVisible(m_session);
    m_asOf->setText(tr("Data as of %1").arg(datetext::moment(now)));
    if (!m_busy.isEmpty())
        m_state->setStatus({Shape::Ring, Tone::Neutral, m_busy});
    else if (!m_session)
        m_state->setStatus({Shape::None, Tone::Neutral, tr("No record open")});
    else if (m_lost)
        m_state->setStatus({Shape::Diamond, Tone::Bad, tr("Not read")});
    else if (m_session->isReadOnly())
        m_state->setStatus({Shape::Padlock, Tone::Neutral, tr("Open for reading only")});
    else
        m_state->setStatus({Shape::Ring, Tone::Neutral, tr("Open, changes are saved as they are made")});
}

void MainWindow::noteChanges(const QSet<Topic>& topics)
{
    if (!m_session)
        return;
    m_session->lookAgain();
    updateStatus();
    m_pages->noteChanges(topics);
}

void MainWindow::runEdit(const char* method)
{
    QWidget* target = QApplication::focusWidget();
    if (!target)
        return;
    // A table copies its rows under this name.
    const QByteArray wanted = qstrcmp(method, "copy") == 0 && target->metaObject()->indexOfMethod("copySelection()") >= 0 ? "copySelection" : method;
    if (target->metaObject()->indexOfMethod(QByteArray(wanted + "()").constData()) >= 0)
        QMetaObject::invokeMethod(target, wanted.constData());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.store().setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitSidebar();
}

void MainWindow::fitSidebar()
{
    if (!m_sidebar)
        return;
    m_sidebar->setNarrow(width() < std::max(narrowBelow, fontMetrics().averageCharWidth() * narrowLetters));
    m_sidebar->setWide(width() >= wideFrom);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    const bool isRecord = files.size() == 1 && files.first().endsWith(u".privyseal", Qt::CaseInsensitive);
    if (!m_session || isRecord)
        Q_EMIT recordRequested(files.first());
    else
        Q_EMIT importRequested(files);
}

} // namespace privyseal
