#include "models/trust/roster.h"

#include "models/trust/bodyreader.h"
#include "models/trust/strictjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

constexpr qsizetype orgBytes = 16, hashBytes = 32;
constexpr qsizetype longestName = 200;
constexpr qint64 dayMs = 86'400'000;
const QString keyType = QStringLiteral("ed25519");

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

tl::unexpected<Error> noRoster(const QString& detail)
{
    return fail(ErrorCode::BadSignature, QCoreApplication::translate("Roster", "This is not a roster of a committee."), detail);
}

bool isSortedSet(const QStringList& list)
{
    return std::adjacent_find(list.begin(), list.end(), [](const QString& a, const QString& b) { return a >= b; }) == list.end();
}

CanonicalJson listOf(const QStringList& texts)
{
    CanonicalJson::Array array;
    for (const QString& one : texts)
        array.emplace_back(one);
    return array;
}

CanonicalJson writeDuty(const Roster::Duty& duty)
{
    return CanonicalJson::Object{{text("members"), listOf(duty.members)}, {text("threshold"), duty.threshold}};
}

Roster::Duty readDuty(BodyReader& reader, const char* name)
{
    Roster::Duty duty;
    reader.object(name, [&](BodyReader& inner) {
        duty.members = inner.texts("members");
        duty.threshold = int(inner.integer("threshold", 1, Roster::mostMembers));
    });
    return duty;
}

} // namespace

Result<Roster> Roster::read(const QByteArray& body)
{
    const auto json = readStrictJson(body, bodyCap(BodyKind::Roster));
    if (!json)
        return tl::unexpected<Error>(json.error());
    Roster roster;
    BodyReader reader(*json);
    roster.org = reader.hexText("org", orgBytes);
    roster.version = reader.integer("version", 1, CanonicalJson::largestInteger);
    roster.previous = reader.textOrNull("prev");
    roster.created = reader.instant("created");
    roster.expires = reader.instant("expires");
    reader.members("members", [&](const QString& id, BodyReader& one) {
        Member member{one.text("name"), {}};
        for (const QString& word : one.texts("roles")) {
            const auto role = roleFromText(word);
            if (!role || (!member.roles.isEmpty() && *role <= member.roles.last()))
                one.refuse(text("roles"), text("unknown, twice or not in their order"));
            else
                member.roles.append(*role);
        }
        roster.members.insert(id, member);
    });
    reader.members("keys", [&](const QString& id, BodyReader& one) {
        const QString type = one.text("keytype"), member = one.text("member");
        const auto key = PublicKey::fromBytes(one.hex("public", PublicKey::keyBytes));
        if (!key || type != keyType || key->id() != id)
            one.refuse(text("public"), text("not the key of this name"));
        else
            roster.keys.append({*key, member});
    });
    reader.object("roles", [&](BodyReader& roles) {
        roster.root = readDuty(roles, "root");
        roster.revocation = readDuty(roles, "revocation");
        roster.freshness = readDuty(roles, "freshness");
    });
    reader.object("policies", [&](BodyReader& policies) {
        roster.policy = policies.text("approval");
        roster.containment = policies.texts("containment");
    });
    roster.gates = reader.texts("gates");
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    if (const QString why = roster.senseless(); !why.isEmpty())
        return noRoster(why);
    return roster;
}

Result<QByteArray> Roster::write() const
{
    if (const QString why = senseless(); !why.isEmpty())
        return noRoster(why);
    CanonicalJson::Object people, signingKeys;
    for (auto it = members.begin(); it != members.end(); ++it) {
        QStringList roles;
        for (const Role role : it->roles)
            roles.append(toText(role));
        people.emplace_back(it.key(), CanonicalJson::Object{{text("name"), it->name}, {text("roles"), listOf(roles)}});
    }
    for (const Key& one : keys)
        signingKeys.emplace_back(one.key.id(), CanonicalJson::Object{{text("keytype"), keyType},
                                                                     {text("member"), one.member},
                                                                     {text("public"), QString::fromLatin1(one.key.bytes().toHex())}});
    const CanonicalJson json(CanonicalJson::Object{
        {text("created"), created.iso()},
        {text("expires"), expires.iso()},
        {text("gates"), listOf(gates)},
        {text("keys"), std::move(signingKeys)},
        {text("members"), std::move(people)},
        {text("org"), org},
        {text("policies"), CanonicalJson::Object{{text("approval"), policy}, {text("containment"), listOf(containment)}}},
        {text("prev"), previous.isNull() ? CanonicalJson() : CanonicalJson(previous)},
        {text("roles"), CanonicalJson::Object{{text("freshness"), writeDuty(freshness)}, {text("revocation"), writeDuty(revocation)}, {text("root"), writeDuty(root)}}},
        {text("version"), version}});
    auto body = json.write();
    if (!body)
        return body;
    if (body->size() > bodyCap(BodyKind::Roster))
        return noRoster(text("longer than a roster may be"));
    return body;
}

QString Roster::senseless() const
{
    const auto isHex = [](const QString& digits, qsizetype bytes) {
        const QByteArray read = QByteArray::fromHex(digits.toLatin1());
        return read.size() == bytes && QString::fromLatin1(read.toHex()) == digits;
    };
    if (!isHex(org, orgBytes))
        return text("org");
    if (version < 1 || previous.isNull() != (version == 1) || (!previous.isNull() && !isHex(previous, hashBytes)))
        return text("version and prev");
    if (!created.isValid() || !expires.isValid() || expires <= created || expires > created.plusMs(longestDays * dayMs))
        return text("created and expires");
    if (members.isEmpty() || members.size() > mostMembers || keys.size() > mostKeys)
        return text("members and keys, how many");
    QSet<QString> ids;
    QStringList names;
    for (const Key& one : keys) {
        if (ids.contains(one.key.id()) || !members.contains(one.member))
            return text("a key twice, or of nobody");
        ids.insert(one.key.id());
    }
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QString name = comparableName(it->name);
        if (it.key().trimmed().isEmpty() || name.isEmpty() || it.key().size() > longestName || it->name.size() > longestName || names.contains(name))
            return text("a member without a name, or two of one name");
        names.append(name);
    }
    for (const Duty* one : {&root, &revocation, &freshness}) {
        const auto canSign = std::count_if(one->members.begin(), one->members.end(), [&](const QString& id) { return !keysOf(id).isEmpty(); });
        if (one->members.isEmpty() || !isSortedSet(one->members) || one->threshold < 1 || one->threshold > canSign
            || std::any_of(one->members.begin(), one->members.end(), [&](const QString& id) { return !members.contains(id); }))
            return text("a duty that nobody can fulfil");
    }
    if (policy.isEmpty() || !isSortedSet(containment) || !isSortedSet(gates))
        return text("policies and gates");
    return {};
}

const Roster::Duty& Roster::duty(RosterDuty duty) const
{
    switch (duty) {
    case RosterDuty::Root:
        return root;
    case RosterDuty::Revocation:
        return revocation;
    case RosterDuty::Freshness:
        return freshness;
    }
    return root;
}

QList<PublicKey> Roster::keysOf(const QString& member) const
{
    QList<PublicKey> found;
    for (const Key& one : keys) {
        if (one.member == member)
            found.append(one.key);
    }
    return found;
}

QSet<QString> Roster::signers(const Envelope& envelope) const
{
    QList<PublicKey> all;
    for (const Key& one : keys)
        all.append(one.key);
    QSet<QString> found;
    for (const PublicKey& key : envelope.signers(all)) {
        const auto owner = std::find_if(keys.begin(), keys.end(), [&](const Key& one) { return one.key == key; });
        found.insert(owner->member);
    }
    return found;
}

bool Roster::isMet(RosterDuty duty, const Envelope& envelope) const
{
    const Duty& wanted = this->duty(duty);
    const QSet<QString> signedBy = signers(envelope);
    return std::count_if(wanted.members.begin(), wanted.members.end(), [&](const QString& id) { return signedBy.contains(id); }) >= wanted.threshold;
}

void Roster::removeMember(const QString& id)
{
    members.remove(id);
    keys.removeIf([&](const Key& one) { return one.member == id; });
    for (Duty* duty : {&root, &revocation, &freshness})
        duty->members.removeAll(id);
}

void Roster::addKey(const QString& member, const PublicKey& key)
{
    keys.append({key, member});
    for (Duty* duty : {&root, &revocation, &freshness}) {
        if (!duty->members.contains(member))
            duty->members.append(member);
        duty->members.sort();
    }
}

} // namespace privyseal
