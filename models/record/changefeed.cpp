#include "models/record/changefeed.h"

#include "models/record/statement.h"

namespace privyseal {
namespace {

constexpr int lookEveryMs = 500;
const QList<std::pair<QString, Topic>>& topicsByName()
{
    static const QList<std::pair<QString, Topic>> topics{
        {QStringLiteral("agents"), Topic::Agents},     {QStringLiteral("requests"), Topic::Requests},
        {QStringLiteral("incidents"), Topic::Incidents}, {QStringLiteral("alerts"), Topic::Alerts},
        {QStringLiteral("drills"), Topic::Drills},     {QStringLiteral("controls"), Topic::Controls},
        {QStringLiteral("members"), Topic::Members},   {QStringLiteral("plan"), Topic::Plan},
        {QStringLiteral("reports"), Topic::Reports},   {QStringLiteral("settings"), Topic::Settings}};
    return topics;
}

QSet<Topic> everyTopic()
{
    QSet<Topic> topics;
    for (const auto& [name, topic] : topicsByName())
        topics.insert(topic);
    return topics;
}

} // namespace

ChangeFeed::ChangeFeed(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ChangeFeed::lookNow);
}

ChangeFeed::~ChangeFeed() = default;

Result<void> ChangeFeed::watch(const RecordLocation& location)
{
    stop();
    m_location = location;
    if (auto begun = begin(); !begun && begun.error().code != ErrorCode::RecordLocked)
        return begun;
    m_timer.start();
    return {};
}

// All or nothing: without a version to compare with there is no record to look at.
Result<void> ChangeFeed::begin()
{
    auto record = Record::open(m_location, Record::Mode::ReadOnly, 0); // a window must not stand still for another's import
    if (!record)
        return tl::unexpected<Error>(record.error());
    m_record = std::move(*record);
    const auto version = dataVersion();
    const auto counted = version ? counters() : Result<QHash<QString, qint64>>(tl::unexpected<Error>(version.error()));
    if (!counted) {
        m_record.reset();
        return tl::unexpected<Error>(counted.error());
    }
    m_version = *version;
    m_counters = *counted;
    return {};
}

void ChangeFeed::stop()
{
    m_timer.stop();
    m_record.reset();
    m_location = {};
    m_lost = false;
}

Result<qint64> ChangeFeed::dataVersion() const
{
    auto version = Statement(*m_record, QStringLiteral("PRAGMA data_version")).first([](const Row& row) { return row.integer(0); });
    if (!version)
        return tl::unexpected<Error>(version.error());
    return version->value_or(0);
}

Result<QHash<QString, qint64>> ChangeFeed::counters() const
{
    QHash<QString, qint64> counted;
    auto read = Statement(*m_record, QStringLiteral("SELECT topic, seq FROM change_counter")).each([&](const Row& row) {
        counted.insert(row.text(0), row.integer(1));
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return counted;
}

void ChangeFeed::noteLost(const Error& error)
{
    if (!std::exchange(m_lost, true))
        Q_EMIT lost(error);
}

void ChangeFeed::lookNow()
{
    if (m_location.path.isEmpty())
        return;
    if (!m_record) {
        if (auto begun = begin(); !begun) {
            if (begun.error().code != ErrorCode::RecordLocked)
                noteLost(begun.error());
            return;
        }
        if (std::exchange(m_lost, false))
            Q_EMIT found();
        Q_EMIT changed(everyTopic());
        return;
    }
    const auto version = dataVersion();
    const auto counted = version && *version != m_version ? counters() : Result<QHash<QString, qint64>>(m_counters);
    if ((!version && version.error().code == ErrorCode::RecordLocked) || (version && !counted && counted.error().code == ErrorCode::RecordLocked))
        return;
    if (!version || !counted) {
        noteLost(version ? counted.error() : version.error());
        return;
    }
    if (std::exchange(m_lost, false))
        Q_EMIT found();
    if (*version == m_version)
        return;
    QSet<Topic> topics;
    for (const auto& [name, topic] : topicsByName()) {
        if (counted->value(name) != m_counters.value(name))
            topics.insert(topic);
    }
    if (topics.isEmpty())
        topics = everyTopic();
    m_version = *version;
    m_counters = *counted;
    Q_EMIT changed(topics);
}

} // namespace privyseal
