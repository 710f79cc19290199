#include "models/record/recordfacts.h"

#include "models/record/record.h"
#include "models/record/statement.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>
#include <functional>

namespace privyseal {
namespace {

// trust.md section 3. A reader cannot set the journal mode, and query_only makes the rest moot for it.
struct Required
{
    const char* name;
    const char* value;
    bool writersOnly;
};
constexpr std::array<Required, 5> required{{{"journal_mode", "truncate", true},
                                            {"synchronous", "3", false},
                                            {"foreign_keys", "1", false},
                                            {"trusted_schema", "0", false},
                                            {"cell_size_check", "1", false}}};
constexpr std::array<const char*, 12> countedTables{"agent", "agent_grant", "credential", "request", "decision", "incident",
                                                    "alert", "drill", "assessment", "guardrail", "authority", "member"};

Result<QString> pragma(const Record& record, const QString& name)
{
    auto value = Statement(record, QStringLiteral("PRAGMA ") + name).first([](const Row& row) { return row.text(0); });
    if (!value)
        return tl::unexpected<Error>(value.error());
    return value->value_or(QString());
}

// The guards that the record's schema sets up are those that must be there, to the word: a trigger of that name that does
// nothing guards nothing.
Result<QStringList> missingGuards(const Record& record)
{
    QStringList present;
    auto read = Statement(record, QStringLiteral("SELECT sql FROM sqlite_master WHERE type = 'trigger'")).each([&](const Row& row) {
        present.append(row.text(0).simplified());
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    static const QRegularExpression guardedTable(QStringLiteral("\\bBEFORE (?:UPDATE|DELETE) ON (\\w+)"));
    QStringList missing;
    const QStringList guards = guardStatements();
    for (const QString& guard : guards) {
        const QString kept = QString(guard).remove(QStringLiteral("IF NOT EXISTS ")).simplified();
        if (!present.contains(kept))
            missing.append(guardedTable.match(guard).captured(1));
    }
    missing.removeDuplicates();
    return missing;
}

} // namespace

Result<QList<RecordFacts::Setting>> settingsInForce(const Record& record)
{
    QList<RecordFacts::Setting> settings;
    for (const Required& one : required) {
        const QString name = QString::fromLatin1(one.name);
        const auto value = pragma(record, name);
        if (!value)
            return tl::unexpected<Error>(value.error());
        const bool moot = one.writersOnly && record.isReadOnly();
        settings.append({name, *value, moot || *value == QLatin1String(one.value)});
    }
    return settings;
}

Result<RecordFacts> readFacts(const Record& record)
{
    RecordFacts facts;
    facts.bytes = QFileInfo(record.location().path).size();
    const auto version = pragma(record, QStringLiteral("user_version"));
    if (!version)
        return tl::unexpected<Error>(version.error());
    facts.schema = version->toInt();
    auto engine = Statement(record, QStringLiteral("SELECT sqlite_version()")).first([](const Row& row) { return row.text(0); });
    if (!engine)
        return tl::unexpected<Error>(engine.error());
    facts.engine = QStringLiteral("SQLite ") + engine->value_or(QString());
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
    for (const char* table : countedTables) {
        const QString name = QString::fromLatin1(table);
        auto counted = Statement(record, QStringLiteral("SELECT count(*) FROM ") + name).first([](const Row& row) { return row.integer(0); });
        if (!counted)
            return tl::unexpected<Error>(counted.error());
        facts.rows.append({name, counted->value_or(0)});
    }
    auto settings = settingsInForce(record);
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
    auto looked = Statement(record, QStringLiteral("PRAGMA integrity_check(100)")).each([&](const Row& row) {
        check.pageFindings.append(row.text(0));
        return true;
    });
    if (!looked) {
        // A page that cannot even be walked is a finding, not a failure to look.
        if (looked.error().code != ErrorCode::RecordForeign)
            return tl::unexpected<Error>(looked.error());
        check.pageFindings.append(looked.error().detail);
    }
    check.pagesSound = check.pageFindings == QStringList{QStringLiteral("ok")};
    if (check.pagesSound)
        check.pageFindings.clear();
    const auto settings = settingsInForce(record);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    for (const RecordFacts::Setting& setting : *settings) {
        if (!setting.asRequired)
            check.settingsOff.append(setting.name);
    }
    const auto missing = missingGuards(record);
    if (!missing)
        return tl::unexpected<Error>(missing.error());
    check.guardsMissing = *missing;
    check.tookMs = timer.elapsed();
    return check;
}

} // namespace privyseal
