#pragma once

// Work on a record away from the thread that draws: each run opens a connection of its own in the pool, so that another
// process that holds the record makes nobody's window stand still. Thread: the owner's; `work` runs in the pool and may
// only use what it holds by value or what outlives the pool's work. `done` runs in the owner's thread, unless a newer
// run of the same RecordTask was started or it is gone; what `work` wrote is written all the same.

#include "models/core/task.h"
#include "models/record/record.h"

#include <type_traits>
#include <utility>

namespace privyseal {

class RecordTask
{
public:
    // `work` takes a Record& and gives a Result; `done` takes that Result, or the error of opening the record.
    template <class Work, class Done> void read(const RecordLocation& location, Work work, Done done)
    {
        start(location, Record::Mode::ReadOnly, std::move(work), std::move(done));
    }
    // The same with a record that can be written; RecordReadOnly where it can only be read.
    template <class Work, class Done> void write(const RecordLocation& location, Work work, Done done)
    {
        start(location, Record::Mode::ReadWrite, std::move(work), std::move(done));
    }
    void cancel() { m_task.cancel(); }
    [[nodiscard]] bool isRunning() const { return m_task.isRunning(); }

private:
    template <class Work, class Done> void start(const RecordLocation& location, Record::Mode mode, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work, Record&>;
        m_task.start<Answer>(
            [location, mode, work = std::move(work)](TaskControl& control) -> Answer {
                if (mode == Record::Mode::ReadOnly && control.isCancelled())
                    return fail(ErrorCode::Cancelled, {}); // nobody waits for this answer any more
                const auto record = Record::open(location, mode);
                if (!record)
                    return tl::unexpected<Error>(record.error());
                if (mode == Record::Mode::ReadWrite && (*record)->isReadOnly())
                    return fail(ErrorCode::RecordReadOnly, (*record)->readOnlyReason());
                return work(**record);
            },
            std::function<void(Answer)>(std::move(done)));
    }

    Task m_task;
};

} // namespace privyseal
