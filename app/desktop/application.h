#pragma once

// The composition root of the desktop program: builds theme, settings, session and window, and carries out what the window
// asks for. GUI thread. Owns everything; the record's session goes after what shows it, and
// what the pool is still writing is waited for at the end.

#include "app/desktop/keychain.h"
#include "app/desktop/settings.h"
#include "models/core/clock.h"
#include "models/core/task.h"
#include "models/record/record.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QApplication;

namespace privyseal {

class MainWindow;
class ServerDialog;
class Session;
struct RecordForm;
struct SessionFacts;

struct Surroundings
{
    QString settingsFile; // empty: the usual XDG place
    QString dataFolder;   // empty: the usual XDG place
    const Clock* clock = nullptr; // null: the system's
};

class Application : public QObject
{
    Q_OBJECT
public:
    Application(QApplication& qt, const Surroundings& surroundings);
    ~Application() override;

    // Opens what was asked for, else what was open last, else the welcome page; shows the window.
    void start(const QString& record);
    // In the pool; the window is busy meanwhile. Where it cannot be opened the welcome page, or a box over the record that
    // stays open, says why, and nothing is made. Of two that are asked for the last is opened. A server that wants a
    // password gets the one in the keychain; where none fits a dialog asks for it.
    void openRecord(const QString& path);
    void openSample();
    // In the pool; `done` hears how it went, then the record is opened.
    void createRecord(const RecordForm& form, std::function<void(const Result<void>&)> done);
    void closeRecord();
    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] Session* session() { return m_session.get(); } // null while none is open

private:
    void openAt(const RecordLocation& location);
    void showOpened(const RecordLocation& location, const Result<SessionFacts>& facts);
    void showNotOpened(const RecordLocation& location, const Error& error);
    void askServer(const QString& address, const Error* problem);
    void updateBusy();
    void askCreate();
    void askOpen();
    void askImport(const QStringList& paths);
    void showImport(const QStringList& paths);
    void askExport();
    void exportTo(const QString& target);
    void backUp();
    void say(const QString& happened, const QString& more, const QString& detail);

    SystemClock m_systemClock;
    const Clock& m_clock;
    Settings m_settings;
    Theme m_theme;
    QString m_dataFolder;
    Keychain m_keychain;
    QPointer<ServerDialog> m_serverDialog; // while it asks
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    QString m_opening; // the sentence while m_openTask runs
    Task m_openTask, m_createTask, m_sampleTask, m_exportTask;
};

} // namespace privyseal
