#include "app/desktop/session.h"

#include "app/desktop/settings.h"
#include "models/approvals/approvalwork.h"
#include "models/incidents/incidentrepository.h"

#include <algorithm>
#include <utility>

namespace privyseal {
namespace {

constexpr int expireEveryMs = 30'000, retryAfterMs = 3000;

Result<QList<Member>> activeMembers(Record& record, const Clock& clock)
{
    auto members = MemberService(record, clock).all();
    if (members)
        members->removeIf([](const Member& member) { return !member.isActive(); });
    return members;
}

} // namespace

Result<SessionFacts> Session::read(const RecordLocation& location, const Clock& clock)
{
    const auto record = Record::open(location);
    if (!record)
        return tl::unexpected<Error>(record.error());
    const auto organisation = (*record)->meta(QStringLiteral("organisation"));
    if (!organisation)
        return tl::unexpected<Error>(organisation.error());
    const auto id = (*record)->meta(QStringLiteral("record_id"));
    if (!id)
        return tl::unexpected<Error>(id.error());
    const auto counters = readChangeCounters(**record); // before what pages read: a change in between is told
    if (!counters)
        return tl::unexpected<Error>(counters.error());
    const auto members = activeMembers(**record, clock);
    if (!members)
        return tl::unexpected<Error>(members.error());
    const auto grade = gradeOf(**record, TrustMemory::ofThisUser());
    if (!grade)
        return tl::unexpected<Error>(grade.error());
    return SessionFacts{(*record)->location(), (*record)->isReadOnly(), (*record)->readOnlyReason(), organisation->value_or(QString()),
                        id->value_or(QString()), (*record)->warning(), *members, *grade, *counters};
}

Session::Session(const SessionFacts& facts, const Clock& clock, Settings& settings)
    : m_facts(facts), m_clock(clock), m_settings(settings), m_member(settings.member(facts.recordId))
{
    if (!actingMember())
        m_member.clear();
    connect(&m_feed, &ChangeFeed::changed, this, &Session::changed);
    // What an agent asked for at a server's door is taken up at once by whichever desk is first.
    connect(&m_feed, &ChangeFeed::changed, this, [this](const QSet<Topic>& topics) {
        if (!m_facts.location.isServer() || !topics.contains(Topic::Requests))
            return;
        m_expireAgain = m_expire.isRunning();
        expireDue();
    });
    connect(&m_feed, &ChangeFeed::lost, this, &Session::lost);
    connect(&m_feed, &ChangeFeed::found, this, &Session::found);
    connect(&m_expiry, &QTimer::timeout, this, &Session::expireDue);
    connect(&m_retry, &QTimer::timeout, this, &Session::lookAgain);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfterMs);
    if (!m_facts.isReadOnly)
        m_expiry.start(expireEveryMs);
    m_feed.watch(m_facts.location, m_facts.counters);
    lookAgain();
}

std::optional<Member> Session::actingMember() const
{
    const auto found = std::find_if(m_facts.members.cbegin(), m_facts.members.cend(), [this](const Member& one) { return one.id == m_member; });
    return found == m_facts.members.cend() ? std::nullopt : std::optional(*found);
}

void Session::chooseMember(const QString& memberId)
{
    if (memberId == m_member)
        return;
    m_member = memberId;
    m_settings.setMember(m_facts.recordId, memberId);
    Q_EMIT memberChanged();
}

Result<Session::Look> Session::look(Record& record, const Clock& clock, const QString& member)
{
    const auto members = activeMembers(record, clock);
    if (!members)
        return tl::unexpected<Error>(members.error());
    const auto inbox = ApprovalReader(record, clock).counts(member);
    if (!inbox)
        return tl::unexpected<Error>(inbox.error());
    const auto incidents = IncidentRepository(record).open();
    if (!incidents)
        return tl::unexpected<Error>(incidents.error());
    const auto grade = gradeOf(record, TrustMemory::ofThisUser());
    if (!grade)
        return tl::unexpected<Error>(grade.error());
    return Look{*members, {member.isEmpty() ? inbox->allOpen : inbox->mine, int(incidents->size())}, *grade};
}

void Session::lookAgain()
{
    m_retry.stop();
    m_look.read(
        m_facts.location, [&clock = m_clock, member = m_member](Record& record) { return look(record, clock, member); },
        [this](const Result<Look>& look) { take(look); });
}

void Session::take(const Result<Look>& look)
{
    if (!look) {
        m_counts = Result<SessionCounts>(tl::unexpected<Error>(look.error()));
        m_retry.start();
        Q_EMIT lookedAgain();
        return;
    }
    m_facts.members = look->members;
    m_facts.grade = look->grade;
    m_counts = Result<SessionCounts>(look->counts);
    Q_EMIT lookedAgain();
    // Who was retired acts no more; should they come back, the window remembers them.
    if (!m_member.isEmpty() && !actingMember()) {
        m_member.clear();
        Q_EMIT memberChanged();
    }
}

void Session::expireDue()
{
    if (m_facts.isReadOnly || m_expire.isRunning())
        return;
    m_expire.write(
        m_facts.location,
        withApprovals(m_clock,
                      [](ApprovalService& service) -> Result<int> {
                          const auto taken = service.takeUpAsked();
                          const auto ended = service.expireDue(); // also when the door is in trouble
                          if (!taken || !ended)
                              return taken ? ended : taken;
                          return *taken + *ended;
                      }),
        [this](const Result<int>& expired) {
            if (std::exchange(m_expireAgain, false))
                expireDue();
            if (!expired && expired.error().code != ErrorCode::RecordLocked) // what is due expires at the next look too
                Q_EMIT expiryFailed(expired.error());
            else if (expired && *expired > 0)
                Q_EMIT changed({Topic::Requests});
        });
}

} // namespace privyseal
