#pragma once

// Long work away from the GUI thread: `work` runs in a pool, `done` runs in `context`'s thread, unless a newer run of
// the same Task was started or the Task is gone: then its result is dropped. Workers open their own Record.

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>

namespace privyseal {

// Says how far the work is and whether it should end; given to the worker.
class TaskControl
{
public:
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    void report(qint64 done, qint64 total)
    {
        m_done = done;
        m_total = total;
    }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; } // 0: not known

private:
    std::atomic<bool> m_cancelled = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
};

class Task : public QObject
{
public:
    using QObject::QObject;
    ~Task() override { cancel(); }

    template <class Value> void start(std::function<Value(TaskControl&)> work, std::function<void(Value)> done)
    {
        cancel();
        auto control = std::make_shared<TaskControl>();
        m_control = control;
        const quint64 generation = ++m_generation;
        auto* watcher = new QFutureWatcher<Value>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation, done] {
            watcher->deleteLater();
            if (generation != m_generation)
                return;
            m_control.reset();
            done(watcher->result());
        });
        watcher->setFuture(QtConcurrent::run(&pool(), [control, work] {
            standBack();
            return work(*control);
        }));
    }
    void cancel()
    {
        ++m_generation;
        if (m_control)
            m_control->cancel();
        m_control.reset();
    }
    // Where all work runs. Not the pool that Qt paints with: a worker that waits for a lock would keep the window from
    // drawing itself.
    [[nodiscard]] static QThreadPool& pool();
    [[nodiscard]] bool isRunning() const { return m_control != nullptr; }
    [[nodiscard]] TaskControl* control() const { return m_control.get(); } // null when nothing runs

private:
    // Lets the thread that draws go first where there are fewer cores than work: the calling thread is given less of them.
    static void standBack();

    std::shared_ptr<TaskControl> m_control;
    quint64 m_generation = 0;
};

} // namespace privyseal
