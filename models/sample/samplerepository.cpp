#include "models/sample/samplerepository.h"

#include "models/core/ids.h"
#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {

Result<qint64> SampleRepository::agentCount() const
{
    const auto count = Statement(m_record, QStringLiteral("SELECT count(*) FROM agent")).first([](const Row& row) { return row.integer(0); });
    if (!count)
        return tl::unexpected<Error>(count.error());
    return count->value_or(0);
}

Result<void> SampleRepository::insertReport(const SampleReport& report)
{
    Statement insert(m_record, QStringLiteral("INSERT INTO published_report (id, period_kind, period_from, period_to, as_of, file_sha256, "
                                              "published_at, published_by, figures) VALUES (:id, 'quarter', :from, :to, :as_of, :sha256, "
                                              ":published_at, :published_by, :figures)"));
    insert.bind(QStringLiteral("id"), report.id)
        .bind(QStringLiteral("from"), report.periodFrom)
        .bind(QStringLiteral("to"), report.periodTo)
        .bind(QStringLiteral("as_of"), report.publishedAt)
        .bind(QStringLiteral("sha256"), sha256Hex(report.figures))
        .bind(QStringLiteral("published_at"), report.publishedAt)
        .bind(QStringLiteral("published_by"), report.publishedBy)
        .bind(QStringLiteral("figures"), QString::fromUtf8(report.figures));
    const auto ran = insert.run();
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

} // namespace privyseal
