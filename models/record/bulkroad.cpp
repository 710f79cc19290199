#include "models/record/bulkroad.h"

#include "models/record/engine.h"
#include "models/record/record.h"

namespace privyseal {

Result<std::unique_ptr<BulkRoad>> BulkRoad::open(Record& record, BulkTarget target)
{
    return record.engine().bulkRoad(record, std::move(target));
}

} // namespace privyseal
