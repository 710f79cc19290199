#include "models/approvals/approvalservice.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/decisiontext.h"
#include "models/approvals/provenfacts.h"
#include "models/approvals/requestdraft.h"
#include "models/approvals/requestrepository.h"
#include "models/approvals/votejudge.h"
#include "models/core/ids.h"
#include "models/incidents/incidentservice.h"
#include "models/record/persevere.h"
#include "models/record/record.h"
#include "models/trust/standing.h"

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

QString digestOf(const Request& request)
{
    return request.digest.isEmpty() ? QString() : request.digest;
}

Result<void> tell(Record& record, const char* type, const Request& request, const QString& actor, const QString& summary, Instant now)
{
    return Ledger(record).append({type, request.id, digestOf(request), actor, summary}, now).map([](qint64) {});
}

QString privilegeText(const Request& request)
{
    return QStringLiteral("%1 for %2 on %3 in %4").arg(request.action, request.agent, request.resource, request.environment);
}

Result<int> expire(Record& record, RequestRepository& repository, Instant now)
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
        if (auto told = tell(record, leaftype::expired, request, {}, QStringLiteral("Nobody decided in time."), now); !told)
            return tl::unexpected<Error>(told.error());
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
    const auto expired = expire(record, repository, now);
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

// Breaking the glass went wrong: an incident opens by itself (domain.md section 2). Once for each request.
Result<void> openIncident(Record& record, const Request& request, const QString& why, Instant at, Instant now)
{
    Incident incident;
    incident.id = QStringLiteral("INC-") + request.id;
    incident.title = Approvals::tr("Break-glass %1 was not ratified").arg(request.id);
    incident.kind = IncidentKind::Incident;
    incident.cause = IncidentCause::Human;
    incident.severity = Severity(request.risk ? int(*request.risk) : int(RiskClass::High));
    incident.agent = request.agent;
    incident.detectedAt = at;
    incident.summary = QStringLiteral("%1. %2").arg(privilegeText(request), why);
    return IncidentService(record).open(incident, now);
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

// What can be ratified or repudiated stands already; whether it still can is the rules' matter.
Result<Request> givenRequest(const RequestRepository& repository, const QString& id)
{
    const auto found = repository.find(id);
    if (found && *found && (*found)->status == RequestStatus::Approved && !(*found)->historical)
        return **found;
    if (found && *found)
        return refuse(Approvals::tr("Only what was given by breaking the glass is ratified or repudiated; %1 was not.").arg(id));
    return found ? fail(ErrorCode::NotFound, Approvals::tr("There is no request \"%1\".").arg(id)) : tl::unexpected<Error>(found.error());
}

// Whether the committee can sign anything now.
Result<void> checkCommittee(const CommitteeNow& committee, Instant now)
{
    if (!committee.isFounded())
        return refuse(Approvals::tr("The committee has not signed its roster yet, so nobody can sign anything; see the page Record."));
    if (committee.authority->roster().isExpired(now))
        return refuse(Approvals::tr("The committee's roster expired at %1 and authorises nothing new; the committee has to sign the next one.")
                          .arg(committee.authority->roster().expires.iso()));
    return {};
}

Result<void> checkKey(const CommitteeNow& committee, const QString& member, const SigningKey& key)
{
    const auto owner = committee.authority->ownerOf(*PublicKey::fromBytes(key.publicKey()));
    if (owner != member)
        return fail(ErrorCode::WrongKey, owner ? Approvals::tr("This key is not %1's; it belongs to another member.").arg(member)
                                               : Approvals::tr("This key is in force for nobody on the committee; it may have been retired or taken back."));
    return {};
}

// Whether what stands in the record about the request may be decided on.
Result<void> checkHolds(const Request& request, const QString& body, const ProvenVotes& proven)
{
    if (!proven.faults.isEmpty())
        return fail(ErrorCode::BadSignature, proven.faults.first(), proven.faults.join(u' '));
    if (const QString why = whyNotAsFiled(request, body, proven.entries); !why.isEmpty())
        return refuse(why);
    if (proven.isClosed(request))
        return refuse(Approvals::tr("The ledger says that %1 ended; it is not open, whatever its row says.").arg(request.id));
    return {};
}

Result<Envelope> signedDecision(const Decision& decision, const QString& presented, const CommitteeNow& committee, const SeenTree& seen, const SigningKey& key)
{
    DecisionBody body;
    body.org = committee.authority->org();
    body.decisionId = decision.id;
    body.requestId = decision.requestId;
    body.requestSha256 = decision.requestDigest;
    body.presentedSha256 = sha256Hex(presented.toUtf8());
    body.verdict = toText(decision.verdict);
    body.policy = decision.policyVersion;
    body.rosterVersion = committee.rosterVersion();
    body.rosterSha256 = committee.authority->chain().currentHash();
    body.member = decision.member;
    body.reason = decision.reason;
    body.issued = decision.decidedAt;
    body.expires = decision.expires;
    body.seen = seen;
    body.context = decision.context;
    const auto bytes = body.write();
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    Envelope envelope(BodyKind::Decision, *bytes);
    envelope.sign(key);
    return envelope;
}

} // namespace

ApprovalService::ApprovalService(Record& record, const Clock& clock, TrustMemory memory)
    : m_record(record), m_clock(clock), m_memory(memory), m_reader(record, clock, std::move(memory))
{
}

// Nothing is written by the rules of a committee that cannot be proved.
Result<CommitteeNow> ApprovalService::committee() const
{
    auto committee = CommitteeNow::load(m_record, m_clock, m_memory);
    if (committee && committee->broken)
        return tl::unexpected<Error>(*committee->broken);
    return committee;
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
    asked.breakGlass = fields.breakGlass;
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
        const auto judges = committee();
        if (!judges)
            return tl::unexpected<Error>(judges.error());
        const auto id = repository.nextId();
        if (!id)
            return tl::unexpected<Error>(id.error());
        filed.id = *id;
        const auto body = prepareVersion(filed, judges->policy, *facts, judges->members, now);
        if (!body)
            return tl::unexpected<Error>(body.error());
        const auto older = repository.filedFor(filed.agent, filed.action, filed.resource, filed.environment);
        if (!older)
            return tl::unexpected<Error>(older.error());
        for (Request one : *older) {
            if (filed.status != RequestStatus::Pending || !isOpen(one.status) ||
                !isAskedBy(one, filed.requestedBy, judges->members))
                continue;
            one.status = RequestStatus::Superseded;
            one.decidedAt = now;
            one.reason = Approvals::tr("Replaced by %1.").arg(filed.id);
            const auto replaced = Steps()
                                      .then([&] { return repository.update(one); })
                                      .then([&] { return tell(m_record, leaftype::superseded, one, filed.requestedBy, QStringLiteral("Replaced by %1.").arg(filed.id), now); })
                                      .result();
            if (!replaced)
                return tl::unexpected<Error>(replaced.error());
        }
        const auto written = Steps()
                                 .then([&] { return repository.insert(filed); })
                                 .then([&] { return repository.addVersion(filed, now, *body); })
                                 .then([&] {
                                     const bool isOpenNow = filed.status == RequestStatus::Pending;
                                     return tell(m_record, isOpenNow ? leaftype::filed : leaftype::blocked, filed, filed.requestedBy, privilegeText(filed), now);
                                 })
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
        const auto judges = committee();
        if (!judges)
            return tl::unexpected<Error>(judges.error());
        if (!isAskedBy(*found, by, judges->members))
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
        const auto body = prepareVersion(next, judges->policy, *facts, judges->members, now);
        if (!body)
            return tl::unexpected<Error>(body.error());
        const auto written = Steps()
                                 .then([&] { return repository.update(next); })
                                 .then([&] { return repository.addVersion(next, now, *body); })
                                 .then([&] {
                                     const bool isOpenNow = next.status == RequestStatus::Pending;
                                     return tell(m_record, isOpenNow ? leaftype::revised : leaftype::blocked, next, by, privilegeText(next), now);
                                 })
                                 .result();
        if (!written)
            return tl::unexpected<Error>(written.error());
        return next;
    };
    return inTransaction<Request>(m_record, now, revise, [&] {
        return foundAs(m_record, id, [&](const Request& one) { return one.version == next.version && one.digest == next.digest; });
    });
}

Result<Request> ApprovalService::decide(const Ballot& ballot, const SigningKey& key)
{
    if (ballot.reason.trimmed().isEmpty())
        return refuse(Approvals::tr("A decision needs a reason."));
    if (ballot.reason.trimmed().size() > longestApprovalText)
        return refuse(Approvals::tr("A reason has at most 4,000 characters."));
    const QString decisionId = randomHexId();
    std::optional<Standing> standing;
    const auto work = [&](RequestRepository& repository, int) { return admit(ballot, key, decisionId, &standing, repository); };
    // Whether a decision stands is a matter of its own id, whatever became of the request since.
    auto after = inTransaction<Request>(m_record, m_clock.now(), work, [&]() -> Result<std::optional<Request>> {
        const auto there = RequestRepository(m_record).holdsDecision(decisionId);
        if (!there)
            return tl::unexpected<Error>(there.error());
        return *there ? RequestRepository(m_record).find(ballot.requestId) : std::optional<Request>();
    });
    // What was signed is remembered: a record without it will not pass for this one. The vote stands all the same where that fails:
    // who were told of a failure would sign once more.
    if (after && standing) {
        if (auto kept = standing->remember(m_record, m_memory, m_clock.now()); !kept)
            qWarning("%s (%s)", qUtf8Printable(kept.error().message), qUtf8Printable(kept.error().detail));
    }
    return after;
}

// The one door: every vote is judged, signed and written here. The time is taken inside the lock, so that the order of decisions
// is the order of their times.
Result<Request> ApprovalService::admit(const Ballot& ballot, const SigningKey& key, const QString& decisionId, std::optional<Standing>* standing,
                                       RequestRepository& repository)
{
    const Instant now = m_clock.now();
    auto checked = Standing::check(m_record, m_memory, now);
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    auto committee = CommitteeNow::of(m_record, m_clock, checked->authority());
    if (!committee)
        return tl::unexpected<Error>(committee.error());
    auto found = isAfterwards(ballot.verdict) ? givenRequest(repository, ballot.requestId) : openRequest(repository, ballot.requestId);
    if (!found)
        return found;
    if (auto may = checkCommittee(*committee, now); !may)
        return tl::unexpected<Error>(may.error());
    Request request = *found;
    auto facts = FactsRepository(m_record).forAgent(request.agent);
    const auto rows = repository.decisions(request.id);
    const auto leaves = Ledger(m_record).about(request.id);
    const auto body = repository.body(request.id, request.version);
    for (const Error* error : std::initializer_list<const Error*>{facts ? nullptr : &facts.error(), rows ? nullptr : &rows.error(), leaves ? nullptr : &leaves.error(), body ? nullptr : &body.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    if (auto taken = takeSigned(&*facts, m_record, checked->authority()); !taken)
        return tl::unexpected<Error>(taken.error());
    const ProvenVotes proven = proveVotes(request.id, *rows, *leaves, *committee);
    if (auto holds = checkHolds(request, *body, proven); !holds)
        return tl::unexpected<Error>(holds.error());
    const ApprovalRules rules(committee->policy, request, *facts, committee->members, now);

    Decision decision;
    decision.id = decisionId;
    decision.requestId = request.id;
    decision.requestVersion = request.version;
    decision.requestDigest = ballot.digest;
    decision.member = ballot.member;
    decision.verdict = ballot.verdict;
    decision.reason = ballot.reason.trimmed();
    decision.decidedAt = now;
    decision.policyVersion = committee->policy.version();
    decision.roles = rules.member(ballot.member) ? rules.member(ballot.member)->roles : QList<Role>();
    decision.context = rules.context();
    // As long as something may follow from it: the grant, and where it breaks the glass the others' word on it.
    decision.expires = request.deadline.plusSeconds(request.lifetimeSeconds + (request.breakGlass ? breakglass::ratifySeconds : 0));
    auto slot = judgeVote(decision, request, rules, proven.votes);
    if (!slot)
        return tl::unexpected<Error>(slot.error());
    decision.slot = *slot;
    if (auto fits = checkKey(*committee, ballot.member, key); !fits)
        return tl::unexpected<Error>(fits.error());
    const Member& member = *rules.member(ballot.member);
    if (decisionText(rules.paper(committee->rosterVersion(), committee->rosterSha256()), ballot.verdict, member.name) != ballot.presented)
        return refuse(Approvals::tr("What the record says about %1 has changed since you read it; read it again.").arg(request.id));

    const auto envelope = signedDecision(decision, ballot.presented, *committee, checked->seen(), key);
    if (!envelope)
        return tl::unexpected<Error>(envelope.error());
    const QList<Decision> all = proven.votes + QList<Decision>{decision};
    const LedgerEntry entry{leaftype::decision, request.id, sha256Hex(envelope->body()), member.id,
                            QStringLiteral("%1 signed %2 on %3: %4").arg(member.name, toText(decision.verdict), request.id, privilegeText(request)), toText(decision.verdict)};
    auto steps = Steps();
    steps.then([&] { return repository.addDecision({decision, envelope->write(), ballot.presented}); })
        .then([&] { return checked->seal(m_record, entry, now, key); })
        .then([&] { return follow(&request, decision, rules, all, repository); })
        .then([&] { return repository.update(request); });
    if (auto written = steps.result(); !written)
        return tl::unexpected<Error>(written.error());
    standing->emplace(*std::move(checked));
    return request;
}

// What the vote makes of the request; the status is a cache of what the signatures say.
Result<void> ApprovalService::follow(Request* request, const Decision& decision, const ApprovalRules& rules, const QList<Decision>& all, RequestRepository& repository)
{
    const auto close = [&](RequestStatus status, const QStringList& by) {
        request->status = status;
        request->decidedAt = decision.decidedAt;
        request->decidedBy = by;
        request->reason = decision.reason;
    };
    if (decision.verdict == Verdict::Ratify)
        return {};
    if (decision.verdict == Verdict::Repudiate) {
        if (auto taken = repository.setGrantStatus(request->id, QStringLiteral("active"), QStringLiteral("revoked")); !taken)
            return taken;
        if (auto noted = m_record.noteChange(Topic::Agents); !noted)
            return noted;
        return openIncident(m_record, *request, Approvals::tr("%1 repudiated it: %2").arg(rules.member(decision.member)->name, decision.reason), decision.decidedAt, decision.decidedAt);
    }
    if (decision.verdict == Verdict::Reject) {
        close(RequestStatus::Rejected, {rules.member(decision.member)->name});
    } else if (decision.verdict == Verdict::RequestChanges) {
        request->status = RequestStatus::ChangesRequested;
        request->reason = decision.reason;
    } else if (rules.complete(all)) {
        QStringList signers;
        const auto seats = rules.seats(all);
        for (const auto& seat : seats) {
            if (seat)
                signers.append(rules.member(seat->member)->name);
        }
        close(RequestStatus::Approved, signers);
        if (auto granted = repository.addGrant(*request, decision.decidedAt, decision.decidedAt.plusSeconds(request->lifetimeSeconds)); !granted)
            return granted;
        return m_record.noteChange(Topic::Agents);
    }
    return {};
}

Result<Revoked> ApprovalService::revoke(const RevocationOrder& order, const QList<const SigningKey*>& keys)
{
    return RosterService(m_record, m_clock, m_memory).revoke(order, keys, [this](const RevocationBody& body) -> Result<void> {
        RequestRepository repository(m_record);
        for (const QString& id : body.reinstatedGrants) {
            if (auto given = repository.setGrantStatus(id, QStringLiteral("revoked"), QStringLiteral("active")); !given)
                return given;
        }
        for (const QString& id : body.grants) {
            if (auto taken = repository.setGrantStatus(id, QStringLiteral("active"), QStringLiteral("revoked")); !taken)
                return taken;
        }
        return {};
    });
}

Result<void> ApprovalService::withdraw(const QString& id, const QString& by)
{
    const Instant now = m_clock.now();
    const auto withdraw = [&](RequestRepository& repository, int) -> Result<void> {
        auto found = openRequest(repository, id);
        if (!found)
            return tl::unexpected<Error>(found.error());
        const auto judges = committee();
        if (!judges)
            return tl::unexpected<Error>(judges.error());
        if (!isAskedBy(*found, by, judges->members))
            return refuse(Approvals::tr("Only %1, who asked, may withdraw this request.").arg(found->requestedBy));
        found->status = RequestStatus::Withdrawn;
        found->decidedAt = now;
        found->reason.clear();
        return Steps()
            .then([&] { return repository.update(*found); })
            .then([&] { return tell(m_record, leaftype::withdrawn, *found, by, QStringLiteral("Withdrawn by %1.").arg(by), now); })
            .result();
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
    int expired = 0;
    if (!due->isEmpty()) {
        const auto nothingMore = [](RequestRepository&, int ended) -> Result<int> { return ended; };
        const auto ended = inTransaction<int>(m_record, now, nothingMore, []() -> Result<std::optional<int>> { return std::nullopt; });
        if (!ended)
            return ended;
        expired = *ended;
    }
    if (auto called = callUnratified(); !called)
        return tl::unexpected<Error>(called.error());
    return expired;
}

// As it was at the last moment: what was ratified in time stays so, whatever has run out since.
Result<QList<Request>> ApprovalService::unratified(Instant now) const
{
    const RequestRepository repository(m_record);
    auto given = repository.brokenGlassBefore(now.plusSeconds(-breakglass::ratifySeconds));
    if (!given || given->isEmpty())
        return given;
    const auto judges = committee();
    if (!judges)
        return tl::unexpected<Error>(judges.error());
    QList<Request> overdue;
    for (const Request& request : *given) {
        const auto rows = repository.decisions(request.id);
        const auto leaves = Ledger(m_record).about(request.id);
        const auto facts = FactsRepository(m_record).forAgent(request.agent);
        for (const auto* error : {rows ? nullptr : &rows.error(), leaves ? nullptr : &leaves.error(), facts ? nullptr : &facts.error()}) {
            if (error)
                return tl::unexpected<Error>(*error);
        }
        const ProvenVotes proven = proveVotes(request.id, *rows, *leaves, *judges);
        const ApprovalRules rules(judges->policy, request, *facts, judges->members, request.decidedAt.plusSeconds(breakglass::ratifySeconds));
        if (rules.ratification(proven.votes) != Ratification::Ratified)
            overdue.append(request);
    }
    return overdue;
}

Result<void> ApprovalService::callUnratified()
{
    const Instant now = m_clock.now();
    const auto seen = unratified(now); // without a lock: nearly always there is nothing to write
    if (!seen || seen->isEmpty())
        return seen ? Result<void>() : tl::unexpected<Error>(seen.error());
    return persevere(m_record, [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        const auto overdue = unratified(now); // another desk may have been here
        if (!overdue)
            return tl::unexpected<Error>(overdue.error());
        for (const Request& request : *overdue) {
            const Instant until = request.decidedAt.plusSeconds(breakglass::ratifySeconds);
            if (auto opened = openIncident(m_record, request, Approvals::tr("Nobody ratified it within 24 hours."), until, now); !opened)
                return opened;
        }
        return transaction->commit();
    });
}

} // namespace privyseal
