#include "app/desktop/windowmenus.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace privyseal {

WindowMenus::WindowMenus(QMainWindow* window, const QList<PageEntry>& pages) : QObject(window), m_window(window)
{
    QMenuBar* bar = window->menuBar();
    QMenu* record = bar->addMenu(tr("&Record"));
    QMenu* edit = bar->addMenu(tr("&Edit"));
    QMenu* view = bar->addMenu(tr("&View"));
    QMenu* go = bar->addMenu(tr("&Go"));
    QMenu* tools = bar->addMenu(tr("&Tools"));
    QMenu* help = bar->addMenu(tr("&Help"));
    m_menus = {{PageMenu::Record, record}, {PageMenu::Edit, edit}, {PageMenu::View, view}, {PageMenu::Tools, tools}};

    create = add(record, tr("&Create a record..."), QKeySequence::New, "actionCreate");
    open = add(record, tr("&Open a record..."), QKeySequence::Open, "actionOpen");
    openServer = add(record, tr("Open a record on a se&rver..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), "actionOpenServer");
    sample = add(record, tr("Open the &sample"));
    recent = record->addMenu(tr("Open &again"));
    record->addSeparator();
    import = add(record, tr("&Import..."), QKeySequence(Qt::CTRL | Qt::Key_I), "actionImport");
    exportAll = add(record, tr("&Export all data..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), "actionExport");
    backUp = add(record, tr("&Back up..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), "actionBackUp");
    record->addSeparator();
    closeRecord = add(record, tr("C&lose the record"), QKeySequence::Close, "actionClose");
    quit = add(record, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), "actionQuit");
    quit->setMenuRole(QAction::QuitRole);

    addEdit(tr("Cu&t"), QKeySequence::Cut, "cut");
    addEdit(tr("&Copy"), QKeySequence::Copy, "copy");
    addEdit(tr("&Paste"), QKeySequence::Paste, "paste");
    addEdit(tr("Select &all"), QKeySequence::SelectAll, "selectAll");

    auto* themes = new QActionGroup(this);
    QMenu* themeMenu = view->addMenu(tr("&Look"));
    const std::pair<Theme::Mode, QString> modes[] = {
        {Theme::Mode::System, tr("As the &system")}, {Theme::Mode::Light, tr("&Light")}, {Theme::Mode::Dark, tr("&Dark")}};
    for (const auto& [mode, name] : modes) {
        QAction* action = add(themeMenu, name);
        action->setCheckable(true);
        themes->addAction(action);
        m_themes.insert(mode, action);
        connect(action, &QAction::triggered, this, [this, chosen = mode] { Q_EMIT themeChosen(chosen); });
    }
    refresh = add(view, tr("&Read again"), QKeySequence::Refresh, "actionRefresh");
    fullScreen = add(view, tr("&Full screen"), QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);

    goTo = add(go, tr("&Go to..."), QKeySequence(Qt::CTRL | Qt::Key_K), "actionGoTo");
    back = add(go, tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), "actionBack");
    go->addSeparator();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QAction* action = add(go, pages[i].title, i < 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))) : QKeySequence());
        m_pages.append(action);
        connect(action, &QAction::triggered, this, [this, id = pages[i].id] { Q_EMIT pageChosen(id); });
    }
    actAs = tools->addMenu(tr("&Act as"));
    shortcuts = add(help, tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1), "actionShortcuts");
    promises = add(help, tr("What is &guaranteed, and what is not"), {}, "actionPromises");
    about = add(help, tr("&About Privy Seal"), {}, "actionAbout");
    about->setMenuRole(QAction::AboutRole);
}

QAction* WindowMenus::add(QMenu* menu, const QString& text, const QKeySequence& keys, const char* name)
{
    auto* action = new QAction(text, m_window);
    action->setShortcut(keys);
    if (name)
        action->setObjectName(QLatin1String(name));
    menu->addAction(action);
    return action;
}

void WindowMenus::addEdit(const QString& text, const QKeySequence& keys, const char* method)
{
    QAction* action = add(m_menus[PageMenu::Edit], text, keys);
    connect(action, &QAction::triggered, this, [this, method] { Q_EMIT editRequested(method); });
}

void WindowMenus::setRecordOpen(bool isOpen, bool writable)
{
    for (QAction* action : {exportAll, backUp, closeRecord, refresh, goTo})
        action->setEnabled(isOpen);
    import->setEnabled(isOpen && writable);
    actAs->setEnabled(isOpen);
    for (QAction* action : m_pages)
        action->setEnabled(isOpen);
    if (!isOpen)
        back->setEnabled(false);
}

void WindowMenus::setPageActions(const Page* page)
{
    for (auto menu = m_menus.cbegin(); menu != m_menus.cend(); ++menu) {
        QList<QAction*>& held = m_pageActions[menu.key()];
        for (QAction* action : held)
            menu.value()->removeAction(action);
        held = page ? page->menuActions(menu.key()) : QList<QAction*>();
        if (held.isEmpty())
            continue;
        auto* separator = new QAction(this);
        separator->setSeparator(true);
        held.prepend(separator);
        menu.value()->addActions(held);
    }
}

void WindowMenus::setThemeMode(Theme::Mode mode)
{
    m_themes.value(mode)->setChecked(true);
}

} // namespace privyseal
