#include "models/record/changefeed.h"

#include "models/record/changewatcher.h"

#include <QCoreApplication>
#include <QThread>

#include <utility>

namespace privyseal {
namespace {

constexpr int endPatienceMs = 2000;

} // namespace

ChangeFeed::ChangeFeed(QObject* parent) : QObject(parent)
{
    qRegisterMetaType<QSet<privyseal::Topic>>();
    qRegisterMetaType<privyseal::Error>();
    m_silence.setSingleShot(true);
    m_silence.setInterval(silenceMs);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        if (m_isLost)
            return; // known, and it tries to come back
        m_isSilent = true;
        Q_EMIT lost({ErrorCode::ConnectionLost, QCoreApplication::translate("ChangeFeed", "There has been no answer for ten seconds."), {}});
    });
}

ChangeFeed::~ChangeFeed()
{
    stop();
}

void ChangeFeed::watch(const RecordLocation& location, const std::optional<ChangeCounters>& known)
{
    stop();
    m_watcher = new ChangeWatcher(location, known);
    m_thread = new QThread;
    m_thread->setObjectName(QStringLiteral("change feed"));
    m_watcher->moveToThread(m_thread);
    connect(m_thread, &QThread::started, m_watcher, &ChangeWatcher::start);
    connect(m_thread, &QThread::finished, m_watcher, &QObject::deleteLater);
    connect(m_watcher, &ChangeWatcher::changed, this, &ChangeFeed::changed);
    connect(m_watcher, &ChangeWatcher::lost, this, &ChangeFeed::noteLost);
    connect(m_watcher, &ChangeWatcher::found, this, &ChangeFeed::noteFound);
    connect(m_watcher, &ChangeWatcher::looked, this, &ChangeFeed::noteAnswer);
    m_thread->start();
    m_silence.start();
}

void ChangeFeed::stop()
{
    if (!m_thread)
        return;
    m_watcher->disconnect(this);
    m_silence.stop();
    m_isLost = m_isSilent = false;
    m_thread->quit();
    // One that hangs in a dead network ends when the network's own patience does; nobody waits for that.
    if (m_thread->wait(endPatienceMs))
        delete m_thread;
    else
        connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    m_thread = nullptr;
    m_watcher = nullptr;
}

void ChangeFeed::noteLost(const Error& error)
{
    m_isLost = true;
    m_isSilent = false;
    Q_EMIT lost(error);
}

void ChangeFeed::noteFound()
{
    m_isLost = m_isSilent = false;
    Q_EMIT found();
}

// A look has ended, whatever it saw: what it saw was told before.
void ChangeFeed::noteAnswer()
{
    m_silence.start();
    if (std::exchange(m_isSilent, false))
        Q_EMIT found();
}

void ChangeFeed::lookNow()
{
    if (m_watcher)
        QMetaObject::invokeMethod(m_watcher, &ChangeWatcher::look, Qt::QueuedConnection);
}

} // namespace privyseal
