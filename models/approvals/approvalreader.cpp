#include "models/approvals/approvalreader.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/dossierbuilder.h"
#include "models/approvals/provenfacts.h"
#include "models/approvals/requestrepository.h"
#include "models/approvals/votewords.h"
#include "models/committee/signer.h"

#include <algorithm>

namespace privyseal {

ApprovalReader::ApprovalReader(Record& record, const Clock& clock, TrustMemory memory)
    : m_record(record), m_clock(clock), m_memory(std::move(memory))
{
}

Result<ProvenVotes> ApprovalReader::votesOn(const QString& requestId, const QList<StoredDecision>& rows, const CommitteeNow& committee) const
{
    const auto leaves = Ledger(m_record).about(requestId);
    if (!leaves)
        return tl::unexpected<Error>(leaves.error());
    return proveVotes(requestId, rows, *leaves, committee);
}

Result<QList<Member>> ApprovalReader::members() const
{
    auto committee = CommitteeNow::load(m_record, m_clock, m_memory);
    if (!committee)
        return tl::unexpected<Error>(committee.error());
    return std::move(committee->members);
}

Result<QList<InboxRow>> ApprovalReader::openRows(const QString& memberId) const
{
    const RequestRepository repository(m_record);
    const auto requests = repository.open();
    const auto given = repository.brokenGlassSince(m_clock.now().plusSeconds(-breakglass::ratifySeconds));
    const auto decisions = repository.decisionsOfOpen();
    const auto starts = repository.versionStartsOfOpen();
    auto facts = FactsRepository(m_record).forOpenRequests();
    const auto committee = CommitteeNow::load(m_record, m_clock, m_memory);
    for (const Error* error :
         std::initializer_list<const Error*>{requests ? nullptr : &requests.error(), given ? nullptr : &given.error(), decisions ? nullptr : &decisions.error(),
          starts ? nullptr : &starts.error(), facts ? nullptr : &facts.error(), committee ? nullptr : &committee.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    const auto proveFacts = [&](Facts* known) { return committee->isFounded() ? takeSigned(known, m_record, *committee->authority) : Result<void>(); };
    if (auto taken = proveFacts(&*facts); !taken)
        return tl::unexpected<Error>(taken.error());
    QHash<QString, QList<StoredDecision>> byRequest;
    for (const StoredDecision& one : *decisions)
        byRequest[one.columns.requestId].append(one);
    const Instant now = m_clock.now();
    QList<InboxRow> rows;
    const auto take = [&](const Request& request, const QList<StoredDecision>& cast, const Facts& known) -> Result<void> {
        const auto proven = votesOn(request.id, cast, *committee);
        if (!proven)
            return tl::unexpected<Error>(proven.error());
        const QList<Decision>& votes = proven->votes;
        const ApprovalRules rules(committee->policy, request, known, committee->members, now);
        const Ratification ratification = rules.ratification(votes);
        if (!isOpen(request.status) && ratification != Ratification::Waits)
            return {};
        InboxRow row;
        row.request = request;
        row.agentName = rules.agent().known ? rules.agent().name : request.agent;
        const auto seats = rules.seats(votes);
        row.slotCount = int(seats.size());
        row.signedCount =
            int(std::count_if(seats.begin(), seats.end(), [](const auto& seat) { return seat.has_value(); }));
        const auto conditions = rules.conditions();
        row.blockerCount =
            int(std::count_if(conditions.begin(), conditions.end(), [](const Condition& one) { return !one.met; }));
        row.whyNotMine = whyNotMine(rules.member(memberId), request, rules, votes);
        row.mine = row.whyNotMine.isEmpty();
        row.toRatify = !isOpen(request.status);
        row.windowStart = isOpen(request.status) ? starts->value(request.id, request.requestedAt) : rules.approvedAt(votes);
        row.deadline = isOpen(request.status) ? request.deadline : rules.ratifyUntil(votes);
        rows.append(row);
        return {};
    };
    for (const Request& request : *given) {
        const auto cast = repository.decisions(request.id);
        auto known = FactsRepository(m_record).forAgent(request.agent);
        if (!cast || !known)
            return tl::unexpected<Error>(cast ? known.error() : cast.error());
        if (auto taken = proveFacts(&*known); !taken)
            return tl::unexpected<Error>(taken.error());
        if (auto taken = take(request, *cast, *known); !taken)
            return tl::unexpected<Error>(taken.error());
    }
    for (const Request& request : *requests) {
        if (request.deadline <= now)
            continue; // expired in truth; the writer says so at its next call
        if (auto taken = take(request, byRequest.value(request.id), *facts); !taken)
            return tl::unexpected<Error>(taken.error());
    }
    std::stable_sort(rows.begin(), rows.end(), [](const InboxRow& a, const InboxRow& b) { return a.deadline < b.deadline; });
    return rows;
}

Result<QList<InboxRow>> ApprovalReader::inbox(const QString& memberId, InboxTab tab, int limit) const
{
    QList<InboxRow> rows;
    if (tab != InboxTab::Decided) {
        auto open = openRows(memberId);
        if (!open)
            return open;
        if (tab == InboxTab::Mine)
            open->removeIf([](const InboxRow& row) { return !row.mine; });
        return open->mid(0, limit);
    }
    const auto requests = RequestRepository(m_record).closed(limit);
    if (!requests)
        return tl::unexpected<Error>(requests.error());
    const auto names = FactsRepository(m_record).agentNames();
    if (!names)
        return tl::unexpected<Error>(names.error());
    for (const Request& request : *requests) {
        InboxRow row;
        row.request = request;
        row.agentName = names->value(request.agent, request.agent);
        row.whyNotMine = statusName(request.status);
        row.windowStart = request.requestedAt;
        row.deadline = request.deadline;
        rows.append(row);
    }
    return rows;
}

Result<InboxCounts> ApprovalReader::counts(const QString& memberId) const
{
    const auto open = openRows(memberId);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto closed = RequestRepository(m_record).closedCount();
    if (!closed)
        return tl::unexpected<Error>(closed.error());
    return InboxCounts{int(std::count_if(open->begin(), open->end(), [](const InboxRow& row) { return row.mine; })),
                       int(open->size()), int(*closed)};
}

Result<Dossier> ApprovalReader::dossier(const QString& requestId, const QString& memberId) const
{
    const Instant now = m_clock.now();
    const Instant yearAgo = Instant::fromMsUtc(now.utc().addYears(-1).toMSecsSinceEpoch());
    const RequestRepository repository(m_record);
    const FactsRepository factsRepository(m_record);
    const auto found = repository.find(requestId);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!found->has_value())
        return fail(ErrorCode::NotFound, Approvals::tr("There is no request \"%1\".").arg(requestId));
    const Request request = **found;
    const auto decisions = repository.decisions(requestId);
    const auto versions = repository.versions(requestId);
    auto facts = factsRepository.forAgent(request.agent);
    const auto grants = factsRepository.liveGrants(request.agent, now);
    const auto asked = factsRepository.requestsSince(request.agent, yearAgo);
    const auto incidents = factsRepository.incidentsSince(request.agent, yearAgo);
    const auto committee = CommitteeNow::load(m_record, m_clock, m_memory);
    for (const Error* error :
         std::initializer_list<const Error*>{decisions ? nullptr : &decisions.error(), versions ? nullptr : &versions.error(),
          facts ? nullptr : &facts.error(), grants ? nullptr : &grants.error(), asked ? nullptr : &asked.error(),
          incidents ? nullptr : &incidents.error(), committee ? nullptr : &committee.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    if (committee->isFounded()) {
        if (auto taken = takeSigned(&*facts, m_record, *committee->authority); !taken)
            return tl::unexpected<Error>(taken.error());
    }
    const auto proven = votesOn(requestId, *decisions, *committee);
    const auto body = repository.body(requestId, request.version);
    for (const auto* error : {proven ? nullptr : &proven.error(), body ? nullptr : &body.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    QStringList faults = proven->faults;
    if (const QString why = whyNotAsFiled(request, *body, proven->entries); !request.historical && !why.isEmpty())
        faults.prepend(why);
    const DossierFacts known{request, proven->votes, *versions, *facts, *grants, *asked, *incidents, committee->members, faults, proven->isClosed(request), committee->rosterVersion(), committee->rosterSha256()};
    Dossier dossier = DossierBuilder(known, committee->policy, now).build(memberId);
    if (committee->authority)
        dossier.org = committee->authority->org();
    if (committee->authority) {
        auto signer = readSigner(m_record, *committee->authority, memberId, now);
        if (!signer)
            return tl::unexpected<Error>(signer.error());
        dossier.keyId = signer->keyId;
        dossier.trainingNotice = signer->trainingNotice;
    }
    return dossier;
}

Result<GateAnswer> ApprovalReader::gate(const GateQuestion& question) const
{
    GateQuestion asked = question;
    for (QString* text : {&asked.agent, &asked.action, &asked.resource, &asked.environment})
        *text = text->trimmed();
    return ApprovalGate(m_record, m_clock, m_memory).answer(asked);
}

} // namespace privyseal
