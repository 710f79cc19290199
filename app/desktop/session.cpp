#include "app/desktop/session.h"

#include "app/desktop/settings.h"

namespace privyseal {
namespace {

constexpr int expireEveryMs = 30'000;

} // namespace

Session::Session(std::unique_ptr<Record> record, Policy policy, const Clock& clock, Settings& settings)
    : m_record(std::move(record)), m_clock(clock), m_settings(settings), m_approvals(*m_record, clock, std::move(policy)),
      m_members(*m_record, clock)
{
    connect(&m_feed, &ChangeFeed::changed, this, &Session::changed);
    connect(&m_feed, &ChangeFeed::lost, this, &Session::lost);
    connect(&m_feed, &ChangeFeed::found, this, &Session::found);
    connect(&m_expiry, &QTimer::timeout, this, &Session::expireDue);
}

Result<std::unique_ptr<Session>> Session::open(const RecordLocation& location, const Clock& clock, Settings& settings)
{
    auto record = Record::open(location);
    if (!record)
        return tl::unexpected<Error>(record.error());
    auto policy = Policy::builtIn();
    if (!policy)
        return tl::unexpected<Error>(policy.error());
    std::unique_ptr<Session> session(new Session(std::move(*record), std::move(*policy), clock, settings));
    const auto organisation = session->m_record->meta(QStringLiteral("organisation"));
    if (!organisation)
        return tl::unexpected<Error>(organisation.error());
    const auto id = session->m_record->meta(QStringLiteral("record_id"));
    if (!id)
        return tl::unexpected<Error>(id.error());
    session->m_organisation = organisation->value_or(QString());
    session->m_recordId = id->value_or(QString());
    const QString remembered = settings.member(session->m_recordId);
    if (!remembered.isEmpty()) {
        const auto member = session->m_members.find(remembered);
        if (member && member->isActive())
            session->m_member = remembered;
        else if (!member && member.error().code != ErrorCode::NotFound)
            return tl::unexpected<Error>(member.error());
    }
    if (auto watched = session->m_feed.watch(session->m_record->location()); !watched)
        return tl::unexpected<Error>(watched.error());
    if (!session->m_record->isReadOnly())
        session->m_expiry.start(expireEveryMs);
    return session;
}

void Session::chooseMember(const QString& memberId)
{
    if (memberId == m_member)
        return;
    m_member = memberId;
    m_settings.setMember(m_recordId, memberId);
    Q_EMIT memberChanged();
}

void Session::expireDue()
{
    if (m_record->isReadOnly())
        return;
    m_record->setPatience(0); // what is due expires at the next look too
    const auto expired = m_approvals.expireDue();
    m_record->setPatience(Record::usualPatienceMs);
    if (!expired && expired.error().code != ErrorCode::RecordLocked)
        Q_EMIT expiryFailed(expired.error());
    else if (expired && *expired > 0)
        Q_EMIT changed({Topic::Requests});
}

} // namespace privyseal
