#include "models/record/recordfacts.h"

#include "models/record/engine.h"
#include "models/record/record.h"
#include "models/record/statement.h"

#include <QElapsedTimer>

#include <array>
#include <functional>

namespace privyseal {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 13> countedTables{{{"agents", "agent"}, {"grants", "agent_grant"},
    {"credentials", "credential"}, {"requests", "request"}, {"decisions", "decision"}, {"incidents", "incident"}, {"alerts", "alert"},
    {"drills", "drill"}, {"assessments", "assessment"}, {"guardrails", "guardrail"}, {"authorities", "authority"}, {"members", "member"},
    {"reports", "published_report"}}};

} // namespace

Result<RecordFacts> readFacts(const Record& record)
{
    RecordFacts facts;
    const Engine& engine = record.engine();
    const auto bytes = engine.bytes();
    const auto version = engine.version();
    const auto schema = engine.schema();
    if (!bytes || !version || !schema)
        return tl::unexpected<Error>(!bytes ? bytes.error() : !version ? version.error() : schema.error());
    facts.bytes = *bytes;
    facts.engine = *version;
    facts.schema = *schema;
    const std::pair<const char*, std::function<void(const QString&)>> said[] = {
        {"organisation", [&](const QString& text) { facts.organisation = text; }},
        {"record_id", [&](const QString& text) { facts.recordId = text; }},
        {"created_at", [&](const QString& text) { facts.createdAt = Instant::parse(text).value_or(Instant()); }},
        {"day0", [&](const QString& text) { facts.day0 = Instant::parse(text).value_or(Instant()); }}};
    for (const auto& [key, take] : said) {
        const auto value = record.meta(QString::fromLatin1(key));
        if (!value)
            return tl::unexpected<Error>(value.error());
        take(value->value_or(QString()));
    }
    for (const auto& [kind, table] : countedTables) {
        const auto counted = Statement(record, QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)).first([](const Row& row) { return row.integer(0); });
        if (!counted)
            return tl::unexpected<Error>(counted.error());
        facts.rows.append({QLatin1String(kind), counted->value_or(0)});
    }
    auto settings = engine.settings();
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    facts.settings = *settings;
    return facts;
}

Result<RecordCheck> checkRecord(const Record& record)
{
    QElapsedTimer timer;
    timer.start();
    RecordCheck check;
    const Engine& engine = record.engine();
    const auto damage = engine.damage();
    if (!damage)
        return tl::unexpected<Error>(damage.error());
    check.pageFindings = *damage;
    check.pagesSound = damage->isEmpty();
    const auto settings = engine.settings();
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    for (const RecordFacts::Setting& setting : *settings) {
        if (!setting.asRequired)
            check.settingsOff.append(setting.name);
    }
    const auto missing = engine.missingGuards();
    if (!missing)
        return tl::unexpected<Error>(missing.error());
    check.guardsMissing = *missing;
    check.tookMs = timer.elapsed();
    return check;
}

} // namespace privyseal
