#include "models/record/recordinfo.h"

#include "models/record/engine.h"
#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {
Result<RecordInfo> recordInfo(const Record& record)
{
    RecordInfo info;
    info.newestSchema = newestSchema();
    const Engine& engine = record.engine();
    const auto bytes = engine.bytes();
    const auto version = engine.version();
    const auto schema = engine.schema();
    const auto settings = engine.settings();
    if (!bytes || !version || !schema || !settings)
        return tl::unexpected<Error>(!bytes ? bytes.error() : !version ? version.error() : !schema ? schema.error() : settings.error());
    info.bytes = *bytes;
    info.engine = *version;
    info.schema = *schema;
    for (const RecordFacts::Setting& setting : *settings)
        info.storage.append({setting.name, setting.value});
    const std::pair<const char*, QString*> said[] = {{"organisation", &info.organisation},
                                                     {"record_id", &info.recordId},
                                                     {"day0", &info.day0},
                                                     {"created_at", &info.createdAt}};
    for (const auto& [key, place] : said) {
        const auto value = record.meta(QLatin1String(key));
        if (!value)
            return tl::unexpected<Error>(value.error());
        *place = value->value_or(QString());
    }
    static const std::pair<const char*, const char*> tables[] = {
        {"agents", "agent"},     {"grants", "agent_grant"}, {"credentials", "credential"}, {"requests", "request"},
        {"decisions", "decision"}, {"incidents", "incident"}, {"alerts", "alert"},         {"drills", "drill"},
        {"assessments", "assessment"}, {"members", "member"}, {"reports", "published_report"}};
    for (const auto& [kind, table] : tables) {
        const auto rows = Statement(record, QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)).first([](const Row& row) { return row.integer(0); });
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        info.counts.append({QLatin1String(kind), rows->value_or(0)});
    }
    return info;
}

} // namespace privyseal
