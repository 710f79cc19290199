#include "models/controls/guardraildesk.h"

#include "models/approvals/suspension.h"
#include "models/controls/controlsrepository.h"
#include "models/controls/guardrailconfig.h"
#include "models/core/ids.h"
#include "models/record/record.h"
#include "models/record/snapshot.h"
#include "models/trust/papertext.h"
#include "models/trust/provenmoment.h"
#include "models/trust/statementservice.h"
#include "models/trust/strictjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Guardrails)
};

tl::unexpected<Error> refused(const QString& why)
{
    return fail(ErrorCode::RefusedByRule, why);
}

Result<Member> signerOf(const Authority& authority, const QString& id)
{
    auto member = seatedMember(authority, id);
    if (!member)
        return member;
    if (!member->roles.contains(Role::Security) && !member->roles.contains(Role::Engineering))
        return refused(Say::tr("Guardrails are registered by a member from security or engineering."));
    return member;
}

void addConfig(QStringList& lines, const QByteArray& config)
{
    using namespace papertext;
    const auto json = readPlainDocument(config, longestGuardrailConfig);
    const auto* members = json ? json->object() : nullptr;
    if (!members)
        return;
    for (const auto& [name, value] : *members) {
        const auto* texts = value.array();
        if (!texts || (name != u"prompt_constraints" && name != u"tools")) {
            const auto bytes = value.write();
            addField(lines, name, value.text() ? *value.text() : bytes ? QString::fromUtf8(*bytes) : QString());
            continue;
        }
        const QString label = name == u"tools" ? QStringLiteral("Tools") : QStringLiteral("Constraints");
        if (texts->empty())
            addField(lines, label, QStringLiteral("-"));
        for (size_t i = 0; i < texts->size(); ++i)
            addField(lines, i == 0 ? label : QString(), *texts->at(i).text());
    }
}

} // namespace

// What is to be signed, judged.
struct GuardrailDesk::Prepared
{
    SignedGuardrailSet set;
    QByteArray config; // canonical
    Member signer;
    QString paper;
};

GuardrailDesk::GuardrailDesk(Record& record, const Clock& clock, TrustMemory memory) : m_record(record), m_clock(clock), m_memory(std::move(memory)) {}

Result<GuardrailDesk::Prepared> GuardrailDesk::prepare(const GuardrailBallot& ballot, const Authority& authority) const
{
    const ControlsRepository controls(m_record);
    const auto signer = signerOf(authority, ballot.member);
    if (!signer)
        return tl::unexpected<Error>(signer.error());
    if (ballot.config.size() > longestConfig)
        return refused(Say::tr("A configuration that is registered has at most 256 KiB."));
    const auto config = canonicalGuardrails(ballot.config);
    if (!config)
        return tl::unexpected<Error>(config.error());
    Prepared ready{{ballot.set.simplified(), ballot.version.simplified(), sha256Hex(*config), ballot.agents, {}, {}}, *config, *signer, {}};
    SignedGuardrailSet& set = ready.set;
    if (set.id.isEmpty() || set.version.isEmpty() || set.id.size() > longestName || set.version.size() > longestName)
        return refused(Say::tr("A set and its version have names of at most 100 characters."));
    set.agents.sort();
    set.agents.removeDuplicates();
    QStringList names;
    for (const QString& id : std::as_const(set.agents)) {
        const auto agent = controls.assessedAgent(id);
        if (!agent)
            return tl::unexpected<Error>(agent.error());
        if (!*agent)
            return fail(ErrorCode::NotFound, Say::tr("There is no agent \"%1\".").arg(id));
        names.append((*agent)->name.isEmpty() || (*agent)->name == id ? id : QString((*agent)->name + u" (" + id + u')'));
    }
    const auto proven = signedGuardrails(m_record, authority);
    const auto rows = controls.guardrailSets();
    for (const Error* error : std::initializer_list<const Error*>{proven ? nullptr : &proven.error(), rows ? nullptr : &rows.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    if (!proven->fault.isEmpty())
        return fail(ErrorCode::BadSignature, proven->fault);
    for (const SignedGuardrailSet& one : proven->history) {
        if (one.id == set.id && one.version == set.version && one.fingerprint != set.fingerprint)
            return refused(Say::tr("Version %1 of %2 was registered with another configuration; give this one a version of its own.").arg(set.version, set.id));
    }
    const auto before = std::find_if(rows->begin(), rows->end(), [&](const GuardrailSet& row) { return row.id == set.id; });
    QByteArray oldConfig;
    if (before != rows->end()) {
        const auto kept = controls.guardrailConfig(before->fingerprint);
        if (!kept)
            return tl::unexpected<Error>(kept.error());
        oldConfig = *kept;
    }
    using namespace papertext;
    QStringList lines{QStringLiteral("I register these guardrails."), QString()};
    const auto add = [&](const char* label, const QString& value) { addField(lines, QString::fromLatin1(label), value); };
    add("Set", set.id);
    add("Version", set.version);
    add("Fingerprint", grouped(set.fingerprint));
    add("Agents", names.isEmpty() ? QStringLiteral("none: it binds nobody any more") : names.join(QStringLiteral(", ")));
    lines.append(QString());
    addConfig(lines, ready.config);
    lines.append(QString());
    add("Before", before == rows->end() ? QStringLiteral("-") : orDash(before->version));
    if (before != rows->end()) {
        add("", grouped(before->fingerprint));
        add("Agents before", before->agents.isEmpty() ? QStringLiteral("-") : before->agents.join(QStringLiteral(", ")));
    }
    if (before != rows->end() && oldConfig.isEmpty())
        add("Changes", QStringLiteral("not known: the record does not keep the configuration of before"));
    else if (before != rows->end()) {
        const QStringList changes = guardrailChanges(oldConfig, ready.config);
        add("Changes", changes.isEmpty() ? QStringLiteral("none") : changes.join(u'\n'));
    }
    lines.append(QString());
    add(qPrintable(QStringLiteral("Roster %1").arg(authority.roster().version)), grouped(authority.chain().currentHash()));
    add("Signed by", signer->name);
    ready.paper = lines.join(u'\n');
    return ready;
}

Result<QList<GuardrailSetNow>> GuardrailDesk::sets() const
{
    const auto remembered = Authority::recall(m_record, m_memory);
    const auto snapshot = Snapshot::begin(m_record);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const ControlsRepository controls(m_record);
    const auto rows = controls.guardrailSets();
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const auto authority = remembered ? Authority::load(m_record, *remembered) : tl::unexpected<Error>(remembered.error());
    const auto proven = authority ? signedGuardrails(m_record, *authority) : Result<SignedGuardrails>(SignedGuardrails());
    if (!proven)
        return tl::unexpected<Error>(proven.error());
    const auto current = proven->current();
    QList<GuardrailSetNow> all;
    for (const GuardrailSet& row : *rows) {
        const auto config = controls.guardrailConfig(row.fingerprint);
        if (!config)
            return tl::unexpected<Error>(config.error());
        GuardrailSetNow one{row.id, row.version, row.fingerprint, row.agents, *config, {}};
        const auto signedOne = std::find_if(current.begin(), current.end(), [&](const SignedGuardrailSet& set) { return set.id == row.id; });
        if (signedOne != current.end())
            one = {row.id, signedOne->version, signedOne->fingerprint, signedOne->agents, *config, signedOne->signer};
        all.append(one);
    }
    return all;
}

Result<QString> GuardrailDesk::text(const GuardrailBallot& ballot) const
{
    const auto moment = ProvenMoment::begin(m_record, m_memory);
    if (!moment)
        return tl::unexpected<Error>(moment.error());
    return prepare(ballot, moment->authority()).map([](const Prepared& ready) { return ready.paper; });
}

Result<void> GuardrailDesk::registerSet(const GuardrailBallot& ballot, const SigningKey& key)
{
    StatementDraft draft;
    draft.kind = QLatin1String(guardrailKinds) + QStringLiteral("register");
    draft.subject = QLatin1String(guardrailSubject);
    draft.member = ballot.member;
    draft.reason = ballot.reason;
    draft.presented = ballot.presented;
    std::optional<Prepared> ready;
    const auto admit = [&](const Standing& standing, Instant) -> Result<void> {
        auto prepared = prepare(ballot, standing.authority());
        if (!prepared)
            return tl::unexpected<Error>(prepared.error());
        if (prepared->paper != ballot.presented)
            return refused(Say::tr("What the record says about these guardrails has changed since you read it; read it again."));
        const auto document = guardrailDocument(prepared->set);
        if (!document)
            return tl::unexpected<Error>(document.error());
        draft.document = *document;
        draft.summary = QStringLiteral("%1 registered %2 of the guardrails %3 for %4 agents.").arg(prepared->signer.name, prepared->set.version, prepared->set.id).arg(prepared->set.agents.size());
        ready = *std::move(prepared);
        return {};
    };
    const auto follow = [&](const StatementBody& body) -> Result<void> {
        ControlsRepository controls(m_record);
        // Before too: what has lapsed until now must not be healed by this one.
        if (const auto lapsed = suspendStrickenGrants(m_record, body.issued); !lapsed)
            return tl::unexpected<Error>(lapsed.error());
        if (auto written = controls.writeGuardrailConfig(ready->set.fingerprint, ready->config); !written)
            return written;
        if (auto written = controls.writeGuardrailSet({ready->set.id, ready->set.version, ready->set.fingerprint, {}, ready->set.agents}); !written)
            return written;
        if (const auto stricken = suspendStrickenGrants(m_record, body.issued); !stricken)
            return tl::unexpected<Error>(stricken.error());
        for (const Topic topic : {Topic::Controls, Topic::Agents, Topic::Requests}) {
            if (auto noted = m_record.noteChange(topic); !noted)
                return noted;
        }
        return {};
    };
    const auto made = StatementService(m_record, m_clock, m_memory).make(&draft, key, admit, follow);
    if (!made)
        return tl::unexpected<Error>(made.error());
    return {};
}

} // namespace privyseal
