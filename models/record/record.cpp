#include "models/record/record.h"

#include "models/core/ids.h"
#include "models/record/engine.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"

#include <QCoreApplication>
#include <QSqlDatabase>

namespace privyseal {
namespace {

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

QString topicName(Topic topic)
{
    static const char* const names[] = {"agents", "requests", "incidents", "alerts", "drills",
                                        "controls", "members", "plan", "reports", "settings"};
    return QLatin1String(names[int(topic)]);
}

} // namespace

Record::Record(std::unique_ptr<Engine> engine, Mode mode) : m_engine(std::move(engine)), m_mode(mode) {}

Record::~Record() = default;

const RecordLocation& Record::location() const
{
    return m_engine->location();
}

bool Record::isReadOnly() const
{
    return m_engine->isReadOnly();
}

QString Record::readOnlyReason() const
{
    return m_engine->readOnlyReason();
}

QString Record::warning() const
{
    return m_engine->warning();
}

QSqlDatabase Record::database() const
{
    return m_engine->database();
}

Result<void> Record::reconnect()
{
    return m_engine->open(m_mode == Mode::ReadOnly);
}

Result<void> Record::backupTo(const QString& target) const
{
    return m_engine->backupTo(target);
}

Result<void> Record::recognise()
{
    const auto schema = m_engine->schema();
    if (!schema)
        return tl::unexpected<Error>(schema.error());
    if (*schema > newestSchema())
        return fail(ErrorCode::RecordNewer, RecordWords::tr("This record was written by a newer Privy Seal; update the program to open it."),
                    QStringLiteral("schema %1, known %2").arg(*schema).arg(newestSchema()));
    if (*schema == newestSchema())
        return {};
    if (isReadOnly())
        return fail(ErrorCode::RecordReadOnly, RecordWords::tr("This record is of an older format; open it once with write access."));
    auto migrated = migrate(*this, *schema, newestSchema());
    if (!migrated && migrated.error().code == ErrorCode::RecordReadOnly) // a writer's role does not change tables
        return fail(ErrorCode::RecordReadOnly, RecordWords::tr("This record is of an older format; somebody with its owner role has to open it once."),
                    migrated.error().detail);
    return migrated;
}

Result<std::unique_ptr<Record>> Record::create(const RecordLocation& location, const NewRecord& fields, const Filling& fill)
{
    auto engine = Engine::of(location, usualPatienceMs);
    if (!engine)
        return tl::unexpected<Error>(engine.error());
    if (auto prepared = (*engine)->prepare(); !prepared)
        return tl::unexpected<Error>(prepared.error());
    std::unique_ptr<Record> record(new Record(std::move(*engine), Mode::ReadWrite));
    auto filled = [&]() -> Result<void> {
        auto transaction = Transaction::begin(*record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        if (auto founded = record->m_engine->found(); !founded)
            return founded;
        if (auto built = buildSchema(*record, 0, newestSchema()); !built)
            return built;
        const std::pair<const char*, QString> said[] = {{"organisation", fields.organisation},
                                                        {"record_id", randomHexId()},
                                                        {"day0", fields.day0.stored()},
                                                        {"created_at", fields.now.stored()}};
        for (const auto& [key, value] : said) {
            if (auto set = record->setMeta(QLatin1String(key), value); !set)
                return set;
        }
        if (fill) {
            if (auto more = fill(*record); !more)
                return more;
        }
        return transaction->commit();
    }();
    if (filled)
        filled = record->m_engine->settle();
    if (!filled) {
        record->m_engine->abandon();
        return tl::unexpected<Error>(filled.error());
    }
    return record;
}

Result<std::unique_ptr<Record>> Record::open(const RecordLocation& location, Mode mode, int patienceMs)
{
    auto engine = Engine::of(location, patienceMs);
    if (!engine)
        return tl::unexpected<Error>(engine.error());
    if (auto opened = (*engine)->open(mode == Mode::ReadOnly); !opened)
        return tl::unexpected<Error>(opened.error());
    std::unique_ptr<Record> record(new Record(std::move(*engine), mode));
    if (auto recognised = record->recognise(); !recognised)
        return tl::unexpected<Error>(recognised.error());
    return record;
}

Result<std::optional<QString>> Record::meta(const QString& key) const
{
    return Statement(*this, QStringLiteral("SELECT value FROM record_meta WHERE key = :key"))
        .bind(QStringLiteral("key"), key)
        .first([](const Row& row) { return row.text(0); });
}

Result<void> Record::setMeta(const QString& key, const QString& value)
{
    auto set = Statement(*this, QStringLiteral("INSERT INTO record_meta (key, value) VALUES (:key, :value) "
                                               "ON CONFLICT (key) DO UPDATE SET value = excluded.value"))
                   .bind(QStringLiteral("key"), key)
                   .bind(QStringLiteral("value"), value.isNull() ? QStringLiteral("") : value)
                   .run();
    if (!set)
        return tl::unexpected<Error>(set.error());
    return {};
}

Result<void> Record::noteChange(Topic topic)
{
    auto counted = Statement(*this, QStringLiteral("INSERT INTO change_counter (topic, seq) VALUES (:topic, 1) "
                                                   "ON CONFLICT (topic) DO UPDATE SET seq = change_counter.seq + 1"))
                       .bind(QStringLiteral("topic"), topicName(topic))
                       .run();
    if (!counted)
        return tl::unexpected<Error>(counted.error());
    return m_engine->announce(topicName(topic));
}

} // namespace privyseal
