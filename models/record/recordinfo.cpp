#include "models/record/recordinfo.h"

#include "models/record/record.h"
#include "models/record/statement.h"

#include <QFileInfo>

namespace privyseal {
namespace {

Result<QString> single(const Record& record, const QString& sql)
{
    const auto value = Statement(record, sql).first([](const Row& row) { return row.text(0); });
    if (!value)
        return tl::unexpected<Error>(value.error());
    return value->value_or(QString());
}

} // namespace

Result<RecordInfo> recordInfo(const Record& record)
{
    RecordInfo info;
    info.newestSchema = newestSchema();
    info.bytes = QFileInfo(record.location().path).size();
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
    const auto schema = single(record, QStringLiteral("PRAGMA user_version"));
    if (!schema)
        return tl::unexpected<Error>(schema.error());
    info.schema = schema->toInt();
    static const char* const synchronous[] = {"off", "normal", "full", "extra"};
    for (const char* setting : {"journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check", "page_size"}) {
        const auto value = single(record, QStringLiteral("PRAGMA ") + QLatin1String(setting));
        if (!value)
            return tl::unexpected<Error>(value.error());
        const QString name = QLatin1String(setting);
        const bool level = name == u"synchronous" && value->toInt() >= 0 && value->toInt() < 4;
        info.storage.append({name, level ? QLatin1String(synchronous[value->toInt()]) : *value});
    }
    static const std::pair<const char*, const char*> tables[] = {
        {"agents", "agent"},     {"grants", "agent_grant"}, {"credentials", "credential"}, {"requests", "request"},
        {"decisions", "decision"}, {"incidents", "incident"}, {"alerts", "alert"},         {"drills", "drill"},
        {"assessments", "assessment"}, {"members", "member"}, {"reports", "published_report"}};
    for (const auto& [kind, table] : tables) {
        const auto rows = single(record, QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table));
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        info.counts.append({QLatin1String(kind), rows->toLongLong()});
    }
    return info;
}

} // namespace privyseal
