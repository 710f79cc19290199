#include "models/trust/rosterchain.h"

#include "models/core/ids.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(RosterChain)
};

} // namespace

Result<RosterChain::Version> RosterChain::take(const QByteArray& body)
{
    auto roster = Roster::read(body);
    if (!roster)
        return tl::unexpected<Error>(roster.error());
    return Version{*std::move(roster), sha256Hex(body)};
}

Result<RosterChain> RosterChain::fromGenesis(const Envelope& envelope)
{
    auto first = take(envelope.body());
    if (!first)
        return tl::unexpected<Error>(first.error());
    if (first->roster.version != 1)
        return fail(ErrorCode::BadSignature, Say::tr("The first roster is missing: it can be trusted only from version 1 on."), {});
    if (!first->roster.isMet(RosterDuty::Root, envelope))
        return fail(ErrorCode::BadSignature, Say::tr("The first roster is not signed by as many of its members as it says itself."), {});
    return RosterChain(*std::move(first));
}

Result<RosterChain> RosterChain::fromPinned(const QByteArray& body)
{
    auto first = take(body);
    if (!first)
        return tl::unexpected<Error>(first.error());
    return RosterChain(*std::move(first));
}

Result<void> RosterChain::append(const Envelope& envelope)
{
    auto next = take(envelope.body());
    if (!next)
        return tl::unexpected<Error>(next.error());
    const Roster& now = current();
    const Roster& then = next->roster;
    if (then.org != now.org)
        return fail(ErrorCode::BadSignature, Say::tr("This roster is of another committee."));
    if (then.version <= now.version)
        return fail(ErrorCode::Rollback, Say::tr("This roster is not newer than the one in force."), QString::number(then.version));
    if (then.version != now.version + 1 || then.previous != currentHash())
        return fail(ErrorCode::BadSignature, Say::tr("This roster does not follow the one in force."), QString::number(then.version));
    if (then.created < now.created)
        return fail(ErrorCode::BadSignature, Say::tr("This roster says that it is older than the one before it."));
    if (!now.isMet(RosterDuty::Root, envelope))
        return fail(ErrorCode::BadSignature, Say::tr("This roster is not signed by enough members of the one in force."));
    if (!then.isMet(RosterDuty::Root, envelope))
        return fail(ErrorCode::BadSignature, Say::tr("This roster is not signed by enough of its own members."));
    m_versions.append(*std::move(next));
    return {};
}

const Roster* RosterChain::find(qint64 version) const
{
    const qint64 at = version - m_versions.first().roster.version;
    return at >= 0 && at < m_versions.size() ? &m_versions[at].roster : nullptr;
}

QString RosterChain::hashOf(qint64 version) const
{
    const qint64 at = version - m_versions.first().roster.version;
    return at >= 0 && at < m_versions.size() ? m_versions[at].hash : QString();
}

} // namespace privyseal
