#include "models/tables/tableexport.h"

#include <QCoreApplication>

namespace privyseal {

Result<qint64> forEachRow(const Record& record, const PageSource& source, const TableQuery& query, TaskControl& control,
                          const std::function<Result<void>(const TableRow&)>& visit)
{
    constexpr int rowsAtOnce = 512;
    const auto total = source.count(record, query);
    if (!total)
        return tl::unexpected<Error>(total.error());
    qint64 done = 0;
    std::optional<TableKey> start;
    while (true) {
        const auto page = source.page(record, query, start, rowsAtOnce);
        if (!page)
            return tl::unexpected<Error>(page.error());
        for (const TableRow& row : page->rows) {
            if (control.isCancelled())
                return fail(ErrorCode::Cancelled, QCoreApplication::translate("TableExport", "Cancelled; the export was not finished."));
            if (auto visited = visit(row); !visited)
                return tl::unexpected<Error>(visited.error());
            ++done;
        }
        control.report(done, *total);
        if (!page->next)
            return done;
        start = page->next;
    }
}

} // namespace privyseal
