#include "support/committee.h"

#include "models/approvals/decisiontext.h"
#include "models/committee/memberservice.h"
#include "models/trust/rosterservice.h"

namespace privyseal::test {

void foundWithSampleKeys(Record& record, const Clock& clock)
{
    const auto members = MemberService(record, clock).all();
    const auto policy = Policy::builtInText();
    if (!members || !policy)
        qFatal("no members or no policy");
    std::vector<SigningKey> keys;
    QList<Founder> founders;
    for (const Member& one : *members)
        keys.push_back(sampleKey(one.id));
    for (qsizetype i = 0; i < members->size(); ++i) {
        if ((*members)[i].isActive())
            founders.append({(*members)[i].id, (*members)[i].name, (*members)[i].roles, &keys[size_t(i)]});
    }
    const auto founded = RosterService(record, clock).found(founders, std::min(2, int(founders.size())), *policy);
    if (!founded)
        qFatal("%s (%s)", qUtf8Printable(founded.error().message), qUtf8Printable(founded.error().detail));
}

Result<Ballot> readBallot(ApprovalService& service, const QString& requestId, const QString& member, Verdict verdict, const QString& reason)
{
    const auto read = service.dossier(requestId, member);
    if (!read)
        return tl::unexpected<Error>(read.error());
    const auto& paper = read->paper;
    QString name = member;
    const auto members = service.reader().members();
    if (!members)
        return tl::unexpected<Error>(members.error());
    for (const Member& one : *members) {
        if (one.id == member)
            name = one.name;
    }
    return Ballot{requestId, member, verdict, reason, paper.request.digest, decisionText(paper, verdict, name)};
}

Result<Request> signVote(ApprovalService& service, const QString& requestId, const QString& member, Verdict verdict, const QString& reason)
{
    const auto ballot = readBallot(service, requestId, member, verdict, reason);
    if (!ballot)
        return tl::unexpected<Error>(ballot.error());
    return service.decide(*ballot, sampleKey(member));
}

void changeRoster(Record& record, const Clock& clock, const QStringList& signers, const std::function<void(Roster&)>& change)
{
    RosterService service(record, clock);
    auto next = service.draft({});
    if (!next)
        qFatal("%s", qUtf8Printable(next.error().message));
    change(*next);
    const auto body = next->write();
    if (!body)
        qFatal("%s (%s)", qUtf8Printable(body.error().message), qUtf8Printable(body.error().detail));
    Envelope envelope(BodyKind::Roster, *body);
    for (const QString& signer : signers)
        envelope.sign(sampleKey(signer));
    const auto proposed = service.propose(envelope, signers.first());
    if (!proposed || proposed->missingNow + proposed->missingNext > 0)
        qFatal("the roster did not come into force: %s", proposed ? "too few signatures" : qUtf8Printable(proposed.error().message));
}

} // namespace privyseal::test
