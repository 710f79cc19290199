#include "models/core/task.h"

#include <algorithm>

namespace privyseal {
namespace {

class WorkPool : public QThreadPool
{
public:
    WorkPool() { setMaxThreadCount(std::max(QThread::idealThreadCount(), 8)); } // most wait for a disk or a lock, not for a core
};

} // namespace

QThreadPool& Task::pool()
{
    static WorkPool pool;
    return pool;
}

} // namespace privyseal
