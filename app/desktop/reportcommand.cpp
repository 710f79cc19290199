#include "app/desktop/reportcommand.h"

#include "models/core/clock.h"
#include "models/record/record.h"
#include "models/reports/reportservice.h"
#include "views/reports/reportpdf.h"

#include <cstdio>

namespace privyseal {

int writeReport(const CommandLine& line)
{
    const auto write = [&line]() -> Result<void> {
        auto record = Record::open({line.record}, Record::Mode::ReadOnly);
        if (!record)
            return tl::unexpected<Error>(record.error());
        if (const QString warning = (*record)->warning(); !warning.isEmpty())
            std::fprintf(stderr, "%s\n", qPrintable(warning));
        const SystemClock clock;
        const Instant asOf = line.asOf.value_or(clock.now());
        const Period period = Period::containing(periodKindFromText(line.period).value_or(Period::Kind::Quarter), asOf);
        const auto report = ReportService(**record, clock).build(period, asOf);
        if (!report)
            return tl::unexpected<Error>(report.error());
        return writeReportPdf(*report, line.out, line.letter ? PaperSize::Letter : PaperSize::A4);
    };
    if (auto written = write(); !written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().message));
        return exitCode(written.error().code);
    }
    return 0;
}

} // namespace privyseal
