#include "models/record/changewatcher.h"

#include "models/record/engine.h"
#include "models/record/statement.h"

#include <QSqlDatabase>
#include <QSqlDriver>

namespace privyseal {
namespace {

constexpr int lookAtFileEveryMs = 500, askServerEveryMs = 1000;

const QList<std::pair<QString, Topic>>& topicsByName()
{
    static const QList<std::pair<QString, Topic>> topics{
        {QStringLiteral("agents"), Topic::Agents},     {QStringLiteral("requests"), Topic::Requests},
        {QStringLiteral("asked"), Topic::Requests}, // what agents ask becomes requests
        {QStringLiteral("incidents"), Topic::Incidents}, {QStringLiteral("alerts"), Topic::Alerts},
        {QStringLiteral("drills"), Topic::Drills},     {QStringLiteral("controls"), Topic::Controls},
        {QStringLiteral("members"), Topic::Members},   {QStringLiteral("plan"), Topic::Plan},
        {QStringLiteral("reports"), Topic::Reports},   {QStringLiteral("settings"), Topic::Settings}};
    return topics;
}

QSet<Topic> topicsBetween(const std::optional<ChangeCounters>& known, const ChangeCounters& counted)
{
    QSet<Topic> topics;
    for (const auto& [name, topic] : topicsByName()) {
        if (!known || counted.value(name) != known->value(name))
            topics.insert(topic);
    }
    return topics;
}

} // namespace

Result<ChangeCounters> readChangeCounters(const Record& record)
{
    ChangeCounters counted;
    auto read = Statement(record, QStringLiteral("SELECT topic, seq FROM change_counter")).each([&](const Row& row) {
        counted.insert(row.text(0), row.integer(1));
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return counted;
}

ChangeWatcher::ChangeWatcher(RecordLocation location, std::optional<ChangeCounters> known)
    : m_location(std::move(location)), m_timer(this), m_known(std::move(known))
{
    m_timer.setInterval(m_location.isServer() ? askServerEveryMs : lookAtFileEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ChangeWatcher::look);
}

ChangeWatcher::~ChangeWatcher() = default;

void ChangeWatcher::start()
{
    look();
    m_timer.start();
}

// All or nothing: without a mark to compare with there is no record to look at.
Result<void> ChangeWatcher::begin()
{
    auto record = Record::open(m_location, Record::Mode::ReadOnly, 0);
    if (!record)
        return tl::unexpected<Error>(record.error());
    m_record = std::move(*record);
    listen();
    const auto at = mark(); // before the counters: what changes in between is looked at once more
    const auto counted = at ? readChangeCounters(*m_record) : Result<ChangeCounters>(tl::unexpected<Error>(at.error()));
    if (!counted) {
        m_record.reset();
        return tl::unexpected<Error>(counted.error());
    }
    m_mark = *at;
    const bool isBeginning = std::exchange(m_isFirst, false) && !m_known;
    const QSet<Topic> topics = isBeginning ? QSet<Topic>() : topicsBetween(m_known, *counted);
    m_known = *counted;
    if (std::exchange(m_isLost, false))
        Q_EMIT found();
    if (!topics.isEmpty())
        Q_EMIT changed(topics);
    return {};
}

void ChangeWatcher::listen()
{
    if (!m_record->location().isServer())
        return;
    QSqlDriver* driver = m_record->database().driver();
    if (driver->subscribeToNotification(m_record->engine().channel()))
        connect(driver, &QSqlDriver::notification, this, &ChangeWatcher::look);
}

Result<QString> ChangeWatcher::mark() const
{
    return m_record->engine().changeMark();
}

void ChangeWatcher::look()
{
    lookOnce();
    Q_EMIT looked();
}

void ChangeWatcher::lookOnce()
{
    if (!m_record) {
        const auto begun = begin();
        if (begun)
            return;
        if (begun.error().code == ErrorCode::RecordLocked) {
            m_isFirst = false; // somebody is writing: the first look is no beginning any more
        } else if (!std::exchange(m_isLost, true)) {
            Q_EMIT lost(begun.error());
        }
        return;
    }
    const auto at = mark();
    const auto counted = at && *at != m_mark ? readChangeCounters(*m_record) : Result<ChangeCounters>(*m_known);
    if (!at || !counted) {
        const Error error = at ? counted.error() : at.error();
        if (error.code == ErrorCode::RecordLocked)
            return;
        if (error.code == ErrorCode::ConnectionLost)
            m_record.reset(); // the next look connects anew
        if (!std::exchange(m_isLost, true))
            Q_EMIT lost(error);
        return;
    }
    if (std::exchange(m_isLost, false))
        Q_EMIT found();
    if (*at == m_mark)
        return;
    QSet<Topic> topics = topicsBetween(m_known, *counted);
    if (topics.isEmpty())
        topics = topicsBetween({}, *counted); // a change that does not say what it is
    m_mark = *at;
    m_known = *counted;
    Q_EMIT changed(topics);
}

} // namespace privyseal
