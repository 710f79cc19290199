// roster show, propose, sign and discard: who may decide what, changed by those who sign it, in the record or by files.

#include "app/ctl/context.h"
#include "app/ctl/secrets.h"

#include "models/approvals/policy.h"
#include "models/committee/memberservice.h"
#include "models/core/wholefile.h"
#include "models/trust/fingerprintwords.h"
#include "models/trust/rosterservice.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace privyseal::ctl {
namespace {

struct ShowOptions
{
    std::string out;
};

struct ProposeOptions
{
    SignerOptions signer;
    std::vector<std::string> add, remove, roles, publicKeys, dropKeys, gates;
    std::string policy, out;
    int threshold = 0, days = Roster::usualDays;
};

struct SignOptions
{
    SignerOptions signer;
    std::string proposal, file, out;
};

QJsonObject rosterJson(const Roster& roster, const QString& hash)
{
    QJsonObject members;
    for (auto it = roster.members.begin(); it != roster.members.end(); ++it) {
        QJsonArray roles, keys;
        for (const Role role : it->roles)
            roles.append(privyseal::toText(role));
        for (const PublicKey& key : roster.keysOf(it.key()))
            keys.append(QJsonObject{{QStringLiteral("key"), key.id()}, {QStringLiteral("public"), QString::fromLatin1(key.bytes().toHex())}});
        members.insert(it.key(), QJsonObject{{QStringLiteral("name"), it->name}, {QStringLiteral("roles"), roles}, {QStringLiteral("keys"), keys}});
    }
    const auto duty = [](const Roster::Duty& one) {
        return QJsonObject{{QStringLiteral("members"), QJsonArray::fromStringList(one.members)}, {QStringLiteral("threshold"), one.threshold}};
    };
    return {{QStringLiteral("version"), roster.version},
            {QStringLiteral("sha256"), hash},
            {QStringLiteral("org"), roster.org},
            {QStringLiteral("created"), roster.created.iso()},
            {QStringLiteral("expires"), roster.expires.iso()},
            {QStringLiteral("members"), members},
            {QStringLiteral("root"), duty(roster.root)},
            {QStringLiteral("revocation"), duty(roster.revocation)},
            {QStringLiteral("freshness"), duty(roster.freshness)},
            {QStringLiteral("gates"), QJsonArray::fromStringList(roster.gates)},
            {QStringLiteral("committee_grade"), roster.isCommitteeGrade()}};
}

QJsonObject proposalJson(const RosterProposal& proposal)
{
    return {{QStringLiteral("proposal"), proposal.bodySha256},
            {QStringLiteral("version"), proposal.roster.version},
            {QStringLiteral("proposed_by"), proposal.proposedBy},
            {QStringLiteral("proposed_at"), proposal.proposedAt.iso()},
            {QStringLiteral("signed_by"), QJsonArray::fromStringList(proposal.signedBy)},
            {QStringLiteral("missing_now"), proposal.missingNow},
            {QStringLiteral("missing_next"), proposal.missingNext},
            {QStringLiteral("in_force"), proposal.missingNow + proposal.missingNext == 0}};
}

int written(const Context& context, const std::string& path, const QByteArray& bytes)
{
    if (auto whole = writeWholeFile(toText(path), bytes); !whole)
        return context.failed(whole.error());
    return 0;
}

int show(const Context& context, const ShowOptions& options)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    RosterService rosters(**record, context.clock);
    const auto authority = rosters.authority();
    if (!authority)
        return context.failed(authority.error());
    if (!authority->isFounded())
        return context.failed(5, QStringLiteral("The committee has not signed a roster yet; make one with roster propose."));
    const auto proposals = rosters.proposals();
    if (!proposals)
        return context.failed(proposals.error());
    if (!options.out.empty()) {
        if (const int exit = written(context, options.out, authority->rosterEnvelopes().last()); exit != 0)
            return exit;
    }
    const Roster& roster = authority->roster();
    const QString genesis = authority->chain().hashOf(1);
    QJsonArray waiting;
    for (const RosterProposal& one : *proposals)
        waiting.append(proposalJson(one));
    if (context.json) {
        QJsonObject json = rosterJson(roster, authority->chain().currentHash());
        json.insert(QStringLiteral("fingerprint"), genesis);
        json.insert(QStringLiteral("words"), fingerprintWords(genesis));
        json.insert(QStringLiteral("proposals"), waiting);
        json.insert(QStringLiteral("revoked_keys"), QJsonArray::fromStringList(authority->revoked().keys.values()));
        json.insert(QStringLiteral("revoked_grants"), QJsonArray::fromStringList(authority->revoked().grants.values()));
        context.output.document(json);
        return 0;
    }
    context.output.fields({{QStringLiteral("Roster"), QStringLiteral("version %1, %2").arg(roster.version).arg(authority->chain().currentHash())},
                           {QStringLiteral("Expires"), roster.expires.iso()},
                           {QStringLiteral("Changed by"), QStringLiteral("%1 of %2").arg(roster.root.threshold).arg(roster.root.members.join(QStringLiteral(", ")))},
                           {QStringLiteral("First roster"), genesis},
                           {QStringLiteral("In words"), fingerprintWords(genesis)}});
    Table table{{QStringLiteral("ID"), QStringLiteral("NAME"), QStringLiteral("ROLES"), QStringLiteral("KEYS")}, {}, {}};
    for (auto it = roster.members.begin(); it != roster.members.end(); ++it) {
        QStringList roles, keys;
        for (const Role role : it->roles)
            roles.append(privyseal::toText(role));
        for (const PublicKey& key : roster.keysOf(it.key()))
            keys.append(key.id().left(16) + (authority->revoked().keys.contains(key.id()) ? QStringLiteral(" (taken back)") : QString()));
        table.rows.append({it.key(), it->name, roles.join(QStringLiteral(", ")), keys.join(QStringLiteral(", "))});
    }
    context.output.table(table);
    for (const RosterProposal& one : *proposals)
        context.output.line(QStringLiteral("Waits: version %1, %2, signed by %3, %4 more to sign").arg(one.roster.version).arg(one.bodySha256, one.signedBy.join(QStringLiteral(", "))).arg(std::max(one.missingNow, one.missingNext)));
    return 0;
}

// "ID=Name:role,role"
Result<void> addMember(Roster* roster, const QString& text)
{
    const qsizetype equals = text.indexOf(u'='), colon = text.lastIndexOf(u':');
    Roster::Member member;
    if (equals <= 0 || colon < equals)
        return fail(ErrorCode::Usage, QStringLiteral("--add needs ID=Name:role,role, not '%1'.").arg(text));
    member.name = text.mid(equals + 1, colon - equals - 1).simplified();
    for (const QString& word : text.mid(colon + 1).split(u',')) {
        const auto role = roleFromText(word.trimmed());
        if (!role)
            return fail(ErrorCode::Usage, QStringLiteral("'%1' is no role: use security, legal, product, engineering, executive or chair.").arg(word));
        member.roles.append(*role);
    }
    std::sort(member.roles.begin(), member.roles.end());
    roster->members.insert(text.left(equals), member);
    return {};
}

Result<void> addKey(Roster* roster, const QString& text)
{
    const QString member = text.section(u'=', 0, 0), hex = text.section(u'=', 1);
    const auto key = PublicKey::fromBytes(QByteArray::fromHex(hex.toLatin1()));
    if (!key || !roster->members.contains(member))
        return fail(ErrorCode::Usage, QStringLiteral("--public needs MEMBER=HEX with the 64 digits that key new prints, not '%1'.").arg(text));
    roster->addKey(member, *key);
    return {};
}

Result<Roster> nextRoster(RosterService& rosters, Record& record, const Context& context, const ProposeOptions& options)
{
    const auto policy = Policy::builtInText();
    if (!policy)
        return tl::unexpected<Error>(policy.error());
    auto next = rosters.draft(*policy);
    if (!next)
        return next;
    if (next->version == 1) {
        const auto rows = MemberService(record, context.clock).all();
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        for (const Member& one : *rows) {
            if (one.isActive())
                next->members.insert(one.id, {one.name, one.roles});
        }
    }
    next->expires = next->created.plusMs(qint64(options.days) * 86'400'000);
    for (const std::string& one : options.add) {
        if (auto added = addMember(&*next, toText(one)); !added)
            return tl::unexpected<Error>(added.error());
    }
    for (const std::string& one : options.remove) {
        if (!next->members.contains(toText(one)))
            return fail(ErrorCode::NotFound, QStringLiteral("The roster names no member '%1'.").arg(toText(one)));
        next->removeMember(toText(one));
    }
    for (const std::string& one : options.dropKeys) {
        if (next->keys.removeIf([&](const Roster::Key& key) { return key.key.id().startsWith(toText(one)) && one.size() >= 8; }) == 0)
            return fail(ErrorCode::NotFound, QStringLiteral("The roster holds no key '%1'.").arg(toText(one)));
    }
    for (const std::string& one : options.publicKeys) {
        if (auto added = addKey(&*next, toText(one)); !added)
            return tl::unexpected<Error>(added.error());
    }
    for (const std::string& one : options.gates)
        next->gates.append(toText(one));
    next->gates.sort();
    next->gates.removeDuplicates();
    if (!options.policy.empty()) {
        QFile file(toText(options.policy));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::InputRejected, QStringLiteral("%1 cannot be read.").arg(toText(options.policy)));
        const QByteArray text = file.read(bodyCap(BodyKind::Roster) + 1);
        if (auto read = Policy::fromJson(text); !read)
            return tl::unexpected<Error>(read.error());
        next->policy = QString::fromUtf8(text);
    }
    if (options.threshold > 0)
        next->root.threshold = options.threshold;
    else if (next->version == 1)
        next->root.threshold = std::min(2, int(next->root.members.size()));
    return next;
}

int told(const Context& context, const RosterProposal& proposal)
{
    const int missing = std::max(proposal.missingNow, proposal.missingNext);
    if (context.json)
        context.output.document(proposalJson(proposal));
    else
        context.output.line(missing == 0 ? QStringLiteral("Version %1 is in force: %2").arg(proposal.roster.version).arg(proposal.bodySha256)
                                         : QStringLiteral("Proposed: %1; %2 more members have to sign it with roster sign.").arg(proposal.bodySha256).arg(missing));
    return 0;
}

// By id or by name, as every command takes members; who comes with the next roster has no row yet, and is named by id.
Result<QString> signerId(Record& record, const Context& context, const SignerOptions& signer)
{
    const auto member = MemberService(record, context.clock).find(toText(signer.member));
    if (member)
        return member->id;
    return member.error().code == ErrorCode::NotFound ? Result<QString>(toText(signer.member)) : tl::unexpected<Error>(member.error());
}

int propose(const Context& context, const ProposeOptions& options)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    RosterService rosters(**record, context.clock);
    const auto next = nextRoster(rosters, **record, context, options);
    if (!next)
        return context.failed(next.error());
    const auto body = next->write();
    if (!body)
        return context.failed(exitCode(ErrorCode::RefusedByRule), QStringLiteral("Such a roster could not work: %1.").arg(body.error().detail));
    const auto signer = signerId(**record, context, options.signer);
    if (!signer)
        return context.failed(signer.error());
    const QString& by = *signer;
    Secrets secrets(options.signer.passphraseDescriptor);
    const auto key = signingKey(options.signer, next->org, by, secrets);
    if (!key)
        return context.failed(key.error());
    Envelope envelope(BodyKind::Roster, *body);
    envelope.sign(*key);
    if (!options.out.empty()) {
        const int exit = written(context, options.out, envelope.write());
        if (exit == 0 && !context.json)
            context.output.line(QStringLiteral("Wrote %1; the others sign it with roster sign --file.").arg(toText(options.out)));
        else if (exit == 0)
            context.output.document(QJsonObject{{QStringLiteral("file"), toText(options.out)}});
        return exit;
    }
    const auto proposed = rosters.propose(envelope, by);
    return proposed ? told(context, *proposed) : context.failed(proposed.error());
}

// By file: a signature is added to it, or the whole of it handed in; else to the proposal that waits in the record.
int sign(const Context& context, const SignOptions& options)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    RosterService rosters(**record, context.clock);
    const auto org = (*record)->meta(QStringLiteral("record_id"));
    if (!org)
        return context.failed(org.error());
    const auto signer = signerId(**record, context, options.signer);
    if (!signer)
        return context.failed(signer.error());
    const QString& by = *signer;
    Secrets secrets(options.signer.passphraseDescriptor);
    if (options.file.empty()) {
        const auto waiting = rosters.proposals();
        if (!waiting)
            return context.failed(waiting.error());
        const QString wanted = toText(options.proposal);
        QStringList fitting;
        for (const RosterProposal& one : *waiting) {
            if (one.bodySha256.startsWith(wanted))
                fitting.append(one.bodySha256);
        }
        if (fitting.size() != 1)
            return context.failed(exitCode(ErrorCode::NotFound), fitting.isEmpty() ? QStringLiteral("No such proposal waits.") : QStringLiteral("Several proposals wait; name one with --proposal."));
        const auto key = signingKey(options.signer, org->value_or(QString()), by, secrets);
        if (!key)
            return context.failed(key.error());
        const auto cosigned = rosters.cosign(fitting.first(), *key);
        return cosigned ? told(context, *cosigned) : context.failed(cosigned.error());
    }
    QFile file(toText(options.file));
    if (!file.open(QIODevice::ReadOnly))
        return context.failed(exitCode(ErrorCode::InputRejected), QStringLiteral("%1 cannot be read.").arg(toText(options.file)));
    auto envelope = Envelope::read(BodyKind::Roster, file.read(1 << 20));
    if (!envelope)
        return context.failed(envelope.error());
    if (const auto roster = Roster::read(envelope->body()); !roster || roster->org != org->value_or(QString()))
        return context.failed(exitCode(ErrorCode::BadSignature), QStringLiteral("%1 holds no roster of this record.").arg(toText(options.file)));
    const auto key = signingKey(options.signer, org->value_or(QString()), by, secrets);
    if (!key)
        return context.failed(key.error());
    envelope->sign(*key);
    if (!options.out.empty()) {
        const int exit = written(context, options.out, envelope->write());
        if (exit == 0 && context.json)
            context.output.document(QJsonObject{{QStringLiteral("file"), toText(options.out)}});
        return exit;
    }
    const auto proposed = rosters.propose(*envelope, by);
    return proposed ? told(context, *proposed) : context.failed(proposed.error());
}

int discard(const Context& context, const std::string& proposal)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    if (auto discarded = RosterService(**record, context.clock).discard(toText(proposal)); !discarded)
        return context.failed(discarded.error());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("discarded"), toText(proposal)}});
    return 0;
}

} // namespace

void addRosterCommands(CLI::App& app, Context& context)
{
    CLI::App* group = app.add_subcommand("roster", "Who may decide what: the committee's signed rosters.")->fallthrough();
    group->require_subcommand(1);

    CLI::App* showCommand = group->add_subcommand("show", "Shows the roster in force, the first one's fingerprint and what waits for signatures.")->fallthrough();
    const auto shown = std::make_shared<ShowOptions>();
    showCommand->add_option("--out", shown->out, "Writes the roster in force, to be pinned where tickets are verified.")->type_name("FILE");
    showCommand->callback([&context, shown] { context.command = [&context, shown] { return show(context, *shown); }; });

    CLI::App* proposeCommand = group->add_subcommand("propose", "Proposes the next roster and signs it; without other changes it is renewed.")->fallthrough();
    const auto proposed = std::make_shared<ProposeOptions>();
    proposeCommand->add_option("--add", proposed->add, "A member as ID=Name:role,role; one that is there gets these.")->allow_extra_args(false);
    proposeCommand->add_option("--remove", proposed->remove, "A member's id.")->allow_extra_args(false);
    proposeCommand->add_option("--public", proposed->publicKeys, "A key as MEMBER=HEX.")->allow_extra_args(false);
    proposeCommand->add_option("--drop-key", proposed->dropKeys, "A key's id, or its first eight digits or more.")->allow_extra_args(false);
    proposeCommand->add_option("--gate", proposed->gates, "An audience for which tickets may be made.")->allow_extra_args(false);
    proposeCommand->add_option("--threshold", proposed->threshold, "How many members together change the roster.")->check(CLI::Range(1, Roster::mostMembers));
    proposeCommand->add_option("--policy", proposed->policy, "The approval policy.")->type_name("FILE");
    proposeCommand->add_option("--days", proposed->days, "Until it expires. Default: 180.")->check(CLI::Range(1, Roster::longestDays));
    proposeCommand->add_option("--out", proposed->out, "Writes it instead of putting it up in the record.")->type_name("FILE");
    proposed->signer.addTo(*proposeCommand, true);
    proposeCommand->callback([&context, proposed] { context.command = [&context, proposed] { return propose(context, *proposed); }; });

    CLI::App* signCommand = group->add_subcommand("sign", "Signs a proposed roster; with the last missing signature it comes into force.")->fallthrough();
    const auto signed_ = std::make_shared<SignOptions>();
    signCommand->add_option("--proposal", signed_->proposal, "Its digest, or the beginning of it. Default: the only one that waits.");
    signCommand->add_option("--file", signed_->file, "A proposal that came as a file.")->type_name("FILE");
    signCommand->add_option("--out", signed_->out, "Writes it with the signature instead of handing it in.")->type_name("FILE");
    signed_->signer.addTo(*signCommand, true);
    signCommand->callback([&context, signed_] { context.command = [&context, signed_] { return sign(context, *signed_); }; });

    CLI::App* discardCommand = group->add_subcommand("discard", "Takes a proposal away.")->fallthrough();
    const auto discarded = std::make_shared<std::string>();
    discardCommand->add_option("PROPOSAL", *discarded, "Its digest.")->required();
    discardCommand->callback([&context, discarded] { context.command = [&context, discarded] { return discard(context, *discarded); }; });
}

} // namespace privyseal::ctl
