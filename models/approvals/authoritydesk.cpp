#include "models/approvals/authoritydesk.h"

#include "models/approvals/approvalwords.h"
#include "models/approvals/committeenow.h"
#include "models/record/record.h"
#include "models/trust/papertext.h"
#include "models/trust/provenmoment.h"
#include "models/trust/statementservice.h"

#include <algorithm>

namespace privyseal {
namespace {

constexpr int longestName = 200;

tl::unexpected<Error> refused(const QString& why)
{
    return fail(ErrorCode::RefusedByRule, why);
}

// What stands about the cell now, signed or imported; nothing where nobody is named.
std::optional<AuthorityFacts> standing(const QList<AuthorityFacts>& all, const AuthorityFacts& cell)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const AuthorityFacts& one) { return one.actionClass == cell.actionClass && one.environment == cell.environment; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Result<Member> signerOf(const CommitteeNow& committee, const QString& id)
{
    if (!committee.isFounded())
        return refused(Approvals::tr("The committee has not signed its roster yet, so nobody can sign anything; see the page Record."));
    auto member = seatedMember(*committee.authority, id);
    if (!member)
        return member;
    if (!member->roles.contains(Role::Chair) && !member->roles.contains(Role::Executive))
        return refused(Approvals::tr("Who answers for what is signed by the chair or an executive."));
    return member;
}

Result<void> check(const AuthorityFacts& cell, const Member& signer, const Policy& policy, Instant now)
{
    const bool isClass = std::any_of(policy.actionClasses().begin(), policy.actionClasses().end(), [&](const ActionClass& one) { return one.id == cell.actionClass; });
    const bool isPlace = cell.environment == u"sandbox" || cell.environment == u"shadow" || cell.environment == u"production";
    if (!isClass || !isPlace)
        return refused(Approvals::tr("The policy knows no such action class or environment."));
    if (cell.owner.size() > longestName || cell.deputy.size() > longestName)
        return refused(Approvals::tr("A name has at most 200 characters."));
    if (cell.owner.isEmpty() && !cell.deputy.isEmpty())
        return refused(Approvals::tr("A deputy stands in for an owner; name one."));
    if (signer.isCalled(cell.owner) || signer.isCalled(cell.deputy))
        return refused(Approvals::tr("%1 cannot give authority to %1; somebody else has to sign that.").arg(signer.name));
    if (!cell.owner.isEmpty() && cell.owner.compare(cell.deputy, Qt::CaseInsensitive) == 0)
        return refused(Approvals::tr("Nobody is their own deputy."));
    if (cell.expiresAt.isValid() && cell.expiresAt <= now)
        return refused(Approvals::tr("This authority would have lapsed already."));
    return {};
}

QString paper(const AuthorityFacts& cell, const std::optional<AuthorityFacts>& before, const CommitteeNow& committee, const QString& memberName)
{
    using namespace papertext;
    QStringList lines{cell.owner.isEmpty() ? QStringLiteral("I say that nobody answers for this any more.") : QStringLiteral("I say who answers for this."), QString()};
    const auto add = [&](const char* label, const QString& value) { addField(lines, QString::fromLatin1(label), value); };
    add("Action class", cell.actionClass);
    add("Environment", cell.environment);
    add("Owner", orDash(cell.owner));
    add("Deputy", orDash(cell.deputy));
    add("Until", cell.expiresAt.isValid() ? utc(cell.expiresAt) : QStringLiteral("no end"));
    lines.append(QString());
    add("Owner before", before ? orDash(before->owner) : QStringLiteral("-"));
    add("Deputy before", before ? orDash(before->deputy) : QStringLiteral("-"));
    lines.append(QString());
    add(qPrintable(QStringLiteral("Roster %1").arg(committee.rosterVersion())), grouped(committee.rosterSha256()));
    add("Signed by", memberName);
    return lines.join(u'\n');
}

AuthorityFacts trimmed(AuthorityFacts cell)
{
    cell.owner = cell.owner.simplified();
    cell.deputy = cell.deputy.simplified();
    return cell;
}

} // namespace

AuthorityDesk::AuthorityDesk(Record& record, const Clock& clock, TrustMemory memory) : m_record(record), m_clock(clock), m_memory(std::move(memory)) {}

Result<AuthorityMap> AuthorityDesk::map() const
{
    const auto moment = ProvenMoment::begin(m_record, m_memory);
    const auto committee = moment ? CommitteeNow::of(m_record, m_clock, moment->authority()) : CommitteeNow::load(m_record, m_clock, m_memory);
    if (!committee)
        return tl::unexpected<Error>(committee.error());
    auto rows = FactsRepository(m_record).authorities();
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QString fault = committee->broken ? committee->broken->message : QString();
    if (committee->isFounded()) {
        const auto proven = signedAuthorities(m_record, *committee->authority);
        if (!proven)
            return tl::unexpected<Error>(proven.error());
        rows = withSigned(*rows, *proven);
        fault = proven->fault;
    }
    AuthorityMap map = authorityMap(committee->policy, *rows, committee->members, m_clock.now());
    map.fault = fault;
    return map;
}

Result<QString> AuthorityDesk::text(const AuthorityBallot& ballot) const
{
    const auto moment = ProvenMoment::begin(m_record, m_memory);
    if (!moment)
        return tl::unexpected<Error>(moment.error());
    const auto committee = CommitteeNow::of(m_record, m_clock, moment->authority());
    if (!committee)
        return tl::unexpected<Error>(committee.error());
    const auto signer = signerOf(*committee, ballot.member);
    if (!signer)
        return tl::unexpected<Error>(signer.error());
    const AuthorityFacts cell = trimmed(ballot.cell);
    if (auto may = check(cell, *signer, committee->policy, m_clock.now()); !may)
        return tl::unexpected<Error>(may.error());
    const auto rows = FactsRepository(m_record).authorities();
    const auto proven = signedAuthorities(m_record, *committee->authority);
    for (const Error* error : std::initializer_list<const Error*>{rows ? nullptr : &rows.error(), proven ? nullptr : &proven.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    return paper(cell, standing(withSigned(*rows, *proven), cell), *committee, signer->name);
}

Result<void> AuthorityDesk::set(const AuthorityBallot& ballot, const SigningKey& key)
{
    FactsRepository facts(m_record);
    const AuthorityFacts cell = trimmed(ballot.cell);
    StatementDraft draft;
    draft.kind = QLatin1String(authorityKinds) + QStringLiteral("set");
    draft.subject = QLatin1String(authorityMapSubject);
    draft.member = ballot.member;
    draft.reason = ballot.reason;
    draft.presented = ballot.presented;
    const auto admit = [&](const Standing& now, Instant at) -> Result<void> {
        const auto committee = CommitteeNow::of(m_record, m_clock, now.authority());
        if (!committee)
            return tl::unexpected<Error>(committee.error());
        const auto signer = signerOf(*committee, ballot.member);
        if (!signer)
            return tl::unexpected<Error>(signer.error());
        if (auto may = check(cell, *signer, committee->policy, at); !may)
            return may;
        const auto rows = facts.authorities();
        const auto proven = signedAuthorities(m_record, now.authority());
        const auto document = authorityDocument(cell);
        for (const Error* error : std::initializer_list<const Error*>{rows ? nullptr : &rows.error(), proven ? nullptr : &proven.error(), document ? nullptr : &document.error()}) {
            if (error)
                return tl::unexpected<Error>(*error);
        }
        if (!proven->fault.isEmpty())
            return fail(ErrorCode::BadSignature, proven->fault);
        if (paper(cell, standing(withSigned(*rows, *proven), cell), *committee, signer->name) != ballot.presented)
            return refused(Approvals::tr("What the record says about it has changed since you read it; read it again."));
        draft.document = *document;
        draft.summary = QStringLiteral("%1: %2 in %3 is %4's.").arg(signer->name, cell.actionClass, cell.environment, papertext::orDash(cell.owner));
        return {};
    };
    const auto follow = [&](const StatementBody&) -> Result<void> {
        if (auto written = facts.writeAuthority(cell); !written)
            return written;
        if (auto noted = m_record.noteChange(Topic::Controls); !noted)
            return noted;
        return m_record.noteChange(Topic::Requests);
    };
    const auto made = StatementService(m_record, m_clock, m_memory).make(&draft, key, admit, follow);
    if (!made)
        return tl::unexpected<Error>(made.error());
    return {};
}

} // namespace privyseal
