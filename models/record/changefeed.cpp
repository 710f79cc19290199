#include "models/record/changefeed.h"

#include "models/record/changewatcher.h"

#include <QThread>

namespace privyseal {
namespace {

constexpr int endPatienceMs = 2000;

} // namespace

ChangeFeed::ChangeFeed(QObject* parent) : QObject(parent)
{
    qRegisterMetaType<QSet<privyseal::Topic>>();
    qRegisterMetaType<privyseal::Error>();
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
    connect(m_watcher, &ChangeWatcher::lost, this, &ChangeFeed::lost);
    connect(m_watcher, &ChangeWatcher::found, this, &ChangeFeed::found);
    m_thread->start();
}

void ChangeFeed::stop()
{
    if (!m_thread)
        return;
    m_watcher->disconnect(this);
    m_thread->quit();
    // One that hangs in a dead network ends when the network's own patience does; nobody waits for that.
    if (m_thread->wait(endPatienceMs))
        delete m_thread;
    else
        connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    m_thread = nullptr;
    m_watcher = nullptr;
}

void ChangeFeed::lookNow()
{
    if (m_watcher)
        QMetaObject::invokeMethod(m_watcher, &ChangeWatcher::look, Qt::QueuedConnection);
}

} // namespace privyseal
