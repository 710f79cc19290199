#include "models/approvals/authoritymap.h"

#include "models/approvals/approvalrules.h"
#include "models/approvals/approvalwords.h"
#include "models/core/datetext.h"
#include "models/trust/bodyreader.h"
#include "models/trust/statementservice.h"
#include "models/trust/strictjson.h"

#include <algorithm>

namespace privyseal {
namespace {

constexpr qint64 endingMs = 30LL * 24 * 60 * 60 * 1000;

QString name(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

bool isSameCell(const AuthorityFacts& a, const AuthorityFacts& b)
{
    return a.actionClass.trimmed().compare(b.actionClass.trimmed(), Qt::CaseInsensitive) == 0 && a.environment.trimmed().compare(b.environment.trimmed(), Qt::CaseInsensitive) == 0;
}

// BadSignature where the document is not of the form that authorityDocument() gives.
Result<AuthorityFacts> readDocument(const QByteArray& document)
{
    const auto json = readStrictJson(document, StatementBody::longestDocument);
    if (!json)
        return tl::unexpected<Error>(json.error());
    BodyReader reader(*json);
    AuthorityFacts cell;
    cell.actionClass = reader.text("action_class");
    cell.environment = reader.text("environment");
    cell.owner = reader.text("owner");
    cell.deputy = reader.text("deputy");
    const QString until = reader.textOrNull("expires_at");
    if (!until.isNull()) {
        const auto at = Instant::parse(until);
        if (!at)
            reader.refuse(name("expires_at"), name("no instant"));
        else
            cell.expiresAt = *at;
    }
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return cell;
}

// An action of that class, so that the rules can be asked about the class; empty where none could be made.
QString exampleOf(const Policy& policy, const ActionClass& one)
{
    if (one.wildcard)
        return name("*");
    for (const QString& pattern : one.patterns) {
        for (const char* filling : {"", "x"}) {
            const QString action = QString(pattern).replace(u'*', QLatin1String(filling));
            if (policy.actionClass(action) == one.id)
                return action;
        }
    }
    return {};
}

} // namespace

Result<QByteArray> authorityDocument(const AuthorityFacts& cell)
{
    return CanonicalJson(CanonicalJson::Object{{name("action_class"), cell.actionClass},
                                               {name("deputy"), cell.deputy},
                                               {name("environment"), cell.environment},
                                               {name("expires_at"), cell.expiresAt.isValid() ? CanonicalJson(cell.expiresAt.iso()) : CanonicalJson()},
                                               {name("owner"), cell.owner}})
        .write();
}

Result<SignedAuthorities> signedAuthorities(const Record& record, const Authority& authority)
{
    const auto statements = proveStatements(record, authority, name(authorityMapSubject), name(authorityKinds));
    if (!statements)
        return tl::unexpected<Error>(statements.error());
    SignedAuthorities found;
    if (!statements->faults.isEmpty()) {
        found.fault = statements->faults.first();
        return found;
    }
    for (const ProvenStatement& one : statements->all) {
        auto cell = readDocument(one.document);
        if (!cell) {
            found.fault = cell.error().message;
            return found;
        }
        cell->id = one.body.statementId;
        cell->signer = one.body.member;
        found.cells.removeIf([&](const AuthorityFacts& earlier) { return isSameCell(earlier, *cell); });
        found.cells.append(*std::move(cell));
    }
    return found;
}

QList<AuthorityFacts> withSigned(const QList<AuthorityFacts>& rows, const SignedAuthorities& proven)
{
    if (!proven.fault.isEmpty())
        return {};
    QList<AuthorityFacts> all = rows;
    all.removeIf([&](const AuthorityFacts& row) {
        return std::any_of(proven.cells.begin(), proven.cells.end(), [&](const AuthorityFacts& cell) { return isSameCell(row, cell); });
    });
    return all + proven.cells;
}

qsizetype AuthorityMap::redCount() const
{
    return std::count_if(cells.begin(), cells.end(), [](const AuthorityCell& one) { return one.isRed(); });
}

AuthorityMap authorityMap(const Policy& policy, const QList<AuthorityFacts>& authorities, const QList<Member>& members, Instant now)
{
    AuthorityMap map;
    map.environments = {name("sandbox"), name("shadow"), name("production")};
    Facts facts;
    facts.authorities = authorities;
    AgentFacts nobodys; // an agent without owner and sponsor: nobody is kept from signing for it
    nobodys.known = true;
    nobodys.status = name("active");
    facts.agents.insert(QString(), nobodys);
    for (const ActionClass& one : policy.actionClasses()) {
        const QString action = exampleOf(policy, one);
        if (action.isEmpty())
            continue; // earlier classes take all that this one names
        map.actionClasses.append(one.id);
        for (const QString& environment : std::as_const(map.environments)) {
            Request request;
            request.action = action;
            request.environment = environment;
            request.lifetimeSeconds = 1;
            const ApprovalRules rules(policy, request, facts, members, now);
            AuthorityCell cell;
            cell.actionClass = one.id;
            cell.environment = environment;
            cell.risk = rules.risk();
            const AuthorityFacts* named = rules.authority(false);
            const AuthorityFacts* entry = named ? named : rules.authority(true);
            if (entry) {
                cell.entry = *entry;
                cell.isOwn = entry->actionClass.trimmed().compare(one.id, Qt::CaseInsensitive) == 0 && entry->environment.trimmed().compare(environment, Qt::CaseInsensitive) == 0;
            }
            if (!entry) {
                cell.why = Approvals::tr("Nobody answers for it, so nothing of it can be approved.");
            } else if (!named) {
                cell.state = AuthorityCell::State::Lapsed;
                cell.why = Approvals::tr("%1 answered for it until %2; nothing of it can be approved.").arg(entry->owner, datetext::dayAndYear(entry->expiresAt));
            } else if (const QString why = rules.hardViolation(); !why.isEmpty()) {
                cell.state = AuthorityCell::State::Unapprovable;
                cell.why = why;
            } else {
                cell.state = entry->expiresAt.isValid() && entry->expiresAt < now.plusMs(endingMs) ? AuthorityCell::State::Ending : AuthorityCell::State::Named;
            }
            map.cells.append(cell);
        }
    }
    return map;
}

} // namespace privyseal
