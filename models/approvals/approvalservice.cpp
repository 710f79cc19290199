#include "models/approvals/approvalservice.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/requestdraft.h"
#include "models/approvals/requestrepository.h"
#include "models/approvals/votejudge.h"
#include "models/committee/memberservice.h"
#include "models/core/ids.h"
#include "models/record/persevere.h"
#include "models/record/record.h"

namespace privyseal {
namespace {

// Everything after the first `failed` is skipped: a chain of writes reads as one.
class Steps
{
public:
    template <class Step> Steps& then(Step step)
    {
        if (m_result)
            m_result = step();
        return *this;
    }
    [[nodiscard]] Result<void> result() const { return m_result; }

private:
    Result<void> m_result;
};

Result<int> expire(RequestRepository& repository, Instant now)
{
    const auto due = repository.dueBefore(now);
    if (!due)
        return tl::unexpected<Error>(due.error());
    for (Request request : *due) {
        request.status = RequestStatus::Expired;
        request.decidedAt = request.deadline;
        request.reason = Approvals::tr("Nobody decided in time.");
        if (auto updated = repository.update(request); !updated)
            return tl::unexpected<Error>(updated.error());
    }
    return int(due->size());
}

// Runs `work` in one write transaction after what is due has expired. A refusal by rule keeps that expiry and nothing
// else: works check everything before their first write, and begin from what they were given however often they run.
template <class Value, class Work> Result<Value> inOneTransaction(Record& record, Instant now, Work work)
{
    auto transaction = Transaction::begin(record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    RequestRepository repository(record);
    const auto expired = expire(repository, now);
    if (!expired)
        return tl::unexpected<Error>(expired.error());
    Result<Value> worked = work(repository, *expired);
    const bool refused =
        !worked && (worked.error().code == ErrorCode::RefusedByRule || worked.error().code == ErrorCode::NotFound);
    if (!worked && !(refused && *expired > 0))
        return worked;
    if (auto noted = record.noteChange(Topic::Requests); !noted)
        return tl::unexpected<Error>(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected<Error>(committed.error());
    return worked;
}

// The same, begun again where two desks met or the connection broke. `landed` finds what a commit without an answer wrote.
template <class Value, class Work, class Landed> Result<Value> inTransaction(Record& record, Instant now, Work work, Landed landed)
{
    return persevere(record, [&] { return inOneTransaction<Value>(record, now, work); }, landed);
}

// The request as it stands where `isOurs` says that it is as our own writing left it.
template <class IsOurs> Result<std::optional<Request>> foundAs(Record& record, const QString& id, IsOurs isOurs)
{
    auto found = RequestRepository(record).find(id);
    if (found && *found && !isOurs(**found))
        found->reset();
    return found;
}

Result<Request> openRequest(const RequestRepository& repository, const QString& id)
{
    const auto found = repository.find(id);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!found->has_value())
        return fail(ErrorCode::NotFound, Approvals::tr("There is no request \"%1\".").arg(id));
    if ((*found)->historical)
        return refuse(Approvals::tr("%1 was imported; nothing can be decided on it.").arg(id));
    if ((*found)->status == RequestStatus::Expired)
        return refuse(Approvals::tr("The time to decide on %1 has run out; it expired.").arg(id));
    if (!isOpen((*found)->status))
        return refuse(
            Approvals::tr("%1 is closed (%2) and never changes again.").arg(id, statusName((*found)->status)));
    return **found;
}

} // namespace

ApprovalService::ApprovalService(Record& record, const Clock& clock, Policy policy)
    : m_record(record), m_clock(clock), m_policy(policy), m_reader(record, clock, std::move(policy))
{
}

Result<Request> ApprovalService::file(const NewRequest& fields)
{
    Request asked;
    asked.agent = fields.agent.trimmed();
    asked.action = fields.action.trimmed();
    asked.resource = fields.resource.trimmed();
    asked.environment = fields.environment.trimmed();
    asked.parameters = fields.parameters;
    asked.justification = fields.justification.trimmed();
    asked.lifetimeSeconds = fields.lifetimeSeconds;
    asked.requestedBy = fields.requestedBy.simplified();
    if (auto checked = checkWords(asked); !checked)
        return tl::unexpected<Error>(checked.error());
    const Instant now = m_clock.now();
    asked.requestedAt = now;
    Request filed; // as the last run would have it
    const auto file = [&](RequestRepository& repository, int) -> Result<Request> {
        filed = asked;
        const auto facts = FactsRepository(m_record).forAgent(filed.agent);
        if (!facts)
            return tl::unexpected<Error>(facts.error());
        const auto members = MemberService(m_record, m_clock).all();
        if (!members)
            return tl::unexpected<Error>(members.error());
        const auto body = prepareVersion(filed, m_policy, *facts, *members, now);
        if (!body)
            return tl::unexpected<Error>(body.error());
        const auto id = repository.nextId();
        if (!id)
            return tl::unexpected<Error>(id.error());
        filed.id = *id;
        const auto older = repository.filedFor(filed.agent, filed.action, filed.resource, filed.environment);
        if (!older)
            return tl::unexpected<Error>(older.error());
        for (Request one : *older) {
            if (filed.status != RequestStatus::Pending || !isOpen(one.status) ||
                !isAskedBy(one, filed.requestedBy, *members))
                continue;
            one.status = RequestStatus::Superseded;
            one.decidedAt = now;
            one.reason = Approvals::tr("Replaced by %1.").arg(filed.id);
            if (auto updated = repository.update(one); !updated)
                return tl::unexpected<Error>(updated.error());
        }
        const auto written = Steps()
                                 .then([&] { return repository.insert(filed); })
                                 .then([&] { return repository.addVersion(filed, now, *body); })
                                 .result();
        if (!written)
            return tl::unexpected<Error>(written.error());
        return filed;
    };
    return inTransaction<Request>(m_record, now, file, [&] {
        return foundAs(m_record, filed.id, [&](const Request& one) { return one.digest == filed.digest && one.requestedBy == filed.requestedBy && one.requestedAt == now; });
    });
}

Result<Request> ApprovalService::revise(const QString& id, const RequestChanges& changes, const QString& by)
{
    const Instant now = m_clock.now();
    Request next;
    const auto revise = [&](RequestRepository& repository, int) -> Result<Request> {
        auto found = openRequest(repository, id);
        if (!found)
            return found;
        const auto members = MemberService(m_record, m_clock).all();
        if (!members)
            return tl::unexpected<Error>(members.error());
        if (!isAskedBy(*found, by, *members))
            return refuse(Approvals::tr("Only %1, who asked, may change this request.").arg(found->requestedBy));
        next = *found;
        next.version += 1;
        next.action = changes.action.value_or(next.action).trimmed();
        next.resource = changes.resource.value_or(next.resource).trimmed();
        next.environment = changes.environment.value_or(next.environment).trimmed();
        next.justification = changes.justification.value_or(next.justification).trimmed();
        next.parameters = changes.parameters.value_or(next.parameters);
        next.lifetimeSeconds = changes.lifetimeSeconds.value_or(next.lifetimeSeconds);
        if (auto checked = checkWords(next); !checked)
            return tl::unexpected<Error>(checked.error());
        const auto facts = FactsRepository(m_record).forAgent(next.agent);
        if (!facts)
            return tl::unexpected<Error>(facts.error());
        const auto body = prepareVersion(next, m_policy, *facts, *members, now);
        if (!body)
            return tl::unexpected<Error>(body.error());
        const auto written = Steps()
                                 .then([&] { return repository.update(next); })
                                 .then([&] { return repository.addVersion(next, now, *body); })
                                 .result();
        if (!written)
            return tl::unexpected<Error>(written.error());
        return next;
    };
    return inTransaction<Request>(m_record, now, revise, [&] {
        return foundAs(m_record, id, [&](const Request& one) { return one.version == next.version && one.digest == next.digest; });
    });
}

Result<Request> ApprovalService::decide(const QString& id, const QString& memberId, Verdict verdict,
                                        const QString& reason, const QString& expectedDigest)
{
    Decision decision;
    decision.id = randomHexId();
    decision.requestId = id;
    decision.requestDigest = expectedDigest;
    decision.member = memberId;
    decision.verdict = verdict;
    decision.reason = reason.trimmed();
    decision.policyVersion = m_policy.version();
    return admit(std::move(decision));
}

// The one door: every decision, whoever brings it, is judged and written here.
Result<Request> ApprovalService::admit(Decision decision)
{
    if (decision.reason.isEmpty())
        return refuse(Approvals::tr("A decision needs a reason."));
    if (decision.reason.size() > longestApprovalText)
        return refuse(Approvals::tr("A reason has at most 4,000 characters."));
    // Taken inside the lock, so that the order of decisions is the order of their times.
    auto transactionWork = [&](RequestRepository& repository, int) -> Result<Request> {
        auto found = openRequest(repository, decision.requestId);
        if (!found)
            return found;
        Request request = *found;
        decision.decidedAt = m_clock.now();
        decision.requestVersion = request.version;
        const auto facts = FactsRepository(m_record).forAgent(request.agent);
        if (!facts)
            return tl::unexpected<Error>(facts.error());
        const auto members = MemberService(m_record, m_clock).all();
        if (!members)
            return tl::unexpected<Error>(members.error());
        const auto votes = repository.decisions(request.id);
        if (!votes)
            return tl::unexpected<Error>(votes.error());
        const ApprovalRules rules(m_policy, request, *facts, *members, decision.decidedAt);
        auto slot = judgeVote(decision, request, rules, *votes);
        if (!slot)
            return tl::unexpected<Error>(slot.error());
        decision.slot = *slot;

        const QList<Decision> all = *votes + QList<Decision>{decision};
        Steps steps;
        steps.then([&] { return repository.addDecision(decision); });
        const auto close = [&](RequestStatus status, const QStringList& by) {
            request.status = status;
            request.decidedAt = decision.decidedAt;
            request.decidedBy = by;
            request.reason = decision.reason;
        };
        if (decision.verdict == Verdict::Reject) {
            close(RequestStatus::Rejected, {rules.member(decision.member)->name});
        } else if (decision.verdict == Verdict::RequestChanges) {
            request.status = RequestStatus::ChangesRequested;
            request.reason = decision.reason;
        } else if (rules.complete(all)) {
            QStringList signers;
            const auto seats = rules.seats(all);
            for (const auto& seat : seats)
                signers.append(rules.member(seat->member)->name);
            close(RequestStatus::Approved, signers);
            steps
                .then([&] {
                    return repository.addGrant(request, decision.decidedAt,
                                               decision.decidedAt.plusSeconds(request.lifetimeSeconds));
                })
                .then([&] { return m_record.noteChange(Topic::Agents); });
        }
        if (auto written = steps.then([&] { return repository.update(request); }).result(); !written)
            return tl::unexpected<Error>(written.error());
        return request;
    };
    // Whether a decision stands is a matter of its own id, whatever became of the request since.
    return inTransaction<Request>(m_record, m_clock.now(), transactionWork, [&]() -> Result<std::optional<Request>> {
        const auto there = RequestRepository(m_record).holdsDecision(decision.id);
        if (!there)
            return tl::unexpected<Error>(there.error());
        return *there ? RequestRepository(m_record).find(decision.requestId) : std::optional<Request>();
    });
}

Result<void> ApprovalService::withdraw(const QString& id, const QString& by)
{
    const Instant now = m_clock.now();
    const auto withdraw = [&](RequestRepository& repository, int) -> Result<void> {
        auto found = openRequest(repository, id);
        if (!found)
            return tl::unexpected<Error>(found.error());
        const auto members = MemberService(m_record, m_clock).all();
        if (!members)
            return tl::unexpected<Error>(members.error());
        if (!isAskedBy(*found, by, *members))
            return refuse(Approvals::tr("Only %1, who asked, may withdraw this request.").arg(found->requestedBy));
        found->status = RequestStatus::Withdrawn;
        found->decidedAt = now;
        found->reason.clear();
        return repository.update(*found);
    };
    return inTransaction<void>(m_record, now, withdraw, [&]() -> Result<bool> {
        const auto found = RequestRepository(m_record).find(id);
        if (!found)
            return tl::unexpected<Error>(found.error());
        return *found && (*found)->status == RequestStatus::Withdrawn && (*found)->decidedAt == now;
    });
}

Result<int> ApprovalService::expireDue()
{
    const Instant now = m_clock.now();
    // Asked every few seconds: looks without a lock first.
    const auto due = RequestRepository(m_record).dueBefore(now);
    if (!due)
        return tl::unexpected<Error>(due.error());
    if (due->isEmpty())
        return 0;
    const auto nothingMore = [](RequestRepository&, int expired) -> Result<int> { return expired; };
    return inTransaction<int>(m_record, now, nothingMore, []() -> Result<std::optional<int>> { return std::nullopt; });
}

} // namespace privyseal
