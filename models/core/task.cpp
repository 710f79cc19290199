#include "models/core/task.h"

#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>

namespace privyseal {
namespace {

constexpr int workersNiceness = 10;

class WorkPool : public QThreadPool
{
public:
    WorkPool() { setMaxThreadCount(std::max(QThread::idealThreadCount(), 8)); } // most wait for a disk or a lock, not for a core
};

} // namespace

// Linux gives each thread a niceness of its own, whatever POSIX says of processes (setpriority(2), notes).
void Task::standBack()
{
    thread_local const int outcome = ::setpriority(PRIO_PROCESS, id_t(::gettid()), workersNiceness);
    Q_UNUSED(outcome) // where it is refused all threads stay alike
}

QThreadPool& Task::pool()
{
    static WorkPool pool;
    return pool;
}

} // namespace privyseal
