#include "models/approvals/recordaudit.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/authoritymap.h"
#include "models/committee/memberservice.h"
#include "models/controls/controlsservice.h"
#include "models/controls/signedassessment.h"
#include "models/controls/signedguardrails.h"
#include "models/core/task.h"
#include "models/record/record.h"
#include "models/record/snapshot.h"
#include "models/trust/standing.h"
#include "models/trust/statementrepository.h"
#include "models/trust/statementservice.h"

#include <QtConcurrent>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int stretchLength = 1000; // requests that are read together

// All that belongs to the ids of one stretch, by id.
QHash<QString, RequestFile> filed(const QList<StoredRequest>& requests, const QList<StoredVersion>& versions, const QList<StoredDecision>& decisions,
                                  const QList<StoredGrant>& grants, const QList<StoredLeaf>& leaves)
{
    QHash<QString, RequestFile> files;
    const auto file = [&](const QString& id) -> RequestFile& {
        RequestFile& one = files[id];
        one.id = id;
        return one;
    };
    for (const StoredRequest& one : requests) {
        RequestFile& its = file(one.columns.id);
        its.request = one.columns;
        its.readsBack = one.readsBack;
    }
    for (const StoredVersion& one : versions)
        file(one.request).versions.append(one);
    for (const StoredDecision& one : decisions)
        file(one.columns.requestId).decisions.append(one);
    for (const StoredGrant& one : grants)
        file(one.request).grants.append(one);
    for (const StoredLeaf& one : leaves)
        file(one.subject).leaves.append(one);
    return files;
}

} // namespace

Result<Audit> RecordAudit::run(const QByteArray& kept, TaskControl* control) const
{
    auto remembered = Authority::recall(m_record, m_memory);
    Audit audit;
    if (!remembered && remembered.error().code == ErrorCode::Rollback)
        audit.findings.append({QStringLiteral("record_meta"), QStringLiteral("record_id"), remembered.error().message});
    else if (!remembered)
        return tl::unexpected<Error>(remembered.error());
    const std::optional<Remembered> known = remembered ? *remembered : std::nullopt;
    auto snapshot = Snapshot::begin(m_record);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    std::optional<Snapshot> moment(*std::move(snapshot));
    auto authority = Authority::load(m_record, known);
    if (!authority && authority.error().code != ErrorCode::BadSignature && authority.error().code != ErrorCode::Rollback)
        return tl::unexpected<Error>(authority.error());
    QList<SeenClaim> claims;
    QSet<qint64> signedAt;
    if (!authority) {
        audit.findings.append({QStringLiteral("roster"), authority.error().detail, authority.error().message});
    } else if (!authority->isFounded()) {
        audit.findings.append({QStringLiteral("roster"), {}, Approvals::tr("The committee has not signed a roster yet, so nothing in this record is proved.")});
    } else {
        audit.rosterVersion = authority->roster().version;
        audit.revocationVersion = authority->revoked().version;
        for (const qint64 seq : authority->revocationSeqs())
            signedAt.insert(seq + 1);
        if (auto audited = auditRequests(*authority, &audit, &claims, &signedAt, control); !audited)
            return tl::unexpected<Error>(audited.error());
        if (auto audited = auditStatements(*authority, &audit, &claims, &signedAt); !audited)
            return tl::unexpected<Error>(audited.error());
        if (auto audited = auditMembers(*authority, &audit); !audited)
            return tl::unexpected<Error>(audited.error());
        if (!kept.isEmpty()) {
            const AuditFinding otherwise{QStringLiteral("ledger"), {}, Approvals::tr("The ledger does not go on from the checkpoint that was kept: the record was taken back or written anew.")};
            const auto seen = readCheckpoint(kept, *authority);
            if (seen)
                claims.append({*seen, otherwise});
            else
                audit.findings.append({QStringLiteral("checkpoint"), {}, seen.error().message});
        }
    }
    const auto ledger = LedgerAudit::run(m_record, known, authority ? &*authority : nullptr, claims, signedAt, control);
    if (!ledger)
        return tl::unexpected<Error>(ledger.error());
    audit.findings += ledger->findings;
    audit.tree = ledger->tree;
    audit.checkpoints = ledger->checkpoints;
    moment.reset(); // what is remembered from here on is compared with what is there from here on
    if (audit.isSound()) {
        const Instant now = m_clock.now();
        const auto standing = Standing::check(m_record, m_memory, now);
        if (!standing)
            audit.findings.append({QStringLiteral("ledger"), {}, standing.error().message});
        else if (auto stays = standing->remember(m_record, m_memory, now); !stays)
            return tl::unexpected<Error>(stays.error());
    }
    return audit;
}

Result<void> RecordAudit::auditRequests(const Authority& authority, Audit* audit, QList<SeenClaim>* claims, QSet<qint64>* signedAt, TaskControl* control) const
{
    const RequestRepository repository(m_record);
    const LedgerRepository ledger(m_record);
    QString after;
    for (bool isLast = false; !isLast;) {
        const auto requests = repository.filedAfter(after, stretchLength);
        if (!requests)
            return tl::unexpected<Error>(requests.error());
        isLast = requests->size() < stretchLength;
        const QString upTo = isLast ? QString() : requests->last().columns.id;
        const auto versions = repository.versionsOf(after, upTo);
        const auto decisions = repository.decisionsOf(after, upTo);
        const auto grants = repository.grantsOf(after, upTo);
        const auto leaves = ledger.ofSubjects(after, upTo);
        for (const auto* error : {versions ? nullptr : &versions.error(), decisions ? nullptr : &decisions.error(), grants ? nullptr : &grants.error(),
                                  leaves ? nullptr : &leaves.error()}) {
            if (error)
                return tl::unexpected<Error>(*error);
        }
        const QList<RequestFile> files = filed(*requests, *versions, *decisions, *grants, *leaves).values();
        const auto audited = QtConcurrent::blockingMapped<QList<RequestAudit>>(files, [&](const RequestFile& file) { return auditRequest(file, authority); });
        for (const RequestAudit& one : audited) {
            audit->findings += one.findings;
            audit->signatures += one.signedAt.size();
            signedAt->unite(one.signedAt);
            *claims += one.seen;
        }
        audit->requests += requests->size();
        if (!requests->isEmpty())
            after = requests->last().columns.id;
        if (control) {
            control->report(audit->requests, 0);
            if (control->isCancelled())
                return fail(ErrorCode::Cancelled, {});
        }
    }
    const auto loose = repository.grantsOfNoRequest();
    if (!loose)
        return tl::unexpected<Error>(loose.error());
    for (const StoredGrant& grant : *loose)
        audit->findings.append({QStringLiteral("agent_grant"), grant.agent, Approvals::tr("It says to stand on a decision and names no request.")});
    return {};
}

Result<void> RecordAudit::auditStatements(const Authority& authority, Audit* audit, QList<SeenClaim>* claims, QSet<qint64>* signedAt) const
{
    auto subjects = StatementRepository(m_record).subjects();
    const auto told = LedgerRepository(m_record).subjectsOfType(QLatin1String(leaftype::statement));
    for (const Error* error : std::initializer_list<const Error*>{subjects ? nullptr : &subjects.error(), told ? nullptr : &told.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    *subjects += *told;
    subjects->sort();
    subjects->removeDuplicates();
    const QString otherwise = Approvals::tr("The row says otherwise than what was signed, which alone counts.");
    for (const QString& subject : std::as_const(*subjects)) {
        const auto statements = proveStatements(m_record, authority, subject, {});
        if (!statements)
            return tl::unexpected<Error>(statements.error());
        for (const QString& fault : statements->faults)
            audit->findings.append({QStringLiteral("statement"), subject, fault});
        for (const ProvenStatement& one : statements->all) {
            claims->append({one.body.seen, {QStringLiteral("statement"), one.body.statementId, Approvals::tr("Its signer had seen another ledger.")}});
            signedAt->insert(one.seq + 1);
            audit->signatures += 1;
        }
        const auto assessed = signedAssessment(m_record, authority, subject);
        if (!assessed)
            return tl::unexpected<Error>(assessed.error());
        if (!assessed->held)
            continue;
        const auto row = ControlsService(m_record).assessment(assessed->held->id);
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (*row != assessed->held)
            audit->findings.append({QStringLiteral("assessment"), assessed->held->id, otherwise});
    }
    const auto guardrails = signedGuardrails(m_record, authority);
    const auto sets = ControlsService(m_record).guardrailSets();
    for (const Error* error : std::initializer_list<const Error*>{guardrails ? nullptr : &guardrails.error(), sets ? nullptr : &sets.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    const auto registered = guardrails->current();
    for (const SignedGuardrailSet& one : registered) {
        const auto asSigned = [&](const GuardrailSet& row) { return row.id == one.id && row.version == one.version && row.fingerprint == one.fingerprint && row.agents == one.agents; };
        if (std::none_of(sets->begin(), sets->end(), asSigned))
            audit->findings.append({QStringLiteral("guardrail"), one.id, otherwise});
    }
    const auto authorities = signedAuthorities(m_record, authority);
    const auto rows = FactsRepository(m_record).authorities();
    for (const Error* error : std::initializer_list<const Error*>{authorities ? nullptr : &authorities.error(), rows ? nullptr : &rows.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    for (const AuthorityFacts& cell : authorities->cells) {
        const auto ofCell = [&](const AuthorityFacts& row) { return row.actionClass == cell.actionClass && row.environment == cell.environment; };
        const auto asSigned = [&](const AuthorityFacts& row) { return row.owner == cell.owner && row.deputy == cell.deputy && row.expiresAt == cell.expiresAt; };
        const auto row = std::find_if(rows->begin(), rows->end(), ofCell);
        const bool holds = row == rows->end() ? cell.owner.isEmpty() : asSigned(*row);
        if (!holds)
            audit->findings.append({QStringLiteral("authority"), QString(cell.actionClass + u'/' + cell.environment), otherwise});
    }
    return {};
}

Result<void> RecordAudit::auditMembers(const Authority& authority, Audit* audit) const
{
    const auto rows = MemberService(m_record, m_clock).all();
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const QList<Member> members = authority.members();
    const auto note = [&](const QString& id, const QString& message) { audit->findings.append({QStringLiteral("member"), id, message}); };
    for (const Member& row : *rows) {
        const auto known = std::find_if(members.begin(), members.end(), [&](const Member& one) { return one.id == row.id; });
        if (known == members.end() && row.isActive())
            note(row.id, Approvals::tr("No roster names this member, who can sign nothing."));
        else if (known != members.end()
                 && (known->name != row.name || known->roles != row.roles || known->status != row.status || known->addedAt != row.addedAt || known->retiredAt != row.retiredAt))
            note(row.id, Approvals::tr("The row says otherwise than the rosters, which alone count."));
    }
    for (const Member& one : members) {
        if (std::none_of(rows->begin(), rows->end(), [&](const Member& row) { return row.id == one.id; }))
            note(one.id, Approvals::tr("The rosters name this member, and there is no row."));
    }
    return {};
}

} // namespace privyseal
