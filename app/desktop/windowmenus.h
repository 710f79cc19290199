#pragma once

// The menu bar: every action that the window knows, with its shortcut. The window connects them; a page's own actions are
// put in while it is shown. GUI thread; actions and menus belong to the window.

#include "app/desktop/pagefactory.h"
#include "views/common/theme.h"

#include <QHash>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace privyseal {

class WindowMenus : public QObject
{
    Q_OBJECT
public:
    WindowMenus(QMainWindow* window, const QList<PageEntry>& pages);

    QAction *create, *open, *openServer, *sample, *import, *exportAll, *backUp, *closeRecord, *quit;
    QAction *refresh, *fullScreen, *goTo, *back, *about, *promises, *shortcuts;
    QMenu *recent, *actAs;

    void setRecordOpen(bool open, bool writable);
    void setPageActions(const Page* page); // null: none
    void setThemeMode(Theme::Mode mode);

Q_SIGNALS:
    void pageChosen(privyseal::PageId page);
    void themeChosen(privyseal::Theme::Mode mode);
    void editRequested(const char* method); // a slot of the widget with the focus

private:
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& keys = {}, const char* name = nullptr);
    void addEdit(const QString& text, const QKeySequence& keys, const char* method);

    QMainWindow* m_window;
    QHash<PageMenu, QMenu*> m_menus;
    QHash<PageMenu, QList<QAction*>> m_pageActions;
    QHash<Theme::Mode, QAction*> m_themes;
    QList<QAction*> m_pages;
};

} // namespace privyseal
