#pragma once

// Makes work on approvals of work on a record, for RecordTask::write: the service is the worker's own. `clock` outlives
// the pool's work.

#include "models/approvals/approvalservice.h"

#include <type_traits>
#include <utility>

namespace privyseal {

template <class Work> [[nodiscard]] auto withApprovals(const Clock& clock, Work work)
{
    return [&clock, work = std::move(work)](Record& record) -> std::invoke_result_t<Work, ApprovalService&> {
        ApprovalService service(record, clock);
        return work(service);
    };
}

} // namespace privyseal
