#pragma once

// The window: menu bar, the welcome page or sidebar and pages, status bar. It shows; Application decides what is open.
// GUI thread. The session outlives what shows it: showWelcome() or showRecord() comes before a session goes.

#include "app/desktop/pagefactory.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace privyseal {

class PageHost;
class TextLabel;
class Session;
class Settings;
class ShapeLabel;
class Sidebar;
class WelcomePage;
class WindowMenus;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Settings& settings, Theme& theme, const Clock& clock, QList<PageEntry> pages);

    void showWelcome();
    void showRecord(Session& session);
    void setBusy(const QString& sentence); // a record is being opened or made; empty: no more
    void openPage(PageId page, const QString& subject = {});
    void comeForward();
    [[nodiscard]] WelcomePage* welcome() const { return m_welcome; }
    [[nodiscard]] PageHost* pages() const { return m_pages; } // null without a record
    [[nodiscard]] WindowMenus* menus() const { return m_menus; }

Q_SIGNALS:
    void createRequested();
    void sampleRequested();
    void openRequested();
    void serverRequested();
    void recordRequested(const QString& path);
    void closeRecordRequested();
    void importRequested(const QStringList& paths); // empty: ask which
    void exportRequested();
    void backUpRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectMenus();
    void makeStatusBar();
    void goTo(PageId page, const QString& subject, bool remember);
    void goBack();
    void showPalette();
    void fillMembers();
    void updateActing();
    void updateCounts();
    void updateStatus();
    void noteChanges(const QSet<Topic>& topics);
    void fitSidebar();
    void runEdit(const char* method);

    Settings& m_settings;
    Theme& m_theme;
    const Clock& m_clock;
    QList<PageEntry> m_entries;
    WindowMenus* m_menus;
    QStackedWidget* m_body;
    WelcomePage* m_welcome;
    QWidget* m_frame = nullptr;
    Sidebar* m_sidebar = nullptr;
    PageHost* m_pages = nullptr;
    Session* m_session = nullptr;
    ShapeLabel* m_state;
    TextLabel *m_grade, *m_asOf, *m_zone;
    QTimer m_minute;
    QList<PageId> m_history;
    QString m_busy;
    bool m_lost = false;
};

} // namespace privyseal
