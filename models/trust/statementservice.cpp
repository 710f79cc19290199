#include "models/trust/statementservice.h"

#include "models/core/ids.h"
#include "models/record/persevere.h"
#include "models/record/record.h"
#include "models/trust/signedentry.h"
#include "models/trust/statementrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Statements)
};

Result<ProvenStatement> prove(const StoredStatement& row, const Authority& authority, const QList<LedgerLeaf>& leaves)
{
    const auto document = Envelope::read(BodyKind::Statement, row.envelope);
    if (!document)
        return tl::unexpected<Error>(document.error());
    auto body = StatementBody::read(document->body());
    if (!body)
        return tl::unexpected<Error>(body.error());
    const EntryClaim claim{body->org, QString(QLatin1String(leaftype::statement) + body->kind), body->subject, body->member,
                           body->rosterVersion, body->rosterSha256, body->issued, body->seen};
    auto proven = proveEntry(*document, claim, authority, leaves);
    if (!proven)
        return tl::unexpected<Error>(proven.error());
    const bool isAsSigned = row.id == body->statementId && row.kind == body->kind && row.subject == body->subject && row.member == body->member
                         && row.signedAt == body->issued && sha256Hex(row.document) == body->documentSha256 && sha256Hex(row.presented.toUtf8()) == body->presentedSha256;
    if (!isAsSigned)
        return fail(ErrorCode::BadSignature, Say::tr("The record says otherwise than what was signed."));
    return ProvenStatement{*std::move(body), row.document, row.presented, std::move(proven->roles), proven->seq};
}

// Whether the committee can sign now, and whose key this is.
Result<void> checkSigner(const Authority& authority, const StatementDraft& draft, const SigningKey& key, Instant now)
{
    if (!authority.isFounded())
        return fail(ErrorCode::RefusedByRule, Say::tr("The committee has not signed its roster yet, so nobody can sign anything; see the page Record."));
    if (authority.roster().isExpired(now))
        return fail(ErrorCode::RefusedByRule, Say::tr("The committee's roster has expired and authorises nothing new; the committee has to sign the next one."));
    if (authority.ownerOf(*PublicKey::fromBytes(key.publicKey())) != draft.member)
        return fail(ErrorCode::WrongKey, Say::tr("This key is not in force for %1.").arg(draft.member));
    return {};
}

} // namespace

Result<Member> seatedMember(const Authority& authority, const QString& id)
{
    const QList<Member> members = authority.isFounded() && authority.roster().members.contains(id) ? authority.members() : QList<Member>();
    const auto member = std::find_if(members.begin(), members.end(), [&](const Member& one) { return one.id == id; });
    if (member == members.end())
        return fail(ErrorCode::RefusedByRule, Say::tr("Only a member whom the committee's roster names can sign."));
    return *member;
}

Result<ProvenStatements> proveStatements(const Record& record, const Authority& authority, const QString& subject, const QString& kinds)
{
    const auto leaves = LedgerRepository(record).ofSubject(subject);
    if (!leaves)
        return tl::unexpected<Error>(leaves.error());
    const auto rows = StatementRepository(record).about(subject);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    ProvenStatements found;
    for (const StoredLeaf& stored : *leaves) {
        const auto leaf = LedgerLeaf::read(stored.bytes);
        if (leaf && leaf->seq == stored.seq && leaf->subject == subject)
            found.entries.append(*leaf);
        else
            found.faults.append(Say::tr("Entry %1 of the ledger is not what was written.").arg(stored.seq));
    }
    QSet<qint64> told;
    for (const StoredStatement& row : *rows) {
        if (!row.kind.startsWith(kinds))
            continue; // where its column lies the ledger's entry misses it below
        auto proven = authority.isFounded() ? prove(row, authority, found.entries) : fail(ErrorCode::BadSignature, Say::tr("The committee has no roster."));
        if (proven && !told.contains(proven->seq)) {
            told.insert(proven->seq);
            found.all.append(*std::move(proven));
        } else {
            found.faults.append(Say::tr("The statement %1 does not hold: %2").arg(row.id, proven ? Say::tr("It is there twice.") : proven.error().message));
        }
    }
    const QString type = QLatin1String(leaftype::statement) + kinds;
    for (const LedgerLeaf& leaf : std::as_const(found.entries)) {
        if (leaf.type.startsWith(type) && !told.contains(leaf.seq))
            found.faults.append(Say::tr("Entry %1 of the ledger tells of a statement that does not stand in the record.").arg(leaf.seq));
    }
    std::sort(found.all.begin(), found.all.end(), [](const auto& a, const auto& b) { return a.seq < b.seq; });
    return found;
}

StatementService::StatementService(Record& record, const Clock& clock, TrustMemory memory) : m_record(record), m_clock(clock), m_memory(std::move(memory)) {}

Result<StatementBody> StatementService::make(const StatementDraft* draft, const SigningKey& key, const Admit& admit, const Follow& follow)
{
    const QString id = randomHexId();
    std::optional<Standing> standing;
    std::optional<StatementBody> made;
    const auto work = [&]() -> Result<StatementBody> {
        auto body = makeOnce(*draft, key, id, admit, follow, &standing);
        if (body)
            made = *body;
        return body;
    };
    const auto landed = [&]() -> Result<std::optional<StatementBody>> {
        const auto there = StatementRepository(m_record).holds(id);
        if (!there)
            return tl::unexpected<Error>(there.error());
        return *there ? made : std::nullopt;
    };
    auto body = persevere(m_record, work, landed);
    // What was signed is remembered; it stands all the same where that fails: who were told of a failure would sign once more.
    if (body && standing) {
        if (auto kept = standing->remember(m_record, m_memory, m_clock.now()); !kept)
            qWarning("%s (%s)", qUtf8Printable(kept.error().message), qUtf8Printable(kept.error().detail));
    }
    return body;
}

// The time is taken inside the lock, so that the order of statements is the order of their times.
Result<StatementBody> StatementService::makeOnce(const StatementDraft& draft, const SigningKey& key, const QString& id, const Admit& admit, const Follow& follow,
                                                 std::optional<Standing>* standing)
{
    auto transaction = Transaction::begin(m_record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    const Instant now = m_clock.now();
    auto checked = Standing::check(m_record, m_memory, now);
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    const Authority& authority = checked->authority();
    if (draft.reason.trimmed().isEmpty())
        return fail(ErrorCode::RefusedByRule, Say::tr("A signature needs a reason."));
    if (auto fits = checkSigner(authority, draft, key, now); !fits)
        return tl::unexpected<Error>(fits.error());
    if (auto admitted = admit(*checked, now); !admitted)
        return tl::unexpected<Error>(admitted.error());
    if (draft.document.size() > StatementBody::longestDocument)
        return fail(ErrorCode::RefusedByRule, Say::tr("What is to be signed is too long."));
    const StatementBody body{authority.org(), id, draft.kind, draft.subject, sha256Hex(draft.document), sha256Hex(draft.presented.toUtf8()),
                             authority.roster().version, authority.chain().currentHash(), draft.member, draft.reason.trimmed(), now, checked->seen()};
    const auto bytes = body.write();
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    Envelope envelope(BodyKind::Statement, *bytes);
    envelope.sign(key);
    if (auto stored = StatementRepository(m_record).insert({id, draft.kind, draft.subject, draft.member, now, envelope.write(), draft.document, draft.presented}); !stored)
        return tl::unexpected<Error>(stored.error());
    const LedgerEntry entry{leaftype::statement, draft.subject, sha256Hex(*bytes), draft.member, draft.summary, draft.kind};
    if (auto sealed = checked->seal(m_record, entry, now, key); !sealed)
        return tl::unexpected<Error>(sealed.error());
    if (auto followed = follow(body); !followed)
        return tl::unexpected<Error>(followed.error());
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected<Error>(committed.error());
    standing->emplace(*std::move(checked));
    return body;
}

} // namespace privyseal
